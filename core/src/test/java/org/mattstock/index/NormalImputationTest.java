package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.ScoringException;

/** Imputations that learn how leaves go together. */
class NormalImputationTest {
    private static final double GAP = Double.NaN;
    private static final Imputation LIKELIEST = Imputation.expectationMaximization();

    static Stream<Imputation> lines() {
        return Stream.of(
                Imputation.regression(Imputation.Predictors.PRESENT),
                Imputation.regression(Imputation.Predictors.COMPLETE_ROWS),
                Imputation.regression(Imputation.Predictors.MOST_CORRELATED),
                LIKELIEST);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatLiesOnALineIsExpectedThere(Imputation imputation) {
        Panels panels = units(6).with("x", 1, 3, 4, 7, 9, GAP).with("y", 12, 16, 18, 24, 28, 30);
        assertThat(imputed(panels, imputation, "x", "y")).isCloseTo(10, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void anIndicatorInTwoLeavesIsNoneTheWorse(Imputation imputation) {
        Panels panels = units(7).with("x", 1, 3, 4, 7, 9, GAP, 2)
                .with("y", 2, 5, 8, 13, 19, 11, 3)
                .with("z", 2, 5, 8, 13, 19, 11, 3);
        assertThat(imputed(panels, imputation, "x", "y", "z"))
                .isCloseTo(imputed(panels, imputation, "x", "y"), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLeafInWhichNobodyDiffersSaysNothing(Imputation imputation) {
        Panels panels = units(6).with("x", 1, 3, 4, 7, 9, GAP)
                .with("y", 2, 5, 8, 13, 19, 11)
                .with("z", 4, 4, 4, 4, 4, 4);
        assertThat(imputed(panels, imputation, "x", "y", "z"))
                .isCloseTo(imputed(panels, imputation, "x", "y"), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whoHasNothingElseGetsTheMean(Imputation imputation) {
        Panels panels = units(6).with("x", 1, 3, 4, 7, 10, GAP).with("y", 2, 5, 8, 13, 19, GAP);
        assertThat(imputed(panels, imputation, "x", "y")).isCloseTo(5, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void tooFewUnitsTeachNothing(Imputation imputation) {
        double other = imputation.equals(LIKELIEST) ? GAP : 8;
        Panels two = units(6).with("x", 1, 3, GAP, GAP, GAP, GAP).with("y", 2, 5, GAP, GAP, GAP, other);
        // Two pairs correlate with nothing, and then the mean stands in.
        boolean mean = imputation.equals(Imputation.regression(Imputation.Predictors.MOST_CORRELATED));
        assertThat(imputed(two, imputation, "x", "y")).isEqualTo(Double.valueOf(mean ? 2 : GAP));
    }

    @Test
    void whatDoesNotComeToRestIsRefused() {
        double[] x = new double[80];
        double[] y = new double[80];
        for (int unit = 0; unit < 80; unit++) {
            x[unit] = unit < 2 ? unit : unit < 40 ? unit * 7 % 40 : GAP;
            y[unit] = unit < 2 ? unit : unit < 40 ? GAP : unit * 11 % 40;
        }
        Panel panel = units(80).with("x", x).with("y", y).build();
        assertThatThrownBy(() -> index(LIKELIEST, "x", "y").score(panel, Panels.YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "the normal distribution behind the gaps of x in 2022 must settle within 10000 steps, got 80"
                                + " units that tell too little of 2 leaves together: use fewer leaves, or another imputation");
    }

    @Test
    void aSeedIsOneImputationAndAnotherSeedAnother() {
        Panels panels = units(9).with("x", 1, 3, 4, 7, 9, GAP, 2, 4, 8).with("y", 2, 5, 8, 13, 15, 11, 3, 9, 11);
        double first = imputed(panels, Imputation.normalDraw(1), "x", "y");
        assertThat(imputed(panels, Imputation.normalDraw(1), "x", "y")).isEqualTo(first);
        assertThat(imputed(panels, Imputation.normalDraw(2), "x", "y")).isNotEqualTo(first);
    }

    @Test
    void theSeedIsPartOfTheHash() {
        assertThat(index(Imputation.normalDraw(1), "x").hash())
                .isNotEqualTo(index(Imputation.normalDraw(2), "x").hash());
    }

    /** The mean of many draws is what is expected; their scatter is that about the line, and more since the line is in doubt. */
    @Test
    void drawsScatterAboutWhatIsExpected() {
        Panels panels = units(9).with("x", 1, 3, 4, 7, 9, GAP, 2, 4, 8).with("y", 2, 5, 8, 13, 15, 11, 3, 9, 11);
        double[] draws = IntStream.range(0, 2000)
                .mapToDouble(seed -> imputed(panels, Imputation.normalDraw(seed), "x", "y"))
                .toArray();
        double expected = imputed(panels, LIKELIEST, "x", "y");
        double scatter = Math.sqrt(Arrays.stream(draws)
                        .map(draw -> (draw - expected) * (draw - expected))
                        .sum()
                / 2000);
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(expected, within(0.1));
        assertThat(scatter).isBetween(0.5, 1.5);
    }

    @Test
    void tooFewUnitsToDrawFromAreRefused() {
        String[] leaves = IntStream.range(0, 40).mapToObj(leaf -> "L" + leaf).toArray(String[]::new);
        Panels panels = units(42)
                .with(
                        "x",
                        IntStream.range(0, 42)
                                .mapToDouble(unit -> unit == 5 ? GAP : unit * 5 % 42)
                                .toArray());
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            int step = leaf + 2;
            panels.with(
                    leaves[leaf],
                    IntStream.range(0, 42)
                            .mapToDouble(unit -> Math.sin(unit * step))
                            .toArray());
        }
        leaves[0] = "x";
        assertThatThrownBy(() -> imputed(panels, Imputation.normalDraw(1), leaves))
                .hasMessageContaining("got 42 units that tell too little of 40 leaves together");
    }

    /** Whatever the order in which cells come in; what is there stays as it is, to the bit. */
    @Test
    void onlyGapsAreTouchedWhateverTheOrderOfRows() {
        String[] leaves = {"x", "y", "z"};
        double[][] columns = {
            {0.1, 3.3, GAP, 7.7, 9.9, GAP, 2.2, 5.5, 8.8},
            {2.3, GAP, 8.1, 13.7, 19.9, 11.3, GAP, 4.1, 6.7},
            {7.1, 6.3, 5.9, GAP, 2.7, 4.3, 6.1, GAP, 1.3}
        };
        for (Imputation imputation : AnyMethod.of(Imputation.class)) {
            double[][] straight = completed(columns, leaves, imputation, false);
            double[][] shuffled = completed(columns, leaves, imputation, true);
            for (int leaf = 0; leaf < leaves.length; leaf++) {
                assertThat(shuffled[leaf]).as("%s", imputation).isEqualTo(straight[leaf]);
                for (int unit = 0; unit < columns[leaf].length; unit++) {
                    if (!Double.isNaN(columns[leaf][unit])) {
                        assertThat(straight[leaf][unit]).isEqualTo(columns[leaf][unit]);
                    }
                }
            }
        }
    }

    private static double[][] completed(double[][] columns, String[] leaves, Imputation imputation, boolean shuffled) {
        int units = columns[0].length;
        List<Integer> cells = new ArrayList<>();
        IntStream.range(0, units * leaves.length).forEach(cells::add);
        if (shuffled) {
            cells.sort((a, b) -> Integer.compare(a * 11 % cells.size(), b * 11 % cells.size()));
        }
        PanelBuilder builder = Panel.builder();
        List<String> ids =
                IntStream.range(0, units).mapToObj(unit -> "U" + unit).toList();
        for (int cell : cells) {
            String unit = ids.get(cell % units);
            builder.unit(new Unit(unit, unit, "K"));
            String leaf = leaves[cell / units];
            builder.indicator(Indicator.of(leaf, leaf));
            double value = columns[cell / units][cell % units];
            if (!Double.isNaN(value)) {
                builder.value(leaf, Breakdown.TOTAL, unit, Panels.YEAR, value);
            }
        }
        builder.grouping(new Grouping("half", "Half", List.of(MethodExamples.group("first", "U1", "U2", "U5"))));
        Panel panel = builder.build();
        CompositeIndex index = index(imputation, leaves);
        Scores scores = index.score(panel, Panels.YEAR);
        return Arrays.stream(leaves)
                .map(leaf -> panel.units().stream()
                        .mapToDouble(unit -> scores.node(leaf).value(unit.id()).orElse(GAP))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double imputed(Panels panels, Imputation imputation, String... leaves) {
        Panel panel = panels.build();
        Scores scores = index(imputation, leaves).score(panel, Panels.YEAR);
        return scores.node("x").value("U15").orElse(GAP);
    }

    private static CompositeIndex index(Imputation imputation, String... leaves) {
        return CompositeIndex.of(
                "test",
                Branch.of(
                        "root",
                        "Root",
                        Arrays.stream(leaves)
                                .map(leaf -> Leaf.of(leaf, Direction.HIGHER, Normalization.none())
                                        .withImputation(imputation))
                                .toArray(Leaf[]::new)));
    }

    private static Panels units(int count) {
        return Panels.of(
                IntStream.range(0, count).mapToObj(unit -> "U" + (10 + unit)).toArray(String[]::new));
    }
}
