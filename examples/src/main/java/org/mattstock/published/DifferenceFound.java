package org.mattstock.published;

import java.io.Serial;

/** What was written is not what comes of it: its message is the one line that names file, entry and both values. */
public final class DifferenceFound extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 400;

    private DifferenceFound(String message) {
        super(message);
    }

    /** In one line, however long and in however many the words are. */
    static DifferenceFound in(String file, String what) {
        String line = what.strip().replaceAll("\\s*\\R\\s*", "; ");
        return new DifferenceFound(
                file + ": " + (line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line));
    }

    /** Refuses a value that is not the one that comes of the rest. */
    static void require(String file, String what, Object expected, Object got) {
        if (!expected.equals(got)) {
            throw in(file, what + " must be " + expected + ", got " + got);
        }
    }
}
