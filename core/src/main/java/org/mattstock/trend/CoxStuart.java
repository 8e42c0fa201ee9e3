package org.mattstock.trend;

import java.util.OptionalDouble;
import org.mattstock.internal.statistics.SignNulls;

/**
 * The Cox-Stuart test (1955), a sign test for trend: values of the first part of the series are compared with those of the last
 * part, in order, and the pairs that rise are counted. It uses less of the series than {@link MannKendall} and finds less, but
 * needs nothing of the distribution within the parts.
 *
 * <p>Equal pairs are left out. Halves of fewer than 6 different pairs cannot reach 5 % two-sided: that takes 12 values, or 16
 * in thirds. A constant series has no pair and every p-value 1.
 *
 * @param parts which values were compared
 * @param n the number of values, at least 3
 * @param rises pairs whose later value is higher
 * @param falls pairs whose later value is lower
 */
public record CoxStuart(Parts parts, int n, int rises, int falls) {
    private static final int CONTINUITY_UP_TO = 30;

    /** Which values are compared. */
    public enum Parts {
        /** The first half with the second; of an odd number the middle value is left out. */
        HALVES,
        /** The first third with the last, n / 3 values each, rounded up: fewer pairs, but farther apart. */
        THIRDS
    }

    /**
     * The test of a series. Years without a value are passed over.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static CoxStuart of(Observations series, Parts parts) {
        int n = series.requireAtLeast(3, "the Cox-Stuart test").size();
        int length = parts == Parts.HALVES ? n / 2 : (n + 2) / 3;
        int rises = 0;
        int falls = 0;
        for (int i = 0; i < length; i++) {
            double earlier = series.value(i);
            double later = series.value(n - length + i);
            rises += later > earlier ? 1 : 0;
            falls += later < earlier ? 1 : 0;
        }
        return new CoxStuart(parts, n, rises, falls);
    }

    /** How many pairs differ. */
    public int pairs() {
        return rises + falls;
    }

    /** Exact p-values: every pair rises as often as it falls. {@code greater} is for many rises. */
    public MannKendall.PValues exact() {
        return Tails.exact(SignNulls.rises(pairs()), rises);
    }

    /**
     * The normal statistic as R's trend package prints it, for comparison only: {@code ||U - m| - 1/2| / sqrt(v)}, U the larger
     * of rises and falls, m = n/6 and v = n/12 for thirds, n/4 and n/8 for halves; the half is left away above 30 values. It
     * counts equal pairs in n, and where U is nearer to m than a half it grows again. Absent where no pair differs.
     */
    public OptionalDouble zOfPackages() {
        if (pairs() == 0) {
            return OptionalDouble.empty();
        }
        double compared = parts == Parts.HALVES ? n / 2.0 : n / 3.0;
        double distance = Math.abs(Math.max(rises, falls) - compared / 2);
        double taken = n > CONTINUITY_UP_TO ? 0 : 0.5;
        return OptionalDouble.of(Math.abs(distance - taken) / Math.sqrt(compared / 4));
    }
}
