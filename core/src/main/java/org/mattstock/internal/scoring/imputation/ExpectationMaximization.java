package org.mattstock.internal.scoring.imputation;

import java.util.Optional;
import org.mattstock.definition.Imputation;
import org.mattstock.internal.statistics.matrix.NormalFit;
import org.mattstock.internal.statistics.matrix.NormalModel;

/** The mean of what is missing, given the unit's other figures, under the normal distribution that makes all figures likeliest. */
record ExpectationMaximization(Imputation.ExpectationMaximization imputation) implements WithinYear, NormalGaps.Model {
    @Override
    public double[][] impute(Gaps gaps) {
        return NormalGaps.impute(gaps, this);
    }

    @Override
    public Optional<NormalFit.Result> fit(double[][] rows) {
        return NormalFit.of(rows);
    }

    @Override
    public double[] completed(NormalModel model, int unit, double[] row) {
        return model.completed(row);
    }

    @Override
    public String words() {
        return "expected by its other figures";
    }
}
