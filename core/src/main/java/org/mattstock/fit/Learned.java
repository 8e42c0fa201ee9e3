package org.mattstock.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mattstock.internal.text.Checks;

/** What one step of one node learned on its reference: plain numbers that can be printed, kept and applied to another year. */
public sealed interface Learned
        permits Learned.Limits,
                Learned.Center,
                Learned.Cuts,
                Learned.Single,
                Learned.Neutral,
                Learned.Numbers,
                Learned.Distribution {
    /**
     * Two values that mark out a scale, or beyond which values are cut.
     *
     * @param lower the lower one
     * @param upper the upper one; not below {@code lower}
     */
    record Limits(double lower, double upper) implements Learned {
        /** Checks that both are finite and in order. */
        public Limits {
            Checks.finite("lower", lower);
            Checks.finite("upper", upper);
            if (lower > upper) {
                throw new IllegalArgumentException("lower must not be above upper, got " + lower + " and " + upper);
            }
        }
    }

    /**
     * Mean and standard deviation.
     *
     * @param mean the mean
     * @param deviation the standard deviation; positive
     */
    record Center(double mean, double deviation) implements Learned {
        /** Checks both. */
        public Center {
            Checks.finite("mean", mean);
            Checks.ordered("0", 0, "deviation", deviation);
        }
    }

    /**
     * Ascending cuts between classes.
     *
     * @param cuts ascending, equal ones allowed
     */
    record Cuts(List<Double> cuts) implements Learned {
        /** Copies the cuts. */
        public Cuts {
            cuts = List.copyOf(cuts);
        }
    }

    /**
     * One value, such as the mean that stands in for missing values.
     *
     * @param value finite
     */
    record Single(double value) implements Learned {
        /** Checks the value. */
        public Single {
            Checks.finite("value", value);
        }
    }

    /**
     * The reference cannot tell values apart, and the definition asks for the middle of the scale.
     *
     * @param value the normalized value that everyone gets
     */
    record Neutral(double value) implements Learned {
        /** Checks the value. */
        public Neutral {
            Checks.finite("value", value);
        }
    }

    /**
     * What a custom method learned.
     *
     * @param numbers finite
     */
    record Numbers(List<Double> numbers) implements Learned {
        /** Copies the numbers. */
        public Numbers {
            numbers = List.copyOf(numbers);
            numbers.forEach(number -> Checks.finite("numbers", number));
        }

        /**
         * Numbers in their order.
         *
         * @param numbers finite
         */
        public static Numbers of(double... numbers) {
            return new Numbers(Arrays.stream(numbers).boxed().toList());
        }

        /** A copy of the numbers. */
        public double[] toArray() {
            return numbers.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** All values of the reference, ascending, where places are taken from. Equal by value. */
    final class Distribution implements Learned {
        private final double[] sorted;

        private Distribution(double[] sorted) {
            this.sorted = sorted;
        }

        /**
         * A distribution of values.
         *
         * @param values finite, in any order
         */
        public static Distribution of(double... values) {
            Objects.requireNonNull(values, "values");
            double[] sorted = values.clone();
            boolean ascends = true;
            for (int i = 0; i < sorted.length; i++) {
                Checks.finite("values", sorted[i]);
                sorted[i] += 0.0;
                ascends &= i == 0 || sorted[i - 1] <= sorted[i];
            }
            if (!ascends) {
                Arrays.sort(sorted);
            }
            return new Distribution(sorted);
        }

        /** How many values there are. */
        public int size() {
            return sorted.length;
        }

        /** A copy of the values, ascending. */
        public double[] toArray() {
            return sorted.clone();
        }

        /** The array itself, which nobody may change. */
        double[] sorted() {
            return sorted;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Distribution distribution && Arrays.equals(sorted, distribution.sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }

        @Override
        public String toString() {
            return sorted.length == 0
                    ? "Distribution[0 values]"
                    : "Distribution[" + sorted.length + " values, " + sorted[0] + " to " + sorted[sorted.length - 1]
                            + "]";
        }
    }
}
