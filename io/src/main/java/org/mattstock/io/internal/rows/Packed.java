package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.List;

/** Several keys in one field, as Eurostat packs them: {@code freq,unit,sex,geo\TIME_PERIOD} over {@code A,PC,F,SE}. */
final class Packed {
    private Packed() {}

    /** The names that are packed into a header, or the header itself where none are. */
    static List<String> names(String header) {
        int turn = header.indexOf('\\');
        if (turn <= 0) {
            return List.of(header);
        }
        return Arrays.stream(header.substring(0, turn).split(",", -1))
                .map(String::strip)
                .toList();
    }

    static boolean isPacked(String header) {
        return header.indexOf('\\') > 0;
    }

    /** One of the texts packed into a field; empty where there are fewer. */
    static String part(String text, int part) {
        String[] parts = text.split(",", -1);
        return part < parts.length ? parts[part].strip() : "";
    }
}
