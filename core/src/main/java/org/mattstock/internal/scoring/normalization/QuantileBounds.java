package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.internal.scoring.given.QuantileCells;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;

final class QuantileBounds implements BoundsMethod {
    private final Normalization.Bounds.Quantiles definition;
    private final int type;

    QuantileBounds(Normalization.Bounds.Quantiles definition) {
        this.definition = definition;
        this.type = definition.quantileType().number();
    }

    @Override
    public double lower(Sample sample) {
        return sample.quantile(type, definition.lower());
    }

    @Override
    public double upper(Sample sample) {
        return sample.quantile(type, definition.upper());
    }

    @Override
    public Normalization.Bounds negated() {
        return definition;
    }

    @Override
    public Optional<LaneFit> inLanes(int units) {
        return Optional.of(new InLanes(units));
    }

    /** One lane after the other: values must be sorted. Where a quantile stands is computed once for each number of values. */
    private final class InLanes implements LaneFit {
        private final double[] column;
        private final Quantiles.@Nullable Position[] lower;
        private final Quantiles.@Nullable Position[] upper;

        private InLanes(int units) {
            this.column = new double[units];
            this.lower = new Quantiles.Position[units + 1];
            this.upper = new Quantiles.Position[units + 1];
        }

        @Override
        public void fit(LaneNormalization.Values values, double[] origins, double[] widths, int from, int to) {
            for (int lane = from; lane < to; lane++) {
                int n = values.copy(lane, column);
                origins[lane] = Double.NaN;
                widths[lane] = Double.NaN;
                if (n >= 2) {
                    Arrays.sort(column, 0, n);
                    origins[lane] = position(lower, definition.lower(), n).in(column);
                    widths[lane] = position(upper, definition.upper(), n).in(column) - origins[lane];
                }
            }
        }

        private Quantiles.Position position(Quantiles.@Nullable Position[] known, double p, int n) {
            Quantiles.Position position = known[n];
            if (position == null) {
                position = Quantiles.position(type, p, n);
                known[n] = position;
            }
            return position;
        }
    }

    @Override
    public List<CellFormula.Quantity> inCells() {
        return List.of(
                CellFormula.Quantity.of("lower", QuantileCells.of(type, definition.lower())),
                CellFormula.Quantity.of("upper", QuantileCells.of(type, definition.upper())));
    }
}
