package org.mattstock.data;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.table.Lineage;

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

    /** What a result was made of, with where its figures come from: {@code source}, {@code as of}, {@code attribution}, as far as known. */
    public Lineage addTo(Lineage lineage) {
        Lineage more = source.isEmpty() ? lineage : lineage.with("source", source);
        more = asOf.isPresent() ? more.with("as of", asOf.get()) : more;
        return attribution.isEmpty() ? more : more.with("attribution", attribution);
    }

    /** Both sources, as of the earlier day; a day that is not known in both is not known. */
    Provenance and(Provenance other) {
        if (equals(other) || other.equals(UNKNOWN)) {
            return this;
        }
        return equals(UNKNOWN)
                ? other
                : new Provenance(
                        joined(source, other.source, "; "),
                        asOf.flatMap(day -> other.asOf.map(otherDay -> day.isBefore(otherDay) ? day : otherDay)),
                        joined(attribution, other.attribution, " "));
    }

    private static String joined(String a, String b, String separator) {
        return Stream.of(a, b).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(separator));
    }
}
