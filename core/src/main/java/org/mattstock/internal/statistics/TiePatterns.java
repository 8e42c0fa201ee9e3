package org.mattstock.internal.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The null distribution of Kendall's S for every way in which n values can be tied, computed when first met and looked up from
 * then on. What is looked up is the way itself: from the root, one step for each group of equal values by its size, the
 * largest first. With few values the number of equal pairs often tells the way.
 */
public final class TiePatterns {
    /** Up to so many values the number of equal pairs tells the way; among 6, three may be three twins or one triplet. */
    static final int TOLD_BY_PAIRS = 5;

    /** The most values for which all ways are computed beforehand: 22 with 8. */
    private static final int FEW = 8;

    private final int n;
    private final Way root;
    private final @Nullable Way[] byTiedPairs;
    /** By size: how many groups of equal values are larger. */
    private final int[] larger;

    /** For series of n values, at least 2. */
    public TiePatterns(int n) {
        this.n = n;
        this.root = new Way(n, new int[0]);
        this.larger = new int[n + 1];
        this.byTiedPairs = new Way[n * (n - 1) / 2 + 1];
        byTiedPairs[0] = root;
        if (n <= FEW) {
            int[] ways = new int[byTiedPairs.length];
            collect(root, n, n, 0, ways);
            for (int pairs = 0; pairs < ways.length; pairs++) {
                byTiedPairs[pairs] = ways[pairs] == 1 ? byTiedPairs[pairs] : null;
            }
        }
    }

    private void collect(Way way, int left, int largest, int tiedPairs, int[] ways) {
        ways[tiedPairs]++;
        byTiedPairs[tiedPairs] = way;
        for (int size = Math.min(left, largest); size > 1; size--) {
            collect(way.with(size), left - size, size, tiedPairs + size * (size - 1) / 2, ways);
        }
    }

    /** The pattern of a complete series of a tile. */
    public Pattern of(TrendTile tile, int series) {
        Way known = byTiedPairs[tile.tiedPairs(series)];
        return (known == null ? byGroups(tile, series) : known).pattern();
    }

    /** The values of a group of equal ones have 0, 1, 2, ... equal ones before them: each count once for every larger group. */
    private Way byGroups(TrendTile tile, int series) {
        Arrays.fill(larger, 0);
        int most = 0;
        for (int year = 0; year < n; year++) {
            int equal = tile.equalBefore(year, series);
            larger[equal]++;
            most = Math.max(most, equal);
        }
        Way way = root;
        for (int size = most + 1; size > 1; size--) {
            for (int left = larger[size - 1] - larger[size]; left > 0; left--) {
                way = way.with(size);
            }
        }
        return way;
    }

    /** The pattern with groups of these sizes, two or more, descending. */
    public Pattern of(int... sizes) {
        Way way = root;
        for (int size : sizes) {
            way = way.with(size);
        }
        return way.pattern();
    }

    /** A way to be tied, and those that begin with it. */
    private static final class Way {
        private final int n;
        private final int[] sizes;
        private final @Nullable Way[] next;
        private @Nullable Pattern pattern;

        Way(int n, int[] sizes) {
            this.n = n;
            this.sizes = sizes;
            this.next = new Way[n + 1];
        }

        /** The way with one more group, no larger than the others. */
        Way with(int size) {
            Way found = next[size];
            if (found == null) {
                int[] longer = Arrays.copyOf(sizes, sizes.length + 1);
                longer[sizes.length] = size;
                found = new Way(n, longer);
                next[size] = found;
            }
            return found;
        }

        Pattern pattern() {
            Pattern found = pattern;
            if (found == null) {
                found = new Pattern(n, sizes);
                pattern = found;
            }
            return found;
        }
    }

    /** The distribution of S with given ties. */
    public static final class Pattern {
        private final int n;
        private final int[] sizes;
        private final double variance;
        private final double @Nullable [] atLeast;
        private final double @Nullable [] twoSided;

        private Pattern(int n, int[] sizes) {
            this.n = n;
            this.sizes = sizes;
            this.variance = Pairs.varianceOfS(n, sizes);
            if (n > KendallNull.LONGEST) {
                atLeast = null;
                twoSided = null;
                return;
            }
            int most = n * (n - 1) / 2;
            ExactDistribution orders = KendallNull.of(n, sizes);
            atLeast = orders.sharesAtLeast(-most, most);
            twoSided = orders.sharesAsFarFromZero(most);
        }

        /** How many values there are. */
        public int n() {
            return n;
        }

        /** The sizes of the groups of equal values, two or more, descending. */
        public int[] sizes() {
            return sizes.clone();
        }

        /** The variance of S. */
        public double variance() {
            return variance;
        }

        /** The probability of S at least as far from 0; NaN for more than {@value KendallNull#LONGEST} values. */
        public double twoSided(int s) {
            return twoSided == null ? Double.NaN : twoSided[Math.abs(s)];
        }

        /** The probability of S at least as high; NaN for more than {@value KendallNull#LONGEST} values. */
        public double atLeast(int s) {
            return atLeast == null ? Double.NaN : atLeast[s + n * (n - 1) / 2];
        }
    }
}
