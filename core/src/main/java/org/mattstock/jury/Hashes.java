package org.mattstock.jury;

import java.util.function.UnaryOperator;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.table.Descriptive;

/** The hashes of a jury's records: all that is not for readers only, so that a name can be struck and the hash stays. */
final class Hashes {
    private Hashes() {}

    static String of(String format, Record value) {
        return RecordDigest.of(
                format, value, component -> component.isAnnotationPresent(Descriptive.class), UnaryOperator.identity());
    }
}
