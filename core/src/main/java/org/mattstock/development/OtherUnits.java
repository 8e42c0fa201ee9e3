package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;

/** The null that the other units make: their median, and their spread but never less than independent years would give. */
final class OtherUnits implements NullModel {
    /** Makes the median of absolute deviations of a normal sample its standard deviation: 1 / quantile(3/4). */
    static final double MAD_TO_DEVIATION = 1.4826;

    /** How much of a sample the median of absolute deviations uses: its efficiency for normal values. */
    private static final double EFFICIENCY = 0.3675;

    private final EvidenceBaskets baskets;
    private final int[] tested;
    /** Places among the tested units, by group. */
    private final List<int[]> groups;
    /** By group: as the units are, no year drawn again. */
    private final List<Spread> spreads;

    private OtherUnits(EvidenceBaskets baskets, int[] tested, List<int[]> groups) {
        this.baskets = baskets;
        this.tested = tested;
        this.groups = groups;
        this.spreads = groups.stream()
                .map(group -> Spread.of(statistics(group, baskets.once())))
                .toList();
    }

    /**
     * The null of each group.
     *
     * @param groupOf by tested unit
     */
    static OtherUnits of(EvidenceBaskets baskets, int[] tested, String[] groupOf) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int place = 0; place < tested.length; place++) {
            members.computeIfAbsent(groupOf[place], name -> new ArrayList<>()).add(place);
        }
        List<int[]> groups = members.values().stream()
                .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        return new OtherUnits(baskets, tested, groups);
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
    public double[] p(int[] times) {
        double[] p = new double[tested.length];
        for (int[] group : groups) {
            double[] statistics = statistics(group, times);
            Spread spread = Spread.of(statistics);
            for (int i = 0; i < group.length; i++) {
                p[group[i]] = spread.p(statistics[i]);
            }
        }
        return p;
    }

    private double[] statistics(int[] group, int[] times) {
        return Arrays.stream(group)
                .mapToDouble(place -> baskets.statistic(tested[place], times))
                .toArray();
    }

    @Override
    public double smallest(int place) {
        int group = 0;
        while (Arrays.binarySearch(groups.get(group), place) < 0) {
            group++;
        }
        return spreads.get(group).p(baskets.highest(tested[place]));
    }
}
