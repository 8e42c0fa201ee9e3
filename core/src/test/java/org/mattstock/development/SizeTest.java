package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Unit;
import org.mattstock.internal.development.SenPrecision;

class SizeTest {
    private static final int[] YEARS = {2019, 2020, 2021, 2022};
    private static final double NAN = Double.NaN;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Composites by unit, sizes and levels before. */
    private static WindowData window(int[] years, double[][] byUnit, double[] sizes, double[] before) {
        List<Unit> units = IntStream.range(0, byUnit.length)
                .mapToObj(i -> Unit.of(String.format(java.util.Locale.ROOT, "%04d", i), "Unit " + i))
                .toList();
        double[][] composite = new double[years.length][byUnit.length];
        for (int year = 0; year < years.length; year++) {
            for (int unit = 0; unit < byUnit.length; unit++) {
                composite[year][unit] = byUnit[unit][year];
            }
        }
        return new WindowData(
                units,
                years,
                List.of(),
                new double[0],
                new double[0][][],
                new boolean[0][],
                new double[0][],
                composite,
                sizes,
                before);
    }

    private static SizeEstimates estimate(double[][] byUnit) {
        double[] unknown = new double[byUnit.length];
        Arrays.fill(unknown, NAN);
        return SizeEstimates.of(window(YEARS, byUnit, unknown, unknown));
    }

    private static Size.Slope absolute(SizeEstimates estimates, int unit) {
        return estimates.sizes().get(unit).absolute().orElseThrow();
    }

    private static Size.Slope relative(SizeEstimates estimates, int unit) {
        return estimates.sizes().get(unit).relative().orElseThrow();
    }

    private static Size.Shrunken shrunken(SizeEstimates estimates, int unit) {
        return relative(estimates, unit).shrunken().orElseThrow();
    }

