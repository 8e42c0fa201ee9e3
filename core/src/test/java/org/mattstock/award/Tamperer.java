package org.mattstock.award;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Changes one thing, anywhere in plain data: a number, a text, a word, an item of a list; seldom what is not there. */
final class Tamperer {
    private final Random random;

    Tamperer(long seed) {
        this.random = new Random(seed);
    }

    /** The same but for one thing; the very same where the change cannot be made, since a record refuses it. */
    <T> T change(T value) {
        try {
            @SuppressWarnings("unchecked")
            T changed = (T) changed(value);
            return changed;
        } catch (IllegalArgumentException | NullPointerException e) {
            return value;
        }
    }

    private Object changed(Object value) {
        if (value instanceof Record each) {
            return record(each);
        } else if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Set<?> set) {
            List<?> fewer = list(new ArrayList<>(set));
            return new TreeSet<>(fewer);
        } else if (value instanceof Optional<?> some) {
            return some.isEmpty() || random.nextInt(4) == 0 ? Optional.empty() : Optional.of(changed(some.get()));
        }
        return leaf(value);
    }

    private Object leaf(Object value) {
        if (value instanceof Integer number) {
            return number + (random.nextBoolean() ? 1 : -1);
        } else if (value instanceof Double number) {
            return random.nextBoolean() ? number + 0.25 : Math.nextUp(number);
        } else if (value instanceof OptionalDouble number) {
            return number.isEmpty() ? OptionalDouble.of(0.5) : OptionalDouble.empty();
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Instant at) {
            return at.plusSeconds(random.nextBoolean() ? 1 : -86_400);
        } else if (value instanceof LocalDate day) {
            return day.plusDays(1);
        } else if (value instanceof Enum<?> word) {
            Object[] words = word.getDeclaringClass().getEnumConstants();
            return words[(word.ordinal() + 1) % words.length];
        }
        return value;
    }

    /** Another digit of a hash, another unit, or a letter more. */
    private String text(String text) {
        if (text.matches("[0-9a-f]{64}")) {
            return (text.charAt(0) == 'a' ? 'b' : 'a') + text.substring(1);
        }
        return text.matches("900[1-6]") ? "900" + (1 + random.nextInt(6)) : text + "x";
    }

    private List<?> list(List<?> list) {
        if (list.isEmpty()) {
            return list;
        }
        List<Object> copy = new ArrayList<>(list);
        int at = random.nextInt(copy.size());
        switch (random.nextInt(10)) {
            case 0 -> copy.remove(at);
            case 1 -> copy.add(at, copy.get(at));
            case 2 -> Collections.swap(copy, at, random.nextInt(copy.size()));
            default -> copy.set(at, changed(copy.get(at)));
        }
        return copy;
    }

    private Object map(Map<?, ?> map) {
        Map<Object, Object> copy = new TreeMap<>(map);
        if (copy.isEmpty()) {
            return copy;
        }
        Object key = new ArrayList<>(copy.keySet()).get(random.nextInt(copy.size()));
        if (random.nextInt(5) == 0) {
            copy.remove(key);
        } else {
            copy.computeIfPresent(key, (same, each) -> changed(each));
        }
        return copy;
    }

    private Object record(Record value) {
        RecordComponent[] parts = value.getClass().getRecordComponents();
        if (parts.length == 0) {
            return value;
        }
        try {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getAccessor().invoke(value);
            }
            int at = random.nextInt(parts.length);
            values[at] = changed(values[at]);
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return value.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
