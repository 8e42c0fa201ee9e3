package org.mattstock.award;

import static org.mattstock.award.Cases.CHAIR;
import static org.mattstock.award.Cases.SECRETARY;
import static org.mattstock.award.Cases.UNITS;
import static org.mattstock.award.Cases.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.Jury.Seat;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;

/**
 * A case whose every move rests on exhibits: Exempelköping, Exempelvik and Exempelstad are nominated by their scores, the first
 * two tie in a first ballot, Exempelvik wins the second, and Exempelby, the first reserve, has the mention.
 */
final class Awards {
    static final Grounds REASON = Grounds.of("as the minutes say");
    static final String SECRET = "a long random text";
    static final AwardProcess PROCESS = process();
    static final Panel PANEL = panel();
    static final Scores SCORES = index().score(PANEL, 2022);
    static final Nomination NOMINATION =
            PROCESS.rules().nomination().orElseThrow().nominate(SCORES);
    static final List<String> NOMINEES = List.of("9001", "9002", "9003");
    static final SubmissionBox BOX = box();
    static final Deliberation FIRST = vote(deliberation(), "9001", "9001", "9002", "9002", "9003");
    static final Deliberation SECOND = vote(FIRST.runoff(), "9001", "9001", "9002", "9002", "9002");
    static final Motivation MOTIVATION = new Motivation(
            "9002",
            List.of(Motivation.Claim.of(
                    "Exempelvik leder väl och lär av andra.",
                    new Motivation.Quote(
                            BOX.latest("9002").orElseThrow().hash(), "leaders", "Exempelvik leder väl."))));
    static final HonorableMention MENTION = HonorableMention.of(
            Development.of(index())
                    .over(2019, 2022)
                    .changes(ChangeLimit.uncut())
                    .evidence(EvidenceRule.standard().withReplicates(0))
                    .honor(Honor.Rule.risen())
                    .run(PANEL),
            HonorableMention.Rule.of(PROCESS.rules().mentions()).withDemands(Honor.Rule.risen()),
            NOMINEES);

    private Awards() {}

    private static AwardProcess process() {
        AwardProcess full = Cases.full(Admission.EVERYONE);
        return full.withRules(full.rules().withNomination(NominationRule.topN(3)));
    }

    static CompositeIndex index() {
        return CompositeIndex.of("award", Leaf.of("x", Direction.HIGHER, Normalization.none()));
    }

