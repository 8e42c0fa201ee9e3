package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat.Match;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

class KoladaFormatTest {
    private static final String V2 = """
            {"count": 2, "values": [
              {"values": [
                 {"count": 1, "gender": "T", "status": "", "value": 5.5},
                 {"count": 1, "gender": "K", "status": "", "value": 6},
                 {"count": 1, "gender": "M", "status": "Missing", "value": null}],
               "period": "2012", "municipality": "0180", "kpi": "N00945"},
              {"kpi": "N00945", "municipality": "0180", "period": 2013,
               "values": [{"count": 1, "gender": "T", "status": "", "value": 7.25, "is_deleted": 1}]}]}
            """;

    private static Loaded<Panel> read(String json) {
        return PanelSource.of(Source.ofText("svar.json", json)).load();
    }

    private static Panel resource(String name) {
        return PanelSource.of(Source.ofResource(KoladaFormatTest.class, name))
                .load()
                .orThrow();
    }

    @Test
    void aRealAnswerOfVersionThree() {
        Panel panel = resource("v3-data-N00945.json");

        assertThat(panel.units()).hasSize(3);
        assertThat(panel.years()).hasSize(21);
        assertThat(panel.valueCount()).isEqualTo(63);
        assertThat(panel.value("N00945", Breakdown.TOTAL, "0180", 2000)).hasValue(31.32959689);
        assertThat(panel.value("N00945", Breakdown.TOTAL, "1480", 2020)).hasValue(39.5);
    }

