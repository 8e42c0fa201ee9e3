package org.mattstock.development;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The course that all units took, as they are or relative to others. */
final class SeenCourses implements Courses {
    private final WindowData data;
    private final Composites composites;
    private final Tracks whole;
    private final int @Nullable [] groups;
    /** By leaf, once somebody has asked. */
    private final @Nullable Tracks[] leftOut;

    private SeenCourses(WindowData data, Composites composites, Tracks whole, int @Nullable [] groups) {
        this.data = data;
        this.composites = composites;
        this.whole = whole;
        this.groups = groups;
        this.leftOut = new Tracks[data.leaves().size()];
    }

    static SeenCourses absolute(WindowData data, Composites composites, Deadbands deadbands) {
        return new SeenCourses(data, composites, Tracks.absolute(data, deadbands), null);
    }

    /**
     * Less each year's median.
     *
     * @param groups by unit, as in {@link Tracks#relative}
     */
    static SeenCourses relative(WindowData data, Composites composites, Deadbands deadbands, int[] groups) {
        return new SeenCourses(data, composites, Tracks.relative(data, deadbands, groups), groups);
    }

    @Override
    public Optional<Track> of(int unit) {
        return whole.of(unit);
    }

    @Override
    public Optional<Track> without(int leaf, int unit) {
        Tracks others = leftOut[leaf];
        if (others == null) {
            double[][] composite = data.leavingOut(leaf, composites.still(leaf));
            others = groups == null ? whole.without(leaf, composite) : whole.without(leaf, composite, groups);
            leftOut[leaf] = others;
        }
        return others.of(unit);
    }
}
