package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers ids in the order in which they come, and keeps what is known of each. */
final class Intake<T> {
    private static final int LONGEST_ID = 200;

    private final String noun;
    private final int limit;
    private final Function<String, T> bare;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<T> items = new ArrayList<>();
    private @Nullable String lastId;
    private int lastNumber;

    /**
     * An empty intake.
     *
     * @param bare what is known of an id that nothing describes
     */
    Intake(String noun, int limit, Function<String, T> bare) {
        this.noun = noun;
        this.limit = limit;
        this.bare = bare;
    }

    int size() {
        return items.size();
    }

    List<T> items() {
        return Collections.unmodifiableList(items);
    }

    /** The number of an id, a new one where it has none. */
    int number(String id) {
        if (id.equals(lastId)) {
            return lastNumber;
        }
        Integer known = numbers.get(id);
        lastNumber = known != null ? known : add(id, bare.apply(id));
        lastId = id;
        return lastNumber;
    }

    /** The number that {@link #number} gave last. */
    int latest() {
        return lastNumber;
    }

    /** Keeps a description; one that differs from an earlier one is an error. */
    void describe(String id, T item) {
        Integer number = numbers.get(id);
        if (number == null) {
            add(id, item);
            return;
        }
        T known = items.get(number);
        if (known.equals(bare.apply(id))) {
            items.set(number, item);
        } else if (!known.equals(item)) {
            throw new IllegalArgumentException(
                    "every " + noun + " must be described once, got " + known + " and " + item + " for " + id);
        }
    }

    private int add(String id, T item) {
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(noun + " ids must not be longer than " + LONGEST_ID + " characters, got "
                    + id.length() + ": " + id.substring(0, 40) + "...");
        }
        if (items.size() >= limit) {
            throw new IllegalStateException(noun + "s must not be more than " + limit + ", got another one: " + id);
        }
        numbers.put(id, items.size());
        items.add(item);
        return items.size() - 1;
    }
}