    private static Panel panel() {
        double[][] rows = {
            {91, 92, 91, 90}, {79, 78, 81, 80}, {77, 76, 76, 75}, {30, 40, 50, 60}, {55, 54, 52, 50}, {50}
        };
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < rows.length; unit++) {
            builder.unit(UNITS.get(unit));
            for (int i = 0; i < rows[unit].length; i++) {
                builder.value("x", Breakdown.TOTAL, UNITS.get(unit).id(), 2019 + i, rows[unit][i]);
            }
        }
        return builder.build();
    }

    private static SubmissionBox box() {
        SubmissionBox box = SubmissionBox.open(rubric(), day("2025-08-31"));
        for (Unit unit : UNITS.subList(0, 3)) {
            box = box.submit(unit.id(), Map.of("leaders", unit.name() + " leder väl."), day("2025-06-01"));
        }
        return box;
    }

    private static Rubric rubric() {
        return Rubric.of("one", "One criterion", Rubric.Criterion.of("leaders", "Ledarskap", ""));
    }

    /** A chair and four jurors. */
    static Jury jury(String nameOfFirst) {
        return Jury.of(
                new Jury.Member("chair", "Ordförande", Seat.CHAIR),
                new Jury.Member("j1", nameOfFirst, Seat.JUROR),
                new Jury.Member("j2", "Ledamot 2", Seat.JUROR),
                new Jury.Member("j3", "Ledamot 3", Seat.JUROR),
                new Jury.Member("j4", "Ledamot 4", Seat.JUROR));
    }

    static Deliberation deliberation() {
        DecisionRule rule = DecisionRule.by(Voting.plurality()).withTies(DecisionRule.TieBreak.VOTE_AGAIN);
        return Deliberation.of(rule, MarkBook.of(rubric(), jury("Ledamot 1"), BOX, UNITS.subList(0, 3)));
    }

    /** Each member's vote, the chair's first. */
    static Deliberation vote(Deliberation on, String... units) {
        Deliberation voted = on;
        for (int i = 0; i < units.length; i++) {
            voted = voted.withBallot(Deliberation.Ballot.of(i == 0 ? "chair" : "j" + i, units[i]));
        }
        return voted;
    }

    /** Every one but the last found eligible. */
    static AwardCase judged() {
        AwardCase opened = AwardCase.open(PROCESS, UNITS, day("2024-09-01"), Cases.SOFTWARE, SECRET);
        AwardCase found = make(
                opened,
                "2024-12-01",
                new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005")),
                Grounds.none());
        return make(found, "2024-12-02", new Move.FindIneligible(List.of("9006")), REASON);
    }

    static AwardCase nominated() {
        return make(
                judged().file(Exhibit.of(NOMINATION)),
                "2025-03-15",
                new Move.Nominate(NOMINEES, List.of("9004", "9005")),
                Grounds.of(NOMINATION));
    }

    /** Everybody has accepted, submitted and been assessed; the jury has not met. */
    static AwardCase assessed() {
        AwardCase now = make(nominated(), "2025-04-01", new Move.Invite(NOMINEES), Grounds.none());
        for (String unit : NOMINEES) {
            now = now.apply(new Move.Accept(unit), Actor.municipality(unit), day("2025-04-10"));
        }
        for (SubmissionBox.Version each : BOX.versions()) {
            now = now.file(Exhibit.of(each))
                    .apply(new Move.Submit(each.unit(), each.hash()), Actor.municipality(each.unit()), each.received());
        }
        for (String unit : NOMINEES) {
            now = make(now, "2025-09-10", new Move.Assess(unit), Grounds.none());
        }
        return now;
    }

    /** The first ballot was a tie. */
    static AwardCase tied() {
        return make(counted(assessed(), FIRST), "2025-10-01", new Move.Deliberate(), grounds(FIRST));
    }

    static AwardCase decided() {
        AwardCase filed = counted(tied(), SECOND).file(new Exhibit.OfMotivation(MOTIVATION));
        return make(
                filed,
                "2025-10-02",
                new Move.Decide(List.of("9002")),
                grounds(SECOND).with(new Exhibit.OfMotivation(MOTIVATION)));
    }

    static AwardCase mentioned() {
        AwardCase put = make(
                decided(),
                "2025-10-03",
                Move.Postpone.of(AwardProcess.Milestone.CEREMONY, LocalDate.parse("2025-11-12")),
                REASON);
        Exhibit choice = Exhibit.of(MENTION);
        return make(put.file(choice), "2025-10-05", new Move.Mention(List.of("9004")), REASON.with(choice));
    }

    /** The whole of it. */
    static AwardCase closed() {
        AwardCase told = make(mentioned(), "2025-11-11", new Move.Announce(), Grounds.none());
        AwardCase titled = make(told, "2025-11-12", new Move.GrantTitle("9002"), Grounds.none());
        return make(titled, "2025-11-13", new Move.Close(), Grounds.none());
    }

    /** With the deliberation and its tally on file. */
    static AwardCase counted(AwardCase before, Deliberation deliberation) {
        return before.file(salted(deliberation)).file(Exhibit.of(deliberation.tally()));
    }

    static Grounds grounds(Deliberation deliberation) {
        return REASON.with(salted(deliberation)).with(Exhibit.of(deliberation.tally()));
    }

    private static Exhibit salted(Deliberation deliberation) {
        return Exhibit.of(deliberation, "salt");
    }

    /** A move by whoever may make it. */
    static AwardCase make(AwardCase before, String day, Move move, Grounds grounds) {
        Actor actor = Cases.actor(move).equals(CHAIR) ? CHAIR : SECRETARY;
        return before.apply(move, actor, day(day), grounds);
    }

    /** A trail whose every hash is made anew, as a forger would. */
    static AuditTrail chained(AuditTrail trail, List<AuditTrail.Entry> entries) {
        AuditTrail chain = new AuditTrail(
                trail.process(),
                trail.definition(),
                trail.text(),
                trail.units(),
                trail.opened(),
                trail.software(),
                new ArrayList<>());
        for (AuditTrail.Entry each : entries) {
            chain = chain.with(new AuditTrail.Entry(
                            chain.entries().size() + 1,
                            each.at(),
                            each.actor(),
                            each.move(),
                            each.grounds(),
                            each.changes(),
                            each.software(),
                            each.salts(),
                            chain.head(),
                            "")
                    .hashed());
        }
        return chain;
    }
}
