package org.mattstock.internal.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finding something by what a person types: its id or its name. */
public final class Lookup {
    private static final int MOST_NAMED = 5;

    private Lookup() {}

    /**
     * The one item with exactly this id; else with exactly this name; else with this id or name in any case.
     *
     * @param argument the name of the argument, such as {@code unit}
     * @param whose whose items they are, such as {@code the panel's}
     * @param wanted the id or name that is asked for
     * @param items what there is
     * @param id an item's id
     * @param name an item's name
     * @throws IllegalArgumentException if nothing fits (the nearest are named) or several do (they are named)
     */
    public static <T> T require(
            String argument,
            String whose,
            String wanted,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        Objects.requireNonNull(wanted, argument);
        String folded = fold(wanted);
        List<Predicate<T>> ways = List.of(
                item -> id.apply(item).equals(wanted),
                item -> name.apply(item).equals(wanted),
                item -> fold(id.apply(item)).equals(folded)
                        || fold(name.apply(item)).equals(folded));
        String rule = argument + " must be one of " + whose + ", got \"" + wanted + "\"";
        for (Predicate<T> way : ways) {
            List<T> found = items.stream().<T>map(item -> item).filter(way).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (found.size() > 1) {
                throw new IllegalArgumentException(rule + severally(found, id, name));
            }
        }
        throw new IllegalArgumentException(rule + nearest(wanted, items, id, name));
    }

    /** Without case and outer blanks, and with letters composed: some systems write an accented letter as two characters. */
    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static <T> String severally(
            List<T> found, Function<? super T, String> id, Function<? super T, String> name) {
        return found.stream()
                .limit(MOST_NAMED)
                .map(item -> name.apply(item) + " (" + id.apply(item) + ")")
                .collect(Collectors.joining(", ", ", which fits several: ", found.size() > MOST_NAMED ? ", ..." : ""));
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
