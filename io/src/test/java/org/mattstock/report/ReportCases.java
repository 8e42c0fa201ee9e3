package org.mattstock.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** Small rankings of every kind, and how a page is read back. */
final class ReportCases {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String FORMULA = "=1+1";
    static final String BACKWARDS = "A\u202eB";
    static final String BREAKING = "\"'></style><img src=x onerror=alert(1)>&{source}\\";
    static final int YEAR = 2022;

    private ReportCases() {}

    /** Units with figures of key figures N1, N2, ...; a figure that is not a number is missing. */
    static Panel panel(List<Unit> units, double[][] figures) {
        return builder(units, figures).build();
    }

    static PanelBuilder builder(List<Unit> units, double[][] figures) {
        PanelBuilder panel = Panel.builder().year(YEAR);
        units.forEach(panel::unit);
        for (int figure = 0; figure < figures[0].length; figure++) {
            String id = "N" + (figure + 1);
            panel.indicator(Indicator.of(id, id));
            for (int unit = 0; unit < units.size(); unit++) {
                if (!Double.isNaN(figures[unit][figure])) {
                    panel.value(id, Breakdown.TOTAL, units.get(unit).id(), YEAR, figures[unit][figure]);
                }
            }
        }
        return panel;
    }

    static List<Unit> units(String... names) {
        return Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .map(i -> Unit.of("u" + (i + 1), names[i]))
                .toList();
    }

    /** One flat level of leaves. */
    static CompositeIndex flat(int figures, Normalization normalization) {
        Branch root = Branch.of("all", "T0");
        for (int i = 1; i <= figures; i++) {
            root = root.part(Leaf.of("N" + i, Direction.HIGHER, normalization).withTitle("T" + i));
        }
        return CompositeIndex.of("x1", root).withTitle("X1");
    }

    /** Three units, one flat level, no groupings. */
    static Scores few() {
        return flat(2, Normalization.minMax())
                .score(panel(units("A1", "B1", "C1"), new double[][] {{1, 2}, {2, 9}, {4, 3}}), YEAR);
    }

    /** Names of units, groups, nodes and sources that are marks of HTML, formulas, or hidden. */
    static Scores hostile() {
        List<Unit> units = List.of(
                Unit.of(SCRIPT, SCRIPT), Unit.of("u 2", FORMULA), Unit.of("u\"3", BACKWARDS), Unit.of("u4", BREAKING));
        Grouping halves = new Grouping(
                "h",
                SCRIPT,
                List.of(
                        new Grouping.Group("1", BREAKING, new TreeSet<>(List.of(SCRIPT, "u 2"))),
                        new Grouping.Group("2", BACKWARDS, new TreeSet<>(List.of("u\"3")))));
        double nothing = Double.NaN;
        Panel panel = builder(units, new double[][] {{1, 2}, {2, 9}, {4, 3}, {nothing, nothing}})
                .grouping(halves)
                .provenance(new Provenance(SCRIPT, Optional.of(LocalDate.of(2024, 8, 30)), BREAKING))
                .build();
        Branch root = Branch.of("all", SCRIPT)
                .part(Leaf.of("N1", Direction.HIGHER, Normalization.minMax())
                        .withTitle(SCRIPT)
                        .withNote(new Leaf.Note(SCRIPT, BACKWARDS)))
                .part(Leaf.of("N2", Direction.HIGHER, Normalization.minMax()).withTitle(BREAKING));
        return CompositeIndex.of("x", root)
                .withTitle(BREAKING)
                .withDescription(SCRIPT)
                .withSources(List.of(SCRIPT))
                .score(panel, YEAR);
    }

    static RankDistribution spans(Scores scores) {
        return UncertaintyAnalysis.of(scores.index()).seed(1).replicates(200).run(scores.panel(), scores.year());
    }

    static RankingReport withSpans(Scores scores) {
        return RankingReport.of(scores).withSpans(spans(scores));
    }

    /** The ranking's rows, each with its cells as text: the marks of spans are left out, words below them are not. */
    static List<List<String>> rows(String html) {
        String body = between(html, "<tbody>", "</table>");
        List<List<String>> rows = new ArrayList<>();
        for (String row : body.split("<tr ", -1)) {
            List<String> cells = Stream.of(row.split("<t[dh]\\b", -1))
                    .skip(1)
                    .map(cell -> text(cell.substring(cell.indexOf('>') + 1)))
                    .toList();
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }

    /** What a reader sees of some HTML. */
    static String text(String html) {
        return unescaped(html.replaceAll("<[^>]*>", "")).strip();
    }

    static String unescaped(String text) {
        String plain = text;
        for (Map.Entry<String, String> each :
                Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'").entrySet()) {
            plain = plain.replace(each.getKey(), each.getValue());
        }
        return plain.replace("&amp;", "&");
    }

    /** What readers see or hear of a page: texts between tags, and attributes that are read out or shown. */
    static List<String> readable(String html) {
        String shown = html.replaceAll("(?s)<(style|script)>.*?</\\1>", "");
        List<String> texts = new ArrayList<>();
        for (String text : shown.split("<[^>]*>")) {
            texts.add(unescaped(text).strip());
        }
        Matcher attributes = Pattern.compile(
                        "(aria-label|title|placeholder|alt|data-some|data-first|content)=\"([^\"]*)\"")
                .matcher(shown);
        while (attributes.find()) {
            texts.add(unescaped(attributes.group(2)));
        }
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }
}
