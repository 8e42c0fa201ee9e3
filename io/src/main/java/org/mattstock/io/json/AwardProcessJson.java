package org.mattstock.io.json;

import java.io.IOException;
import java.nio.file.Path;
import org.mattstock.award.AwardProcess;
import org.mattstock.io.Source;

/**
 * Definitions of an award's process as JSON, version 1 of the format.
 *
 * <pre>{@code
 * {
 *   "formatVersion": 1,
 *   "id": "applied",
 *   "entry": "application",
 *   "stages": [
 *     {"phase": "entry", "title": "Applications"},
 *     {"phase": "nomination", "title": "Nomination", "evidence": ["eight-areas-2010"]},
 *     {"phase": "assessment", "title": "Results, finances, employees"},
 *     {"phase": "decision", "title": "The jury decides"},
 *     {"phase": "announcement", "title": "The winner is told"},
 *     {"phase": "title", "title": "The title is held"}
 *   ],
 *   "calendar": {"zone": "Europe/Stockholm", "cutOff": "2018-10-31", "ceremony": "2019-11-12"},
 *   "rules": {"nomination": {"type": "largest-gap", "least": 3, "most": 7}},
 *   "parameters": [
 *     {"name": "ceremony", "value": "2019-11-12", "basis": {"type": "published", "source": "a page, read 2026"}}
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Fields are named as the records' components are; constants are words in small letters with hyphens, days are those of
 *       ISO 8601. A day that is left out is not known and limits nothing.
 *   <li>A rule that is left out is at that of {@link AwardProcess.Rules#standard()}; a nomination's rule has the defaults of the
 *       factories of {@link org.mattstock.nomination.NominationRule}.
 *   <li>What is written and read again is equal to what it was.
 * </ul>
 *
 * <p>Reading is as strict as that of {@link CompositeIndexJson}: all faults are listed with their paths.
 */
public final class AwardProcessJson {
    private static final JsonFormat<AwardProcess> FORMAT = JsonFormat.of(AwardProcess.class, "process");

    private AwardProcessJson() {}

    /**
     * Reads a process from a file.
     *
     * @param file in UTF-8, plain or gzip
     * @throws IOException if there is no such file or it cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AwardProcess read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Reads a process.
     *
     * @param source in UTF-8, plain or gzip
     * @throws IOException if the source cannot be read
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AwardProcess read(Source source) throws IOException {
        return FORMAT.read(source);
    }

    /**
     * The process in a text.
     *
     * @param json the JSON text itself, not a file name
     * @throws InvalidJsonException if it has faults; all are listed
     */
    public static AwardProcess parse(String json) {
        return FORMAT.parse(json);
    }

    /** A process as JSON text, indented, ending with a line feed; the same text on every platform. */
    public static String toJson(AwardProcess process) {
        return FORMAT.toJson(process);
    }

    /**
     * Writes a process to a file, whole or not at all.
     *
     * @param process the process
     * @param file replaced if it exists; its folder must exist
     * @throws IOException if it cannot be written
     */
    public static void write(AwardProcess process, Path file) throws IOException {
        FORMAT.write(process, file);
    }
}
