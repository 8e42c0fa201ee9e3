package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Numbers ids in the order in which they come, and keeps what is known of each. */
final class Intake<T> {
    private static final int LONGEST_ID = 200;

    /** What an item takes beside its texts: in the maps by id and by text of a reader, of the builder and of the panel. */
    private static final int BYTES_PER_ITEM = 500;

    /** A character of an id or name stands in up to three texts, of one or two bytes. */
    private static final int BYTES_PER_CHARACTER = 6;

    private final String noun;
    private final int limit;
    private final Function<String, T> bare;
    private final ToIntFunction<T> length;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<T> items = new ArrayList<>();
    private @Nullable String lastId;
    private int lastNumber;
    private long bytes;

    /**
     * An empty intake.
     *
     * @param bare what is known of an id that nothing describes
     * @param length how many characters the texts of an item have
     */
    Intake(String noun, int limit, Function<String, T> bare, ToIntFunction<T> length) {
        this.noun = noun;
        this.limit = limit;
        this.bare = bare;
        this.length = length;
    }

    int size() {
        return items.size();
    }

    /** About how much of the heap the items take, generously. */
    long bytes() {
        return bytes;
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
            bytes += BYTES_PER_CHARACTER * (long) (length.applyAsInt(item) - length.applyAsInt(known));
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
        bytes += BYTES_PER_ITEM + (long) BYTES_PER_CHARACTER * length.applyAsInt(item);
        items.add(item);
        return items.size() - 1;
    }
}
