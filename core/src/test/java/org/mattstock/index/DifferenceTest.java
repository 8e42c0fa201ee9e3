package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.index.Difference.Reading;
import org.mattstock.internal.statistics.Shapley;

class DifferenceTest {
    private static final double NONE = Double.NaN;

    private static Leaf plain(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static Scores scores(Branch root, Panel panel) {
        return CompositeIndex.of("example", root).score(panel, Panels.YEAR);
    }

    /** 6 against 1; joining first, N1 gives 1, joining last 3: 2 on average, and 3 for N2. */
    @Test
    void theLeadInAGeometricMeanIsDividedByShapleyValues() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withAggregation(Aggregation.geometric());
        Panel panel = Panels.of("A", "B").with("N1", 4.0, 1).with("N2", 9.0, 1).build();
        Difference difference = scores(root, panel).difference("A", "B");
        assertThat(difference.total()).isCloseTo(5, within(1e-12));
        assertThat(amounts(difference)[0]).isCloseTo(2, within(1e-12));
        assertThat(amounts(difference)[1]).isCloseTo(3, within(1e-12));
    }

    @Test
    void theLeadInAMeanIsTheWeightedDifferences() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2"))
                .withParts(List.of(Branch.Part.of(plain("N1"), 0.75), Branch.Part.of(plain("N2"), 0.25)))
                .withWeighting(Weighting.shares());
        Panel panel = Panels.of("A", "B").with("N1", 8.0, 4).with("N2", 1.0, 9).build();
        Difference difference = scores(root, panel).difference("A", "B");
        assertThat(amounts(difference)).containsExactly(3, -2);
        assertThat(difference.toString()).isEqualTo("""
                        1: Unit A (A), 2: Unit B (B), 2022 in Root
                        part  raw 1  raw 2  value 1  value 2  points  of score  how
                        ----  -----  -----  -------  -------  ------  --------  --------------------
                        Root                   6.25     5.25    1.00      1.00  weighted differences
                          N1   8.00   4.00     8.00     4.00    3.00      3.00
                          N2   1.00   9.00     1.00     9.00   -2.00     -2.00""");
    }

    /** A quarter of 8 less 4 and of 1 less 9 cancel out in the first branch, and half of 6 less 2 is the whole difference. */
    @Test
    void leavesCountInPointsOfTheWholeAlsoWhereTheirBranchIsEven() {
        Branch even = Branch.of("E", "Even", plain("N1"), plain("N2"));
        Branch root = Branch.of("R", "Root", even, Branch.of("F", "Other", plain("N3")));
        Panel panel = Panels.of("A", "B")
                .with("N1", 8.0, 1)
                .with("N2", 2.0, 9)
                .with("N3", 6.0, 2)
                .build();
        Difference difference = scores(root, panel).difference("A", "B");
        assertThat(difference.items())
                .extracting(item -> item.node() + " " + item.amount())
                .containsExactly("N1 1.75", "N2 -1.75", "N3 2.0");
        assertThat(difference.toString()).contains("    N3    6.00   2.00     6.00     2.00    4.00      2.00");
    }

    /** 71.1, 83.3 and 90.2 in two orders: means that differ in the last bit, and a cut between them. */
    @Test
    void partsAreNotBlamedForWhatRoundingTellsApart() {
        Branch mean = Branch.of("M", "Mean", plain("N1"), plain("N2"), plain("N3"));
        Panel panel = Panels.of("A", "B")
                .with("N1", 71.1, 83.3)
                .with("N2", 83.3, 90.2)
                .with("N3", 90.2, 71.1)
                .build();
        double[] means = Panels.values(scores(mean, panel), "M");
        assertThat(means[0]).isNotEqualTo(means[1]).isCloseTo(means[1], within(1e-12));
        double cut = Math.max(means[0], means[1]);
        Branch root = Branch.of("R", "Root", mean)
                .withNormalization(new Normalization.Bands(List.of(cut), List.of(0.0, 1.0)));
        Difference difference = scores(root, panel).difference("A", "B");
        assertThat(difference.items())
                .extracting(item -> item.node() + " " + item.kind() + " " + Math.abs(item.amount()))
                .containsExactly("M ROUNDING 1.0");
    }

    /** 70 against 50, though A is 30 ahead where both have a figure: the missing part does not count against B. */
    @Test
    void partsThatOnlyOneUnitHasAreCoverage() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withMissing(MissingRule.atLeast(0.4));
        Panel panel =
                Panels.of("A", "B").with("N1", 80.0, 50).with("N2", 60.0, NONE).build();
        Difference difference = scores(root, panel).difference("A", "B");
        assertThat(difference.items())
                .extracting(item -> item.node() + " " + item.kind() + " " + item.amount())
                .containsExactly("N1 CONTRIBUTION 30.0", "R COVERAGE -10.0");
        assertThat(difference.toString()).contains("2 left out").contains("(coverage)");
    }

    @Test
    void unitsWithoutACommonPartDifferByCoverageOnly() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withMissing(MissingRule.atLeast(0.4));
        Panel panel =
                Panels.of("A", "B").with("N1", 80.0, NONE).with("N2", NONE, 30).build();
        assertThat(scores(root, panel).difference("A", "B").items())
                .extracting(item -> item.kind() + " " + item.amount())
                .containsExactly("COVERAGE 50.0");
    }

    @Property(seed = "31", tries = 200)
    void everyNodeByUnitAddsUpAndSoDoTheItems(@ForAll long seed) {
        Scores scores = RandomTrees.scores(seed, RandomTrees.Kind.BY_UNIT);
        List<String> scored = scored(scores);
        for (int i = 1; i < scored.size(); i++) {
            Difference difference = scores.difference(scored.get(0), scored.get(i));
            check(difference.root());
            double sum = difference.items().stream()
                    .mapToDouble(Explanation.Item::amount)
                    .sum();
            assertThat(sum).isCloseTo(difference.total(), within(1e-9));
            assertThat(difference.total())
                    .isEqualTo(scores.score(scored.get(0)).getAsDouble()
                            - scores.score(scored.get(i)).getAsDouble());
        }
    }

    private static void check(Difference.OfNode node) {
        if (!(node instanceof Difference.OfBranch branch)) {
            return;
        }
        branch.parts().forEach(part -> check(part.node()));
        if (branch.total().isPresent()) {
            double sum = branch.items().stream()
                    .mapToDouble(Explanation.Item::amount)
                    .sum();
            assertThat(sum).isCloseTo(branch.total().getAsDouble(), within(1e-9));
        }
    }

    @Property(seed = "32", tries = 100)
    void theSecondUnitsLeadIsTheFirstUnitsLag(@ForAll long seed) {
        Scores scores = RandomTrees.scores(seed, RandomTrees.Kind.ANY);
        List<String> scored = scored(scores);
        for (int i = 1; i < scored.size(); i++) {
            double[] there = amounts(scores.difference(scored.get(0), scored.get(i)));
            double[] back = amounts(scores.difference(scored.get(i), scored.get(0)));
            for (int part = 0; part < there.length; part++) {
                assertThat(there[part]).isCloseTo(0 - back[part], within(1e-9));
            }
        }
    }

    static List<Aggregation> aggregations() {
        return List.of(
                Aggregation.arithmetic(),
                Aggregation.geometric(),
                Aggregation.minimum(),
                Aggregation.sum(),
                new Aggregation.ShareOfMaximum(10));
    }

    /** Units outside the population that mix the figures of A and B are really scored: every set of parts has its worth. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void theWorthOfPartsIsTheScoreOfAUnitWithThoseFigures(Aggregation aggregation) {
        int parts = 4;
        String[] ids = new String[2 + (1 << parts)];
        Arrays.setAll(ids, i -> i == 0 ? "A" : i == 1 ? "B" : "mix" + (i - 2));
        SplittableRandom random = new SplittableRandom(parts);
        Panels panels = Panels.of(ids);
        Node[] leaves = new Node[parts];
        for (int part = 0; part < parts; part++) {
            double[] values = new double[ids.length];
            values[0] = 1 + random.nextInt(90);
            values[1] = 1 + random.nextInt(90);
            for (int set = 0; set < 1 << parts; set++) {
                values[2 + set] = values[(set >> part & 1) == 1 ? 0 : 1];
            }
            panels.with("N" + part, values);
            leaves[part] = plain("N" + part);
        }
        Branch root = Branch.of("R", "Root", leaves)
                .withAggregation(aggregation)
                .withNormalization(Normalization.percentile());
        Scores scores = CompositeIndex.of("example", root)
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "B"))))
                .score(panels.build(), Panels.YEAR);
        double[] worth = new double[1 << parts];
        Arrays.setAll(worth, set -> scores.score("mix" + set).getAsDouble());
        double[] expected = Shapley.values(parts, worth);
        double[] amounts = amounts(scores.difference("A", "B"));
        for (int part = 0; part < parts; part++) {
            assertThat(amounts[part]).isCloseTo(expected[part], within(1e-9));
        }
    }

    @Test
    void whatAClampCutsOffTheLeadIsAnItemOfItsOwn() {
        Normalization clamped = new Normalization.MinMax(
                new Normalization.Bounds.Given(0, 10), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withNormalization(clamped);
        Panel panel = Panels.of("A", "B").with("N1", 16.0, 4).with("N2", 8.0, 4).build();
        assertThat(scores(root, panel).difference("A", "B").items())
                .extracting(item -> item.kind() + " " + Math.round(item.amount()))
                .containsExactly("CONTRIBUTION 60", "CONTRIBUTION 20", "CLAMPING -20");
    }

    /** A leads by 2 against 0; without N1 or N2 they draw and are level, without N3 nothing changes. */
    @Test
    void leavingOutIsLabelledAsNotAddingUp() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2"), plain("N3"))
                .withAggregation(new Aggregation.Copeland());
        Panel panel = Panels.of("A", "B", "C")
                .with("N1", 9.0, 5, 1)
                .with("N2", 9.0, 5, 1)
                .with("N3", 5.0, 9, 1)
                .build();
        Difference difference = scores(root, panel).difference("A", "B");
        Difference.OfBranch node = (Difference.OfBranch) difference.root();
        assertThat(node.reading()).isEqualTo(Reading.LEAVES_ONE_OUT);
        assertThat(amounts(difference)).containsExactly(2, 2, 0);
        assertThat(difference.total()).isEqualTo(2);
        assertThat(difference.toString()).contains("do not add up");
        assertThat(difference.items())
                .extracting(item -> item.node() + " " + item.amount())
                .containsExactly("R 2.0");
    }

    @Test
    void moreThanTwelvePartsAreRefusedOnlyWhereNoClosedFormExists() {
        Panels panels = Panels.of("A", "B");
        Node[] leaves = new Node[13];
        for (int i = 0; i < 13; i++) {
            panels.with("N" + i, 2.0 + i, 1);
            leaves[i] = plain("N" + i);
        }
        Branch mean = Branch.of("R", "Root", leaves);
        Panel panel = panels.build();
        assertThat(scores(mean, panel).difference("A", "B").items()).hasSize(13);
        Difference ranked =
                scores(mean.withNormalization(Normalization.rank()), panel).difference("A", "B");
        assertThat(ranked.items()).hasSize(14);
        assertThat(ranked.items().stream().mapToDouble(Explanation.Item::amount).sum())
                .isCloseTo(1, within(1e-9));
        Scores geometric = scores(mean.withAggregation(Aggregation.geometric()), panel);
        assertThatThrownBy(() -> geometric.difference("A", "B"))
                .hasMessage("a difference takes at most 12 parts that differ in a branch that is not additive, got 13"
                        + " in R; gather them in branches of fewer");
    }

    @Test
    void aUnitWithoutAScoreHasNoDifference() {
        Branch root = Branch.of("R", "Root", plain("N1"));
        Panel panel = Panels.of("A", "B").with("N1", 1.0, NONE).build();
        assertThatThrownBy(() -> scores(root, panel).difference("A", "B"))
                .hasMessage("units must have scores to differ in, got none for Unit B (B); explain it to see why");
    }

    private static double[] amounts(Difference difference) {
        return ((Difference.OfBranch) difference.root())
                .parts().stream()
                        .flatMapToDouble(part -> part.amount().stream())
                        .toArray();
    }

    private static List<String> scored(Scores scores) {
        List<String> scored = new ArrayList<>();
        for (Unit unit : scores.units()) {
            scores.score(unit.id()).ifPresent(score -> scored.add(unit.id()));
        }
        return scored;
    }
}
