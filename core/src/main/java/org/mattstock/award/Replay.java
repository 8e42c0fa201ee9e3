package org.mattstock.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.PublicRecord.Line;
import org.mattstock.internal.text.Words;

/** The open moves of a trail made again, each held against its grounds, and what does not agree with what was recorded. */
final class Replay {
    private final AuditTrail opening;
    private final List<String> withheld;
    private final List<Tampering> tamperings = new ArrayList<>();

    /** Null once a move could not be made: what comes after cannot be judged. */
    private @Nullable AwardCase replayed;

    private Replay(AuditTrail opening, List<String> withheld) {
        this.opening = opening;
        this.withheld = withheld;
    }

    static Replay of(AuditTrail trail, AwardProcess process, Collection<? extends Exhibit> exhibits) {
        Replay replay = of(trail, trail.lines(), process, exhibits, List.of());
        if (replay.replayed != null) {
            replay.replayed = replay.replayed.with(trail);
        }
        return replay;
    }

    /**
     * Replays lines, of which sealed ones only take part in the chain.
     *
     * @param opening a trail for its opening
     * @param withheld names of exhibits that need not be there
     */
    static Replay of(
            AuditTrail opening,
            List<Line> lines,
            AwardProcess process,
            Collection<? extends Exhibit> exhibits,
            List<String> withheld) {
        Replay replay = new Replay(opening, withheld);
        replay.open(process, exhibits);
        String previous = opening.opening();
        for (int number = 1; number <= lines.size(); number++) {
            Line line = lines.get(number - 1);
            replay.checkChain(line, number, previous);
            int at = number;
            line.opened().ifPresent(entry -> replay.make(entry, at));
            previous = line.hash();
        }
        return replay;
    }

    List<Tampering> tamperings() {
        return List.copyOf(tamperings);
    }

    AwardCase outcome() {
        if (replayed == null) {
            throw new AssertionError("a trail without faults must replay");
        }
        return replayed;
    }

    private void open(AwardProcess process, Collection<? extends Exhibit> exhibits) {
        if (!opening.process().equals(process.id()) || !opening.definition().equals(process.hash())) {
            note(
                    0,
                    "definition must be that of " + process.id() + ", " + process.hash() + ", got that of "
                            + opening.process() + ", " + opening.definition());
            return;
        }
        if (!opening.text().equals(process.textHash())) {
            note(
                    0,
                    "titles and tags must be those that the case was opened with, of hash " + opening.text()
                            + ", got those of " + process.textHash());
        }
        try {
            AwardCase opened = AwardCase.open(process, opening.units(), opening.opened(), opening.software());
            if (!opened.trail().units().equals(opening.units())) {
                note(0, "units must stand in the order of their ids");
                return;
            }
            for (Exhibit each : exhibits) {
                opened = opened.file(each);
            }
            replayed = opened;
        } catch (IllegalArgumentException e) {
            note(0, String.valueOf(e.getMessage()));
        }
    }

    private void checkChain(Line line, int number, String previous) {
        if (line.sequence() != number) {
            note(number, "sequence must be " + number + ", got " + line.sequence());
        }
        if (!line.previous().equals(previous)) {
            note(number, "previous must be the hash of what stands before, " + previous + ", got " + line.previous());
        }
        line.opened().ifPresent(entry -> {
            String hash = entry.computedHash();
            if (!entry.hash().equals(hash)) {
                note(number, "hash must be that of its fields, " + hash + ", got " + entry.hash());
            }
        });
    }

    private void make(Entry entry, int number) {
        if (replayed == null) {
            return;
        }
        try {
            AwardCase next =
                    replayed.with(entry.software()).again(entry.move(), entry.actor(), entry.at(), entry.grounds());
            List<Entry> made = next.trail().entries();
            if (!made.get(made.size() - 1).changes().equals(entry.changes())) {
                note(
                        number,
                        "changes must follow from the move "
                                + Words.of(entry.move().kind()) + ", got others");
            }
            OnFile.missing(replayed, entry.grounds(), withheld).ifPresent(message -> note(number, message));
            replayed = next;
        } catch (IllegalMoveException | IllegalArgumentException e) {
            note(number, "move is refused: " + e.getMessage());
            replayed = null;
        }
    }

    private void note(int entry, String message) {
        tamperings.add(new Tampering(entry, message));
    }
}
