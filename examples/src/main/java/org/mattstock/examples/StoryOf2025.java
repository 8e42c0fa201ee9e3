package org.mattstock.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.Motivation;
import org.mattstock.award.Motivation.Claim;
import org.mattstock.award.Motivation.Figure;
import org.mattstock.award.Motivation.Quote;
import org.mattstock.award.Motivation.Unsupported;
import org.mattstock.award.Move;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.Development;
import org.mattstock.development.Luck;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.nomination.Nomination;
import org.mattstock.published.Scored;

/**
 * An award with everyone in, from the nomination of twelve municipalities that do not exist to the title of one of them. One
 * nominee declines and a reserve moves up, a description comes a day late, a juror is recused, and a claim of the motivation
 * does not hold until it is mended.
 */
final class StoryOf2025 {
    static final Unit KOPING = FictitiousMunicipalities.all().get(0);
    static final Unit VIK = FictitiousMunicipalities.all().get(1);
    static final Unit STAD = FictitiousMunicipalities.all().get(2);
    static final Unit BY = FictitiousMunicipalities.all().get(3);
    static final Unit BERG = FictitiousMunicipalities.all().get(4);

    /** Lacks figures. */
    static final Unit MO = FictitiousMunicipalities.all().get(11);

    static final int FIRST = 2019;
    static final int LAST = 2022;

    /** How satisfied the elderly are with home care, percent. */
    private static final String SATISFIED = "U21468";

    /** Of each municipality its level in the last year, and what it rises by in a year. */
    private static final double[][] LEVELS = {
        {0.74, 0.00}, {0.71, 0.00}, {0.72, 0.00}, {0.67, -0.01}, {0.63, 0.01}, {0.58, 0.00},
        {0.52, 0.02}, {0.45, -0.01}, {0.41, 0.00}, {0.36, -0.03}, {0.31, 0.00}, {0.50, 0.00}
    };

    final AwardProcess process;
    final Panel panel;
    final Scored scored;
    final Scores scores;
    final Nomination nomination;
    final Secretariat secretariat;
    final SubmissionBox box;
    final Deliberation openWeights;
    final Deliberation deliberation;
    final Outcome outcome;
    final List<Unsupported> unsupported;
    final Motivation motivation;
    final HonorableMention mention;

    /** Plays it from the first day to the last. */
    StoryOf2025(AwardProcess published, CompositeIndex index) {
        process = FictitiousMunicipalities.invented(published);
        panel = figures(index);
        scored = Scored.by(index, panel, LAST);
        scores = index.score(panel, LAST);
        nomination = process.rules().nomination().orElseThrow().nominate(scores);
        secretariat = Secretariat.open(process, FictitiousMunicipalities.all(), "2025-03-03T09:00");

        nominate();
        reply();
        box = describe();
        MarkBook book = assess();
        openWeights = JuryOf2025.open(book, keyFigures(book.units()));
        deliberation = openWeights.withWeights(JuryOf2025.equalWeights());
        outcome = deliberation.decide();
        unsupported = motivation("94").check(evidence());
        motivation = motivation("90");
        secretariat.at("2025-10-20T15:00").decide(deliberation, motivation, evidence());
        mention = mention(index);
        secretariat.at("2025-11-03T12:00").refuse(Secretariat.SELF, new Move.Announce());
        secretariat.at("2025-11-11T18:30").announce();
        secretariat.at("2025-11-17T09:00").close();
    }

    /** What the twelve have measured; all of it invented. */
    static Panel figures(CompositeIndex index) {
        FictitiousMunicipalities invented = new FictitiousMunicipalities();
        for (int i = 0; i < LEVELS.length; i++) {
            Unit unit = FictitiousMunicipalities.all().get(i);
            int last = unit.equals(MO) ? LAST - 1 : LAST;
            for (int year = FIRST; year <= last; year++) {
                invented.invent(index, unit, year, LEVELS[i][0] - (LAST - year) * LEVELS[i][1]);
            }
        }
        return invented.panel();
    }

    private void nominate() {
        secretariat.findEligible(nomination);
        secretariat.at("2025-03-24T10:00").nominate(nomination, scored.addTo(Grounds.of(nomination)));
    }

    private void reply() {
        secretariat.at("2025-03-24T13:00").invite(KOPING, VIK, STAD, BY);
        secretariat.at("2025-04-01T08:30").act(VIK, new Move.Accept(VIK.id()), "");
        secretariat.at("2025-04-03T15:10").act(KOPING, new Move.Accept(KOPING.id()), "");
        secretariat.at("2025-04-09T11:00").act(STAD, new Move.Decline(STAD.id()), "ny förvaltningsorganisation i år");
        secretariat.at("2025-04-10T09:00").make(new Move.Replace(STAD.id(), BERG.id()), Grounds.of("första reserven"));
        secretariat.at("2025-04-10T09:10").invite(BERG);
        secretariat.at("2025-04-15T16:45").act(BY, new Move.Accept(BY.id()), "");
        secretariat.at("2025-04-22T10:20").act(BERG, new Move.Accept(BERG.id()), "");
    }

