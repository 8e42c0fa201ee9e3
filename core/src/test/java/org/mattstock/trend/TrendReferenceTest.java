package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.RiseNull;
import org.mattstock.internal.statistics.StepNulls;
import org.mattstock.trend.MannKendall.Continuity;
import org.mattstock.trend.MannKendall.PValues;

/** Every column of the reference tables: 428 series, 200 baskets, lists of p-values and null tables, within their tolerances. */
class TrendReferenceTest {
    private static final Map<String, Observations> SERIES = ReferenceTable.series();
    private static final Map<String, List<Observations>> BASKETS = ReferenceTable.baskets();

    @Test
    void mannKendall() {
        List<ReferenceTable.Row> rows = ReferenceTable.read("mannkendall.csv").rows();
        assertThat(rows).hasSize(428);
        for (ReferenceTable.Row row : rows) {
            MannKendall test = MannKendall.of(SERIES.get(row.text("series_id")));
            String at = row.text("series_id");
            assertThat(test.n()).as(at).isEqualTo(row.whole("n"));
            assertThat(test.s()).as(at).isEqualTo(row.whole("S"));
            assertThat(test.tieSizes().stream().map(String::valueOf).collect(Collectors.joining("+")))
                    .as(at)
                    .isEqualTo(row.text("tie_sizes"));
            assertThat(test.tieSizes()).as(at).hasSize(row.whole("n_tie_groups"));
            close(at, test.variance(), row.number("var_S"), 1e-15);
            close(at, test.variance(), row.fraction("var_S_fraction"), 1e-15);
            close(at, test.tauA(), row.number("tau_a"), 1e-15);
            close(at, test.tauB(), row.text("tau_b"), 1e-14);
            close(at, test.z(Continuity.UNCORRECTED), row.number("z_nocc"), 1e-14);
            close(at, test.z(Continuity.CORRECTED), row.number("z_cc"), 1e-14);
            close(at, test.normal(Continuity.UNCORRECTED).twoSided(), row.number("p_two_normal_nocc"), 1e-12);
            close(at, test.normal(Continuity.CORRECTED).twoSided(), row.number("p_two_normal_cc"), 1e-12);
            PValues exact = test.exact().orElseThrow();
            close(at, exact.twoSided(), row.number("p_two_exact"), 1e-15);
            close(at, exact.greater(), row.number("p_greater_exact"), 1e-15);
            close(at, exact.less(), row.number("p_less_exact"), 1e-15);
            close(at, exact.twoSided(), row.fraction("p_two_exact_fraction"), 1e-15);
            close(at, exact.greater(), row.fraction("p_greater_exact_fraction"), 1e-15);
        }
    }

