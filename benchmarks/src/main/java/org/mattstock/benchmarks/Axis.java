package org.mattstock.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * An axis of a chart.
 *
 * @param title what it measures, with the unit
 * @param scale how values are spread
 * @param low the value at its beginning
 * @param high the value at its end
 * @param ticks the values that are named
 */
record Axis(String title, Scale scale, double low, double high, List<Double> ticks) {
    /** How values are spread over an axis. */
    enum Scale {
        /** Equal distances are equal differences. */
        LINEAR {
            @Override
            double of(double value) {
                return value;
            }
        },
        /** Equal distances are equal ratios. */
        LOGARITHMIC {
            @Override
            double of(double value) {
                return StrictMath.log(value);
            }
        };

        abstract double of(double value);
    }

    /** From somewhat below the least value to somewhat above the largest, which are all named. */
    static Axis ofRatios(String title, List<Double> named) {
        double least = named.stream().min(Double::compare).orElseThrow();
        double largest = named.stream().max(Double::compare).orElseThrow();
        return new Axis(title, Scale.LOGARITHMIC, least / 1.2, largest * 1.2, named);
    }

    /** From 0 to somewhat above the largest value, with these values named. */
    static Axis fromZero(String title, List<Double> named) {
        return new Axis(
                title, Scale.LINEAR, 0, named.stream().max(Double::compare).orElseThrow() * 1.05, named);
    }

    /** Whole powers of ten around the values. */
    static Axis ofPowers(String title, List<Double> values) {
        double low = 1;
        while (low > values.stream().min(Double::compare).orElseThrow()) {
            low /= 10;
        }
        while (low * 10 <= values.stream().min(Double::compare).orElseThrow()) {
            low *= 10;
        }
        double largest = values.stream().max(Double::compare).orElseThrow();
        List<Double> powers = DoubleStream.iterate(low, power -> power < 10 * largest, power -> power * 10)
                .boxed()
                .toList();
        return new Axis(title, Scale.LOGARITHMIC, low, powers.get(powers.size() - 1), powers);
    }

    /** From 0, with about five round steps of 1, 2 or 5 times a power of ten. */
    static Axis ofRoundSteps(String title, List<Double> values) {
        double largest = values.stream().max(Double::compare).orElseThrow();
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(largest / 3)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(each -> largest / each <= 6)
                .findFirst()
                .orElseThrow();
        List<Double> ticks = DoubleStream.iterate(0, tick -> tick < largest + step, tick -> tick + step)
                .boxed()
                .toList();
        return new Axis(title, Scale.LINEAR, 0, ticks.get(ticks.size() - 1), ticks);
    }

    /** Where a value lies between two ends. */
    double between(double value, double start, double end) {
        double share = (scale.of(value) - scale.of(low)) / (scale.of(high) - scale.of(low));
        return start + share * (end - start);
    }

    /** As text: 29,000 or 0.1. */
    static String shown(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
