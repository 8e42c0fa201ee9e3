package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.Standing.State;
import org.mattstock.award.Transitions.Step;
import org.mattstock.internal.text.Words;

/** A move before it is made: whether it may be, and what would come of it. Changes nothing. */
final class Attempt {
    private final AwardCase before;
    private final AwardProcess process;
    private final Move move;
    private final Actor actor;
    private final Instant at;
    private final Grounds grounds;
    private final Following following;
    private final Days days;
    private final LocalDate today;

    Attempt(AwardCase before, Move move, Actor actor, Instant at, Grounds grounds) {
        this.before = before;
        this.process = before.process();
        this.move = Objects.requireNonNull(move, "move");
        this.actor = Objects.requireNonNull(actor, "actor");
        TrailChecks.isOfCalendar("at", Objects.requireNonNull(at, "at"));
        this.at = at;
        this.grounds = Objects.requireNonNull(grounds, "grounds");
        this.following = new Following(before, move, grounds);
        this.days = new Days(before);
        this.today = days.of(at);
    }

    /** Every unit that the move reaches as it then stands, by id. */
    List<Standing> outcome() {
        move.units().forEach(before::standing);
        requireActor();
        requireStage();
        requireReason();
        if (at.isBefore(before.lastMove())) {
            throw refused("at must not be before the last move, " + before.lastMove() + ", got " + at);
        }
        Map<String, Step> steps = steps();
        steps.forEach(this::requireState);
        requireDays();
        new MoveRules(before, move, today, this::refused).check();
        requireFollowing();
        return before.standings().stream()
                .filter(each -> steps.containsKey(each.unit().id()))
                .map(each ->
                        after(each, Objects.requireNonNull(steps.get(each.unit().id()))))
                .toList();
    }

    private void requireActor() {
        List<Role> roles = process.rules().roles(move.kind());
        if (!roles.contains(actor.role())) {
            String allowed = roles.stream().map(Words::of).collect(Collectors.joining(" or "));
            throw refused(name() + " must be made by " + allowed + ", got " + actor);
        }
        if (actor.role() == Role.MUNICIPALITY && !move.units().equals(List.of(actor.id()))) {
            throw refused(name() + " must be made for one's own municipality, got " + String.join(", ", move.units())
                    + " by " + actor);
        }
    }

    private void requireStage() {
        List<Phase> phases = switch (move.kind()) {
            case INVITE, ACCEPT, DECLINE -> List.of(Phase.REPLY);
            case SUBMIT -> List.of(Phase.DESCRIPTION);
            case LAPSE -> List.of(Phase.REPLY, Phase.DESCRIPTION);
            case GRANT_TITLE -> List.of(Phase.TITLE);
            default -> List.of();
        };
        if (!phases.isEmpty() && phases.stream().noneMatch(process::has)) {
            String needed = phases.stream().map(Words::of).collect(Collectors.joining(" or "));
            throw refused(name() + " must have a stage for " + needed + ", which " + process.id() + " has not");
        }
    }

    private void requireReason() {
        switch (move.kind()) {
            case FIND_INELIGIBLE, ADMIT, DECIDE, REOPEN, MENTION, END_TITLE, REVOKE, POSTPONE -> {
                if (!Reasons.isStated(grounds.reason())) {
                    throw refused("reason of " + name() + " " + Reasons.NEEDED + ", got \"" + grounds.reason() + "\"");
                }
            }
            default -> {}
        }
    }

    /** A move is what its grounds come to, or states that it departs from them; not both. */
    private void requireFollowing() {
        Optional<String> difference = following.difference();
        Optional<AuditTrail.Departure> departure = grounds.departure();
        List<Role> may = process.rules().departures();
        if (departure.isPresent() && !may.contains(departure.get().decidedBy())) {
            String allowed =
                    may.isEmpty() ? "nobody" : may.stream().map(Words::of).collect(Collectors.joining(" or "));
            throw refused("departure must be decided by " + allowed + ", got "
                    + Words.of(departure.get().decidedBy()));
        } else if (departure.isPresent() && difference.isEmpty()) {
            throw refused("departure must not be stated where " + name() + " is what its grounds come to");
        } else if (difference.isPresent() && !mayDepart()) {
            throw refused(difference.get());
        } else if (departure.isEmpty() && difference.isPresent()) {
            throw refused(difference.get() + ", or a departure be stated with who decided it");
        } else if (move instanceof Move.Nominate nomination) {
            requireReserves(nomination);
        }
    }

