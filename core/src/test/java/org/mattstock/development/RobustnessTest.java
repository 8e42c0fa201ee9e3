package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;

/** What rises rest on, against plain arithmetic on the figures. */
class RobustnessTest {
    private static final double[] WEIGHTS = {0.4, 0.3, 0.2, 0.1};
    private static final int UNITS = 60;
    private static final double LEAST_STEP = 0.3;

    private static final Panel PANEL = Figures.panel(4, UNITS, 2019, 2022, RobustnessTest::value);

    /** Noise, and for every other unit a drift. */
    private static double value(int indicator, int unit, int year) {
        return Figures.noise(indicator, unit, year) + (unit % 2 == 0 ? 9.0 * (year - 2019) * (indicator + 1) : 0);
    }

    private static CompositeIndex weighted() {
        List<Branch.Part> parts = new ArrayList<>();
        for (int leaf = 0; leaf < WEIGHTS.length; leaf++) {
            parts.add(Branch.Part.of(Leaf.of("i" + leaf, Direction.HIGHER, Normalization.none()), WEIGHTS[leaf]));
        }
        return CompositeIndex.of(
                "weighted",
                Branch.of("total", "Total", parts.get(0).node())
                        .withWeighting(Weighting.shares())
                        .withParts(parts));
    }

    /** Without a leaf, the others have its weight in proportion to their own, and it has stood still. */
    @Test
    void aRiseHangsOnTheLeavesWithoutWhichTheOthersDoNotRise() {
        DevelopmentResult result = Figures.quick(weighted())
                .honor(Honor.Rule.standard().withLeastStep(LEAST_STEP))
                .run(PANEL);
        double leastStep = LEAST_STEP * medianYearlyChange();
        int risen = 0;
        int hanging = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            boolean rises = rises(steps(unit, -1), 0);
            UnitDevelopment.Robustness seen =
                    result.units().get(unit).robustness().orElse(null);
            assertThat(seen != null).as("unit %s", unit).isEqualTo(rises);
            if (seen != null) {
                assertThat(seen.hangsOn()).as("unit %s", unit).isEqualTo(hangsOn(unit, leastStep));
                assertThat(seen.steps() == UnitDevelopment.Robustness.StepSize.MATERIAL)
                        .isEqualTo(rises(steps(unit, -1), leastStep));
                assertThat(seen.improved()).isCloseTo(improved(unit), within(1e-12));
                assertLargest(seen.largest().orElseThrow(), unit);
                risen++;
                hanging += seen.hangsOn().isEmpty() ? 0 : 1;
            }
        }
        assertThat(hanging).isBetween(2, risen - 2);
    }

    private static double[] steps(int unit, int leftOut) {
        double[] steps = new double[3];
        for (int step = 0; step < 3; step++) {
            for (int leaf = 0; leaf < WEIGHTS.length; leaf++) {
                double weight = leaf == leftOut ? 0 : WEIGHTS[leaf] / (leftOut < 0 ? 1 : 1 - WEIGHTS[leftOut]);
                steps[step] += weight * (value(leaf, unit, 2020 + step) - value(leaf, unit, 2019 + step));
            }
        }
        return steps;
    }

    private static boolean rises(double[] steps, double least) {
        return Arrays.stream(steps).allMatch(step -> step > least);
    }

    private static List<String> hangsOn(int unit, double leastStep) {
        List<String> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < WEIGHTS.length; leaf++) {
            if (!rises(steps(unit, leaf), leastStep)) {
                leaves.add("i" + leaf);
            }
        }
        return leaves;
    }

    private static double improved(int unit) {
        double weight = 0;
        for (int leaf = 0; leaf < WEIGHTS.length; leaf++) {
            weight += value(leaf, unit, 2022) > value(leaf, unit, 2019) ? WEIGHTS[leaf] : 0;
        }
        return weight;
    }

    private static void assertLargest(UnitDevelopment.Robustness.Largest seen, int unit) {
        double all = 0;
        int largest = 0;
        double[] points = new double[WEIGHTS.length];
        for (int leaf = 0; leaf < WEIGHTS.length; leaf++) {
            points[leaf] = WEIGHTS[leaf] * (value(leaf, unit, 2022) - value(leaf, unit, 2019));
            all += points[leaf];
            largest = points[leaf] > points[largest] ? leaf : largest;
        }
        assertThat(seen.leaf()).isEqualTo("i" + largest);
        assertThat(seen.share()).isCloseTo(points[largest] / all, within(1e-9));
    }

    private static double medianYearlyChange() {
        List<Double> all = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            for (double step : steps(unit, -1)) {
                all.add(Math.abs(step));
            }
        }
        all.sort(null);
        return (all.get(all.size() / 2 - 1) + all.get(all.size() / 2)) / 2;
    }

    /** The second unit lacks the leaf that carries the first one. */
    @Test
    void aRiseHangsOnNothingThatIsNotInItsBasket() {
        Panel panel = Figures.panel(
                3,
                9,
                2019,
                2022,
                (i, unit, year) -> unit == 1 && i == 0
                        ? Double.NaN
                        : unit < 2 ? 50 + (i == 0 ? 10 : 1) * (year - 2019) : 50 - (i == 0 ? 8 : 0) * (year - 2019));
        DevelopmentResult result = Figures.quick(Figures.mean(3))
                .steady(SteadyRule.strict().relativeToMedianUnit())
                .honor(Honor.Rule.standard())
                .run(panel);
        assertThat(result.requireUnit("u01").robustness().orElseThrow().hangsOn())
                .isEmpty();
        assertThat(result.honor().outcome())
                .isEqualTo(new Honor.Finding.Qualified(List.of(panel.requireUnit("u00"), panel.requireUnit("u01"))));
        assertThat(result.luck().passes()).isEqualTo(2);
    }

    @Test
    void theOnlyLeafIsOneThatARiseHangsOn() {
        Panel panel = Figures.composites(new double[] {50, 52, 53, 55}, new double[] {50, 49, 50, 49});
        DevelopmentResult result =
                Figures.quick(Figures.mean(1)).honor(Honor.Rule.standard()).run(panel);
        assertThat(result.requireUnit("u00").robustness().orElseThrow().hangsOn())
                .containsExactly("i0");
    }
}
