package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import org.mattstock.internal.statistics.Moments;

/**
 * A column about its mean.
 *
 * @param size a power of two by which values are divided first, so that no square leaves the range of a double
 * @param center the mean, of divided values
 * @param length the root of the sum of squared distances from it, of divided values; 0 for a constant column
 */
record CenteredColumn(double size, double center, double length) {
    static CenteredColumn of(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double size = Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)));
        double[] divided = new double[values.length];
        for (int i = 0; i < divided.length; i++) {
            divided[i] = values[i] / size;
        }
        double center = Moments.mean(divided);
        double length = Math.sqrt(Moments.squares(divided, center));
        return new CenteredColumn(size, center, length <= Math.ulp(Math.abs(center)) * divided.length ? 0 : length);
    }

    double mean() {
        return center * size;
    }

    double unit() {
        return length * size;
    }

    double of(double value) {
        return length == 0 ? 0 : (value / size - center) / length;
    }

    double[] all(double[] values) {
        return Arrays.stream(values).map(this::of).toArray();
    }

    double back(double centered) {
        return (center + centered * length) * size;
    }
}
