package org.mattstock.internal.text;

import java.util.Locale;

/** The words for types and constants in hashes, JSON and messages: small letters with hyphens. */
public final class Words {
    private Words() {}

    /** The word for a type: {@code MinMax} is {@code min-max}. */
    public static String of(Class<?> type) {
        String simpleName = type.getSimpleName();
        StringBuilder name = new StringBuilder(simpleName.length() + 4);
        for (int i = 0; i < simpleName.length(); i++) {
            char letter = simpleName.charAt(i);
            if (i > 0 && Character.isUpperCase(letter)) {
                name.append('-');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }

    /** The word for a constant: {@code HIGHEST_FIRST} is {@code highest-first}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
