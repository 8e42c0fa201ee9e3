package org.mattstock.internal;

import org.jspecify.annotations.Nullable;

/**
 * The null distribution of Kendall's S for every way in which n values can be tied, computed when first met and looked up from
 * then on. What is looked up is the way itself: from the root, one step for each group of equal values by its size, the
 * largest first. With few values the number of equal pairs often tells the way, and nothing has to be sorted: always with up
 * to 5 values; among 6, three equal pairs may be three twins or one triplet.
 */
public final class TiePatterns {
    private final int n;
    /** The most values for which all ways are computed beforehand: 22 with 8. */
    private static final int FEW = 8;

    private final Pattern root;
    private final @Nullable Pattern[] byTiedPairs;
    private final double[] sorted;
    private final int[] groups;

    /** For series of n values, at least 2. */
    public TiePatterns(int n) {
        this.n = n;
        this.root = new Pattern(n, new int[0]);
        this.sorted = new double[n];
        this.groups = new int[n + 1];
        this.byTiedPairs = new Pattern[n * (n - 1) / 2 + 1];
        byTiedPairs[0] = root;
        if (n <= FEW) {
            int[] ways = new int[byTiedPairs.length];
            collect(root, n, n, 0, ways);
            for (int pairs = 0; pairs < ways.length; pairs++) {
                byTiedPairs[pairs] = ways[pairs] == 1 ? byTiedPairs[pairs] : null;
            }
        }
    }

    private void collect(Pattern pattern, int left, int largest, int tiedPairs, int[] ways) {
        ways[tiedPairs]++;
        byTiedPairs[tiedPairs] = pattern;
        for (int size = Math.min(left, largest); size > 1; size--) {
            collect(pattern.with(size), left - size, size, tiedPairs + size * (size - 1) / 2, ways);
        }
    }

    /**
     * The pattern of a series of the block.
     *
     * @param block by year and series
     * @param series one with finite values only
     * @param tiedPairs how many pairs of its values are equal
     */
    public Pattern of(double[][] block, int series, int tiedPairs) {
        Pattern known = byTiedPairs[tiedPairs];
        return known == null ? of(block, series) : known;
    }

    /** The pattern of a series of the block, all of whose values are finite. */
    public Pattern of(double[][] block, int series) {
        for (int i = 0; i < n; i++) {
            insert(i, block[i][series] + 0.0);
        }
        countGroups();
        Pattern pattern = root;
        for (int size = n; size > 1; size--) {
            for (int i = 0; i < groups[size]; i++) {
                pattern = pattern.with(size);
            }
        }
        return pattern;
    }

    private void insert(int count, double value) {
        int at = count;
        while (at > 0 && sorted[at - 1] > value) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }

    private void countGroups() {
        java.util.Arrays.fill(groups, 0);
        int size = 1;
        for (int i = 1; i < n; i++) {
            if (sorted[i] == sorted[i - 1]) {
                size++;
            } else {
                groups[size]++;
                size = 1;
            }
        }
        groups[size]++;
    }

    /** The distribution of S with given ties. */
    public static final class Pattern {
        private final int n;
        private final int[] sizes;
        private final double variance;
        private final double @Nullable [] atLeast;
        private final double @Nullable [] twoSided;
        private final @Nullable Pattern[] next;

        private Pattern(int n, int[] sizes) {
            this.n = n;
            this.sizes = sizes;
            this.variance = Pairs.varianceOfS(n, sizes);
            this.next = new Pattern[n + 1];
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

        private Pattern with(int size) {
            Pattern found = next[size];
            if (found == null) {
                int[] longer = java.util.Arrays.copyOf(sizes, sizes.length + 1);
                longer[sizes.length] = size;
                found = new Pattern(n, longer);
                next[size] = found;
            }
            return found;
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
