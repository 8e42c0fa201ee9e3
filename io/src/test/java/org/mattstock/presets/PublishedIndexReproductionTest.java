package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Published tables other than Kolada's, to the printed digit. */
class PublishedIndexReproductionTest {
    private static final List<String> SUBSCORES =
            List.of("kindergarten", "higher_education", "women_per_100_men", "labour_force", "income", "council_women");

    @Test
    void humanDevelopment2021HasEveryPublishedValueAndPlace() {
        List<Map<String, String>> rows = Published.rows("undp-hdi-2021-report-2021-22.csv");
        Scores scores = humanDevelopment(rows);
        Ranking ranking = scores.ranking();
        int equal = 0;
        for (Map<String, String> row : rows) {
            if (row.get("hdi").isEmpty()) {
                assertThat(scores.score(row.get("iso3"))).as(row.get("country")).isEmpty();
            } else {
                assertThat(printed(scores.score(row.get("iso3")).orElseThrow(), 3))
                        .as(row.get("country"))
                        .isEqualTo(printed(Double.parseDouble(row.get("hdi")), 3));
                assertThat(ranking.requireEntry(row.get("iso3")).place())
                        .as(row.get("country"))
                        .isEqualTo(Double.parseDouble(row.get("hdi_rank")));
                equal++;
            }
        }
        assertThat(equal).isEqualTo(191);
        assertThat(ranking.entries()).hasSize(191);
        assertThat(ranking.unranked()).hasSize(4);
    }

    /** Why the rule belongs to the definition. */
    @Test
    void onExactValuesOnly162PlacesOfHumanDevelopmentAreThePublishedOnes() {
        List<Map<String, String>> rows = Published.rows("undp-hdi-2021-report-2021-22.csv");
        Ranking exact = humanDevelopment(rows).ranking(RankingRule.standard());
        assertThat(rows.stream()
                        .filter(row -> !row.get("hdi").isEmpty())
                        .filter(row ->
                                exact.requireEntry(row.get("iso3")).place() == Double.parseDouble(row.get("hdi_rank"))))
                .hasSize(162);
    }

    private static Scores humanDevelopment(List<Map<String, String>> rows) {
        CompositeIndex index = Presets.index("human-development-2021");
        Panel panel = Published.panel(
                rows,
                "iso3",
                "country",
                2021,
                index.leaves().stream().map(leaf -> leaf.indicator()).toList());
        return index.score(panel, 2021);
    }

