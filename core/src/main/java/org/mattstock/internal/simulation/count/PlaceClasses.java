package org.mattstock.internal.simulation.count;

/**
 * Which places are counted together: each of the first ones on its own, then a number of them at a time. Classes are numbered
 * from 0, the best; places from 1.
 *
 * @param places how many places there are
 * @param alone how many of the first are counted each on its own
 * @param width how many of the others are counted together
 */
public record PlaceClasses(int places, int alone, int width) {
    /** For so many units, each place is counted on its own: 400 MB. */
    static final int MOST_ALONE = 10_000;
    /** For more units, there are at most so many counts: 160 MB. */
    private static final int MOST_COUNTS = 40_000_000;
    /** Questions are about the first places mostly. */
    private static final int FIRST = 100;

    /** As narrow as the stated limits allow. */
    public static PlaceClasses of(int units) {
        return atMost(units, units <= MOST_ALONE ? MOST_ALONE : MOST_COUNTS / units);
    }

    /** As narrow as a number of classes allows, which is at least 2. */
    public static PlaceClasses atMost(int places, int classes) {
        if (places <= classes) {
            return new PlaceClasses(places, places, 1);
        }
        int alone = Math.min(FIRST, classes / 2);
        return new PlaceClasses(places, alone, ceilDiv(places - alone, classes - alone));
    }

    /** How many classes there are. */
    public int count() {
        return alone + ceilDiv(places - alone, width);
    }

    /** The class of a place. */
    public int classOf(int place) {
        return place <= alone ? place - 1 : alone + (place - 1 - alone) / width;
    }

    /** By place, from 1: its class; 0 stands for no place, and has a class of its own after the last. */
    int[] byPlace() {
        int[] classOf = new int[places + 1];
        for (int place = 1; place <= places; place++) {
            classOf[place] = classOf(place);
        }
        classOf[0] = count();
        return classOf;
    }

    /** The best place of a class. */
    public int best(int number) {
        return number < alone ? number + 1 : alone + (number - alone) * width + 1;
    }

    /** The worst place of a class. */
    public int worst(int number) {
        return number < alone ? number + 1 : Math.min(places, alone + (number - alone + 1) * width);
    }

    /** A place in the middle: squares of distances from it, of 100,000 places in two billion replicates, sum to a long. */
    int middle() {
        return places / 2;
    }

    private static int ceilDiv(int dividend, int divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
