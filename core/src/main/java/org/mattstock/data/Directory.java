package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Lookup;

/** Things with an id and a name, in order of id, and the way to find one by what a person types. */
final class Directory<T> {
    private final String noun;
    private final Function<T, String> name;
    private final List<T> items;
    private final Lookup<T> lookup;
    private final Map<String, Integer> positions = new HashMap<>();
    private volatile @Nullable Map<String, Integer> byUniqueName;

    private Directory(String noun, Collection<T> items, Function<T, String> id, Function<T, String> name) {
        this.noun = noun;
        this.name = name;
        List<T> sorted = new ArrayList<>(items);
        sorted.sort((a, b) -> CodePoints.compare(id.apply(a), id.apply(b)));
        this.items = List.copyOf(sorted);
        this.lookup = Lookup.of(noun, "the panel's", items(), id, name);
        for (int i = 0; i < sorted.size(); i++) {
            if (positions.put(id.apply(sorted.get(i)), i) != null) {
                throw new IllegalArgumentException(
                        noun + " ids must differ, got " + id.apply(sorted.get(i)) + " twice");
            }
        }
    }

    static Directory<Unit> ofUnits(Collection<Unit> units) {
        return new Directory<>("unit", units, Unit::id, Unit::name);
    }

    static Directory<Indicator> ofIndicators(Collection<Indicator> indicators) {
        return new Directory<>("indicator", indicators, Indicator::id, Indicator::name);
    }

    static Directory<Grouping> ofGroupings(Collection<Grouping> groupings) {
        return new Directory<>("grouping", groupings, Grouping::id, Grouping::name);
    }

    List<T> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    /** The position of an id, or -1. */
    int position(String itemId) {
        Objects.requireNonNull(itemId, noun);
        return positions.getOrDefault(itemId, -1);
    }

    /** By exact id, else by exact name, else by id or name in any case; an error where several fit. */
    Optional<T> find(String idOrName) {
        int position = position(idOrName);
        return position < 0 ? lookup.find(idOrName) : Optional.of(items.get(position));
    }

    /** The same; an error where nothing fits. */
    T require(String idOrName) {
        return items.get(requirePosition(idOrName));
    }

    int requirePosition(String idOrName) {
        int position = position(idOrName);
        if (position < 0) {
            position = positionsByName().getOrDefault(idOrName, -1);
        }
        return position >= 0 ? position : items.indexOf(lookup.require(idOrName));
    }

    /** Whoever asks for every unit by name must not look through all of them each time. */
    private Map<String, Integer> positionsByName() {
        Map<String, Integer> known = byUniqueName;
        if (known == null) {
            known = foundByName();
            byUniqueName = known;
        }
        return known;
    }

    private Map<String, Integer> foundByName() {
        Map<String, Integer> found = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String text = name.apply(items.get(i));
            if (found.put(text, i) != null) {
                several.add(text);
            }
        }
        found.keySet().removeAll(several);
        return found;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Directory<?> other && noun.equals(other.noun) && items.equals(other.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }
}
