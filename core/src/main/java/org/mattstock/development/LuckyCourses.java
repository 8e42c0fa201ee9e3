package org.mattstock.development;

import java.util.Optional;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.development.LuckyWorld;
import org.mattstock.internal.development.Medians;
import org.mattstock.trend.Observations;

/**
 * A course that luck might have given all units. Units have every year; one to which luck gives what the definition makes
 * nothing of has no track.
 */
final class LuckyCourses implements Courses {
    /** What rounding may add to a change that is as large as its deadband, as a share of that. */
    private static final double WITHIN = 1e-9;

    private final WindowData data;
    /** By leaf. */
    private final double[] deadbands;

    private final Composer composer;
    private final LuckyWorld.Course course;
    /** By year and unit. */
    private final double[][] composite;
    /** The same, less the median where that is asked. */
    private final double[][] judged;

    LuckyCourses(WindowData data, double[] deadbands, Composer composer, LuckyWorld.Course course) {
        this.data = data;
        this.deadbands = deadbands;
        this.composer = composer;
        this.course = course;
        this.composite = new double[course.leaves().length][];
        for (int year = 0; year < composite.length; year++) {
            composite[year] = composer.of(course.leaves()[year]);
        }
        this.judged = compared(composite);
    }

    private double[][] compared(double[][] composites) {
        int[] groups = course.groups();
        return groups == null ? composites : new Medians(composites, groups, unit -> true).takenOff(composites);
    }

    /** Whether nothing speaks against a rise at first sight, so that it is worth a closer look. */
    boolean mayRise(int unit, boolean everyStep) {
        int last = composite.length - 1;
        double noise = Track.noise(composite[last][unit]);
        for (int year = 1; everyStep && year <= last; year++) {
            if (!(judged[year][unit] - judged[year - 1][unit] > noise)) {
                return false;
            }
        }
        return judged[last][unit] - judged[0][unit] > noise;
    }

    @Override
    public Optional<Track> of(int unit) {
        return track(judged, unit, -1);
    }

    @Override
    public Courses without(int leaf) {
        double[][][] leaves = course.leaves();
        double[][] still = new double[composite.length][];
        for (int year = 0; year < still.length; year++) {
            still[year] = composer.still(composite[year], leaves[year], leaf, leaves[0][leaf]);
        }
        double[][] others = compared(data.leavingOut(leaf, still));
        return new Courses() {
            @Override
            public Optional<Track> of(int unit) {
                return track(others, unit, leaf);
            }

            @Override
            public Courses without(int other) {
                throw new UnsupportedOperationException("one leaf is left out at a time, got " + other + " too");
            }
        };
    }

    private Optional<Track> track(double[][] of, int unit, int leftOutLeaf) {
        double[] values = new double[of.length];
        for (int year = 0; year < values.length; year++) {
            values[year] = of[year][unit];
            if (Double.isNaN(values[year])) {
                return Optional.empty();
            }
        }
        Track.Breadth breadth = new Track.Breadth();
        double[][] improved = course.improved();
        for (int leaf = 0; leaf < improved.length; leaf++) {
            if (leaf != leftOutLeaf && data.counted()[leaf][unit]) {
                breadth.add(way(leaf, improved[leaf][unit]), data.weights()[leaf]);
            }
        }
        double level = composite[composite.length - 1][unit];
        return Optional.of(
                new Track(Observations.of(data.years(), Track.settled(values, level)), breadth.diffusion(), level));
    }

    private int way(int leaf, double change) {
        return Math.abs(change) <= deadbands[leaf] * (1 + WITHIN) ? 0 : (int) Math.signum(change);
    }
}
