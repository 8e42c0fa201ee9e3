package org.mattstock.internal.scoring.treatment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.QuantileCells;
import org.mattstock.internal.scoring.given.Sample;

/** Values beyond two quantiles of the reference are set to those quantiles. */
record Winsorize(Treatment.Winsorize treatment) implements LearnsLimits {
    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        int type = treatment.quantileType().number();
        return new Learned.Limits(sample.quantile(type, treatment.lower()), sample.quantile(type, treatment.upper()));
    }

    @Override
    public Optional<CellFormula> inCells() {
        int type = treatment.quantileType().number();
        return Clip.within(
                CellFormula.Quantity.of("lower", QuantileCells.of(type, treatment.lower())),
                CellFormula.Quantity.of("upper", QuantileCells.of(type, treatment.upper())));
    }
}
