package org.mattstock.trend;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.internal.statistics.RiseNull;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;

/**
 * The steps of a series from one observed value to the next: how many rise, fall and stay. A description, not a test. A
 * deadband says how large a difference is nothing; it is fixed beforehand, from the error of measurement.
 *
 * <p>Differences are taken on the shortest decimal texts of the values, so that 79.9 - 79.8 is 0.1 and lies within a deadband
 * of 0.1, which it does not in binary.
 *
 * <p>By luck alone, if all orders are equally likely, 1 of 24 series of four values rises at every step, 1 of 6 of three
 * values; if the level is a driftless random walk, 1 of 8 and 1 of 4.
 *
 * @param rises steps up by more than the deadband
 * @param falls steps down by more than the deadband
 * @param flats steps within the deadband
 * @param longestRise the longest run of rises, in steps
 * @param totalChange last value less first value; the largest double of its sign where it is beyond the range
 */
public record Steps(int rises, int falls, int flats, int longestRise, double totalChange) {
    private static final int FAR_OFF = 4;

    /** The longest series whose orders are listed for {@link #pairsRiseByLuck}. */
    public static final int LONGEST_LISTED = 8;

    /** The longest series whose orders are counted for {@link #riseByLuck} without a deadband. */
    public static final int LONGEST_COUNTED = 60;

    /** The longest one with a deadband. */
    public static final int LONGEST_COUNTED_IN_DEADBAND = 12;

    /** Checks that such steps exist. */
    public Steps {
        Checks.notNegative("rises", rises);
        Checks.notNegative("falls", falls);
        Checks.notNegative("flats", flats);
        Checks.between("longestRise", longestRise, Math.min(rises, 1), rises);
        Checks.finite("totalChange", totalChange);
    }

    /**
     * The steps of a series.
     *
     * @param series at least 2 values
     * @param deadband the largest difference that counts as none, at least 0, in the series' unit
     */
    public static Steps of(Observations series, double deadband) {
        series.requireAtLeast(2, "a step");
        requireDeadband(deadband);
        int[] signs = new int[3];
        int run = 0;
        int longest = 0;
        for (int i = 1; i < series.size(); i++) {
            int sign = sign(series.value(i - 1), series.value(i), deadband);
            signs[sign + 1]++;
            run = sign > 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        double total = Decimals.shortest(series.value(series.size() - 1))
                .subtract(Decimals.shortest(series.value(0)))
                .doubleValue();
        return new Steps(signs[2], signs[0], signs[1], longest, Numbers.withinRange(total));
    }

    /** The number of steps. */
    public int count() {
        return rises + falls + flats;
    }

    /** Whether every step rises. */
    public boolean isStrictlyRising() {
        return rises == count();
    }

    /** Whether no step falls. */
    public boolean neverFalls() {
        return falls == 0;
    }

    /**
     * The probability of at least as many rises over all orders of the values, equal ones and the deadband included: 1/6 where
     * three different values rise twice, so that nothing can be shown. Without a deadband absent for more than
     * {@value #LONGEST_COUNTED} values, with one for more than {@value #LONGEST_COUNTED_IN_DEADBAND}.
     *
     * @param series at least 2 values
     * @param deadband as in {@link #of}
     */
    public static OptionalDouble riseByLuck(Observations series, double deadband) {
        int rises = of(series, deadband).rises;
        int n = series.size();
        if (n > (deadband == 0 ? LONGEST_COUNTED : LONGEST_COUNTED_IN_DEADBAND)) {
            return OptionalDouble.empty();
        }
        ExactDistribution orders = deadband == 0
                ? RiseNull.of(n, Pairs.tieSizes(series.values()))
                : RiseNull.of(rising(signs(series.values(), deadband)));
        return OptionalDouble.of(orders.atLeast(rises));
    }

    private static boolean[][] rising(int[][] signs) {
        boolean[][] rising = new boolean[signs.length][signs.length];
        for (int i = 0; i < signs.length; i++) {
            for (int j = 0; j < signs.length; j++) {
                rising[i][j] = signs[i][j] > 0;
            }
        }
        return rising;
    }

    /**
     * Pairs of years that rise by more than the deadband less pairs that fall by more. "Within the deadband" does not carry
     * over from neighbor to neighbor, so the tie formulas of {@link MannKendall} do not hold for it.
     */
    public static long pairsThatRise(Observations series, double deadband) {
        requireDeadband(deadband);
        double[] values = series.values();
        return deadband == 0 ? Pairs.kendallS(values) : sum(signs(values, deadband), identity(values.length));
    }

    /**
     * The probability of {@link #pairsThatRise} at least as high over all orders of the values; absent for more than
     * {@value #LONGEST_LISTED}.
     */
    public static OptionalDouble pairsRiseByLuck(Observations series, double deadband) {
        requireDeadband(deadband);
        int n = series.size();
        if (n > LONGEST_LISTED) {
            return OptionalDouble.empty();
        }
        int[][] signs = signs(series.values(), deadband);
        long seen = sum(signs, identity(n));
        long[] cases = new long[2];
        Permutations.forEach(n, order -> {
            cases[0] += sum(signs, order) >= seen ? 1 : 0;
            cases[1]++;
        });
        return OptionalDouble.of((double) cases[0] / cases[1]);
    }

    private static int[][] signs(double[] values, double deadband) {
        int[][] signs = new int[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                signs[i][j] = sign(values[i], values[j], deadband);
            }
        }
        return signs;
    }

    private static long sum(int[][] signs, int[] order) {
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                sum += signs[order[i]][order[j]];
            }
        }
        return sum;
    }

    private static int[] identity(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    private static int sign(double from, double to, double deadband) {
        double binary = to - from;
        double doubt = FAR_OFF * Math.ulp(Math.max(Math.max(Math.abs(from), Math.abs(to)), deadband));
        // A shortest decimal lies within half a unit in the last place of its double: only near the deadband must it be
        // asked.
        if (Math.abs(Math.abs(binary) - deadband) > doubt) {
            return Math.abs(binary) < deadband ? 0 : (int) Math.signum(binary);
        }
        BigDecimal change = Decimals.shortest(to).subtract(Decimals.shortest(from));
        return change.abs().compareTo(Decimals.shortest(deadband)) <= 0 ? 0 : change.signum();
    }

    private static void requireDeadband(double deadband) {
        if (!(deadband >= 0 && Double.isFinite(deadband))) {
            throw new IllegalArgumentException("deadband must be at least 0 and finite, got " + deadband);
        }
    }
}
