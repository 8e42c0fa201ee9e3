package org.mattstock.jury;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Arguments;
import org.mattstock.internal.text.Nearest;

/** What the records of this package check alike. */
final class Checks {
    /** Ids of units as units themselves are ordered: by Unicode code point. */
    static final Comparator<String> BY_ID = Comparator.comparing(id -> Unit.of(id, id));

    private Checks() {}

    /** A copy in order; refuses two items with one key. */
    static <T> List<T> distinct(Collection<T> items, Function<T, ?> key, Comparator<? super T> order, String what) {
        Arguments.distinct(what, items.stream().map(key).toList());
        return items.stream().sorted(order).toList();
    }

    /** The error for an id that is not one of those there are; the nearest ones are named. */
    static IllegalArgumentException unknown(String argument, String whose, String got, Collection<String> known) {
        return new IllegalArgumentException(
                argument + " must be " + whose + ", got \"" + got + "\"" + Nearest.hint(got, known));
    }

    static double weight(double weight, String of) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight of " + of + " must be finite and not negative, got " + weight);
        }
        return weight + 0.0;
    }
}
