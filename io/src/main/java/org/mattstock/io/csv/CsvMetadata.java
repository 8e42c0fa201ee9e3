package org.mattstock.io.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.csv.MetadataRows.Field;
import org.mattstock.io.csv.MetadataRows.Need;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Headers;
import org.mattstock.io.internal.rows.UnitOfMeasure;

/**
 * Reads the files that stand beside the values: indicators, units and groups, as Kolada's lists saved as CSV, or with
 * other known Swedish and English headers. Other columns are not read.
 *
 * <p>Of the options, delimiter, encoding and limits count. An id that comes twice is a problem, and the first one is kept.
 */
public final class CsvMetadata {
    private static final Field GROUP_ID = new Field("group's id", Headers.GROUP_ID, Need.REQUIRED);
    private static final Field GROUP_TITLE = new Field("group's title", Headers.GROUP_TITLE, Need.OPTIONAL);
    private static final Field MEMBER = new Field("member's id", Headers.MEMBER, Need.REQUIRED);

    private static final Pattern NUMBER = Pattern.compile("[+\u2212-]?\\d{1,20}([.,]\\d{1,20})?");

    private static final String MEAN_OF_YEARS = "mean-of-years ";
    private static final Pattern YEARS = Pattern.compile("[2-9]|[1-9]\\d");

    private CsvMetadata() {}

    /**
     * Indicators (nyckeltal), with columns for {@code id} (or {@code kpi}, {@code nyckeltal}), {@code title} (or
     * {@code name}, {@code namn}), {@code description}, {@code unit_of_measure}, and {@code lowest} (or {@code lägsta},
     * {@code minimum}) and {@code highest} (or {@code högsta}, {@code maximum}) for the values that are possible, and
     * {@code measurement} (or {@code mätning}) for how often it is really measured; only the first is required.
     *
     * <ul>
     *   <li>Without a unit of measure it is taken from the end of the title, where Kolada has it: {@code %} for
     *       {@code ..., andel (%)}, {@code kr/inv} for {@code ..., kr/inv}; else it is empty.
     *   <li>Kolada's {@code publication_date} is the day of the <em>next</em> publication, so it is not read.
     *   <li>An end of the range that is left empty is open. One that is no number, or a lowest above the highest, is a problem,
     *       and then the indicator has no range. Nothing is read out of the unit of measure: percentages may be negative.
     *   <li>A measurement is {@code annual}, {@code event}, {@code carried}, or {@code mean-of-years 3} for that of three
     *       years. What is left empty is taken to be measured every year; any other word is a problem, and then it is too.
     * </ul>
     *
     * @throws ReadException if the file cannot be read or has no column for the id
     */
    public static Loaded<List<Indicator>> indicators(Source source, ReadOptions options) {
        Problems problems = new Problems();
        Map<String, Indicator> found = new LinkedHashMap<>();
        List<Field> fields = List.of(
                new Field("indicator's id", Headers.INDICATOR_ID, Need.REQUIRED),
                new Field("title", Headers.TITLE, Need.OPTIONAL),
                new Field("description", Headers.DESCRIPTION, Need.PROSE),
                new Field("unit of measure", Headers.UNIT_OF_MEASURE, Need.OPTIONAL),
                new Field("lowest possible value", Headers.LOWEST, Need.OPTIONAL),
                new Field("highest possible value", Headers.HIGHEST, Need.OPTIONAL),
                new Field("measurement", Headers.MEASUREMENT, Need.OPTIONAL));
        MetadataRows.read(
                source,
                options,
                problems,
                fields,
                (texts, rows) -> add(
                        found,
                        texts[0],
                        indicator(texts)
                                .withRange(range(texts[4], texts[5], rows))
                                .withMeasurement(measurement(texts[6], rows)),
                        rows));
        return problems.with(List.copyOf(found.values()));
    }

    private static Measurement measurement(String text, MetadataRows rows) {
        if (text.startsWith(MEAN_OF_YEARS)
                && YEARS.matcher(text.substring(MEAN_OF_YEARS.length())).matches()) {
            return Measurement.meanOfYears(Integer.parseInt(text.substring(MEAN_OF_YEARS.length())));
        }
        return switch (text) {
            case "", "annual" -> Measurement.ANNUAL;
            case "event" -> Measurement.EVENT;
            case "carried" -> Measurement.CARRIED;
            default -> {
                rows.contradiction(
                        "measurement must be annual, event, carried or mean-of-years with 2 to 99 years, got "
                                + Chars.quoted(text) + "; it is taken to be annual then");
                yield Measurement.ANNUAL;
            }
        };
    }

    private static Indicator.Range range(String lowest, String highest, MetadataRows rows) {
        try {
            return new Indicator.Range(end("lowest", lowest), end("highest", highest));
        } catch (IllegalArgumentException e) {
            rows.contradiction(e.getMessage() + "; the range is not stated then");
            return Indicator.Range.ANY;
        }
    }

