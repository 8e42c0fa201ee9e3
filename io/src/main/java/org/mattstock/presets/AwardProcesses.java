package org.mattstock.presets;

import static org.mattstock.presets.Instruments.assumed;
import static org.mattstock.presets.Instruments.published;
import static org.mattstock.presets.Instruments.unknown;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Reserves;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.nomination.NominationRule;

/**
 * The process of Sveriges KvalitetsKommun as its owners (SKR, earlier SKL, and Kvalitetsmässan) described it in public, read in
 * 2026: with applications until 2023, with everyone in from 2025. The owners' own rules are not public. What is not published
 * is assumed, so that the process can be run, or left open, and tagged so.
 */
final class AwardProcesses {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private AwardProcesses() {}

    static List<AwardProcess> all() {
        return List.of(of2017(), of2019(), of2021(), of2023(), of2025());
    }

    private static AwardProcess of2017() {
        return applied(
                2017,
                "eight-areas-2010",
                Told.of2018(),
                assumed(
                        "last day to apply",
                        "2016-10-31",
                        "that of 2019 was the last of October of the year before; nine had applied in 2016"
                                + " (kvalitetsmagasinet.se)"),
                unknown("last day to nominate", "no limit"),
                published("ceremony", "2017-11-14", Sources.CEREMONY_2017));
    }

    private static AwardProcess of2019() {
        return applied(
                2019,
                "eight-areas-2010",
                Told.of2018(),
                published("last day to apply", "2018-10-31", Sources.ASSOCIATION_2018),
                unknown("last day to nominate", "no limit"),
                published("ceremony", "2019-11-12", Sources.CEREMONY_2019));
    }

    private static AwardProcess of2021() {
        return applied(
                2021,
                "eight-areas-2020",
                Told.of2021(),
                published("last day to apply", "2020-11-30", Sources.APPLICATION_2021),
                published("last day to nominate", "2021-05-17", Sources.FAIR_2021),
                assumed(
                        "ceremony",
                        "2021-11-30",
                        "planned for November 2021; no page found names the day, so the last of the month; it was put off"
                                + " twice, see what comes afterwards"));
    }

    private static AwardProcess of2023() {
        return applied(
                2023,
                "eight-areas-2020",
                Told.of2023(),
                assumed("last day to apply", "2022-11-30", "that of 2021 was the last of November of the year before"),
                assumed(
                        "last day to nominate",
                        "2023-03-06",
                        "the nominees were known then (karlskoga.se, 2023-03-06)"),
                published("ceremony", "2023-11-21", Sources.CEREMONY_2023));
    }

    /** Applicants, compared by their points; then results, finances and employees; then the jury. */
    private static AwardProcess applied(
            int year, String areas, Told told, Parameter cutOff, Parameter nomination, Parameter ceremony) {
        List<Stage> stages = List.of(
                Stage.of(Phase.ENTRY, "Ansökan"),
                Stage.of(Phase.NOMINATION, "Nominering efter poäng i åtta områden", areas),
                Stage.of(
                        Phase.ASSESSMENT,
                        "Resultat, ekonomi och medarbetarengagemang",
                        "results-analysis",
                        "financial-profile",
                        "engagement-survey"),
                Stage.of(Phase.DECISION, "Juryn beslutar"),
                Stage.of(Phase.ANNOUNCEMENT, "Vinnaren tillkännages"),
                Stage.of(Phase.TITLE, "Titeln gäller"));
        List<Parameter> parameters = new ArrayList<>(List.of(
                told.entry(),
                told.description(),
                cutOff,
                assumed("late applications", "refused", "nothing is said of them"),
                told.nomination(),
                assumed(
                        "rule of nomination",
                        "above the largest gap, 3 to 7 nominees",
                        "no rule in numbers is published; the numbers are those of 2015: " + Sources.FAIR_2015.page()),
                nomination,
                assumed("reply", "none: who has applied has accepted", "no reply is mentioned"),
                assumed("reserves", "none", "none are mentioned"),
                told.assessment(),
                told.results(),
                unknown("weights of the parts", "left open: the parts are laid side by side"),
                told.decision(),
                unknown("last day to decide", "no limit"),
                assumed("embargo", "until the day of the ceremony", "the winner is told there"),
                ceremony));
        parameters.addAll(ending(told.title()));
        return new AwardProcess(
                "quality-applied-" + year,
                "Process med ansökan " + year + ", efter offentliga beskrivningar (inte SKR:s)",
                "Kommuner ansöker, jämförs i åtta områden och några nomineras; deras resultat, ekonomi och"
                        + " medarbetarengagemang läggs sida vid sida och en jury beslutar.",
                Admission.APPLICATION,
                stages,
                calendar(cutOff, nomination, ceremony),
                Rules.standard().withNomination(NominationRule.largestGap(3, 7)).withTitle(told.term()),
                parameters,
                told.followUps());
    }

