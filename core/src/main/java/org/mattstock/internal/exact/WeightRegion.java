package org.mattstock.internal.exact;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.text.Nearest;
import org.mattstock.variation.WeightSet;

/**
 * The admissible weights of one branch, as exact statements need them: how low and how high a weighted mean of the parts can
 * be. A part without a value (NaN) is left out and the weights of the others are divided by their sum, so that the mean is a
 * ratio of two linear functions of the weights; such a ratio is least at a corner of the region.
 */
public sealed interface WeightRegion permits WeightRegion.Band, WeightRegion.Corners {
    /**
     * The least weighted mean over all admissible weights; NaN where no part with a value can have weight.
     *
     * @param values by part; NaN for a part that is left out
     */
    double least(double[] values);

    /**
     * Admissible weights at which the least weighted mean is reached. Where several are, parts with equal values are treated
     * alike, so that the order of the parts decides nothing.
     */
    double[] corner(double[] values);

    /** Admissible weights somewhere in the middle: the definition's own in a {@link Band}. */
    double[] middle();

    /** The greatest weighted mean. */
    default double greatest(double[] values) {
        double[] negated = new double[values.length];
        Arrays.setAll(negated, part -> -values[part]);
        return -least(negated);
    }

    /**
     * The admissible weights under which some parts have none, and others have; null where there are no such weights.
     *
     * @param zero by part: whether its weight must be exactly 0
     */
    @Nullable
    WeightRegion without(boolean[] zero);

    /** Whether a weight may be exactly 0 that is not always: a set of positive weights only comes near to it. */
    boolean reachesZero();

    /** The region that a set describes for the parts of a branch. */
    static WeightRegion of(WeightSet set, Branch branch) {
        double[] shares = WeightingMethods.shares(branch);
        if (set instanceof WeightSet.Box box) {
            return Band.around(shares, box);
        }
        if (set instanceof WeightSet.Simplex) {
            return Corners.ofParts(shares.length, true, part -> true);
        }
        if (set instanceof WeightSet.Dirichlet) {
            return Corners.ofParts(shares.length, false, part -> shares[part] > 0);
        }
        if (set instanceof WeightSet.Ordinal ordinal) {
            return new Corners(shares.length, true, UpperSets.of(shares.length, heavier(ordinal, branch), branch.id()));
        }
        return Band.around(shares, new WeightSet.Box(0, WeightSet.Box.Form.CONE));
    }

    /** By part and part: whether the first weighs at least as much as the second, by a demand as it stands. */
    private static boolean[][] heavier(WeightSet.Ordinal ordinal, Branch branch) {
        List<String> ids = branch.parts().stream().map(part -> part.node().id()).toList();
        boolean[][] heavier = new boolean[ids.size()][ids.size()];
        for (WeightSet.AtLeast demand : ordinal.demands()) {
            heavier[position(demand.part(), ids, branch)][position(demand.other(), ids, branch)] = true;
        }
        return heavier;
    }

