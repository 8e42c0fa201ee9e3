package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Table;

class ResultTest {
    private static final Pair PAIR = new Pair("a/b", "ours", "theirs", () -> {
        throw new IllegalStateException("not run here");
    });

    private static Measurement fork(Measurement.WarmUp warmUp, double... ratios) {
        return new Measurement(
                warmUp,
                Arrays.stream(ratios)
                        .mapToObj(ratio -> new Window(ratio, 1_000, 1_000 * ratio))
                        .toList());
    }

    private static Result stable(double[]... forks) {
        return new Result(
                PAIR,
                Arrays.stream(forks)
                        .map(ratios -> fork(Measurement.WarmUp.STABLE, ratios))
                        .toList());
    }

    @Test
    void theRatioIsTheMedianOfTheForksMedians() {
        // Medians 2, 4, 3; the median of all nine windows would be 4.
        Result result = stable(new double[] {1, 2, 9}, new double[] {4, 4, 4}, new double[] {3, 3, 9});

        assertThat(result.ratio()).isEqualTo(3);
        assertThat(result.lowest()).isEqualTo(2);
        assertThat(result.highest()).isEqualTo(4);
        assertThat(result).hasToString("a/b: ratio 3.000 [2.000..4.000], inconclusive");
    }

    @Test
    void littleSpreadIsConclusive() {
        Result result = stable(new double[] {2.0, 2.1, 2.2}, new double[] {2.0, 2.1, 2.2});

        assertThat(result.spread()).isCloseTo((2.175 - 2.025) / 2.1, within(1e-12));
        assertThat(result.verdict()).isEqualTo(Result.Verdict.CONCLUSIVE);
    }

    @Test
    void aWideSpreadIsInconclusive() {
        Result result = stable(new double[] {2.0, 2.0, 2.0}, new double[] {2.4, 2.4, 2.4});

        assertThat(result.verdict()).isEqualTo(Result.Verdict.INCONCLUSIVE);
    }

    @Test
    void oneOutlierAmongManyWindowsIsNotNoise() {
        Result result = stable(new double[] {2, 2, 2, 2, 50}, new double[] {2, 2, 2, 2, 2});

        assertThat(result.verdict()).isEqualTo(Result.Verdict.CONCLUSIVE);
    }

    @Test
    void aForkThatWasCutShortInItsWarmUpIsNamed() {
        Result result = new Result(
                PAIR, List.of(fork(Measurement.WarmUp.STABLE, 2, 2), fork(Measurement.WarmUp.CUT_SHORT, 2, 2)));

        assertThat(result.verdict()).isEqualTo(Result.Verdict.NOT_WARM);
    }

    @Test
    void theTableHasARowForEachPair() {
        Table table = Runner.table("Ratios", List.of(stable(new double[] {2, 2, 2})));

        assertThat(table.select("pair", "ratio", "lowest", "highest", "spread %", "verdict", "ours us", "baseline us"))
                .hasToString("""
                        Ratios
                        pair  ratio  lowest  highest  spread %  verdict     ours us  baseline us
                        ----  -----  ------  -------  --------  ----------  -------  -----------
                        a/b   2.000   2.000    2.000       0.0  conclusive     1.00         2.00""");
    }
}
