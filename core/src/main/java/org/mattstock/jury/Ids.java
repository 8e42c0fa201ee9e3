package org.mattstock.jury;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Nearest;

/** Distinct ids in a given order. */
final class Ids {
    private final String noun;
    private final List<String> list;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private Ids(String noun, List<String> list) {
        this.noun = noun;
        this.list = list;
    }

    /**
     * Ids of one kind.
     *
     * @param noun what one of them is, such as {@code juror}
     */
    static Ids of(String noun, List<String> list) {
        Ids ids = new Ids(noun, List.copyOf(list));
        Checks.distinct(noun + "s", ids.list);
        for (String id : ids.list) {
            Checks.notBlank(noun + "s", id);
            ids.positions.put(id, ids.positions.size());
        }
        if (ids.list.isEmpty()) {
            throw new IllegalArgumentException(noun + "s must not be empty");
        }
        return ids;
    }

    List<String> list() {
        return list;
    }

    int size() {
        return list.size();
    }

    /** The position of an id, from 0; an error names the nearest. */
    int require(String id) {
        Objects.requireNonNull(id, noun);
        @Nullable Integer found = positions.get(id);
        if (found == null) {
            throw new IllegalArgumentException(noun + " must be one of the " + size() + " " + noun + "s, got \"" + id
                    + "\"" + Nearest.hint(id, list));
        }
        return found;
    }

    /** All but some, each of which must be among these. */
    List<String> without(List<String> left) {
        left.forEach(this::require);
        return list.stream().filter(each -> !left.contains(each)).toList();
    }
}
