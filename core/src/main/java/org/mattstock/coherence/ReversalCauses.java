package org.mattstock.coherence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.coherence.RankReversals.Cause;
import org.mattstock.coherence.RankReversals.Turn;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;

/** Which leaf did most for a pair to turn: the one whose weighed difference of both fell most from one scoring to another. */
final class ReversalCauses {
    /** A share of the numbers that were subtracted, below which nothing moved. */
    private static final double ROUNDING = 1e-12;

    private final Scores before;
    private final Scores after;
    private final List<WeighedNode> leaves;
    private final Map<String, WeighedNode> others = new TreeMap<>();

    ReversalCauses(Scores before, List<WeighedNode> leaves, Scores after) {
        this.before = before;
        this.after = after;
        this.leaves = leaves;
        WeighedNode.leaves(after).forEach(leaf -> others.put(leaf.leaf().id(), leaf));
    }

    Turn turn(Unit ahead, Unit behind) {
        WeighedNode most = null;
        double largest = 0;
        boolean isMoved = false;
        for (WeighedNode leaf : leaves) {
            WeighedNode other = others.get(leaf.leaf().id());
            double own = difference(before, leaf, ahead, behind);
            double now = other == null ? 0 : difference(after, other, ahead, behind);
            double fall = leaf.share() * own - (other == null ? 0 : other.share() * now);
            double size = leaf.share() * size(before, leaf, ahead, behind);
            if (fall > largest && fall > ROUNDING * size) {
                largest = fall;
                most = leaf;
                isMoved = Math.abs(own - now) > ROUNDING * size(before, leaf, ahead, behind);
            }
        }
        if (most == null) {
            return new Turn(ahead, behind, Cause.COMPARISON, Optional.empty());
        }
        return new Turn(ahead, behind, isMoved ? Cause.REFERENCE : Cause.WEIGHTS, Optional.of(most.leaf()));
    }

    private static double difference(Scores scores, WeighedNode leaf, Unit a, Unit b) {
        double difference = leaf.good(position(scores, a)) - leaf.good(position(scores, b));
        return Double.isNaN(difference) ? 0 : difference;
    }

    private static double size(Scores scores, WeighedNode leaf, Unit a, Unit b) {
        return Math.max(Math.abs(leaf.good(position(scores, a))), Math.abs(leaf.good(position(scores, b))));
    }

    private static int position(Scores scores, Unit unit) {
        return scores.panel().unitIndex(unit.id());
    }
}