    /** A departure may name others, but no more of them than the rules allow. */
    private void requireReserves(Move.Nominate nomination) {
        int most = process.rules().reserves().most();
        nomination.reserves().stream()
                .collect(Collectors.groupingBy(unit -> group(before.standing(unit)), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > most)
                .findFirst()
                .ifPresent(count -> {
                    throw refused("reserves must be at most " + most + ", got " + count);
                });
    }

    /** Somebody may choose otherwise than a rule; what was submitted or counted is what it is. */
    private boolean mayDepart() {
        return move instanceof Move.Nominate || move instanceof Move.Decide || move instanceof Move.Mention;
    }

    /** What the move does to each unit that it reaches. */
    private Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        if (move instanceof Move.Nominate nomination) {
            nomination.nominees().forEach(unit -> steps.put(unit, Step.NOMINATE));
            nomination.reserves().forEach(unit -> steps.put(unit, Step.RESERVE));
            before.in(State.ELIGIBLE).forEach(unit -> steps.putIfAbsent(unit.id(), Step.PASS_OVER));
        } else if (move instanceof Move.Replace replacement) {
            steps.put(replacement.unit(), Step.REPLACE);
            steps.put(replacement.reserve(), Step.MOVE_UP);
        } else if (move instanceof Move.Decide decision) {
            decision.winners().forEach(unit -> steps.put(unit, Step.WIN));
            before.in(State.ASSESSED).forEach(unit -> steps.putIfAbsent(unit.id(), Step.NOT_WIN));
            before.in(State.RESERVE).forEach(unit -> steps.putIfAbsent(unit.id(), Step.RELEASE));
        } else if (move instanceof Move.Reopen) {
            before.in(State.WINNER, State.NOT_WINNER).forEach(unit -> steps.put(unit.id(), Step.REOPEN));
        } else if (move instanceof Move.Announce) {
            before.in(State.WINNER, State.NOT_WINNER).forEach(unit -> steps.put(unit.id(), Step.ANNOUNCE));
        } else if (!move.units().isEmpty()) {
            Step step = move instanceof Move.Apply && isLate()
                    ? Step.APPLY_LATE
                    : Step.valueOf(move.kind().name());
            move.units().forEach(unit -> steps.put(unit, step));
        }
        return steps;
    }

    private boolean isLate() {
        boolean afterCutOff =
                before.docket().calendar().cutOff().filter(today::isAfter).isPresent();
        return process.rules().late() == Late.RECORD && (afterCutOff || before.isNominated());
    }

    private void requireState(String unit, Step step) {
        Standing standing = before.standing(unit);
        if (Transitions.of(process).next(standing.state(), step).isEmpty()) {
            throw refused(standing, Words.of(step) + " is not allowed", null);
        }
    }

    private void requireDays() {
        if (move instanceof Move.Nominate) {
            days.cutOff().ifPresent(this::require);
        }
        if (move.units().isEmpty()) {
            days.limit(move.kind(), before.standings().get(0)).ifPresent(this::require);
        } else if (!(move instanceof Move.Apply && isLate())) {
            Standing standing = before.standing(move.units().get(0));
            Optional<Days.Limit> limit = days.limit(move.kind(), standing);
            if (move instanceof Move.Lapse && limit.isEmpty()) {
                throw refused(standing, "lapse must have a day that has passed, got none", null);
            }
            limit.ifPresent(each -> require(each, standing));
        }
    }

