package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.trend.MultipleTesting;

/** What evidence is made of, by itself. */
class EvidenceKernelsTest {
    private static final double NAN = Double.NaN;

    @Test
    void theNullIsTheOthersMedianAndSpreadAndNeverNarrowerThanOne() {
        // Distances to the median 3: 3, 2, 0, 1, 6; their median is 2.
        OtherUnits.Spread wide = OtherUnits.Spread.of(new double[] {0, 1, 3, 4, 9});
        assertThat(wide.center()).isEqualTo(3);
        assertThat(wide.scale()).isCloseTo(2.9652, within(1e-12));
        assertThat(OtherUnits.Spread.of(new double[] {0.1, 0.2, 0.3}).scale()).isEqualTo(1);
    }

    @Test
    void theSpreadIsKnownAsWellAsFromThirtySevenPercentOfTheUnits() {
        // 0.3675 of 50 units. Tables of Student's t with 18 degrees of freedom: 2.101 leaves 2.5 %, 3.610 leaves 0.1 %.
        double[] statistics = IntStream.range(0, 50).mapToDouble(i -> 0).toArray();
        OtherUnits.Spread spread = OtherUnits.Spread.of(statistics);
        assertThat(spread.freedom()).isEqualTo(18);
        assertThat(spread.p(2.101)).isCloseTo(0.025, within(1e-5));
        assertThat(spread.p(-2.101)).isCloseTo(0.975, within(1e-5));
        assertThat(spread.p(3.610)).isCloseTo(0.001, within(2e-6));
    }

    @Test
    void aTieWithTheMedianUnitIsATieThoughDoublesSayOtherwise() {
        double[] unit = {79.9, 80.9, 0.3};
        double[] median = {79.8, 80.8, 0.2};
        assertThat(unit[0] - median[0]).isNotEqualTo(unit[2] - median[2]);
        double[][] values = new double[3][];
        Arrays.setAll(values, year -> new double[] {median[year] - 50, median[year], unit[year]});
        double[][] relative = EvidenceValues.lessMedian(values);
        assertThat(Arrays.stream(relative).mapToDouble(year -> year[2])).containsOnly(0.1);
    }

    @Test
    void theMedianOfTheYearsIsOfTheSameUnitsEveryYear() {
        double[][] values = {{1, 5, 100}, {2, 7, NAN}, {3, 9, 100}};
        // The third unit lacks a year: the medians are 3, 4.5 and 6.
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(new double[] {-2, 2, 97}, new double[] {-2.5, 2.5, NAN}, new double[] {-3, 3, 94});
    }

    @Test
    void aYearThatNobodyHasIsMissingAndTheOthersAreUsed() {
        double[][] values = {{1, 5, 100}, {NAN, NAN, NAN}, {3, 9, 100}};
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(new double[] {-4, 0, 95}, new double[] {NAN, NAN, NAN}, new double[] {-6, 0, 91});
    }

    /** One unit of four has every year: it does not speak for the others. */
    @Test
    void aFewUnitsWithEveryYearDoNotMakeTheMedian() {
        double[][] values = {{1, 2, 3, NAN}, {1, 3, NAN, 8}, {1, NAN, 5, 9}};
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(
                        new double[] {-1, 0, 1, NAN}, new double[] {-2, 0, NAN, 5}, new double[] {-4, NAN, 0, 4});
    }

