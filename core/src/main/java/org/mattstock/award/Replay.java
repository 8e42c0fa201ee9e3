package org.mattstock.award;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.internal.text.Words;

/** The moves of a trail made again, and what does not agree with what was recorded. */
final class Replay {
    private final AuditTrail trail;
    private final List<Tampering> tamperings = new ArrayList<>();

    /** Null once a move could not be made: what comes after cannot be judged. */
    private @Nullable AwardCase replayed;

    private Replay(AuditTrail trail) {
        this.trail = trail;
    }

    static Replay of(AuditTrail trail, AwardProcess process) {
        Replay replay = new Replay(trail);
        replay.open(process);
        String previous = trail.opening();
        for (int i = 0; i < trail.entries().size(); i++) {
            Entry entry = trail.entries().get(i);
            replay.checkChain(entry, i + 1, previous);
            replay.make(entry, i + 1);
            previous = entry.hash();
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

    private void open(AwardProcess process) {
        if (!trail.process().equals(process.id()) || !trail.definition().equals(process.hash())) {
            note(
                    0,
                    "definition must be that of " + process.id() + ", " + process.hash() + ", got that of "
                            + trail.process() + ", " + trail.definition());
            return;
        }
        try {
            AwardCase opened = AwardCase.open(process, trail.units(), trail.opened(), trail.software());
            if (!opened.trail().units().equals(trail.units())) {
                note(0, "units must stand in the order of their ids");
            } else {
                replayed = opened;
            }
        } catch (IllegalArgumentException e) {
            note(0, String.valueOf(e.getMessage()));
        }
    }

    private void checkChain(Entry entry, int number, String previous) {
        if (entry.sequence() != number) {
            note(number, "sequence must be " + number + ", got " + entry.sequence());
        }
        if (!entry.previous().equals(previous)) {
            note(number, "previous must be the hash of what stands before, " + previous + ", got " + entry.previous());
        }
        String hash = entry.computedHash();
        if (!entry.hash().equals(hash)) {
            note(number, "hash must be that of its fields, " + hash + ", got " + entry.hash());
        }
    }

    private void make(Entry entry, int number) {
        if (replayed == null) {
            return;
        }
        try {
            AwardCase next =
                    replayed.with(entry.software()).apply(entry.move(), entry.actor(), entry.at(), entry.grounds());
            Entry made = next.trail().entries().get(number - 1);
            if (!made.changes().equals(entry.changes())) {
                note(
                        number,
                        "changes must follow from the move "
                                + Words.of(entry.move().kind()) + ", got others");
            }
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
