package org.mattstock.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;

/** Reading a long CSV file into a panel. The file is in the page cache; its time with the operating system counts for both. */
final class CsvPairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 60;
    private static final int YEARS = 8;
    private static final int VALUE = 4;

    private CsvPairs() {}

    static List<Pair> all() {
        String ours = "a panel from a long CSV of " + UNITS * INDICATORS * YEARS + " rows";
        return List.of(
                new Pair("csv/fastcsv", ours, "bare FastCSV iteration and parseDouble, no panel", CsvPairs::toFastCsv));
    }

    private static Duel toFastCsv() {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, YEARS);
        Path file = temporary(figures.toCsv());
        return new Duel(
                input -> PanelSource.of(file).load(),
                input -> sum(file),
                1,
                () -> verify(figures, PanelSource.of(file).load()));
    }

    private static Path temporary(String text) {
        try {
            Path file = Files.createTempFile("mattstock", ".csv");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double sum(Path file) {
        double sum = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                String value = row.getField(VALUE);
                if (row.getStartingLineNumber() > 1 && !value.isEmpty()) {
                    sum += Double.parseDouble(value);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    private static void verify(SyntheticPanel figures, Loaded<Panel> loaded) {
        if (loaded.count() > 0) {
            throw new IllegalStateException("a faultless file must be read without problems, got " + loaded.problems());
        }
        for (int year = 0; year < YEARS; year++) {
            for (int indicator = 0; indicator < INDICATORS; indicator++) {
                double[] read = loaded.value()
                        .slice(figures.indicators().get(indicator), Breakdown.TOTAL, figures.firstYear() + year)
                        .toArray();
                Results.requireIdentical(figures.values()[year][indicator], read);
            }
        }
    }
}
