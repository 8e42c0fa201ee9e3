package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.internal.scoring.given.Places;

/** Points by class; {@code points} ascends or not, as the definition says. */
final class Points implements Normalizer, NormalizationMethod.Classes {
    /** A value above so many is in the class after theirs. */
    private final double[] cuts;

    private final double[] points;
    private final double ends;

    /** As many as a formula chooses from, of which no reader wants more. */
    static final int MOST_IN_CELLS = 100;

    private final Normalization.OnCut onCut;

    Points(List<Double> cuts, List<Double> points, Normalization.OnCut onCut) {
        this.onCut = onCut;
        this.cuts = numbers(cuts);
        if (onCut == Normalization.OnCut.ABOVE) {
            Arrays.setAll(this.cuts, i -> Math.nextDown(this.cuts[i]));
        }
        this.points = numbers(points);
        this.ends = Arrays.stream(this.points).min().orElseThrow()
                + Arrays.stream(this.points).max().orElseThrow();
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double place(double value) {
        return points[of(value) - 1];
    }

    @Override
    public int count() {
        return points.length;
    }

    @Override
    public int of(double value) {
        return Places.below(cuts, value) + 1;
    }

    @Override
    public double mirror(double value, double place) {
        return ends - place;
    }

    @Override
    public double magnitude(double entering) {
        return Arrays.stream(points).map(Math::abs).max().orElseThrow();
    }

    /**
     * In cells.
     *
     * @param names of the cuts
     */
    PlaceCells inCells(List<CellFormula.Quantity> names) {
        String above = onCut == Normalization.OnCut.ABOVE ? ">=" : ">";
        StringBuilder all = new StringBuilder("CHOOSE(1");
        names.forEach(cut -> all.append("+IF({x}")
                .append(above)
                .append('{')
                .append(cut.name())
                .append("},1,0)"));
        for (double point : points) {
            all.append(',').append(CellFormula.number(point));
        }
        String place = all.append(')').toString();
        return PlaceCells.fixed(names, place, PlaceCells.mirror(ends, place));
    }
}
