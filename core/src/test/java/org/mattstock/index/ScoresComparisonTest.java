package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.ScoresComparison.Cause;
import org.mattstock.index.ScoresComparison.Change;
import org.mattstock.index.ScoresComparison.Item;
import org.mattstock.rank.Ranking;

class ScoresComparisonTest {
    private static final double NONE = Double.NaN;
    private static final int LAST_YEAR = Panels.YEAR - 1;
    private static final Behaviors BEHAVIORS = AnyMethod.behaviors();

    private static Leaf leaf(String indicator, Normalization normalization) {
        return Leaf.of(indicator, Direction.HIGHER, normalization);
    }

    private static CompositeIndex index(Normalization normalization) {
        return CompositeIndex.of(
                "example", Branch.of("R", "Root", leaf("N1", normalization), leaf("N2", normalization)));
    }

    private static Change change(CompositeIndex index, Panel panel, String unit) {
        return ScoresComparison.of(index.score(panel, LAST_YEAR), index.score(panel, Panels.YEAR))
                .explain(unit);
    }

    private static void onlyBy(Cause cause, Change change) {
        for (Item item : change.items()) {
            boolean it = item.cause() == cause;
            assertThat(item.score()).as("score by %s", item.cause()).isCloseTo(it ? change.score() : 0, within(1e-12));
            assertThat(item.places())
                    .as("places by %s", item.cause())
                    .isCloseTo(it ? change.places() : 0, within(1e-12));
        }
    }

