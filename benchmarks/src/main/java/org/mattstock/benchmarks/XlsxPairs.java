package org.mattstock.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;

/** Reading a sheet into a panel, checksums, guards and temporary file included. The file is in the page cache. */
final class XlsxPairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 60;
    private static final int YEARS = 8;

    private XlsxPairs() {}

    static List<Pair> all() {
        String ours = "a panel from a sheet of " + UNITS * INDICATORS * YEARS + " rows";
        return List.of(new Pair(
                "xlsx/fastexcel", ours, "bare fastexcel iteration of all cells, no panel", XlsxPairs::toReader));
    }

    private static Duel toReader() {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, YEARS);
        Path file = workbook(figures.toCsv());
        return new Duel(
                input -> PanelSource.of(file).load(),
                input -> sum(file),
                1,
                () -> verify(figures, PanelSource.of(file).load()));
    }

    private static Path workbook(String csv) {
        try {
            Path file = Files.createTempFile("mattstock", ".xlsx");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "benchmarks", null)) {
                write(workbook.newWorksheet("Blad1"), csv.lines().toList());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, List<String> lines) {
        for (int row = 0; row < lines.size(); row++) {
            String[] fields = lines.get(row).split(",", -1);
            for (int column = 0; column < fields.length; column++) {
                boolean number = row > 0 && (column == 2 || column == 4);
                if (number && !fields[column].isEmpty()) {
                    sheet.value(row, column, Double.parseDouble(fields[column]));
                } else if (!fields[column].isEmpty()) {
                    sheet.value(row, column, fields[column]);
                }
            }
        }
    }

    private static double sum(Path file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            double[] sum = {0};
            rows.forEach(row -> {
                for (Cell cell : row) {
                    if (cell != null && cell.getType() == CellType.NUMBER) {
                        sum[0] += cell.asNumber().doubleValue();
                    }
                }
            });
            return sum[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
