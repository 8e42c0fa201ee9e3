package org.mattstock.internal.scoring.normalization;

import org.mattstock.internal.scoring.lane.Rows;

/**
 * The normalization of a branch's result, fitted anew in every lane on the units that have one. Used by one thread.
 *
 * <p>Lanes in which there is nothing to tell units apart, or hardly anything, are left to the full scoring.
 */
public final class LaneNormalization {
    /** Widths beyond these limits are left to the full scoring, so that no quotient here can overflow. */
    private static final double NARROW = 1e-100;

    private static final double WIDE = 1e100;

    /** With an origin and a width of its own in every lane. */
    private final Scale scale;

    private final LaneFit fit;
    private final boolean mirrors;
    private final double[] origins = new double[Rows.LANES];
    private final double[] widths = new double[Rows.LANES];

    LaneNormalization(Scale scale, LaneFit fit) {
        this(scale, fit, false);
    }

    private LaneNormalization(Scale scale, LaneFit fit, boolean mirrors) {
        this.scale = scale;
        this.fit = fit;
        this.mirrors = mirrors;
    }

    /** The same for values of which less is better: places are mirrored at last. */
    public LaneNormalization mirrored() {
        return new LaneNormalization(scale, fit, true);
    }

    /**
     * Values of a branch.
     *
     * @param v by unit and lane; 0 where there is none
     * @param has by unit and lane: 1, or 0 where there is none; only for units that are not sure of one
     * @param sure by unit: whether it has a value in every lane
     */
    public record Values(double[][] v, double[][] has, boolean[] sure) {
        int copy(int lane, double[] target) {
            int n = 0;
            for (int unit = 0; unit < v.length; unit++) {
                if (sure[unit] || has[unit][lane] != 0) {
                    target[n++] = v[unit][lane];
                }
            }
            return n;
        }
    }

    /** Normalizes in place, and marks the lanes that are left to the full scoring. */
    public void run(Values values, int from, int to, boolean[] irregular) {
        fit.fit(values, origins, widths, from, to);
        for (int lane = from; lane < to; lane++) {
            irregular[lane] |= !isRegular(origins[lane], widths[lane]);
        }
        for (int unit = 0; unit < values.v.length; unit++) {
            scale.place(values.v[unit], origins, widths, from, to);
            if (scale.cuts()) {
                scale.cut(values.v[unit], from, to);
            }
            if (mirrors) {
                scale.mirror(values.v[unit], from, to);
            }
            if (!values.sure[unit]) {
                blank(values.v[unit], values.has[unit], from, to);
            }
        }
    }

    private boolean isRegular(double origin, double width) {
        return width > NARROW && width < WIDE && fit.isClear(origin, width);
    }

    private static void blank(double[] v, double[] has, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            v[lane] = has[lane] == 0 ? 0 : v[lane];
        }
    }
}
