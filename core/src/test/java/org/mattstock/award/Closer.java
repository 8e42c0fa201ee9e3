package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** Brings a case to its end from wherever it is, by moves alone, on days that follow each other. */
final class Closer {
    private final Consumer<AwardCase> seen;
    private AwardCase now;
    private LocalDate day;

    private Closer(AwardCase start, LocalDate day, Consumer<AwardCase> seen) {
        this.now = start;
        this.day = day;
        this.seen = seen;
    }

    /** The closed case; every case on the way is shown. */
    static AwardCase close(AwardCase start, LocalDate day, Consumer<AwardCase> seen) {
        Closer closer = new Closer(start, day, seen);
        closer.toTheEnd();
        return closer.now;
    }

    private void toTheEnd() {
        if (now.docket().closed().isPresent()) {
            return;
        }
        if (now.docket().decided().isEmpty()) {
            putOff();
            nominate();
            assess();
            List<Unit> assessed = now.in(State.ASSESSED);
            make(assessed.isEmpty() ? Move.Decide.nobody() : new Move.Decide(ids(assessed.subList(0, 1))));
        }
        if (now.docket().announced().isEmpty()) {
            from(Milestone.EMBARGO);
            make(new Move.Announce());
        }
        if (now.process().has(Phase.TITLE) && !now.in(State.ANNOUNCED_WINNER).isEmpty()) {
            from(Milestone.CEREMONY);
            now.in(State.ANNOUNCED_WINNER).forEach(unit -> make(new Move.GrantTitle(unit.id())));
        }
        make(new Move.Close());
    }

    /** Every day that still limits something, so that there is time for all of it. */
    private void putOff() {
        AwardProcess.Calendar calendar = now.docket().calendar();
        LocalDate free = day;
        for (Milestone each : Milestone.values()) {
            free = calendar.day(each).filter(free::isBefore).orElse(free);
        }
        List<Move.NewDay> days = new ArrayList<>();
        for (Milestone each : Milestone.values()) {
            boolean over = each == Milestone.CUT_OFF || (each == Milestone.NOMINATION && now.isNominated());
            if (!over && calendar.day(each).isPresent()) {
                days.add(new Move.NewDay(each, free.plusDays(30L * (each.ordinal() + 1))));
            }
        }
        // Of the telling first: no other day comes after it.
        List<Move.NewDay> telling = days.stream()
                .filter(each -> each.milestone().compareTo(AwardProcess.Milestone.EMBARGO) >= 0)
                .toList();
        days.removeAll(telling);
        List.of(telling, days).stream().filter(each -> !each.isEmpty()).forEach(each -> make(new Move.Postpone(each)));
    }

    private void nominate() {
        if (now.isNominated()) {
            return;
        }
        List<Unit> waiting = now.process().entry() == AwardProcess.Admission.EVERYONE
                ? now.in(State.OPEN, State.APPLIED)
                : now.in(State.APPLIED);
        if (!waiting.isEmpty()) {
            make(new Move.FindEligible(ids(waiting)));
        }
        now.docket().calendar().cutOff().ifPresent(last -> day = later(day, last.plusDays(1)));
        make(new Move.Nominate(ids(now.in(State.ELIGIBLE)), List.of()));
    }

    private void assess() {
        if (now.process().has(Phase.REPLY)) {
            now.in(State.NOMINATED).forEach(unit -> make(new Move.Invite(List.of(unit.id()))));
            now.in(State.INVITED).forEach(unit -> make(new Move.Accept(unit.id())));
        }
        List<Unit> nominees = now.in(State.NOMINATED, State.ACCEPTED);
        if (now.process().has(Phase.DESCRIPTION)) {
            nominees.forEach(unit -> make(new Move.Submit(unit.id(), Cases.HASH)));
        }
        for (Unit each : nominees) {
            now.submissionDay(each.id()).ifPresent(last -> day = later(day, last.plusDays(1)));
            make(new Move.Assess(each.id()));
        }
    }

    private void from(Milestone milestone) {
        now.docket().calendar().day(milestone).ifPresent(first -> day = later(day, first));
    }

    private void make(Move move) {
        Instant at = day.atTime(12, 0).atZone(Cases.STOCKHOLM).toInstant();
        Instant next = at.isBefore(now.lastMove()) ? now.lastMove() : at;
        now = now.apply(move, Cases.actor(move), next, Cases.grounds(now, move));
        seen.accept(now);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
