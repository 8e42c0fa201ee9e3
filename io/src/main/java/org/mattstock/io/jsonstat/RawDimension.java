package org.mattstock.io.jsonstat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.io.internal.cube.Category;
import org.mattstock.io.internal.cube.Dimension;
import org.mattstock.io.internal.cube.Dimension.Meaning;

/** A dimension as it stands: places, labels and units of its categories, each of which may be lacking. */
final class RawDimension {
    private String label = "";
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> measures = new LinkedHashMap<>();

    private RawDimension() {}

    static RawDimension read(Tokens tokens, String id) {
        RawDimension read = new RawDimension();
        tokens.members("dimension \"" + id + "\"", name -> {
            switch (name) {
                case "label" -> read.label = tokens.text();
                case "category" -> tokens.members("category", member -> read.category(tokens, id, member));
                default -> {}
            }
        });
        return read;
    }

    private void category(Tokens tokens, String id, String name) {
        switch (name) {
            case "index" -> index(tokens, id);
            case "label" ->
                tokens.members("label", code -> put(tokens, labels, code, tokens.text(), "label of \"" + id + "\""));
            case "unit" -> tokens.members("unit", code -> measures.put(code, measure(tokens)));
            default -> {}
        }
    }

    private void index(Tokens tokens, String id) {
        String what = "index of \"" + id + "\"";
        if (!tokens.isObject()) {
            tokens.elements(() -> put(tokens, index, tokens.text(), index.size(), what));
            return;
        }
        tokens.members(what, code -> {
            boolean whole = tokens.parser().currentToken().isNumeric()
                    && tokens.parser().getDoubleValue()
                            == Math.rint(tokens.parser().getDoubleValue())
                    && Math.abs(tokens.parser().getDoubleValue()) < Integer.MAX_VALUE;
            tokens.require(whole, what + " must give places from 0 on");
            put(tokens, index, code, (int) tokens.parser().getDoubleValue(), what);
        });
    }

    private static <T> void put(Tokens tokens, Map<String, T> map, String code, T what, String where) {
        tokens.kept(code);
        tokens.require(map.put(code, what) == null, "the " + where + " must name a category once (" + code + ")");
    }

    private static String measure(Tokens tokens) {
        if (!tokens.isObject()) {
            return tokens.text();
        }
        String[] found = {"", ""};
        tokens.members("unit", name -> {
            switch (name) {
                case "base" -> found[0] = tokens.text();
                case "label", "symbol" -> found[1] = tokens.text();
                default -> {}
            }
        });
        return found[0].isEmpty() ? found[1] : found[0];
    }

    /** The dimension, or what is wrong with it, which the caller tells. */
    Dimension dimension(String id, long size, Meaning meaning) {
        List<String> codes = codes();
        if (codes.size() != size) {
            throw new IllegalArgumentException("dimension \"" + id
                    + "\" must have as many categories as its size says (" + size + "), got " + codes.size());
        }
        return new Dimension(
                id,
                label.isEmpty() ? id : label,
                codes.stream()
                        .map(code -> new Category(code, labels.getOrDefault(code, ""), measures.getOrDefault(code, "")))
                        .toList(),
                meaning);
    }

    /** The codes by their places; a category that is alone needs no index. */
    private List<String> codes() {
        if (index.isEmpty()) {
            return labels.size() == 1 ? List.copyOf(labels.keySet()) : List.of();
        }
        List<String> codes = new ArrayList<>(Collections.nCopies(index.size(), ""));
        boolean[] taken = new boolean[index.size()];
        index.forEach((code, place) -> {
            if (place < 0 || place >= taken.length || taken[place]) {
                throw new IllegalArgumentException("an index must give each category a place of its own from 0 to "
                        + (taken.length - 1) + ", got " + place + " for \"" + code + "\"");
            }
            taken[place] = true;
            codes.set(place, code);
        });
        return codes;
    }
}