    /** The printed places are among all municipalities of Norway; here are those of one county, so the order is compared. */
    @ParameterizedTest
    @CsvSource({"2002, municipality", "2004, code"})
    void genderEqualityHasThePublishedValuesAndOrder(int year, String id) {
        List<Map<String, String>> rows = Published.rows("ssb-gender-index-" + year + "-ostfold.csv");
        Scores scores = Presets.index("gender-equality-" + year)
                .score(Published.panel(rows, id, "municipality", year, SUBSCORES), year);
        Ranking ranking = scores.ranking();
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(printed(scores.score(row.get(id)).orElseThrow(), 1))
                        .isEqualTo(row.get("index")));
        assertThat(inOrder(rows, id, ranking)).isTrue();
    }

    /** Each year's rule fails in the other year. */
    @ParameterizedTest
    @CsvSource({"2002, municipality, gender-equality-2004", "2004, code, gender-equality-2002"})
    void theOtherYearsRuleGivesAnotherOrder(int year, String id, String other) {
        List<Map<String, String>> rows = Published.rows("ssb-gender-index-" + year + "-ostfold.csv");
        Ranking ranking = Presets.index(other)
                .score(Published.panel(rows, id, "municipality", year, SUBSCORES), year)
                .ranking();
        assertThat(inOrder(rows, id, ranking)).isFalse();
    }

    /** For every pair of units: better, equal or worse place, as published. */
    private static boolean inOrder(List<Map<String, String>> rows, String id, Ranking ranking) {
        return rows.stream()
                .allMatch(a -> rows.stream().allMatch(b -> {
                    int published = Integer.compare(Integer.parseInt(a.get("rank")), Integer.parseInt(b.get("rank")));
                    int ours = Double.compare(
                            ranking.requireEntry(a.get(id)).place(),
                            ranking.requireEntry(b.get(id)).place());
                    return Integer.signum(published) == Integer.signum(ours);
                }));
    }

    /** Single published totals: Grästorp 2014 (areas of 2010) and Vallentuna 2021 (areas of 2020), the municipalities' own web. */
    @ParameterizedTest
    @CsvSource({
        "eight-areas-2010, Grästorp, 61 60 73 53 70 56 65 68, 506",
        "eight-areas-2020, Vallentuna, 73 75 80 83 86 82 86 83, 648"
    })
    void eightAreasAddUpToThePublishedTotal(String id, String municipality, String areas, double total) {
        String[] points = areas.split(" ");
        PanelBuilder panel = Panel.builder();
        IntStream.range(0, 8)
                .forEach(i -> panel.value(
                        id + "-" + (i + 1), Breakdown.TOTAL, municipality, 2014, Double.parseDouble(points[i])));
        assertThat(Presets.index(id).score(panel.build(), 2014).score(municipality))
                .hasValue(total);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Index",
                "Conn",
                "Sust",
                "Physical",
                "ConEcFin",
                "Political",
                "Instit",
                "P2P",
                "Environ",
                "Social",
                "SusEcFin"
            })
    void connectivityHasEveryPublishedScoreAndPlace(String column) {
        List<Map<String, String>> published = Published.rows("asem-scores-and-ranks.csv");
        CompositeIndex index = Presets.index("sustainable-connectivity");
        Ranking ranking = connectivity(index, "asem-treated-indicators.csv").ranking(column);
        assertThat(published).hasSize(51).allSatisfy(row -> {
            Ranking.Entry entry = ranking.requireEntry(row.get("unit"));
            assertThat(printed(entry.score(), 2)).isEqualTo(printed(Double.parseDouble(row.get(column + "_score")), 2));
            assertThat(entry.place()).isEqualTo(Double.parseDouble(row.get(column + "_rank")));
        });
    }

    /** Columns have the same names there; what is no published score must not pass for one. */
    @Test
    void connectivityOfTheRawIndicatorsIsAnotherRankingAndTheDefinitionSaysSo() {
        CompositeIndex index = Presets.index("sustainable-connectivity");
        Ranking ofRaw = connectivity(index, "asem-raw-indicators.csv").ranking();
        assertThat(ofRaw.entries()).hasSize(31);
        assertThat(ofRaw.unranked()).hasSize(20);
        assertThat(index.description()).contains("treated indicators alone", "not all 51 countries get a place");
    }

    private static Scores connectivity(CompositeIndex index, String file) {
        List<String> indicators =
                index.leaves().stream().map(leaf -> leaf.indicator()).toList();
        return index.score(Published.panel(Published.rows(file), "unit", "name", 2018, indicators), 2018);
    }

    @Test
    void connectivityHasThePublishedStructure() {
        CompositeIndex index = Presets.index("sustainable-connectivity");
        List<String> ours = new ArrayList<>();
        index.leaves()
                .forEach(leaf -> ours.add(leaf.indicator()
                        + (leaf.direction().equals(org.mattstock.data.Direction.HIGHER) ? " 1" : " -1")));
        List<String> theirs = Published.rows("asem-structure.csv").stream()
                .map(row -> row.get("indicator") + " " + row.get("direction"))
                .toList();
        ours.sort(Comparator.naturalOrder());
        assertThat(ours).hasSize(49).isEqualTo(theirs.stream().sorted().toList());
    }

    private static String printed(double value, int decimals) {
        return new BigDecimal(Double.toString(value))
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
