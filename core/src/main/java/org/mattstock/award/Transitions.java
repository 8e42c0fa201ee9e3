package org.mattstock.award;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mattstock.award.Standing.State;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/**
 * Which step leads from which state to which: the one place that says so. What is not here is not allowed.
 *
 * <p>Two rows follow the form of the process: where everyone is in, {@code open} has the row of {@code applied}; where there is
 * no stage for replies, {@code nominated} has the row of {@code accepted}.
 */
final class Transitions {
    /** What happens to one unit; the consequences of a move for other units are steps of that move too. */
    enum Step {
        APPLY(Move.Kind.APPLY),
        APPLY_LATE(Move.Kind.APPLY),
        ADMIT(Move.Kind.ADMIT),
        FIND_ELIGIBLE(Move.Kind.FIND_ELIGIBLE),
        FIND_INELIGIBLE(Move.Kind.FIND_INELIGIBLE),
        NOMINATE(Move.Kind.NOMINATE),
        RESERVE(Move.Kind.NOMINATE),
        PASS_OVER(Move.Kind.NOMINATE),
        INVITE(Move.Kind.INVITE),
        ACCEPT(Move.Kind.ACCEPT),
        DECLINE(Move.Kind.DECLINE),
        LAPSE(Move.Kind.LAPSE),
        WITHDRAW(Move.Kind.WITHDRAW),
        REPLACE(Move.Kind.REPLACE),
        MOVE_UP(Move.Kind.REPLACE),
        SUBMIT(Move.Kind.SUBMIT),
        ASSESS(Move.Kind.ASSESS),
        WIN(Move.Kind.DECIDE),
        NOT_WIN(Move.Kind.DECIDE),
        RELEASE(Move.Kind.DECIDE),
        REOPEN(Move.Kind.REOPEN),
        MENTION(Move.Kind.MENTION),
        ANNOUNCE(Move.Kind.ANNOUNCE),
        GRANT_TITLE(Move.Kind.GRANT_TITLE),
        END_TITLE(Move.Kind.END_TITLE),
        REVOKE(Move.Kind.REVOKE);

        private final Move.Kind kind;

        Step(Move.Kind kind) {
            this.kind = kind;
        }

        /** The move whose step it is. */
        Move.Kind kind() {
            return kind;
        }
    }

    private static final Map<State, Map<Step, State>> TABLE = new EnumMap<>(State.class);

