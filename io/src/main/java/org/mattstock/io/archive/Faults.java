package org.mattstock.io.archive;

import java.io.IOException;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadException;

/** What is said about an archive that cannot be read. */
final class Faults {
    private Faults() {}

    static ReadException of(Kind kind, String source, String text) {
        return new ReadException(new Problem(kind, source, 0, 0, text));
    }

    /** An entry whose bytes break a rule. */
    static ReadException damaged(String source, String entry, String text) {
        return of(Kind.DAMAGED, source, entry + ": " + text);
    }

    static ReadException unreadable(String source, IOException e) {
        return new ReadException(new Problem(Kind.UNREADABLE, source, 0, 0, "the archive cannot be read: " + e), e);
    }
}
