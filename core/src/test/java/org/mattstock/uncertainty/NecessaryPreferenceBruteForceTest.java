package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.NecessaryPreference.Difference;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.variation.WeightSet;

/** Exact statements against full scorings with drawn weights, all corners, dense grids and a million replicates. */
class NecessaryPreferenceBruteForceTest {
    private static Scores scores(Branch root, double[]... values) {
        return CompositeIndex.of("test", root).score(Trees.panel(values), Trees.YEAR);
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
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