    /** A country that gains 2 a year; small units scatter more; true slopes differ by 1. */
    private record Simulated(double[][] byUnit, double[] truth, double[] sizes, double[] before) {
        static Simulated of(long seed, int units, double perLevel) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] byUnit = new double[units][YEARS.length];
            double[] truth = new double[units];
            double[] sizes = new double[units];
            double[] before = new double[units];
            for (int i = 0; i < units; i++) {
                sizes[i] = 2_500 * StrictMath.exp(4 * random.nextDouble());
                double level = 50 + 8 * normal(random);
                truth[i] = normal(random) + perLevel * (level - 50);
                double deviation = Math.sqrt(1 + 40_000 / sizes[i]);
                before[i] = level + deviation * normal(random);
                for (int year = 0; year < YEARS.length; year++) {
                    byUnit[i][year] = level + (2 + truth[i]) * year + deviation * normal(random);
                }
            }
            return new Simulated(byUnit, truth, sizes, before);
        }

        private static double normal(SplittableRandom random) {
            return NORMAL.inverseCumulativeProbability(random.nextDouble());
        }

        SizeEstimates estimate() {
            return SizeEstimates.of(window(YEARS, byUnit, sizes, before));
        }
    }

    @Test
    void fourValuesHaveASlopeAndAnIntervalThatCannotReachNinetyFivePercent() {
        SizeEstimates estimates = estimate(new double[][] {{1, 2, 4, 8}, {5, 5, 5, 5}, {3, 2, 1, 0}});
        Size.Slope slope = absolute(estimates, 0);
        // Slopes of the pairs: 1, 1.5, 7/3, 2, 3, 4.
        assertThat(slope.perYear()).isCloseTo((2 + 7.0 / 3) / 2, within(1e-15));
        assertThat(slope.interval().lower()).hasValue(1);
        assertThat(slope.interval().upper()).hasValue(4);
        assertThat(slope.interval().attained()).isCloseTo(11.0 / 12, within(1e-15));
        assertThat(slope.interval().isReached()).isFalse();
        assertThat(absolute(estimates, 1).perYear()).isZero();
    }

    @Test
    void oneHugeCompositeIsNamedAndNoNumberIsBlamedForBeingNone() {
        double[][] byUnit = {{1, 2, 4, 8}, {5, 5, 1e300, 5}, {3, 2, 1, 0}, {7, 7, 8, 8}};
        assertThatThrownBy(() -> estimate(byUnit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("composite must be at most 1.0E30 in size for slopes to be compared, got 1.0E300 for Unit 1"
                        + " (0001) in " + YEARS[2]);
        assertThat(estimate(scaled(byUnit, 1e-280)).sizes()).hasSize(4);
        assertThatThrownBy(() -> estimate(scaled(scaled(byUnit, 1e-280), 1e-280)))
                .hasMessageContaining("composite must reach 1.0E-30 in size");
    }

    private static double[][] scaled(double[][] byUnit, double factor) {
        return Arrays.stream(byUnit)
                .map(unit -> Arrays.stream(unit).map(value -> value * factor).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void whatAllUnitsShareIsAbsoluteButNotRelative() {
        double[][] byUnit = {{1, 2, 4, 8}, {5, 5, 5, 5}, {3, 2, 1, 0}, {7, 7, 8, 8}, {2, 4, 4, 5}};
        double[] country = {0, 10, -5, 30};
        double[][] moved = Arrays.stream(byUnit)
                .map(unit -> IntStream.range(0, 4)
                        .mapToDouble(year -> unit[year] + country[year])
                        .toArray())
                .toArray(double[][]::new);
        SizeEstimates before = estimate(byUnit);
        SizeEstimates after = estimate(moved);
        for (int unit = 0; unit < byUnit.length; unit++) {
            assertThat(relative(after, unit)).isEqualTo(relative(before, unit));
        }
        assertThat(absolute(after, 1).perYear())
                .isGreaterThan(absolute(before, 1).perYear() + 1);
    }

    @Test
    void aGapKeepsItsYears() {
        SizeEstimates estimates = estimate(new double[][] {{1, NAN, 3, 4}, {5, 5, 5, 5}, {3, 2, 1, 0}});
        assertThat(absolute(estimates, 0).perYear()).isEqualTo(1);
        assertThat(estimates.sizes().get(0).values()).isEqualTo(3);
    }

    @Test
    void twoValuesHaveNoSlope() {
        SizeEstimates estimates =
                estimate(new double[][] {{1, NAN, NAN, 4}, {NAN, NAN, NAN, NAN}, {3, 2, 1, 0}, {1, 2, 3, 4}});
        assertThat(estimates.sizes().get(0).absolute()).isEmpty();
        assertThat(estimates.sizes().get(0).relative()).isEmpty();
        assertThat(estimates.sizes().get(0).values()).isEqualTo(2);
        assertThat(estimates.sizes().get(1).values()).isZero();
        assertThat(estimates.model()).as("two units have a slope").isEmpty();
        assertThat(absolute(estimates, 3).shrunken()).isEmpty();
        assertThat(absolute(estimates, 3).perYear()).isEqualTo(1);
    }

    @Test
    void nothingAtAllGivesNothingAtAll() {
        double[][] none = {{NAN, NAN, NAN, NAN}, {NAN, NAN, NAN, NAN}};
        assertThat(estimate(none).sizes())
                .allMatch(size -> size.absolute().isEmpty() && size.relative().isEmpty());
        assertThat(estimate(new double[0][]).sizes()).isEmpty();
        assertThat(estimate(none).toTable().rowCount()).isEqualTo(2);
    }

    @Test
    void aSizeThatIsNotPositiveIsRefused() {
        double[][] byUnit = {{1, 2, 4, 8}, {5, 5, 5, 5}, {3, 2, 1, 0}};
        double[] before = {NAN, NAN, NAN};
        assertThatThrownBy(() -> SizeEstimates.of(window(YEARS, byUnit, new double[] {10, 0, 5}, before)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("denominator must be positive and finite, got 0.0 for Unit 1 (0001)");
    }

    @Test
    void smallUnitsAreDrawnInMore() {
        Simulated simulated = Simulated.of(3, 290, 0);
        SizeEstimates estimates = simulated.estimate();
        Integer[] bySize = IntStream.range(0, 290).boxed().toArray(Integer[]::new);
        Arrays.sort(bySize, java.util.Comparator.comparingDouble(i -> simulated.sizes()[i]));
        double[] kept = Arrays.stream(bySize)
                .mapToDouble(i -> shrunken(estimates, i).kept())
                .toArray();
        double[] deviations = Arrays.stream(bySize)
                .mapToDouble(i -> shrunken(estimates, i).deviation())
                .toArray();
        assertThat(kept).isSorted();
        assertThat(kept[0]).isLessThan(0.5);
        assertThat(kept[289]).isGreaterThan(0.7);
        assertThat(deviations[0]).isGreaterThan(deviations[289]);
    }

    @Test
    void theModelFindsTheNoiseAndTheSpreadAgain() {
        double fixed = 0;
        double bySize = 0;
        double spread = 0;
        double mean = 0;
        int runs = 8;
        for (int run = 0; run < runs; run++) {
            Size.Model model =
                    Simulated.of(100 + run, 290, 0).estimate().model().orElseThrow();
            fixed += model.noise().fixed() / runs;
            bySize += model.noise().bySize() / runs;
            spread += model.relative().variance() / runs;
            mean += model.absolute().mean() / runs;
        }
        assertThat(fixed).isCloseTo(1, within(0.2));
        assertThat(bySize).isCloseTo(40_000, within(4_000.0));
        assertThat(spread).isCloseTo(1, within(0.15));
        assertThat(mean).isCloseTo(2, within(0.1));
    }

    @Test
    void drawnInSlopesAreNearerToTheTruth() {
        double raw = 0;
        double drawnIn = 0;
        double rawOfFirst = 0;
        double drawnInOfFirst = 0;
        int runs = 8;
        for (int run = 0; run < runs; run++) {
            Simulated simulated = Simulated.of(200 + run, 290, 0);
            SizeEstimates estimates = simulated.estimate();
            for (int i = 0; i < 290; i++) {
                double slopeError =
                        absolute(estimates, i).perYear() - 2 - simulated.truth()[i];
                Size.Shrunken shrunken = absolute(estimates, i).shrunken().orElseThrow();
                double error = shrunken.perYear() - 2 - simulated.truth()[i];
                raw += slopeError * slopeError;
                drawnIn += error * error;
                if (shrunken.place() <= 10) {
                    rawOfFirst += slopeError / (10.0 * runs);
                    drawnInOfFirst += error / (10.0 * runs);
                }
            }
        }
        assertThat(drawnIn).isLessThan(0.65 * raw);
        // The slopes of those placed first promise too much; drawn in, they keep what they promise.
        assertThat(rawOfFirst).isGreaterThan(0.5);
        assertThat(drawnInOfFirst).isCloseTo(0, within(0.15));
    }

    @Test
    void withoutRealDifferencesAllAreDrawnToTheMean() {
        int allShrunk = 0;
        int runs = 12;
        SplittableRandom random = new SplittableRandom(17);
        for (int run = 0; run < runs; run++) {
            double[][] noise = new double[290][4];
            for (double[] unit : noise) {
                Arrays.setAll(unit, year -> NORMAL.inverseCumulativeProbability(random.nextDouble()));
            }
            SizeEstimates estimates = estimate(noise);
            Size.Spread spread = estimates.model().orElseThrow().relative();
            // The slope's own variance is 1.12 / 5; what is taken for real is little beside it.
            assertThat(spread.variance()).isLessThan(0.2 * 1.12 / 5);
            if (spread.isAllShrunk()) {
                allShrunk++;
                assertThat(shrunken(estimates, 0).perYear()).isEqualTo(spread.mean());
                assertThat(shrunken(estimates, 0).expectedPlace()).isEqualTo(145.5);
                assertThat(shrunken(estimates, 7).place()).isEqualTo(1);
            }
        }
        assertThat(allShrunk).isBetween(2, 10);
    }

    @Test
    void theLevelBeforeIsTakenOffBesideAndMovesNothingElse() {
        Simulated simulated = Simulated.of(31, 290, -0.2);
        SizeEstimates with = simulated.estimate();
        double[] unknown = new double[290];
        Arrays.fill(unknown, NAN);
        SizeEstimates without = SizeEstimates.of(window(YEARS, simulated.byUnit(), simulated.sizes(), unknown));
        double[] adjusted = new double[290];
        for (int i = 0; i < 290; i++) {
            assertThat(relative(with, i).shrunken())
                    .isEqualTo(relative(without, i).shrunken());
            assertThat(absolute(with, i).shrunken())
                    .isEqualTo(absolute(without, i).shrunken());
            assertThat(relative(without, i).adjusted()).isEmpty();
            adjusted[i] = relative(with, i).adjusted().orElseThrow().perYear();
        }
        Size.Spread spread = with.model().orElseThrow().relative();
        // The level before is known with an error of variance 1 + 40,000 / size beside a true variance of 64.
        assertThat(spread.perLevel().orElseThrow()).isCloseTo(-0.19, within(0.03));
        assertThat(new PearsonsCorrelation().correlation(adjusted, simulated.before()))
                .isCloseTo(0, within(0.1));
        assertThat(without.model().orElseThrow().relative().perLevel()).isEmpty();
    }

    @Test
    void aLevelBeforeThatIsUnknownOrTheSameForAllAdjustsNothing() {
        Simulated simulated = Simulated.of(32, 30, -0.2);
        double[] same = new double[30];
        Arrays.fill(same, 50);
        double[] few = new double[30];
        Arrays.fill(few, NAN);
        IntStream.range(0, 9).forEach(i -> few[i] = simulated.before()[i]);
        for (double[] before : List.of(same, few)) {
            SizeEstimates estimates = SizeEstimates.of(window(YEARS, simulated.byUnit(), simulated.sizes(), before));
            assertThat(estimates.sizes())
                    .allMatch(size -> size.relative().orElseThrow().adjusted().isEmpty());
        }
        few[9] = simulated.before()[9];
        SizeEstimates ten = SizeEstimates.of(window(YEARS, simulated.byUnit(), simulated.sizes(), few));
        assertThat(relative(ten, 9).adjusted()).isPresent();
        assertThat(relative(ten, 10).adjusted()).isEmpty();
    }

    @Test
    void aConstantChangesNoSlopeAndAScaleChangesAllAlike() {
        Simulated simulated = Simulated.of(41, 60, -0.1);
        SizeEstimates before = simulated.estimate();
        SizeEstimates moved = mapped(simulated, value -> value + 1_024);
        SizeEstimates scaled = mapped(simulated, value -> value * 3);
        for (int i = 0; i < 60; i++) {
            Size.Shrunken own = shrunken(before, i);
            assertThat(shrunken(moved, i).perYear()).isCloseTo(own.perYear(), within(1e-9));
            assertThat(shrunken(moved, i).place()).isEqualTo(own.place());
            assertThat(shrunken(scaled, i).perYear()).isCloseTo(3 * own.perYear(), within(1e-9));
            assertThat(shrunken(scaled, i).shareAboveZero()).isCloseTo(own.shareAboveZero(), within(1e-9));
            assertThat(shrunken(scaled, i).place()).isEqualTo(own.place());
        }
    }

    @Test
    void theOtherDirectionTurnsSlopesAndPlacesAround() {
        Simulated simulated = Simulated.of(42, 61, -0.1);
        SizeEstimates before = simulated.estimate();
        SizeEstimates negated = mapped(simulated, value -> -value);
        for (int i = 0; i < 61; i++) {
            assertThat(relative(negated, i).perYear())
                    .isEqualTo(0.0 - relative(before, i).perYear());
            Size.Shrunken own = shrunken(before, i);
            assertThat(shrunken(negated, i).perYear()).isCloseTo(-own.perYear(), within(1e-12));
            assertThat(shrunken(negated, i).shareAboveZero()).isCloseTo(1 - own.shareAboveZero(), within(1e-9));
            assertThat(shrunken(negated, i).expectedPlace()).isCloseTo(62 - own.expectedPlace(), within(1e-9));
        }
    }

    private static SizeEstimates mapped(Simulated simulated, java.util.function.DoubleUnaryOperator each) {
        double[][] byUnit = Arrays.stream(simulated.byUnit())
                .map(unit -> Arrays.stream(unit).map(each).toArray())
                .toArray(double[][]::new);
        double[] before = Arrays.stream(simulated.before()).map(each).toArray();
        return SizeEstimates.of(window(YEARS, byUnit, simulated.sizes(), before));
    }

    @Test
    void theOrderOfTheUnitsMovesNothing() {
        Simulated simulated = Simulated.of(43, 60, -0.1);
        int[] order = IntStream.range(0, 60).map(i -> (i * 7 + 3) % 60).toArray();
        SizeEstimates before = simulated.estimate();
        SizeEstimates shuffled = SizeEstimates.of(window(
                YEARS,
                Arrays.stream(order).mapToObj(i -> simulated.byUnit()[i]).toArray(double[][]::new),
                Arrays.stream(order).mapToDouble(i -> simulated.sizes()[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> simulated.before()[i]).toArray()));
        for (int i = 0; i < 60; i++) {
            Size.Shrunken own = shrunken(before, order[i]);
            assertThat(shrunken(shuffled, i).perYear()).isCloseTo(own.perYear(), within(1e-11));
            assertThat(shrunken(shuffled, i).place()).isEqualTo(own.place());
            assertThat(relative(shuffled, i).perYear())
                    .isEqualTo(relative(before, order[i]).perYear());
        }
    }

    @Test
    void perfectLinesAreKeptAsTheyAre() {
        SizeEstimates estimates = estimate(
                new double[][] {{7, 8, 9, 10}, {0, 0, 0, 0}, {-1, -3, -5, -7}, {9, 9, 9, 9}, {-8, -8, -8, -8}});
        assertThat(estimates.model().orElseThrow().noise().pooled()).isZero();
        assertThat(shrunken(estimates, 0).perYear()).isEqualTo(1);
        assertThat(shrunken(estimates, 0).deviation()).isZero();
        assertThat(shrunken(estimates, 2).place()).isEqualTo(5);
        assertThat(shrunken(estimates, 1).expectedPlace()).isEqualTo(3);
    }

    @Test
    void whatSensSlopeCostsBesideLeastSquaresIsWhatSimulationSays() {
        SenPrecision precision = new SenPrecision();
        // Three consecutive years: the same slope, (last - first) / 2, with variance 1/2.
        assertThat(precision.variance(new int[] {2019, 2020, 2021})).isCloseTo(0.5, within(1e-15));
        // Ratios from 400,000 independent draws with another generator.
        assertThat(precision.variance(YEARS) * 5).isCloseTo(1.1165, within(0.015));
        assertThat(precision.variance(new int[] {2018, 2019, 2020, 2021, 2022}) * 10)
                .isCloseTo(1.1428, within(0.015));
        assertThat(precision.variance(new int[] {2018, 2019, 2020, 2023}) * 14).isCloseTo(1.4223, within(0.04));
    }

    @Test
    void theTablesShowWhatIsThere() {
        SizeEstimates estimates = Simulated.of(51, 20, 0).estimate();
        assertThat(estimates.toTable().rowCount()).isEqualTo(20);
        assertThat(estimates.sizes().get(3).toTable().toText())
                .startsWith("Unit 3 (0003)")
                .contains("share above 0 under the model");
        assertThat(estimates.model().orElseThrow().toTable().rowCount()).isEqualTo(7);
        assertThat(estimates.size("0003")).contains(estimates.sizes().get(3));
        assertThat(estimates.size("9999")).isEmpty();
    }
}
