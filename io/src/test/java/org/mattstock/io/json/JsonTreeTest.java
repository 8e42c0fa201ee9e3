package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.index.Fault;
import org.mattstock.presets.Presets;
import tools.jackson.databind.json.JsonMapper;

/** What is read token by token is what Jackson's own mapper reads. */
class JsonTreeTest {
    private static final JsonText TEXT =
            new JsonText(faults -> new IllegalArgumentException(faults.get(0).path() + ": " + text(faults)));

    private static String text(List<Fault> faults) {
        return faults.get(0).message();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"text\"",
                "-0",
                "-0.0",
                "1e400",
                "0.1",
                "5e-324",
                "2147483648",
                "12345678901234567890123",
                "{\"a\": [1, {\"b\": [true, false, null]}, \"\\u00e5\\n\"], \"\": {}}"
            })
    void everyKindOfValueIsReadAsTheMapperReadsIt(String json) {
        assertThat(TEXT.parse(json)).isEqualTo(JsonMapper.shared().readTree(json));
        assertThat(TEXT.parse(json).getClass())
                .isEqualTo(JsonMapper.shared().readTree(json).getClass());
    }

    @Test
    void soIsEveryShippedDefinition() {
        for (String id : Presets.ids()) {
            String json = CompositeIndexJson.toJson(Presets.index(id));
            assertThat(TEXT.parse(json)).isEqualTo(JsonMapper.shared().readTree(json));
        }
    }

    @Test
    void aTextThatGoesOnIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> TEXT.parse("{}\n {}"))
                .hasMessage("line 2, column 2: text must end after its object, got more");
        assertThatThrownBy(() -> TEXT.parse(" ")).hasMessageContaining("got nothing");
        assertThatThrownBy(() -> TEXT.parse("{\"a\": 1, \"a\": 2}")).hasMessageContaining("uplicate");
        for (String half : List.of("{", "[1,", "{\"a\"", "{\"a\":", "\"te")) {
            assertThatThrownBy(() -> TEXT.parse(half)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
