package org.mattstock.presets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/** Published tables in the test resources, read without the library's own readers. */
final class Published {
    private Published() {}

    /** The rows of a table, each by its header. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream bytes = Objects.requireNonNull(Published.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table with a row for each unit as the panel of one year. */
    static Panel panel(List<Map<String, String>> rows, String id, String name, int year, List<String> indicators) {
        PanelBuilder panel = Panel.builder();
        for (Map<String, String> row : rows) {
            panel.unit(Unit.of(row.get(id), row.get(name)));
            for (String indicator : indicators) {
                String text = row.get(indicator);
                if (text.isEmpty()) {
                    panel.missing(indicator, Breakdown.TOTAL, row.get(id), year, MissingReason.UNKNOWN);
                } else {
                    panel.value(indicator, Breakdown.TOTAL, row.get(id), year, Double.parseDouble(text));
                }
            }
        }
        return panel.build();
    }
}
