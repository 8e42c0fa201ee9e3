package org.mattstock.internal.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.aggregation.Combined;
import org.mattstock.internal.scoring.given.Parts;

/** Every stage of a branch in one year, by unit; NaN where there is no value. Stages that change nothing share their array. */
public final class BranchValues extends NodeValues {
    private final Branch branch;
    private final List<NodeValues> nodes;
    /** The parts after the missing rule, with their weights. */
    public final Parts parts;
    /** By part and unit: the places that a rank sum or mean rank added up; empty under every other aggregation. */
    public final double[][] places;
    /** The aggregated values, before the branch's own normalization. */
    public final double[] aggregated;
    /** Normalized and clamped, before a mirror. */
    final double[] normalized;

    BranchValues(
            Branch branch, List<NodeValues> nodes, Parts parts, Combined combined, int year, Directed.Result result) {
        super(result.values()[year], result.unclamped()[year], reasons(nodes, result.values()[year]));
        this.branch = branch;
        this.nodes = nodes;
        this.parts = parts;
        this.places = combined.places();
        this.aggregated = combined.values();
        this.normalized = result.normalized()[year];
    }

    private static @Nullable MissingReason[] reasons(List<NodeValues> nodes, double[] values) {
        @Nullable MissingReason[] reasons = new MissingReason[values.length];
        for (int unit = 0; unit < reasons.length; unit++) {
            reasons[unit] = Double.isNaN(values[unit]) ? reason(nodes, unit) : null;
        }
        return reasons;
    }

    /** Why a unit has no value: not applicable, where no part applies to it; else there is no single reason. */
    private static @Nullable MissingReason reason(List<NodeValues> nodes, int unit) {
        for (NodeValues node : nodes) {
            if (node.has(unit) || node.reasons[unit] != MissingReason.NOT_APPLICABLE) {
                return null;
            }
        }
        return MissingReason.NOT_APPLICABLE;
    }

    @Override
    public Branch node() {
        return branch;
    }

    public List<NodeValues> nodes() {
        return nodes;
    }

    /** Where the value of a part comes from that a branch went on with. */
    public enum Use {
        /** The part has a value for the unit. */
        OWN,
        /** The part has none, and the missing rule put another in its place. */
        SUBSTITUTED,
        /** The part has none and was left out. */
        LEFT_OUT,
        /** The part does not apply to the unit and was left out of weight and maximum. */
        NOT_APPLICABLE
    }

    public Use use(int part, int unit) {
        if (nodes.get(part).has(unit)) {
            return Use.OWN;
        }
        if (isCounted(part, unit)) {
            return Use.SUBSTITUTED;
        }
        return parts.isDropped(part, unit) ? Use.NOT_APPLICABLE : Use.LEFT_OUT;
    }

    /** Whether a part went into the aggregation, with a value or with a place. */
    public boolean isCounted(int part, int unit) {
        return !Double.isNaN(parts.used[part][unit]) || (places.length > 0 && !Double.isNaN(places[part][unit]));
    }
}
