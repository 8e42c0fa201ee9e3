package org.mattstock.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Move;
import org.mattstock.award.PublicRecord;
import org.mattstock.award.Standing;
import org.mattstock.data.Unit;
import org.mattstock.index.Policies;

/**
 * What the page of a case may show its readers.
 *
 * @param audience for whom
 * @param process the definition
 * @param units everyone that the case is about
 * @param opened when the case was opened
 * @param software with what
 * @param asOf the time of a public record; absent for a whole file
 * @param lines every move, sealed ones by their hashes
 * @param exhibits what is on file and may be shown
 * @param faults what is not as it was recorded
 * @param standings how everyone stands; nobody where there are faults
 * @param head the last hash
 * @param told whether the outcome is told
 */
record AuditView(
        Audience audience,
        AwardProcess process,
        List<Unit> units,
        Instant opened,
        Software software,
        Optional<Instant> asOf,
        List<Line> lines,
        List<Exhibit> exhibits,
        List<Tampering> faults,
        List<Standing> standings,
        String head,
        boolean told) {
    /** Moves that cannot stand open before the outcome is told. */
    private static final Set<Move.Kind> OF_THE_OUTCOME = EnumSet.range(Move.Kind.DELIBERATE, Move.Kind.REVOKE);

    /** A day that was put off, by which entry; without the old day where the trail is not as it was recorded. */
    record Postponed(Entry entry, Milestone milestone, Optional<LocalDate> from, LocalDate to) {}

    static AuditView of(PublicRecord record) {
        requireSealed(record);
        List<Tampering> faults = record.faults();
        return new AuditView(
                Audience.PUBLIC,
                record.process(),
                record.units(),
                record.opened(),
                record.software(),
                Optional.of(record.asOf()),
                record.lines(),
                record.exhibits(),
                faults,
                faults.isEmpty() ? record.standings() : List.of(),
                record.head(),
                record.isTold());
    }

    /** A record comes from a file too, and nothing there says that it was published by the rules. */
    private static void requireSealed(PublicRecord record) {
        if (record.isTold()) {
            return;
        }
        entries(record.lines())
                .filter(each -> OF_THE_OUTCOME.contains(each.move().kind()))
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException("record must keep entry " + each.sequence()
                            + " sealed until the outcome is told, got it open: "
                            + Policies.name(each.move().kind()));
                });
    }

    static AuditView of(CaseFile file, Audience audience) {
        if (audience == Audience.PUBLIC) {
            throw new IllegalArgumentException(
                    "audience must be secretariat or jury, got public; for everybody, give the page a PublicRecord");
        }
        AuditTrail trail = file.trail();
        List<Tampering> faults = file.tamperings();
        return new AuditView(
                Objects.requireNonNull(audience, "audience"),
                file.process(),
                trail.units(),
                trail.opened(),
                trail.software(),
                Optional.empty(),
                trail.entries().stream().<Line>map(Line.Open::new).toList(),
                file.exhibits(),
                faults,
                faults.isEmpty() ? file.replay().standings() : List.of(),
                trail.head(),
                trail.entries().stream().anyMatch(each -> each.move() instanceof Move.Announce));
    }

    /** The moves that may be seen. */
    List<Entry> entries() {
        return entries(lines).toList();
    }

    private static Stream<Entry> entries(List<Line> lines) {
        return lines.stream().flatMap(line -> line.opened().stream());
    }

    /** Whether some moves are sealed. */
    boolean isSealed() {
        return entries().size() < lines.size();
    }

    /** What a move rests on and may be shown: no ballots and no submitted texts. */
    List<Exhibit> exhibits(Entry entry) {
        return exhibits.stream()
                .filter(each -> entry.grounds().hashes().containsValue(each.hash()))
                .filter(Predicate.not(Exhibit.OfDeliberation.class::isInstance))
                .filter(Predicate.not(Exhibit.OfSubmission.class::isInstance))
                .toList();
    }

    /** The day of a milestone that holds. */
    Optional<LocalDate> day(Milestone milestone) {
        return postponed().stream()
                .filter(each -> each.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .map(Postponed::to)
                .or(() -> process.calendar().day(milestone));
    }

    /** Every day that was put off, in the order of the moves. */
    List<Postponed> postponed() {
        Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
        for (Milestone each : Milestone.values()) {
            process.calendar().day(each).ifPresent(day -> days.put(each, day));
        }
        List<Postponed> all = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.move() instanceof Move.Postpone move) {
                move.days()
                        .forEach(each -> all.add(new Postponed(
                                entry,
                                each.milestone(),
                                Optional.ofNullable(days.put(each.milestone(), each.day())),
                                each.day())));
            }
        }
        return all;
    }
}