    private static AwardProcess of2025() {
        List<Stage> stages = List.of(
                Stage.of(Phase.ENTRY, "Alla kommuner är med"),
                Stage.of(Phase.NOMINATION, "Nominering efter nyckeltal, tillkännages i mars", Presets.EXAMPLE),
                Stage.of(Phase.REPLY, "De nominerade svarar"),
                Stage.of(Phase.DESCRIPTION, "De nominerade beskriver sitt arbete"),
                Stage.of(Phase.ASSESSMENT, "Beskrivningarna bedöms"),
                Stage.of(Phase.DECISION, "Juryn beslutar"),
                Stage.of(Phase.ANNOUNCEMENT, "Vinnaren tillkännages"),
                Stage.of(Phase.TITLE, "Titeln gäller"));
        String run = "not published; chosen between nomination and ceremony so that the process can be run";
        Parameter nomination = assumed(
                "last day to nominate", "2025-03-31", "the last day of the month in which nominations are announced");
        Parameter reply = assumed("last day to reply", "2025-04-30", run);
        Parameter submission = assumed("last day to submit", "2025-08-31", run);
        Parameter decision = assumed("last day to decide", "2025-10-31", run);
        Parameter ceremony = assumed(
                "ceremony",
                "2025-11-11",
                "the first day of the fair of 11-13 November 2025 (kvalitetsmassan.se/en), as in 2017, 2019 and 2023");
        List<Parameter> parameters = new ArrayList<>(List.of(
                published("entry", "every municipality is in, without applying", Sources.ASSOCIATION_2024),
                published(
                        "dimensions",
                        "use of resources, efficiency, effect, quality of results for residents",
                        Sources.ASSOCIATION_2024),
                unknown("key figures", "left open: the example index stands in"),
                unknown("weights and normalization", "left open: the example index stands in"),
                assumed(
                        "rule of nomination",
                        "the first four, ties included",
                        "a number of municipalities are nominated; four were (lokalpressen.se, 2025-11-23)"),
                published("announcement of the nominations", "in March 2025", Sources.ASSOCIATION_2024),
                nomination,
                published("reply", "nominees accept", Sources.ASSOCIATION_2024),
                reply,
                assumed(
                        "reserves",
                        "two, until the last day to submit, 14 days to reply and 28 more to submit",
                        "none are mentioned"),
                published(
                        "description",
                        "digitalization and innovation; leadership and employeeship; interplay of politicians and officials;"
                                + " capacity to develop and adapt",
                        Sources.ASSOCIATION_2024),
                submission,
                unknown("marks and their weights", "left open"),
                assumed("decision", "by a jury", "as in the years before"),
                decision,
                published(
                        "honorable mention",
                        "for 3-4 years of steadily positive development",
                        Sources.ASSOCIATION_2024),
                assumed(
                        "number of honorable mentions",
                        "one at most, a nominee may have it",
                        "no number is told; one page speaks of municipalities in the plural"),
                assumed("embargo", "until the day of the ceremony", "the winner is told there"),
                ceremony));
        parameters.addAll(ending(Told.titleAsIn2021()));
        Rules rules = Rules.standard()
                .withNomination(NominationRule.topN(4))
                .withReserves(new Reserves(2, Milestone.SUBMISSION, 14, 28))
                .withMentions(new Mentions(1, MentionOfNominees.ALLOWED));
        Calendar base = Calendar.without(ZONE)
                .with(Milestone.NOMINATION, day(nomination))
                .with(Milestone.REPLY, day(reply))
                .with(Milestone.SUBMISSION, day(submission))
                .with(Milestone.DECISION, day(decision));
        return new AwardProcess(
                "quality-everyone-2025",
                "Process med alla kommuner 2025, efter offentliga beskrivningar (inte SKR:s)",
                "Alla kommuner jämförs på nyckeltal och några nomineras; de som tackar ja beskriver sitt arbete och en jury"
                        + " beslutar. Hedersomnämnande för stadigt positiv utveckling.",
                Admission.EVERYONE,
                stages,
                withCeremony(base, ceremony),
                rules,
                parameters,
                Afterwards.of2025());
    }

    private static List<Parameter> ending(Parameter title) {
        return List.of(
                assumed("winners", "one", "there has been one every time; shared places are not mentioned"),
                title,
                assumed("who may do what", "the standard rules", "roles are not published"));
    }

    private static Calendar calendar(Parameter cutOff, Parameter nomination, Parameter ceremony) {
        Calendar calendar = Calendar.without(ZONE).with(Milestone.CUT_OFF, day(cutOff));
        boolean known = !nomination.basis().equals(Basis.unknown());
        return withCeremony(known ? calendar.with(Milestone.NOMINATION, day(nomination)) : calendar, ceremony);
    }

    private static Calendar withCeremony(Calendar calendar, Parameter ceremony) {
        return calendar.with(Milestone.EMBARGO, day(ceremony)).with(Milestone.CEREMONY, day(ceremony));
    }

    /** The day that a parameter states, so that it stands in one place. */
    private static LocalDate day(Parameter parameter) {
        return LocalDate.parse(parameter.value());
    }
}
