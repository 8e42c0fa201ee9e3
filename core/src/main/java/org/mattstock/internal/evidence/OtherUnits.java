package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
        Neighbors neighbors = new Neighbors(statistics, persistence, count);
        Map<Integer, Spread> known = new HashMap<>();
        Spread[] spreads = new Spread[statistics.length];
        Arrays.setAll(
                spreads,
                place -> known.computeIfAbsent(
                        neighbors.start(persistence[place]), start -> Spread.of(neighbors.statistics(start))));
        return new OtherUnits(spreads);
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
