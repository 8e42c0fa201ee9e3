package org.mattstock.presets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** The rows of a CSV file among this package's resources. */
final class ResourceRows {
    private ResourceRows() {}

    static <T> List<T> of(String name, Function<NamedCsvRecord, T> each) {
        Source file = Source.ofResource(ResourceRows.class, name);
        try (Reader text = new InputStreamReader(file.open(ReadOptions.Limits.DEFAULT), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            List<T> found = new ArrayList<>();
            rows.forEach(row -> found.add(each.apply(row)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
