package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** Against commons-math, which computes each of them another way. */
class CorrelationTest {
    private static final double[] X = {1, 2, 3, 4, 5};
    private static final double[] Y = {2, 1, 4, 3, 9};
    private static final double NONE = Double.NaN;

    @Test
    void theExampleHasTheStatedNumbers() {
        assertThat(Correlation.pearson(X, Y).orElseThrow()).isCloseTo(16 / Math.sqrt(388), within(1e-12));
        assertThat(Correlation.spearman(X, Y).orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(Correlation.kendall(X, Y).orElseThrow()).isCloseTo(0.6, within(1e-12));
    }

    @Property
    void agreesWithAnotherComputation(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(12, -50, 50).toArray();
        double[] y = random.ints(12, 0, 4).asDoubleStream().toArray();
        if (Arrays.stream(x).distinct().count() < 2
                || Arrays.stream(y).distinct().count() < 2) {
            return;
        }
        assertThat(Correlation.pearson(x, y).orElseThrow())
                .isCloseTo(new PearsonsCorrelation().correlation(x, y), within(1e-9));
        assertThat(Correlation.spearman(x, y).orElseThrow())
                .isCloseTo(new SpearmansCorrelation().correlation(x, y), within(1e-9));
        assertThat(Correlation.kendall(x, y).orElseThrow())
                .isCloseTo(new KendallsCorrelation().correlation(x, y), within(1e-9));
    }

    @Test
    void pairsWithAMissingValueAreLeftOut() {
        double[] x = {1, NONE, 2, 3, 7, 4, 5};
        double[] y = {2, 5, 1, 4, NONE, 3, 9};
        assertThat(Correlation.pairs(x, y)).isEqualTo(5);
        assertThat(Correlation.pearson(x, y)).isEqualTo(Correlation.pearson(X, Y));
        assertThat(Correlation.spearman(x, y)).isEqualTo(Correlation.spearman(X, Y));
        assertThat(Correlation.kendall(x, y)).isEqualTo(Correlation.kendall(X, Y));
    }

    @Test
    void whatTellsNobodyApartHasNoCorrelation() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(Correlation.pearson(X, constant)).isEmpty();
        assertThat(Correlation.spearman(constant, X)).isEmpty();
        assertThat(Correlation.kendall(X, constant)).isEmpty();
        assertThat(Correlation.pearson(new double[] {1, NONE}, new double[] {1, 2}))
                .isEmpty();
        assertThat(Correlation.pearson(new double[0], new double[0])).isEmpty();
    }

    @Test
    void sizeAndOffsetOfTheNumbersDoNotMatter() {
        for (double factor : new double[] {1e-300, 1, 1e300}) {
            double[] large = Arrays.stream(Y).map(value -> value * factor).toArray();
            assertThat(Correlation.pearson(X, large).orElseThrow())
                    .isCloseTo(Correlation.pearson(X, Y).orElseThrow(), within(1e-12));
        }
        assertThat(Correlation.pearson(X, X).orElseThrow()).isEqualTo(1);
        double[] ends = {-Double.MAX_VALUE, Double.MAX_VALUE};
        assertThat(Correlation.pearson(ends, new double[] {1, 0}).orElseThrow()).isEqualTo(-1);
    }

    @Test
    void whatIsNoColumnOfPairsIsRefused() {
        assertThatThrownBy(() -> Correlation.pearson(X, new double[] {1}))
                .hasMessage("x and y must have one length, got 5 and 1");
        assertThatThrownBy(() -> Correlation.kendall(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {1, 2}))
                .hasMessage("x[1] must be finite or NaN, got Infinity");
    }
}
