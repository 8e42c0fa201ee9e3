package org.mattstock.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Words;
import org.mattstock.nomination.Nomination;

/**
 * A move in an award's process: what somebody does, at most once for each unit at a time. Plain data: units are named by
 * their ids. Who makes it, when and why is said where it is {@link AwardCase#apply applied}.
 */
public sealed interface Move
        permits Move.OfOne,
                Move.FindEligible,
                Move.FindIneligible,
                Move.Nominate,
                Move.Invite,
                Move.Replace,
                Move.Deliberate,
                Move.Decide,
                Move.Reopen,
                Move.Mention,
                Move.Announce,
                Move.Postpone,
                Move.Close {
    /** The kinds of moves. */
    enum Kind {
        /** {@link Move.Apply}. */
        APPLY,
        /** {@link Move.Admit}. */
        ADMIT,
        /** {@link Move.FindEligible}. */
        FIND_ELIGIBLE,
        /** {@link Move.FindIneligible}. */
        FIND_INELIGIBLE,
        /** {@link Move.Nominate}. */
        NOMINATE,
        /** {@link Move.Invite}. */
        INVITE,
        /** {@link Move.Accept}. */
        ACCEPT,
        /** {@link Move.Decline}. */
        DECLINE,
        /** {@link Move.Lapse}. */
        LAPSE,
        /** {@link Move.Withdraw}. */
        WITHDRAW,
        /** {@link Move.Replace}. */
        REPLACE,
        /** {@link Move.Submit}. */
        SUBMIT,
        /** {@link Move.Assess}. */
        ASSESS,
        /** {@link Move.Deliberate}. */
        DELIBERATE,
        /** {@link Move.Decide}. */
        DECIDE,
        /** {@link Move.Reopen}. */
        REOPEN,
        /** {@link Move.Mention}. */
        MENTION,
        /** {@link Move.Announce}. */
        ANNOUNCE,
        /** {@link Move.GrantTitle}. */
        GRANT_TITLE,
        /** {@link Move.EndTitle}. */
        END_TITLE,
        /** {@link Move.Revoke}. */
        REVOKE,
        /** {@link Move.Postpone}. */
        POSTPONE,
        /** {@link Move.Close}. */
        CLOSE
    }

    /** What kind of move it is: a kind has the name of its record. */
    default Kind kind() {
        return Kind.valueOf(Words.of(getClass()).replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The ids of the units that it names; a move may reach more, such as those that a nomination passes over. */
    List<String> units();

    /** A move of one unit. */
    sealed interface OfOne extends Move
            permits Apply, Admit, Accept, Decline, Lapse, Withdraw, Submit, Assess, GrantTitle, EndTitle, Revoke {
        /** The id of the unit. */
        String unit();

        @Override
        default List<String> units() {
            return List.of(unit());
        }
    }

    /**
     * A municipality applies. After the cut-off it is refused or recorded as late, as the rules say.
     *
     * @param unit who applies
     */
    record Apply(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Apply {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A late application is admitted, for the reason that goes with the move: it stands as one that came in time.
     *
     * @param unit who applied late
     */
    record Admit(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Admit {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * Units are found eligible; also corrects an earlier finding.
     *
     * @param units at least one
     */
    record FindEligible(List<String> units) implements Move {
        /** Copies the list. */
        public FindEligible {
            units = some("units", units);
        }
    }

    /**
     * Units are found ineligible, for the reason that goes with the move; also corrects an earlier finding.
     *
     * @param units at least one
     */
    record FindIneligible(List<String> units) implements Move {
        /** Copies the list. */
        public FindIneligible {
            units = some("units", units);
        }
    }

    /**
     * The nomination: every other eligible unit is passed over. What it rests on goes with the move, see {@link AwardCase#apply}.
     *
     * @param nominees none where the rule comes to nobody
     * @param reserves in the order in which they move up, under a rule per class in the order of each class; may be empty
     */
    record Nominate(List<String> nominees, List<String> reserves) implements Move {
        /** Refuses a unit that stands twice. */
        public Nominate {
            nominees = List.copyOf(nominees);
            reserves = List.copyOf(reserves);
            Checks.distinct("nominees and reserves", concat(nominees, reserves));
        }

        /**
         * What a nomination came to.
         *
         * @param nomination the nomination
         * @param reserves how many reserves, under a rule per class in each class; ties for the last of them come in and stand in
         *     order of their ids
         */
        public static Nominate from(Nomination nomination, int reserves) {
            return new Nominate(ids(nomination.nominees()), ids(nomination.reserves(reserves)));
        }

        private static List<String> ids(List<Nomination.Answer> answers) {
            return answers.stream().map(answer -> answer.unit().id()).toList();
        }

        @Override
        public List<String> units() {
            return concat(nominees, reserves);
        }
    }

    /**
     * Nominees are asked whether they accept.
     *
     * @param units at least one
     */
    record Invite(List<String> units) implements Move {
        /** Copies the list. */
        public Invite {
            units = some("units", units);
        }
    }

    /**
     * An invited unit accepts its nomination; so does one that has declined and changes its mind in time, unless its place is
     * taken.
     *
     * @param unit who accepts
     */
    record Accept(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Accept {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * An invited unit declines its nomination.
     *
     * @param unit who declines
     */
    record Decline(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Decline {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A nomination lapses: no reply by the day for it, or no description by the day for that.
     *
     * @param unit whose nomination lapses
     */
    record Lapse(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Lapse {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A unit leaves the process; a winner too, before the outcome is told.
     *
     * @param unit who leaves
     */
    record Withdraw(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Withdraw {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A reserve takes the place of a nominee that has declined, lapsed or withdrawn; that nominee keeps its state. It must be the
     * first that is left, under a rule per class of the same class.
     *
     * @param unit whose place it was
     * @param reserve who moves up
     */
    record Replace(String unit, String reserve) implements Move {
        /** Refuses a blank id, and a unit that replaces itself. */
        public Replace {
            Checks.notBlank("unit", unit);
            Checks.notBlank("reserve", reserve);
            Checks.distinct("unit and reserve", List.of(unit, reserve));
        }

        @Override
        public List<String> units() {
            return List.of(unit, reserve);
        }
    }

    /**
     * A nominee submits its description; a later one takes the place of an earlier one, and both are kept.
     *
     * @param unit who submits
     * @param content the SHA-256 hash of what was submitted, in hexadecimal
     */
    record Submit(String unit, String content) implements OfOne {
        /** Checks the hash. */
        public Submit {
            Checks.notBlank("unit", unit);
            Checks.isHash("content", content);
        }
    }

    /**
     * A nominee has been assessed; once more where an assessment is added or corrected.
     *
     * @param unit who has been assessed
     */
    record Assess(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Assess {
            Checks.notBlank("unit", unit);
        }
    }

    /** The jury has deliberated and nobody is chosen; where it votes again among some, these are the runoff's. */
    record Deliberate() implements Move {
        @Override
        public List<String> units() {
            return List.of();
        }
    }

    /**
     * The jury has decided. The other nominees stand unranked, and reserves are no longer needed. Its reasons go with the move.
     *
     * @param winners at most as many as the rules allow; none where nobody wins
     */
    record Decide(List<String> winners) implements Move {
        /** Copies the list. */
        public Decide {
            winners = List.copyOf(winners);
            Checks.distinct("winners", winners);
        }

        /** Nobody wins. */
        public static Decide nobody() {
            return new Decide(List.of());
        }

        @Override
        public List<String> units() {
            return winners;
        }
    }

    /** The decision is taken up again before it is told, such as when a winner has left: whoever was assessed is so again. */
    record Reopen() implements Move {
        @Override
        public List<String> units() {
            return List.of();
        }
    }

    /**
     * Units are given the honorable mention, for the reason that goes with the move. That nobody is, needs no move.
     *
     * @param units at least one
     */
    record Mention(List<String> units) implements Move {
        /** Copies the list. */
        public Mention {
            units = some("units", units);
        }
    }

    /** The outcome is told: winners, if any, the other nominees and the honorable mention, all at once. */
    record Announce() implements Move {
        @Override
        public List<String> units() {
            return List.of();
        }
    }

    /**
     * An announced winner gets the title, from the day of the ceremony and for as long as the rules say.
     *
     * @param unit who gets it
     */
    record GrantTitle(String unit) implements OfOne {
        /** Refuses a blank id. */
        public GrantTitle {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A title ends: its last day has passed, or the next winner holds it.
     *
     * @param unit who held it
     */
    record EndTitle(String unit) implements OfOne {
        /** Refuses a blank id. */
        public EndTitle {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * A winner that was told loses the award, and its title if it holds one, for the reason that goes with the move.
     *
     * @param unit who loses it
     */
    record Revoke(String unit) implements OfOne {
        /** Refuses a blank id. */
        public Revoke {
            Checks.notBlank("unit", unit);
        }
    }

    /**
     * Days of the calendar are put off, for the reason that goes with the move. From then on moves are held against the new days.
     *
     * @param days at least one, each milestone once; the calendar must be in order again
     */
    record Postpone(List<NewDay> days) implements Move {
        /** Copies the list. */
        public Postpone {
            days = List.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("days must not be empty");
            }
            Checks.distinct("milestones", days.stream().map(NewDay::milestone).toList());
        }

        /** One day is put off. */
        public static Postpone of(AwardProcess.Milestone milestone, LocalDate day) {
            return new Postpone(List.of(new NewDay(milestone, day)));
        }

        @Override
        public List<String> units() {
            return List.of();
        }
    }

    /**
     * A new day of a milestone.
     *
     * @param milestone which
     * @param day later than it was
     */
    record NewDay(AwardProcess.Milestone milestone, LocalDate day) {
        /** Checks for null. */
        public NewDay {
            Objects.requireNonNull(milestone, "milestone");
            Objects.requireNonNull(day, "day");
        }
    }

    /** The case is closed: everything is told, and every title granted or revoked. A title may still end or be revoked. */
    record Close() implements Move {
        @Override
        public List<String> units() {
            return List.of();
        }
    }

    private static List<String> some(String name, List<String> units) {
        List<String> copy = List.copyOf(Objects.requireNonNull(units, name));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        Checks.distinct(name, copy);
        return copy;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
