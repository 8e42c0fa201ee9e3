package org.mattstock.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.table.Notation;

/**
 * An axis with few round ticks.
 *
 * @param from its beginning
 * @param to its end, above the beginning
 * @param ticks ascending
 * @param decimals of the ticks
 */
record Scale(double from, double to, List<Double> ticks, int decimals) {
    private static final int MOST = 5;
    private static final int[] STEPS = {1, 2, 5, 10};

    /** Around all values, beginning and ending at a round number. */
    static Scale around(double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        return high > low ? round(low, high) : round(low - 1, high + 1);
    }

    /** From 0 to beyond the largest, or from below the smallest to 0, or both. */
    static Scale fromZero(double[] values) {
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(0));
        return high > low ? round(low, high) : round(0, 1);
    }

    private static Scale round(double low, double high) {
        BigDecimal step = step((high - low) / MOST);
        BigDecimal first = multiple(low, step, RoundingMode.FLOOR);
        BigDecimal last = multiple(high, step, RoundingMode.CEILING);
        List<Double> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick.doubleValue());
        }
        return new Scale(
                first.doubleValue(),
                last.doubleValue(),
                ticks,
                Math.max(0, step.stripTrailingZeros().scale()));
    }

    /** The least of 1, 2 and 5 times a power of ten that is at least so large. */
    private static BigDecimal step(double least) {
        BigDecimal wanted = new BigDecimal(least);
        int power = wanted.precision() - wanted.scale() - 1;
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
        for (int step : STEPS) {
            BigDecimal found = unit.multiply(BigDecimal.valueOf(step));
            if (found.compareTo(wanted) >= 0) {
                return found;
            }
        }
        throw new IllegalStateException("a step must be found for " + least);
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
        return new BigDecimal(value).divide(step, 0, mode).multiply(step);
    }

    /** Places from 1 to the last: the middle of each cell. */
    static Scale places(int last) {
        List<Double> ticks = new ArrayList<>(List.of(1.0));
        double step = step(Math.max(1, last / (double) MOST)).doubleValue();
        for (double tick = step; tick < last; tick += step) {
            if (tick > 1) {
                ticks.add(tick);
            }
        }
        if (last > 1) {
            ticks.add((double) last);
        }
        return new Scale(0.5, last + 0.5, ticks, 0);
    }

    /** Where a value is, from 0 to 1. */
    double at(double value) {
        return (value - from) / (to - from);
    }

    List<Tick> ticks(Notation notation, double narrow, double wide) {
        return Tick.spread(
                ticks.stream().map(this::at).toList(),
                ticks.stream().map(tick -> notation.decimal(tick, decimals)).toList(),
                narrow,
                wide);
    }

    Path gridDown(double width, double height) {
        Path grid = new Path();
        ticks.forEach(tick -> grid.line(at(tick) * width, 0, at(tick) * width, height));
        return grid;
    }
}
