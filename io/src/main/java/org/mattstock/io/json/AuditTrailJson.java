package org.mattstock.io.json;

import java.io.IOException;
import java.nio.file.Path;
import org.mattstock.award.AuditTrail;
import org.mattstock.io.Source;

/**
 * Audit trails as JSON, version 1 of the format. Fields are named as the records' components are; a move is an object with its
 * kind as {@code type}; instants are those of ISO 8601 in UTC. What is written and read again is equal to what it was.
 *
 * <p>Reading is as strict as that of {@link CompositeIndexJson}: all faults of form are listed with their paths. Whether a trail
 * is as it was recorded is not a matter of form: {@link AuditTrail#tamperings} says so, and {@link AuditTrail#replay} refuses one
 * that is not.
 */
public final class AuditTrailJson {
    private static final JsonFormat<AuditTrail> FORMAT = JsonFormat.of(AuditTrail.class, "trail");

    private AuditTrailJson() {}

    /**
     * Reads a trail from a file.
     *
     * @param file in UTF-8, plain or gzip
     * @throws IOException if there is no such file or it cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AuditTrail read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Reads a trail.
     *
     * @param source in UTF-8, plain or gzip
     * @throws IOException if the source cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AuditTrail read(Source source) throws IOException {
        return FORMAT.read(source);
    }

    /**
     * The trail in a text.
     *
     * @param json the JSON text itself, not a file name
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AuditTrail parse(String json) {
        return FORMAT.parse(json);
    }

    /** A trail as JSON text, indented, ending with a line feed; the same text on every platform. */
    public static String toJson(AuditTrail trail) {
        return FORMAT.toJson(trail);
    }

    /**
     * Writes a trail to a file, whole or not at all.
     *
     * @param trail the trail
     * @param file replaced if it exists; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(AuditTrail trail, Path file) throws IOException {
        FORMAT.write(trail, file);
    }
}
