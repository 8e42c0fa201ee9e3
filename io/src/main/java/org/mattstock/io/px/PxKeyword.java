package org.mattstock.io.px;

import java.util.List;

/**
 * A keyword of a PX file with its value.
 *
 * @param name such as {@code VALUES}
 * @param language the language in brackets; empty where there is none
 * @param of what it is of, in parentheses
 * @param texts the texts of its value, those on several lines put together
 * @param plain the characters of its value outside quotes
 * @param line where it begins
 */
record PxKeyword(String name, String language, List<String> of, List<String> texts, String plain, long line) {
    PxKeyword {
        of = List.copyOf(of);
        texts = List.copyOf(texts);
    }

    /** The texts, or what stands without quotes. */
    List<String> values() {
        return texts.isEmpty() && !plain.isEmpty() ? List.of(plain.split(",")) : texts;
    }

    /** The whole value as one text. */
    String value() {
        return String.join(" ", values());
    }
}
