package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.uncertainty.SensitivityIndices.Index;

/** Indices of functions whose indices are known. */
class SobolTest {
    private static final double[] A = {0, 1, 4.5, 9};
    /** The figures of the textbook for these four numbers. */
    private static final double[] FIRST = {.716493, .179123, .023686, .007165};

    private static final double[] TOTAL = {.787370, .242268, .034327, .010463};

    private static double uniform(long draw) {
        return SplitMix.of(draw, 0).nextDouble();
    }

    private static double g(double x, double a) {
        return (Math.abs(4 * x - 2) + a) / (1 + a);
    }

    @Test
    void estimatesOnAGivenSampleAreThoseOfCoinr() {
        double[] y =
                ReferenceTable.read("asem-pipeline/sa_gfunction_sample.csv").numbers("y");
        double[][] blocks = new double[6][];
        Arrays.setAll(blocks, block -> Arrays.copyOfRange(y, 256 * block, 256 * (block + 1)));
        SobolSample sample = new SobolSample(blocks[0], blocks[1], Arrays.copyOfRange(blocks, 2, 6));
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/sa_gfunction_indices.csv");
        SobolSample.Indices[] found = sample.indices();
        for (int factor = 0; factor < 4; factor++) {
            assertThat(found[factor].first()).isCloseTo(expected.number(factor, "Si"), within(1e-9));
            assertThat(found[factor].total()).isCloseTo(expected.number(factor, "STi"), within(1e-9));
        }
    }

    /** A model asked for every row of a design. */
    private interface Model {
        double at(long[] draws);
    }

    private static double[][] rows(SobolDesign design, Model model, int rows) {
        double[][] values = new double[rows][];
        for (int row = 0; row < rows; row++) {
            values[row] = Arrays.stream(design.row(row)).mapToDouble(model::at).toArray();
        }
        return values;
    }

    private static Index[][] run(int factors, int rows, Model model) {
        SobolRun run = new SobolRun(factors, 3);
        return run.indices(run.sample(rows(SobolDesign.drawn(factors, 3), model, rows)), 1_000, 0.999);
    }

    /** The sample is a design of ours: from its rows come its figures, and from these the indices. */
    @Test
    void aGivenSampleIsADesign() {
        ReferenceTable table = ReferenceTable.read("asem-pipeline/sa_gfunction_sample.csv");
        double[][] given = new double[6 * 256][4];
        for (int factor = 0; factor < 4; factor++) {
            double[] column = table.numbers("X" + (factor + 1));
            for (int row = 0; row < given.length; row++) {
                given[row][factor] = column[row];
            }
        }
        SobolDesign.Given design = SobolDesign.Given.ofRows(given);
        SobolSample sample = new SobolRun(4, 1).sample(rows(design, SobolTest::gAt, design.rows()));
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/sa_gfunction_indices.csv");
        SobolSample.Indices[] found = sample.indices();
        for (int factor = 0; factor < 4; factor++) {
            assertThat(found[factor].first()).isCloseTo(expected.number(factor, "Si"), within(1e-9));
            assertThat(found[factor].total()).isCloseTo(expected.number(factor, "STi"), within(1e-9));
        }
        double[] y = table.numbers("y");
        assertThat(gAt(design.row(17)[3])).isCloseTo(y[3 * 256 + 17], within(1e-12));
    }

    private static double gAt(long... bits) {
        double product = 1;
        for (int factor = 0; factor < 4; factor++) {
            product *= g(Double.longBitsToDouble(bits[factor]), A[factor]);
        }
        return product;
    }

    private static void requireHeld(Index[][] found, double[] first, double[] total, double widest) {
        for (int factor = 0; factor < first.length; factor++) {
            requireHeld(found[factor][0], first[factor], widest);
            requireHeld(found[factor][1], total[factor], widest);
        }
    }

    private static void requireHeld(Index found, double expected, double widest) {
        assertThat(expected).isBetween(found.low(), found.high());
        assertThat(found.value()).isBetween(found.low(), found.high());
        assertThat(found.high() - found.low()).isLessThan(widest);
    }

