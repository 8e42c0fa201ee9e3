package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;

/** Points by class; {@code points} ascends or not, as the definition says. */
final class Points implements Normalizer, NormalizationMethod.Classes {
    private final double[] cuts;
    private final double[] points;
    private final OnCut onCut;
    private final double ends;

    /** The class of a value that stands on a cut. */
    enum OnCut {
        BELOW,
        ABOVE
    }

    Points(List<Double> cuts, List<Double> points, OnCut onCut) {
        this.cuts = cuts.stream().mapToDouble(Double::doubleValue).toArray();
        this.points = points.stream().mapToDouble(Double::doubleValue).toArray();
        this.onCut = onCut;
        this.ends = Arrays.stream(this.points).min().orElseThrow()
                + Arrays.stream(this.points).max().orElseThrow();
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
        int passed = 0;
        while (passed < cuts.length && (onCut == OnCut.ABOVE ? value >= cuts[passed] : value > cuts[passed])) {
            passed++;
        }
        return passed + 1;
    }

    @Override
    public double mirror(double value, double place) {
        return ends - place;
    }

    @Override
    public double magnitude(double entering) {
        return Arrays.stream(points).map(Math::abs).max().orElseThrow();
    }
}