    private static int position(String part, List<String> ids, Branch branch) {
        int position = ids.indexOf(part);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "demands must name parts of " + branch.id() + ", got \"" + part + "\"" + Nearest.hint(part, ids));
        }
        return position;
    }

    /**
     * Each weight between two limits, and for shares their sum 1.
     *
     * <p>From all weights at their lower limits, weight is added to the lowest values first; along that way the ratio turns at
     * full parts and at the limits of the sum only, so that the least of those few is the least of all.
     */
    final class Band implements WeightRegion {
        private final double[] lower;
        private final double[] upper;
        private final boolean sumsToOne;

        private Band(double[] lower, double[] upper, boolean sumsToOne) {
            this.lower = lower;
            this.upper = upper;
            this.sumsToOne = sumsToOne;
        }

        static Band around(double[] shares, WeightSet.Box box) {
            double deviation = box.deviation();
            return new Band(
                    Arrays.stream(shares).map(share -> share * (1 - deviation)).toArray(),
                    Arrays.stream(shares).map(share -> share * (1 + deviation)).toArray(),
                    deviation > 0 && box.form() == WeightSet.Box.Form.BOX_AND_SIMPLEX);
        }

        /**
         * The least mean.
         *
         * @param mean the mean
         * @param sum the sum of the counted weights there
         */
        private record Found(double mean, double sum) {
            static final Found NOTHING = new Found(Double.NaN, Double.NaN);

            Found or(double weighted, double at) {
                double candidate = weighted / at;
                return mean <= candidate ? this : new Found(candidate, at);
            }
        }

        @Override
        public @Nullable WeightRegion without(boolean[] zero) {
            double[] capped = upper.clone();
            double most = 0;
            for (int part = 0; part < capped.length; part++) {
                if (zero[part] && lower[part] > 0) {
                    return null;
                }
                capped[part] = zero[part] ? 0 : capped[part];
                most += capped[part];
            }
            return most > 0 && (!sumsToOne || most >= 1 - Shares.SLACK) ? new Band(lower, capped, sumsToOne) : null;
        }

        @Override
        public boolean reachesZero() {
            return IntStream.range(0, lower.length).anyMatch(part -> lower[part] == 0 && upper[part] > 0);
        }

        @Override
        public double least(double[] values) {
            return search(values, Ascending.of(values)).mean();
        }

        @Override
        public double[] corner(double[] values) {
            int[] ascending = Ascending.of(values);
            double rest = search(values, ascending).sum();
            for (int part : ascending) {
                rest -= lower[part];
            }
            double[] weights = lower.clone();
            for (int from = 0; from < ascending.length && rest > 0; ) {
                int to = from;
                double room = 0;
                for (; to < ascending.length && values[ascending[to]] == values[ascending[from]]; to++) {
                    room += upper[ascending[to]] - lower[ascending[to]];
                }
                double filled = room > rest ? rest / room : 1;
                for (; from < to; from++) {
                    weights[ascending[from]] += filled * (upper[ascending[from]] - lower[ascending[from]]);
                }
                rest -= room;
            }
            return weights;
        }

        @Override
        public double[] middle() {
            double[] weights = new double[lower.length];
            Arrays.setAll(weights, part -> (lower[part] + upper[part]) / 2);
            return weights;
        }

        double lower(int part) {
            return lower[part];
        }

        double room(int part) {
            return upper[part] - lower[part];
        }

        /** What the parts that count weigh at least; their lower limits sum to {@code lowest}. */
        double leastSum(boolean[] counted, double lowest) {
            return leastSum(marked(counted), lowest);
        }

        /** What they weigh at most. */
        double greatestSum(boolean[] counted) {
            return greatestSum(marked(counted));
        }

        private static double[] marked(boolean[] counted) {
            double[] values = new double[counted.length];
            Arrays.setAll(values, part -> counted[part] ? 0 : Double.NaN);
            return values;
        }

        private Found search(double[] values, int[] ascending) {
            double sum = 0;
            double weighted = 0;
            for (int part : ascending) {
                sum += lower[part];
                weighted += lower[part] * values[part];
            }
            double leastSum = leastSum(values, sum);
            double greatestSum = greatestSum(values);
            Found best = sum > 0 && sum >= leastSum ? Found.NOTHING.or(weighted, sum) : Found.NOTHING;
            for (int part : ascending) {
                double room = Math.max(Math.min(upper[part] - lower[part], greatestSum - sum), 0);
                if (sum < leastSum && sum + room >= leastSum) {
                    best = best.or(weighted + (leastSum - sum) * values[part], leastSum);
                }
                sum += room;
                weighted += room * values[part];
                best = sum > 0 && sum >= leastSum ? best.or(weighted, sum) : best;
            }
            // Rounding may leave the sum a hair below its limit: all room is used up then, and this is the corner.
            return Double.isNaN(best.mean()) && sum > 0 ? best.or(weighted, sum) : best;
        }

        /** What the counted parts weigh at least: with shares, what the others leave. */
        private double leastSum(double[] values, double lowest) {
            return sumsToOne ? Math.max(lowest, 1 - leftOut(upper, values)) : lowest;
        }

        private double greatestSum(double[] values) {
            double highest = 0;
            for (int part = 0; part < upper.length; part++) {
                highest += Double.isNaN(values[part]) ? 0 : upper[part];
            }
            return sumsToOne ? Math.min(highest, 1 - leftOut(lower, values)) : highest;
        }

        private static double leftOut(double[] weights, double[] values) {
            double sum = 0;
            for (int part = 0; part < weights.length; part++) {
                sum += Double.isNaN(values[part]) ? weights[part] : 0;
            }
            return sum;
        }
    }

    /**
     * The cone over a few corners, each of which gives equal weight to some parts and none to the others: single parts for
     * every weighting, sets closed upward for an order of importance.
     *
     * @param count how many parts there are
     * @param reachesZero whether corners are admissible themselves, and not only what weights come near to
     * @param sets by corner: the parts that have weight
     */
    record Corners(int count, boolean reachesZero, List<int[]> sets) implements WeightRegion {
        static Corners ofParts(int count, boolean reachesZero, IntPredicate admitted) {
            return new Corners(
                    count,
                    reachesZero,
                    IntStream.range(0, count)
                            .filter(admitted)
                            .mapToObj(part -> new int[] {part})
                            .toList());
        }

        @Override
        public @Nullable WeightRegion without(boolean[] zero) {
            List<int[]> left = sets.stream()
                    .filter(set -> Arrays.stream(set).noneMatch(part -> zero[part]))
                    .toList();
            boolean all = left.size() == sets.size();
            return all || (reachesZero && !left.isEmpty()) ? new Corners(count, reachesZero, left) : null;
        }

        @Override
        public double least(double[] values) {
            double least = Double.NaN;
            for (int[] set : sets) {
                double mean = mean(set, values);
                least = least <= mean || Double.isNaN(mean) ? least : mean;
            }
            return least;
        }

        @Override
        public double[] corner(double[] values) {
            double least = least(values);
            return weights(sets.stream()
                    .filter(set -> Double.isNaN(least) || mean(set, values) == least)
                    .toList());
        }

        @Override
        public double[] middle() {
            return weights(sets);
        }

        private double[] weights(List<int[]> chosen) {
            double[] weights = new double[count];
            for (int[] set : chosen) {
                for (int part : set) {
                    weights[part]++;
                }
            }
            return weights;
        }

        private static double mean(int[] set, double[] values) {
            double sum = 0;
            int count = 0;
            for (int part : set) {
                if (!Double.isNaN(values[part])) {
                    sum += values[part];
                    count++;
                }
            }
            return sum / count;
        }
    }
}
