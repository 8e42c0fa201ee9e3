package org.mattstock.internal.scoring;

import org.mattstock.data.MissingReason;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.selection.Selected;

/**
 * Every stage of a leaf in one year, by unit; NaN where there is no value. Stages that change nothing share their array.
 */
public final class LeafValues extends NodeValues {
    private final Leaf leaf;
    /** Before the denominator. */
    public final double[] raw;
    /** The year of the raw value, or of the earlier value that was imputed; 0 for none. */
    public final int[] years;
    /** After the denominator. */
    public final double[] scaled;
    /** After treatment. */
    public final double[] treated;
    /** After imputation. */
    public final double[] imputed;
    /** As normalization takes them: a distance to the target, or a negated value. */
    public final double[] entering;
    /** Normalized and clamped, before the direction mirrors them. */
    public final double[] normalized;

    LeafValues(Leaf leaf, LeafStages stages, int year, Directed.Result result) {
        super(result.values()[year], result.unclamped()[year], stages.selected()[year].reasons);
        this.leaf = leaf;
        Selected selected = stages.selected()[year];
        this.raw = selected.raw;
        this.years = selected.years;
        this.scaled = selected.scaled;
        this.treated = stages.treated()[year];
        this.imputed = stages.imputed()[year];
        this.entering = result.entering()[year];
        this.normalized = result.normalized()[year];
    }

    @Override
    public Leaf node() {
        return leaf;
    }

    @Override
    public boolean isStandIn(int unit) {
        return !isObserved(unit) && reasons[unit] == MissingReason.CONFIDENTIAL;
    }

    public boolean isObserved(int unit) {
        return !Double.isNaN(scaled[unit]);
    }
}
