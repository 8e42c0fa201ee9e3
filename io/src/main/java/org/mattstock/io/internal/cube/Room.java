package org.mattstock.io.internal.cube;

import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;

/** The room that what describes a cube may take before its figures are read, so that no file fills the heap with it. */
public final class Room {
    private static final int BYTES_PER_TEXT = 150;
    private static final int BYTES_PER_CHARACTER = 2;

    private final String source;
    private final int longest;
    private final long most = Runtime.getRuntime().maxMemory() / 8;
    private long taken;

    /** All the room for a source. */
    public Room(String source, ReadOptions options) {
        this.source = source;
        longest = options.limits().fieldLength();
    }

    /** A text that will be kept. */
    public String kept(String text, long line) {
        if (text.length() > longest) {
            throw Cube.refused(
                    Problem.Kind.LIMIT,
                    source,
                    line,
                    "a text may have at most " + longest + " characters, got " + text.length());
        }
        taken += BYTES_PER_TEXT + (long) BYTES_PER_CHARACTER * text.length();
        if (taken > most) {
            throw Cube.refused(
                    Problem.Kind.LIMIT,
                    source,
                    line,
                    "the texts of a cube's dimensions may take " + most
                            + " bytes, got more (a larger heap allows more)");
        }
        return text;
    }
}
