package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Imputation;
import org.mattstock.internal.statistics.Deviates;
import org.mattstock.internal.statistics.matrix.NormalBootstrap;
import org.mattstock.internal.statistics.matrix.NormalFit;
import org.mattstock.internal.statistics.matrix.NormalModel;

/** A draw of what is missing, given the unit's other figures, under a normal distribution that is drawn too. */
record NormalDraw(Imputation.NormalDraw imputation) implements WithinYear, NormalGaps.Model {
    @Override
    public double[][] impute(Gaps gaps) {
        return NormalGaps.impute(gaps, this);
    }

    @Override
    public Optional<NormalFit.Result> fit(double[][] rows) {
        return NormalBootstrap.of(rows, imputation.seed());
    }

    @Override
    public double[] completed(NormalModel model, int unit, double[] row) {
        double[] deviates = new double[row.length];
        Arrays.setAll(deviates, leaf -> Deviates.normal(imputation.seed(), unit, leaf));
        return model.drawn(row, deviates);
    }

    @Override
    public String words() {
        return "drawn at random, given its other figures";
    }
}
