package org.mattstock.uncertainty;

import java.util.Arrays;

/** What was drawn for one replicate. Filled again and again by one thread. */
final class Draw {
    /** Which of the methods. */
    int method;
    /** By node: its weight in its branch; 0 where it is left out. */
    final double[] weights;
    /** By node: how often it counts; 0 where it is left out. */
    final int[] copies;
    /** Where the noise of the figures starts. */
    long noise;

    Draw(Blueprint blueprint) {
        this.weights = blueprint.weights.clone();
        this.copies = new int[weights.length];
        Arrays.fill(copies, 1);
    }
}
