package org.mattstock.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Corrections of p-values for the number of tests: with 290 municipalities, 15 have p below 0.05 by chance alone. Each gives
 * adjusted p-values that are compared with the level directly, as R's {@code p.adjust}, and is shown on 0.01, 0.02, 0.04.
 */
public enum MultipleTesting {
    /** p times the number of tests: 0.03, 0.06, 0.12. Guards against one false alarm, whatever the dependence. */
    BONFERRONI {
        @Override
        double factor(int place, int n) {
            return n;
        }
    },
    /** Holm (1979), step down: 0.03, 0.04, 0.04. As Bonferroni, and never weaker: for defending a single winner. */
    HOLM {
        @Override
        double factor(int place, int n) {
            return n - place;
        }
    },
    /** Hochberg (1988), step up: 0.03, 0.04, 0.04. For independent or positively dependent tests. */
    HOCHBERG {
        @Override
        double factor(int place, int n) {
            return n - place;
        }
    },
    /**
     * Benjamini and Hochberg (1995): 0.03, 0.03, 0.04. The expected share of false alarms among those flagged (q-values); for
     * a list, under independence or positive dependence.
     */
    BENJAMINI_HOCHBERG {
        @Override
        double factor(int place, int n) {
            return (double) n / (place + 1);
        }
    },
    /** Benjamini and Yekutieli (2001): 0.055, 0.055, 0.0733. The same under any dependence, as the worst case. */
    BENJAMINI_YEKUTIELI {
        @Override
        double factor(int place, int n) {
            return harmonic(n) * n / (place + 1);
        }
    };

    /** What the p-value at a place, 0 being the smallest, is multiplied by. */
    abstract double factor(int place, int n);

    /** The sum 1 + 1/2 + ... + 1/n by which Benjamini and Yekutieli are stricter than Benjamini and Hochberg. */
    public static double harmonic(int n) {
        double sum = 0;
        for (int i = n; i >= 1; i--) {
            sum += 1.0 / i;
        }
        return sum;
    }

    /**
     * The adjusted p-values, in the order of the given ones; none is below its own p-value or above 1.
     *
     * @param p p-values, from 0 to 1; may be empty
     */
    public double[] adjust(double... p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p must be from 0 to 1, got " + value);
            }
        }
        int n = p.length;
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[n];
        Arrays.setAll(adjusted, place -> Math.min(1, p[ascending[place]] * factor(place, n)));
        if (this == HOLM || this == BONFERRONI) {
            for (int i = 1; i < n; i++) {
                adjusted[i] = Math.max(adjusted[i], adjusted[i - 1]);
            }
        } else {
            for (int i = n - 2; i >= 0; i--) {
                adjusted[i] = Math.min(adjusted[i], adjusted[i + 1]);
            }
        }
        double[] inOrder = new double[n];
        for (int place = 0; place < n; place++) {
            inOrder[ascending[place]] = adjusted[place];
        }
        return inOrder;
    }
}
