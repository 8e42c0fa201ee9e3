package org.mattstock.internal.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.variation.WeightSet;
import org.mattstock.variation.WeightSet.AtLeast;

/** Samplers against what is known of their distributions. */
class WeightSamplerTest {
    private static final int DRAWS = 100_000;

    private static Branch branch(double... weights) {
        Branch.Part[] parts = new Branch.Part[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Branch.Part.of(
                    Leaf.of(String.valueOf((char) ('A' + i)), Direction.HIGHER, Normalization.none()), weights[i]);
        }
        return Branch.of("all", "All").withParts(Arrays.asList(parts)).withWeighting(Weighting.relative());
    }

    /** Shares, by draw and part. */
    private static double[][] shares(WeightSet set, Branch branch) {
        WeightSampler sampler = WeightSampler.of(set, branch);
        SplitMix random = SplitMix.of(11, 0);
        double[][] draws = new double[DRAWS][branch.parts().size()];
        for (double[] draw : draws) {
            sampler.draw(random, draw);
            double sum = Arrays.stream(draw).sum();
            Arrays.setAll(draw, part -> draw[part] / sum);
        }
        return draws;
    }

    private static double mean(double[][] draws, int part) {
        return Arrays.stream(draws).mapToDouble(draw -> draw[part]).average().orElseThrow();
    }

    private static double variance(double[][] draws, int part) {
        double mean = mean(draws, part);
        return Arrays.stream(draws)
                .mapToDouble(draw -> (draw[part] - mean) * (draw[part] - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void exponentialsHaveTheirDistribution() {
        SplitMix random = SplitMix.of(3, 0);
        double[] sorted = new double[200_000];
        Arrays.setAll(sorted, i -> random.nextExponential());
        Arrays.sort(sorted);
        double worst = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = -StrictMath.expm1(-sorted[i]);
            worst = Math.max(worst, Math.abs(expected - (i + 0.5) / sorted.length));
        }

        // Kolmogorov: beyond 1.63 / sqrt(n) in one of a hundred samples.
        assertThat(worst).isLessThan(1.63 / Math.sqrt(sorted.length));
        assertThat(sorted[0]).isPositive();
        assertThat(sorted[sorted.length - 1]).isBetween(9.0, 22.0);
    }

    @Test
    void gammaVariatesHaveTheirMoments() {
        SplitMix random = SplitMix.of(4, 0);
        for (double shape : new double[] {0.3, 1, 2.5, 40}) {
            double[] values = new double[DRAWS];
            Arrays.setAll(values, i -> random.nextGamma(shape));
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance = Arrays.stream(values)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();

            assertThat(mean).isCloseTo(shape, within(5 * Math.sqrt(shape / DRAWS)));
            assertThat(variance).isCloseTo(shape, within(0.05 * shape + 0.01));
        }
    }

    @Test
    void integersAreEquallyLikely() {
        SplitMix random = SplitMix.of(5, 0);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }

        for (int count : counts) {
            assertThat(count).isBetween(9_600, 10_400);
        }
    }

    @Test
    void aConeKeepsEveryWeightInItsBounds() {
        Branch branch = branch(1, 3);
        WeightSampler sampler = WeightSampler.of(WeightSet.box(0.25), branch);
        SplitMix random = SplitMix.of(1, 0);
        double[] weights = new double[2];
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sampler.draw(random, weights);
            assertThat(weights[0]).isBetween(0.1875, 0.3125);
            assertThat(weights[1]).isBetween(0.5625, 0.9375);
            sum += weights[0];
        }
        assertThat(sum / DRAWS).isCloseTo(0.25, within(0.001));
    }

    @Test
    void theBoxOnTheSimplexIsUniform() {
        double[][] draws = shares(new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX), branch(1, 1, 1));