    private SubmissionBox describe() {
        SubmissionBox received = JuryOf2025.box(deadline());
        received = submit(
                received,
                "2025-06-02T14:00",
                KOPING,
                "Bygglov prövas digitalt, och var tionde ansökan granskas av en person.",
                "Varje chef har högst tjugofem medarbetare.",
                "Nämnd och förvaltning träffas en förmiddag i månaden utan dagordning.",
                "");
        received = submit(
                received,
                "2025-08-20T09:30",
                KOPING,
                "Bygglov prövas digitalt, och var tionde ansökan granskas av en person.",
                "Varje chef har högst tjugofem medarbetare.",
                "Nämnd och förvaltning träffas en förmiddag i månaden utan dagordning.",
                "En femtedel av utvecklingspengarna hålls fria för det som ingen kunde planera.");
        received = submit(
                received,
                "2025-08-25T16:00",
                VIK,
                "Hemtjänstens schema läggs av dem som arbetar efter det, med stöd av en prognos.",
                "Medarbetarna väljer själva två förbättringar om året och följer upp dem.",
                "Politiken säger vad och varför, förvaltningen hur, och det skrivs ned i varje ärende.",
                "Varje enhet prövar ett nytt arbetssätt om året och skriver ned vad som kom ut av det.");
        received = submit(
                received,
                "2025-08-28T11:15",
                BY,
                "Alla e-tjänster finns också på papper.",
                "Ledare utbildas tillsammans med fackliga ombud.",
                "Fullmäktige får samma underlag som nämnderna.",
                "Kommunen har lagt om skolan två gånger på tio år.");
        received = submit(
                received,
                "2025-08-31T22:40",
                BERG,
                "Vägskador anmäls med en bild.",
                "Chefer byter plats med varandra en vecka om året.",
                "Medborgardialoger leds av politiker.",
                "En beredskapsgrupp övar varje kvartal.");
        refuseLate();
        return received;
    }

    private Instant deadline() {
        LocalDate after = process.calendar().submission().orElseThrow().plusDays(1);
        return after.atStartOfDay(process.calendar().zone()).toInstant().minusSeconds(1);
    }

    private SubmissionBox submit(SubmissionBox before, String at, Unit unit, String... underEach) {
        secretariat.at(at);
        SubmissionBox after = before.submit(unit.id(), JuryOf2025.texts(underEach), secretariat.clock());
        secretariat.submit(unit, after);
        return after;
    }

    /** A better description, after midnight: the one in time counts. */
    private void refuseLate() {
        secretariat.at("2025-09-01T00:25");
        Map<String, String> texts = JuryOf2025.texts(
                "Alla e-tjänster finns också på papper och på tolv språk.",
                "Ledare utbildas tillsammans med fackliga ombud.",
                "Fullmäktige får samma underlag som nämnderna.",
                "Kommunen har lagt om skolan två gånger på tio år, senast på ett halvår.");
        Instant received = secretariat.clock();
        String hash = SubmissionBox.open(JuryOf2025.RUBRIC.rubric(), received)
                .submit(BY.id(), texts, received)
                .latest(BY.id())
                .orElseThrow()
                .hash();
        secretariat.refuse(Actor.municipality(BY.id()), new Move.Submit(BY.id(), hash));
    }

    private MarkBook assess() {
        List<Unit> nominees = secretariat.now().in(State.ACCEPTED);
        secretariat.at("2025-10-06T09:00");
        nominees.forEach(unit -> secretariat.make(new Move.Assess(unit.id()), Grounds.none()));
        Jury jury = FiveJurors.recused("b", VIK, Jury.ConflictKind.RESIDENCE, "bor i " + VIK.name());
        return JuryOf2025.marked(jury, box, nominees);
    }

    private Map<String, Double> keyFigures(List<Unit> nominees) {
        Map<String, Double> totals = new LinkedHashMap<>();
        nominees.forEach(unit -> totals.put(unit.id(), scores.score(unit.id()).orElseThrow()));
        return totals;
    }

    private Motivation.Sources evidence() {
        return new Motivation.Sources(panel, box, List.of());
    }

    private Motivation motivation(String satisfied) {
        String version = box.latest(VIK.id()).orElseThrow().hash();
        return new Motivation(
                VIK.id(),
                List.of(
                        Claim.of(
                                VIK.name()
                                        + " låter dem som gör arbetet förbättra det: varje enhet prövar ett nytt arbetssätt"
                                        + " om året.",
                                new Quote(version, "adaptation", "Varje enhet prövar ett nytt arbetssätt om året"),
                                new Quote(
                                        version, "leadership", "Medarbetarna väljer själva två förbättringar om året")),
                        Claim.of(
                                "Politiken säger vad och varför, förvaltningen hur.",
                                new Quote(version, "interplay", "Politiken säger vad och varför, förvaltningen hur")),
                        Claim.of(
                                "Det märks: " + satisfied + " procent är nöjda med sin hemtjänst.",
                                Figure.of(SATISFIED, VIK.id(), LAST, satisfied))));
    }

    /** For steady development, by a rule that takes nominees too, as the process says. */
    private HonorableMention mention(CompositeIndex index) {
        HonorableMention.Rule rule = HonorableMention.Rule.standard()
                .withMost(process.rules().mentions().most())
                .withNominees(HonorableMention.Nominees.ADMITTED);
        HonorableMention chosen = HonorableMention.of(
                Development.of(index).over(FIRST, LAST).honor(rule.demands()).run(panel), rule, secretariat.nominees());
        if (chosen.outcome() instanceof HonorableMention.Award.Given) {
            double size = chosen.answers().get(0).size().orElseThrow();
            String reason = String.format(
                    Locale.ROOT,
                    "har stigit varje år %d-%d, med %.1f poäng om året; %s",
                    FIRST,
                    LAST,
                    size,
                    offered(chosen));
            secretariat.mention(chosen, reason);
        }
        return chosen;
    }

    /** Who chooses is told what luck would have given, before the choice. */
    private static String offered(HonorableMention chosen) {
        return chosen.firstOffer() == Luck.Offer.NOBODY
                ? "i första hand erbjöds att ingen får det, eftersom slumpen kan ge lika många"
                : "fler klarar regeln än slumpen ger";
    }
}
