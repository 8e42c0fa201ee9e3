package org.mattstock.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Quote;
import org.mattstock.award.Move;
import org.mattstock.award.PublicRecord;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.Development;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Deliberation.Ballot;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.SideBySide;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.Nomination;
import org.mattstock.published.Scored;

/**
 * An award on which everything falls that may, run on municipalities that do not exist: one that declined changes its mind, a
 * reserve moves up late and has its own days, the ceremony is put off twice, a juror tells of a conflict when the marks are given,
 * the first ballot has no majority, the winner withdraws, the jury then agrees on nobody, and a mention is told without a winner.
 */
final class StoryOfHardDays {
    static final Unit KOPING = StoryOf2025.KOPING;
    static final Unit VIK = StoryOf2025.VIK;
    static final Unit STAD = StoryOf2025.STAD;
    static final Unit BY = StoryOf2025.BY;
    static final Unit BERG = StoryOf2025.BERG;

    private static final DecisionRule RULE = DecisionRule.by(Voting.majority()).withTies(TieBreak.VOTE_AGAIN);

    final AwardProcess process;
    final Panel panel;
    final Scores scores;
    final Scored scored;
    final Nomination nomination;
    final Secretariat secretariat;
    final SubmissionBox box;
    final MarkBook book;
    final Deliberation first;
    final Deliberation runoff;
    final Deliberation afterwards;
    final Deliberation last;
    final Motivation motivation;
    final HonorableMention mention;
    final PublicRecord beforeItIsTold;

    /** Plays it from the first day to the last. */
    StoryOfHardDays(AwardProcess published, CompositeIndex index) {
        AwardProcess invented = FictitiousMunicipalities.invented(published);
        process = invented.withRules(invented.rules().withDecision(RULE));
        panel = StoryOf2025.figures(index);
        scores = index.score(panel, StoryOf2025.LAST);
        scored = Scored.by(index, panel, StoryOf2025.LAST);
        nomination = process.rules().nomination().orElseThrow().nominate(scores);
        secretariat = Secretariat.open(process, FictitiousMunicipalities.all(), "2025-03-03T09:00");

        secretariat.findEligible(nomination);
        secretariat.at("2025-03-24T10:00").nominate(nomination, scored.addTo(Grounds.of(nomination)));
        reply();
        SubmissionBox inTime = describe();
        box = moveUpLate(inTime);
        book = assess();
        putOff("2025-10-20T10:00", "2025-11-28", "2026-03-10", "lokalen för utdelningen har stängts i vinter");

        first = vote(lay(book), "chair 9002", "a 9001", "b 9001", "c 9002", "d 9005");
        secretariat.at("2025-11-20T14:00").deliberate(first, "ingen fick mer än hälften av rösterna");
        runoff = vote(first.runoff(), "chair 9002", "a 9001", "b 9001", "c 9002", "d 9002");
        motivation = motivation();
        secretariat.at("2025-11-27T14:00").decide(runoff, motivation, new Motivation.Sources(panel, box, List.of()));

        secretariat.at("2026-02-10T09:00").act(VIK, new Move.Withdraw(VIK.id()), "vill inte ta emot utmärkelsen");
        secretariat.at("2026-02-12T09:00").chair(new Move.Reopen(), Grounds.of("den som valdes har dragit sig ur"));
        putOffTheDecision();
        afterwards = vote(
                lay(book.withoutNominee(VIK.id(), "har dragit sig ur")),
                "chair 9001",
                "a 9001",
                "b 9005",
                "c 9005",
                "d 9004");
        secretariat.at("2026-02-19T14:00").deliberate(afterwards, "ingen fick mer än hälften av rösterna");
        last = vote(afterwards.runoff(), "chair 9001", "a 9001", "b 9005", "c 9005");
        secretariat.at("2026-02-26T14:00").decideNobody(last, "två omgångar utan majoritet: ingen vinner i år");
        mention = mention(index);
        putOff("2026-03-02T09:00", "", "2026-05-05", "lokalen är fortfarande stängd i mars");

        beforeItIsTold = PublicRecord.of(
                secretariat.now(), secretariat.at("2026-03-10T12:00").clock());
        secretariat.refuse(Secretariat.SELF, new Move.Announce());
        secretariat.at("2026-05-05T18:30").announce();
        secretariat.at("2026-05-06T09:00").close();
    }

    private void reply() {
        secretariat.at("2025-03-24T13:00").invite(KOPING, VIK, STAD, BY);
        secretariat.at("2025-04-01T08:30").act(VIK, new Move.Accept(VIK.id()), "");
        secretariat.at("2025-04-02T15:10").act(KOPING, new Move.Accept(KOPING.id()), "");
        secretariat.at("2025-04-03T11:00").act(BY, new Move.Decline(BY.id()), "hinner inte beskriva vårt arbete");
        secretariat.at("2025-04-08T16:45").act(BY, new Move.Accept(BY.id()), "har fått hjälp och hinner nu");
        secretariat.at("2025-05-02T09:00").make(new Move.Lapse(STAD.id()), Grounds.of("inget svar i tid"));
    }