        // The box cuts a regular hexagon out of the simplex: by symmetry each share has mean 1/3, and variance 5/18 of
        // h^2/... .
        for (int part = 0; part < 3; part++) {
            int current = part;
            assertThat(mean(draws, part)).isCloseTo(1.0 / 3, within(0.001));
            assertThat(variance(draws, part)).isCloseTo(5.0 / 18 / 36, within(1e-4));
            assertThat(Arrays.stream(draws)
                            .mapToDouble(draw -> draw[current])
                            .min()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(1.0 / 6 - 1e-12);
            assertThat(Arrays.stream(draws)
                            .mapToDouble(draw -> draw[current])
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(0.5 + 1e-12);
        }
    }

    @Test
    void theSimplexIsUniform() {
        double[][] draws = shares(WeightSet.simplex(), branch(5, 1, 0, 2));

        for (int part = 0; part < 4; part++) {
            assertThat(mean(draws, part)).isCloseTo(0.25, within(0.003));
            assertThat(variance(draws, part)).isCloseTo(3.0 / 16 / 5, within(0.001));
        }
    }

    @Test
    void dirichletHasTheStatedMeanAndVariance() {
        double[][] draws = shares(WeightSet.dirichlet(4), branch(1, 3, 0));

        assertThat(mean(draws, 0)).isCloseTo(0.25, within(0.003));
        assertThat(variance(draws, 0)).isCloseTo(0.25 * 0.75 / 5, within(0.001));
        assertThat(mean(draws, 2)).isZero();
    }

    @Test
    void aChainHasTheMeansOfSortedShares() {
        double[][] draws = shares(WeightSet.ordinal(new AtLeast("B", "A"), new AtLeast("A", "C")), branch(1, 1, 1));

        assertThat(mean(draws, 1)).isCloseTo((1 + 1.0 / 2 + 1.0 / 3) / 3, within(0.002));
        assertThat(mean(draws, 0)).isCloseTo((1.0 / 2 + 1.0 / 3) / 3, within(0.002));
        assertThat(mean(draws, 2)).isCloseTo(1.0 / 9, within(0.002));
        assertThat(Arrays.stream(draws)).allMatch(draw -> draw[1] >= draw[0] && draw[0] >= draw[2]);
    }

    /** Against the plain way: uniform on the simplex, those that break a demand thrown away. */
    @Test
    void aPartialOrderIsUniform() {
        WeightSet.Ordinal order = new WeightSet.Ordinal(
                java.util.List.of(new AtLeast("A", "C"), new AtLeast("B", "C"), new AtLeast("B", "D")));
        double[][] draws = shares(order, branch(1, 1, 1, 1, 1));
        double[][] kept = Arrays.stream(shares(WeightSet.simplex(), branch(1, 1, 1, 1, 1)))
                .filter(draw -> draw[0] >= draw[2] && draw[1] >= draw[2] && draw[1] >= draw[3])
                .toArray(double[][]::new);

        assertThat(Arrays.stream(draws))
                .allMatch(draw -> draw[0] >= draw[2] && draw[1] >= draw[2] && draw[1] >= draw[3]);
        for (int part = 0; part < 5; part++) {
            assertThat(mean(draws, part)).isCloseTo(mean(kept, part), within(0.005));
            assertThat(variance(draws, part)).isCloseTo(variance(kept, part), within(0.003));
        }
    }

    @Test
    void ordersAreCounted() {
        boolean[][] none = new boolean[4][4];
        boolean[][] letterN = new boolean[4][4];
        letterN[0][2] = true;
        letterN[1][2] = true;
        letterN[1][3] = true;
        boolean[][] chain = {{false, true, true}, {false, false, true}, {false, false, false}};

        assertThat(LinearExtensions.of(none, 0, 1, 2, 3).count()).isEqualTo(24);
        assertThat(LinearExtensions.of(letterN, 0, 1, 2, 3).count()).isEqualTo(5);
        assertThat(LinearExtensions.of(chain, 0, 1, 2).count()).isEqualTo(1);
    }

    @Test
    void demandsThatCannotBeMetAreRefused() {
        Branch branch = branch(1, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSampler.of(WeightSet.ordinal(new AtLeast("A", "X")), branch))
                .withMessageContaining("demands must name parts of the branch, got \"X\"");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> WeightSampler.of(WeightSet.ordinal(new AtLeast("A", "B"), new AtLeast("B", "A")), branch))
                .withMessageContaining("demands must not go round");
    }

    @Test
    void veryManyPartsInOneChainAreNoTrouble() {
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        AtLeast[] chain = new AtLeast[59];
        Arrays.setAll(chain, i -> new AtLeast(String.valueOf((char) ('A' + i)), String.valueOf((char) ('B' + i))));
        AtLeast[] star = new AtLeast[59];
        Arrays.setAll(star, i -> new AtLeast("A", String.valueOf((char) ('B' + i))));
        double[] drawn = new double[60];

        WeightSampler.of(WeightSet.ordinal(chain), branch(weights)).draw(SplitMix.of(1, 1), drawn);

        assertThat(drawn).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightSampler.of(WeightSet.ordinal(star), branch(weights)))
                .withMessageContaining("demands must tie at most 20 parts together unless they form one chain, got 60");
    }
}
