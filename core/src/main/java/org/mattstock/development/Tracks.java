package org.mattstock.development;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.text.Decimals;
import org.mattstock.trend.Observations;
import org.mattstock.trend.Steps;

/** The tracks of all units, as they are or less each year's median over those that a unit is compared with. */
final class Tracks {
    private static final int FEWEST_YEARS = 3;
    private static final int NONE = -1;

    private final WindowData data;
    private final Deadbands deadbands;
    private final double[][] composite;
    private final double[][][] directed;
    /** The leaf that is left out; -1 for none. */
    private final int leftOut;

    private Tracks(WindowData data, Deadbands deadbands, double[][] composite, double[][][] directed, int leftOut) {
        this.data = data;
        this.deadbands = deadbands;
        this.composite = composite;
        this.directed = directed;
        this.leftOut = leftOut;
    }

    static Tracks absolute(WindowData data, Deadbands deadbands) {
        return new Tracks(data, deadbands, data.composite(), data.directed(), NONE);
    }

    /**
     * Less the median.
     *
     * @param groups by unit the number of its group, -1 for a unit in none, which has no track then
     */
    static Tracks relative(WindowData data, Deadbands deadbands, int[] groups) {
        double[][][] counted = new double[data.leaves().size()][data.years().length][];
        for (int leaf = 0; leaf < counted.length; leaf++) {
            boolean[] counts = data.counted()[leaf];
            for (int year = 0; year < counted[leaf].length; year++) {
                counted[leaf][year] = lessMedian(data.directed()[leaf][year], groups, unit -> counts[unit]);
            }
        }
        return new Tracks(data, deadbands, lessMedian(data.composite(), groups), counted, NONE);
    }

    private static double[][] lessMedian(double[][] composite, int[] groups) {
        return Arrays.stream(composite)
                .map(year -> lessMedian(year, groups, unit -> true))
                .toArray(double[][]::new);
    }

    /** These tracks with one leaf left out, which gives another composite. */
    Tracks without(int leaf, double[][] other) {
        return new Tracks(data, deadbands, other, directed, leaf);
    }

    /** The same relative to the median, as in {@link #relative}. */
    Tracks without(int leaf, double[][] other, int[] groups) {
        return without(leaf, lessMedian(other, groups));
    }

    static double[] lessMedian(double[] values, int[] groups, IntPredicate counts) {
        double[] result = new double[values.length];
        Arrays.fill(result, Double.NaN);
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        for (int each = 0; each < count; each++) {
            int group = each;
            int[] members = IntStream.range(0, values.length)
                    .filter(unit -> groups[unit] == group && counts.test(unit) && !Double.isNaN(values[unit]))
                    .toArray();
            double[] sorted = Arrays.stream(members)
                    .mapToDouble(unit -> values[unit])
                    .sorted()
                    .toArray();
            BigDecimal median = members.length == 0 ? BigDecimal.ZERO : Decimals.shortest(Pairs.median(sorted));
            for (int unit : members) {
                // In decimals, as Steps compares: two units that move alike must not differ in their last bit.
                result[unit] = Decimals.shortest(values[unit]).subtract(median).doubleValue();
            }
        }
        return result;
    }

    /** A unit's track; empty with fewer than 3 years. */
    Optional<Track> of(int unit) {
        int[] present = IntStream.range(0, data.years().length)
                .filter(year -> !Double.isNaN(composite[year][unit]))
                .toArray();
        if (present.length < FEWEST_YEARS) {
            return Optional.empty();
        }
        int[] years = Arrays.stream(present).map(year -> data.years()[year]).toArray();
        double[] values = Arrays.stream(present)
                .mapToDouble(year -> composite[year][unit])
                .toArray();
        double level = data.composite()[present[present.length - 1]][unit];
        Pattern.Diffusion diffusion = diffusion(unit, present[0], present[present.length - 1]);
        return Optional.of(new Track(Observations.of(years, Track.settled(values, level)), diffusion, level));
    }

    private Pattern.Diffusion diffusion(int unit, int from, int to) {
        Breadth breadth = new Breadth();
        for (int leaf = 0; leaf < directed.length; leaf++) {
            double first = directed[leaf][from][unit];
            double last = directed[leaf][to][unit];
            if (leaf != leftOut && data.counted()[leaf][unit] && !Double.isNaN(first) && !Double.isNaN(last)) {
                breadth.add(way(leaf, first, last), data.weights()[leaf]);
            }
        }
        return breadth.diffusion();
    }

    private int way(int leaf, double first, double last) {
        double deadband = deadbands.of(data.leaves().get(leaf).indicator());
        Steps step = Steps.of(Observations.from(0, first, last), deadband);
        return step.rises() - step.falls();
    }
}
