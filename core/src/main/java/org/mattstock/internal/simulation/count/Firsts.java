package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.Draws;

/** Who came first in the replicates of a block; several where they are tied. Used again and again by one thread. */
public final class Firsts {
    private int[] lanes = new int[2 * Draws.BLOCK];
    private int[] units = new int[2 * Draws.BLOCK];
    private int count;

    public void clear() {
        count = 0;
    }

    void add(int lane, int unit) {
        if (count == lanes.length) {
            lanes = Arrays.copyOf(lanes, 2 * count);
            units = Arrays.copyOf(units, 2 * count);
        }
        lanes[count] = lane;
        units[count++] = unit;
    }

    /** How many were added. */
    public int count() {
        return count;
    }

    public int lane(int i) {
        return lanes[i];
    }

    public int unit(int i) {
        return units[i];
    }
}
