package org.mattstock.io.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat.Match;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.Source;

/** What JSON-stat says beside the published tables, and what is refused. */
class JsonStatFormatTest {
    private static final String SOUND = """
            {"class":"dataset","version":"2.0","label":"Exempel",
             "id":["geo","time"],"size":[2,2],"role":{"time":["time"],"geo":["geo"]},
             "dimension":{
              "geo":{"category":{"index":["A1","B2"],"label":{"A1":"Exempelby","B2":"Exempelö"}}},
              "time":{"category":{"index":{"2020":0,"2021":1}}}},
             "value":[1,2,3,4]}
            """;

    private static Loaded<Panel> load(String text, ReadOptions options) {
        return PanelSource.of(Source.ofText("test.json", text)).load(options);
    }

    private static Problem refused(String text) {
        try {
            Loaded<Panel> loaded = load(text, ReadOptions.DEFAULT.withFormat("json-stat"));
            throw new AssertionError("read: " + loaded.problems());
        } catch (ReadException e) {
            return e.problem();
        }
    }

    private static double value(Panel panel, String unit, int year) {
        return ((Cell.Observed) panel.cell("Exempel", Breakdown.TOTAL, unit, year)).value();
    }

    @Test
    void figuresStandInTheOrderOfTheDimensions() {
        Panel panel = load(SOUND, ReadOptions.DEFAULT).orThrow();

        assertThat(value(panel, "A1", 2021)).isEqualTo(2);
        assertThat(value(panel, "B2", 2020)).isEqualTo(3);
        assertThat(panel.units()).extracting(unit -> unit.name()).containsExactly("Exempelby", "Exempelö");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2,3,4]|[1,2,3]|as many values as the sizes say (4), got 3",
                "[1,2,3,4]|[1,2,3,4,5]|got 5",
                "[1,2,3,4]|{\"4\":1}|less than the size (4), got value 4",
                "[1,2,3,4]|{\"-1\":1}|by position from 0 on (-1)",
                "[1,2,3,4]|{\"1\":1,\"0\":3,\"1\":2}|once, got value 1 again",
                "[1,2,3,4]|{\"9999999999999999999\":1}|by position",
                "[1,2,3,4]|[1,2,NaN,4]|must be JSON",
                "[1,2,3,4]|[1,2,[3],4]|a number, a text or null, got an array",
                "[1,2,3,4]|[1,2,3,4],\"value\":[1]|one value",
                "[1,2,3,4]|[1,2,3,4],\"status\":{\"7\":\"p\"}|got status 7",
                "[2,2]|[2,3]|as many categories as its size says (3), got 2",
                "[2,2]|[2,-1]|a size must be a whole number",
                "[2,2]|[2]|a size for each of its 2 dimensions, got 1",
                "\"2021\":1|\"2021\":0|a place of its own from 0 to 1, got 0 for \"2021\"",
                "\"2021\":1|\"2021\":2|got 2 for \"2021\"",
                "\"2021\":1|\"2021\":-1|got -1",
                "\"2021\":1|\"2020\":1|name a category once",
                "[\"A1\",\"B2\"]|[\"A1\",\"A1\"]|name a category once",
                "\"id\":[\"geo\"|\"id\":[\"area\"|described by dimension, got \"area\" only in id",
                "\"id\":[\"geo\",\"time\"]|\"id\":[\"geo\",\"geo\"]|once in id",
                "\"id\"|\"ids\"|name its dimensions by id",
                "\"id\":|\"id\":[],\"id\":|one id",
            })
    void whatContradictsItselfIsRefused(String sound, String spoilt, String rule) {
        assertThat(SOUND).contains(sound);
        assertThat(refused(SOUND.replace(sound, spoilt)).text()).contains(rule);
    }

    @Test
    void anotherClassAndSeveralDatasetsAreRefusedByName() {
        String one = SOUND.strip();

        assertThat(refused(
                                "{\"class\":\"collection\",\"link\":{\"item\":[{\"label\":\"Första\"},{\"label\":\"Andra\"}]}}")
                        .text())
                .contains("class collection", "Första, Andra");
        assertThat(refused("{\"class\":\"collection\",\"link\":{\"item\":[" + one + "," + one + "]}}")
                        .text())
                .contains("one dataset", "Exempel, Exempel");
        assertThat(refused("{\"class\":\"dimension\",\"category\":{\"index\":[\"a\"]}}")
                        .text())
                .contains("class dimension");
        assertThat(refused("{\"error\":[{\"status\":400,\"label\":\"too many extractions\"}]}")
                        .text())
                .contains("too many extractions");
        assertThat(refused("[]").kind()).isEqualTo(Problem.Kind.HEADER);
        assertThat(refused("").kind()).isEqualTo(Problem.Kind.EMPTY);
        assertThat(refused(one + "{}").kind()).isEqualTo(Problem.Kind.UNREADABLE);
        assertThat(refused("{\"a\":" + "[".repeat(100_000)).kind()).isEqualTo(Problem.Kind.LIMIT);
        assertThat(refused(one.substring(0, one.length() - 9)).line()).isEqualTo(6);
    }

    @Test
    void ofABillionFiguresOnlyThoseThatAreThereAreRead() {
        String units = IntStream.range(0, 1000).mapToObj(i -> "\"U" + i + "\"").collect(Collectors.joining(","));
        String ages = IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        String years =
                IntStream.range(1500, 2500).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        String text =
                "{\"class\":\"dataset\",\"label\":\"Exempel\",\"id\":[\"geo\",\"age\",\"time\"],\"size\":[1000,1000,1000],"
                        + "\"dimension\":{\"geo\":{\"category\":{\"index\":[" + units
                        + "]}},\"age\":{\"category\":{\"index\":["
                        + ages + "]}},\"time\":{\"category\":{\"index\":[" + years + "]}}},"
                        + "\"value\":{\"999999999\":7,\"0\":5}}";

        Loaded<Panel> loaded = load(text, ReadOptions.DEFAULT);

        assertThat(loaded.value().cell("Exempel", Breakdown.of("999"), "U999", 2499))
                .isEqualTo(new Cell.Observed(7));
        assertThat(loaded.value().cell("Exempel", Breakdown.of("0"), "U0", 1500))
                .isEqualTo(new Cell.Observed(5));
        assertThat(loaded.problems()).anyMatch(problem -> problem.text().contains("of 1000000000 figures"));
        assertThat(refused(text.replace("\"value\":{", "\"value\":[" + "1,".repeat(100) + "1],\"x\":{"))
                        .text())
                .contains("(1000000000), got 101");
    }

    @Test
    void moreFiguresThanCanBeCountedAreRefused() {
        StringBuilder dimensions = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        String index = IntStream.range(0, 1000).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
        for (int i = 0; i < 7; i++) {
            ids.append(i == 0 ? "" : ",").append("\"d").append(i).append('"');
            dimensions.append(i == 0 ? "" : ",").append("\"d" + i + "\":{\"category\":{\"index\":[" + index + "]}}");
        }
        String text = "{\"class\":\"dataset\",\"id\":[" + ids + "],\"size\":[" + "1000,".repeat(6)
                + "1000],\"dimension\":{" + dimensions + "},\"value\":{\"0\":1}}";

        assertThat(refused(text).kind()).isEqualTo(Problem.Kind.LIMIT);
    }

    @Test
    void whatTheUserSaysGoesBeforeWhatTheFileSays() {
        ReadOptions swapped = ReadOptions.DEFAULT
                .withConstant(Role.INDICATOR, "Annat")
                .withFilter("geo", "B2")
                .withYear(2000)
                .withColumn(Role.BREAKDOWN, "time");

        Panel panel = load(SOUND, swapped).orThrow();

        assertThat(panel.cell("Annat", Breakdown.of("2021"), "B2", 2000)).isEqualTo(new Cell.Observed(4));
        assertThat(panel.units()).hasSize(1);
        assertThatThrownBy(() -> load(SOUND, ReadOptions.DEFAULT.withColumn(Role.UNIT, "kommun")))
                .hasMessageContaining("kommun")
                .hasMessageContaining("geo");
    }

    @Test
    void aResponseIsKnownByWhatItHolds() {
        JsonStatFormat format = new JsonStatFormat();

        assertThat(format.probe("x", SOUND.getBytes(StandardCharsets.UTF_8))).isEqualTo(Match.CERTAIN);
        assertThat(format.probe("x", "{\"value\": [1,2".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.POSSIBLE);
        assertThat(format.probe("x.json", "{\"values\":[{\"value\":1}]}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
        assertThat(format.probe("x.csv", "kommun,år".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
    }
}