    @Test
    void whatTheUnitItselfDidIsItsOwn() {
        Panel panel = Panels.of("A", "B", "C")
                .withYear(LAST_YEAR, "N1", 2, 4, 6)
                .withYear(LAST_YEAR, "N2", 2, 4, 6)
                .with("N1", 9, 4, 6)
                .with("N2", 7, 4, 6)
                .build();
        Change change = change(index(Normalization.goalposts(0, 10)), panel, "A");
        onlyBy(Cause.OWN_VALUES, change);
        assertThat(change.places()).isEqualTo(2);
        assertThat(change.item(Cause.OWN_VALUES).score()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void whatTheOthersDidMovesThePlaceAndNotTheScore() {
        Panel panel = Panels.of("A", "B", "C")
                .withYear(LAST_YEAR, "N1", 5, 4, 3)
                .withYear(LAST_YEAR, "N2", 5, 4, 3)
                .with("N1", 5, 6, 7)
                .with("N2", 5, 6, 7)
                .build();
        Change change = change(index(Normalization.goalposts(0, 10)), panel, "A");
        onlyBy(Cause.OTHERS_VALUES, change);
        assertThat(change.places()).isEqualTo(-2);
        assertThat(change.score()).isZero();
    }

    /** A 60 and B 50 in both years, C 90 and D 80 joined: nothing about A and B changed. */
    @Test
    void newcomersExplainAllOfAFallBelowThem() {
        Panel panel = Panels.of("A", "B", "C", "D")
                .withYear(LAST_YEAR, "N1", 60, 50, NONE, NONE)
                .with("N1", 60, 50, 90, 80)
                .build();
        CompositeIndex index = CompositeIndex.of("example", leaf("N1", Normalization.none()));
        Change change = change(index, panel, "B");
        onlyBy(Cause.NEWCOMERS_AND_LEAVERS, change);
        assertThat(change.places()).isEqualTo(-2);
        ScoresComparison back = ScoresComparison.of(index.score(panel, Panels.YEAR), index.score(panel, LAST_YEAR));
        onlyBy(Cause.NEWCOMERS_AND_LEAVERS, back.explain("B"));
        assertThat(back.ranks().largestShift()).hasValue(0);
    }

    @Test
    void newcomersOfAnotherPanelAreNotInTheEarlierOne() {
        Panel earlier = Panels.of("A", "B").with("N1", 60, 50).build();
        Panel later = Panels.of("A", "B", "C").with("N1", 60, 50, 55).build();
        CompositeIndex index =
                CompositeIndex.of("example", leaf("N1", Normalization.none())).withPopulation(Population.ofKind("K"));
        onlyBy(
                Cause.NEWCOMERS_AND_LEAVERS,
                ScoresComparison.of(index.score(earlier, Panels.YEAR), index.score(later, Panels.YEAR))
                        .explain("B"));
    }

    /** B's 12 becomes 22, so that A's 6 of 2 to 12 is 40 of 100, and 20 of 2 to 22. */
    @Test
    void aYardstickThatMovedIsTheReference() {
        Panel panel = Panels.of("A", "B", "C")
                .withYear(LAST_YEAR, "N1", 6, 12, 2)
                .with("N1", 6, 22, 2)
                .build();
        CompositeIndex index = CompositeIndex.of("example", leaf("N1", Normalization.minMax()));
        Change change = change(index, panel, "A");
        onlyBy(Cause.REFERENCE, change);
        assertThat(change.score()).isCloseTo(-20, within(1e-12));
        CompositeIndex frozen = index.withReference(Reference.baseYear(LAST_YEAR));
        assertThat(change(frozen, panel, "A").score()).isZero();
    }

    @Test
    void twoDefinitionsOnOneYearDifferByDefinitionOnly() {
        Panel panel = Panels.of("A", "B", "C")
                .with("N1", 6, 12, 2)
                .with("N2", 9, 4, 1)
                .with("N3", 1, 5, 9)
                .build();
        CompositeIndex mean = CompositeIndex.of(
                "mean", Branch.of("R", "Root", leaf("N1", Normalization.minMax()), leaf("N2", Normalization.minMax())));
        CompositeIndex other = CompositeIndex.of("other", leaf("N3", Normalization.zScore()));
        onlyBy(
                Cause.DEFINITION,
                ScoresComparison.of(mean.score(panel, Panels.YEAR), other.score(panel, Panels.YEAR))
                        .explain("A"));
    }

    /** Worth of nothing 0.04, of the own value 0.08, of the definition 0.4, of both 0.8. */
    @Test
    void whatTwoCausesDoTogetherIsSharedByBothOrders() {
        Panel panel = Panels.of("A", "B")
                .withYear(LAST_YEAR, "N1", 4, 1)
                .with("N1", 8, 1)
                .build();
        CompositeIndex shares = CompositeIndex.of("shares", leaf("N1", Normalization.goalposts(0, 100)));
        CompositeIndex points = CompositeIndex.of("points", leaf("N1", Normalization.goalposts(0, 10)));
        Change change = ScoresComparison.of(shares.score(panel, LAST_YEAR), points.score(panel, Panels.YEAR))
                .explain("A");
        assertThat(change.item(Cause.OWN_VALUES).score()).isCloseTo((0.04 + 0.4) / 2, within(1e-12));
        assertThat(change.item(Cause.DEFINITION).score()).isCloseTo((0.36 + 0.72) / 2, within(1e-12));
        assertThat(change.item(Cause.OTHERS_VALUES).score()).isZero();
    }

    /** From 1/3 to 1; three causes carry a third of a place each, and 0.33 three times would make 0.99. */
    @Test
    void theTableAddsUpAsPrinted() {
        Panel panel = Panels.of("A", "B")
                .withYear(LAST_YEAR, "N1", 1, 2)
                .with("N1", 2, 1)
                .build();
        CompositeIndex thirds = CompositeIndex.of("thirds", leaf("N1", Normalization.goalposts(0, 3)));
        CompositeIndex ones = CompositeIndex.of("ones", leaf("N1", Normalization.goalposts(0, 1)));
        Change change = ScoresComparison.of(thirds.score(panel, LAST_YEAR), ones.score(panel, Panels.YEAR))
                .explain("unit a");
        assertThat(change.toString()).isEqualTo("""
                        Unit A (A): place 2 of 2 in 2021, place 1 of 2 in 2022 in N1
                        what                   score  places up
                        ---------------------  -----  ---------
                        own values             0.167       0.34
                        others values          0.000       0.33
                        reference              0.000       0.00
                        newcomers and leavers  0.000       0.00
                        definition             0.500       0.33
                        change                 0.667       1.00""");
    }

    @Test
    void aUnitThatIsNotRankedInBothIsRefusedByName() {
        Panel panel = Panels.of("A", "B", "C")
                .withYear(LAST_YEAR, "N1", 4, NONE, 3)
                .with("N1", 8, 1, 3)
                .build();
        CompositeIndex index = CompositeIndex.of("example", leaf("N1", Normalization.none()));
        assertThatThrownBy(() -> change(index, panel, "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unit must be ranked, got Unit B (B), unranked for MISSING_PARTS");
        assertThatThrownBy(() -> change(index, panel, "Unit D")).hasMessageContaining("nearest: Unit A (A)");
    }

    @Test
    void aDefinitionThatTheEarlierFiguresCannotServeIsRefused() {
        Panel panel = Panels.of("A", "B", "C")
                .withYear(LAST_YEAR, "N1", 4, 5, 3)
                .with("N1", 8, 1, 3)
                .with("N2", 8, 1, 3)
                .build();
        CompositeIndex old = CompositeIndex.of("old", leaf("N1", Normalization.none()));
        CompositeIndex young = CompositeIndex.of("young", leaf("N2", Normalization.none()));
        ScoresComparison comparison = ScoresComparison.of(old.score(panel, LAST_YEAR), young.score(panel, Panels.YEAR));
        assertThatThrownBy(() -> comparison.explain("A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "unit must be ranked in every scoring between the two, got Unit A (A) unranked with "
                                + "definition as after and the rest as before: missing parts");
    }

    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    private static Stream<Scores> scores(CompositeIndex index, Panel panel) {
        List<Scores> found = new ArrayList<>();
        for (int year : panel.years()) {
            try {
                found.add(index.score(panel, year, BEHAVIORS));
            } catch (ScoringException | InvalidIndexException e) {
                continue;
            }
        }
        return found.stream();
    }

    private static List<ScoresComparison> comparisons(RandomIndexes.Case one, RandomIndexes.Case two) {
        List<Scores> scores = Stream.of(
                        scores(one.index(), one.panel()),
                        scores(two.index(), one.panel()),
                        scores(one.index(), two.panel()))
                .flatMap(each -> each)
                .toList();
        List<ScoresComparison> comparisons = new ArrayList<>();
        for (int i = 1; i < scores.size(); i++) {
            comparisons.add(ScoresComparison.of(scores.get(i - 1), scores.get(i)));
        }
        return comparisons;
    }

    /** The changes that can be explained; what cannot says so. */
    private static List<Change> changes(ScoresComparison comparison) {
        List<Change> changes = new ArrayList<>();
        for (Ranking.Entry entry :
                comparison.after().ranking().entries().stream().limit(3).toList()) {
            try {
                changes.add(comparison.explain(entry.unit().id()));
            } catch (ScoringException | InvalidIndexException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).contains("must");
            }
        }
        return changes;
    }

    @Property(seed = "41", tries = 12)
    void theFiveAddUpAndTurnTheirSignsWithTheOrder(
            @ForAll("cases") RandomIndexes.Case one, @ForAll("cases") RandomIndexes.Case two) {
        for (ScoresComparison comparison : comparisons(one, two)) {
            ScoresComparison back = ScoresComparison.of(comparison.after(), comparison.before());
            for (Change change : changes(comparison)) {
                double size = 1
                        + Math.abs(change.before().score())
                        + Math.abs(change.after().score());
                assertThat(change.items().stream().mapToDouble(Item::score).sum())
                        .isCloseTo(change.score(), within(1e-9 * size));
                assertThat(change.items().stream().mapToDouble(Item::places).sum())
                        .isCloseTo(change.places(), within(1e-9));
                Change turned = back.explain(change.unit().id());
                for (Cause cause : Cause.values()) {
                    assertThat(turned.item(cause).places())
                            .isCloseTo(-change.item(cause).places(), within(1e-9));
                }
            }
        }
    }

    /** Two years of two figures, nothing for a unit that is not there; and the weights of the first figure in two definitions. */
    private record Worked(double[][][] figures, double[] weights) {
        static Worked draw(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][][] figures = new double[2][2][7];
            for (int unit = 0; unit < 7; unit++) {
                int there = unit < 3 ? 3 : 1 + random.nextInt(3);
                for (int year = 0; year < 2; year++) {
                    for (int k = 0; k < 2; k++) {
                        figures[year][k][unit] = (there >> year & 1) == 1 ? 20 * random.nextDouble() : NONE;
                    }
                }
            }
            return new Worked(figures, new double[] {1 + random.nextInt(9), 1 + random.nextInt(9)});
        }

        ScoresComparison compared() {
            Panel panel = Panels.of("A", "B", "C", "D", "E", "F", "G")
                    .withYear(LAST_YEAR, "N1", figures[0][0])
                    .withYear(LAST_YEAR, "N2", figures[0][1])
                    .with("N1", figures[1][0])
                    .with("N2", figures[1][1])
                    .build();
            return ScoresComparison.of(
                    index(weights[0]).score(panel, LAST_YEAR), index(weights[1]).score(panel, Panels.YEAR));
        }

        private static CompositeIndex index(double weight) {
            Leaf one = leaf("N1", Normalization.minMax());
            Leaf two = leaf("N2", Normalization.minMax());
            return CompositeIndex.of(
                    "weighted",
                    Branch.of("R", "Root", one, two)
                            .withParts(List.of(Branch.Part.of(one, weight), Branch.Part.of(two, 10 - weight)))
                            .withWeighting(Weighting.relative()));
        }

        /** Score and place of the first unit, bit i of the set standing for cause i being as after. */
        double[] worth(int set) {
            double[] scores = new double[7];
            double[][] reference = figures[set >> Cause.REFERENCE.ordinal() & 1];
            double weight = weights[set >> Cause.DEFINITION.ordinal() & 1] / 10;
            int place = 1;
            for (int unit = 0; unit < 7; unit++) {
                boolean both = !Double.isNaN(figures[0][0][unit] + figures[1][0][unit]);
                Cause cause = unit == 0 ? Cause.OWN_VALUES : both ? Cause.OTHERS_VALUES : Cause.NEWCOMERS_AND_LEAVERS;
                double[][] own = figures[set >> cause.ordinal() & 1];
                scores[unit] = weight * at(own[0][unit], reference[0]) + (1 - weight) * at(own[1][unit], reference[1]);
                place += scores[unit] > scores[0] + 1e-9 ? 1 : 0;
            }
            return new double[] {scores[0], -place};
        }

        private static double at(double value, double[] reference) {
            double low =
                    Arrays.stream(reference).filter(x -> !Double.isNaN(x)).min().orElseThrow();
            double high =
                    Arrays.stream(reference).filter(x -> !Double.isNaN(x)).max().orElseThrow();
            return 100 * (value - low) / (high - low);
        }

        /** The mean over all 120 orders of what the worth rises by when a cause turns to after. */
        double[][] shapley() {
            double[][] means = new double[5][2];
            for (List<Integer> order : orders(List.of(0, 1, 2, 3, 4))) {
                int set = 0;
                for (int cause : order) {
                    for (int k = 0; k < 2; k++) {
                        means[cause][k] += (worth(set | 1 << cause)[k] - worth(set)[k]) / 120;
                    }
                    set |= 1 << cause;
                }
            }
            return means;
        }
    }

    private static List<List<Integer>> orders(List<Integer> rest) {
        if (rest.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (Integer first : rest) {
            List<Integer> others =
                    rest.stream().filter(each -> !each.equals(first)).toList();
            for (List<Integer> order : orders(others)) {
                orders.add(Stream.concat(Stream.of(first), order.stream()).toList());
            }
        }
        return orders;
    }

    @Property(seed = "43", tries = 150)
    void theMeanOverAllOrdersOfScoringsByHandIsMet(@ForAll @LongRange(min = 0) long seed) {
        Worked worked = Worked.draw(seed);
        Change change = worked.compared().explain("A");
        double[][] expected = worked.shapley();
        for (Item item : change.items()) {
            int cause = item.cause().ordinal();
            assertThat(item.score()).isCloseTo(expected[cause][0], within(1e-9));
            assertThat(item.places()).isCloseTo(expected[cause][1], within(1e-9));
        }
    }
}
