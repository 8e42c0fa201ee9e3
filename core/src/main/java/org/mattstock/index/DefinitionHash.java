package org.mattstock.index;

import org.mattstock.data.Breakdown;
import org.mattstock.definition.Descriptive;
import org.mattstock.internal.text.RecordDigest;

/** The hash of a definition, without what is {@link Descriptive}. */
final class DefinitionHash {
    private static final String FORMAT = "mattstock-index-1";

    private DefinitionHash() {}

    static String of(Record definition) {
        return RecordDigest.of(
                FORMAT,
                definition,
                component -> component.isAnnotationPresent(Descriptive.class),
                value -> value instanceof Breakdown breakdown ? breakdown.code() : value);
    }
}
