package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactDistributionTest {
    private static BigInteger[] counts(String... counts) {
        return Arrays.stream(counts).map(BigInteger::new).toArray(BigInteger[]::new);
    }

    /** Rows of Pascal's triangle: the shares fall to 1e-180. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 600})
    void everyShareIsTheDoubleNearestToItsFraction(int n) {
        BigInteger[] row = {BigInteger.ONE};
        for (int i = 0; i < n; i++) {
            row = Polynomials.multiplyByAllOnes(row, 2);
        }
        ExactDistribution distribution = ExactDistribution.of(0, row);
        BigDecimal all = new BigDecimal(BigInteger.TWO.pow(n));
        for (int value = 0; value <= n; value++) {
            assertThat(distribution.exactly(value))
                    .isEqualTo(new BigDecimal(row[value])
                            .divide(all, new MathContext(1_000))
                            .doubleValue());
        }
    }

    /** 1 + 2^-53 lies between two doubles, and goes to the even one; anything more goes up. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aFractionBetweenTwoDoublesGoesToTheEvenOneUnlessMoreFollows(int more) {
        BigInteger half = BigInteger.ONE.shiftLeft(153).add(BigInteger.ONE.shiftLeft(100));
        BigInteger cases = half.add(BigInteger.valueOf(more));
        BigInteger others = BigInteger.ONE.shiftLeft(154).subtract(cases);
        ExactDistribution distribution = ExactDistribution.of(0, new BigInteger[] {cases, others});
        assertThat(distribution.exactly(0)).isEqualTo(more == 0 ? 0.5 : Math.nextUp(0.5));
    }

    @Test
    void tailsCountTheirEnd() {
        ExactDistribution distribution = ExactDistribution.of(-1, counts("1", "0", "2", "5"));
        assertThat(distribution.sharesAtLeast(-2, 3)).containsExactly(1, 1, 0.875, 0.875, 0.625, 0);
        assertThat(distribution.atMost(-2)).isZero();
        assertThat(distribution.atMost(-1)).isEqualTo(0.125);
        assertThat(distribution.atMost(1)).isEqualTo(0.375);
        assertThat(distribution.sharesAsFarFromZero(3)).containsExactly(1, 1, 0.625, 0);
    }
}
