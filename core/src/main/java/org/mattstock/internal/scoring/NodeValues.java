package org.mattstock.internal.scoring;

import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Node;

/** What a walk found for one node in one year, by unit of the panel; NaN where there is no value. */
public abstract sealed class NodeValues permits LeafValues, BranchValues, NodeValues.Plain {
    /** The final values. */
    public final double[] values;
    /** The final values before this node's own clamp. */
    public final double[] unclamped;
    /** Why the source has no value; null for a value, a cell that is absent, and where parts differ. */
    public final @Nullable MissingReason[] reasons;

    NodeValues(double[] values, double[] unclamped, @Nullable MissingReason[] reasons) {
        this.values = values;
        this.unclamped = unclamped;
        this.reasons = reasons;
    }

    public abstract Node node();

    public boolean has(int unit) {
        return !Double.isNaN(values[unit]);
    }

    /**
     * Whether what a unit has here stands in for a figure that its source keeps confidential: nobody prints it, or a copy of it,
     * as the unit's, whatever the scale. A branch is made of more than that.
     */
    public boolean isStandIn(int unit) {
        return false;
    }

    /** What a parent needs, and nothing else: all that a fit over many years can afford to keep. */
    final Plain plain() {
        return new Plain(node(), values, values, reasons);
    }

    /** Final values only. */
    public static final class Plain extends NodeValues {
        private final Node node;

        public Plain(Node node, double[] values, double[] unclamped, @Nullable MissingReason[] reasons) {
            super(values, unclamped, reasons);
            this.node = node;
        }

        @Override
        public Node node() {
            return node;
        }
    }
}
