package org.mattstock.uncertainty;

import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * The double nearest to another one that does what is wanted, found around a place that is right but for rounding. What is wanted
 * must hold from some double on.
 */
final class SmallestFigure {
    /** How many doubles beyond the right place rounding can put the first that does: a ten-millionth of the value. */
    private static final long FARTHEST = 1L << 30;

    private final DoublePredicate wanted;
    private final long from;

    private SmallestFigure(DoublePredicate wanted, double from) {
        this.wanted = wanted;
        this.from = number(from);
    }

    /**
     * The first double from one on that does, on the way over another.
     *
     * @param wanted does not hold at {@code from}
     * @param near right but for rounding; finite
     * @return empty if it does not hold near there either
     */
    static OptionalDouble of(DoublePredicate wanted, double from, double near) {
        SmallestFigure search = new SmallestFigure(wanted, from);
        long place = number(near);
        if (place != search.from) {
            return search.around(place, place > search.from ? 1 : -1);
        }
        OptionalDouble above = search.around(place, 1);
        return above.isPresent() ? above : search.around(place, -1);
    }

    private OptionalDouble around(long near, int way) {
        return holds(near) ? OptionalDouble.of(before(near, way)) : after(near, way);
    }

    /** It holds here: how far back does it not. */
    private double before(long near, int way) {
        long distance = distance(near);
        long step = 1;
        while (step < distance && holds(near - way * step)) {
            step = step > distance / 2 ? distance : 2 * step;
        }
        return between(step < distance ? near - way * step : from, near);
    }

    /** How many doubles lie between here and the first; no more than a long holds. */
    private long distance(long near) {
        long distance = near - from;
        boolean tooMany = ((near ^ from) & (near ^ distance)) < 0;
        return tooMany ? Long.MAX_VALUE : Math.abs(distance);
    }

    private OptionalDouble after(long near, int way) {
        for (long step = 1; step <= FARTHEST; step *= 2) {
            if (holds(near + way * step)) {
                return OptionalDouble.of(between(near + way * (step / 2), near + way * step));
            }
        }
        return OptionalDouble.empty();
    }

    /** Halves what is between, by a mean that no two numbers are too far apart for. */
    private double between(long not, long does) {
        long low = not;
        long high = does;
        long middle = middle(low, high);
        while (middle != low && middle != high) {
            if (holds(middle)) {
                high = middle;
            } else {
                low = middle;
            }
            middle = middle(low, high);
        }
        return value(high) + 0.0;
    }

    private static long middle(long a, long b) {
        return (a & b) + ((a ^ b) >> 1);
    }

    private boolean holds(long number) {
        return Double.isFinite(value(number)) && wanted.test(value(number));
    }

    /** Doubles in their order, numbered without a gap; both zeros are 0. */
    private static long number(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double value(long number) {
        return Double.longBitsToDouble(number >= 0 ? number : Long.MIN_VALUE - number);
    }
}
