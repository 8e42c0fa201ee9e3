package org.mattstock.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Line;

/** What of a case everybody may see: the one place that says which moves are sealed, and until when. */
final class Publishing {
    private static final List<Move.Kind> OF_THE_OUTCOME =
            List.of(Move.Kind.DELIBERATE, Move.Kind.DECIDE, Move.Kind.REOPEN, Move.Kind.MENTION);

    /** Names of exhibits that hold marks, ballots or submitted texts. */
    static final List<String> WITHHELD = List.of("deliberation", "submission");

    private Publishing() {}

    static PublicRecord of(AwardCase current, Instant now) {
        AuditTrail trail = current.trail();
        List<Entry> until =
                trail.entries().stream().filter(each -> !each.at().isAfter(now)).toList();
        int jury = until.stream()
                .filter(each -> each.move() instanceof Move.Deliberate || each.move() instanceof Move.Decide)
                .mapToInt(Entry::sequence)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        boolean told = isTold(until, now);
        List<Line> lines = until.stream()
                .map(each -> told || !isRevealing(current, each, jury) ? new Line.Open(shown(each)) : hidden(each))
                .toList();
        return new PublicRecord(
                current.process(),
                trail.units(),
                trail.opened(),
                trail.software(),
                now,
                lines,
                exhibits(current.exhibits(), lines));
    }

    static boolean isTold(Collection<Entry> entries, Instant now) {
        return entries.stream()
                .anyMatch(each ->
                        each.move() instanceof Move.Announce && !each.at().isAfter(now));
    }

    /** A move of the outcome, one after the jury has first met, or one that names what the outcome rests on. */
    private static boolean isRevealing(AwardCase current, Entry entry, int jury) {
        return OF_THE_OUTCOME.contains(entry.move().kind())
                || entry.sequence() > jury
                || entry.grounds().hashes().values().stream()
                        .flatMap(hash -> current.exhibit(hash).stream())
                        .anyMatch(each -> !(each instanceof Exhibit.OfNomination));
    }

    /** That the day of the telling is put off gives nothing away, and everybody has to know; the reason might. */
    private static Line hidden(Entry entry) {
        boolean told = entry.move() instanceof Move.Postpone postponement
                && postponement.days().stream()
                        .allMatch(each -> each.milestone().compareTo(AwardProcess.Milestone.EMBARGO) >= 0)
                && entry.grounds().hashes().isEmpty();
        return told ? new Line.Open(EntryHash.withoutReason(shown(entry))) : sealed(entry);
    }

    private static Line sealed(Entry entry) {
        if (entry.salts().entry().isEmpty()) {
            throw new IllegalStateException("case must be opened with a secret before a move can be sealed, entry "
                    + entry.sequence() + " has no salt");
        }
        return new Line.Sealed(entry.sequence(), entry.previous(), entry.hash());
    }

    private static Entry shown(Entry entry) {
        return entry.actor().role() == AwardProcess.Role.MUNICIPALITY ? entry : EntryHash.withoutActor(entry);
    }

    private static List<Exhibit> exhibits(List<Exhibit> all, List<Line> lines) {
        Set<String> named = lines.stream()
                .flatMap(line -> line.opened().stream())
                .flatMap(entry -> entry.grounds().hashes().values().stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> !(each instanceof Exhibit.OfDeliberation) && !(each instanceof Exhibit.OfSubmission))
                .filter(each -> named.contains(each.hash()))
                .toList();
    }
}
