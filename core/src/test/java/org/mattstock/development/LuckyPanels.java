package org.mattstock.development;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Invented panels of standard scores in which it is known who rises. */
final class LuckyPanels {
    /**
     * A kind of panel.
     *
     * @param name what it is called
     * @param years how many
     * @param persistence what of a deviation is there a year later: 0 for independent years, 1 for a random walk
     * @param walking the share of units that walk whatever the persistence of the others
     * @param correlation of a unit's indicators within a year
     * @param shape of the noise
     * @param national the standard deviation of each indicator's year, shared by all units
     * @param risers the share of units that rise by 0.3 a year in every indicator
     */
    record World(
            String name,
            int years,
            double persistence,
            double walking,
            double correlation,
            Shape shape,
            double national,
            double risers) {
        static World of(String name, int years, double persistence) {
            return new World(name, years, persistence, 0, 0, Shape.NORMAL, SHOCKS, 0);
        }

        World walking(double share) {
            return new World(name, years, persistence, share, correlation, shape, national, risers);
        }

        World correlated(double rho) {
            return new World(name, years, persistence, walking, rho, shape, national, risers);
        }

        World shaped(Shape other) {
            return new World(name, years, persistence, walking, correlation, other, national, risers);
        }

        World withoutShocks() {
            return new World(name, years, persistence, walking, correlation, shape, 0, risers);
        }

        World rising(double share) {
            return new World(name, years, persistence, walking, correlation, shape, national, share);
        }
    }

    /** What the noise is like. */
    enum Shape {
        NORMAL,
        /** Student's with three degrees of freedom. */
        T3,
        /** Normal, from a third as large to three times as large by unit. */
        BY_SIZE
    }

    static final double SLOPE = 0.3;
    private static final double SHOCKS = 0.5;

    private final World world;
    private final int indicators;
    private final int units;
    /** By leaf, year and unit. */
    private final double[][][] values;

    private FalseDiscovery.Normals normals = new FalseDiscovery.Normals(new SplittableRandom(0));

    LuckyPanels(World world, int indicators, int units) {
        this.world = world;
        this.indicators = indicators;
        this.units = units;
        this.values = new double[indicators][world.years][units];
    }

    /** The next panel, by leaf, year and unit; the same arrays are filled again. */
    double[][][] next(SplittableRandom source) {
        normals = new FalseDiscovery.Normals(source);
        double[][] shocks = new double[indicators][world.years];
        for (double[] leaf : shocks) {
            Arrays.setAll(leaf, year -> world.national * normals.next());
        }
        double[] common = new double[world.years];
        double shared = Math.sqrt(world.correlation);
        double own = Math.sqrt(1 - world.correlation);
        for (int unit = 0; unit < units; unit++) {
            Arrays.setAll(common, year -> normals.next());
            double kept = unit < world.walking * units ? 1 : world.persistence;
            double fresh = kept < 1 ? Math.sqrt(1 - kept * kept) : 1;
            double slope = isRiser(unit) ? SLOPE : 0;
            double size = world.shape == Shape.BY_SIZE ? Math.pow(3, 2.0 * unit / (units - 1) - 1) : 1;
            for (int leaf = 0; leaf < indicators; leaf++) {
                double level = 0;
                for (int year = 0; year < world.years; year++) {
                    double noise = size * (shared * common[year] + own * noise());
                    level = year == 0 ? noise : kept * level + fresh * noise;
                    values[leaf][year][unit] = shocks[leaf][year] + level + slope * year;
                }
            }
        }
        return values;
    }

    boolean isRiser(int unit) {
        return unit >= units - Math.round(world.risers * units);
    }

    private double noise() {
        return world.shape == Shape.T3
                ? normals.next() / Math.sqrt((square() + square() + square()) / 3)
                : normals.next();
    }

    private double square() {
        double value = normals.next();
        return value * value;
    }
}
