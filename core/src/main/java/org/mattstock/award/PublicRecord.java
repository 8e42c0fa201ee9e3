package org.mattstock.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/**
 * What everybody may see of a case at some time, as plain data. Until the outcome is told, every move that could give it away is
 * sealed: it shows its place in the chain and its salted hash, nothing else, and all stand as before the jury met. That the
 * announcement or the ceremony is put off stays open, but for the reason. Once it is
 * told, every move is open, and the outcome follows from the tally. Marks, ballots, submitted texts and who in person made a move
 * are never in it; the names of roles are.
 *
 * <p>Whoever kept an earlier record can hold it against a later one: the hashes of the moves that were sealed are the same.
 *
 * @param process the definition
 * @param units everyone that the case is about, by id
 * @param opened when the case was opened
 * @param software with what it was opened
 * @param asOf the time of the record; later moves are not in it
 * @param lines one for each move, in order
 * @param exhibits what the open moves rest on, but no deliberation and no submission
 */
public record PublicRecord(
        AwardProcess process,
        List<Unit> units,
        Instant opened,
        Software software,
        Instant asOf,
        List<Line> lines,
        List<Exhibit> exhibits) {
    /** Copies the lists. */
    public PublicRecord {
        Objects.requireNonNull(process, "process");
        units = List.copyOf(units);
        TrailChecks.isOfCalendar("opened", opened);
        Objects.requireNonNull(software, "software");
        TrailChecks.isOfCalendar("asOf", asOf);
        lines = List.copyOf(lines);
        exhibits = List.copyOf(exhibits);
    }

    /**
     * What everybody may see of a case at a time.
     *
     * @param current the case
     * @param now the time; moves after it are left out
     * @throws IllegalStateException if a move has to be sealed and the case was opened without a secret
     */
    public static PublicRecord of(AwardCase current, Instant now) {
        return Publishing.of(current, now);
    }

    /** Whether the outcome is told. */
    public boolean isTold() {
        return Publishing.isTold(
                lines.stream().flatMap(line -> line.opened().stream()).toList(), asOf);
    }

    /** What is not as it was recorded, as far as the record shows; empty for one that is. */
    public List<Tampering> faults() {
        List<Tampering> faults = new ArrayList<>(replay().tamperings());
        if (isTold()) {
            lines.stream()
                    .filter(Line.Sealed.class::isInstance)
                    .forEach(line -> faults.add(new Tampering(
                            line.sequence(), "move must be open once the outcome is told, got it sealed")));
        }
        return faults;
    }

    /**
     * How everybody stands, as far as it may be seen: until the outcome is told, as before the jury met.
     *
     * @throws IllegalArgumentException if something is not as it was recorded
     */
    public List<Standing> standings() {
        Replay replay = replay();
        if (!replay.tamperings().isEmpty()) {
            throw new IllegalArgumentException("record must be as it was published, got " + replay.tamperings());
        }
        return replay.outcome().standings();
    }

    /** The hash of the last entry, or of the opening where there is none. */
    public String head() {
        return lines.isEmpty()
                ? trail(List.of()).opening()
                : lines.get(lines.size() - 1).hash();
    }

    /** A row for each move: number, time, role, move, what came of it, reason, departure and hash; of a sealed one its hash. */
    public Table toTable() {
        return TrailTable.of("Public trail of " + process.id() + ", as of " + asOf, lines);
    }

    /** How everybody stands, as far as it may be seen, as a table. */
    public Table standingsTable() {
        return Standings.table(process.title() + ", as of " + asOf, standings());
    }

    private AuditTrail trail(List<Entry> entries) {
        return new AuditTrail(process.id(), process.hash(), process.textHash(), units, opened, software, entries);
    }

    private Replay replay() {
        return Replay.of(trail(List.of()), lines, process, exhibits, Publishing.WITHHELD);
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
