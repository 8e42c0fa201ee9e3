package org.mattstock.internal.scoring.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.rank.TieRule;

/** Places against counting who is lower, equal and higher. */
class PlacesTest {
    @Test
    void aPlaceIsWhatCountingGives() {
        SplittableRandom random = new SplittableRandom(290);
        for (int round = 0; round < 2_000; round++) {
            double[] sorted = random.doubles(random.nextInt(40))
                    .map(value -> Math.rint(10 * value) / 10)
                    .sorted()
                    .toArray();
            Places places = new Places(sorted);
            requirePlaces(places, sorted, Math.rint(12 * random.nextDouble() - 1) / 10);
            requirePlaces(places, sorted, random.nextDouble());
        }
    }

    private static void requirePlaces(Places places, double[] sorted, double value) {
        int lower = count(sorted, each -> each < value);
        int equal = count(sorted, each -> each == value);
        int higher = sorted.length - lower - equal;
        assertThat(places.fromBelow(value, TieRule.COMPETITION)).isEqualTo(lower + 1);
        assertThat(places.fromBelow(value, TieRule.MODIFIED)).isEqualTo(lower + Math.max(equal, 1));
        assertThat(places.fromBelow(value, TieRule.FRACTIONAL)).isEqualTo(lower + (1 + Math.max(equal, 1)) / 2.0);
        assertThat(places.fromBelow(value, TieRule.DENSE))
                .isEqualTo(1
                        + Arrays.stream(sorted)
                                .filter(each -> each < value)
                                .distinct()
                                .count());
        assertThat(places.fromAbove(value, TieRule.COMPETITION)).isEqualTo(higher + 1);
        assertThat(places.fromAbove(value, TieRule.MODIFIED)).isEqualTo(higher + Math.max(equal, 1));
        if (sorted.length > 1) {
            double below =
                    equal == 0 ? (double) lower / sorted.length : (lower + (equal - 1) / 2.0) / (sorted.length - 1);
            assertThat(places.shareBelow(value)).isEqualTo(below);
        }
    }

    private static int count(double[] values, java.util.function.DoublePredicate which) {
        return (int) Arrays.stream(values).filter(which).count();
    }

    @Test
    void thePeersThatHaveAValueAreSorted() {
        SplittableRandom random = new SplittableRandom(291);
        for (int n = 0; n < 300; n++) {
            double[] values = random.doubles(n)
                    .map(value -> value < 0.2 ? Double.NaN : Math.rint(50 * value))
                    .toArray();
            boolean[] peers = new boolean[n];
            double[] expected = new double[n];
            int count = 0;
            for (int unit = 0; unit < n; unit++) {
                peers[unit] = random.nextBoolean();
                if (peers[unit] && !Double.isNaN(values[unit])) {
                    expected[count++] = values[unit];
                }
            }
            expected = Arrays.copyOf(expected, count);
            Arrays.sort(expected);
            assertThat(Places.sorted(values, peers)).containsExactly(expected);
        }
    }
}
