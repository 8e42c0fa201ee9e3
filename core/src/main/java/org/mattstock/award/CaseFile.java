package org.mattstock.award;

import java.util.List;
import java.util.Objects;

/**
 * A whole case as plain data (akten): its process, its trail and what was put on file. For the secretariat: it holds every mark,
 * ballot and salt. What everybody may see is a {@link PublicRecord}.
 *
 * @param process the definition
 * @param trail every move
 * @param exhibits what moves rest on, in order of their hashes
 */
public record CaseFile(AwardProcess process, AuditTrail trail, List<Exhibit> exhibits) {
    /** Copies the exhibits. */
    public CaseFile {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(trail, "trail");
        exhibits = List.copyOf(exhibits);
    }

    /** The file of a case. */
    public static CaseFile of(AwardCase current) {
        return new CaseFile(current.process(), current.trail(), current.exhibits());
    }

    /**
     * Makes every move again and holds each against what it rested on.
     *
     * @return the case as it stood after the last move; it can go on
     * @throws IllegalArgumentException if something is not as it was recorded; the message names the entry
     */
    public AwardCase replay() {
        return trail.replay(process, exhibits);
    }

    /** What is not as it was recorded; empty for a case that replays. */
    public List<AuditTrail.Tampering> tamperings() {
        return trail.tamperings(process, exhibits);
    }
}
