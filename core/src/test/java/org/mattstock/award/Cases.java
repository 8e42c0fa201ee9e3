package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Reserves;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** Fictitious municipalities, two processes and the moves that the tests make. */
final class Cases {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final List<Unit> UNITS = List.of(
            Unit.of("9001", "Exempelköping"),
            Unit.of("9002", "Exempelvik"),
            Unit.of("9003", "Exempelstad"),
            Unit.of("9004", "Exempelby"),
            Unit.of("9005", "Exempelås"),
            Unit.of("9006", "Exempelsund"));
    static final Software SOFTWARE = new Software("0.1.0", "17.0.15");
    static final Actor SECRETARY = Actor.secretariat("secretary-1");
    static final Actor CHAIR = Actor.chair("chair");
    static final String HASH = "0123456789abcdef".repeat(4);
    static final Grounds REASON = Grounds.of("as the minutes say");
    static final Grounds DEPARTURE = REASON.departing(AwardProcess.Role.CHAIR, "as the jury decided it");

    static final Calendar CALENDAR =
            calendar("2024-10-31", "2025-03-31", "2025-04-30", "2025-08-31", "2025-10-31", "2025-11-11", "2025-11-11");

    private Cases() {}

    static Calendar calendar(String... days) {
        List<Optional<LocalDate>> all = new ArrayList<>();
        for (String day : days) {
            all.add(day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
        }
        return new Calendar(
                STOCKHOLM, all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5), all.get(6));
    }

    /** With every stage. */
    static AwardProcess full(Admission entry) {
        return process(entry, Phase.values());
    }

    /** Applicants that have accepted by applying, and submit nothing more. */
    static AwardProcess plain() {
        return process(
                Admission.APPLICATION,
                Phase.ENTRY,
                Phase.NOMINATION,
                Phase.ASSESSMENT,
                Phase.DECISION,
                Phase.ANNOUNCEMENT,
                Phase.TITLE);
    }

    static AwardProcess process(Admission entry, Phase... phases) {
        List<Stage> stages = new ArrayList<>();
        for (Phase phase : phases) {
            stages.add(Stage.of(phase, phase.name()));
        }
        Rules rules = Rules.standard()
                .withReserves(new Reserves(2, Milestone.SUBMISSION, 14, 14))
                .withMentions(new Mentions(2, AwardProcess.MentionOfNominees.ALLOWED));
        return new AwardProcess("example", "Example", "", entry, stages, CALENDAR, rules, List.of(), List.of());
    }

    static AwardCase open(AwardProcess process) {
        return AwardCase.open(process, UNITS, day("2024-09-01"), SOFTWARE);
    }

    /** Noon of a day in Stockholm. */
    static Instant day(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(STOCKHOLM).toInstant();
    }

    /** A move by whoever may make it, for a stated reason. */
    static AwardCase make(AwardCase before, String day, Move move) {
        return before.apply(move, actor(move), day(day), grounds(before, move));
    }

    /** Whoever may make a move. */
    static Actor actor(Move move) {
        return switch (move.kind()) {
            case DELIBERATE, DECIDE, REOPEN, MENTION, REVOKE -> CHAIR;
            default -> SECRETARY;
        };
    }

    /** A stated departure where a move follows from grounds that are not on file, otherwise a reason. */
    static Grounds grounds(AwardCase before, Move move) {
        boolean departs = switch (move.kind()) {
            case NOMINATE -> !before.in(State.ELIGIBLE).isEmpty();
            case DECIDE -> !before.in(State.ASSESSED).isEmpty();
            case DELIBERATE, MENTION -> true;
            default -> false;
        };
        return departs ? DEPARTURE : REASON;
    }

    /** Everyone found eligible but the last, two nominated, two reserves. */
    static AwardCase nominated() {
        AwardCase found = make(
                open(full(Admission.EVERYONE)),
                "2024-12-01",
                new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005")));
        AwardCase judged = make(found, "2024-12-02", new Move.FindIneligible(List.of("9006")));
        return make(judged, "2025-03-15", new Move.Nominate(List.of("9001", "9002"), List.of("9004", "9003")));
    }
}
