package org.mattstock.jury;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.mattstock.data.Unit;
import org.mattstock.internal.Nearest;

/** What the records of this package check alike. */
final class Checks {
    /** Ids of units as units themselves are ordered: by Unicode code point. */
    static final Comparator<String> BY_ID = Comparator.comparing(id -> Unit.of(id, id));

    private Checks() {}

    static String notBlank(String value, String name) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** A copy in order; refuses two items with one key. */
    static <T> List<T> distinct(Collection<T> items, Function<T, ?> key, Comparator<? super T> order, String what) {
        Set<Object> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                throw new IllegalArgumentException(what + " must differ, got " + key.apply(item) + " twice");
            }
        }
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
