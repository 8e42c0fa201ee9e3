package org.mattstock.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.FollowUp;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Reserves;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.Exhibit;
import org.mattstock.award.Motivation;
import org.mattstock.award.Move;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Fictitious municipalities from everyone in to a title: one declines, a reserve moves up and wins, the fair is put off. */
final class AuditCases {
    static final String MOTIVATION_TEXT = "Exempelstad mäter det som är svårt att mäta.";
    static final String REASON_OF_MENTION = "stadigt bättre 2021 till 2024";
    static final String REASON_OF_DECISION = "enligt juryns motivering";
    static final String DEPARTURE = "juryn enades utan att rösta";

    static final Actor SECRETARY = Actor.secretariat("sekreterare-1");
    static final Actor CHAIR = Actor.chair("ordföranden-1");
    static final Exhibit MOTIVATION = Exhibit.of(new Motivation("9003", List.of(Motivation.Claim.of(MOTIVATION_TEXT))));
    static final AwardProcess PROCESS = process();

    private AuditCases() {}

    private static AwardProcess process() {
        Rules rules = Rules.standard()
                .withNomination(NominationRule.topN(2))
                .withReserves(new Reserves(2, Milestone.SUBMISSION, 14, 28))
                .withMentions(new Mentions(1, MentionOfNominees.ALLOWED));
        Calendar calendar = Calendar.without(ZoneId.of("Europe/Stockholm"))
                .with(Milestone.NOMINATION, LocalDate.parse("2025-03-31"))
                .with(Milestone.REPLY, LocalDate.parse("2025-04-30"))
                .with(Milestone.SUBMISSION, LocalDate.parse("2025-08-31"))
                .with(Milestone.DECISION, LocalDate.parse("2025-10-31"))
                .with(Milestone.EMBARGO, LocalDate.parse("2025-11-11"))
                .with(Milestone.CEREMONY, LocalDate.parse("2025-11-11"));
        FollowUp prize = new FollowUp(
                "Nätverk för de nominerade",
                Optional.of(LocalDate.parse("2026-01-01")),
                Optional.of(LocalDate.parse("2027-01-01")),
                Basis.assumed("ett år är lagom långt"));
        return Presets.process("quality-everyone-2025")
                .withCalendar(calendar)
                .withRules(rules)
                .withFollowUps(List.of(prize, FollowUp.of("Logotyp", Basis.unknown())));
    }

    static Instant day(String day) {
        return LocalDate.parse(day)
                .atTime(9, 30)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>(List.of(
                Unit.of("9001", "Exempelköping"),
                Unit.of("9002", "Exempelvik & <b>Norra</b>"),
                Unit.of("9003", "Exempelstad"),
                Unit.of("9004", "Exempelby")));
        for (int i = 5; i <= 24; i++) {
            units.add(Unit.of(String.format(Locale.ROOT, "90%02d", i), "Exempelort " + i));
        }
        return units;
    }

    /** Opened, and all but the last found eligible. */
    static AwardCase judged(AwardProcess process) {
        List<String> ids = units().stream().map(Unit::id).toList();
        Grounds few = Grounds.of("för få nyckeltal finns");
        return AwardCase.open(process, units(), day("2025-01-10"), new Software("0.1.0", "17.0.15"), "hemligt")
                .apply(new Move.FindEligible(ids.subList(0, 23)), SECRETARY, day("2025-02-01"))
                .apply(new Move.FindIneligible(List.of("9024")), SECRETARY, day("2025-02-01"), few);
    }

    /** Those found eligible, in the order of their ids. */
    private static Ranking ranking() {
        List<Ranking.Scored> scored = new ArrayList<>();
        units().subList(0, 23).forEach(unit -> scored.add(new Ranking.Scored(unit, 90 - scored.size())));
        return Ranking.of(scored, RankingRule.standard());
    }

