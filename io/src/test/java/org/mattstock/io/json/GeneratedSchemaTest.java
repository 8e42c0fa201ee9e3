package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The schema that users get is the one that the records make. To write the file anew after a method or a field has been added,
 * give its path; the run that changes it still fails, the next one does not:
 *
 * <pre>
 * mvn test -pl core,io -Dtest=GeneratedSchemaTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dschema.write=src/main/resources/org/mattstock/io/json/mattstock-index-1.schema.json
 * </pre>
 */
class GeneratedSchemaTest {
    @Test
    void theFileIsWhatTheRecordsMake() throws IOException {
        String made = SchemaOfRecords.json();
        String target = System.getProperty("schema.write");
        if (target != null) {
            Files.writeString(Path.of(target), made);
        }
        assertThat(CompositeIndexJson.schema()).isEqualTo(made);
    }
}
