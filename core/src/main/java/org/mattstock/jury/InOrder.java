package org.mattstock.jury;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;

/** Lists and sets in the order in which a jury reads them. */
final class InOrder {
    /** Ids of units as units themselves are ordered: by Unicode code point. */
    static final Comparator<String> BY_ID = Comparator.comparing(id -> Unit.of(id, id));

    private InOrder() {}

    /** A copy in order; refuses two items with one key. */
    static <T> List<T> distinct(Collection<T> items, Function<T, ?> key, Comparator<? super T> order, String what) {
        Checks.distinct(what, items.stream().map(key).toList());
        return items.stream().sorted(order).toList();
    }
}
