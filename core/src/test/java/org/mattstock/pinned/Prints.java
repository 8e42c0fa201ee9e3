package org.mattstock.pinned;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Node;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Difference;
import org.mattstock.index.ExplanationNode;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/**
 * A SHA-256 over results. Doubles are fed as their bits (one NaN only), text as UTF-8 behind its length, lists behind their size,
 * records component by component in declared order. No class or component name is fed, so that what is renamed or moved gives
 * the same digest; a component that is added to a result gives another.
 *
 * <p>Written for itself, so that a change of the library's own digests cannot move these.
 */
final class Prints {
    private static final int LONGEST = 9;
    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new HashMap<>();

    private final MessageDigest sha256;
    private final ByteBuffer bits = ByteBuffer.allocate(LONGEST);
    private int refusals;

    Prints() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** What the supplier gives or, where it is refused, the refusal's simple class name and message. */
    void attempt(Supplier<?> result) {
        Object found;
        try {
            found = result.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            refusals++;
            found = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        add(found);
    }

    /** Adds all values in order. */
    void addAll(Object... values) {
        for (Object value : values) {
            add(value);
        }
    }

    /** Adds a value of any type that results are made of. */
    void add(Object value) {
        if (value instanceof Double number) {
            tagged('d', Double.doubleToLongBits(number));
        } else if (value instanceof Integer || value instanceof Long) {
            tagged('i', ((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            tagged('b', flag ? 1 : 0);
        } else if (value instanceof Enum<?> constant) {
            text(constant.name());
        } else if (value instanceof CharSequence text) {
            text(text.toString());
        } else if (value instanceof double[] numbers) {
            tagged('l', numbers.length);
            for (double number : numbers) {
                add(number);
            }
        } else if (value instanceof Collection<?> many) {
            tagged('l', many.size());
            many.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            tagged('m', map.size());
            new TreeMap<>(map).forEach(this::addAll);
        } else {
            optionalOrResult(value);
        }
    }

    private void optionalOrResult(Object value) {
        if (value instanceof Optional<?> some) {
            tagged('o', some.isPresent() ? 1 : 0);
            some.ifPresent(this::add);
        } else if (value instanceof OptionalDouble some) {
            tagged('o', some.isPresent() ? 1 : 0);
            some.ifPresent(this::add);
        } else if (value instanceof OptionalInt some) {
            tagged('o', some.isPresent() ? 1 : 0);
            some.ifPresent(this::add);
        } else {
            result(value);
        }
    }

    /** Units, nodes and definitions by what names them, all other records whole. */
    private void result(Object value) {
        if (value instanceof Unit unit) {
            text(unit.id());
        } else if (value instanceof Node node) {
            text(node.id());
        } else if (value instanceof CompositeIndex index) {
            text(index.hash());
        } else if (value instanceof Panel panel) {
            text(panel.digest());
        } else if (value instanceof Table table) {
            text(table.toText());
        } else if (value instanceof Ranking ranking) {
            addAll(ranking.entries(), ranking.unranked());
        } else if (value instanceof Learned.Distribution learned) {
            add(learned.toArray());
        } else if (value instanceof Record whole) {
            components(whole);
        } else {
            throw new IllegalStateException("nothing says how to feed " + value.getClass());
        }
    }

    private void components(Record whole) {
        tagged('r', 0);
        for (RecordComponent component : COMPONENTS.computeIfAbsent(whole.getClass(), Class::getRecordComponents)) {
            try {
                Object value = component.getAccessor().invoke(whole);
                if (!isAddedLater(whole, component, value)) {
                    add(value);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new AssertionError(component + " must be readable", e);
            }
        }
    }

    /** What came after results were pinned is fed where it says something. */
    private static boolean isAddedLater(Record whole, RecordComponent component, Object value) {
        return (whole instanceof ExplanationNode.OfBranch
                        && component.getName().equals("weights")
                        && value.equals(Optional.empty()))
                || value == Difference.Told.VALUE;
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tagged('t', bytes.length);
        sha256.update(bytes);
    }

    private void tagged(char type, long value) {
        bits.clear().put((byte) type).putLong(value).flip();
        sha256.update(bits);
    }

    /** How many attempts were refused. */
    int refusals() {
        return refusals;
    }

    /** The digest, 64 lower-case digits. Nothing can be added afterwards. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
