package org.mattstock.internal.scoring.normalization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;

final class Bands extends Fixed<Normalization.Bands> {
    Bands(Normalization.Bands definition) {
        super(definition, new Points(definition.cuts(), definition.points(), Normalization.OnCut.ABOVE));
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public double highest(int count) {
        return definition.points().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** Points stay where they are: the first is for the lowest class, which is the worst in either case. */
    @Override
    public Optional<NormalizationMethod> negated() {
        List<Double> cuts = definition.cuts().stream().map(cut -> -cut).sorted().toList();
        return Optional.of(new Bands(new Normalization.Bands(cuts, definition.points())));
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Cuts(definition.cuts()));
    }

    @Override
    public Optional<PlaceCells> inCells() {
        List<CellFormula.Quantity> cuts = new ArrayList<>();
        for (double cut : definition.cuts()) {
            cuts.add(CellFormula.Quantity.of("cut " + (cuts.size() + 1), cut));
        }
        return definition.points().size() > Points.MOST_IN_CELLS
                ? Optional.empty()
                : Optional.of(
                        new Points(definition.cuts(), definition.points(), Normalization.OnCut.ABOVE).inCells(cuts));
    }
}
