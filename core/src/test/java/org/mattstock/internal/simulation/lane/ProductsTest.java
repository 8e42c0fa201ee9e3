package org.mattstock.internal.simulation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.simulation.lane.Products.Pass;

/** Several products in one pass have the bits of one after the other, and other lanes are left alone. */
class ProductsTest {
    private static final int LANES = 37;
    private static final int FROM = 3;
    private static final int TO = 31;

    private final Random random = new Random(4);
    private final double[][] weights = new double[Products.NEXT][];
    private final double[] divisor = row();

    ProductsTest() {
        for (int part = 0; part < weights.length; part++) {
            weights[part] = row();
        }
    }

    private double[] row() {
        double[] row = new double[LANES];
        for (int lane = 0; lane < LANES; lane++) {
            row[lane] = random.nextDouble();
        }
        return row;
    }

    private static double[] copy(double... row) {
        return row.clone();
    }

    @Test
    void theFirstPassForgetsWhatWasThere() {
        double[] values = {0.3, 1e9};
        double[] before = row();
        double[] sums = copy(before);
        Products.add(Pass.FIRST, sums, weights, values, divisor, FROM, TO);

        for (int lane = 0; lane < LANES; lane++) {
            double sum = weights[0][lane] * 0.3 + weights[1][lane] * 1e9;
            assertThat(sums[lane]).isEqualTo(lane >= FROM && lane < TO ? sum : before[lane]);
        }
    }

    @Test
    void theNextPassesAddInTheOrderOfTheParts() {
        double[] values = {1e9, -1e-9, 0.1};
        double[] before = row();
        double[] sums = copy(before);
        double[] ends = copy(before);
        Products.add(Pass.NEXT, sums, weights, values, divisor, FROM, TO);
        Products.add(Pass.LAST, ends, weights, values, divisor, FROM, TO);

        for (int lane = FROM; lane < TO; lane++) {
            double sum = before[lane];
            for (int part = 0; part < values.length; part++) {
                sum += weights[part][lane] * values[part];
            }
            assertThat(sums[lane]).isEqualTo(sum);
            assertThat(ends[lane]).isEqualTo(sum / divisor[lane]);
        }
        assertThat(sums[TO]).isEqualTo(before[TO]);
        assertThat(ends[FROM - 1]).isEqualTo(before[FROM - 1]);
    }

    @Test
    void twoUnitsInOnePassAreLikeOneAfterTheOther() {
        for (Pass pass : List.of(Pass.FIRST, Pass.NEXT)) {
            double[][] values = {{1e9, -1e-9, 0.1}, {-3, 0.7, 1e9}};
            double[][] together = {row(), row()};
            double[][] apart = {copy(together[0]), copy(together[1])};
            Products.addTwo(pass, together[0], together[1], weights, values[0], values[1], FROM, TO);
            Products.add(pass, apart[0], weights, values[0], divisor, FROM, TO);
            Products.add(pass, apart[1], weights, values[1], divisor, FROM, TO);

            assertThat(together).isDeepEqualTo(apart);
        }
    }

    @Test
    void lanesOfValuesAreAddedLikewise() {
        double[] values = row();
        double[] first = row();
        double[] next = row();
        double[] last = copy(next);
        double[] before = copy(next);
        Products.add(Pass.FIRST, first, weights[0], values, divisor, FROM, TO);
        Products.add(Pass.NEXT, next, weights[0], values, divisor, FROM, TO);
        Products.add(Pass.LAST, last, weights[0], values, divisor, FROM, TO);

        for (int lane = FROM; lane < TO; lane++) {
            double product = weights[0][lane] * values[lane];
            assertThat(first[lane]).isEqualTo(product);
            assertThat(next[lane]).isEqualTo(before[lane] + product);
            assertThat(last[lane]).isEqualTo((before[lane] + product) / divisor[lane]);
        }
    }

    @Test
    void noSumIsNegativeZero() {
        double[] sums = new double[LANES];
        Products.add(Pass.FIRST, sums, weights, new double[] {-0.0, -0.0}, divisor, 0, LANES);

        assertThat(sums).containsOnly(0.0);
        assertThat(Double.doubleToRawLongBits(sums[5])).isZero();
    }
}
