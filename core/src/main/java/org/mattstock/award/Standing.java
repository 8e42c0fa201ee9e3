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
 * @param reserve its number among the reserves, from 1; kept when it has moved up
 * @param submissions the hashes of what it submitted, the last one counting
 * @param mentioned when it was given the honorable mention
 * @param title for how long it holds the title
 */
public record Standing(
        Unit unit,
        State state,
        Instant since,
        Optional<Instant> nominated,
        Optional<Integer> reserve,
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
        /** Left, and a reserve has its place. */
        REPLACED,
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
        TITLED
    }

    /**
     * For how long a title is valid.
     *
     * @param from the first day
     * @param to the first day on which it is no longer valid
     */
    public record Title(LocalDate from, LocalDate to) {
        /** Refuses an empty period. */
        public Title {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("to must be after from " + from + ", got " + to);
            }
        }

        /** Whether it is valid on a day. */
        public boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** Copies the submissions. */
    public Standing {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(nominated, "nominated");
        Objects.requireNonNull(reserve, "reserve");
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
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Standing in(State next, Instant at) {
        Instant then = next == state ? since : at;
        return new Standing(unit, next, then, nominated, reserve, submissions, mentioned, title);
    }

    Standing withNominated(Instant at) {
        return new Standing(unit, state, since, Optional.of(at), reserve, submissions, mentioned, title);
    }

    Standing withReserve(int number) {
        return new Standing(unit, state, since, nominated, Optional.of(number), submissions, mentioned, title);
    }

    Standing withSubmission(String hash) {
        List<String> more = new ArrayList<>(submissions);
        more.add(hash);
        return new Standing(unit, state, since, nominated, reserve, more, mentioned, title);
    }

    Standing withMentioned(Instant at) {
        return new Standing(unit, state, since, nominated, reserve, submissions, Optional.of(at), title);
    }

    Standing withTitle(Title given) {
        return new Standing(unit, state, since, nominated, reserve, submissions, mentioned, Optional.of(given));
    }
}
