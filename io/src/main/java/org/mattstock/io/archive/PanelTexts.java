package org.mattstock.io.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/** Everything of a panel but its cells, as fields of lines and back. */
final class PanelTexts {
    static final int UNIT = 3;
    static final int INDICATOR = 9;
    static final int BREAK = 3;
    static final int GROUPING = 2;
    static final int CORRECTION = 6 + 2 * (1 + CellState.FIELDS);

    private static final String MEAN_OF_YEARS = "mean-of-years ";

    private PanelTexts() {}

    static List<String> fields(Unit unit) {
        return List.of(unit.id(), unit.name(), unit.kind());
    }

    static Unit unit(List<String> fields) {
        return new Unit(fields.get(0), fields.get(1), fields.get(2));
    }

    static List<String> fields(Indicator indicator) {
        return List.of(
                indicator.id(),
                indicator.name(),
                indicator.unitOfMeasure(),
                text(indicator.measurement()),
                indicator.published().map(LocalDate::toString).orElse(""),
                indicator.definitionVersion(),
                indicator.description(),
                text(indicator.range().lowest()),
                text(indicator.range().highest()));
    }

    static Indicator indicator(List<String> fields) {
        return new Indicator(
                fields.get(0),
                fields.get(1),
                fields.get(2),
                measurement(fields.get(3)),
                date(fields.get(4)),
                fields.get(5),
                fields.get(6),
                new Indicator.Range(end(fields.get(7)), end(fields.get(8))));
    }

    private static String text(Measurement measurement) {
        if (measurement instanceof Measurement.MeanOfYears mean) {
            return MEAN_OF_YEARS + mean.years();
        }
        if (measurement instanceof Measurement.Event) {
            return "event";
        }
        return measurement instanceof Measurement.Carried ? "carried" : "annual";
    }

    private static Measurement measurement(String text) {
        if (text.startsWith(MEAN_OF_YEARS)) {
            return Measurement.meanOfYears(Fields.number("years of a mean", text.substring(MEAN_OF_YEARS.length())));
        }
        return switch (text) {
            case "annual" -> Measurement.ANNUAL;
            case "event" -> Measurement.EVENT;
            case "carried" -> Measurement.CARRIED;
            default ->
                throw new IllegalArgumentException(
                        "a measurement must be annual, event, carried or mean-of-years, got " + Fields.quoted(text));
        };
    }

    static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String text(OptionalDouble end) {
        return end.isEmpty() ? "" : text(end.getAsDouble());
    }

    /** All its digits: the shortest text that would do differs between releases of Java. */
    private static String text(double value) {
        return 1 / value == Double.NEGATIVE_INFINITY ? "-0" : new BigDecimal(value).toString();
    }

    private static OptionalDouble end(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    static List<String> fields(Series.Break seriesBreak) {
        return List.of(seriesBreak.indicator(), String.valueOf(seriesBreak.year()), seriesBreak.text());
    }

    static Series.Break seriesBreak(List<String> fields) {
        return new Series.Break(fields.get(0), Fields.number("a year", fields.get(1)), fields.get(2));
    }

    /** A line for each group, or one for a grouping that has none. */
    static List<List<String>> lines(Grouping grouping) {
        List<List<String>> lines = new ArrayList<>();
        for (Grouping.Group group : grouping.groups()) {
            List<String> line = new ArrayList<>(List.of(grouping.id(), grouping.name(), group.id(), group.name()));
            line.addAll(group.units());
            lines.add(line);
        }
        return lines.isEmpty() ? List.of(List.of(grouping.id(), grouping.name())) : lines;
    }

    /** Puts the lines of groupings together again. */
    static final class Groupings {
        private final Map<List<String>, List<Grouping.Group>> found = new LinkedHashMap<>();

        void add(List<String> fields) {
            List<String> name = List.copyOf(fields.subList(0, GROUPING));
            found.putIfAbsent(name, new ArrayList<>());
            if (fields.size() > GROUPING) {
                requireName(fields);
                TreeSet<String> units = new TreeSet<>(fields.subList(GROUPING + 2, fields.size()));
                found.getOrDefault(name, List.of())
                        .add(new Grouping.Group(fields.get(GROUPING), fields.get(GROUPING + 1), units));
            }
        }

        private static void requireName(List<String> fields) {
            if (fields.size() < GROUPING + 2) {
                throw new IllegalArgumentException(
                        "a group must have an id and a name, got " + fields.size() + " fields");
            }
        }

        List<Grouping> all() {
            List<Grouping> all = new ArrayList<>();
            for (Map.Entry<List<String>, List<Grouping.Group>> each : found.entrySet()) {
                all.add(new Grouping(each.getKey().get(0), each.getKey().get(1), each.getValue()));
            }
            return all;
        }
    }

    static List<String> fields(Series.Correction correction) {
        List<String> fields = new ArrayList<>(List.of(
                correction.indicator(),
                correction.breakdown().code(),
                correction.unit(),
                String.valueOf(correction.year()),
                correction.reason(),
                correction.date().toString()));
        fields.addAll(cell(correction.before()));
        fields.addAll(cell(correction.after()));
        return fields;
    }

    static Series.Correction correction(List<String> fields) {
        int after = CORRECTION - 1 - CellState.FIELDS;
        return new Series.Correction(
                fields.get(0),
                Breakdown.of(fields.get(1)),
                fields.get(2),
                Fields.number("a year", fields.get(3)),
                cell(fields.subList(6, after)),
                cell(fields.subList(after, CORRECTION)),
                fields.get(4),
                LocalDate.parse(fields.get(5)));
    }

    private static List<String> cell(Cell cell) {
        List<String> fields = new ArrayList<>(CellState.fields(cell));
        fields.add(0, cell instanceof Cell.Observed observed ? text(observed.value()) : "");
        return fields;
    }

    private static Cell cell(List<String> fields) {
        Cell state = CellState.cell(fields.subList(1, fields.size()));
        return state instanceof Cell.Observed
                ? new Cell.Observed(Double.parseDouble(fields.get(0)), state.flags())
                : state;
    }
}
