package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.trend.TrendBatch;

class TrendPairsTest {
    private static final int FEW = 290;
    private static final int MANY = 29_000;

    @Test
    void aLargeBlockAndSmallOnesGiveTheSame() {
        assertThatNoException()
                .isThrownBy(() -> Pairs.named("trend/5/linear/600").get(0).prepare());
    }

    /** Each way to be tied is computed when it is first met; from then on bytes do not grow with the series. */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 25})
    void nothingIsAllocatedForASeries(int years) {
        TrendBatch batch = TrendBatch.over(IntStream.range(2000, 2000 + years).toArray());
        double[][] many = block(years);
        double[][] few =
                Arrays.stream(many).map(year -> Arrays.copyOf(year, FEW)).toArray(double[][]::new);
        allocatedBytes(batch, many);

        long forMany = leastAllocatedBytes(batch, many);
        long forFew = leastAllocatedBytes(batch, few);

        assertThat(forMany - forFew).isLessThan(MANY - FEW);
    }

    /** One series in three without ties. */
    private static double[][] block(int years) {
        SplittableRandom random = new SplittableRandom(years);
        double[][] block = new double[years][MANY];
        for (int year = 0; year < years; year++) {
            for (int series = 0; series < MANY; series++) {
                block[year][series] = year + random.nextInt(6) + (series % 3 == 0 ? random.nextDouble() : 0);
            }
        }
        return block;
    }

    /** The least of some runs: until code is compiled, it may allocate what it does not afterwards. */
    private static long leastAllocatedBytes(TrendBatch batch, double[][] block) {
        return IntStream.range(0, 5)
                .mapToLong(run -> allocatedBytes(batch, block))
                .min()
                .orElseThrow();
    }

    private static long allocatedBytes(TrendBatch batch, double[][] block) {
        TrendBatch.Results results = TrendBatch.Results.ofSize(block[0].length);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double sum = 0;
        long before = threads.getThreadAllocatedBytes(thread);
        batch.run(block, results);
        for (int series = 0; series < results.size(); series++) {
            sum += results.s(series) + results.slope(series) + results.variance(series) + results.pTwoSided(series);
        }
        long after = threads.getThreadAllocatedBytes(thread);
        assertThat(sum).isFinite();
        return after - before;
    }
}
