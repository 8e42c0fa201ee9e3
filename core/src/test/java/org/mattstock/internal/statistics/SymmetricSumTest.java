package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricSumTest {
    /** Added up as whole numbers of cases: 24 sums of S, whose least tail has a probability of 1e-300. */
    @Test
    void everyTailIsThatOfTheCases() {
        SplittableRandom random = new SplittableRandom(4);
        BigInteger[] cases = {BigInteger.ONE};
        List<double[]> shares = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            int n = 8 + number % 9;
            int[] ties = random.nextBoolean() ? new int[0] : new int[] {random.nextInt(2, 5), 2};
            cases = product(cases, KendallNull.inversions(n, ties));
            shares.add(KendallNull.sharesOfInversions(n, ties));
        }
        BigDecimal all = new BigDecimal(Arrays.stream(cases).reduce(BigInteger.ZERO, BigInteger::add));
        SymmetricSum sum = new SymmetricSum(shares);
        assertThat(sum.range()).isEqualTo(cases.length - 1);
        BigInteger atMost = BigInteger.ZERO;
        for (int distance = 0; distance < cases.length; distance++) {
            atMost = atMost.add(cases[distance]);
            double expected =
                    new BigDecimal(atMost).divide(all, MathContext.DECIMAL128).doubleValue();
            assertThat(sum.atMost(distance).orElseThrow()).isCloseTo(expected, within(1e-14 * expected));
        }
    }

    private static BigInteger[] product(BigInteger[] a, BigInteger[] b) {
        BigInteger[] product = new BigInteger[a.length + b.length - 1];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i + j] = product[i + j].add(a[i].multiply(b[j]));
            }
        }
        return product;
    }

    @Test
    void beyondTheEndsThereIsNothingOrAll() {
        SymmetricSum coins = new SymmetricSum(List.of(new double[] {0.5, 0.5}, new double[] {0.5, 0, 0.5}));
        assertThat(coins.atMost(-1)).hasValue(0);
        assertThat(coins.atMost(0)).hasValue(0.25);
        assertThat(coins.atMost(1)).hasValue(0.5);
        assertThat(coins.atMost(2)).hasValue(0.75);
        assertThat(coins.atMost(3)).hasValue(1);
        assertThat(coins.atMost(Long.MAX_VALUE)).hasValue(1);
        assertThat(new SymmetricSum(List.of()).atMost(0)).hasValue(1);
        SymmetricSum two = new SymmetricSum(List.of(new double[] {0.25, 0.5, 0.25}));
        assertThat(List.of(two.atMost(0).orElseThrow(), two.atMost(1).orElseThrow()))
                .containsExactly(0.25, 0.75);
    }

    @Test
    void whatTakesTooLongIsNotBegun() {
        SymmetricSum many = new SymmetricSum(Collections.nCopies(1_000, KendallNull.sharesOfInversions(60)));
        assertThat(many.atMost(many.range() / 2)).isEmpty();
        assertThat(many.atMost(100)).isPresent();
    }
}