    @Test
    void senAndSiegel() {
        for (ReferenceTable.Row row : ReferenceTable.read("sen_siegel.csv").rows()) {
            String at = row.text("series_id");
            Observations series = SERIES.get(at);
            double yearZero =
                    1e-9 * Arrays.stream(series.values()).map(Math::abs).max().orElseThrow();
            TrendSlope sen = TrendSlope.sen(series);
            assertThat(sen.pairs()).as(at).isEqualTo(row.whole("n_slopes"));
            close(at, sen.perYear(), row.number("sen_slope"), 1e-12);
            assertThat(sen.at(0, TrendSlope.Line.SEPARATE))
                    .as(at)
                    .isCloseTo(row.number("intercept_separate"), within(yearZero));
            assertThat(sen.at(0, TrendSlope.Line.JOINT))
                    .as(at)
                    .isCloseTo(row.number("intercept_joint"), within(yearZero));
            TrendSlope siegel = TrendSlope.siegel(series);
            close(at, siegel.perYear(), row.number("siegel_slope"), 1e-12);
            assertThat(siegel.at(0, TrendSlope.Line.REPEATED))
                    .as(at)
                    .isCloseTo(row.number("siegel_intercept_separate"), within(yearZero));
            assertThat(siegel.at(0, TrendSlope.Line.JOINT))
                    .as(at)
                    .isCloseTo(row.number("siegel_intercept_joint"), within(yearZero));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 95})
    void slopeIntervals(int percent) {
        for (ReferenceTable.Row row : ReferenceTable.read("sen_siegel.csv").rows()) {
            String at = row.text("series_id");
            TrendSlope sen = TrendSlope.sen(SERIES.get(at));
            TrendSlope.Interval interpolated = sen.interpolatedInterval(percent / 100.0);
            close(at, interpolated.lower(), row.text("lo_interp_" + percent), 1e-11);
            close(at, interpolated.upper(), row.text("hi_interp_" + percent), 1e-11);
            TrendSlope.Interval rounded = sen.roundedInterval(percent / 100.0);
            close(at, rounded.lower(), row.text("lo_round_" + percent), 1e-12);
            close(at, rounded.upper(), row.text("hi_round_" + percent), 1e-12);
            TrendSlope.Interval exact = sen.exactInterval(percent / 100.0);
            boolean reachable = row.whole("d_exact_" + percent) >= 0;
            assertThat(exact.isReached()).as(at).isEqualTo(reachable);
            if (reachable) {
                close(at, exact.lower(), row.text("lo_exact_" + percent), 1e-12);
                close(at, exact.upper(), row.text("hi_exact_" + percent), 1e-12);
                close(at, exact.attained(), row.number("level_exact_" + percent), 1e-15);
            }
        }
    }

    @Test
    void leastSquares() {
        for (ReferenceTable.Row row : ReferenceTable.read("ols.csv").rows()) {
            String at = row.text("series_id");
            LeastSquares line = LeastSquares.of(SERIES.get(at));
            close(at, line.slope(), row.number("slope"), 1e-15);
            close(at, line.intercept(), row.number("intercept"), 1e-15);
            close(at, line.slopeError(), row.number("se_slope"), 1e-15);
            close(at, line.r2(), row.text("r2"), 1e-15);
            close(at, line.pTwoSided(), row.text("p_two"), 1e-11);
            if (row.text("t").endsWith("Infinity")) {
                assertThat(line.slopeError()).as(at).isZero();
            } else {
                close(at, line.t(), row.text("t"), 1e-14);
            }
        }
    }

    @Test
    void spearman() {
        for (ReferenceTable.Row row : ReferenceTable.read("spearman.csv").rows()) {
            String at = row.text("series_id");
            Spearman correlation = Spearman.of(SERIES.get(at));
            close(at, correlation.rho(), row.text("rho"), 1e-14);
            if (row.has("p_two_exact")) {
                close(at, correlation.pTwoSided(), row.text("p_two_exact"), 1e-15);
            }
        }
    }