    static {
        from(State.OPEN, Step.APPLY, State.APPLIED);
        from(State.OPEN, Step.APPLY_LATE, State.LATE);
        from(State.APPLIED, Step.FIND_ELIGIBLE, State.ELIGIBLE);
        from(State.APPLIED, Step.FIND_INELIGIBLE, State.INELIGIBLE);
        from(State.APPLIED, Step.WITHDRAW, State.WITHDRAWN);
        from(State.LATE, Step.ADMIT, State.APPLIED);
        from(State.LATE, Step.WITHDRAW, State.WITHDRAWN);
        from(State.ELIGIBLE, Step.FIND_INELIGIBLE, State.INELIGIBLE);
        from(State.ELIGIBLE, Step.NOMINATE, State.NOMINATED);
        from(State.ELIGIBLE, Step.RESERVE, State.RESERVE);
        from(State.ELIGIBLE, Step.PASS_OVER, State.NOT_NOMINATED);
        from(State.ELIGIBLE, Step.WITHDRAW, State.WITHDRAWN);
        from(State.INELIGIBLE, Step.FIND_ELIGIBLE, State.ELIGIBLE);
        from(State.NOT_NOMINATED, Step.MENTION, State.NOT_NOMINATED);
        from(State.RESERVE, Step.WITHDRAW, State.WITHDRAWN);
        from(State.RESERVE, Step.MOVE_UP, State.NOMINATED);
        from(State.RESERVE, Step.RELEASE, State.NOT_NOMINATED);
        from(State.RESERVE, Step.MENTION, State.RESERVE);
        from(State.NOMINATED, Step.INVITE, State.INVITED);
        from(State.NOMINATED, Step.WITHDRAW, State.WITHDRAWN);
        from(State.NOMINATED, Step.MENTION, State.NOMINATED);
        from(State.INVITED, Step.ACCEPT, State.ACCEPTED);
        from(State.INVITED, Step.DECLINE, State.DECLINED);
        from(State.INVITED, Step.LAPSE, State.LAPSED);
        from(State.INVITED, Step.WITHDRAW, State.WITHDRAWN);
        from(State.INVITED, Step.MENTION, State.INVITED);
        from(State.ACCEPTED, Step.LAPSE, State.LAPSED);
        from(State.ACCEPTED, Step.WITHDRAW, State.WITHDRAWN);
        from(State.ACCEPTED, Step.SUBMIT, State.ACCEPTED);
        from(State.ACCEPTED, Step.ASSESS, State.ASSESSED);
        from(State.ACCEPTED, Step.MENTION, State.ACCEPTED);
        from(State.DECLINED, Step.ACCEPT, State.ACCEPTED);
        from(State.DECLINED, Step.REPLACE, State.DECLINED);
        from(State.DECLINED, Step.MENTION, State.DECLINED);
        from(State.LAPSED, Step.REPLACE, State.LAPSED);
        from(State.LAPSED, Step.MENTION, State.LAPSED);
        from(State.WITHDRAWN, Step.REPLACE, State.WITHDRAWN);
        from(State.ASSESSED, Step.WITHDRAW, State.WITHDRAWN);
        from(State.ASSESSED, Step.ASSESS, State.ASSESSED);
        from(State.ASSESSED, Step.WIN, State.WINNER);
        from(State.ASSESSED, Step.NOT_WIN, State.NOT_WINNER);
        from(State.ASSESSED, Step.MENTION, State.ASSESSED);
        from(State.WINNER, Step.MENTION, State.WINNER);
        from(State.WINNER, Step.WITHDRAW, State.WITHDRAWN);
        from(State.WINNER, Step.REOPEN, State.ASSESSED);
        from(State.WINNER, Step.ANNOUNCE, State.ANNOUNCED_WINNER);
        from(State.NOT_WINNER, Step.MENTION, State.NOT_WINNER);
        from(State.NOT_WINNER, Step.WITHDRAW, State.WITHDRAWN);
        from(State.NOT_WINNER, Step.REOPEN, State.ASSESSED);
        from(State.NOT_WINNER, Step.ANNOUNCE, State.ANNOUNCED_NOMINEE);
        from(State.ANNOUNCED_WINNER, Step.GRANT_TITLE, State.TITLED);
        from(State.ANNOUNCED_WINNER, Step.REVOKE, State.REVOKED);
        from(State.TITLED, Step.END_TITLE, State.TITLE_ENDED);
        from(State.TITLED, Step.REVOKE, State.REVOKED);
    }

    private static void from(State state, Step step, State next) {
        TABLE.computeIfAbsent(state, key -> new EnumMap<>(Step.class)).put(step, next);
    }

    private final AwardProcess process;

    private Transitions(AwardProcess process) {
        this.process = process;
    }

    /** The table of a process. */
    static Transitions of(AwardProcess process) {
        return new Transitions(process);
    }

    /** Where a step leads; empty if it is not allowed. A mention leaves everybody where they are, in a borrowed row too. */
    Optional<State> next(State state, Step step) {
        return Optional.ofNullable(row(state).get(step)).map(next -> step == Step.MENTION ? state : next);
    }

    /** The moves that a state allows to somebody, in the order of their kinds; dates and roles may still forbid them. */
    List<Move.Kind> allowed(State state) {
        Set<Move.Kind> kinds = new LinkedHashSet<>();
        row(state).keySet().forEach(step -> kinds.add(step.kind()));
        return new ArrayList<>(kinds);
    }

    private Map<Step, State> row(State state) {
        boolean in = state == State.OPEN && process.entry() == AwardProcess.Admission.EVERYONE;
        boolean accepted = state == State.NOMINATED && !process.has(AwardProcess.Phase.REPLY);
        return TABLE.getOrDefault(in ? State.APPLIED : accepted ? State.ACCEPTED : state, Map.of());
    }

    Table toTable() {
        Table.Builder table =
                Table.builder("Moves").text("state").text("move").text("step").text("next state");
        for (State state : State.values()) {
            row(state)
                    .keySet()
                    .forEach(step -> next(state, step)
                            .ifPresent(next ->
                                    table.row(Words.of(state), Words.of(step.kind()), Words.of(step), Words.of(next))));
        }
        return table.build();
    }
}
