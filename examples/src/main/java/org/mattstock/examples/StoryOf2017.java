package org.mattstock.examples;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Area;
import org.mattstock.award.Motivation.AreaPoints;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Move;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Assessment;
import org.mattstock.instrument.Evaluation;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Deliberation.Ballot;
import org.mattstock.jury.Jury;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.SideBySide;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.Nomination;
import org.mattstock.presets.Presets;
import org.mattstock.published.Scored;

/**
 * An award that municipalities apply for, all of them invented: who has the most points in eight areas, above the largest gap,
 * is nominated; results, finances and the employees' answers are laid side by side; and a jury votes. One application is late,
 * one evaluation too old, one juror recused.
 */
final class StoryOf2017 {
    static final Unit KOPING = FictitiousMunicipalities.all().get(0);
    static final Unit VIK = FictitiousMunicipalities.all().get(1);
    static final Unit STAD = FictitiousMunicipalities.all().get(2);
    static final Unit FORS = FictitiousMunicipalities.all().get(8);
    static final Unit SKOG = FictitiousMunicipalities.all().get(9);
    private static final int APPLICANTS = 9;

    /** Equity ratio, percent. */
    private static final String SOLIDITY = "N03002";

    final AwardProcess process;
    final FiguresOf2017 figures = new FiguresOf2017();
    final Secretariat secretariat;
    final Assessment areas;
    final Nomination nomination;
    final Deliberation openWeights;
    final Deliberation deliberation;
    final Outcome outcome;
    final Motivation motivation;

    /** Plays it from the first day to the last. */
    StoryOf2017(AwardProcess published) {
        process = FictitiousMunicipalities.invented(published);
        secretariat = Secretariat.open(process, FictitiousMunicipalities.all(), "2016-09-01T09:00");
        apply();
        areas = described(figures.areas(secretariat.now().in(State.APPLIED)));
        nomination = process.rules().nomination().orElseThrow().nominate(areas.ranking());
        nominate();
        openWeights = lay(secretariat.now().in(State.NOMINATED));
        deliberation = vote();
        outcome = deliberation.decide();
        motivation = motivation();
        secretariat.at("2017-10-02T15:00").decide(deliberation, motivation, evidence());
        secretariat.at("2017-11-14T19:00").announce();
        secretariat.at("2017-11-20T09:00").close();
    }

    private void apply() {
        for (Unit unit : FictitiousMunicipalities.all().subList(0, APPLICANTS)) {
            secretariat
                    .at("2016-10-" + (10 + unit.id().charAt(3) - '0') + "T10:00")
                    .act(unit, new Move.Apply(unit.id()), "");
        }
        secretariat.at("2016-11-02T08:15").refuse(Actor.municipality(SKOG.id()), new Move.Apply(SKOG.id()));
    }

    private static Assessment described(Assessment plain) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(KOPING.id(), "Styrningen är tydlig hela vägen från fullmäktige till arbetslag.");
        texts.put(VIK.id(), "Chefer på alla nivåer kan berätta vad de ändrade förra året, och varför.");
        return plain.describedBy(texts);
    }

    private void nominate() {
        secretariat.at("2016-11-21T09:00").findEligible(nomination);
        secretariat.at("2016-12-05T10:00").nominate(nomination, scored().addTo(Grounds.of(nomination)));
    }

    /** What the nominees were found by. */
    Scored scored() {
        return Scored.by(FiguresOf2017.AREAS, figures.panel, FiguresOf2017.YEAR);
    }

    /** The four parts before the jury; it reads no descriptions and gives no marks. */
    private Deliberation lay(List<Unit> nominees) {
        secretariat.at("2017-05-15T09:00");
        nominees.forEach(unit -> secretariat.make(new Move.Assess(unit.id()), Grounds.none()));
        Jury jury = FiveJurors.recused("d", STAD, ConflictKind.SUPPLIER, "har uppdrag i " + STAD.name());
        Rubric rubric = Presets.rubric("step-two-2019").rubric();
        MarkBook book = MarkBook.of(rubric, jury, SubmissionBox.open(rubric, secretariat.clock()), nominees);
        DecisionRule rule = DecisionRule.by(new Voting.Ranked(Voting.Method.COPELAND));
        return Deliberation.of(rule, book).withParts(figures.parts(nominees));
    }

    /** The weights are equal for information only: the ballots decide. */
    private Deliberation vote() {
        Map<String, Double> weights = new TreeMap<>();
        openWeights.parts().stream().map(SideBySide.Part::id).forEach(id -> weights.put(id, 1.0));
        return openWeights
                .withWeights(weights)
                .withBallot(new Ballot("chair", List.of("9002", "9001", "9003", "9004")))
                .withBallot(new Ballot("a", List.of("9001", "9002", "9004", "9003")))
                .withBallot(new Ballot("b", List.of("9002", "9003", "9001", "9004")))
                .withBallot(new Ballot("c", List.of("9003", "9002", "9001", "9004")))
                .withBallot(new Ballot("d", List.of("9001", "9002", "9004")));
    }

    private Motivation motivation() {
        return new Motivation(
                VIK.id(),
                List.of(
                        Claim.of(
                                VIK.name() + " har det starkaste ledarskapet av de nominerade, 79 poäng.",
                                new Area(FiguresOf2017.AREAS.id(), "area4", VIK.id(), "79")),
                        Claim.of(
                                "Ekonomin bär: soliditeten är 24 procent.",
                                Figure.of(SOLIDITY, VIK.id(), FiguresOf2017.YEAR, "24"))));
    }

    private Motivation.Sources evidence() {
        List<AreaPoints> points = areas.evaluations().stream()
                .flatMap(each -> each.areas().stream()
                        .map(area -> new AreaPoints(
                                FiguresOf2017.AREAS.id(),
                                area.node(),
                                each.unit().id(),
                                area.points().orElseThrow())))
                .toList();
        return new Motivation.Sources(figures.panel, deliberation.book().submissions(), points);
    }

    Evaluation winner() {
        return areas.requireEvaluation(
                ((Outcome.Winner) outcome.decision()).unit().id());
    }
}
