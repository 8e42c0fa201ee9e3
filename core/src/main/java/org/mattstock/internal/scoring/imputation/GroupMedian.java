package org.mattstock.internal.scoring.imputation;

import java.util.Optional;
import org.mattstock.definition.Imputation;
import org.mattstock.fit.Learned;

/** The median of the unit's own group in the reference. */
record GroupMedian(Imputation.GroupMedian imputation) implements WithinYear {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Single.class);
    }

    @Override
    public double[][] impute(Gaps gaps) {
        return Mean.filled(gaps.values(), gaps.learnedByGroup(imputation.grouping(), Median::of));
    }

    @Override
    public Optional<String> grouping() {
        return Optional.of(imputation.grouping());
    }

    @Override
    public String words() {
        return "the median of its " + imputation.grouping();
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }
}
