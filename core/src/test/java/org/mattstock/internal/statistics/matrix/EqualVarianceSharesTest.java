package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EqualVarianceSharesTest {
    @Test
    void agreesWithTheTable() {
        assertThat(EqualVarianceShares.shares(
                        Correlations.pearson(Matrices.directed("matrix.csv")).matrix()))
                .containsExactly(Matrices.weights("equal_variance_share", ""), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 40})
    void allColumnsHaveEqualPartsInTheVariance(int count) {
        for (int seed = 0; seed < 20; seed++) {
            requireEqualParts(
                    Correlations.pearson(Matrices.random(seed, count, 60)).matrix());
        }
    }

    /** More columns than rows: the matrix is singular, the shares are determined all the same. */
    @Test
    void columnsMayBeMoreThanRowsWhereTheyGoTogether() {
        double[][] columns = Matrices.random(7, 6, 4);
        for (double[] column : columns) {
            for (int row = 0; row < column.length; row++) {
                column[row] += 10 * row;
            }
        }
        requireEqualParts(Correlations.pearson(columns).matrix());
    }

    private static void requireEqualParts(double[][] correlations) {
        double[] shares = EqualVarianceShares.shares(correlations);
        double[] products = Matrices.product(correlations, shares);
        double first = shares[0] * products[0];
        for (int column = 0; column < shares.length; column++) {
            assertThat(shares[column]).isPositive();
            assertThat(shares[column] * products[column] / first).isCloseTo(1, within(1e-11));
        }
    }

    /** Two equal columns count as much as one that is unlike them: 0.5 (1 + 1) / 2 against 1. */
    @Test
    void equalColumnsHaveEqualShares() {
        double[] shares = EqualVarianceShares.shares(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        assertThat(shares[0]).isEqualTo(shares[1]);
        assertThat(shares[2] / shares[0]).isCloseTo(Math.sqrt(2), within(1e-14));
        assertThat(EqualVarianceShares.shares(new double[][] {{1}})).containsExactly(1);
    }

    @Test
    void refusesColumnsThatCancelEachOther() {
        double half = -0.5;
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EqualVarianceShares.shares(new double[][] {{1, half, half}, {half, 1, half}, {half, half, 1}}))
                .withMessage("a weighted sum of the parts must not be constant, got one that is");
        // 1 x + 2 y - 2 x' with x' opposite to what 1 and 2 add up to, which equal weights do not show at once.
        double root = Math.sqrt(5);
        double[][] uneven = {{1, 0, -1 / root}, {0, 1, -2 / root}, {-1 / root, -2 / root, 1}};
        assertThatIllegalArgumentException().isThrownBy(() -> EqualVarianceShares.shares(uneven));
    }
}
