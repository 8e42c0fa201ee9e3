package org.mattstock.internal.scoring.imputation;

import org.mattstock.definition.Imputation;

/** Nothing. */
record None(Imputation.None imputation) implements WithinYear {
    @Override
    public boolean isNothing() {
        return true;
    }

    @Override
    public double[][] impute(Gaps gaps) {
        return gaps.values();
    }

    @Override
    public String words() {
        return "nothing";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }
}
