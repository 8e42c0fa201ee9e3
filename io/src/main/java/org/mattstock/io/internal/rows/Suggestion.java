package org.mattstock.io.internal.rows;

import java.util.Collection;
import org.mattstock.data.Names;

/** The nearest right id or name to a wrong one; for the first of them only, so that a file of wrong ids costs little. */
final class Suggestion {
    private static final int MOST = 1_000;

    private int given;

    /** {@code "; nearest: 0180 (leading zeros lost?)"}, or nothing when none is near. */
    String of(String wrong, Collection<String> right) {
        String padded = "0".repeat(Math.max(0, 4 - wrong.length())) + wrong;
        if (!padded.equals(wrong) && right.contains(padded)) {
            return "; nearest: " + padded + " (leading zeros lost?)";
        }
        given++;
        return given > MOST
                ? ""
                : Names.nearest(wrong, right).map(name -> "; nearest: " + name).orElse("");
    }
}
