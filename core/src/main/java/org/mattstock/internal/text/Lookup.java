package org.mattstock.internal.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finding something by what a person types: its id or its name. The one with exactly this id; else with exactly this name; else
 * with this id or name in any case. What fits several is refused, and they are named.
 *
 * @param <T> what is looked for
 */
public final class Lookup<T> {
    private static final int MOST_NEAR = 3;
    private static final int MOST_NAMED = 10;
    /** As many as there are counties; of more, the first ten say nothing. */
    private static final int MOST_LISTED = 25;

    private final String argument;
    private final String whose;
    private final Collection<? extends T> items;
    private final Function<? super T, String> id;
    private final Function<? super T, String> name;
    private volatile @Nullable Index<T> index;

    private record Index<T>(Map<String, List<T>> byId, Map<String, List<T>> byName, Map<String, List<T>> folded) {
        List<T> get(String wanted) {
            return Stream.of(byId.get(wanted), byName.get(wanted), folded.get(fold(wanted)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(List.of());
        }
    }

    private Lookup(
            String argument,
            String whose,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        this.argument = argument;
        this.whose = whose;
        this.items = items;
        this.id = id;
        this.name = name;
    }

    /**
     * A way to look among some items; they are sorted out when first asked for.
     *
     * @param argument the name of the argument, such as {@code unit}
     * @param whose whose items they are, such as {@code the panel's}
     * @param items what there is; not to be changed
     * @param id an item's id
     * @param name an item's name
     */
    public static <T> Lookup<T> of(
            String argument,
            String whose,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        return new Lookup<>(argument, whose, items, id, name);
    }

    /**
     * The item with an id or name, looked for once.
     *
     * @throws IllegalArgumentException as for {@link #require(String)}
     */
    public static <T> T require(
            String argument,
            String whose,
            String wanted,
            Collection<? extends T> items,
            Function<? super T, String> id,
            Function<? super T, String> name) {
        return Lookup.<T>of(argument, whose, items, id, name).require(wanted);
    }

    /**
     * The item with an id or name; empty where nothing fits.
     *
     * @throws IllegalArgumentException if several fit; they are named
     */
    public Optional<T> find(String idOrName) {
        Objects.requireNonNull(idOrName, argument);
        List<T> found = index().get(idOrName);
        if (found.size() > 1) {
            String several = found.stream()
                    .limit(MOST_NAMED)
                    .map(this::shown)
                    .collect(Collectors.joining(
                            ", ", ", which fits several: ", found.size() > MOST_NAMED ? ", ..." : ""));
            throw new IllegalArgumentException(rule(idOrName) + several);
        }
        return found.stream().findFirst();
    }

    /**
     * The item with an id or name.
     *
     * @throws IllegalArgumentException if nothing fits (the nearest are named) or several do (they are named)
     */
    public T require(String idOrName) {
        return find(idOrName).orElseThrow(() -> new IllegalArgumentException(rule(idOrName) + hint(idOrName)));
    }

    private String rule(String wanted) {
        return argument + " must be one of " + whose + ", got \"" + wanted + "\"";
    }

    /**
     * The end of an error message: the items whose id or name is nearest to what was asked for, and those in whose name it
     * stands; where there are none, and not too many items, the first of all.
     *
     * @param wanted what fits nothing
     */
    public String hint(String wanted) {
        Map<String, Set<String>> shown = new LinkedHashMap<>();
        for (T item : items) {
            shown.computeIfAbsent(id.apply(item), text -> new LinkedHashSet<>()).add(shown(item));
            shown.computeIfAbsent(name.apply(item), text -> new LinkedHashSet<>())
                    .add(shown(item));
        }
        List<String> near = Stream.concat(
                        Nearest.to(wanted, shown.keySet(), MOST_NEAR).stream(),
                        Nearest.containing(wanted, shown.keySet(), MOST_NAMED).stream())
                .flatMap(text -> shown.getOrDefault(text, Set.of()).stream())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        return near.isEmpty() ? all() : "; nearest: " + String.join(", ", near);
    }

    private String all() {
        if (items.isEmpty() || items.size() > MOST_LISTED) {
            return "";
        }
        String first = items.stream().limit(MOST_NAMED).map(this::shown).collect(Collectors.joining(", "));
        int more = items.size() - MOST_NAMED;
        return "; there are: " + first + (more > 0 ? " and " + more + " more" : "");
    }

    /** Name and id, or one where they are the same. */
    private String shown(T item) {
        String itsId = id.apply(item);
        String itsName = name.apply(item);
        return itsId.equals(itsName) ? itsId : itsName + " (" + itsId + ")";
    }

    private Index<T> index() {
        Index<T> known = index;
        if (known == null) {
            known = new Index<>(new HashMap<>(), new HashMap<>(), new HashMap<>());
            for (T item : items) {
                String itsId = id.apply(item);
                String itsName = name.apply(item);
                add(known.byId, itsId, item);
                add(known.byName, itsName, item);
                add(known.folded, fold(itsId), item);
                if (!fold(itsId).equals(fold(itsName))) {
                    add(known.folded, fold(itsName), item);
                }
            }
            index = known;
        }
        return known;
    }

    private static <T> void add(Map<String, List<T>> map, String key, T item) {
        map.computeIfAbsent(key, text -> new ArrayList<>(1)).add(item);
    }

    /** Without case and outer blanks, and with letters composed: some systems write an accented letter as two characters. */
    private static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
