package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mattstock.chart.Chart;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.development.Development;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.OneAtATime;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

class OverviewChartsTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);
    private static final Scores SCORES = EXAMPLE.score(PANEL, 2022);
    private static RankDistribution spans;
    private static Map<String, Chart> charts;

    @BeforeAll
    static void draw() {
        spans = UncertaintyAnalysis.of(EXAMPLE).seed(1).replicates(2_000).run(PANEL, 2022);
        charts = RankingReport.of(SCORES)
                .withSpans(spans)
                .withEarlier(List.of(EXAMPLE.score(PANEL, 2020), EXAMPLE.score(PANEL, 2021)))
                .withDevelopment(Development.of(EXAMPLE).over(2019, 2022).run(PANEL))
                .following("Höganäs")
                .charts();
    }

    private static Object cell(Table table, int row, String column) {
        List<String> names = table.columns().stream().map(each -> each.name()).toList();
        return table.cell(row, names.indexOf(column)).orElseThrow();
    }

    private static Table table(String name) {
        return charts.get(name).table();
    }

    @Test
    void everyChartHasItsNameInTheOrderOfThePage() {
        assertThat(charts)
                .containsOnlyKeys(
                        "spans",
                        "shares",
                        "places",
                        "parts",
                        "influence",
                        "choices",
                        "correlations",
                        "missing",
                        "development");
        assertThat(charts.keySet()).first().isEqualTo("spans");
    }

    @Test
    void allOfThemTogetherAreSmall() {
        int bytes = charts.values().stream()
                .mapToInt(chart -> chart.toHtml("c").getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(bytes).isLessThan(350_000);
    }

    @Test
    void spansAreThoseOfTheDistribution() {
        Table table = table("spans");
        assertThat(table.rowCount()).isEqualTo(SCORES.ranking().size());
        for (int row = 0; row < table.rowCount(); row++) {
            String name = (String) cell(table, row, "namn");
            RankDistribution.Span span = spans.span(name, 0.9).orElseThrow();
            assertThat(cell(table, row, "90 % från")).isEqualTo((long) span.best());
            assertThat(cell(table, row, "90 % till")).isEqualTo((long) span.worst());
            assertThat(cell(table, row, "median"))
                    .isEqualTo(spans.medianPlace(name).orElseThrow().value());
        }
    }

    @Test
    void theSharesOfARowSumToAll() {
        Table table = table("shares");
        for (int row = 0; row < table.rowCount(); row++) {
            double sum = 0;
            for (int column = 2; column < table.columns().size() - 1; column++) {
                sum += (Double) table.cell(row, column).orElseThrow();
            }
            assertThat(sum).isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void placesOverYearsAreThoseOfEachYearsRanking() {
        Ranking before = EXAMPLE.score(PANEL, 2020).ranking();
        Table table = table("places");
        for (int row = 0; row < table.rowCount(); row++) {
            double place =
                    before.requireEntry((String) cell(table, row, "namn")).place();
            assertThat(((Number) cell(table, row, "2020")).doubleValue()).isEqualTo(place);
        }
    }

    @Test
    void whatAKeyFigureMovesIsWhatLeavingItOutMoves() {
        OneAtATime without = OneAtATime.leavingOut(EXAMPLE, PANEL, 2022);
        double most = without.changes().stream()
                .filter(change -> EXAMPLE.requireNode(change.alternative()) instanceof Leaf)
                .mapToDouble(change -> change.meanAbsoluteShift().orElse(0))
                .max()
                .orElseThrow();
        assertThat(cell(table("influence"), 0, "flyttade steg i snitt")).isEqualTo(most);
        assertThat(charts.get("influence").title()).contains("till 11,7 steg");
    }

    /** By counting: as many of those drawn lie above as below. */
    @Test
    void theDashedLinesOfAScatterAreToldAsFigures() {
        Chart parts = charts.get("parts");
        List<String> told = Pattern.compile("mittvärdena, (\\d+,\\d) i sidled och (\\d+,\\d) i höjdled\\.")
                .matcher(parts.description())
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .toList();
        assertThat(told).hasSize(2);
        for (int column = 1; column <= 2; column++) {
            double middle = Double.parseDouble(told.get(column - 1).replace(',', '.'));
            int at = column;
            double[] values = IntStream.range(0, parts.table().rowCount())
                    .mapToDouble(row -> (Double) parts.table().cell(row, at).orElseThrow())
                    .toArray();
            double half = values.length / 2.0;
            assertThat(DoubleStream.of(values)
                            .filter(value -> value < middle - 0.05)
                            .count())
                    .isLessThanOrEqualTo((long) Math.floor(half));
            assertThat(DoubleStream.of(values)
                            .filter(value -> value > middle + 0.05)
                            .count())
                    .isLessThanOrEqualTo((long) Math.floor(half));
            String name = parts.table().columns().get(column).name() + ": " + told.get(column - 1);
            assertThat(parts.toSvg()).contains(">" + name + "</title>");
        }
    }

    @Test
    void missingFiguresAreThoseWithoutAValue() {
        Table table = table("missing");
        Leaf leaf = EXAMPLE.leaves().get(0);
        for (int column = 1; column < table.columns().size(); column++) {
            String name = table.columns().get(column).name();
            boolean gone = SCORES.node(leaf.id()).value(name).isEmpty();
            assertThat(table.cell(0, column).filter(Long.valueOf(1)::equals).isPresent())
                    .isEqualTo(gone);
        }
        assertThat(charts.get("missing").title())
                .isEqualTo("Väntetid till särskilt boende och Personalkontinuitet i hemtjänsten saknas oftast");
    }

    @Test
    void whoIsFollowedStandsOutAndTheAttributionIsBelowEachChart() {
        assertThat(charts.get("parts").toSvg()).contains("class=\"in followed\">Höganäs</text>");
        assertThat(charts.values())
                .allSatisfy(chart -> assertThat(chart.toHtml("c"))
                        .contains("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA"));
    }

    @Test
    void withoutSpansAndEarlierYearsTheOthersAreDrawn() {
        assertThat(RankingReport.of(SCORES).charts()).containsOnlyKeys("parts", "influence", "correlations", "missing");
    }

    private static CompositeIndex flat() {
        Normalization z = Normalization.zScore();
        return CompositeIndex.of(
                "flat", Branch.of("all", "All", Leaf.of("a", Direction.HIGHER, z), Leaf.of("b", Direction.HIGHER, z)));
    }

    private static Panel three() {
        PanelBuilder panel = Panel.builder();
        panel.unit(Unit.of("1", "Twin")).unit(Unit.of("2", "Twin")).unit(Unit.of("3", "<b>"));
        panel.indicator(Indicator.of("a", "First figure")).indicator(Indicator.of("b", "Second figure"));
        for (int unit = 1; unit <= 3; unit++) {
            panel.value("a", Breakdown.TOTAL, Integer.toString(unit), 2022, unit);
            panel.value("b", Breakdown.TOTAL, Integer.toString(unit), 2022, unit * unit);
        }
        return panel.build();
    }

    @Test
    void threeUnitsOfOneFlatLevelInStandardScoresAreDrawnToo() {
        Panel panel = three();
        RankDistribution tried =
                UncertaintyAnalysis.of(flat()).seed(1).replicates(200).run(panel, 2022);
        Map<String, Chart> few = RankingReport.of(flat().score(panel, 2022))
                .withSpans(tried)
                .in(Locale.ENGLISH)
                .charts();
        assertThat(few).containsOnlyKeys("spans", "shares", "parts", "influence", "choices", "correlations", "missing");
        assertThat(few.get("parts").title()).isEqualTo("First figure and Second figure go together");
        assertThat(few.get("spans").toHtml("c"))
                .contains("Twin (1)", "Twin (2)", "&lt;b&gt;")
                .doesNotContain("<b>&");
        assertThat(few.values()).allSatisfy(chart -> assertThat(chart.toSvg()).startsWith("<svg"));
    }
}
