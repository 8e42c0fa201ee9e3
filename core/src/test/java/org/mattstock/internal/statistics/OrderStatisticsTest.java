package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, in whichever order: the value at a place is that of the sorted values. */
class OrderStatisticsTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(290);

    /** Values that a selection may find hard. */
    enum Shape {
        DISTINCT(i -> RANDOM.nextDouble(-100, 100)),
        TIED(i -> RANDOM.nextInt(12) / 10.0),
        EQUAL(i -> 7.5),
        TWO(i -> RANDOM.nextInt(2)),
        SKEWED(i -> StrictMath.exp(20 * RANDOM.nextDouble())),
        ONE_OUTLIER(i -> i == 3 ? 1e300 : RANDOM.nextDouble()),
        ASCENDING(i -> i),
        DESCENDING(i -> -i),
        PIPES(i -> i % 100 < 50 ? i : 5_000 - i),
        ZEROS(i -> RANDOM.nextInt(3) - 1 == 0 ? -0.0 : 0.0),
        EXTREME(i -> RANDOM.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE);

        private final IntToDoubleFunction value;

        Shape(IntToDoubleFunction value) {
            this.value = value;
        }

        double[] values(int n) {
            return IntStream.range(0, n).mapToDouble(value).toArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceHasTheValueOfTheSortedValues(Shape shape) {
        for (int n : new int[] {1, 2, 3, 11, 12, 13, 14, 40, 255, 290, 2_000}) {
            double[] values = shape.values(n);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int round = 0; round < 40; round++) {
                OrderStatistics selection = new OrderStatistics(values.clone());
                assertThat(selection.size()).isEqualTo(n);
                for (int asked = 0; asked < 4; asked++) {
                    int place = RANDOM.nextInt(n);
                    assertThat(selection.at(place) == sorted[place])
                            .as("place %d of %d", place, n)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aQuantileIsThatOfTheSortedValuesToTheBit(int type) {
        for (Shape shape : Shape.values()) {
            for (int n : new int[] {1, 2, 5, 19, 20, 21, 255, 290}) {
                double[] values = shape.values(n);
                double[] sorted = values.clone();
                Arrays.sort(sorted);
                OrderStatistics selection = new OrderStatistics(values);
                for (double p : new double[] {0, 0.025, 0.05, 1.0 / 3, 0.5, 0.95, 0.975, 1, 0.123456789, 0.05}) {
                    Quantiles.Position position = Quantiles.position(type, p, n);
                    assertThat(position.in(selection))
                            .as("%s, %d values, p %s", shape, n, p)
                            .isEqualTo(position.in(sorted));
                }
            }
        }
    }

    /** Every pivot is the lowest of what is left: without the sort at last, the square of so many splits would take minutes. */
    @org.junit.jupiter.api.Test
    @org.junit.jupiter.api.Timeout(20)
    void valuesThatFoolThePivotsAreSortedAfterAll() {
        int n = 1_000_000;
        double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        double[] sorted = values.clone();

        assertThat(new OrderStatistics(values).at(n / 3 - 1)).isEqualTo(sorted[n / 3 - 1]);
    }
}
