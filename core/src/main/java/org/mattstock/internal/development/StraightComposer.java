package org.mattstock.internal.development;

import java.util.Arrays;

/**
 * A definition that adds up, as the sum that it is: a unit's composite at its start, and points for every step that a leaf is
 * away from there. What each step is worth to each unit is found by trying it once, so that weights, missing rules and
 * normalizations stay where they are decided.
 *
 * <p>Its values are those of the definition but for rounding. It is for counting many courses that luck might have taken, not
 * for a composite that is shown.
 */
public final class StraightComposer implements Composer {
    private final double[][] start;
    private final double[] base;
    /** By leaf and unit: points of the composite for a change of 1; 0 where the leaf does not count. */
    private final double[][] worth;

    private StraightComposer(double[][] start, double[] base, double[][] worth) {
        this.start = start;
        this.base = base;
        this.worth = worth;
    }

    /**
     * The sum that a definition is.
     *
     * @param definition one that adds up
     * @param start by leaf and unit
     * @param steps by leaf: a change that is neither lost beside the level nor dwarfs it
     */
    public static StraightComposer of(Composer definition, double[][] start, double[] steps) {
        double[] base = definition.of(start);
        double[][] worth = new double[start.length][];
        for (int leaf = 0; leaf < start.length; leaf++) {
            double step = steps[leaf] > 0 ? steps[leaf] : 1;
            double[][] moved = start.clone();
            moved[leaf] = Arrays.stream(start[leaf]).map(value -> value + step).toArray();
            worth[leaf] = definition.of(moved);
            for (int unit = 0; unit < base.length; unit++) {
                boolean counts = !Double.isNaN(start[leaf][unit]) && !Double.isNaN(base[unit]);
                worth[leaf][unit] = counts ? (worth[leaf][unit] - base[unit]) / step : 0;
            }
        }
        return new StraightComposer(start, base, worth);
    }

    @Override
    public double[] of(double[][] leaves) {
        double[] composite = base.clone();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            add(composite, leaf, leaves[leaf], start[leaf]);
        }
        return composite;
    }

    private void add(double[] composite, int leaf, double[] to, double[] from) {
        for (int unit = 0; unit < composite.length; unit++) {
            if (worth[leaf][unit] != 0) {
                composite[unit] += worth[leaf][unit] * (to[unit] - from[unit]);
            }
        }
    }

    @Override
    public double[] still(double[] composite, double[][] leaves, int leaf, double[] from) {
        double[] still = composite.clone();
        add(still, leaf, from, leaves[leaf]);
        return still;
    }
}
