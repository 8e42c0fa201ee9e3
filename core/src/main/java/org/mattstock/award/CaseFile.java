package org.mattstock.award;

import java.util.ArrayList;
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
        Replay replay = Replay.of(trail, process, exhibits);
        if (!replay.tamperings().isEmpty()) {
            throw new IllegalArgumentException("trail must be as it was recorded, got "
                    + String.join(
                            "; ",
                            replay.tamperings().stream()
                                    .map(AuditTrail.Tampering::toString)
                                    .toList()));
        }
        return replay.outcome();
    }

    /**
     * What is not as it was recorded: broken hashes, entries that are missing or moved, a process or tags that were rewritten,
     * moves that the process does not allow or that are not what their grounds come to, and outcomes that do not follow. Empty for
     * a case that replays.
     */
    public List<AuditTrail.Tampering> tamperings() {
        List<AuditTrail.Tampering> all =
                new ArrayList<>(Replay.of(trail, process, exhibits).tamperings());
        if (trail.entries().stream().anyMatch(each -> each.move() instanceof Move.Close)) {
            exhibits.stream()
                    .filter(each -> each instanceof Exhibit.OfSubmission && !isSubmitted(each.hash()))
                    .forEach(each -> all.add(new AuditTrail.Tampering(
                            0, "submission on file must be that of a move, got none of hash " + each.hash())));
        }
        return all;
    }

    private boolean isSubmitted(String hash) {
        return trail.entries().stream()
                .anyMatch(each -> each.move() instanceof Move.Submit submission
                        && submission.content().equals(hash));
    }
}
