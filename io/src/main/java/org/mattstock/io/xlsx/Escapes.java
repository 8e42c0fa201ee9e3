package org.mattstock.io.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in texts for characters that XML does not allow, {@code _x000D_}. */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x(\\p{XDigit}{4})_");

    private Escapes() {}

    /** The text with these characters. */
    static String undone(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
