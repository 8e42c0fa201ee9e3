package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class WeightSwapTest {
    private static CompositeIndex tree(double outer) {
        Branch inner = Trees.branch("inner", 1, 4);
        return CompositeIndex.of(
                "test",
                Branch.of("root", "root")
                        .withParts(List.of(Branch.Part.of(inner, outer), Branch.Part.of(Trees.leaf(5), 1)))
                        .withWeighting(Weighting.relative()));
    }

    /** A leads by 2 in x1 and lags by 1.5 in x2; they are level where x2 has 4/7 of the weight. */
    @Test
    void twoPartsMeetWhereTheirLeadsCancel() {
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .score(Trees.panel(new double[][] {{10, 5}, {8, 6.5}}), Trees.YEAR);
        WeightSwap sum = WeightSwap.of(scores, "B", "A", "all", WeightSwap.Norm.SUM);
        assertThat(sum.first().id()).isEqualTo("A");
        assertThat(sum.lead()).isEqualTo(0.25);
        assertThat(sum.change().orElseThrow()).isCloseTo(1 / 7.0, within(1e-15));
        assertThat(sum.shares().get(1).changed()).isCloseTo(4 / 7.0, within(1e-15));
        assertThat(WeightSwap.of(scores, "A", "B", "all", WeightSwap.Norm.LARGEST)
                        .change()
                        .orElseThrow())
                .isCloseTo(1 / 14.0, within(1e-15));
    }

    @Test
    void whoIsNeverBehindCannotBeOvertaken() {
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .score(Trees.panel(new double[][] {{10, 5}, {8, 5}}), Trees.YEAR);
        for (WeightSwap.Norm norm : WeightSwap.Norm.values()) {
            WeightSwap swap = WeightSwap.of(scores, "A", "B", "all", norm);
            assertThat(swap.change()).isEmpty();
            assertThat(swap.shares())
                    .allSatisfy(each -> assertThat(each.changed()).isEqualTo(each.share()));
        }
    }

    /**
     * With a share s of x1, A leads by 3 s - 1 in the branch, which counts 100 / 3.5 / 2 times in the root under the limits of
     * now, and lags by 5 in x3: level at s = 0.45.
     */
    @Test
    void whatNormalizationsHaveLearnedStaysAsItIs() {
        Branch inner = Trees.branch("inner", 1, 2).withNormalization(Normalization.minMax());
        Scores scores = CompositeIndex.of("test", Branch.of("root", "root", inner, Trees.leaf(3)))
                .score(Trees.panel(new double[][] {{5, 4, 30}, {3, 5, 40}, {1, 1, 10}}), Trees.YEAR);
        WeightSwap swap = WeightSwap.of(scores, "A", "B", "inner", WeightSwap.Norm.SUM);
        assertThat(swap.lead()).isCloseTo(0.5 * 100 / 3.5 / 2 - 5, within(1e-12));
        assertThat(swap.change().orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(swap.shares().get(0).changed()).isCloseTo(0.45, within(1e-12));
    }

    /** Bounds of 2 and 4: A is above them under the weights of now. */
    @Test
    void aCutThatWeightsMoveIsRefused() {
        Branch inner = Trees.branch("inner", 1, 2)
                .withNormalization(new Normalization.MinMax(
                        new Normalization.Bounds.Given(2, 4), Normalization.Range.PERCENT, Normalization.Clamp.BOTH));
        Scores scores = CompositeIndex.of("test", Branch.of("root", "root", inner, Trees.leaf(3)))
                .score(Trees.panel(new double[][] {{5, 4, 30}, {3, 5, 40}}), Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSwap.of(scores, "A", "B", "inner", WeightSwap.Norm.SUM))
                .withMessage("the normalization of inner must not cut what weights change");
    }

    @Test
    void aUnitIsNotComparedWithItself() {
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .score(Trees.panel(new double[][] {{10, 5}, {8, 5}}), Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSwap.of(scores, "A", "Exempel A", "all", WeightSwap.Norm.SUM))
                .withMessage("first and second must differ, got Exempel A (A) twice");
    }

    @Test
    void differentPartsAreRefused() {
        Branch root = Trees.branch("all", 1, 3).withMissing(MissingRule.atLeast(0.5));
        double no = Double.NaN;
        Scores scores = CompositeIndex.of("test", root)
                .score(Trees.panel(new double[][] {{5, 4, no}, {3, no, 5}, {1, 2, no}}), Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSwap.of(scores, "A", "B", "all", WeightSwap.Norm.SUM))
                .withMessage("units must have the same parts of all, got different ones");
        WeightSwap swap = WeightSwap.of(scores, "A", "C", "all", WeightSwap.Norm.SUM);
        assertThat(swap.shares().get(2).changed()).isEqualTo(1 / 3.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSwap.of(scores, "A", "C", "x1", WeightSwap.Norm.SUM))
                .withMessage("branch must be a branch, got the leaf x1");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** As small as the optimum of a linear program; level in a scoring with the changed weights, and no longer the other way. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theChangeIsTheSmallestAndMakesTheTwoLevel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[2][5];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextInt(40) / 4.0);
        }
        CompositeIndex index = tree(1 + random.nextInt(3));
        Scores scores = index.score(Trees.panel(values), Trees.YEAR);
        for (WeightSwap.Norm norm : WeightSwap.Norm.values()) {
            WeightSwap swap = WeightSwap.of(scores, "A", "B", "inner", norm);
            double[] leads = leads(swap, index, values);
            double optimum = optimum(leads, norm);
            if (swap.change().isEmpty()) {
                assertThat(Arrays.stream(leads).min().orElseThrow()).isGreaterThanOrEqualTo(0);
                continue;
            }
            assertThat(swap.change().getAsDouble()).isCloseTo(optimum, within(1e-7));
            assertThat(swap.shares().stream()
                            .mapToDouble(WeightSwap.Share::changed)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(lead(swap, index, values, 1)).isCloseTo(0, within(1e-10));
            assertThat(lead(swap, index, values, 1 - 1e-6)).isGreaterThanOrEqualTo(-1e-12);
        }
    }

    private static double[] leads(WeightSwap swap, CompositeIndex index, double[][] values) {
        return IntStream.range(0, 4)
                .mapToDouble(part -> {
                    double[] shares = new double[4];
                    shares[part] = 1;
                    return lead(swap, index, values, shares);
                })
                .toArray();
    }

    /** The lead in a scoring that goes a part of the way. */
    private static double lead(WeightSwap swap, CompositeIndex index, double[][] values, double way) {
        return lead(
                swap,
                index,
                values,
                swap.shares().stream()
                        .mapToDouble(each -> each.share() + way * (each.changed() - each.share()))
                        .toArray());
    }

    private static double lead(WeightSwap swap, CompositeIndex index, double[][] values, double[] shares) {
        Branch root = (Branch) index.tree();
        List<Branch.Part> parts = new ArrayList<>();
        List<Branch.Part> inner = ((Branch) root.parts().get(0).node()).parts();
        for (int i = 0; i < shares.length; i++) {
            Node node = inner.get(i).node();
            parts.add(Branch.Part.of(node, Math.max(shares[i], 0)));
        }
        Branch changed = Trees.branch("inner", 1, 4).withParts(parts).withWeighting(Weighting.relative());
        Scores scores = CompositeIndex.of(
                        "test",
                        root.withParts(List.of(
                                new Branch.Part(changed, root.parts().get(0).weight()),
                                root.parts().get(1))))
                .score(Trees.panel(values), Trees.YEAR);
        return scores.score(swap.first().id()).orElseThrow()
                - scores.score(swap.second().id()).orElseThrow();
    }

    /** Up and down moves of each share, and for the largest change one more variable that bounds them. */
    private static double optimum(double[] leads, WeightSwap.Norm norm) {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] balance = new double[9];
        double[] lead = new double[9];
        for (int i = 0; i < 4; i++) {
            balance[i] = 1;
            balance[4 + i] = -1;
            lead[i] = leads[i];
            lead[4 + i] = -leads[i];
            double[] down = new double[9];
            down[4 + i] = 1;
            constraints.add(new LinearConstraint(down, Relationship.LEQ, 0.25));
            double[] bound = new double[9];
            bound[i] = 1;
            bound[4 + i] = 1;
            bound[8] = -1;
            constraints.add(new LinearConstraint(bound, Relationship.LEQ, 0));
        }
        constraints.add(new LinearConstraint(balance, Relationship.EQ, 0));
        constraints.add(new LinearConstraint(
                lead, Relationship.LEQ, -Arrays.stream(leads).sum() / 4));
        double[] objective = new double[9];
        if (norm == WeightSwap.Norm.SUM) {
            Arrays.fill(objective, 0, 8, 1);
        } else {
            objective[8] = 1;
        }
        try {
            return new SimplexSolver()
                    .optimize(
                            new MaxIter(1000),
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MINIMIZE,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (NoFeasibleSolutionException e) {
            return Double.NaN;
        }
    }
}
