package org.mattstock.award;

import java.util.regex.Pattern;

/** When a reason says something: a reader must be able to tell from it why. */
final class Reasons {
    static final String NEEDED = "must say why, in at least three words";

    private static final int LEAST_WORDS = 3;
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    private Reasons() {}

    /** Whether it has at least three words, or had before it was struck. */
    static boolean isStated(String reason) {
        return EntryHash.isStruck(reason)
                || BLANKS.splitAsStream(reason).filter(Reasons::isWord).count() >= LEAST_WORDS;
    }

    /** A dash alone is none. */
    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
