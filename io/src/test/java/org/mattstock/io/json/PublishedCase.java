package org.mattstock.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Move;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** A case of two fictitious municipalities from the first application to the announcement, salted. */
final class PublishedCase {
    /** Before the outcome is told, when moves are sealed. */
    static final Instant SEALED = Instant.parse("2025-10-05T08:00:00Z");

    private static final List<Unit> UNITS = List.of(Unit.of("9001", "Exempelköping"), Unit.of("9002", "Exempelvik"));
    private static final NominationRule RULE = NominationRule.topN(1);
    private static final Actor SECRETARY = Actor.secretariat("secretary-1");
    private static final Actor CHAIR = Actor.chair("chair-1");

    private PublishedCase() {}

    private static AwardProcess process() {
        List<Stage> stages = Phase.required().stream()
                .map(phase -> Stage.of(phase, "Steg " + phase))
                .toList();
        Calendar calendar =
                Calendar.without(ZoneId.of("Europe/Stockholm")).with(Milestone.EMBARGO, LocalDate.parse("2025-11-11"));
        Rules rules = Rules.standard().withNomination(RULE).withTitle(TitleTerm.none());
        return new AwardProcess(
                        "example",
                        "Exempelpriset",
                        "",
                        AwardProcess.Admission.APPLICATION,
                        stages,
                        calendar,
                        rules,
                        List.of(),
                        List.of())
                .withFollowUps(List.of(AwardProcess.FollowUp.of("Ett studiebesök", Basis.unknown())));
    }

    private static Nomination nomination() {
        return RULE.nominate(Ranking.of(
                List.of(new Ranking.Scored(UNITS.get(0), 71.5), new Ranking.Scored(UNITS.get(1), -0.0)),
                RankingRule.standard()));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T08:00:00.125Z");
    }

    /** The case with every move made: 1 and 2 by municipalities, 6 a decision that departs, 7 a postponement. */
    static AwardCase told() {
        AwardCase open = AwardCase.open(
                process(), UNITS, at("2025-01-01"), new Software("0.1.0", "17.0.15"), "a secret of the secretariat");
        Nomination nomination = nomination();
        return open.apply(new Move.Apply("9001"), Actor.municipality("9001"), at("2025-02-01"))
                .apply(new Move.Apply("9002"), Actor.municipality("9002"), at("2025-02-02"))
                .apply(new Move.FindEligible(List.of("9001", "9002")), SECRETARY, at("2025-03-01"))
                .file(Exhibit.of(nomination))
                .apply(Move.Nominate.from(nomination, 0), SECRETARY, at("2025-04-01"), Grounds.of(nomination))
                .apply(new Move.Assess("9001"), SECRETARY, at("2025-09-01"))
                .apply(
                        new Move.Decide(List.of("9001")),
                        CHAIR,
                        at("2025-10-01"),
                        Grounds.of("Enligt protokollet, § 4").departing(Role.CHAIR, "No tally was kept."))
                .apply(
                        Move.Postpone.of(Milestone.EMBARGO, LocalDate.parse("2025-11-12")),
                        SECRETARY,
                        at("2025-10-02"),
                        Grounds.of("the hall is taken"))
                .apply(new Move.Announce(), SECRETARY, at("2025-11-12"));
    }
}