    private SubmissionBox describe() {
        SubmissionBox received =
                JuryOf2025.box(endOf(process.calendar().submission().orElseThrow()));
        received = submit(
                received, "2025-08-20T09:30", KOPING, "Bygglov prövas digitalt.", "Varje chef har få medarbetare.");
        received = submit(
                received,
                "2025-08-25T16:00",
                VIK,
                "Schemat läggs av dem som arbetar efter det.",
                "Alla följer upp sitt.");
        return submit(received, "2025-08-28T11:15", BY, "Alla e-tjänster finns på papper.", "Ledare utbildas ihop.");
    }

    /** Two days before the last day for it: the reserve has 14 days to reply and 28 more to submit. */
    private SubmissionBox moveUpLate(SubmissionBox received) {
        secretariat.at("2025-08-29T09:00").make(new Move.Replace(STAD.id(), BERG.id()), Grounds.of("första reserven"));
        secretariat.invite(BERG);
        secretariat.at("2025-09-12T10:20").act(BERG, new Move.Accept(BERG.id()), "");
        LocalDate own = secretariat.now().submissionDay(BERG.id()).orElseThrow();
        return submit(
                received.extend(BERG.id(), endOf(own)),
                "2025-10-08T22:40",
                BERG,
                "Vägskador anmäls med en bild.",
                "Chefer byter plats ibland.");
    }

    private SubmissionBox submit(SubmissionBox before, String at, Unit unit, String digital, String leadership) {
        secretariat.at(at);
        SubmissionBox after = before.submit(
                unit.id(),
                JuryOf2025.texts(digital, leadership, "Nämnd och förvaltning träffas.", "Enheter prövar nytt."),
                secretariat.clock());
        secretariat.submit(unit, after);
        return after;
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atStartOfDay(process.calendar().zone())
                .toInstant()
                .minusSeconds(1);
    }

    /** Marks are given, and then a juror tells of an assignment: its marks on that nominee are set aside, not deleted. */
    private MarkBook assess() {
        List<Unit> nominees = secretariat.now().in(State.ACCEPTED);
        secretariat.at("2025-10-13T09:00");
        nominees.forEach(unit -> secretariat.make(new Move.Assess(unit.id()), Grounds.none()));
        return JuryOf2025.marked(
                        FiveJurors.recused("b", VIK, ConflictKind.RESIDENCE, "bor i " + VIK.name()), box, nominees)
                .withConflict(
                        new Conflict("d", KOPING.id(), ConflictKind.ASSIGNMENT, "fick ett uppdrag i oktober"),
                        "jäv som anmäldes när betygen var satta");
    }

    private Deliberation lay(MarkBook marks) {
        Map<String, Double> totals = new LinkedHashMap<>();
        marks.units()
                .forEach(unit -> totals.put(unit.id(), scores.score(unit.id()).orElseThrow()));
        return Deliberation.of(RULE, marks)
                .withParts(List.of(
                        SideBySide.Part.of(JuryOf2025.FIGURES, "Nyckeltalen", SideBySide.Range.of(0, 100), totals)));
    }

    private static Deliberation vote(Deliberation without, String... votes) {
        Deliberation voted = without;
        for (String vote : votes) {
            String[] words = vote.split(" ", -1);
            voted = voted.withBallot(Ballot.of(words[0], words[1]));
        }
        return voted;
    }

    private void putOff(String at, String decision, String told, String reason) {
        List<Move.NewDay> days = List.of(
                new Move.NewDay(Milestone.EMBARGO, LocalDate.parse(told)),
                new Move.NewDay(Milestone.CEREMONY, LocalDate.parse(told)));
        secretariat.at(at).make(new Move.Postpone(days), Grounds.of(reason));
        if (!decision.isEmpty()) {
            secretariat.make(
                    Move.Postpone.of(Milestone.DECISION, LocalDate.parse(decision)),
                    Grounds.of("den sena reserven ska hinna bedömas"));
        }
    }

    /** It has to be taken anew, after the day that it had. */
    private void putOffTheDecision() {
        secretariat.make(
                Move.Postpone.of(Milestone.DECISION, LocalDate.parse("2026-02-28")),
                Grounds.of("beslutet ska fattas på nytt"));
    }

    private Motivation motivation() {
        String version = box.latest(VIK.id()).orElseThrow().hash();
        return new Motivation(
                VIK.id(),
                List.of(Claim.of(
                        VIK.name() + " låter dem som gör arbetet styra det.",
                        new Quote(version, "digital", "Schemat läggs av dem som arbetar efter det"))));
    }

    private HonorableMention mention(CompositeIndex index) {
        HonorableMention.Rule rule = HonorableMention.Rule.of(process.rules().mentions());
        HonorableMention chosen = HonorableMention.of(
                Development.of(index)
                        .over(StoryOf2025.FIRST, StoryOf2025.LAST)
                        .honor(rule.demands())
                        .run(panel),
                rule,
                secretariat.nominees());
        secretariat.at("2026-02-27T10:00").mention(chosen, "har stigit varje år som jämförs");
        return chosen;
    }
}
