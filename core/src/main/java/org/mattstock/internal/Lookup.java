package org.mattstock.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finding something by what a person types: its id, or its name in any case. */
public final class Lookup {
    private Lookup() {}

    /**
     * The one item with an id or, where no id fits, with a name, whatever its case.
     *
     * @param argument the name of the argument, such as {@code unit}
     * @param whose whose items they are, such as {@code the panel's}
     * @param wanted the id or name that is asked for
     * @param items what there is
     * @param id an item's id
     * @param name an item's name
     * @throws IllegalArgumentException if nothing fits (the nearest are named) or several names do
     */
    public static <T> T require(
            String argument,
            String whose,
            String wanted,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        Objects.requireNonNull(wanted, argument);
        String folded = wanted.strip().toLowerCase(Locale.ROOT);
        List<T> named = new ArrayList<>();
        for (T item : items) {
            if (id.apply(item).equals(wanted)) {
                return item;
            }
            if (name.apply(item).toLowerCase(Locale.ROOT).equals(folded)) {
                named.add(item);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        String rule = argument + " must be one of " + whose + ", got \"" + wanted + "\"";
        throw new IllegalArgumentException(
                named.isEmpty() ? rule + nearest(wanted, items, id, name) : rule + severally(named, id));
    }

    private static <T> String severally(List<T> named, Function<? super T, String> id) {
        return named.stream().map(id).collect(Collectors.joining(", ", ", which is the name of several: ", ""));
    }

    private static <T> String nearest(
            String wanted,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        Map<String, String> shown = new TreeMap<>();
        for (T item : items) {
            String text = name.apply(item) + " (" + id.apply(item) + ")";
            shown.putIfAbsent(id.apply(item), text);
            shown.putIfAbsent(name.apply(item), text);
        }
        List<String> nearest = Nearest.to(wanted, shown.keySet(), 3);
        return nearest.isEmpty()
                ? ""
                : nearest.stream().map(shown::get).distinct().collect(Collectors.joining(", ", "; nearest: ", ""));
    }
}
