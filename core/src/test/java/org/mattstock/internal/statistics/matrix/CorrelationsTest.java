package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.RankCorrelation;

class CorrelationsTest {
    private static final double[] UP = {1, 2, 3, 4};
    private static final double[] SQUARES = {1, 4, 9, 16};
    private static final double[] DOWN = {0.4, 0.3, 0.2, 0.1};

    @Test
    void areThoseOfEachPair() {
        double[][] columns = Matrices.random(1, 4, 30);
        Correlations pearson = Correlations.pearson(columns);
        Correlations spearman = Correlations.spearman(columns);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                double r = LinearCorrelation.pearson(columns[a], columns[b]).orElseThrow();
                double rho = RankCorrelation.spearman(columns[a], columns[b]).orElseThrow();
                assertThat(pearson.of(a, b)).isCloseTo(r, within(1e-14)).isEqualTo(pearson.of(b, a));
                assertThat(spearman.of(a, b)).isCloseTo(rho, within(1e-14));
            }
        }
    }

    /** Rounding makes 0.9999999999999999 of some. */
    @Test
    void columnsOnOneLineCorrelateByOneExactly() {
        Correlations found = Correlations.pearson(new double[][] {UP, {10.1, 10.2, 10.3, 10.4}, DOWN});
        assertThat(found.matrix()).isDeepEqualTo(new double[][] {{1, 1, -1}, {1, 1, -1}, {-1, -1, 1}});
        assertThat(Correlations.spearman(new double[][] {UP, SQUARES}).of(0, 1)).isEqualTo(1);
    }

    @Test
    void aConstantColumnCorrelatesWithNothing() {
        double[] constant = {0.3, 0.1 + 0.2, 0.3, 0.3};
        Correlations found = Correlations.pearson(new double[][] {UP, constant});
        assertThat(found.isConstant(1)).isTrue();
        assertThat(found.deviation(1)).isZero();
        assertThat(found.of(0, 1)).isZero();
        assertThat(found.of(1, 1)).isEqualTo(1);
        assertThat(found.isConstant(0)).isFalse();
    }

    @Test
    void deviationsAreThoseOfTheValues() {
        assertThat(Correlations.spearman(new double[][] {SQUARES, UP}).deviation(0))
                .isCloseTo(Math.sqrt(129.0 / 3), within(1e-14));
        assertThat(Correlations.pearson(new double[][] {{-1e300, 1e300}, {1, 2}})
                        .deviation(0))
                .isCloseTo(Math.sqrt(2) * 1e300, within(1e286));
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        double[][] columns = Matrices.random(2, 5, 57);
        Correlations there = Correlations.pearson(columns);
        for (int seed = 0; seed < 20; seed++) {
            Correlations again = Correlations.pearson(Matrices.shuffled(columns, seed));
            assertThat(again.matrix()).isDeepEqualTo(there.matrix());
            assertThat(again.deviation(3)).isEqualTo(there.deviation(3));
        }
    }

    @Test
    void rowsAreOrderedByTheFirstColumnThatTellsThemApart() {
        double[][] ordered = OrderedRows.of(new double[][] {{2, 0.0, -0.0, 0}, {1, 3, 2, 1}});
        assertThat(ordered).isDeepEqualTo(new double[][] {{0, 0, 0, 2}, {1, 2, 3, 1}});
        assertThat(OrderedRows.of(new double[0][])).isEmpty();
    }
}
