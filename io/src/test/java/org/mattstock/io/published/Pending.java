package org.mattstock.io.published;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.mattstock.io.ReadOptions;

/** What the library is about to have, asked by name until then. */
final class Pending {
    private Pending() {}

    /** Options in words: one a line, the word of its method, then what it takes. */
    static ReadOptions options(List<String> lines) {
        ReadOptions options = ReadOptions.DEFAULT;
        for (String line : lines) {
            String[] words = line.split(" ", 2);
            String name = "with" + Character.toUpperCase(words[0].charAt(0)) + words[0].substring(1);
            options = with(options, name, words[1]);
        }
        return options;
    }

    private static ReadOptions with(ReadOptions options, String name, String rest) {
        for (Method method : ReadOptions.class.getMethods()) {
            if (method.getName().equals(name)) {
                String[] words = rest.split(" ", method.getParameterCount());
                Object[] values = new Object[words.length];
                Arrays.setAll(values, i -> value(method.getParameterTypes()[i], words[i]));
                try {
                    return (ReadOptions) method.invoke(options, values);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(e.getCause());
                }
            }
        }
        throw new UnsupportedOperationException(name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, String word) {
        return type.isEnum() ? Enum.valueOf((Class) type, word) : type == int.class ? Integer.valueOf(word) : word;
    }
}
