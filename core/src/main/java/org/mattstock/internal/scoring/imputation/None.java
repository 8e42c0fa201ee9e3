package org.mattstock.internal.scoring.imputation;

import org.mattstock.definition.Imputation;

/** Nothing. */
record None(Imputation.None imputation) implements ImputationMethod {
    @Override
    public boolean isNothing() {
        return true;
    }

    @Override
    public double[][] impute(Gaps gaps) {
        return gaps.values();
    }

    @Override
    public int yearsBack() {
        return 0;
    }

    @Override
    public int yearsAhead() {
        return 0;
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
