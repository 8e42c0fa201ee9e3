package org.mattstock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A table of expected figures from the test resources: rows of texts by column name, no quotes, NaN for an empty number. */
public record ReferenceTable(List<Map<String, String>> rows) {
    public static ReferenceTable read(String path) {
        try (@Nullable InputStream file = ReferenceTable.class.getResourceAsStream("/reference/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no such reference table: " + path);
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceTable parse(List<String> lines) {
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return new ReferenceTable(rows);
    }

    public ReferenceTable where(Predicate<Map<String, String>> condition) {
        return new ReferenceTable(rows.stream().filter(condition).toList());
    }

    public List<String> texts(String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    public double[] numbers(String column) {
        return texts(column).stream().mapToDouble(ReferenceTable::number).toArray();
    }

    public double number(int row, String column) {
        return number(rows.get(row).get(column));
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
