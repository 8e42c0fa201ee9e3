package org.mattstock.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.internal.text.Checks;

/** What one step of one node learned on its reference: plain numbers that can be printed, kept and applied to another year. */
public sealed interface Learned
        permits Learned.Limits,
                Learned.Center,
                Learned.Yardstick,
                Learned.Cuts,
                Learned.Single,
                Learned.Chosen,
                Learned.Neutral,
                Learned.Numbers,
                Learned.Weights,
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
            Checks.positive("deviation", deviation);
        }
    }

    /**
     * Where a scale starts and what one step on it is: a value has the place {@code (value - origin) / unit}.
     *
     * @param origin the value at place 0
     * @param unit the distance from there to place 1; positive
     */
    record Yardstick(double origin, double unit) implements Learned {
        /** Checks both. */
        public Yardstick {
            Checks.finite("origin", origin);
            Checks.positive("unit", unit);
        }
    }

    /**
     * Ascending values where something changes: cuts between classes, or bends of a line.
     *
     * @param cuts ascending, equal ones allowed
     */
    record Cuts(List<Double> cuts) implements Learned {
        /** Copies the cuts, and checks that they are finite and ascend. */
        public Cuts {
            cuts = List.copyOf(cuts);
            for (int i = 0; i < cuts.size(); i++) {
                Checks.finite("cuts", cuts.get(i));
                if (i > 0 && cuts.get(i - 1) > cuts.get(i)) {
                    throw new IllegalArgumentException(
                            "cuts must ascend, got " + cuts.get(i) + " after " + cuts.get(i - 1));
                }
            }
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
     * Which of several treatments was taken, and what that one learned.
     *
     * @param step its number from 1; 0 for none
     * @param learned empty where it learns nothing
     */
    record Chosen(int step, Optional<Learned> learned) implements Learned {
        /** Checks the number. */
        public Chosen {
            Checks.notNegative("step", step);
            Objects.requireNonNull(learned, "learned");
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
     * Numbers in an order of the method's own: what a custom method learned, or a sum and a sum of reciprocals.
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

    /**
     * The weights of a branch's parts.
     *
     * @param weights in the order of the parts: each 0 or from 1e-100 to 1, with a sum of 1 within 1e-9
     */
    record Weights(List<Double> weights) implements Learned {
        private static final double TOLERANCE = 1e-9;

        /** Copies the weights, and checks them. */
        public Weights {
            weights = List.copyOf(weights);
            double total = 0;
            for (double weight : weights) {
                if (weight != 0) {
                    Checks.moderatelyPositive("weights", weight);
                }
                total += weight;
            }
            if (!(Math.abs(total - 1) <= TOLERANCE)) {
                throw new IllegalArgumentException("weights must sum to 1, got " + total);
            }
        }

        /**
         * Weights in the order of the parts.
         *
         * @param weights with a sum of 1
         */
        public static Weights of(double... weights) {
            return new Weights(Arrays.stream(weights).boxed().toList());
        }
    }

    /**
     * All values of the reference, ascending, where places are taken from.
     *
     * @param values finite, in any order; kept ascending, a negative zero as zero
     */
    record Distribution(List<Double> values) implements Learned {
        /** Copies and sorts the values. */
        public Distribution {
            values = values instanceof SortedValues ? values : SortedValues.of(unboxed(values));
        }

        /**
         * A distribution of values.
         *
         * @param values finite, in any order
         */
        public static Distribution of(double... values) {
            return new Distribution(SortedValues.of(values.clone()));
        }

        /** How many values there are. */
        public int size() {
            return values.size();
        }

        /** A copy of the values, ascending. */
        public double[] toArray() {
            return sorted().clone();
        }

        /** The array itself, which nobody may change. */
        double[] sorted() {
            return ((SortedValues) values).array();
        }

        private static double[] unboxed(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return values.isEmpty()
                    ? "Distribution[0 values]"
                    : "Distribution[" + values.size() + " values, " + values.get(0) + " to "
                            + values.get(values.size() - 1) + "]";
        }
    }
}
