package org.mattstock.internal.development;

/**
 * Changes accumulated from each unit's own start, each leaf's counted up to its limit. What is cut is the whole change and
 * never the yearly ones: levels 0, 0, -10 with yearly changes cut at 3 would end at -3, and -6 in the middle would end at 0.
 * So a later value that is higher never counts for less, and whoever is back at the start has changed by 0.
 */
public final class Accumulated {
    private final double[] limits;

    /**
     * Changes.
     *
     * @param limits by leaf: the largest change that counts, either way; infinite for none
     */
    public Accumulated(double... limits) {
        this.limits = limits.clone();
    }

    /** The value that counts: the value itself unless it is farther from the start than the leaf's limit. */
    public double counted(int leaf, double start, double value) {
        return Math.max(start - limits[leaf], Math.min(start + limits[leaf], value));
    }

    /** By leaf and unit. */
    public double[][] counted(double[][] starts, double[][] values) {
        double[][] counted = new double[values.length][];
        for (int leaf = 0; leaf < values.length; leaf++) {
            counted[leaf] = new double[values[leaf].length];
            for (int unit = 0; unit < counted[leaf].length; unit++) {
                counted[leaf][unit] = counted(leaf, starts[leaf][unit], values[leaf][unit]);
            }
        }
        return counted;
    }

    /** The largest change of a leaf that counts. */
    public double limit(int leaf) {
        return limits[leaf];
    }
}
