package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Imputation;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

/** The mean of the reference. */
record Mean(Imputation.Mean imputation) implements WithinYear {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Single.class);
    }

    @Override
    public double[][] impute(Gaps gaps) {
        return filled(gaps.values(), gaps.learned(Mean::of));
    }

    /** The mean of the values; null if there are none. */
    static @Nullable Learned of(Sample sample) {
        return sample.size() == 0 ? null : new Learned.Single(Moments.ofAnySize(sample.values(), Moments::mean));
    }

    /** The values, and in each unit's gaps the single value that was learned for it, such as its mean. */
    static double[][] filled(double[][] values, IntFunction<@Nullable Learned> learned) {
        return Arrays.stream(values).map(year -> filled(year, learned)).toArray(double[][]::new);
    }

    private static double[] filled(double[] values, IntFunction<@Nullable Learned> learned) {
        double[] result = values.clone();
        for (int unit = 0; unit < result.length; unit++) {
            if (Double.isNaN(result[unit]) && learned.apply(unit) instanceof Learned.Single single) {
                result[unit] = single.value();
            }
        }
        return result;
    }

    @Override
    public String words() {
        return "the mean";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }

    @Override
    public Optional<CellFormula.Quantity> inCells() {
        return Optional.of(CellFormula.Quantity.of("mean", "AVERAGE({all})"));
    }
}
