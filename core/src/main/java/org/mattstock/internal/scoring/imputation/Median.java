package org.mattstock.internal.scoring.imputation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Imputation;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;

/** The median of the reference. */
record Median(Imputation.Median imputation) implements WithinYear {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Single.class);
    }

    @Override
    public double[][] impute(Gaps gaps) {
        return Mean.filled(gaps.values(), gaps.learned(Median::of));
    }

    /** The median of the values; null if there are none. */
    static @Nullable Learned of(Sample sample) {
        return sample.size() == 0 ? null : new Learned.Single(Quantiles.of(2, 0.5, sample.sorted()));
    }

    @Override
    public String words() {
        return "the median";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }

    @Override
    public Optional<CellFormula.Quantity> inCells() {
        return Optional.of(CellFormula.Quantity.of("median", "MEDIAN({all})"));
    }
}