    @Test
    void theGFunctionIsWithinItsIntervals() {
        requireHeld(run(4, 8_192, SobolTest::g), FIRST, TOTAL, 0.16);
    }

    private static double g(long... draws) {
        double product = 1;
        for (int factor = 0; factor < 4; factor++) {
            product *= g(uniform(draws[factor]), A[factor]);
        }
        return product;
    }

    /** Of intervals at 90 %, about 90 % hold the true share: counted over 80 seeds and eight indices. */
    @Test
    void intervalsHoldAsOftenAsTheySay() {
        int held = 0;
        for (int seed = 0; seed < 80; seed++) {
            SobolRun run = new SobolRun(4, seed);
            Index[][] found = run.indices(run.sample(rows(SobolDesign.drawn(4, seed), SobolTest::g, 400)), 200, 0.9);
            for (int factor = 0; factor < 4; factor++) {
                held += holds(found[factor][0], FIRST[factor]) + holds(found[factor][1], TOTAL[factor]);
            }
        }
        assertThat(held / 640.0).isBetween(0.86, 0.94);
    }

    private static int holds(Index found, double expected) {
        return found.low() <= expected && expected <= found.high() ? 1 : 0;
    }

    /** Ishigami and Homma (1990), a = 7, b = 0.1: the third factor acts only together with the first. */
    @Test
    void theIshigamiFunctionIsWithinItsIntervals() {
        Index[][] found = run(3, 8_192, draws -> {
            double x = Math.PI * (2 * uniform(draws[0]) - 1);
            double y = Math.PI * (2 * uniform(draws[1]) - 1);
            double z = Math.PI * (2 * uniform(draws[2]) - 1);
            return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
        });
        requireHeld(found, new double[] {.313905, .442411, 0}, new double[] {.557589, .442411, .243684}, 0.16);
    }

    /** A linear function without interactions: shares of the variance are squared coefficients over their sum. */
    @Test
    void withoutInteractionsFirstAndTotalAreTheSame() {
        Index[][] found =
                run(3, 8_192, draws -> 100 + 3 * uniform(draws[0]) + 2 * uniform(draws[1]) + uniform(draws[2]));
        double[] shares = {9 / 14.0, 4 / 14.0, 1 / 14.0};
        requireHeld(found, shares, shares, 0.16);
    }

    /** The first two numbers of G as one factor: its first-order share holds what they do together. */
    @Test
    void aFactorOfSeveralNumbersIsOneInput() {
        Index[][] found = run(3, 8_192, draws -> {
            SplitMix pair = SplitMix.of(draws[0], 0);
            return g(pair.nextDouble(), A[0])
                    * g(pair.nextDouble(), A[1])
                    * g(uniform(draws[1]), A[2])
                    * g(uniform(draws[2]), A[3]);
        });
        double[] parts = Arrays.stream(A).map(a -> 1 / (3 * (1 + a) * (1 + a))).toArray();
        double pair = (1 + parts[0]) * (1 + parts[1]) - 1;
        double rest = (1 + parts[2]) * (1 + parts[3]);
        double all = (1 + pair) * rest - 1;
        requireHeld(
                found,
                new double[] {pair / all, parts[2] / all, parts[3] / all},
                new double[] {pair * rest / all, .034327, .010463},
                0.16);
    }

    @Test
    void rowsWithoutAValueAreLeftOutWhole() {
        SobolRun run = new SobolRun(2, 5);
        SobolSample sample = run.sample(rows(
                SobolDesign.drawn(2, 5),
                draws -> uniform(draws[0]) < 0.2 ? Double.NaN : uniform(draws[0]) + uniform(draws[1]),
                500));
        // A has the first factor in two of the four values, B in the other two; both must be above 0.2.
        assertThat(sample.rows()).isBetween(280, 360);
        assertThat(sample.mean()).isCloseTo(0.6 + 0.5, within(0.05));
    }

    @Test
    void aFigureThatNeverChangesHasNoVarianceToDivide() {
        for (Index[] factor : run(2, 10, draws -> 4)) {
            assertThat(factor).containsOnly(new Index(0, 0, 0));
        }
    }
}
