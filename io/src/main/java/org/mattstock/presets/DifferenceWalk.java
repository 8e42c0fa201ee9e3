package org.mattstock.presets;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.presets.PresetComparison.Difference;

/** Walks two values of one type, component by component, and notes each place where they part. */
final class DifferenceWalk {
    private final List<Difference> found = new ArrayList<>();

    private DifferenceWalk() {}

    static List<Difference> between(Object shipped, Object given) {
        DifferenceWalk walk = new DifferenceWalk();
        walk.compare("", shipped, given);
        return walk.found;
    }

    /** Null stands for what one side does not have. */
    private void compare(String path, @Nullable Object shipped, @Nullable Object given) {
        if (Objects.equals(shipped, given)) {
            return;
        }
        if (shipped instanceof Record before
                && given instanceof Record after
                && before.getClass() == after.getClass()) {
            compareRecords(path, before, after);
        } else if (shipped instanceof Optional<?> before && given instanceof Optional<?> after) {
            compare(path, before.orElse(null), after.orElse(null));
        } else if (shipped instanceof List<?> before && given instanceof List<?> after) {
            compareItems(path, before, after);
        } else if (shipped instanceof Map<?, ?> before && given instanceof Map<?, ?> after) {
            compareEntries(path, before, after);
        } else {
            found.add(new Difference(path, text(shipped), text(given)));
        }
    }

    private void compareRecords(String path, Record shipped, Record given) {
        for (RecordComponent component : shipped.getClass().getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            compare(at, value(component, shipped), value(component, given));
        }
    }

    /** By name where every item has one of its own; otherwise by place. */
    private void compareItems(String path, List<?> shipped, List<?> given) {
        Map<String, Object> before = named(shipped);
        Map<String, Object> after = named(given);
        if (before.size() < shipped.size() || after.size() < given.size()) {
            for (int i = 0; i < Math.max(shipped.size(), given.size()); i++) {
                compare(path + "[" + i + "]", item(shipped, i), item(given, i));
            }
            return;
        }
        compareEntries(path, before, after);
        compare(path + " (order)", common(before, after), common(after, before));
    }

    private void compareEntries(String path, Map<?, ?> shipped, Map<?, ?> given) {
        Set<Object> keys = new LinkedHashSet<>(shipped.keySet());
        keys.addAll(given.keySet());
        keys.forEach(key -> compare(path + "[" + key + "]", shipped.get(key), given.get(key)));
    }

    /** The names that stand on both sides, in the order of the first; as text, so that a change of order is one difference. */
    private static String common(Map<String, ?> first, Map<String, ?> second) {
        return String.join(
                ", ", first.keySet().stream().filter(second::containsKey).toList());
    }

    private static @Nullable Object item(List<?> items, int i) {
        return i < items.size() ? items.get(i) : null;
    }

    /** Items by name; fewer than there are items where one has none, or two share one. */
    private static Map<String, Object> named(List<?> items) {
        Map<String, Object> named = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Object item : items) {
            String name = name(item);
            if (!name.isEmpty() && seen.add(name)) {
                named.put(name, item);
            }
        }
        return named;
    }

    /** A record's first component, where that is text, a constant, or a record with a name. */
    private static String name(@Nullable Object item) {
        if (!(item instanceof Record record) || record.getClass().getRecordComponents().length == 0) {
            return "";
        }
        Object first = value(record.getClass().getRecordComponents()[0], record);
        return first instanceof String || first instanceof Enum<?> ? first.toString() : name(first);
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " must be readable", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? String.valueOf(number.getAsDouble()) : Difference.ABSENT;
        } else if (value instanceof OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : Difference.ABSENT;
        }
        return value == null ? Difference.ABSENT : value.toString();
    }
}
