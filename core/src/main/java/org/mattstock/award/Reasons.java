package org.mattstock.award;

import java.util.regex.Pattern;

/** When a reason says something: a reader must be able to tell from it why. */
final class Reasons {
    static final String NEEDED = "must say why, in at least three words";

    private static final int LEAST_WORDS = 3;
    /** What stands between blanks of any kind and has a letter or digit in it. */
    private static final Pattern WORD = Pattern.compile("(?U)\\S*[\\p{L}\\p{N}]\\S*");

    private Reasons() {}

    /** Whether it has at least three words, or had before it was struck. */
    static boolean isStated(String reason) {
        return EntryHash.isStruck(reason) || WORD.matcher(reason).results().count() >= LEAST_WORDS;
    }
}
