package org.mattstock.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.xlsx.Workbook;

/** LibreOffice, which recalculates workbooks. */
final class Office {
    private static final long MINUTES = 4;

    private Office() {}

    /** Values by sheet, row and column: numbers, texts, or nothing. */
    record Book(Map<String, List<List<@Nullable Object>>> sheets) {
        @Nullable
        Object at(String sheet, int row, int column) {
            List<List<@Nullable Object>> rows = sheets.get(sheet);
            return row >= rows.size() || column >= rows.get(row).size()
                    ? null
                    : rows.get(row).get(column);
        }

        /** What could not be worked out. */
        List<String> errors() {
            return sheets.values().stream()
                    .flatMap(List::stream)
                    .flatMap(List::stream)
                    .map(String::valueOf)
                    .filter(text -> text.startsWith("error ") || text.matches("#[A-Z]+[/!?].*"))
                    .toList();
        }

        /** The number in a cell; NaN for text and for nothing. */
        double number(String sheet, int row, int column) {
            return at(sheet, row, column) instanceof Double number ? number : Double.NaN;
        }
    }

    /** Workbooks as LibreOffice has them after it has worked out every formula, by their names. */
    static Map<String, Book> recalculated(Path folder, Map<String, Workbook> books) {
        try {
            Path before = Files.createDirectories(folder.resolve("before"));
            Path after = Files.createDirectories(folder.resolve("after"));
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless",
                    "--convert-to",
                    "xlsx",
                    "--outdir",
                    after.toString()));
            for (Map.Entry<String, Workbook> book : books.entrySet()) {
                Path file = before.resolve(book.getKey() + ".xlsx");
                book.getValue().write(file);
                command.add(file.toString());
            }
            run(command, folder.resolve("soffice.log"));
            Map<String, Book> read = new LinkedHashMap<>();
            for (String name : books.keySet()) {
                read.put(name, read(after.resolve(name + ".xlsx")));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("soffice must recalculate, got " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Book read(Path file) throws IOException {
        Map<String, List<List<@Nullable Object>>> sheets = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in, new ReadingOptions(false, true))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), rows(sheet));
            }
        }
        return new Book(sheets);
    }

    private static List<List<@Nullable Object>> rows(Sheet sheet) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<@Nullable Object> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(row.getOptionalCell(column).map(Office::value).orElse(null));
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static @Nullable Object value(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) {
            return Double.valueOf(raw);
        }
        if (cell.getType() != CellType.FORMULA) {
            return cell.getType() == CellType.ERROR ? "error " + raw : cell.getText();
        }
        try {
            return raw == null || raw.isEmpty() ? "" : (Object) Double.valueOf(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
