package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.trend.Autocorrelation.Lags;
import org.mattstock.trend.MannKendall.Continuity;
import org.mattstock.trend.MannKendall.PValues;

/** Every column of the reference tables of the trend family, within their tolerances. */
class FamilyReferenceTest {
    private static final int FIRST_YEAR = 2001;
    private static final double RELATIVE = 1e-9;

    private static final List<ReferenceTable.Row> FAMILY = rows("family.csv");
    private static final Map<String, Observations> SERIES = collected("series.csv", List.of("series"), "value");

    private static List<ReferenceTable.Row> rows(String file) {
        return ReferenceTable.read("family/" + file).rows();
    }

    private static Map<String, Observations> collected(String file, List<String> key, String column) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (ReferenceTable.Row row : rows(file)) {
            String name = key.stream().map(row::text).collect(Collectors.joining("/"));
            values.computeIfAbsent(name, none -> new ArrayList<>()).add(row.number(column));
        }
        Map<String, Observations> series = new LinkedHashMap<>();
        values.forEach((name, list) -> series.put(
                name,
                Observations.from(
                        FIRST_YEAR, list.stream().mapToDouble(value -> value).toArray())));
        return series;
    }

    @Test
    void mannKendall() {
        assertThat(FAMILY).hasSize(14);
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            MannKendall test = MannKendall.of(SERIES.get(at));
            assertThat(test.n()).as(at).isEqualTo(row.whole("n"));
            assertThat(test.s()).as(at).isEqualTo(row.whole("S"));
            close(at, test.variance(), row, "varS");
        }
    }

    /** Also of the series that are too short to be answered. */
    @Test
    void yueWang() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            Observations series = SERIES.get(at);
            yueWang(row, series, Lags.ALL, "yw_all");
            yueWang(row, series, Lags.SIGNIFICANT, "yw_significant");
            yueWang(row, series, Lags.FIRST_ORDER, "yw_ar1");
        }
    }

    private static void yueWang(ReferenceTable.Row row, Observations series, Lags lags, String column) {
        String at = row.text("series") + " " + lags;
        if (!row.has(column + "_factor")) {
            assertThat(Autocorrelation.yueWangFactor(series, lags)).as(at).isEqualTo(1);
            return;
        }
        double factor = Autocorrelation.yueWangFactor(series, lags);
        close(at, factor, row, column + "_factor");
        MannKendall plain = MannKendall.of(series);
        MannKendall corrected = new MannKendall(plain.n(), plain.s(), plain.variance() * factor, plain.tieSizes());
        close(at, corrected.z(Continuity.CORRECTED), row, column + "_z");
        close(at, corrected.normal(Continuity.CORRECTED).twoSided(), row, column + "_p");
        if (series.size() < Autocorrelation.LEAST) {
            assertThatThrownBy(() -> Autocorrelation.yueWang(series, lags))
                    .hasMessage("a correction for autocorrelation needs at least 15 values, got " + series.size());
        } else {
            assertThat(Autocorrelation.yueWang(series, lags)).isEqualTo(corrected);
        }
    }

    @Test
    void autocorrelationAtLagOne() {
        for (ReferenceTable.Row row : FAMILY) {
            if (row.has("lag1")) {
                String at = row.text("series");
                Observations series = SERIES.get(at);
                double slope = TrendSlope.sen(series).perYear();
                double[] rest = series.values();
                Arrays.setAll(rest, i -> rest[i] - slope * i);
                close(at, Autocorrelation.atLag(rest, 1), row, "lag1");
            }
        }
    }

    @Test
    void biasCorrectedPrewhitening() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            Observations series = SERIES.get(at);
            if (!row.has("bcpw_rho")) {
                assertThatThrownBy(() -> Autocorrelation.whitened(series))
                        .isInstanceOf(ArithmeticException.class)
                        .hasMessageContaining("constant or a straight line; use MannKendall.of");
                continue;
            }
            Autocorrelation.Whitened whitened = Autocorrelation.whitened(series);
            close(at, whitened.estimated(), row, "bcpw_rho");
            close(at, whitened.removed(), row, "bcpw_rho_corrected");
            assertThat(whitened.test().s()).as(at).isEqualTo(row.whole("bcpw_S"));
            close(at, whitened.test().variance(), row, "bcpw_varS");
            close(at, whitened.test().z(Continuity.CORRECTED), row, "bcpw_z");
            close(at, whitened.test().normal(Continuity.CORRECTED).twoSided(), row, "bcpw_p");
            close(at, whitened.slopePerYear(), row, "bcpw_sen_prewhitened");
            if (series.size() >= Autocorrelation.LEAST) {
                assertThat(Autocorrelation.biasCorrectedPrewhitened(series)).isEqualTo(whitened);
            }
        }
    }

    @Test
    void coxStuart() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            CoxStuart halves = CoxStuart.of(SERIES.get(at), CoxStuart.Parts.HALVES);
            assertThat(halves.pairs()).as(at).isEqualTo(row.whole("cs_pairs"));
            assertThat(halves.rises()).as(at).isEqualTo(row.whole("cs_up"));
            close(at, halves.exact().twoSided(), row, "cs_p_two");
            close(at, halves.exact().greater(), row, "cs_p_greater");
            close(at, halves.exact().less(), row, "cs_p_less");
            CoxStuart thirds = CoxStuart.of(SERIES.get(at), CoxStuart.Parts.THIRDS);
            assertThat(thirds.pairs()).as(at).isEqualTo(row.whole("cs3_pairs"));
            assertThat(thirds.rises()).as(at).isEqualTo(row.whole("cs3_up"));
            close(at, thirds.exact().twoSided(), row, "cs3_p_two_binomial");
            assertThat(thirds.zOfPackages().isPresent()).as(at).isEqualTo(row.has("cs3_z_normal"));
            if (row.has("cs3_z_normal")) {
                close(at, thirds.zOfPackages().orElseThrow(), row, "cs3_z_normal");
                close(at, Normal.twoSided(thirds.zOfPackages().orElseThrow()), row, "cs3_p_normal");
            }
        }
    }

    @Test
    void serialProduct() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            SerialProduct test = SerialProduct.of(SERIES.get(at));
            if (!row.has("ww_r")) {
                assertThat(test.normal()).as(at).isEqualTo(new PValues(1, 1, 1));
                continue;
            }
            near(at, test.product(), row, "ww_r");
            near(at, test.mean(), row, "ww_mean");
            near(at, test.variance(), row, "ww_var");
            near(at, test.z(), row, "ww_z");
            near(at, test.normal().twoSided(), row, "ww_p");
            if (row.has("ww_p_exact_two")) {
                close(at, test.exact().orElseThrow().twoSided(), row, "ww_p_exact_two");
            }
        }
    }

    @Test
    void medianRuns() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            MedianRuns test = MedianRuns.of(SERIES.get(at));
            if (!row.has("runs")) {
                assertThat(test).as(at).isEqualTo(new MedianRuns(0, 0, 0));
                assertThat(test.exact()).as(at).isEqualTo(new PValues(1, 1, 1));
                continue;
            }
            assertThat(test)
                    .as(at)
                    .isEqualTo(new MedianRuns(row.whole("runs_above"), row.whole("runs_below"), row.whole("runs")));
            close(at, test.mean(), row, "runs_mean");
            close(at, test.variance(), row, "runs_var");
            close(at, test.exact().twoSided(), row, "runs_p_exact_two");
            close(at, test.exact().less(), row, "runs_p_exact_few");
            close(at, test.z(), row, "runs_z");
            close(at, test.normal().twoSided(), row, "runs_p_normal");
        }
    }

    @Test
    void levelShift() {
        for (ReferenceTable.Row row : FAMILY) {
            String at = row.text("series");
            LevelShift test = LevelShift.of(SERIES.get(at));
            assertThat(positions(test.lastYearsBefore())).as(at).isEqualTo(row.text("buishand_change_after"));
            assertThat(positions(test.lastYearsBeforeSnht())).as(at).isEqualTo(row.text("snht_change_after"));
            if (row.has("snht_T_sd_n")) {
                ofFour(at, test.statistics(), row, "sd_n");
                ofFour(at, test.with(LevelShift.Divisor.N), row, "sd_n");
                ofFour(at, test.with(LevelShift.Divisor.N_LESS_1), row, "sd_n1");
            } else {
                assertThat(test.statistics()).as(at).isEqualTo(new LevelShift.OfFour(0, 0, 0, 0));
                assertThat(test.exact()).as(at).contains(new LevelShift.OfFour(1, 1, 1, 1));
                assertThat(test.simulated(10, 1)).as(at).isEqualTo(new LevelShift.OfFour(1, 1, 1, 1));
            }
        }
    }

    private static void ofFour(String at, LevelShift.OfFour four, ReferenceTable.Row row, String divisor) {
        close(at, four.range(), row, "buishand_range_" + divisor);
        close(at, four.q(), row, "buishand_Q_" + divisor);
        close(at, four.u(), row, "buishand_U_" + divisor);
        close(at, four.snht(), row, "snht_T_" + divisor);
    }

    private static String positions(List<Integer> years) {
        return years.stream().map(year -> String.valueOf(year - FIRST_YEAR + 1)).collect(Collectors.joining(" "));
    }

    @Test
    void levelShiftOverAllOrders() {
        for (ReferenceTable.Row row : rows("change_permutation_p.csv")) {
            String at = row.text("series");
            LevelShift.OfFour exact = LevelShift.of(SERIES.get(at)).exact().orElseThrow();
            close(at, exact.range(), row, "buishand_range");
            close(at, exact.q(), row, "buishand_Q");
            close(at, exact.u(), row, "buishand_U");
            close(at, exact.snht(), row, "snht");
        }
    }

    /** The table's error of 0.002, and four standard errors of our draws. */
    @Test
    void levelShiftSimulated() {
        int draws = 40_000;
        for (ReferenceTable.Row row : rows("change_simulated_p.csv")) {
            String at = row.text("series");
            LevelShift.OfFour simulated = LevelShift.of(SERIES.get(at)).simulated(draws, 1);
            Map<String, Double> found = new TreeMap<>(Map.of(
                    "buishand_range", simulated.range(),
                    "buishand_Q", simulated.q(),
                    "buishand_U", simulated.u(),
                    "snht", simulated.snht()));
            found.forEach((column, p) -> {
                double expected = row.number(column);
                double error = Math.sqrt(expected * (1 - expected) / draws);
                assertThat(p).as(at + " " + column).isCloseTo(expected, within(0.002 + 4 * error));
            });
        }
    }

    @Test
    void partialMannKendall() {
        Map<String, Observations> series = collected("partial_input.csv", List.of("case"), "x");
        Map<String, Observations> covariates = collected("partial_input.csv", List.of("case"), "covariate");
        List<ReferenceTable.Row> rows = rows("partial_mann_kendall.csv");
        assertThat(rows).hasSize(5);
        for (ReferenceTable.Row row : rows) {
            String at = row.text("case");
            PartialMannKendall test = PartialMannKendall.of(series.get(at), covariates.get(at));
            assertThat(test.n()).as(at).isEqualTo(row.whole("n"));
            assertThat(test.s()).as(at).isEqualTo(row.whole("S_x"));
            assertThat(test.covariateS()).as(at).isEqualTo(row.whole("S_y"));
            close(at, test.covariance(), row, "covariance");
            close(at, test.correlation(), row, "correlation");
            close(at, test.partialS(), row, "S_partial");
            close(at, test.variance(), row, "var_partial");
            close(at, test.z(), row, "z");
            close(at, test.normal().twoSided(), row, "p_two");
            close(at, test.normal().greater(), row, "p_greater");
        }
    }

    @Test
    void heterogeneity() {
        Map<String, Observations> input =
                collected("heterogeneity_input.csv", List.of("case", "group", "indicator"), "value");
        Map<String, TreeMap<Integer, List<Observations>>> cases = new LinkedHashMap<>();
        input.forEach((name, series) -> {
            String[] key = name.split("/");
            cases.computeIfAbsent(key[0], none -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(key[1]), none -> new ArrayList<>())
                    .add(series);
        });
        for (ReferenceTable.Row row : rows("heterogeneity_z.csv")) {
            String at = row.text("case") + "/" + row.text("group") + "/" + row.text("indicator");
            MannKendall test = MannKendall.of(input.get(at));
            assertThat(test.s()).as(at).isEqualTo(row.whole("S"));
            close(at, test.variance(), row, "varS");
            close(at, test.z(Continuity.UNCORRECTED), row, "z");
        }
        List<ReferenceTable.Row> rows = rows("heterogeneity.csv");
        assertThat(rows).hasSize(15);
        for (ReferenceTable.Row row : rows) {
            List<List<Observations>> groups =
                    List.copyOf(cases.get(row.text("case")).values());
            boolean isTable = groups.get(0).size() > 1;
            TrendHeterogeneity test = isTable
                    ? TrendHeterogeneity.ofTable(groups)
                    : TrendHeterogeneity.of(
                            groups.stream().flatMap(List::stream).toList());
            String at = row.text("case") + " " + row.text("part");
            TrendHeterogeneity.Component component = component(test, row.text("part"));
            close(at, component.chiSquare(), row, "chi2");
            assertThat(component.degreesOfFreedom()).as(at).isEqualTo(row.whole("df"));
            close(at, component.p(), row, "p");
        }
    }

    private static TrendHeterogeneity.Component component(TrendHeterogeneity test, String part) {
        Optional<TrendHeterogeneity.Split> table = test.byPart();
        return switch (part) {
            case "total" -> test.total();
            case "trend" -> test.trend();
            case "homogeneity" -> test.homogeneity();
            case "group" -> table.orElseThrow().groups();
            case "indicator" -> table.orElseThrow().indicators();
            default -> table.orElseThrow().interaction();
        };
    }

    @Test
    void blockBootstrap() {
        Map<String, List<int[]>> starts = new HashMap<>();
        for (ReferenceTable.Row row : rows("block_starts.csv")) {
            starts.computeIfAbsent(row.text("series"), none -> new ArrayList<>())
                    .add(Arrays.stream(row.text("starts_1based").split(" "))
                            .mapToInt(start -> FIRST_YEAR - 1 + Integer.parseInt(start))
                            .toArray());
        }
        Map<String, int[]> counts = new HashMap<>();
        for (ReferenceTable.Row row : rows("block_bootstrap.csv")) {
            String at = row.text("series");
            BlockBootstrap test = BlockBootstrap.ofBlocks(
                    SERIES.get(at), row.whole("block_length"), starts.get(at).toArray(int[][]::new));
            assertThat(List.of(test.s(), (long) test.draws(), (long) test.asFar(), (long) test.asHigh()))
                    .as(at)
                    .isEqualTo(List.of(
                            (long) row.whole("S"),
                            (long) row.whole("draws"),
                            (long) row.whole("count_abs_at_least"),
                            (long) row.whole("count_at_least")));
            close(at, (double) test.asFar() / test.draws(), row, "p_two");
            close(at, test.pValues().twoSided(), row, "p_two_plus_one");
            close(at, test.pValues().greater(), row, "p_greater_plus_one");
            counts.put(at, new int[] {row.whole("block_length"), (int) test.s()});
        }
        for (ReferenceTable.Row row : rows("block_S.csv")) {
            String at = row.text("series");
            int[] draw = starts.get(at).get(row.whole("draw"));
            int drawn = row.whole("S");
            int seen = counts.get(at)[1];
            BlockBootstrap one = BlockBootstrap.ofBlocks(SERIES.get(at), counts.get(at)[0], new int[][] {draw});
            assertThat(List.of(one.asFar() == 1, one.asHigh() == 1, one.asLow() == 1))
                    .as(at + " draw " + row.text("draw"))
                    .isEqualTo(List.of(Math.abs(drawn) >= Math.abs(seen), drawn >= seen, drawn <= seen));
        }
    }

    private static void close(String at, double computed, ReferenceTable.Row row, String column) {
        double expected = row.number(column);
        assertThat(computed).as(at + " " + column).isCloseTo(expected, within(RELATIVE * Math.abs(expected) + 1e-14));
    }

    private static void near(String at, double computed, ReferenceTable.Row row, String column) {
        assertThat(computed).as(at + " " + column).isCloseTo(row.number(column), within(1e-8));
    }
}
