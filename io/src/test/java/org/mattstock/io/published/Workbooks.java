package org.mattstock.io.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same table in a sheet of a workbook. */
final class Workbooks {
    /** What a spreadsheet keeps as a number: no leading zeros, no more digits than it has. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d{1,6})?");

    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");

    private static final int MOST_CELLS = 200_000;

    private Workbooks() {}

    /**
     * A workbook of texts, and one with numbers where nothing but a decimal point can be meant. A header that comes apart at its
     * delimiter has no workbook, nor has a line that names the delimiter.
     */
    static Map<String, byte[]> of(Grid grid, String text, boolean fixedDecimals) {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        long cells = grid.rows().stream().mapToLong(List::size).sum();
        int longest = grid.header().size();
        boolean apart =
                grid.rows().stream().filter(row -> row.size() == longest).count() == 1;
        if (apart || cells > MOST_CELLS || text.startsWith("sep=") || text.startsWith("\"sep=")) {
            return workbooks;
        }
        boolean hasCommas = grid.rows().stream()
                .flatMap(List::stream)
                .anyMatch(field -> COMMA.matcher(field.text()).matches());
        workbooks.put("as a workbook of texts", workbook(grid, false));
        if (!hasCommas && !fixedDecimals) {
            workbooks.put("as a workbook", workbook(grid, true));
        }
        return workbooks;
    }

    private static byte[] workbook(Grid grid, boolean numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            for (int row = 0; row < grid.rows().size(); row++) {
                List<Grid.Field> fields = grid.rows().get(row);
                for (int column = 0; column < fields.size(); column++) {
                    put(sheet, row, column, fields.get(column).text(), numbers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text, boolean numbers) {
        if (numbers && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }
}
