package org.mattstock.internal.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;

/** Every stage of a branch in one year, by unit; NaN where there is no value. Stages that change nothing share their array. */
public final class BranchValues extends NodeValues {
    /** The parts after the missing rule, with their weights. */
    public final Parts parts;
    /** By part and unit: the places that a rank sum or mean rank added up; empty under every other aggregation. */
    public final double[][] places;
    /** The aggregated values, before the branch's own normalization. */
    public final double[] aggregated;
    /** Normalized and clamped, before a mirror. */
    final double[] normalized;

    BranchValues(Parts parts, Combined combined, int year, Directed.Result result) {
        super(result.values()[year], result.unclamped()[year], reasons(parts, result.values()[year]));
        this.parts = parts;
        this.places = combined.places();
        this.aggregated = combined.values();
        this.normalized = result.normalized()[year];
    }

    private static @Nullable MissingReason[] reasons(Parts parts, double[] values) {
        @Nullable MissingReason[] reasons = new MissingReason[values.length];
        for (int unit = 0; unit < reasons.length; unit++) {
            reasons[unit] = Double.isNaN(values[unit]) ? parts.reason(unit) : null;
        }
        return reasons;
    }

    @Override
    public Branch node() {
        return parts.branch;
    }

    public List<NodeValues> nodes() {
        return parts.nodes;
    }
}
