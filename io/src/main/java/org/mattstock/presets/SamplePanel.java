package org.mattstock.presets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.SeriesBreak;
import org.mattstock.data.Unit;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.csv.CsvFormat;

/** Reads the sample panel's own files, whose form is known: a fault in them is a fault of the library. */
final class SamplePanel {
    private static final Provenance KOLADA =
            new Provenance("Kolada", Optional.of(LocalDate.of(2024, 8, 30)), "Källa: Kolada");
    private static final String FOLDER = "sample/";
    private static final Map<String, String> GROUPINGS = new TreeMap<>();

    static {
        GROUPINGS.put("county", "Län");
        GROUPINGS.put("skr-class", "SKR:s kommungruppsindelning");
    }

    private SamplePanel() {}

    static Panel read() {
        ReadOptions options = ReadOptions.DEFAULT.withUnits(units()).withIndicators(indicators());
        return new CsvFormat()
                .read(Source.ofResource(SamplePanel.class, FOLDER + "values.csv.gz"), options)
                .orThrow()
                .withProvenance(KOLADA)
                .withGroupings(groupings())
                .withBreaks(breaks());
    }

    private static List<Unit> units() {
        return rows("units.csv", row -> new Unit(row.getField("id"), row.getField("title"), row.getField("type")));
    }

    private static List<SeriesBreak> breaks() {
        return rows(
                "breaks.csv",
                row -> new SeriesBreak(row.getField("indicator"), number(row, "year"), row.getField("text")));
    }

    private static List<Indicator> indicators() {
        Map<String, Measurement> rhythms = new TreeMap<>();
        rows("measurement.csv", row -> rhythms.put(row.getField("indicator"), rhythm(row)));
        return rows(
                "kpis.csv.gz",
                row -> new Indicator(
                        row.getField("id"),
                        row.getField("title"),
                        row.getField("unit_of_measure"),
                        rhythms.getOrDefault(row.getField("id"), Measurement.ANNUAL),
                        Optional.empty(),
                        "",
                        row.getField("description")));
    }

    private static Measurement rhythm(NamedCsvRecord row) {
        String word = row.getField("measurement");
        return switch (word) {
            case "mean-of-years" -> new Measurement.MeanOfYears(number(row, "years"));
            case "event" -> new Measurement.Event();
            case "carried" -> new Measurement.Carried();
            default -> throw new IllegalStateException("measurement must be a known word, got " + word);
        };
    }

    private static List<Grouping> groupings() {
        Map<String, Map<String, SortedSet<String>>> members = new TreeMap<>();
        Map<String, String> titles = new TreeMap<>();
        rows("groups.csv", row -> {
            titles.put(row.getField("group_id"), row.getField("group_title"));
            return members.computeIfAbsent(row.getField("grouping"), id -> new TreeMap<>())
                    .computeIfAbsent(row.getField("group_id"), id -> new TreeSet<>())
                    .add(row.getField("unit_id"));
        });
        List<Grouping> groupings = new ArrayList<>();
        members.forEach((id, groups) -> groupings.add(new Grouping(
                id,
                GROUPINGS.getOrDefault(id, id),
                groups.entrySet().stream()
                        .map(group -> new Grouping.Group(group.getKey(), titles.get(group.getKey()), group.getValue()))
                        .toList())));
        return groupings;
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> each) {
        try (Reader text = new InputStreamReader(
                        Source.ofResource(SamplePanel.class, FOLDER + file).open(ReadOptions.Limits.DEFAULT),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<T> found = new ArrayList<>();
            rows.forEach(row -> found.add(each.apply(row)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
