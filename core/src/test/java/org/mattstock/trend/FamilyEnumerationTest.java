package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.trend.MannKendall.PValues;

/** The trend family against all orders of few whole numbers, counted here in whole numbers. */
class FamilyEnumerationTest {
    private static final int ROUNDS = 12;

    /** Small whole numbers, every third series of them without two that are equal. */
    private static List<long[]> series(int n) {
        SplittableRandom random = new SplittableRandom(n);
        List<long[]> all = new ArrayList<>();
        for (int round = 0; round < (n < 8 ? ROUNDS : 2); round++) {
            long[] values = random.longs(n, 0, round % 3 == 0 ? 1_000 : 6).toArray();
            all.add(values);
        }
        return all;
    }

    private static Observations observations(long[] values) {
        return Observations.from(2010, Arrays.stream(values).asDoubleStream().toArray());
    }

    private static List<long[]> orders(long[] values) {
        if (values.length == 1) {
            return List.of(values);
        }
        List<long[]> orders = new ArrayList<>();
        for (long[] rest : orders(Arrays.copyOf(values, values.length - 1))) {
            for (int at = 0; at < values.length; at++) {
                long[] order = new long[values.length];
                System.arraycopy(rest, 0, order, 0, at);
                order[at] = values[values.length - 1];
                System.arraycopy(rest, at, order, at + 1, rest.length - at);
                orders.add(order);
            }
        }
        return orders;
    }

    private interface Statistic {
        long of(long[] values);
    }

    private static double share(List<long[]> orders, Statistic statistic, LongPredicate reached) {
        return (double) orders.stream()
                        .filter(order -> reached.test(statistic.of(order)))
                        .count()
                / orders.size();
    }

    /** Of a statistic whose mean is 0. */
    private static PValues counted(List<long[]> orders, Statistic statistic, long seen) {
        return new PValues(
                share(orders, statistic, drawn -> Math.abs(drawn) >= Math.abs(seen)),
                share(orders, statistic, drawn -> drawn >= seen),
                share(orders, statistic, drawn -> drawn <= seen));
    }

