package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Unit;
import org.mattstock.index.Aggregation;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.MissingRule;
import org.mattstock.index.Normalization;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.NecessaryPreference.Difference;
import org.mattstock.uncertainty.NecessaryPreference.Note;
import org.mattstock.uncertainty.NecessaryPreference.Relation;

class NecessaryPreferenceTest {
    private static Scores scores(Branch root, double[]... values) {
        return CompositeIndex.of("test", root).score(Trees.panel(values), Trees.YEAR);
    }

    @Test
    void aUnitThatIsBetterInEverythingIsAheadWhateverTheWeights() {
        Scores scores =
                scores(Trees.branch("all", 1, 2), new double[] {5, 4}, new double[] {3, 2}, new double[] {2, 9});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.relation("B", "A")).isEqualTo(Relation.BEHIND);
        assertThat(sure.relation("A", "C")).isEqualTo(Relation.OPEN);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(2, 2));
        assertThat(sure.difference("A", "C")).isEqualTo(new Difference(-5, 3));
        assertThat(sure.places("A"))
                .extracting("best", "worst", "ahead", "behind")
                .containsExactly(1, 2, 0, 1);
        assertThat(sure.places("B")).extracting("best", "worst").containsExactly(2, 3);
    }

    /** A leads by 2 in x1 and lags by 1.5 in x2; with shares of (1 - t) / 2 and (1 + t) / 2 they are level at t = 1/7. */
    @Test
    void aBoxDecidesUpToTheDeviationThatMakesTwoUnitsLevel() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {10, 5}, new double[] {8, 6.5});
        assertThat(NecessaryPreference.of(scores, WeightSet.box(0.142)).relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
        assertThat(NecessaryPreference.of(scores, WeightSet.box(0.143)).relation("A", "B"))
                .isEqualTo(Relation.OPEN);
        Difference difference =
                NecessaryPreference.of(scores, WeightSet.box(0.2)).difference("A", "B");
        assertThat(difference.least()).isCloseTo(-0.1, within(1e-15));
        assertThat(difference.greatest()).isCloseTo(0.6, within(1e-15));
    }

    /** Of three parts, two can gain at once in the cone, and must not in shares: 1.5/4 against 0.5 at most. */
    @Test
    void aConeIsWiderThanTheSharesInTheSameBox() {
        Scores scores = scores(Trees.branch("all", 1, 3), new double[] {1, 0, 0}, new double[] {0, 0, 0});
        Difference cone = NecessaryPreference.of(scores, WeightSet.box(0.5)).difference("A", "B");
        WeightSet shares = new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX);
        Difference slice = NecessaryPreference.of(scores, shares).difference("A", "B");
        assertThat(cone.least()).isCloseTo(0.5 / 3.5, within(1e-15));
        assertThat(cone.greatest()).isCloseTo(1.5 / 2.5, within(1e-15));
        assertThat(slice.least()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(slice.greatest()).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void anOrderOfImportanceDecidesByMeansOfTheFirstParts() {
        Scores scores = scores(Trees.branch("all", 1, 3), new double[] {3, 0, 2}, new double[] {1, 1, 2.5});
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x2"), new WeightSet.AtLeast("x2", "x3"));
        NecessaryPreference sure = NecessaryPreference.of(scores, Map.of("all", order));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(0.5 / 3, 2));
        assertThat(NecessaryPreference.of(scores, WeightSet.simplex()).relation("A", "B"))
                .isEqualTo(Relation.OPEN);
    }

    @Test
    void twinsAreEqualAndDominanceWithATieIsNeverBehind() {
        Scores scores = scores(
                Trees.branch("all", 1, 2), new double[] {0.1, 0.7}, new double[] {0.1, 0.7}, new double[] {0.1, 0.3});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.EQUAL);
        assertThat(sure.relation("A", "C")).isEqualTo(Relation.NEVER_BEHIND);
        assertThat(sure.relation("C", "B")).isEqualTo(Relation.NEVER_AHEAD);
        assertThat(sure.places("A")).extracting("best", "worst").containsExactly(1, 1);
        assertThat(sure.places("C")).extracting("best", "worst").containsExactly(1, 3);
    }

    @Test
    void aLeadThatIsZeroAtTheBorderIsTooCloseToCall() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {0.3, 0.1}, new double[] {0.1, 0.3});
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x2"));
        assertThat(NecessaryPreference.of(scores, Map.of("all", order)).relation("A", "B"))
                .isEqualTo(Relation.TOO_CLOSE);
    }

    @Test
    void withoutMovingWeightsTheRankingItselfComesOut() {
        Scores scores =
                scores(Trees.branch("all", 1, 2), new double[] {1, 1}, new double[] {0.5, 1.5}, new double[] {0, 3});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.fixed());
        assertThat(sure.places()).allSatisfy(each -> {
            assertThat(each.best()).isEqualTo(each.worst());
            assertThat(each.place()).hasValue(each.best());
        });
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.EQUAL);
    }

    @Test
    void placesAreThoseOfTiesThatShareTheBetterOneWhateverTheRule() {
        CompositeIndex index = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .withRanking(RankingRule.standard().withTies(TieRule.FRACTIONAL));
        Scores scores = index.score(Trees.panel(new double[][] {{1, 2}, {1, 2}}), Trees.YEAR);
        assertThat(NecessaryPreference.of(scores, WeightSet.simplex()).places("B"))
                .extracting("place", "best", "worst")
                .containsExactly(OptionalDouble.of(1), 1, 1);
    }

    @Test
    void oneUnitAndNoUnitHaveNoPairs() {
        NecessaryPreference one =
                NecessaryPreference.of(scores(Trees.branch("all", 1, 2), new double[] {1, 2}), WeightSet.simplex());
        assertThat(one.places("A")).extracting("best", "worst").containsExactly(1, 1);
        assertThat(one.counts().values()).containsOnly(0L);
        assertThat(one.summaryTable().rowCount()).isEqualTo(Relation.values().length);
        NecessaryPreference none = NecessaryPreference.of(
                scores(Trees.branch("all", 1, 2), new double[] {1, Double.NaN}, new double[] {Double.NaN, 1}),
                WeightSet.simplex());
        assertThat(none.units()).isEmpty();
        assertThat(none.toTable().rowCount()).isZero();
    }

    @Test
    void unequalCoverageIsSaidWhereBoundsOfEachUnitAloneDoNotDecide() {
        Branch root = Trees.branch("all", 1, 3).withMissing(MissingRule.atLeast(0.5));
        double no = Double.NaN;
        Scores scores = scores(root, new double[] {5, 4, no}, new double[] {4.8, no, 3.9}, new double[] {9, 9, 9});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.box(0.25));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.UNEQUAL_COVERAGE);
        assertThat(sure.relation("C", "A")).isEqualTo(Relation.AHEAD);
        assertThat(sure.undecided()).hasSize(1).first().satisfies(pair -> {
            assertThat(pair.first().id()).isEqualTo("A");
            assertThat(pair.second().id()).isEqualTo("B");
        });
    }

    @Test
    void aUnitThatIsScoredUnderSomeWeightsOnlyIsUnknownTowardsAll() {
        Branch root = Trees.branch("all", 1, 2).withMissing(MissingRule.atLeast(0.5));
        Scores scores = scores(root, new double[] {5, Double.NaN}, new double[] {3, 2});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.box(0.1));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.VARYING_COVERAGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sure.difference("A", "B"))
                .withMessage("unit must have a score under all admissible weights, got Exempel A (A)");
    }

    @Test
    void geometricMeansAreComparedInLogarithms() {
        Branch root = Trees.branch("all", 1, 2).withAggregation(Aggregation.geometric());
        NecessaryPreference sure =
                NecessaryPreference.of(scores(root, new double[] {8, 1}, new double[] {1, 2}), WeightSet.box(0.5));
        assertThat(sure.notes()).contains(Note.LOGARITHMS);
        assertThat(sure.difference("A", "B").least()).isCloseTo((3 * 0.25 - 0.75) * Math.log(2), within(1e-15));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.TOO_CLOSE);
    }

    @Test
    void aNormalizedBranchIsRefusedOrFrozen() {
        Branch inner = Trees.branch("inner", 1, 2).withNormalization(Normalization.minMax());
        Branch root = Branch.of("root", "root", inner, Trees.leaf(3));
        Scores scores = scores(root, new double[] {5, 4, 90}, new double[] {3, 2, 40}, new double[] {1, 1, 10});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, WeightSet.box(0.1)))
                .withMessage(
                        "the normalization of inner must not be learned anew under other weights for exact statements;"
                                + " fix the weights below it, or have references frozen");
        NecessaryPreference frozen = NecessaryPreference.frozen(scores, Map.of("inner", WeightSet.simplex()));
        assertThat(frozen.notes()).contains(Note.FROZEN_NORMALIZATION);
        // (100 (5..4) - 100 (3..2)) / 3.5 / 2 + 25
        assertThat(frozen.difference("A", "B").least()).isCloseTo(100 * 2 / 3.5 / 2 + 25, within(1e-12));
        assertThat(NecessaryPreference.of(scores, Map.of("root", WeightSet.simplex()))
                        .relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
    }

    @Test
    void theLastNormalizationIsLeftOutWhereItKeepsTheOrder() {
        Branch root = Trees.branch("all", 1, 2).withNormalization(Normalization.minMax());
        Scores scores = scores(root, new double[] {5, 4}, new double[] {3, 2});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.notes()).contains(Note.BEFORE_LAST_NORMALIZATION);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(2, 2));
    }

    @Test
    void otherAggregationsAreRefusedByNameUnlessNothingMovesInThem() {
        Branch inner = Trees.branch("inner", 1, 2).withAggregation(Aggregation.minimum());
        Scores scores =
                scores(Branch.of("root", "root", inner, Trees.leaf(3)), new double[] {5, 4, 9}, new double[] {3, 2, 4});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, WeightSet.box(0.1)))
                .withMessageStartingWith("aggregation of inner must be additive for exact statements");
        assertThat(NecessaryPreference.of(scores, Map.of("root", WeightSet.box(0.1)))
                        .relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
    }

    @Test
    void unknownBranchesAndPartsAreNamedWithTheNearest() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {5, 4}, new double[] {3, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, Map.of("al", WeightSet.simplex())))
                .withMessage("sets must name branches of the index, got \"al\"; nearest: all");
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, Map.of("all", order)))
                .withMessageStartingWith("demands must name parts of all, got \"x3\"; nearest: ");
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** Random trees, gaps, rules, sets and ranking rules: what is stated holds in every full scoring with drawn weights. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noScoringWithAdmissibleWeightsContradicts(long seed) {
        Trees.Case example = Trees.random(seed);
        WeightDraws draws = new WeightDraws(seed);
        Map<String, WeightSet> sets = draws.sets(example.index());
        NecessaryPreference sure = NecessaryPreference.frozen(example.index().score(example.panel(), Trees.YEAR), sets);
        for (int draw = 0; draw < 30; draw++) {
            CompositeIndex other = draws.draw(example.index(), sets);
            requireAgreement(sure, other.score(example.panel(), Trees.YEAR).ranking());
        }
    }

    /** Of a pair said to be open, also one that lacks different parts, some weights put either first. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void openPairsAreOpen(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[6][5];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(10));
        }
        Branch root = Trees.branch("all", 1, 5).withMissing(MissingRule.atLeast(0.2));
        CompositeIndex index = CompositeIndex.of("test", root);
        Map<String, WeightSet> sets = Map.of("all", WeightSet.box(0.5));
        NecessaryPreference sure = NecessaryPreference.of(index.score(Trees.panel(values), Trees.YEAR), sets);
        assertThat(sure.counts().get(Relation.OPEN)).isGreaterThan(1);
        int[][] ahead = new int[6][6];
        WeightDraws draws = new WeightDraws(seed);
        for (int draw = 0; draw < 400; draw++) {
            Ranking ranking = draws.draw(index, sets)
                    .score(Trees.panel(values), Trees.YEAR)
                    .ranking();
            for (Ranking.Entry first : ranking.entries()) {
                for (Ranking.Entry second : ranking.entries()) {
                    int wins = first.place() < second.place() ? 1 : 0;
                    ahead[first.unit().id().charAt(0) - 'A'][second.unit().id().charAt(0) - 'A'] += wins;
                }
            }
        }
        for (int a = 0; a < 6; a++) {
            for (int b = 0; b < 6; b++) {
                if (sure.relation(Trees.unit(a).id(), Trees.unit(b).id()) == Relation.OPEN) {
                    assertThat(ahead[a][b]).isPositive();
                }
            }
        }
    }

    private static void requireAgreement(NecessaryPreference sure, Ranking ranking) {
        List<Unit> units = sure.units();
        assertThat(units)
                .containsAll(ranking.entries().stream().map(Ranking.Entry::unit).toList());
        for (Unit first : units) {
            for (Unit second : units) {
                requireAgreement(sure.relation(first.id(), second.id()), first, second, ranking);
            }
            ranking.entry(first.id())
                    .ifPresent(entry -> assertThat(entry.place())
                            .isBetween((double) sure.places(first.id()).best(), (double)
                                    sure.places(first.id()).worst()));
        }
    }

    private static void requireAgreement(Relation relation, Unit first, Unit second, Ranking ranking) {
        if (relation == Relation.VARYING_COVERAGE || first.equals(second)) {
            return;
        }
        double places = ranking.requireEntry(first.id()).place()
                - ranking.requireEntry(second.id()).place();
        switch (relation) {
            case AHEAD -> assertThat(places).isNegative();
            case NEVER_BEHIND -> assertThat(places).isNotPositive();
            case EQUAL -> assertThat(places).isZero();
            case NEVER_AHEAD -> assertThat(places).isNotNegative();
            case BEHIND -> assertThat(places).isPositive();
            default -> {}
        }
    }

    /** The extremes are those of the corners of the box, all combinations of two levels tried, and so are open pairs open. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theExtremesAreThoseOfAllCornersTried(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[4][6];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextInt(20) / 4.0);
        }
        Branch root = Branch.of("root", "root", Trees.branch("left", 1, 3), Trees.branch("right", 4, 6));
        double deviation = random.nextInt(1, 4) / 4.0;
        NecessaryPreference sure = NecessaryPreference.of(scores(root, values), WeightSet.box(deviation));
        for (int a = 0; a < values.length; a++) {
            for (int b = 0; b < values.length; b++) {
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (int corner = 0; corner < 1 << 8; corner++) {
                    double difference = at(values[a], corner, deviation) - at(values[b], corner, deviation);
                    if (!Double.isNaN(difference)) {
                        least = Math.min(least, difference);
                        greatest = Math.max(greatest, difference);
                    }
                }
                Difference found =
                        sure.difference(Trees.unit(a).id(), Trees.unit(b).id());
                assertThat(found.least()).isCloseTo(least, within(1e-13));
                assertThat(found.greatest()).isCloseTo(greatest, within(1e-13));
            }
        }
    }

    private static double at(double[] values, int corner, double deviation) {
        double[] weights = IntStream.range(0, 8)
                .mapToDouble(i -> 1 + deviation * ((corner >> i & 1) == 1 ? 1 : -1))
                .toArray();
        double left = mean(values, weights, 0);
        double right = mean(values, weights, 3);
        return (weights[6] * left + weights[7] * right) / (weights[6] + weights[7]);
    }

    private static double mean(double[] values, double[] weights, int from) {
        double sum = 0;
        double total = 0;
        for (int i = from; i < from + 3; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }

    /** On a fine grid of weights of three parts no difference leaves the range, and the range is reached to the grid's step. */
    @Test
    void aDenseGridStaysWithinTheRangeAndReachesIt() {
        double[][] values = {{3, 1, 4}, {1, 5, 2}, {2.5, 3, 3}};
        Scores scores = scores(Trees.branch("all", 1, 3), values);
        Map<String, WeightSet> sets =
                new TreeMap<>(Map.of("all", (WeightSet) new WeightSet.Box(0.6, WeightSet.Box.Form.BOX_AND_SIMPLEX)));
        NecessaryPreference sure = NecessaryPreference.of(scores, sets);
        int steps = 240;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                double least = Double.POSITIVE_INFINITY;
                double greatest = Double.NEGATIVE_INFINITY;
                for (int i = 0; i <= steps; i++) {
                    for (int j = 0; j <= steps - i; j++) {
                        double[] w = {(double) i / steps, (double) j / steps, (double) (steps - i - j) / steps};
                        if (Arrays.stream(w).allMatch(each -> each >= 0.4 / 3 && each <= 1.6 / 3)) {
                            double difference = 0;
                            for (int k = 0; k < 3; k++) {
                                difference += w[k] * (values[a][k] - values[b][k]);
                            }
                            least = Math.min(least, difference);
                            greatest = Math.max(greatest, difference);
                        }
                    }
                }
                Difference found =
                        sure.difference(Trees.unit(a).id(), Trees.unit(b).id());
                assertThat(found.least()).isBetween(least - 0.02, least + 1e-12);
                assertThat(found.greatest()).isBetween(greatest - 1e-12, greatest + 0.02);
            }
        }
    }

    /** Figures with two decimals, so that near ties abound, in the order of summation of a scoring. */
    @Test
    void aMillionReplicatesNeverContradict() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] values = new double[10][4];
        for (double[] row : values) {
            Arrays.setAll(row, i -> random.nextInt(100) / 100.0);
        }
        NecessaryPreference sure =
                NecessaryPreference.of(scores(Trees.branch("all", 1, 4), values), WeightSet.box(0.25));
        Relation[][] relations = new Relation[10][10];
        int decided = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                relations[a][b] =
                        sure.relation(Trees.unit(a).id(), Trees.unit(b).id());
                decided += a < b && relations[a][b].isDecided() ? 1 : 0;
            }
        }
        double[] reached = new double[100];
        for (int replicate = 0; replicate < 1_000_000; replicate++) {
            double[] scores = replicate(values, random);
            for (int a = 0; a < 10; a++) {
                for (int b = 0; b < 10; b++) {
                    if (relations[a][b] == Relation.AHEAD && !(scores[a] > scores[b])) {
                        throw new AssertionError(a + " must be ahead of " + b + " in replicate " + replicate);
                    }
                    reached[10 * a + b] += relations[a][b] == Relation.OPEN && scores[a] > scores[b] ? 1 : 0;
                }
            }
        }
        assertThat(decided).isBetween(20, 44);
        for (int pair = 0; pair < 100; pair++) {
            if (relations[pair / 10][pair % 10] == Relation.OPEN) {
                assertThat(reached[pair]).isPositive();
            }
        }
    }

    private static double[] replicate(double[][] values, SplittableRandom random) {
        double[] weights = new double[4];
        Arrays.setAll(weights, i -> 0.25 * (0.75 + 0.5 * random.nextDouble()));
        double[] scores = new double[values.length];
        for (int unit = 0; unit < scores.length; unit++) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < 4; i++) {
                sum += weights[i] * values[unit][i];
                total += weights[i];
            }
            scores[unit] = sum / total;
        }
        return scores;
    }
}
