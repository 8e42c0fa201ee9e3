package org.mattstock.development;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.internal.development.Composer;
import org.mattstock.trend.Observations;

/** A course that luck might have given all units. Units have every year. */
final class LuckyCourses implements Courses {
    /** Sums of the same steps in another order differ by less than this share of a level. */
    private static final double NOISE = 1e-12;

    private final WindowData data;
    private final Deadbands deadbands;
    private final Composer composer;
    /** By year, leaf and unit: the normalized values that count. */
    private final double[][][] leaves;
    /** By leaf and unit: raw change in the direction of good from the first to the last year. */
    private final double[][] improved;
    /** By year and unit. */
    private final double[][] composite;

    LuckyCourses(WindowData data, Deadbands deadbands, Composer composer, double[][][] leaves, double[][] improved) {
        this.data = data;
        this.deadbands = deadbands;
        this.composer = composer;
        this.leaves = leaves;
        this.improved = improved;
        this.composite = new double[leaves.length][];
        for (int year = 0; year < leaves.length; year++) {
            composite[year] = composer.of(leaves[year]);
        }
    }

    /** Whether nothing speaks against a rise at first sight, so that it is worth a closer look. */
    boolean mayRise(int unit, boolean everyStep) {
        double noise = NOISE * (Math.abs(composite[0][unit]) + 1);
        int last = composite.length - 1;
        for (int year = 1; everyStep && year <= last; year++) {
            if (!(composite[year][unit] - composite[year - 1][unit] > noise)) {
                return false;
            }
        }
        return composite[last][unit] - composite[0][unit] > noise;
    }

    @Override
    public Optional<Track> of(int unit) {
        return whole(composite, unit) ? Optional.of(track(composite, unit, -1)) : Optional.empty();
    }

    /** A course that nobody took may have a value without meaning, such as a part below 0 of a geometric mean. */
    private static boolean whole(double[][] composite, int unit) {
        return Arrays.stream(composite).noneMatch(year -> Double.isNaN(year[unit]));
    }

    @Override
    public Courses without(int leaf) {
        double[][] still = new double[composite.length][];
        for (int year = 0; year < still.length; year++) {
            still[year] = composer.still(composite[year], leaves[year], leaf, leaves[0][leaf]);
        }
        double[][] others = data.leavingOut(leaf, still);
        return new Courses() {
            @Override
            public Optional<Track> of(int unit) {
                return whole(others, unit) ? Optional.of(track(others, unit, leaf)) : Optional.empty();
            }

            @Override
            public Courses without(int other) {
                throw new UnsupportedOperationException("one leaf is left out at a time, got " + other + " too");
            }
        };
    }

    private Track track(double[][] of, int unit, int leftOutLeaf) {
        double[] values = new double[of.length];
        for (int year = 0; year < values.length; year++) {
            values[year] = of[year][unit];
        }
        Breadth breadth = new Breadth();
        for (int leaf = 0; leaf < improved.length; leaf++) {
            if (leaf != leftOutLeaf && data.counted()[leaf][unit]) {
                breadth.add(way(leaf, improved[leaf][unit]), data.weights()[leaf]);
            }
        }
        return new Track(
                Observations.of(data.years(), values), breadth.diffusion(), composite[composite.length - 1][unit]);
    }

    private int way(int leaf, double change) {
        double deadband = deadbands.of(data.leaves().get(leaf).indicator());
        return Math.abs(change) <= deadband ? 0 : (int) Math.signum(change);
    }
}
