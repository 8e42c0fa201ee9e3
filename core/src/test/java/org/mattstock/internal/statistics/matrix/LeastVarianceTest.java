package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;

class LeastVarianceTest {
    private static double[][] correlations(String file) {
        return Correlations.pearson(Matrices.directed(file)).matrix();
    }

    @Test
    void allColumnsCorrelateAlikeWhereThatTakesNoNegativeShare() {
        assertThat(LeastVariance.shares(correlations("matrix.csv")))
                .containsExactly(Matrices.weights("equal_correlation", ""), within(1e-12));
    }

    @Test
    void aDominatedColumnGetsNothing() {
        assertThat(LeastVariance.shares(correlations("matrix_dominated.csv")))
                .containsExactly(Matrices.weights("max_min_correlation", ""), within(1e-12));
    }

    /**
     * The eight groups of the ASEM index. An optimizer in use gives them weights of which three are negative, and
     * correlations between 0.29 and 0.51. No weights make all eight equal without negative ones; these make the least
     * as high as can be.
     */
    @Test
    void groupsOfCountriesCorrelateBetterThanWithNegativeWeights() {
        ReferenceTable peer = ReferenceTable.read("asem-pipeline/opt_weights_equal_corr.csv");
        List<String> groups = peer.texts("iCode");
        double[][] columns = Matrices.complete(ReferenceTable.read("asem-pipeline/stage_aggregated.csv"), groups);
        double[][] correlations = Correlations.pearson(columns).matrix();
        double[] shares = LeastVariance.shares(correlations);
        double[] found = withSum(correlations, shares);
        double least = Arrays.stream(found).min().orElseThrow();
        for (int group = 0; group < shares.length; group++) {
            assertThat(shares[group]).isNotNegative();
            if (shares[group] > 0) {
                assertThat(found[group]).isCloseTo(least, within(1e-12));
            }
        }
        assertThat(groups.get(0)).isEqualTo("Physical");
        assertThat(shares[0]).isZero();
        assertThat(found[0]).isGreaterThan(0.6);
        assertThat(least).isCloseTo(0.4494, within(1e-4));
        double[] obtained = withIndexOfTwoBranches(columns, peer.numbers("OptWeight"));
        assertThat(Arrays.stream(obtained).min().orElseThrow()).isLessThan(0.3);
        assertThat(Arrays.stream(obtained).max().orElseThrow()).isGreaterThan(0.5);
        assertThat(Arrays.stream(peer.numbers("OptWeight"))).anyMatch(weight -> weight < 0);
    }

    /** The correlations of columns with the mean of two weighted means, the first five and the last three. */
    private static double[] withIndexOfTwoBranches(double[][] columns, double[] weights) {
        double[] index = new double[columns[0].length];
        double first = Arrays.stream(weights, 0, 5).sum();
        double second = Arrays.stream(weights, 5, 8).sum();
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < index.length; row++) {
                index[row] += columns[column][row] * weights[column] / (column < 5 ? first : second);
            }
        }
        double[][] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = index;
        Correlations found = Correlations.pearson(all);
        double[] with = new double[columns.length];
        Arrays.setAll(with, column -> found.of(column, columns.length));
        return with;
    }

    private static double[] withSum(double[][] correlations, double[] shares) {
        double[] products = Matrices.product(correlations, shares);
        double variance = 0;
        for (int column = 0; column < shares.length; column++) {
            variance += shares[column] * products[column];
        }
        double deviation = Math.sqrt(variance);
        return Arrays.stream(products).map(each -> each / deviation).toArray();
    }

    /**
     * Of every set of columns, the shares that would make them correlate alike: the lowest variance of those not
     * negative.
     */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8})
    void noOtherSetOfColumnsVariesLess(int count) {
        for (int seed = 0; seed < 40; seed++) {
            double[][] correlations =
                    Correlations.pearson(Matrices.random(seed, count, 25)).matrix();
            double[] shares = LeastVariance.shares(correlations);
            double[] products = Matrices.product(correlations, shares);
            double lowest = Arrays.stream(products).min().orElseThrow();
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-14));
            for (int column = 0; column < count; column++) {
                assertThat(shares[column]).isNotNegative();
                assertThat(shares[column] * (products[column] - lowest)).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void oneColumnHasAllAndTwoHaveHalf() {
        assertThat(LeastVariance.shares(new double[][] {{1}})).containsExactly(1);
        assertThat(LeastVariance.shares(new double[][] {{1, -0.9}, {-0.9, 1}})).containsExactly(0.5, 0.5);
        assertThat(LeastVariance.shares(new double[][] {{1, 0.9}, {0.9, 1}}))
                .containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }

    @Test
    void refusesColumnsThatCannotBeToldApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastVariance.shares(new double[][] {{1, 1}, {1, 1}}))
                .withMessage("weights must be determined, got parts of which one is a weighted sum of others");
    }

    @Test
    void refusesColumnsThatCancelEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastVariance.shares(new double[][] {{1, -1}, {-1, 1}}))
                .withMessage("a weighted sum of the parts must not be constant, got one that is");
        double third = -0.5;
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeastVariance.shares(new double[][] {{1, third, third}, {third, 1, third}, {third, third, 1}}))
                .withMessageContaining("must not be constant");
    }

    /** Equal columns of which none is needed leave the others' shares alone. */
    @Test
    void columnsWithoutAShareMayBeAlike() {
        double[][] correlations = {{1, 0.1, 0.8, 0.8}, {0.1, 1, 0.8, 0.8}, {0.8, 0.8, 1, 1}, {0.8, 0.8, 1, 1}};
        assertThat(LeastVariance.shares(correlations)).containsExactly(new double[] {0.5, 0.5, 0, 0}, within(1e-15));
    }
}
