package org.mattstock.data;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a panel's figures come from, to be printed wherever they are used.
 *
 * @param source who published the figures, such as {@code Kolada}; may be empty when unknown
 * @param asOf the day they were retrieved
 * @param attribution the sentence that the source asks for
 */
public record Provenance(String source, Optional<LocalDate> asOf, String attribution) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance("", Optional.empty(), "");

    /** Checks for null. */
    public Provenance {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(attribution, "attribution");
    }
}
