package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.lane.Rows;

final class ObservedBounds implements BoundsMethod {
    private final Normalization.Bounds.Observed definition;

    ObservedBounds(Normalization.Bounds.Observed definition) {
        this.definition = definition;
    }

    @Override
    public double lower(Sample sample) {
        return sample.lowest();
    }

    @Override
    public double upper(Sample sample) {
        return sample.highest();
    }

    @Override
    public Normalization.Bounds negated() {
        return definition;
    }

    @Override
    public Optional<LaneFit> inLanes(int units) {
        return Optional.of(ObservedBounds::fit);
    }

    private static void fit(LaneNormalization.Values values, double[] low, double[] high, int from, int to) {
        Arrays.fill(low, from, to, Double.POSITIVE_INFINITY);
        Arrays.fill(high, from, to, Double.NEGATIVE_INFINITY);
        for (int unit = 0; unit < values.v().length; unit++) {
            stretch(values, unit, low, high, from, to);
        }
        Rows.subtract(high, low, from, to);
    }

    private static void stretch(
            LaneNormalization.Values values, int unit, double[] low, double[] high, int from, int to) {
        double[] v = values.v()[unit];
        boolean sure = values.sure()[unit];
        double[] has = values.has()[unit];
        for (int i = from; i < to; i++) {
            boolean there = sure || has[i] != 0;
            low[i] = there && v[i] < low[i] ? v[i] : low[i];
            high[i] = there && v[i] > high[i] ? v[i] : high[i];
        }
    }

    @Override
    public List<CellFormula.Quantity> inCells() {
        return List.of(CellFormula.Quantity.of("lower", "MIN({all})"), CellFormula.Quantity.of("upper", "MAX({all})"));
    }
}
