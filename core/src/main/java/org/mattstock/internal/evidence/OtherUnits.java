package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;

/** The null that the other units make: their median, and their spread but never less than independent years would give. */
public final class OtherUnits implements NullModel {
    /** Makes the median of absolute deviations of a normal sample its standard deviation: 1 / quantile(3/4). */
    private static final double MAD_TO_DEVIATION = 1.4826;

    /** How much of a sample the median of absolute deviations uses: its efficiency for normal values. */
    private static final double EFFICIENCY = 0.3675;

    /** By tested unit: what its group makes. */
    private final Spread[] spreads;

    private OtherUnits(Spread[] spreads) {
        this.spreads = spreads;
    }

    /**
     * The null of each group.
     *
     * @param statistics by tested unit
     * @param groupOf the group of each
     */
    public static OtherUnits of(double[] statistics, List<String> groupOf) {
        Spread[] spreads = new Spread[statistics.length];
        for (String group : new TreeSet<>(groupOf)) {
            int[] members = IntStream.range(0, spreads.length)
                    .filter(place -> groupOf.get(place).equals(group))
                    .toArray();
            Spread spread = Spread.of(Arrays.stream(members)
                    .mapToDouble(place -> statistics[place])
                    .toArray());
            Arrays.stream(members).forEach(place -> spreads[place] = spread);
        }
        return new OtherUnits(spreads);
    }

    /**
     * The null of each unit's neighbors by persistence: as many as asked for or as there are, itself among them, half of them
     * below it where there are so many; all of equal persistence with the outermost.
     *
     * @param statistics by tested unit
     * @param persistence of each
     * @param count how many neighbors
     */
    public static OtherUnits near(double[] statistics, double[] persistence, int count) {
        int n = statistics.length;
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> persistence[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sorted = at(ascending, persistence);
        double[] ordered = at(ascending, statistics);
        int size = Math.min(count, n);
        @Nullable Spread[] known = new Spread[n];
        Spread[] spreads = new Spread[n];
        for (int place = 0; place < n; place++) {
            int start = Math.max(0, Math.min(first(sorted, persistence[place]) - size / 2, n - size));
            Spread spread = known[start];
            if (spread == null) {
                int from = first(sorted, sorted[start]);
                spread = Spread.of(Arrays.copyOfRange(ordered, from, after(sorted, start + size - 1)));
                known[start] = spread;
            }
            spreads[place] = spread;
        }
        return new OtherUnits(spreads);
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    /** Where a value that is there stands first. */
    private static int first(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        while (found > 0 && sorted[found - 1] == value) {
            found--;
        }
        return found;
    }

    /** The end of the values that equal the one at a place. */
    private static int after(double[] sorted, int place) {
        int end = place + 1;
        while (end < sorted.length && sorted[end] == sorted[place]) {
            end++;
        }
        return end;
    }

    /**
     * Where the units of a group lie and how far they spread.
     *
     * @param center the median
     * @param scale 1.4826 times the median distance to it, or 1 where that is more
     * @param freedom how many units a standard deviation known as well would take
     */
    record Spread(double center, double scale, int freedom) {
        static Spread of(double[] statistics) {
            double center = median(statistics.clone());
            double[] distances =
                    Arrays.stream(statistics).map(t -> Math.abs(t - center)).toArray();
            int freedom = (int) Math.max(1, Math.round(EFFICIENCY * statistics.length));
            return new Spread(center, Math.max(1, MAD_TO_DEVIATION * median(distances)), freedom);
        }

        /** The upper tail of Student's curve, not the normal one, since the spread is itself estimated. */
        double p(double statistic) {
            return Normal.upperTailStudent((statistic - center) / scale, freedom);
        }

        private static double median(double[] values) {
            Arrays.sort(values);
            return Pairs.median(values);
        }
    }

    @Override
    public double p(int place, double statistic) {
        return spreads[place].p(statistic);
    }
}