    private static double mean(List<long[]> orders, Statistic statistic) {
        return orders.stream().mapToLong(statistic::of).sum() / (double) orders.size();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 7})
    void coxStuart(int n) {
        long[] different = new long[n];
        Arrays.setAll(different, i -> 3L * i * i);
        List<long[]> orders = orders(different);
        for (CoxStuart.Parts parts : CoxStuart.Parts.values()) {
            int length = parts == CoxStuart.Parts.HALVES ? n / 2 : (int) Math.ceil(n / 3.0);
            Statistic rises = order -> {
                long count = 0;
                for (int i = 0; i < length; i++) {
                    count += order[n - length + i] > order[i] ? 1 : 0;
                }
                return count;
            };
            // In thirds of few values the last of the first part may be the first of the last: no pair is compared
            // twice.
            for (long[] order : orders.subList(0, Math.min(200, orders.size()))) {
                long seen = rises.of(order);
                PValues exact = CoxStuart.of(observations(order), parts).exact();
                assertThat(exact.greater()).isCloseTo(share(orders, rises, drawn -> drawn >= seen), within(1e-15));
                assertThat(exact.less()).isCloseTo(share(orders, rises, drawn -> drawn <= seen), within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void medianRuns(int n) {
        for (long[] values : series(n)) {
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            long doubledMedian = sorted[(n - 1) / 2] + sorted[n / 2];
            Statistic runs = order -> {
                long count = 0;
                int side = 0;
                for (long value : order) {
                    int now = Long.signum(2 * value - doubledMedian);
                    count += now != 0 && now != side ? 1 : 0;
                    side = now == 0 ? side : now;
                }
                return count;
            };
            List<long[]> orders = orders(values);
            MedianRuns test = MedianRuns.of(observations(values));
            long seen = runs.of(values);
            assertThat((long) test.runs()).isEqualTo(seen);
            assertThat(test.exact().less()).isCloseTo(share(orders, runs, drawn -> drawn <= seen), within(1e-15));
            assertThat(test.exact().greater()).isCloseTo(share(orders, runs, drawn -> drawn >= seen), within(1e-15));
            assertThat(test.mean()).isCloseTo(mean(orders, runs), within(1e-13));
            double squares = mean(orders, order -> runs.of(order) * runs.of(order));
            assertThat(test.variance()).isCloseTo(squares - test.mean() * test.mean(), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void serialProduct(int n) {
        Statistic product = order -> {
            long sum = 0;
            for (int i = 0; i < n; i++) {
                sum += order[i] * order[(i + 1) % n];
            }
            return sum;
        };
        for (long[] values : series(n)) {
            long total = Arrays.stream(values).sum();
            long pairs = total * total - Arrays.stream(values).map(v -> v * v).sum();
            Statistic fromMean = order -> (n - 1) * product.of(order) - pairs;
            List<long[]> orders = orders(values);
            SerialProduct test = SerialProduct.of(observations(values));
            assertThat(test.product()).isEqualTo(product.of(values));
            assertThat(test.mean()).isCloseTo(mean(orders, product), within(1e-9));
            double squares = mean(orders, order -> fromMean.of(order) * fromMean.of(order));
            assertThat(test.variance()).isCloseTo(squares / ((n - 1.0) * (n - 1)), within(1e-12 * squares + 1e-12));
            assertThat(test.exact()).contains(counted(orders, fromMean, fromMean.of(values)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8})
    void levelShift(int n) {
        for (long[] values : series(n)) {
            List<long[]> orders = orders(values);
            LevelShift.OfFour exact =
                    LevelShift.of(observations(values)).exact().orElseThrow();
            assertThat(exact.range()).isEqualTo(atLeast(orders, FamilyEnumerationTest::range, values));
            assertThat(exact.q()).isEqualTo(atLeast(orders, FamilyEnumerationTest::largest, values));
            assertThat(exact.u()).isEqualTo(atLeast(orders, FamilyEnumerationTest::squares, values));
            assertThat(exact.snht()).isEqualTo(atLeast(orders, FamilyEnumerationTest::contrast, values));
        }
    }

    private static double atLeast(List<long[]> orders, Statistic statistic, long[] values) {
        long seen = statistic.of(values);
        return share(orders, statistic, drawn -> drawn >= seen);
    }

    /** n S_k for k = 0..n. */
    private static long[] sums(long[] values) {
        long total = Arrays.stream(values).sum();
        long[] sums = new long[values.length + 1];
        for (int k = 1; k < sums.length; k++) {
            sums[k] = sums[k - 1] + values.length * values[k - 1] - total;
        }
        return sums;
    }

    private static long range(long[] values) {
        return Arrays.stream(sums(values)).max().orElseThrow()
                - Arrays.stream(sums(values)).min().orElseThrow();
    }

    private static long largest(long[] values) {
        return Arrays.stream(sums(values)).map(Math::abs).max().orElseThrow();
    }

    private static long squares(long[] values) {
        return Arrays.stream(sums(values)).map(sum -> sum * sum).sum();
    }

    /** Times 5,040 over n, which every k (n - k) divides for n up to 8. */
    private static long contrast(long[] values) {
        long[] sums = sums(values);
        int n = values.length;
        long most = 0;
        for (int k = 1; k < n; k++) {
            most = Math.max(most, 5_040 / (k * (n - k)) * sums[k] * sums[k]);
        }
        return most;
    }

    /** Joint orders: the covariate comes along in the digits above a thousand. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void partialMannKendall(int n) {
        List<long[]> all = series(n);
        for (int i = 1; i < all.size(); i++) {
            long[] values = all.get(i);
            long[] covariate = all.get(i - 1);
            long[] joint = new long[n];
            Arrays.setAll(joint, t -> values[t] + 1_000 * covariate[t]);
            List<long[]> orders = orders(joint);
            Statistic s = order -> kendall(order, 1);
            Statistic c = order -> kendall(order, 1_000);
            double covariance = mean(orders, order -> s.of(order) * c.of(order));
            double varianceC = mean(orders, order -> c.of(order) * c.of(order));
            double variance = mean(orders, order -> s.of(order) * s.of(order));
            double share = varianceC == 0 ? 0 : covariance / varianceC;
            PartialMannKendall test = PartialMannKendall.of(observations(values), observations(covariate));
            assertThat(test.covariance()).isCloseTo(covariance, within(1e-11));
            assertThat(test.partialS()).isCloseTo(test.s() - share * test.covariateS(), within(1e-11));
            assertThat(test.variance()).isCloseTo(variance - share * covariance, within(1e-10));
            long scale = Math.round(3 * varianceC) * 6;
            long times = Math.round(3 * covariance) * 6;
            Statistic partial =
                    order -> (scale == 0 ? 1 : scale) * s.of(order) - (scale == 0 ? 0 : times) * c.of(order);
            assertThat(test.exact()).contains(counted(orders, partial, partial.of(joint)));
        }
    }

    private static long kendall(long[] joint, long unit) {
        long s = 0;
        for (int i = 0; i < joint.length; i++) {
            for (int j = i + 1; j < joint.length; j++) {
                s += Long.signum(joint[j] / unit % 1_000 - joint[i] / unit % 1_000);
            }
        }
        return s;
    }

    /** All 8^4 ways to join four blocks of three years of ten. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drawnBlocksComeNearToAllBlocks(long seed) {
        Observations series = Observations.from(2010, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
        int[][] all = new int[4_096][4];
        for (int draw = 0; draw < all.length; draw++) {
            for (int block = 0; block < 4; block++) {
                all[draw][block] = 2010 + (draw >> 3 * block & 7);
            }
        }
        Set<List<Integer>> different = new HashSet<>();
        Arrays.stream(all)
                .forEach(draw -> different.add(Arrays.stream(draw).boxed().toList()));
        assertThat(different).hasSize(4_096);
        BlockBootstrap exhaustive = BlockBootstrap.ofBlocks(series, 3, all);
        BlockBootstrap drawn = BlockBootstrap.of(series, 3, 20_000, seed);
        assertThat(drawn.pValues().twoSided()).isCloseTo(exhaustive.pValues().twoSided(), within(0.015));
        assertThat(drawn.pValues().greater()).isCloseTo(exhaustive.pValues().greater(), within(0.015));
        assertThat(drawn.pValues().less()).isCloseTo(exhaustive.pValues().less(), within(0.015));
        assertThat(BlockBootstrap.of(series, 3, 20_000, seed)).isEqualTo(drawn);
    }
}
