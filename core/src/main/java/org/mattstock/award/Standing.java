package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Unit;

/**
 * How one unit stands in a {@link AwardCase case}. The outcome's hash covers every component, by its name.
 *
 * @param unit which
 * @param state its state
 * @param since when it came into that state
 * @param nominated when it got a nominee's place; absent if it never had one
 * @param group the class whose cut it was measured by, under a rule of nomination per class
 * @param reserve its number among the reserves, under a rule per class among those of its class, from 1; kept when it has moved up
 * @param replacedBy the id of the reserve that has its place; absent while it has it itself, or nobody has
 * @param submissions the hashes of what it submitted, the last one counting
 * @param mentioned when it was given the honorable mention
 * @param title for how long it holds the title
 */
public record Standing(
        Unit unit,
        State state,
        Instant since,
        Optional<Instant> nominated,
        Optional<String> group,
        Optional<Integer> reserve,
        Optional<String> replacedBy,
        List<String> submissions,
        Optional<Instant> mentioned,
        Optional<Title> title) {
    /** What a unit has come to. */
    public enum State {
        /** Has done nothing; may apply, or is in without applying. */
        OPEN,
        /** Has applied in time. */
        APPLIED,
        /** Applied after the cut-off. */
        LATE,
        /** Found eligible. */
        ELIGIBLE,
        /** Found not eligible. */
        INELIGIBLE,
        /** Eligible and not nominated. */
        NOT_NOMINATED,
        /** In line for a nominee's place. */
        RESERVE,
        /** Nominated. */
        NOMINATED,
        /** Asked whether it accepts. */
        INVITED,
        /** Has accepted the nomination. */
        ACCEPTED,
        /** Has declined the nomination. */
        DECLINED,
        /** Did not reply or did not submit in time. */
        LAPSED,
        /** Has left the process. */
        WITHDRAWN,
        /** Assessed as a nominee. */
        ASSESSED,
        /** Decided: wins. Not told yet. */
        WINNER,
        /** Decided: does not win. Not told yet. */
        NOT_WINNER,
        /** Told: has won. */
        ANNOUNCED_WINNER,
        /** Told: was nominated and has not won. */
        ANNOUNCED_NOMINEE,
        /** Holds the title, from and to the days in its {@link Title}. */
        TITLED,
        /** Has held the title. */
        TITLE_ENDED,
        /** Had won, and has lost the award. */
        REVOKED
    }

    /**
     * For how long a title is held.
     *
     * @param from the first day
     * @param to the first day on which it is no longer held, not before {@code from}: the same where it was revoked before it
     *     began, or began no earlier than the day until which the rules let it run; absent while it runs until the next winner holds it
     */
    public record Title(LocalDate from, Optional<LocalDate> to) {
        /** Refuses an end before the start. */
        public Title {
            if (to.filter(from::isAfter).isPresent()) {
                throw new IllegalArgumentException("to must not be before from " + from + ", got " + to.get());
            }
        }

        /** Whether it is held on a day. */
        public boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && to.filter(end -> !day.isBefore(end)).isEmpty();
        }

        /** This title, held no longer than to a day. */
        Title endedOn(LocalDate day) {
            LocalDate end = day.isBefore(from) ? from : day;
            return to.filter(end::isAfter).isPresent() ? this : new Title(from, Optional.of(end));
        }

        @Override
        public String toString() {
            return "from " + from + to.map(day -> " to before " + day).orElse(" until the next winner holds it");
        }
    }

    /** Copies the submissions. */
    public Standing {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(nominated, "nominated");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(reserve, "reserve");
        Objects.requireNonNull(replacedBy, "replacedBy");
        submissions = List.copyOf(submissions);
        Objects.requireNonNull(mentioned, "mentioned");
        Objects.requireNonNull(title, "title");
    }

    static Standing open(Unit unit, Instant at) {
        return new Standing(
                unit,
                State.OPEN,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Standing in(State next, Instant at) {
        Instant then = next == state ? since : at;
        return new Standing(unit, next, then, nominated, group, reserve, replacedBy, submissions, mentioned, title);
    }

    Standing withNominated(Instant at) {
        return new Standing(
                unit, state, since, Optional.of(at), group, reserve, replacedBy, submissions, mentioned, title);
    }

    Standing withGroup(Optional<String> other) {
        return new Standing(unit, state, since, nominated, other, reserve, replacedBy, submissions, mentioned, title);
    }

    Standing withReserve(int number) {
        return new Standing(
                unit, state, since, nominated, group, Optional.of(number), replacedBy, submissions, mentioned, title);
    }

    Standing withReplacedBy(String other) {
        return new Standing(
                unit, state, since, nominated, group, reserve, Optional.of(other), submissions, mentioned, title);
    }

    Standing withSubmission(String hash) {
        List<String> more = new ArrayList<>(submissions);
        more.add(hash);
        return new Standing(unit, state, since, nominated, group, reserve, replacedBy, more, mentioned, title);
    }

    Standing withMentioned(Optional<Instant> at) {
        return new Standing(unit, state, since, nominated, group, reserve, replacedBy, submissions, at, title);
    }

    Standing withTitle(Optional<Title> given) {
        return new Standing(unit, state, since, nominated, group, reserve, replacedBy, submissions, mentioned, given);
    }
}