    /** One end, with decimal point or comma; open where nothing is said. */
    private static OptionalDouble end(String name, String text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(name + " must be a number, got " + Chars.quoted(text));
        }
        return OptionalDouble.of(Double.parseDouble(text.replace(',', '.').replace('\u2212', '-')));
    }

    private static Indicator indicator(String[] texts) {
        String title = texts[1].isEmpty() ? texts[0] : texts[1];
        String unit = texts[3].isEmpty() ? UnitOfMeasure.of(title) : texts[3];
        return new Indicator(texts[0], title, unit, Measurement.ANNUAL, Optional.empty(), "", texts[2]);
    }

    /**
     * Units, with columns for {@code id} (or {@code kommunkod}, {@code municipality_id}), {@code title} (or {@code name},
     * {@code namn}, {@code kommunnamn}) and {@code type} (or {@code typ}, {@code kind}); only the first is required.
     *
     * @throws ReadException if the file cannot be read or has no column for the id
     */
    public static Loaded<List<Unit>> units(Source source, ReadOptions options) {
        Problems problems = new Problems();
        Map<String, Unit> found = new LinkedHashMap<>();
        List<Field> fields = List.of(
                new Field("unit's id", Headers.of(ReadOptions.Role.UNIT), Need.REQUIRED),
                new Field("name", Headers.of(ReadOptions.Role.UNIT_NAME), Need.OPTIONAL),
                new Field("kind", Headers.KIND, Need.OPTIONAL));
        MetadataRows.read(
                source,
                options,
                problems,
                fields,
                (texts, rows) -> add(
                        found, texts[0], new Unit(texts[0], texts[1].isEmpty() ? texts[0] : texts[1], texts[2]), rows));
        return problems.with(List.copyOf(found.values()));
    }

    private static <E> void add(Map<String, E> found, String id, E entry, MetadataRows rows) {
        if (found.putIfAbsent(id, entry) != null) {
            rows.contradiction("an id may come once, got " + Chars.quoted(id) + " again; the first one is kept");
        }
    }

    /**
     * Groupings in the plain form: a row for each member, with columns {@code grouping}, {@code group_id}, {@code group_title}
     * (optional) and {@code unit_id}. A grouping is named by its id. A unit that comes in a second group of one grouping is
     * a problem, and stays in the first.
     *
     * @throws ReadException if the file cannot be read or lacks a column
     */
    public static Loaded<List<Grouping>> groupings(Source source, ReadOptions options) {
        Problems problems = new Problems();
        Map<String, Members> found = new TreeMap<>();
        List<Field> fields =
                List.of(new Field("grouping", Headers.GROUPING, Need.REQUIRED), GROUP_ID, GROUP_TITLE, MEMBER);
        MetadataRows.read(
                source,
                options,
                problems,
                fields,
                (texts, rows) ->
                        found.computeIfAbsent(texts[0], id -> new Members()).add(texts[1], texts[2], texts[3], rows));
        List<Grouping> groupings = new ArrayList<>();
        found.forEach((id, members) -> groupings.add(members.grouping(id, id)));
        return problems.with(groupings);
    }

    /**
     * One grouping out of a list of groups in Kolada's form: a row for each member, with columns {@code group_id},
     * {@code group_title} and {@code member_id}. Of a list with overlapping groups the selection says which to take.
     *
     * @param selection the grouping's id and name, and which groups it consists of
     * @throws ReadException if the file cannot be read or lacks a column
     */
    public static Loaded<Grouping> grouping(Source source, GroupSelection selection, ReadOptions options) {
        Objects.requireNonNull(selection, "selection");
        Problems problems = new Problems();
        Members members = new Members();
        MetadataRows.read(source, options, problems, List.of(GROUP_ID, GROUP_TITLE, MEMBER), (texts, rows) -> {
            if (selection.takes(texts[0], texts[1])) {
                members.add(texts[0], texts[1], texts[2], rows);
            }
        });
        return problems.with(members.grouping(selection.id(), selection.name()));
    }

    /** The groups of one grouping on their way in. */
    private static final class Members {
        private final Map<String, String> titles = new TreeMap<>();
        private final Map<String, TreeSet<String>> units = new TreeMap<>();
        private final Map<String, String> home = new TreeMap<>();

        void add(String group, String title, String unit, MetadataRows rows) {
            if (group.isEmpty() || unit.isEmpty()) {
                rows.contradiction("a group and its member must have an id, got an empty one");
                return;
            }
            String other = home.putIfAbsent(unit, group);
            if (other != null) {
                rows.contradiction("a unit may be in one group of a grouping, got " + Chars.quoted(unit) + " in "
                        + Chars.quoted(group) + " after " + Chars.quoted(other) + ", where it stays");
                return;
            }
            titles.putIfAbsent(group, title.isEmpty() ? group : title);
            units.computeIfAbsent(group, id -> new TreeSet<>()).add(unit);
        }

        Grouping grouping(String id, String name) {
            List<Grouping.Group> groups = new ArrayList<>();
            units.forEach((group, members) ->
                    groups.add(new Grouping.Group(group, titles.getOrDefault(group, group), members)));
            return new Grouping(id, name, groups);
        }
    }
}