    /** A nominee and a reserve among the even ids and among the odd ones. */
    static AwardCase nominatedPerClass() {
        NominationRule rule = NominationRule.topN(1).perClass("parity");
        Map<Boolean, List<String>> odd =
                units().stream().map(Unit::id).collect(Collectors.partitioningBy(id -> Integer.parseInt(id) % 2 == 1));
        Grouping parity = new Grouping(
                "parity",
                "Parity",
                List.of(
                        new Grouping.Group("jämna", "Jämna", new TreeSet<>(odd.get(false))),
                        new Grouping.Group("udda", "Udda", new TreeSet<>(odd.get(true)))));
        Nomination nomination = rule.nominate(NominationInput.of(ranking()).withGrouping(parity));
        Rules rules = PROCESS.rules().withNomination(rule).withReserves(new Reserves(1, Milestone.REPLY, 0, 0));
        return judged(PROCESS.withRules(rules))
                .file(Exhibit.of(nomination))
                .apply(Move.Nominate.from(nomination, 1), SECRETARY, day("2025-03-20"), Grounds.of(nomination));
    }

    /** Two nominees, of whom one declines; the first reserve takes its place. */
    private static AwardCase assessed(AwardProcess process) {
        Nomination nomination = NominationRule.topN(2).nominate(ranking());
        AwardCase now = judged(process).file(Exhibit.of(nomination));
        now = now.apply(Move.Nominate.from(nomination, 2), SECRETARY, day("2025-03-20"), Grounds.of(nomination));
        now = now.apply(new Move.Invite(List.of("9001", "9002")), SECRETARY, day("2025-03-21"));
        now = now.apply(new Move.Accept("9001"), Actor.municipality("9001"), day("2025-04-02"));
        Grounds declining = Grounds.of("ny organisation <script>alert(1)</script>");
        now = now.apply(new Move.Decline("9002"), Actor.municipality("9002"), day("2025-04-28"), declining);
        now = now.apply(new Move.Replace("9002", "9003"), SECRETARY, day("2025-05-05"));
        now = now.apply(new Move.Invite(List.of("9003")), SECRETARY, day("2025-05-05"));
        now = now.with(new Software("0.1.1", "25.0.1"));
        now = now.apply(new Move.Accept("9003"), Actor.municipality("9003"), day("2025-05-19"));
        for (String each : List.of("9001", "9003")) {
            now = now.apply(new Move.Submit(each, "12".repeat(32)), Actor.municipality(each), day("2025-08-31"));
        }
        for (String each : List.of("9001", "9003")) {
            now = now.apply(new Move.Assess(each), Actor.evaluator("bedömare-1"), day("2025-09-15"));
        }
        return now;
    }

    /** Decided, with a mention, and the day put off on which it may be told. */
    static AwardCase decided(AwardProcess process, Optional<String> departure, Exhibit... exhibits) {
        AwardCase now = assessed(process);
        Grounds stated = Grounds.of(REASON_OF_DECISION);
        for (Exhibit each : exhibits) {
            now = now.file(each);
            stated = stated.with(each);
        }
        Grounds steady = Grounds.of(REASON_OF_MENTION).departing(Role.CHAIR, "juryn såg det själv i siffrorna");
        now = now.apply(new Move.Mention(List.of("9010")), CHAIR, day("2025-10-20"), steady);
        Grounds agreed = departure.isPresent() ? stated.departing(Role.CHAIR, departure.get()) : stated;
        now = now.apply(new Move.Decide(List.of("9003")), CHAIR, day("2025-10-20"), agreed);
        LocalDate later = LocalDate.parse("2025-12-02");
        Move postponement = new Move.Postpone(
                List.of(new Move.NewDay(Milestone.EMBARGO, later), new Move.NewDay(Milestone.CEREMONY, later)));
        return now.apply(postponement, SECRETARY, day("2025-11-01"), Grounds.of("mässan flyttas till december"));
    }

    static AwardCase decided() {
        return decided(PROCESS, Optional.of(DEPARTURE), MOTIVATION);
    }

    static AwardCase told(AwardProcess process) {
        return decided(process, Optional.of(DEPARTURE), MOTIVATION)
                .apply(new Move.Announce(), SECRETARY, day("2025-12-02"));
    }

    static AwardCase titled(AwardProcess process) {
        return told(process).apply(new Move.GrantTitle("9003"), SECRETARY, day("2025-12-02"));
    }
}
