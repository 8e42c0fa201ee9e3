package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTableWriterTest {
    @TempDir
    Path folder;

    private static Table places() {
        return Table.builder("Places 2022")
                .text("unit")
                .integer("place")
                .decimal("score", 1)
                .row("Höganäs", 1, 71.4563)
                .row("Kiruna", null, null)
                .build();
    }

    @Test
    void aRowIsALine() {
        assertThat(TableWriter.json().toText(places())).isEqualTo("""
                        {
                          "formatVersion": 1,
                          "title": "Places 2022",
                          "columns": [
                            {"name": "unit", "kind": "text", "decimals": 0},
                            {"name": "place", "kind": "integer", "decimals": 0},
                            {"name": "score", "kind": "decimal", "decimals": 1}
                          ],
                          "rows": [
                            ["Höganäs", 1, 71.4563],
                            ["Kiruna", null, null]
                          ]
                        }
                        """);
    }

    @Test
    void metaSaysWhatTheTableWasMadeOf() {
        Lineage lineage = new Lineage(List.of())
                .with("seed", 1)
                .with("varied", "weights")
                .with("attribution", "Källa: \"Kolada\"")
                .with("varied", "leaves");

        assertThat(TableWriter.json().toText(places().head(1).withLineage(lineage)))
                .isEqualTo("""
                        {
                          "formatVersion": 1,
                          "title": "Places 2022",
                          "meta": {
                            "seed": "1",
                            "varied": ["weights", "leaves"],
                            "attribution": "Källa: \\"Kolada\\""
                          },
                          "columns": [
                            {"name": "unit", "kind": "text", "decimals": 0},
                            {"name": "place", "kind": "integer", "decimals": 0},
                            {"name": "score", "kind": "decimal", "decimals": 1}
                          ],
                          "rows": [
                            ["Höganäs", 1, 71.4563]
                          ]
                        }
                        """);
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        Lineage lineage = Lineage.ofLibrary().with("varied", "a").with("varied", "b");
        for (Table table :
                List.of(places(), places().head(0), places().withLineage(lineage), places().select("score"))) {
            String json = TableWriter.json().toText(table);
            assertThat(errors(TableWriter.jsonSchema(), json)).isEmpty();
            assertThat(errors(TableWriter.jsonSchema(table), json)).isEmpty();
        }
    }

    @Test
    void theSchemaOfATableTellsOtherColumnsAndOtherCells() {
        String json = TableWriter.json().toText(places());
        String schema = TableWriter.jsonSchema(places());
        assertThat(errors(schema, TableWriter.json().toText(places().select("place", "unit", "score"))))
                .isNotEmpty();
        assertThat(errors(schema, json.replace("\"Höganäs\", 1,", "\"Höganäs\", 1.5,")))
                .isNotEmpty();
        assertThat(errors(schema, json.replace("\"Höganäs\"", "7"))).isNotEmpty();
        assertThat(errors(schema, json.replace("[\"Kiruna\", null, null]", "[\"Kiruna\", null]")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"formatVersion\": 2, \"title\": \"\", \"columns\": [{\"name\": \"x\", \"kind\": \"text\", \"decimals\":"
                        + " 0}], \"rows\": []}",
                "{\"formatVersion\": 1, \"title\": \"\", \"columns\": [], \"rows\": []}",
                "{\"formatVersion\": 1, \"title\": \"\", \"columns\": [{\"name\": \"x\", \"kind\": \"date\", \"decimals\":"
                        + " 0}], \"rows\": []}",
                "{\"formatVersion\": 1, \"title\": \"\", \"columns\": [{\"name\": \"x\", \"kind\": \"text\", \"decimals\":"
                        + " 0}], \"rows\": [[true]]}"
            })
    void whatIsNoTableDoesNotFitTheSchema(String json) {
        assertThat(errors(TableWriter.jsonSchema(), json)).isNotEmpty();
    }

    private static List<Error> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
    }

    @Test
    void anotherReaderFindsEveryCell() throws IOException {
        Table table = Table.builder("\"Quoted\" \\ \u2028 </script>")
                .text("unit")
                .integer("n")
                .decimal("x", 0)
                .row("=1+1\n\t\u0001\ud83d\ude00", Long.MAX_VALUE, 2e23)
                .row("", Long.MIN_VALUE, Double.MIN_VALUE)
                .row(null, 0, 5.684341886080802E-14)
                .build();
        Path file = folder.resolve("table.json");

        TableWriter.json().write(table, file);

        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.get("title").stringValue()).isEqualTo(table.title());
        JsonNode rows = json.get("rows");
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.get(0).get(0).stringValue()).isEqualTo("=1+1\n\t\u0001\ud83d\ude00");
        assertThat(rows.get(0).get(1).longValue()).isEqualTo(Long.MAX_VALUE);
        assertThat(rows.get(0).get(2).doubleValue()).isEqualTo(2e23);
        assertThat(rows.get(1).get(0).stringValue()).isEmpty();
        assertThat(rows.get(1).get(1).longValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(rows.get(1).get(2).doubleValue()).isEqualTo(Double.MIN_VALUE);
        assertThat(rows.get(2).get(0).isNull()).isTrue();
        assertThat(rows.get(2).get(2).doubleValue()).isEqualTo(5.684341886080802E-14);
    }

    @Test
    void aNumberIsTheShortestTextOnEveryJdk() {
        Table table = Table.builder("").decimal("x", 1).row(2e23).build();

        assertThat(TableWriter.json().toText(table)).contains("[2.0E23]");
    }

    @Test
    void aTableWithoutRowsHasAnEmptyArray() {
        String text = TableWriter.json().toText(places().head(0));

        assertThat(text).endsWith("\"rows\": []\n}\n");
        assertThat(JsonMapper.shared().readTree(text).get("rows").size()).isZero();
    }

    @Test
    void halfASurrogatePairIsRefusedAndNoFileIsLeft() throws IOException {
        Path file = folder.resolve("table.json");
        Table table = Table.builder("Names").text("name").row("\udc00").build();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TableWriter.json().write(table, file))
                .withMessage("a text of table \"Names\" holds half a surrogate pair");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTargetThatFailsFailsTheWrite() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public Appendable append(char c) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TableWriter.json().write(places(), full))
                .withMessage("disk full");
    }
}
