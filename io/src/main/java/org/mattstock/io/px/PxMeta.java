package org.mattstock.io.px;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions.Dialect;
import org.mattstock.io.internal.cube.Category;
import org.mattstock.io.internal.cube.Cube;
import org.mattstock.io.internal.cube.Dimension;
import org.mattstock.io.internal.cube.Dimension.Meaning;
import org.mattstock.io.internal.rows.PeriodText;

/** What the keywords of a PX file say of its figures, in the file's first language. */
final class PxMeta {
    private static final Set<String> WANTED = Set.of(
            "LANGUAGE",
            "STUB",
            "HEADING",
            "VALUES",
            "CODES",
            "TIMEVAL",
            "CONTVARIABLE",
            "CONTENTS",
            "TITLE",
            "DESCRIPTION",
            "MATRIX",
            "UNITS",
            "KEYS",
            "MAP",
            "VARIABLE-TYPE",
            "DATASYMBOL1",
            "DATASYMBOL2",
            "DATASYMBOL3",
            "DATASYMBOL4",
            "DATASYMBOL5",
            "DATASYMBOL6",
            "DATASYMBOLNIL",
            "DATASYMBOLSUM");

    private final String source;
    private final Map<String, PxKeyword> keywords = new HashMap<>();

    PxMeta(String source) {
        this.source = source;
    }

    /** Keeps a keyword if it says something of the figures; those of other languages than the first say it again. */
    void add(PxKeyword keyword) {
        boolean first = keyword.language().isEmpty() || keyword.language().equals(value("LANGUAGE"));
        if (!first || !WANTED.contains(keyword.name())) {
            return;
        }
        String key =
                key(keyword.name(), keyword.of().isEmpty() ? "" : keyword.of().get(0));
        PxKeyword before = keywords.putIfAbsent(key, keyword);
        if (before != null && keyword.language().isEmpty() && before.language().isEmpty()) {
            throw refused(keyword.line(), "a keyword may come once, got " + keyword.name() + " again");
        }
    }

    private static String key(String name, String of) {
        return name + '(' + of;
    }

    private Optional<PxKeyword> keyword(String name, String of) {
        return Optional.ofNullable(keywords.get(key(name, of)));
    }

    private List<String> values(String name, String of) {
        return keyword(name, of).map(PxKeyword::values).orElse(List.of());
    }

    private String value(String name) {
        return keyword(name, "").map(PxKeyword::value).orElse("");
    }

    private ReadException refused(long line, String rule) {
        return Cube.refused(Problem.Kind.HEADER, source, line, rule);
    }

    /** What describes the figures: variables of STUB vary more slowly than those of HEADING. */
    Cube cube(int mostDimensions) {
        List<String> names = Stream.concat(values("STUB", "").stream(), values("HEADING", "").stream())
                .toList();
        if (names.isEmpty()) {
            throw refused(0, "a PX file must name its variables by STUB and HEADING, got neither");
        }
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name) || seen.size() > mostDimensions) {
                throw refused(
                        0, "variables must be at most " + mostDimensions + " and come once, got \"" + name + "\"");
            }
        }
        String contents = Stream.of(value("CONTENTS"), value("TITLE"), value("DESCRIPTION"), value("MATRIX"))
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
        return new Cube(source, names.stream().map(this::dimension).toList(), contents, "", value("UNITS"), Dialect.PX);
    }

    private Dimension dimension(String name) {
        return new Dimension(name, name, categories(name), meaning(name));
    }

    private Meaning meaning(String name) {
        if (values("CONTVARIABLE", "").contains(name)) {
            return Meaning.INDICATOR;
        }
        if (keyword("TIMEVAL", name).isPresent()) {
            return Meaning.TIME;
        }
        String type = keyword("VARIABLE-TYPE", name).map(PxKeyword::value).orElse("");
        boolean place = keyword("MAP", name).isPresent() || type.matches("(?i)g|geographical");
        return place ? Meaning.UNIT : type.matches("(?i)t|time") ? Meaning.TIME : Meaning.OTHER;
    }

    private List<Category> categories(String name) {
        List<String> codes = values("CODES", name);
        List<String> periods = keyword("TIMEVAL", name).map(PxTime::periods).orElse(List.of());
        List<String> values = Stream.of(values("VALUES", name), codes, periods)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElseThrow(() -> refused(0, "a variable must have VALUES, got none for \"" + name + "\""));
        if (!codes.isEmpty() && codes.size() != values.size()) {
            throw refused(
                    keyword("CODES", name).map(PxKeyword::line).orElse(0L),
                    "a variable must have as many CODES as VALUES (" + values.size() + "), got " + codes.size()
                            + " for \"" + name + "\"");
        }
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            String code = codes.isEmpty() || codes.get(i).isBlank() ? value : codes.get(i);
            boolean period = PeriodText.isOne(code) || PeriodText.isOne(value) || periods.size() != values.size();
            String unit = keyword("UNITS", value).map(PxKeyword::value).orElse("");
            categories.add(new Category(period ? code : periods.get(i), value, unit));
        }
        return categories;
    }

    /** By variable, whether the rows of DATA begin with it, and whether by its codes; empty where they begin with figures. */
    Optional<Boolean> byCode(String variable) {
        return keyword("KEYS", variable).map(each -> each.value().equalsIgnoreCase("CODES"));
    }

    /** The texts that the file has for the format's own signs. */
    Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        put(signs, "DATASYMBOLSUM", "..");
        for (int dots = 6; dots > 0; dots--) {
            put(signs, "DATASYMBOL" + dots, ".".repeat(dots));
        }
        put(signs, "DATASYMBOLNIL", "-");
        return signs;
    }

    private void put(Map<String, String> signs, String keyword, String sign) {
        String text = value(keyword).strip();
        if (!text.isEmpty() && !text.matches("-|\\.{1,6}|[-+.,\\d\\s]+")) {
            signs.put(text, sign);
        }
    }
}
