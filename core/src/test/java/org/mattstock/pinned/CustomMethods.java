package org.mattstock.pinned;

import java.util.Arrays;
import java.util.Map;
import org.mattstock.fit.Behaviors;

/** What the custom methods of the cases do: only the four operations and square roots, which are exact everywhere. */
final class CustomMethods {
    static final Behaviors ALL = Behaviors.none()
            .withTreatment("cap", 1, new Cap())
            .withNormalization("ratio", 2, new Ratio())
            .withNormalization("shift", 1, new Shift())
            .withAggregation("quadratic", 1, CustomMethods::quadratic);

    private CustomMethods() {}

    private static double quadratic(double[] values, double[] weights, Map<String, Double> parameters) {
        double sum = parameters.getOrDefault("offset", 0.0);
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i] * values[i];
        }
        return Math.sqrt(sum);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 1 : sum / values.length;
    }

    private static final class Cap implements Behaviors.Treating {
        @Override
        public double[] learn(double[] reference, Map<String, Double> parameters) {
            double largest = Arrays.stream(reference).max().orElse(0);
            return new double[] {largest * parameters.getOrDefault("share", 1.0)};
        }

        @Override
        public double apply(double value, double[] learned, Map<String, Double> parameters) {
            return Math.min(value, learned[0]);
        }
    }

    private static final class Ratio implements Behaviors.Normalizing {
        @Override
        public double[] learn(double[] reference, Map<String, Double> parameters) {
            return new double[] {mean(reference) + 200, reference.length};
        }

        @Override
        public double apply(double value, double[] learned, Map<String, Double> parameters) {
            return parameters.getOrDefault("factor", 1.0) * value / learned[0];
        }

        @Override
        public double mirror(double normalized, double[] learned, Map<String, Double> parameters) {
            return learned[1] - normalized;
        }
    }

    private static final class Shift implements Behaviors.Normalizing {
        @Override
        public double[] learn(double[] reference, Map<String, Double> parameters) {
            return new double[] {mean(reference)};
        }

        @Override
        public double apply(double value, double[] learned, Map<String, Double> parameters) {
            return value - learned[0];
        }
    }
}
