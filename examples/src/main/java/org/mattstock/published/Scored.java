package org.mattstock.published;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Instrument;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TableWriter;
import org.mattstock.io.csv.CsvFiles;
import org.mattstock.io.csv.CsvPanelWriter;
import org.mattstock.table.Table;

/**
 * What a nomination's scores come from: figures, definition and year, as files. The hash of each file's bytes stands among the
 * grounds of the nomination, under the file's name, so that whoever has the files can tie them to the chain.
 *
 * @param panel the figures
 * @param yardstick what they are scored by
 * @param year the year that is scored
 */
public record Scored(Panel panel, Yardstick yardstick, int year) {
    static final String FIGURES = "figures.csv";
    static final String UNITS = "units.csv";
    static final String INDICATORS = "indicators.csv";
    static final String GROUPINGS = "groupings.csv";
    static final String DEFINITION = "definition.json";
    static final String USE = "scored.csv";
    static final List<String> FILES = List.of(FIGURES, UNITS, INDICATORS, GROUPINGS, DEFINITION, USE);

    /** By an index definition. */
    public static Scored by(CompositeIndex index, Panel panel, int year) {
        return new Scored(panel, new Yardstick.ByIndex(index), year);
    }

    /** By an instrument. */
    public static Scored by(Instrument instrument, Panel panel, int year) {
        return new Scored(panel, new Yardstick.ByInstrument(instrument), year);
    }

    /**
     * What the files say.
     *
     * @param files all of {@link #FILES}
     * @throws IllegalArgumentException if one of them is not of its form; also the exceptions of the readers
     */
    static Scored read(Map<String, byte[]> files) throws IOException {
        Panel panel = panel(files);
        String[] use = text(files, USE).lines().skip(1).findFirst().orElse("").split(",", -1);
        if (use.length != 3 || !use[2].matches("\\d{1,4}")) {
            throw new IllegalArgumentException(USE + " must have a row of kind, id and year");
        }
        return new Scored(panel, Yardstick.of(use[0], text(files, DEFINITION)), Integer.parseInt(use[2]));
    }

    private static Panel panel(Map<String, byte[]> files) {
        return CsvFiles.of(source(files, FIGURES))
                .withIndicators(source(files, INDICATORS))
                .withUnits(source(files, UNITS))
                .withGroupings(source(files, GROUPINGS))
                .load(ReadOptions.DEFAULT)
                .orThrow();
    }

    private static Source source(Map<String, byte[]> files, String name) {
        return Source.ofBytes(name, bytes(files, name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(bytes(files, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        byte[] found = files.get(name);
        if (found == null) {
            throw new IllegalArgumentException("files must hold " + name + ", got " + files.keySet());
        }
        return found;
    }

    /** The files, by name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FIGURES, bytes(figures()));
        files.put(UNITS, bytes(TableWriter.csv().toText(units())));
        files.put(INDICATORS, bytes(TableWriter.csv().toText(indicators())));
        files.put(GROUPINGS, bytes(TableWriter.csv().toText(groupings())));
        files.put(DEFINITION, bytes(yardstick.json()));
        files.put(USE, bytes("kind,id,year\n" + yardstick.kind() + "," + yardstick.id() + "," + year + "\n"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String figures() {
        StringWriter text = new StringWriter();
        try {
            CsvPanelWriter.standard().write(panel, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString();
    }

    private Table units() {
        Table.Builder table = Table.builder("Units").text("id").text("name").text("kind");
        panel.units().forEach(each -> table.row(each.id(), each.name(), each.kind()));
        return table.build();
    }

    private Table indicators() {
        Table.Builder table = Table.builder("Indicators")
                .text("id")
                .text("title")
                .text("unit_of_measure")
                .text("lowest")
                .text("highest")
                .text("measurement");
        for (Indicator each : panel.indicators()) {
            table.row(
                    each.id(),
                    each.name(),
                    each.unitOfMeasure(),
                    end(each.range().lowest()),
                    end(each.range().highest()),
                    word(each.measurement()));
        }
        return table.build();
    }

    private static String end(OptionalDouble end) {
        return end.isEmpty() ? "" : BigDecimal.valueOf(end.getAsDouble()).toPlainString();
    }

    private static String word(Measurement measurement) {
        if (measurement instanceof Measurement.MeanOfYears mean) {
            return "mean-of-years " + mean.years();
        } else if (measurement instanceof Measurement.Event) {
            return "event";
        }
        return measurement instanceof Measurement.Carried ? "carried" : "annual";
    }

    private Table groupings() {
        Table.Builder table = Table.builder("Groupings")
                .text("grouping")
                .text("group_id")
                .text("group_title")
                .text("member_id");
        for (Grouping grouping : panel.groupings()) {
            for (Grouping.Group group : grouping.groups()) {
                group.units().forEach(unit -> table.row(grouping.id(), group.id(), group.name(), unit));
            }
        }
        return table.build();
    }

    /**
     * Grounds of a nomination with the hashes of panel and definition, and of every file.
     *
     * @throws IllegalArgumentException if the files do not hold all of the panel that can move a number, such as a group without
     *     members or a break of a series
     */
    public Grounds addTo(Grounds grounds) {
        Map<String, byte[]> files = files();
        String read = panel(files).digest();
        if (!read.equals(panel.digest())) {
            throw new IllegalArgumentException("panel must be one that its files hold all of, got digest " + read
                    + " from them and " + panel.digest() + " from the panel");
        }
        Grounds all = grounds.with("panel", panel.digest()).with(yardstick.kind(), yardstick.hash());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all = all.with(file.getKey(), sha256(file.getValue()));
        }
        return all;
    }

    /** In small hexadecimal letters. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform must have SHA-256", e);
        }
    }
}
