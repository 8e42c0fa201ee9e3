package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.exact.BranchSets;
import org.mattstock.internal.exact.PairScreen;
import org.mattstock.internal.exact.Refit;
import org.mattstock.internal.exact.WeightedTree;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.variation.WeightSet;

/** Pairs that bounds decide against the slow way, which sorts the differences of each pair: the same relation, whatever the data. */
class PairScreenTest {
    private static final int UNITS = 40;

    private static final List<WeightSet> SETS = List.of(
            WeightSet.box(0.25),
            WeightSet.box(0.25, WeightSet.Box.Form.BOX_AND_SIMPLEX),
            WeightSet.box(1),
            WeightSet.box(1, WeightSet.Box.Form.BOX_AND_SIMPLEX),
            WeightSet.box(0.002),
            WeightSet.simplex(),
            WeightSet.dirichlet(3));

    /** What bounds decided, and how many pairs there were. */
    private record Count(int screened, int pairs) {
        double share() {
            return screened / (double) pairs;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boundsDecideAsSortingDoes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Scores scores = CompositeIndex.of("test", tree(random))
                .withRanking(rule(random))
                .score(Trees.panel(figures(random)), Trees.YEAR);
        SETS.forEach(set -> compare(scores, BranchSets.everywhere(scores, set)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallTreesOfEveryKindAreDecidedAlike(long seed) {
        for (long tree = 20 * seed; tree < 20 * seed + 20; tree++) {
            try {
                Trees.Case drawn = Trees.random(tree);
                Scores scores = drawn.index().score(drawn.panel(), Trees.YEAR);
                SETS.forEach(set -> compare(scores, BranchSets.everywhere(scores, set)));
            } catch (IllegalArgumentException refused) {
                continue;
            }
        }
    }

    @Test
    void fewPairsAreLeftToTheSlowWay() {
        SplittableRandom random = new SplittableRandom(18);
        double[][] figures = new double[UNITS][50];
        for (double[] row : figures) {
            Arrays.setAll(row, part -> random.nextInt(1000) / 10.0);
        }
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 50)).score(Trees.panel(figures), Trees.YEAR);
        for (WeightSet set : SETS) {
            double share = compare(scores, BranchSets.everywhere(scores, set)).share();
            if (set.equals(WeightSet.box(1))) {
                assertThat(share)
                        .as("sums of weights from 0 to 2 would let rounding grow")
                        .isZero();
            } else {
                assertThat(share).as(set.toString()).isGreaterThan(0.95);
            }
        }
    }

    /** The first ten parts in a complete order of importance, the others below none: 50 corners. */
    @Test
    void anOrderOfImportanceIsDecidedByItsCorners() {
        SplittableRandom random = new SplittableRandom(19);
        double[][] figures = new double[UNITS][50];
        for (double[] row : figures) {
            double level = random.nextInt(40);
            Arrays.setAll(row, part -> level + random.nextInt(1000) / 10.0);
        }
        WeightSet.AtLeast[] demands = IntStream.range(1, 10)
                .mapToObj(part -> new WeightSet.AtLeast("x" + part, "x" + (part + 1)))
                .toArray(WeightSet.AtLeast[]::new);
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 50)).score(Trees.panel(figures), Trees.YEAR);
        BranchSets sets = BranchSets.of(scores, Map.of("all", WeightSet.ordinal(demands)));
        assertThat(compare(scores, sets).share()).isGreaterThan(0.95);
    }

    private static Count compare(Scores scores, BranchSets sets) {
        Ranking ranking = scores.ranking();
        PreferenceRun run = new PreferenceRun(scores, sets, Refit.REFUSED);
        PairTable table = run.pairs();
        List<Unit> units = table.units();
        WeightedTree.Result tree = WeightedTree.of(scores, units, sets, Refit.REFUSED);
        List<PairTable.Row> rows = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            rows.add(new PairTable.Row(units.get(unit), unit, !table.isAlwaysRanked(unit)));
        }
        PairTable again = PairTable.of(rows, tree, ranking);
        PairScreen screen = PairScreen.of(tree.root()).orElse(null);
        int screened = 0;
        int pairs = 0;
        for (int first = 0; first < units.size(); first++) {
            for (int second = first + 1; second < units.size(); second++) {
                Relation slow = table.whereBothRanked(first, second);
                Relation quick = screen == null ? null : again.screened(screen, first, second);
                if (quick != null) {
                    assertThat(quick)
                            .as(units.get(first) + " " + units.get(second))
                            .isEqualTo(again.whereBothRanked(first, second));
                }
                assertThat(table.relation(first, second)).isEqualTo(table.everywhere(first, second, slow));
                screened += quick == null ? 0 : 1;
                pairs++;
            }
        }
        return new Count(screened, pairs);
    }

    private static RankingRule rule(SplittableRandom random) {
        RankingRule rule = RankingRule.standard();
        return switch (random.nextInt(3)) {
            case 0 -> rule;
            case 1 -> rule.withPrecision(Precision.exact());
            default -> rule.withPrecision(Precision.decimals(1));
        };
    }

    /** Flat, or of two levels with a leaf beside the branches; sums that add up, or products. */
    private static Node tree(SplittableRandom random) {
        Aggregation aggregation = random.nextInt(4) == 0 ? Aggregation.geometric() : Aggregation.arithmetic();
        MissingRule rule = random.nextInt(3) == 0 ? MissingRule.atLeast(0.5) : MissingRule.completeCases();
        List<Branch> branches = Stream.of(Trees.branch("a", 1, 4), Trees.branch("b", 5, 7), Trees.branch("c", 8, 12))
                .map(branch -> branch.withAggregation(aggregation).withMissing(rule))
                .toList();
        Branch root = random.nextBoolean()
                ? Trees.branch("all", 1, 12)
                : Branch.of("all", "all", branches.get(0), branches.get(1), branches.get(2), Trees.leaf(13));
        if (random.nextInt(4) == 0 && aggregation.equals(Aggregation.arithmetic())) {
            root = root.withNormalization(Normalization.minMax());
        }
        return root.withAggregation(aggregation).withMissing(rule);
    }

    /** Twins, near twins, coarse and fine figures, and with some seeds gaps: of the same parts, or of any. */
    private static double[][] figures(SplittableRandom random) {
        boolean isCoarse = random.nextBoolean();
        int gaps = random.nextInt(3);
        double[][] figures = new double[UNITS][13];
        for (int unit = 0; unit < UNITS; unit++) {
            for (int part = 0; part < figures[unit].length; part++) {
                figures[unit][part] = isCoarse ? 1 + random.nextInt(4) : 1 + 99 * random.nextDouble();
                boolean lacks = gaps == 1 && unit % 3 == 0 && part % 6 == 1 || gaps == 2 && random.nextInt(10) == 0;
                figures[unit][part] = lacks ? Double.NaN : figures[unit][part];
            }
            if (unit % 5 == 4) {
                figures[unit] = figures[unit - 1].clone();
                int part = random.nextInt(13);
                figures[unit][part] += new double[] {0, 1e-13, 1e-9, -1e-6}[random.nextInt(4)];
            }
        }
        return figures;
    }
}
