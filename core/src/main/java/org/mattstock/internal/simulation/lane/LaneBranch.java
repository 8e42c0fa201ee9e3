package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.aggregation.LaneAggregation;
import org.mattstock.internal.scoring.missingrule.LaneRule;

/**
 * One branch under one method, ready for lanes: what of it is the same in every replicate. Units are those of the population.
 *
 * @param node its number
 * @param aggregation as the definition names it
 * @param form how it is done in lanes
 * @param rule what it does about missing parts
 * @param parts the numbers of its parts
 * @param steps its parts in their order, leaves several at a time
 * @param plain by unit: whether every part has a value in every replicate
 * @param sure by unit: whether it has a value in every replicate, though maybe not every part
 * @param normalization what is done to the result; null for nothing
 * @param before which values are good as it takes them
 * @param noisy the leaf that it is, whose values are drawn anew in every lane; null for a branch
 */
public record LaneBranch(
        int node,
        Aggregation aggregation,
        LaneAggregation form,
        LaneRule rule,
        int[] parts,
        List<Step> steps,
        boolean[] plain,
        boolean[] sure,
        @Nullable Normalization normalization,
        Direction before,
        @Nullable Leaf noisy) {
    /** What is added up next. */
    sealed interface Step permits Run, Inner {}

    /**
     * Leaves that follow each other.
     *
     * @param number of all runs of the method
     * @param count how many there are
     * @param nodes whose weights; -1 where a place is left over
     * @param values by unit and leaf: the value, or its logarithm where logarithms are gathered; 0 for none
     * @param present by unit and leaf: 1, or 0 for none
     */
    record Run(int number, int count, int[] nodes, double[][] values, double[][] present) implements Step {}

    /**
     * A part that is a branch.
     *
     * @param node its number
     * @param branch the branch
     */
    record Inner(int node, LaneBranch branch) implements Step {}

    /** Whether it matters to some unit which parts there are, whatever they weigh. */
    boolean mindsParts() {
        return form.keepsLowest() || (rule.needsAll() && !isPlain());
    }

    /** Whether all its units must be done before any of them is gone on with. */
    public boolean isWhole() {
        return noisy != null || normalization != null || form.comparesUnits();
    }

    private boolean isPlain() {
        for (boolean each : plain) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    /** Which pass over the sums a step is. */
    Products.Pass pass(int step) {
        if (step == 0) {
            return Products.Pass.FIRST;
        }
        return isDivided() && step == steps.size() - 1 ? Products.Pass.LAST : Products.Pass.NEXT;
    }

    /** Whether the last step, which is not the first, divides by the sum of weights. */
    boolean isDivided() {
        return steps.size() > 1 && form.isMean();
    }

    /** Whether another method leaves everything about the branch as it is, but for the values of leaves. */
    boolean isLike(LaneBranch other) {
        return node == other.node
                && aggregation.equals(other.aggregation)
                && rule.equals(other.rule)
                && Objects.equals(normalization, other.normalization)
                && before.equals(other.before)
                && (noisy == null) == (other.noisy == null)
                && Arrays.equals(plain, other.plain)
                && Arrays.equals(sure, other.sure);
    }
}
