package org.mattstock.io.jsonstat;

import java.util.OptionalLong;

/** Numbers by their position among the figures, most of which may have none; put in any order, and then gone through in that of the positions. */
final class Placed {
    /** What is put at a position that says itself that there is nothing. */
    static final long NOTHING = 0x7ff8_0000_0000_0001L;

    private final Longs positions = new Longs();
    private final Longs numbers = new Longs();
    /** Whether all positions so far are those from 0 on, which then need not be kept. */
    private boolean plain = true;

    private boolean ordered = true;
    private long last = -1;
    private int next;

    int size() {
        return numbers.size();
    }

    void put(long position, long number) {
        if (plain && position != numbers.size()) {
            for (int i = 0; i < numbers.size(); i++) {
                positions.add(i);
            }
            plain = false;
        }
        if (!plain) {
            positions.add(position);
        }
        numbers.add(number);
        ordered &= position > last;
        last = position;
    }

    /** The position of a place in the order; to be asked once all is in order. */
    long position(int place) {
        return plain ? place : positions.get(place);
    }

    /** Puts the positions in order; the first that came twice, if one did. */
    OptionalLong order() {
        if (ordered) {
            return OptionalLong.empty();
        }
        for (int i = size() / 2 - 1; i >= 0; i--) {
            sink(i, size());
        }
        for (int end = size() - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
        for (int i = 1; i < size(); i++) {
            if (position(i) == position(i - 1)) {
                return OptionalLong.of(position(i));
            }
        }
        last = size() == 0 ? -1 : position(size() - 1);
        return OptionalLong.empty();
    }

    private void sink(int from, int end) {
        int place = from;
        while (2 * place + 1 < end) {
            int child = 2 * place + 1;
            child += child + 1 < end && positions.get(child + 1) > positions.get(child) ? 1 : 0;
            if (positions.get(child) <= positions.get(place)) {
                return;
            }
            swap(place, child);
            place = child;
        }
    }

    private void swap(int a, int b) {
        swap(positions, a, b);
        swap(numbers, a, b);
    }

    private static void swap(Longs numbers, int a, int b) {
        long first = numbers.get(a);
        numbers.set(a, numbers.get(b));
        numbers.set(b, first);
    }

    /** The last position; -1 where there is none. */
    long last() {
        return last;
    }

    /** The next position that has a number, or the largest number where there is none. */
    long nextPosition() {
        return next < size() ? position(next) : Long.MAX_VALUE;
    }

    /** The number at a position, or {@link #NOTHING}. */
    long at(long position) {
        return nextPosition() == position ? numbers.get(next) : NOTHING;
    }

    /** Goes on behind a position. */
    void pass(long position) {
        if (nextPosition() == position) {
            next++;
        }
    }
}
