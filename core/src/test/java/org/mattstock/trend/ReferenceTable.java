package org.mattstock.trend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A reference table from the test resources: plain commas, no quotes; an empty cell was not computed. */
record ReferenceTable(List<Row> rows) {
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** Two whole numbers of any length, divided. */
        double fraction(String column) {
            String[] parts = text(column).split("/");
            return new BigDecimal(parts[0])
                    .divide(new BigDecimal(parts[1]), MathContext.DECIMAL64)
                    .doubleValue();
        }

        int whole(String column) {
            return Integer.parseInt(text(column));
        }
    }

    static ReferenceTable read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceTable.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            List<String> header = Arrays.asList(lines.readLine().split(",", -1));
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header.get(i), cells[i]);
                }
                rows.add(new Row(row));
            }
            return new ReferenceTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The series of series.csv by id, missing years left out. */
    static Map<String, Observations> series() {
        return observations("series.csv", "series_id", row -> "");
    }

    /** The baskets of panels.csv by id. */
    static Map<String, List<Observations>> baskets() {
        Map<String, List<Observations>> baskets = new LinkedHashMap<>();
        observations("panels.csv", "panel_id", row -> "/" + row.text("indicator"))
                .forEach((id, series) -> baskets.computeIfAbsent(id.split("/")[0], none -> new ArrayList<>())
                        .add(series));
        return baskets;
    }

    private static Map<String, Observations> observations(
            String file, String id, java.util.function.Function<Row, String> suffix) {
        Map<String, List<Row>> byId = new LinkedHashMap<>();
        for (Row row : read(file).rows()) {
            List<Row> rows = byId.computeIfAbsent(row.text(id) + suffix.apply(row), none -> new ArrayList<>());
            if (row.has("value")) {
                rows.add(row);
            }
        }
        Map<String, Observations> series = new LinkedHashMap<>();
        byId.forEach((key, rows) -> series.put(
                key,
                Observations.of(
                        rows.stream().mapToInt(row -> row.whole("year")).toArray(),
                        rows.stream().mapToDouble(row -> row.number("value")).toArray())));
        return series;
    }
}