    private void require(Days.Limit limit) {
        if (!limit.bound().holds(today, limit.day())) {
            throw new IllegalMoveException(name() + late(limit), move, null, List.of(), limit.day());
        }
    }

    private void require(Days.Limit limit, Standing standing) {
        if (!limit.bound().holds(today, limit.day())) {
            throw refused(standing, name() + late(limit), limit.day());
        }
    }

    private String late(Days.Limit limit) {
        return " must come " + Words.of(limit.bound()) + " " + limit.day() + ", got " + today + " ("
                + before.docket().calendar().zone() + ")";
    }

    private Standing after(Standing standing, Step step) {
        State next = Transitions.of(process).next(standing.state(), step).orElseThrow();
        Standing moved = standing.in(next, at);
        return switch (step) {
            case NOMINATE -> moved.withNominated(at).withGroup(group(standing));
            case RESERVE -> moved.withReserve(reserve(standing)).withGroup(group(standing));
            case MOVE_UP -> moved.withNominated(at);
            case REPLACE -> moved.withReplacedBy(((Move.Replace) move).reserve());
            case SUBMIT -> moved.withSubmission(((Move.Submit) move).content());
            case MENTION -> moved.withMentioned(Optional.of(at));
            case GRANT_TITLE -> moved.withTitle(Optional.of(title()));
            case END_TITLE, REVOKE -> moved.withTitle(standing.title().map(title -> title.endedOn(today)));
            default -> moved;
        };
    }

    private Optional<String> group(Standing standing) {
        return following.group(standing.unit().id());
    }

    /** The number among the reserves of its class. */
    private int reserve(Standing standing) {
        List<String> own = ((Move.Nominate) move)
                .reserves().stream()
                        .filter(each -> group(before.standing(each)).equals(group(standing)))
                        .toList();
        return own.indexOf(standing.unit().id()) + 1;
    }

    private Standing.Title title() {
        LocalDate from = before.docket().calendar().ceremony().orElse(today);
        AwardProcess.TitleTerm term = process.rules().title();
        if (term instanceof AwardProcess.TitleTerm.Years years) {
            return new Standing.Title(from, Optional.of(from.plusYears(years.years())));
        }
        Optional<LocalDate> to =
                term instanceof AwardProcess.TitleTerm.Until until ? Optional.of(until.day()) : Optional.empty();
        return new Standing.Title(to.filter(from::isAfter).orElse(from), to);
    }

    /** How far the case has come after the move. */
    AwardCase.Docket docket() {
        AwardCase.Docket old = before.docket();
        Optional<Instant> now = Optional.of(at);
        Optional<Instant> not = Optional.empty();
        List<String> runoff = switch (move.kind()) {
            case DELIBERATE -> following.runoff();
            case DECIDE, REOPEN -> List.of();
            default -> old.runoff();
        };
        return new AwardCase.Docket(
                move instanceof Move.Postpone postponement
                        ? MoveRules.postponed(old.calendar(), postponement)
                        : old.calendar(),
                move instanceof Move.Nominate ? now : old.nominated(),
                runoff,
                move instanceof Move.Decide ? now : move instanceof Move.Reopen ? not : old.decided(),
                move instanceof Move.Announce ? now : old.announced(),
                move instanceof Move.Close ? now : old.closed());
    }

    private String name() {
        return Words.of(move.kind());
    }

    private IllegalMoveException refused(String message) {
        return new IllegalMoveException(message, move, null, List.of(), null);
    }

    /** Names the unit, its state and what that state allows. */
    private IllegalMoveException refused(Standing standing, String what, @Nullable LocalDate day) {
        List<Move.Kind> allowed = Transitions.of(process).allowed(standing.state());
        String moves =
                allowed.isEmpty() ? "none" : allowed.stream().map(Words::of).collect(Collectors.joining(", "));
        String message =
                standing.unit() + " is " + Words.of(standing.state()) + ": " + what + "; its state allows " + moves;
        return new IllegalMoveException(message, move, standing, allowed, day);
    }
}
