package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import org.mattstock.definition.Imputation;

/** A stated value. */
record Constant(Imputation.Constant imputation) implements WithinYear {
    @Override
    public double[][] impute(Gaps gaps) {
        return Arrays.stream(gaps.values()).map(this::filled).toArray(double[][]::new);
    }

    private double[] filled(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? imputation.value() : value)
                .toArray();
    }

    @Override
    public String words() {
        return "a stated value";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }
}