    @Test
    void anAnswerOfVersionTwoWithFieldsInAnyOrder() {
        Loaded<Panel> loaded = read(V2);
        Panel panel = loaded.orThrow();

        assertThat(panel.value("N00945", Breakdown.TOTAL, "0180", 2012)).hasValue(5.5);
        assertThat(panel.value("N00945", Breakdown.WOMEN, "0180", 2012)).hasValue(6);
        assertThat(panel.cell("N00945", Breakdown.MEN, "0180", 2012))
                .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "Missing"));
        assertThat(panel.years()).as("the row of 2013 was withdrawn").containsExactly(2012);
    }

    @Test
    void aRowThatWasWithdrawnAsAWholeIsGone() {
        assertThat(read(V2.replace("\"period\": \"2012\"", "\"isdeleted\": true, \"period\": \"2012\""))
                        .value()
                        .valueCount())
                .isZero();
        assertThat(read(V2.replace("\"period\": \"2012\"", "\"isdeleted\": false, \"period\": \"2012\""))
                        .value()
                        .valueCount())
                .isEqualTo(2);
    }

    @Test
    void severalPagesAndWhatDescribesThem() {
        String names = """
                {"values":[{"id":"0180","title":"Stockholm","type":"K"},{"id":"0114","title":"Upplands Väsby","type":"K"}]}
                """;
        String indicators = """
                {"values":[{"id":"N00945","title":"VAB, andel (%)","description":"Andel","is_divided_by_gender":1,"auspices":"X"}]}
                """;
        for (String all : List.of(
                names + V2 + indicators,
                "[" + indicators + "," + names + "," + V2 + "]",
                "\uFEFF" + V2 + names + indicators)) {
            Panel panel = read(all).orThrow();
            assertThat(panel.unit("0180").orElseThrow().name()).isEqualTo("Stockholm");
            assertThat(panel.units()).hasSize(1);
            assertThat(panel.requireIndicator("N00945").name()).isEqualTo("VAB, andel (%)");
            assertThat(panel.requireIndicator("N00945").unitOfMeasure()).isEqualTo("%");
        }
    }

    @Test
    void itIsKnownByWhatItHolds() {
        KoladaFormat format = new KoladaFormat();
        assertThat(format.probe("x", V2.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Match.CERTAIN);
        assertThat(format.probe(
                        "x.json", "{\"value\":[1,2],\"id\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
        assertThat(format.probe("x", "\"values\": [{".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
    }

    @Test
    void aPageThatIsNotTheLastIsAProblem() {
        Loaded<Panel> loaded = read(V2.replace(
                "{\"count\": 2,", "{\"count\": 2, \"next_page\": \"http://api.kolada.se/v2/data/kpi/N00945?page=2\","));

        assertThat(loaded.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.UNREADABLE);
        assertThatThrownBy(loaded::orThrow).hasMessageContaining("page=2");
        assertThat(read(V2.replace("{\"count\": 2,", "{\"next_url\": \"\",")).problems())
                .isEmpty();
        assertThat(read(V2.replace("{\"count\": 2,", "{\"next_url\": null,")).problems())
                .isEmpty();
    }

    @Test
    void textThatBreaksOffIsRefused() {
        for (int end = V2.indexOf("5.5"); end < V2.lastIndexOf('}'); end += 7) {
            String cut = V2.substring(0, end);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(ReadException.class);
        }
    }

    @Test
    void theProblemsOfRowsAreThoseOfAllTables() {
        Loaded<Panel> loaded = read("""
                {"values":[
                 {"kpi":"N00945","municipality":"0180","period":2012,"values":[{"gender":"T","status":"","value":1}]},
                 {"kpi":"N00945","municipality":"0180","period":2012,"values":[{"gender":"T","status":"","value":2}]},
                 {"kpi":"N00945","municipality":"0180","period":"20012","values":[{"gender":"T","status":"","value":3}]},
                 {"kpi":"N00945","municipality":"","period":2013,"values":[{"gender":"T","status":"","value":3}]},
                 {"kpi":"N00945","municipality":"0180","period":2013,"values":[{"gender":"T","status":"","value":"x"}]},
                 {"kpi":"N00945","municipality":"0180","period":2014,"values":[{"gender":"T","status":"Private","value":4}]}]}
                """);

        assertThat(loaded.problems())
                .extracting(Problem::kind, Problem::line)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.DUPLICATE_KEY, 3L),
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.NOT_A_YEAR, 4L),
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.BAD_KEY, 5L),
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.NOT_A_NUMBER, 6L),
                        org.assertj.core.groups.Tuple.tuple(Problem.Kind.UNKNOWN_STATUS, 7L));
        assertThat(loaded.value().value("N00945", Breakdown.TOTAL, "0180", 2012))
                .hasValue(1);
    }

    @Test
    void itIsReadAgainAsItWasUnderstood() {
        Loaded<Panel> loaded = read(V2);
        ReadOptions understood = loaded.understood().get(0).options();

        assertThat(understood.format()).contains("kolada");
        Loaded<Panel> again = PanelSource.of(Source.ofText("svar.json", V2)).load(understood);
        assertThat(again.value().digest()).isEqualTo(loaded.value().digest());
        assertThat(again.problems()).isEqualTo(loaded.problems());
    }

    /** More than any buffer holds, with rows that only the parser knows among the plain ones. */
    @Test
    void bothWaysOfRowsSayTheSame() {
        StringBuilder json = new StringBuilder("{\"values\":[");
        for (int i = 0; i < 6_000; i++) {
            json.append(i == 0 ? "" : i % 3 == 0 ? " ,\n" : ",")
                    .append("{\"kpi\":\"N0000" + i % 7 + "\",\"municipality\":\"" + (1000 + i / 42) + "\",\"period\":"
                            + (2010 + i / 7 % 6) + ",\"values\":[{\"gender\":\"T\",\"count\":1,\"status\":\""
                            + (i % 101 == 0 ? "S\\u00e4krad" : "") + "\",\"value\":" + (i % 10 == 0 ? "null" : i / 8.0)
                            + (i % 211 == 0 ? ",\"note\":{\"a\":[1]}" : "") + ",\"isdeleted\":" + (i % 50 == 1)
                            + "}]}");
        }
        Source source =
                Source.ofText("svar.json", json.append("],\"count\":6000}").toString());
        Loaded<Panel> plain = KoladaFormat.read(source, ReadOptions.DEFAULT, PanelRows.Ways.SHORT);
        Loaded<Panel> shared = KoladaFormat.read(source, ReadOptions.DEFAULT, PanelRows.Ways.SHARED);

        assertThat(plain.value().digest()).isEqualTo(shared.value().digest());
        assertThat(plain.problems()).isEqualTo(shared.problems());
        assertThat(plain.value().valueCount()).isEqualTo(6_000 - 600 - 120);
    }

    @Test
    void aRowOfManyGendersAndOfAnOperatingUnitWithItsMunicipality() {
        Panel panel = read("""
                {"values":[{"kpi":"N15428","municipality":"0180","ou":"V15E1","period":2020,"values":[
                  {"gender":"T","value":1},{"gender":"K","value":2},{"gender":"M","value":3},{"gender":"X","value":4},
                  {"gender":"Y","value":5}]}]}
                """).value();

        assertThat(panel.units()).extracting(org.mattstock.data.Unit::id).containsExactly("V15E1");
        assertThat(panel.value("N15428", Breakdown.of("Y"), "V15E1", 2020)).hasValue(5);
    }

    @Test
    void aListWithAWrongCommaIsRefused() {
        String row =
                "{\"kpi\":\"N1\",\"municipality\":\"0180\",\"period\":2020,\"values\":[{\"gender\":\"T\",\"value\":1}]}";
        for (String rows :
                List.of(row + ",", "," + row, row + row, row + ",," + row, row + "," + row.replace("2020", "02021"))) {
            assertThatThrownBy(() -> read("{\"values\":[" + rows + "]}"))
                    .as(rows)
                    .isInstanceOf(ReadException.class);
        }
    }
}
