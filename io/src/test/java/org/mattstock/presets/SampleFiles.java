package org.mattstock.presets;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Series;
import org.mattstock.io.Source;
import org.mattstock.io.csv.CsvFiles;

/** The sample panel as the files of its source make it; SOURCES.md beside the panel says where they come from. */
final class SampleFiles {
    private static final Provenance KOLADA =
            new Provenance("Kolada", Optional.of(LocalDate.of(2024, 8, 30)), "Källa: Kolada");
    private static final Map<String, String> GROUPING_NAMES = new TreeMap<>();

    static {
        GROUPING_NAMES.put("county", "Län");
        GROUPING_NAMES.put("skr-class", "SKR:s kommungruppsindelning");
    }

    private SampleFiles() {}

    static Panel read() {
        Panel panel = CsvFiles.of(file("values.csv.gz"))
                .withIndicators(file("kpis.csv.gz"))
                .withUnits(file("units.csv"))
                .withGroupings(file("groups.csv"))
                .withProvenance(KOLADA)
                .load()
                .orThrow();
        Panel rhythmic = panel.withIndicatorMetadata(inTheirRhythm(panel));
        return rhythmic.withIndicatorMetadata(withinTheirRange(rhythmic))
                .withGroupings(named(panel.groupings()))
                .withBreaks(breaks());
    }

    private static Source file(String name) {
        return Source.ofResource(SampleFiles.class, "sample/" + name);
    }

    /** The indicators that are not measured anew every year. */
    private static List<Indicator> inTheirRhythm(Panel panel) {
        return ResourceRows.of(
                "sample/measurement.csv",
                row -> panel.requireIndicator(row.getField("indicator")).withMeasurement(measurement(row)));
    }

    /** The indicators that are known to have an end, such as shares. */
    private static List<Indicator> withinTheirRange(Panel panel) {
        return ResourceRows.of(
                "sample/ranges.csv",
                row -> panel.requireIndicator(row.getField("indicator"))
                        .withRange(new Indicator.Range(end(row, "lowest"), end(row, "highest"))));
    }

    private static OptionalDouble end(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static Measurement measurement(NamedCsvRecord row) {
        String word = row.getField("measurement");
        return switch (word) {
            case "mean-of-years" -> new Measurement.MeanOfYears(number(row, "years"));
            case "event" -> new Measurement.Event();
            case "carried" -> new Measurement.Carried();
            default -> throw new IllegalStateException("measurement must be a known word, got " + word);
        };
    }

    private static List<Grouping> named(List<Grouping> groupings) {
        return groupings.stream()
                .map(grouping -> new Grouping(
                        grouping.id(), GROUPING_NAMES.getOrDefault(grouping.id(), grouping.id()), grouping.groups()))
                .toList();
    }

    private static List<Series.Break> breaks() {
        return ResourceRows.of(
                "sample/breaks.csv",
                row -> new Series.Break(row.getField("indicator"), number(row, "year"), row.getField("text")));
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}
