package org.mattstock.io.jsonstat;

import java.util.ArrayList;
import java.util.List;

/** Numbers one after another, in blocks, so that they never have to move when there are more of them. */
final class Longs {
    private static final int BITS = 14;
    private static final int BLOCK = 1 << BITS;

    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    int size() {
        return size;
    }

    void add(long number) {
        if (size == blocks.size() << BITS) {
            blocks.add(new long[BLOCK]);
        }
        size++;
        set(size - 1, number);
    }

    long get(int place) {
        return blocks.get(place >> BITS)[place & (BLOCK - 1)];
    }

    void set(int place, long number) {
        blocks.get(place >> BITS)[place & (BLOCK - 1)] = number;
    }
}