    @Test
    void pettitt() {
        for (ReferenceTable.Row row : ReferenceTable.read("pettitt.csv").rows()) {
            String at = row.text("series_id");
            ChangePoint change = ChangePoint.of(SERIES.get(at));
            assertThat((double) change.k()).as(at).isEqualTo(row.number("K"));
            assertThat(change.lastYearsBefore().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .as(at)
                    .isEqualTo(row.text("years_last_before_change"));
            int[] years = SERIES.get(at).years();
            assertThat(change.lastYearsBefore().stream()
                            .map(year -> String.valueOf(1 + Arrays.binarySearch(years, year)))
                            .collect(Collectors.joining(" ")))
                    .as(at)
                    .isEqualTo(row.text("positions_1based"));
            close(at, change.pApproximate(), row.number("p_approx"), 1e-13);
            assertThat(change.pExact().isPresent()).as(at).isEqualTo(row.has("p_exact_permutation"));
            if (row.has("p_exact_permutation")) {
                close(at, change.pExact(), row.text("p_exact_permutation"), 1e-15);
            }
        }
    }

    @Test
    void steps() {
        for (ReferenceTable.Row row : ReferenceTable.read("steadiness.csv").rows()) {
            String at = row.text("series_id");
            Observations series = SERIES.get(at);
            Steps plain = Steps.of(series, 0);
            assertThat(plain.rises()).as(at).isEqualTo(row.whole("rises"));
            assertThat(plain.falls()).as(at).isEqualTo(row.whole("falls"));
            assertThat(plain.flats()).as(at).isEqualTo(row.whole("flats"));
            assertThat(plain.longestRise()).as(at).isEqualTo(row.whole("longest_rise"));
            assertThat(plain.isStrictlyRising()).as(at).isEqualTo(row.whole("strictly_increasing") == 1);
            assertThat(plain.neverFalls()).as(at).isEqualTo(row.whole("never_falls") == 1);
            assertThat(plain.totalChange()).as(at).isCloseTo(row.number("total_change"), within(1e-6));
            if (row.has("p_rises_at_least_exact")) {
                close(at, Steps.riseByLuck(series, 0), row.text("p_rises_at_least_exact"), 1e-15);
            }
            double deadband = row.number("eps");
            Steps banded = Steps.of(series, deadband);
            assertThat(List.of(banded.rises(), banded.falls(), banded.flats(), banded.longestRise()))
                    .as(at)
                    .isEqualTo(Stream.of("rises_eps", "falls_eps", "flats_eps", "longest_rise_eps")
                            .map(row::whole)
                            .toList());
            assertThat(Steps.pairsThatRise(series, deadband)).as(at).isEqualTo(row.whole("S_eps"));
            if (row.has("p_greater_S_eps_permutation")) {
                close(at, Steps.pairsRiseByLuck(series, deadband), row.text("p_greater_S_eps_permutation"), 1e-15);
            }
        }
    }

    @Test
    void page() {
        for (ReferenceTable.Row row : ReferenceTable.read("page.csv").rows()) {
            String at = row.text("panel_id");
            PageTest test = PageTest.of(BASKETS.get(at));
            assertThat(List.of(test.indicators(), test.years()))
                    .as(at)
                    .containsExactly(row.whole("m_blocks"), row.whole("k_years"));
            assertThat(test.variance() < test.varianceWithoutTies() - 1e-9)
                    .as(at)
                    .isEqualTo(row.whole("has_ties") == 1);
            double withoutTies = (test.l() - test.mean()) / Math.sqrt(test.varianceWithoutTies());
            close(at, withoutTies, row.number("z_noties"), 1e-13);
            close(at, Normal.upperTail(withoutTies), row.number("p_greater_normal_noties"), 1e-12);
            assertThat(test.l()).as(at).isEqualTo(row.number("L"));
            assertThat(test.mean()).as(at).isEqualTo(row.number("mean_L"));
            close(at, test.varianceWithoutTies(), row.number("var_L_noties"), 1e-14);
            close(at, test.variance(), row.number("var_L_tiecorrected"), 1e-14);
            close(at, test.z(), row.number("z_tiecorrected"), 1e-13);
            close(at, test.pGreaterNormal(), row.number("p_greater_normal_tiecorrected"), 1e-12);
            if (row.has("p_greater_exact")) {
                close(at, test.pGreater(), row.text("p_greater_exact"), 1e-14);
            }
        }
    }

    @Test
    void regionalKendall() {
        List<ReferenceTable.Row> rows =
                ReferenceTable.read("regional_kendall.csv").rows();
        assertThat(rows).hasSize(200);
        for (ReferenceTable.Row row : rows) {
            String at = row.text("panel_id");
            RegionalKendall test = RegionalKendall.of(BASKETS.get(at));
            List<Observations> basket = BASKETS.get(at);
            assertThat(basket).as(at).hasSize(row.whole("m_indicators"));
            assertThat(basket.stream()
                            .flatMapToInt(series -> Arrays.stream(series.years()))
                            .distinct()
                            .count())
                    .as(at)
                    .isEqualTo(row.whole("k_years"));
            assertThat(test.s()).as(at).isEqualTo(row.whole("S_sum"));
            close(at, test.variance(), row.number("var_S_sum"), 1e-14);
            close(at, test.z(), row.number("z_cc"), 1e-13);
            close(at, test.normal().twoSided(), row.number("p_two_normal_cc"), 1e-12);
            PValues independent = test.independent().orElseThrow();
            close(at, independent.twoSided(), row.number("p_two_exact_independent"), 1e-14);
            close(at, independent.greater(), row.number("p_greater_exact_independent"), 1e-14);
            close(at, test.senSlope(), row.number("regional_sen_slope"), 1e-12);
            close(at, test.tauA(), row.number("regional_tau_a"), 1e-14);
            assertThat(test.dietzKilleenVariance().isPresent()).as(at).isEqualTo(row.has("var_S_dietz_killeen"));
            if (row.has("var_S_dietz_killeen")) {
                close(at, test.dietzKilleenVariance(), row.text("var_S_dietz_killeen"), 1e-14);
                double z = test.zDietzKilleen().orElseThrow();
                close(at, z, row.number("z_dietz_killeen_nocc"), 1e-13);
                close(at, test.pDietzKilleen(), row.text("p_two_dietz_killeen_nocc"), 1e-12);
            }
            if (row.has("p_greater_joint_year_permutation")) {
                close(at, test.jointYears(), row.text("p_greater_joint_year_permutation"), 1e-15);
            }
        }
    }

    @Test
    void corrections() {
        Map<String, List<ReferenceTable.Row>> lists = ReferenceTable.read("p_adjust.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.text("list_id")));
        lists.forEach((id, rows) -> {
            double[] p = rows.stream().mapToDouble(row -> row.number("p")).toArray();
            adjusted(id, rows, "BH", MultipleTesting.BENJAMINI_HOCHBERG.adjust(p));
            adjusted(id, rows, "BY", MultipleTesting.BENJAMINI_YEKUTIELI.adjust(p));
            adjusted(id, rows, "holm", MultipleTesting.HOLM.adjust(p));
            adjusted(id, rows, "hochberg", MultipleTesting.HOCHBERG.adjust(p));
            adjusted(id, rows, "bonferroni", MultipleTesting.BONFERRONI.adjust(p));
        });
    }

    @Test
    void nullTables() {
        nulls("null_kendall_S.csv", "S", "p_S_at_least", KendallNull::of);
        nulls("null_rises_eulerian.csv", "rises", "p_rises_at_least", n -> RiseNull.of(n));
        nulls("null_longest_rise.csv", "longest_rise", "p_at_least", StepNulls::longestRise);
    }

    private static void nulls(
            String file, String value, String p, java.util.function.IntFunction<ExactDistribution> distribution) {
        for (ReferenceTable.Row row : ReferenceTable.read(file).rows()) {
            double computed = distribution.apply(row.whole("n")).atLeast(row.whole(value));
            close(file + " " + row, computed, row.number(p), 1e-15);
            double exactly = computed - distribution.apply(row.whole("n")).atLeast(row.whole(value) + 1);
            assertThat(exactly)
                    .as(file + " " + row)
                    .isCloseTo(row.number("count") / row.number("total"), within(1e-15));
        }
    }

    private static void adjusted(String id, List<ReferenceTable.Row> rows, String column, double[] computed) {
        for (int i = 0; i < computed.length; i++) {
            close(id + " " + column + " " + i, computed[i], rows.get(i).number(column), 1e-14);
        }
    }

    /** NaN in a table is an absent value here. */
    private static void close(String at, OptionalDouble computed, String expected, double relative) {
        if (Double.isNaN(Double.parseDouble(expected))) {
            assertThat(computed).as(at).isEmpty();
        } else {
            close(at, computed.orElseThrow(() -> new AssertionError(at)), Double.parseDouble(expected), relative);
        }
    }

    private static void close(String at, double computed, double expected, double relative) {
        assertThat(computed).as(at).isCloseTo(expected, within(relative * Math.abs(expected) + 1e-300));
    }
}
