package com.example.olderjackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AwardProcess;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.io.TableWriter;
import org.mattstock.io.json.AwardJson;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.presets.Presets;

/** Whatever of the library reads or writes JSON does so without what came with later annotations. */
class JsonTest {
    private static final CompositeIndex EXAMPLE = Presets.index("four-dimensions-example");

    @Test
    void theAnnotationsAreOlderThanThoseThatJacksonAsksFor() {
        assertThat(JsonProperty.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("jackson-annotations-2.18.2.jar");
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.annotation.JsonSerializeAs"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void definitionsAndProcessesAreWrittenAndRead() {
        assertThat(CompositeIndexJson.parse(CompositeIndexJson.toJson(EXAMPLE))).isEqualTo(EXAMPLE);
        AwardProcess process = Presets.process(Presets.processIds().get(0));
        assertThat(AwardJson.PROCESS.parse(AwardJson.PROCESS.toJson(process))).isEqualTo(process);
    }

    @Test
    void faultsAreFoundAndShown() {
        assertThatThrownBy(() -> CompositeIndexJson.parse("{\"id\": 1.5, \"tree\": [true, null]}"))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("id must be text, got 1.5");
        assertThatThrownBy(() -> CompositeIndexJson.parse("{")).isInstanceOf(InvalidIndexException.class);
    }

    @Test
    void tablesAreWritten() throws IOException {
        StringWriter json = new StringWriter();
        TableWriter.json().write(EXAMPLE.effectiveWeights().toTable(), json);
        assertThat(json.toString()).startsWith("{");
    }
}
