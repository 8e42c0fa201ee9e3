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
import org.mattstock.nomination.NominationRule;

/** A move before it is made: whether it may be, and what would come of it. Changes nothing. */
final class Attempt {
    private final AwardCase before;
    private final AwardProcess process;
    private final Move move;
    private final Actor actor;
    private final Instant at;
    private final Grounds grounds;
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
        this.days = new Days(process);
        this.today = days.of(at);
    }

    /** Every unit that the move reaches as it then stands, by id. */
    List<Standing> outcome() {
        move.units().forEach(before::standing);
        requireActor();
        requireStage();
        requireGrounds();
        if (at.isBefore(before.lastMove())) {
            throw refused("at must not be before the last move, " + before.lastMove() + ", got " + at);
        }
        Map<String, Step> steps = steps();
        steps.forEach(this::requireState);
        requireDays();
        new MoveRules(before, move, this::refused).check();
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

    private void requireGrounds() {
        switch (move.kind()) {
            case NOMINATE -> {
                if (grounds.hashes().isEmpty()) {
                    throw refused("nominate must state the hashes of what it rests on");
                }
                Optional<NominationRule> rule = process.rules().nomination();
                if (rule.isPresent() && !grounds.restsOn(rule.get())) {
                    throw refused("nominate must rest on the rule of the process, " + rule.get());
                }
            }
            case FIND_INELIGIBLE, DECIDE, MENTION -> {
                if (grounds.reason().isBlank()) {
                    throw refused(name() + " must state a reason");
                }
            }
            default -> {}
        }
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
        } else if (move instanceof Move.Announce) {
            before.in(State.WINNER, State.NOT_WINNER).forEach(unit -> steps.put(unit.id(), Step.ANNOUNCE));
        } else {
            Step step = move instanceof Move.Apply && isLate()
                    ? Step.APPLY_LATE
                    : Step.valueOf(move.kind().name());
            move.units().forEach(unit -> steps.put(unit, step));
        }
        return steps;
    }

    private boolean isLate() {
        boolean afterCutOff = process.calendar().cutOff().filter(today::isAfter).isPresent();
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
                + process.calendar().zone() + ")";
    }

    private Standing after(Standing standing, Step step) {
        State next = Transitions.of(process).next(standing.state(), step).orElseThrow();
        Standing moved = standing.in(next, at);
        return switch (step) {
            case NOMINATE, MOVE_UP -> moved.withNominated(at);
            case RESERVE ->
                moved.withReserve(((Move.Nominate) move)
                                .reserves()
                                .indexOf(standing.unit().id())
                        + 1);
            case SUBMIT -> moved.withSubmission(((Move.Submit) move).content());
            case MENTION -> moved.withMentioned(at);
            case GRANT_TITLE -> moved.withTitle(title());
            default -> moved;
        };
    }

    private Standing.Title title() {
        LocalDate from = process.calendar().ceremony().orElse(today);
        return new Standing.Title(from, from.plusYears(process.rules().titleYears()));
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
