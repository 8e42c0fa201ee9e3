package org.mattstock.development;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.development.Deadbands;
import org.mattstock.internal.development.Medians;
import org.mattstock.trend.Observations;
import org.mattstock.trend.Steps;

/** The course that all units took, as it is or less each year's median over those that a unit is compared with. */
final class Tracks implements Courses {
    private static final int FEWEST_YEARS = 3;
    private static final int NONE = -1;

    private final WindowData data;
    private final Composites composites;
    private final Deadbands deadbands;
    private final int @Nullable [] groups;
    private final double[][] composite;
    private final @Nullable Medians medians;
    /** By leaf. */
    private final @Nullable Medians[] leafMedians;
    /** The leaf that is left out; -1 for none. */
    private final int leftOut;
    /** By unit, once somebody has asked. */
    private final @Nullable Optional<Track>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what is generic
    private Tracks(
            WindowData data,
            Composites composites,
            Deadbands deadbands,
            int @Nullable [] groups,
            double[][] composite,
            @Nullable Medians[] leafMedians,
            int leftOut) {
        this.data = data;
        this.composites = composites;
        this.deadbands = deadbands;
        this.groups = groups;
        this.composite = composite;
        this.medians = groups == null ? null : new Medians(composite, groups, unit -> true);
        this.leafMedians = leafMedians;
        this.leftOut = leftOut;
        this.known = new Optional[data.units().size()];
    }

    static Tracks absolute(WindowData data, Composites composites, Deadbands deadbands) {
        Medians[] none = new Medians[data.leaves().size()];
        return new Tracks(data, composites, deadbands, null, data.composite(), none, NONE);
    }

    /**
     * Less the median.
     *
     * @param groups by unit the number of its group, -1 for a unit in none, which has no track then
     */
    static Tracks relative(WindowData data, Composites composites, Deadbands deadbands, int[] groups) {
        @Nullable Medians[] ofLeaves = new Medians[data.leaves().size()];
        for (int leaf = 0; leaf < ofLeaves.length; leaf++) {
            boolean[] counts = data.counted()[leaf];
            ofLeaves[leaf] = new Medians(data.directed()[leaf], groups, unit -> counts[unit]);
        }
        return new Tracks(data, composites, deadbands, groups, data.composite(), ofLeaves, NONE);
    }

    @Override
    public Tracks without(int leaf) {
        double[][] others = data.leavingOut(leaf, composites.still(leaf));
        return new Tracks(data, composites, deadbands, groups, others, leafMedians, leaf);
    }

    @Override
    public Optional<Track> of(int unit) {
        Optional<Track> track = known[unit];
        if (track == null) {
            track = track(unit);
            known[unit] = track;
        }
        return track;
    }

    private Optional<Track> track(int unit) {
        int[] present = IntStream.range(0, data.years().length)
                .filter(year -> !Double.isNaN(composite[year][unit]))
                .toArray();
        if (present.length < FEWEST_YEARS || present.length < years(unit) || (groups != null && groups[unit] < 0)) {
            return Optional.empty();
        }
        int[] years = Arrays.stream(present).map(year -> data.years()[year]).toArray();
        double[] values = Arrays.stream(present)
                .mapToDouble(year -> less(medians, composite[year][unit], year, unit))
                .toArray();
        double level = data.composite()[present[present.length - 1]][unit];
        Pattern.Diffusion diffusion = diffusion(unit, present[0], present[present.length - 1]);
        return Optional.of(new Track(Observations.of(years, Track.settled(values, level)), diffusion, level));
    }

    /** In how many years a unit has a composite. A leaf that is left out may leave one without meaning. */
    private int years(int unit) {
        return (int) Arrays.stream(data.composite())
                .filter(year -> !Double.isNaN(year[unit]))
                .count();
    }

    private static double less(@Nullable Medians medians, double value, int year, int unit) {
        return medians == null ? value : medians.less(value, year, unit);
    }

    private Pattern.Diffusion diffusion(int unit, int first, int last) {
        Track.Breadth breadth = new Track.Breadth();
        for (int leaf = 0; leaf < leafMedians.length; leaf++) {
            double from = data.directed()[leaf][first][unit];
            double to = data.directed()[leaf][last][unit];
            if (leaf != leftOut && data.counted()[leaf][unit] && !Double.isNaN(from) && !Double.isNaN(to)) {
                Medians less = leafMedians[leaf];
                breadth.add(way(leaf, less(less, from, first, unit), less(less, to, last, unit)), data.weights()[leaf]);
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
