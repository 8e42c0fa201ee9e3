package org.mattstock.internal.scoring;

import java.util.Arrays;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.statistics.Moments;

/**
 * The weighted sums of a branch, for all units at once and part after part. A missing value is a zero, which changes no sum:
 * every sum has the bits that it has without that part, and no loop along the units asks what is missing.
 */
final class Sums {
    /** Whole numbers below this add up without rounding. */
    private static final double MOST = 1L << 52;

    private final MissingRuleMethod missing;
    private final double[] weights;
    private final double applicable;
    private final boolean whole;
    private final double[] sums;
    /** By unit: the weight of the parts that it has. */
    private final double[] present;

    /** By unit: how many parts it lacks. */
    private final int[] lacking;
    /** The present weight of those units that lack the part at hand, before it was added. */
    private final double[] before;

    private int parts;

    Sums(Branch branch, int units) {
        this.missing = MissingRuleMethods.of(branch.missing());
        this.weights = WeightingMethods.weights(branch);
        this.applicable = Moments.sum(weights);
        this.whole = applicable < MOST && areWhole(weights);
        this.sums = new double[units];
        this.present = new double[units];
        this.lacking = new int[units];
        this.before = new double[units];
        Arrays.fill(present, whole ? applicable : 0);
    }

    private static boolean areWhole(double[] weights) {
        for (double weight : weights) {
            if (weight != Math.rint(weight)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a branch adds up its own parts and nothing else, so that what is missing needs no substitute and no reason. */
    static boolean cover(Branch branch) {
        return AggregationMethods.of(branch.aggregation()).additive().isPresent()
                && MissingRuleMethods.of(branch.missing()).asksForPresenceOnly();
    }

    /**
     * Adds the next part.
     *
     * @param part its values, zero where there is none
     */
    void add(NodeColumn part) {
        double weight = weights[parts++];
        addTo(sums, weight, part.values);
        if (whole) {
            subtractMissing(part, weight);
        } else {
            addPresent(part, weight);
        }
    }

    private static void addTo(double[] sums, double weight, double[] values) {
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] += weight * values[unit];
        }
    }

    /** Whole weights add up without rounding: what is there is all less what is missing, to the bit. */
    private void subtractMissing(NodeColumn part, double weight) {
        for (int i = 0; i < part.missingCount(); i++) {
            present[part.missing(i)] -= weight;
            lacking[part.missing(i)]++;
        }
    }

    private void addPresent(NodeColumn part, double weight) {
        for (int i = 0; i < part.missingCount(); i++) {
            lacking[part.missing(i)]++;
            before[i] = present[part.missing(i)];
        }
        for (int unit = 0; unit < present.length; unit++) {
            present[unit] += weight;
        }
        for (int i = 0; i < part.missingCount(); i++) {
            present[part.missing(i)] = before[i];
        }
    }

    /** The aggregated values, NaN for a unit that lacks too much; infinite or NaN, too, where a sum left the range of a double. */
    double[] aggregated(Additive formula) {
        double[] result = new double[sums.length];
        for (int unit = 0; unit < result.length; unit++) {
            result[unit] = isKept(unit) ? formula.scaled(sums[unit], present[unit], applicable) + 0.0 : Double.NaN;
        }
        return result;
    }

    private boolean isKept(int unit) {
        return missing.isKept(present[unit], applicable, parts - lacking[unit], lacking[unit]);
    }

    /** Whether all sums, and the results of those units that have one, are within the range of a double. */
    boolean areFinite(double[] aggregated) {
        for (int unit = 0; unit < sums.length; unit++) {
            if (!Double.isFinite(sums[unit]) || (isKept(unit) && !Double.isFinite(aggregated[unit]))) {
                return false;
            }
        }
        return true;
    }
}
