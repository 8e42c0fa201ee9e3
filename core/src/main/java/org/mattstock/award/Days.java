package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Reserves;
import org.mattstock.award.Standing.State;

/** Which day each kind of move is held against, as the calendar stands: the one place that says so. */
final class Days {
    /** How a move stands to a day. */
    enum Bound {
        /** On that day or before. */
        BY,
        /** After that day. */
        AFTER,
        /** On that day or after. */
        FROM;

        boolean holds(LocalDate day, LocalDate limit) {
            return switch (this) {
                case BY -> !day.isAfter(limit);
                case AFTER -> day.isAfter(limit);
                case FROM -> !day.isBefore(limit);
            };
        }
    }

    /** A day and how a move stands to it. */
    record Limit(Bound bound, LocalDate day) {}

    private final AwardProcess process;
    private final AwardProcess.Calendar calendar;

    Days(AwardCase current) {
        this.process = current.process();
        this.calendar = current.docket().calendar();
    }

    LocalDate of(Instant at) {
        return at.atZone(calendar.zone()).toLocalDate();
    }

    /** What limits a move of a unit. For a nomination both cut-off and last day do: this is the last day. */
    Optional<Limit> limit(Move.Kind kind, Standing standing) {
        return switch (kind) {
            case APPLY -> on(Bound.BY, Milestone.CUT_OFF);
            case NOMINATE -> on(Bound.BY, Milestone.NOMINATION);
            case ACCEPT, DECLINE -> reply(standing).map(day -> new Limit(Bound.BY, day));
            case LAPSE -> lapse(standing).map(day -> new Limit(Bound.AFTER, day));
            case REPLACE -> on(Bound.BY, process.rules().reserves().until());
            case SUBMIT -> submission(standing).map(day -> new Limit(Bound.BY, day));
            case ASSESS -> submission(standing).map(day -> new Limit(Bound.AFTER, day));
            case DELIBERATE, DECIDE -> on(Bound.BY, Milestone.DECISION);
            case ANNOUNCE -> on(Bound.FROM, Milestone.EMBARGO);
            case GRANT_TITLE -> on(Bound.FROM, Milestone.CEREMONY);
            case END_TITLE -> standing.title().flatMap(Standing.Title::to).map(day -> new Limit(Bound.FROM, day));
            case ADMIT, FIND_ELIGIBLE, FIND_INELIGIBLE, INVITE, WITHDRAW, REOPEN, MENTION, REVOKE, POSTPONE, CLOSE ->
                Optional.empty();
        };
    }

    /** A nomination comes after the last day to apply. */
    Optional<Limit> cutOff() {
        return on(Bound.AFTER, Milestone.CUT_OFF);
    }

    private Optional<Limit> on(Bound bound, Milestone milestone) {
        return calendar.day(milestone).map(day -> new Limit(bound, day));
    }

    /** The last day to reply: later for a reserve that moved up late. */
    Optional<LocalDate> reply(Standing standing) {
        return calendar.reply()
                .map(day -> later(day, standing, process.rules().reserves().replyDays()));
    }

    /** The last day to submit: later for a reserve that moved up late, which has its days to reply first where there are any. */
    Optional<LocalDate> submission(Standing standing) {
        Reserves reserves = process.rules().reserves();
        int toReply = process.has(AwardProcess.Phase.REPLY) ? reserves.replyDays() : 0;
        int toSubmit = process.has(AwardProcess.Phase.DESCRIPTION) ? reserves.submissionDays() : 0;
        return calendar.submission().map(day -> later(day, standing, toReply + toSubmit));
    }

    private LocalDate later(LocalDate day, Standing standing, int days) {
        if (standing.reserve().isEmpty() || standing.nominated().isEmpty()) {
            return day;
        }
        LocalDate own = of(standing.nominated().get()).plusDays(days);
        return own.isAfter(day) ? own : day;
    }

    /** The day after which a nomination lapses; empty if nothing is due, or it has no day. */
    Optional<LocalDate> lapse(Standing standing) {
        if (standing.state() == State.INVITED) {
            return reply(standing);
        }
        return standing.submissions().isEmpty() && process.has(AwardProcess.Phase.DESCRIPTION)
                ? submission(standing)
                : Optional.empty();
    }
}
