package org.mattstock.award;

/** When a reason says something: a reader must be able to tell from it why. */
final class Reasons {
    static final String NEEDED = "must say why, in at least three words";

    private static final int LEAST_WORDS = 3;

    private Reasons() {}

    /** Whether it has at least three words, or had before it was struck. */
    static boolean isStated(String reason) {
        return EntryHash.isStruck(reason) || reason.strip().split("\\s+").length >= LEAST_WORDS;
    }
}
