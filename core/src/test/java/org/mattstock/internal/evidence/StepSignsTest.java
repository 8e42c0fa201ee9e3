package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Pairs;

/** The null of levels that wander. */
class StepSignsTest {
    private static final double NAN = Double.NaN;

    /** Independently: the path of every sign is written out, in whole numbers, and S counted from tau's definition. */
    @Test
    void theSignsOfStepsMakeOneDistributionOfAllUnitsAndAllSignsButTheirOwn() {
        int[][][] series = {{{3, 1, 4, 1}, {5, 9, 2, 6}, {5, 3, 5, 8}}, {{9, 7, 9, 3}, {2, 3, 8, 4}, {6, 2, 6, 4}}};
        List<Double> listed = new ArrayList<>();
        for (int[][] unit : series) {
            for (int signs = 1; signs < 8; signs++) {
                double sum = 0;
                for (int[] one : unit) {
                    double[] path = new double[4];
                    for (int year = 1; year < 4; year++) {
                        int step = one[year] - one[year - 1];
                        path[year] = path[year - 1] + ((signs >> (year - 1) & 1) == 1 ? -step : step);
                    }
                    sum += Pairs.kendallS(path) / Math.sqrt(Pairs.varianceOfS(4, Pairs.tieSizes(path)));
                }
                listed.add(sum / Math.sqrt(3));
            }
        }
        double[][][] values = new double[3][4][2];
        for (int leaf = 0; leaf < 3; leaf++) {
            for (int year = 0; year < 4; year++) {
                // Tenths, whose sums are not exact: ties must be ties all the same.
                values[leaf][year] = new double[] {series[0][leaf][year] / 10.0, series[1][leaf][year] / 10.0};
            }
        }
        StepSigns model = StepSigns.of(new EvidenceBaskets(new double[] {1, 1, 1}, values, 4, 2), new int[] {0, 1}, 1);
        for (double statistic = -4; statistic <= 4; statistic += 0.037) {
            double own = statistic;
            long higher = listed.stream().filter(each -> each >= own).count();
            assertThat(model.p(0, own)).isEqualTo((1.0 + higher) / 15);
        }
    }

    @Test
    void aStepOverAGapTurnsWithTheYearItEndsIn() {
        SignedSeries series = new SignedSeries(5);
        series.read(new double[][] {{1}, {NAN}, {4}, {6}, {5}}, 0);
        // Steps 3, 2, -1; turned in the third and the last year: levels 0, -3, -1, 0, of which three pairs rise and two
        // fall.
        double expected = 1 / Math.sqrt(Pairs.varianceOfS(4, 2));
        assertThat(series.turned(0b1010)).isCloseTo(expected, within(1e-15));
        assertThat(series.turned(0b0001)).isEqualTo(series.turned(0));
    }

    @Test
    void manyYearsAreJudgedBySeededSigns() {
        SplittableRandom random = new SplittableRandom(3);
        double[][][] values = new double[2][25][4];
        for (double[][] leaf : values) {
            for (double[] year : leaf) {
                Arrays.setAll(year, unit -> random.nextInt(1_000));
            }
        }
        EvidenceBaskets baskets = new EvidenceBaskets(new double[] {1, 2}, values, 25, 4);
        int[] all = {0, 1, 2, 3};
        StepSigns first = StepSigns.of(baskets, all, 7);
        assertThat(first.p(0, 1)).isEqualTo(StepSigns.of(baskets, all, 7).p(0, 1));
        assertThat(first.p(0, 1)).isNotEqualTo(StepSigns.of(baskets, all, 8).p(0, 1));
        assertThat(first.p(0, 1e9)).isEqualTo(1.0 / (1 + 4 * 2 * StepSigns.DRAWN_PAIRS));
        assertThat(first.p(0, -1e9)).isEqualTo(1);
    }
}
