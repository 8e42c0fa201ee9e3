package org.mattstock.io.jsonstat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Dialect;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.Dimension;
import org.mattstock.io.internal.cube.Dimension.Meaning;
import tools.jackson.core.JsonToken;

/** One dataset while its members come, in whatever order. */
final class Dataset {
    private static final Map<String, Meaning> MEANINGS =
            Map.of("time", Meaning.TIME, "geo", Meaning.UNIT, "metric", Meaning.INDICATOR);

    private final int mostDimensions;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, RawDimension> dimensions = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final Map<String, Meaning> roles = new HashMap<>();
    private final Figures figures;
    private String label = "";
    private String publisher = "";
    private String id = "";
    private boolean isPx;

    Dataset(ReadOptions options) {
        figures = new Figures(options);
        mostDimensions = options.limits().columns();
    }

    /** Reads a member if it is one of a dataset's. */
    boolean read(Tokens tokens, String name) {
        switch (name) {
            case "label" -> label = tokens.text();
            case "source" -> publisher = tokens.text();
            case "id" -> ids(tokens, name);
            case "size" -> sizes(tokens, name);
            case "role" -> roles(tokens);
            case "dimension" -> dimensions(tokens, name);
            case "value" -> {
                once(tokens, name);
                figures.values(tokens);
            }
            case "status" -> {
                once(tokens, name);
                figures.statuses(tokens);
            }
            case "extension" -> extension(tokens);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void once(Tokens tokens, String name) {
        tokens.require(seen.add(name), "a dataset must have one " + name);
    }

    private void ids(Tokens tokens, String name) {
        once(tokens, name);
        tokens.elements(() -> {
            tokens.require(ids.size() < mostDimensions, "a dataset may have at most " + mostDimensions + " dimensions");
            String each = tokens.text();
            tokens.require(!ids.contains(each), "a dimension may come once in id");
            ids.add(each);
        });
    }

    private void sizes(Tokens tokens, String name) {
        once(tokens, name);
        tokens.elements(() -> {
            tokens.require(sizes.size() < mostDimensions, "a dataset may have at most " + mostDimensions + " sizes");
            boolean whole = tokens.current() == JsonToken.VALUE_NUMBER_INT
                    && tokens.text().matches("\\d{1,9}");
            tokens.require(whole, "a size must be a whole number below a billion");
            sizes.add(Long.parseLong(tokens.text()));
        });
    }

    private void roles(Tokens tokens) {
        if (tokens.isObject()) {
            tokens.members(
                    "role",
                    role -> tokens.elements(() -> {
                        Meaning meaning = MEANINGS.get(role);
                        if (meaning != null) {
                            roles.putIfAbsent(tokens.text(), meaning);
                        }
                    }));
        }
    }

    /** In version 1 the names, sizes and roles of dimensions stand among them. */
    private void dimensions(Tokens tokens, String name) {
        once(tokens, name);
        tokens.members("dimension", id -> {
            if (tokens.isArray() && id.equals("id")) {
                ids(tokens, id);
            } else if (tokens.isArray() && id.equals("size")) {
                sizes(tokens, id);
            } else if (id.equals("role")) {
                roles(tokens);
            } else {
                tokens.require(
                        dimensions.size() < mostDimensions,
                        "a dataset may have at most " + mostDimensions + " dimensions");
                tokens.kept(id);
                RawDimension read = RawDimension.read(tokens, id);
                tokens.require(dimensions.put(id, read) == null, "a dimension may come once (" + id + ")");
            }
        });
    }

    private void extension(Tokens tokens) {
        if (tokens.isObject()) {
            tokens.members("extension", name -> {
                switch (name) {
                    case "id" -> id = tokens.text();
                    case "agencyId" -> publisher = tokens.text();
                    case "px" -> isPx = true;
                    default -> {}
                }
            });
        }
    }

    /** Whether it has any figures or what describes some. */
    boolean isOne() {
        return !dimensions.isEmpty() || !figures.isEmpty();
    }

    /** What describes its figures, which are put in order; or what is wrong with it. */
    Cube cube(String source) {
        if (ids.isEmpty() || dimensions.isEmpty()) {
            throw new IllegalArgumentException(
                    "a dataset must name its dimensions by id and describe them by dimension");
        }
        if (ids.size() != sizes.size()) {
            throw new IllegalArgumentException(
                    "a dataset must have a size for each of its " + ids.size() + " dimensions, got " + sizes.size());
        }
        List<Dimension> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String each = ids.get(i);
            RawDimension raw = dimensions.get(each);
            if (raw == null) {
                throw new IllegalArgumentException(
                        "each dimension of id must be described by dimension, got \"" + each + "\" only in id");
            }
            all.add(raw.dimension(each, sizes.get(i), roles.getOrDefault(each, Meaning.OTHER)));
        }
        Cube cube = new Cube(source, all, id.isEmpty() ? label : id, label, "", dialect());
        figures.order(cube.size());
        return cube;
    }

    private Dialect dialect() {
        if (publisher.matches("(?i)ESTAT|Eurostat")) {
            return Dialect.EUROSTAT;
        }
        return isPx || figures.statusTexts().stream().anyMatch(Figures::isSign) ? Dialect.PX : Dialect.AUTO;
    }

    /** Its figures. */
    Figures figures() {
        return figures;
    }

    /** Its name, or its id. */
    String name() {
        return label.isEmpty() ? id : label;
    }
}
