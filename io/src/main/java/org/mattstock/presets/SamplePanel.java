package org.mattstock.presets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.data.SeriesBreak;
import org.mattstock.data.Unit;

/** Reads the sample panel's own files, whose form is known: a fault in them is a fault of the library. */
final class SamplePanel {
    private static final Provenance KOLADA =
            new Provenance("Kolada", Optional.of(LocalDate.of(2024, 8, 30)), "Källa: Kolada");
    private static final Map<String, String> GROUPINGS = new TreeMap<>();

    static {
        GROUPINGS.put("county", "Län");
        GROUPINGS.put("skr-class", "SKR:s kommungruppsindelning");
    }

    private final PanelBuilder panel = Panel.builder();

    private SamplePanel() {}

    static Panel read() {
        return new SamplePanel().panel();
    }

    private Panel panel() {
        panel.provenance(KOLADA);
        each(
                "units.csv",
                row -> panel.unit(
                        Unit.of(row.getField("id"), row.getField("title")).withKind(row.getField("type"))));
        indicators();
        groupings();
        each(
                "breaks.csv",
                row -> panel.seriesBreak(
                        new SeriesBreak(row.getField("indicator"), number(row, "year"), row.getField("text"))));
        each("values.csv.gz", this::value);
        return panel.build();
    }

    private void indicators() {
        Map<String, Measurement> rhythms = new TreeMap<>();
        each("measurement.csv", row -> rhythms.put(row.getField("indicator"), rhythm(row)));
        each(
                "kpis.csv.gz",
                row -> panel.indicator(new Indicator(
                        row.getField("id"),
                        row.getField("title"),
                        row.getField("unit_of_measure"),
                        rhythms.getOrDefault(row.getField("id"), Measurement.ANNUAL),
                        Optional.empty(),
                        "",
                        row.getField("description"))));
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

    private void groupings() {
        Map<String, Map<String, Grouping.Group>> found = new TreeMap<>();
        each(
                "groups.csv",
                row -> found.computeIfAbsent(row.getField("grouping"), id -> new LinkedHashMap<>())
                        .merge(row.getField("group_id"), group(row), (all, one) -> {
                            TreeSet<String> members = new TreeSet<>(all.units());
                            members.addAll(one.units());
                            return new Grouping.Group(all.id(), all.name(), members);
                        }));
        found.forEach((id, groups) -> panel.grouping(
                new Grouping(id, GROUPINGS.getOrDefault(id, id), java.util.List.copyOf(groups.values()))));
    }

    private static Grouping.Group group(NamedCsvRecord row) {
        TreeSet<String> member = new TreeSet<>();
        member.add(row.getField("unit_id"));
        return new Grouping.Group(row.getField("group_id"), row.getField("group_title"), member);
    }

    /** The source keeps no status: an empty value has no known reason. */
    private void value(NamedCsvRecord row) {
        String indicator = row.getField("kpi");
        Breakdown breakdown = Breakdown.of(row.getField("gender"));
        String unit = row.getField("municipality");
        String text = row.getField("value");
        if (text.isEmpty()) {
            panel.missing(indicator, breakdown, unit, number(row, "year"), MissingReason.UNKNOWN);
        } else {
            panel.value(indicator, breakdown, unit, number(row, "year"), Double.parseDouble(text));
        }
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }

    private static void each(String file, Consumer<NamedCsvRecord> action) {
        InputStream bytes = SamplePanel.class.getResourceAsStream("sample/" + file);
        if (bytes == null) {
            throw new IllegalStateException("resource missing: sample/" + file);
        }
        try (InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
