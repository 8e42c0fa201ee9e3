package org.mattstock.io.json;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whole numbers: counts, years, places. */
final class Whole {
    /** As {@link Integer#toString} writes it, so that no two names are one number. */
    static final Pattern NAME = Pattern.compile("^(0|-?[1-9][0-9]{0,9})$");

    private Whole() {}

    static boolean isWhole(Class<?> type) {
        return type == OptionalInt.class || isLong(type) || type == int.class || type == Integer.class;
    }

    static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    /** The value of a type; null if the JSON holds none. */
    static @Nullable Object parse(Class<?> type, JsonNode json) {
        if (!json.isIntegralNumber() || !(isLong(type) ? json.canConvertToLong() : json.canConvertToInt())) {
            return null;
        } else if (isLong(type)) {
            return json.longValue();
        }
        return type == OptionalInt.class ? OptionalInt.of(json.intValue()) : (Object) json.intValue();
    }

    /** The number that a field's name states; null if it states none. */
    static @Nullable Integer ofName(String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        long number = Long.parseLong(name);
        return number == (int) number ? Integer.valueOf((int) number) : null;
    }
}