    @Test
    void differencesAreThoseOfDecimalsAsFarAsThereAreAny() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            double power = StrictMath.pow(10, random.nextInt(10));
            double[] three = random.longs(3, -99_999_999_999_999L / (long) power, 100_000)
                    .mapToDouble(whole -> whole / power)
                    .toArray();
            BigDecimal mean = new BigDecimal(Double.toString(three[1]))
                    .add(new BigDecimal(Double.toString(three[2])))
                    .divide(BigDecimal.valueOf(2));
            double exact =
                    new BigDecimal(Double.toString(three[0])).subtract(mean).doubleValue();
            assertThat(DecimalDifference.lessMean(three[0], three[1], three[2])).isEqualTo(exact);
        }
        assertThat(DecimalDifference.lessMean(1.0 / 3, 1.0 / 7, 1.0 / 7)).isEqualTo(1.0 / 3 - 1.0 / 7);
        assertThat(DecimalDifference.lessMean(1e300, 1e300, -1e300)).isEqualTo(1e300);
        assertThat(DecimalDifference.lessMean(NAN, 1, 2)).isNaN();
    }

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

    /** By hand: residuals of 1, 2, 4, 3 about 0.8 t are -0.3, -0.1, 1.1, -0.7; products over squares -0.85 / 1.8. */
    @Test
    void persistenceIsTheLagOneCorrelationOfResidualsLessThatOfIndependentYears() {
        int[] years = {2019, 2020, 2021, 2022};
        EvidenceBaskets one = new EvidenceBaskets(new double[] {1}, new double[][][] {{{1}, {2}, {4}, {3}}}, 4, 1);
        assertThat(OwnPersistence.of(one, years)[0]).isCloseTo(-0.85 / 1.8 + 0.5, within(1e-9));
    }

    @Test
    void persistenceIsZeroOnAverageForIndependentYearsHoweverManyAreMissing() {
        SplittableRandom random = new SplittableRandom(4);
        int[] years = {2010, 2011, 2012, 2013, 2014, 2015};
        double[][][] values = new double[400][6][2];
        for (double[][] leaf : values) {
            for (int year = 0; year < 6; year++) {
                double gap = year == 2 ? NAN : Normal.quantile(random.nextDouble());
                leaf[year] = new double[] {Normal.quantile(random.nextDouble()), gap};
            }
        }
        double[] weights = new double[400];
        Arrays.fill(weights, 1);
        double[] persistence = OwnPersistence.of(new EvidenceBaskets(weights, values, 6, 2), years);
        // A correlation varies by less than 0.5, so that 400 of them have a mean within 0.1.
        assertThat(persistence[0]).isBetween(-0.1, 0.1);
        assertThat(persistence[1]).isBetween(-0.1, 0.1);
    }

    /** Weights 1 and 4 of indicators whose residuals are usual and a hundred times so: -0.85 / 1.8 and +0.85 / 1.8 about -1/2. */
    @Test
    void noIndicatorWeighsMoreThanFourUsualOnes() {
        double[][] usual = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {3, 3, 3}};
        double[][] wild = {{1, 1, 100}, {2, 2, 200}, {4, 4, 200}, {3, 3, 300}};
        EvidenceBaskets both = new EvidenceBaskets(new double[] {1, 1}, new double[][][] {usual, wild}, 4, 3);
        double tame = -0.85 / 1.8 + 0.5;
        double other = OwnPersistence.of(
                new EvidenceBaskets(new double[] {1}, new double[][][] {wild}, 4, 3), new int[] {1, 2, 3, 4})[2];
        double[] persistence = OwnPersistence.of(both, new int[] {1, 2, 3, 4});
        assertThat(persistence[0]).isCloseTo(tame, within(1e-9));
        assertThat(persistence[2]).isCloseTo((tame + 4 * other) / 5, within(1e-9));
    }

    @Test
    void whoHasNothingOffItsLinesStandsWithTheMostPersistent() {
        EvidenceBaskets straight =
                new EvidenceBaskets(new double[] {1}, new double[][][] {{{0.1}, {0.2}, {0.3}, {0.4}}}, 4, 1);
        assertThat(OwnPersistence.of(straight, new int[] {1, 2, 3, 4})).containsExactly(Double.MAX_VALUE);
    }

    @Test
    void theNullIsThatOfTheNeighborsByPersistence() {
        double[] persistence = {0.5, 0.1, 0.3, 0.2, 0.4, 0.6, 0.6};
        double[] statistics = {50, 10, 30, 20, 40, 60, 70};
        OtherUnits model = OtherUnits.near(statistics, persistence, 3);
        double[][] neighbors = {{40, 50, 60, 70}, {10, 20, 30}, {20, 30, 40}, {10, 20, 30}, {30, 40, 50}, {50, 60, 70}};
        for (int place = 0; place < neighbors.length; place++) {
            assertThat(model.p(place, 45))
                    .isEqualTo(OtherUnits.Spread.of(neighbors[place]).p(45));
        }
        assertThat(model.p(6, 45)).as("of the same persistence").isEqualTo(model.p(5, 45));
        double[] alike = {0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.4};
        assertThat(OtherUnits.near(statistics, alike, 4).p(4, 45))
                .as("a unit is among its own neighbors, however many stand below it together")
                .isEqualTo(OtherUnits.Spread.of(new double[] {50, 10, 30, 20, 40, 60})
                        .p(45));
        OtherUnits everyone = OtherUnits.near(statistics, persistence, 100);
        assertThat(everyone.p(2, 45)).isEqualTo(OtherUnits.Spread.of(statistics).p(45));
    }

    @Test
    void theQOfAnotherPIsThatOfTheWholeListWithItInPlace() {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < 200; run++) {
            double[] p = random.doubles(30).map(u -> Math.rint(u * u * 40) / 40).toArray();
            HeldOthers others = new HeldOthers(p);
            for (int i = 0; i < 30; i++) {
                double[] changed = p.clone();
                changed[i] = Math.rint(random.nextDouble() * 40) / 40;
                assertThat(others.q(i, changed[i]))
                        .isEqualTo(MultipleTesting.BENJAMINI_HOCHBERG.adjust(changed)[i]);
                assertThat(others.q(i, p[i]))
                        .isEqualTo(MultipleTesting.BENJAMINI_HOCHBERG.adjust(p)[i]);
            }
        }
    }
}
