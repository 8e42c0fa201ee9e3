package org.mattstock.presets;

import java.util.Arrays;
import java.util.List;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.Rubric;

/**
 * Ready rubrics for the juries of the Swedish award, each with what its parameters rest on.
 *
 * <p>The criteria are the publisher's own short terms, in Swedish; their wording is ours. Marks, scales and weights of the
 * real juries are not published: the scale here is assumed and the weights are left open. For 2003 to 2011 no criteria of a
 * jury were found.
 */
final class Rubrics {
    private static final List<ReadyRubric> ALL = List.of(
            ready(
                    "step-two-2025-fair",
                    "Steg två 2025, i mässans ordalydelse",
                    Sources.FAIR_2025,
                    criterion(
                            "digital",
                            "digitalisering/innovation",
                            "How the work with digital means and innovation is done"),
                    criterion("leadership", "ledarskap/medarbetarskap", "How leaders lead and employees take part"),
                    criterion("interplay", "samspel/politik", "How interplay and politics work"),
                    criterion(
                            "adaptation",
                            "utveckling/omställningskapacitet",
                            "How it develops and its capacity to change over")),
            ready(
                    "step-two-2025-association",
                    "Steg två 2025, i SKR:s ordalydelse",
                    Sources.ASSOCIATION_2024,
                    criterion(
                            "digital",
                            "digitalisering och innovation",
                            "How the work with digital means and innovation is done"),
                    criterion("leadership", "ledarskap och medarbetarskap", "How leaders lead and employees take part"),
                    criterion(
                            "interplay",
                            "samspel politik och tjänstepersoner",
                            "How elected representatives and officials work together"),
                    criterion(
                            "adaptation",
                            "utvecklings- och omställningskapacitet",
                            "The capacity to develop and to change over")),
            ready(
                    "step-two-2021",
                    "Steg två 2021",
                    Sources.FAIR_2021,
                    criterion("finances", "ekonomi", "How the finances stand"),
                    criterion("results", "verksamhetsresultat", "What the services achieve"),
                    criterion("employer", "arbetsgivarroll", "What kind of employer it is")),
            ready(
                    "application-2021",
                    "Egenbeskrivning 2021",
                    Sources.APPLICATION_2021,
                    criterion("democracy", "demokrati", "What is done to improve democracy"),
                    criterion("services", "verksamheter", "What is done to improve the services"),
                    criterion("work", "arbetsmiljö", "What is done to improve the working environment"),
                    criterion("community", "samhällsbyggande", "What is done to build the community")),
            ready(
                    "step-two-2019",
                    "Steg två 2019, så som den beskrevs i oktober 2018",
                    Sources.ASSOCIATION_2018,
                    criterion("results", "verksamhetsresultat", "How the results compare between the nominees"),
                    criterion("finances", "finansiell analys", "How the finances stand"),
                    criterion("engagement", "HME", "How engaged the employees say they are")),
            ready(
                    "step-one-2013",
                    "Steg ett 2013: underlag för nomineringen",
                    Sources.FAIR_2013,
                    criterion("description", "egenbeskrivningen", "What the applicant says about itself"),
                    criterion("evaluation", "resultatet av Kommunkompassen", "What the outside evaluation gave")),
            ready(
                    "step-two-2013",
                    "Steg två 2013",
                    Sources.FAIR_2013,
                    criterion("results", "resultat", "What the services achieve"),
                    criterion("finances", "ekonomi", "How the finances stand")));

    private Rubrics() {}

    /** The latest first. */
    static List<ReadyRubric> all() {
        return ALL;
    }

    private static ReadyRubric ready(String id, String title, Basis.Published page, Rubric.Criterion... criteria) {
        Rubric rubric = Rubric.of(id, title, criteria).withSource(page.page());
        List<String> terms =
                Arrays.stream(criteria).map(Rubric.Criterion::title).toList();
        return new ReadyRubric(
                rubric,
                List.of(
                        new Parameter("criteria", String.join("; ", terms), page),
                        list(page),
                        new Parameter(
                                "wording of the criteria",
                                "one line each",
                                Basis.assumed(
                                        "only the short terms are published; the lines explain them in our words")),
                        new Parameter(
                                "scale",
                                "marks " + rubric.scale(),
                                Basis.assumed("no scale is published; five whole marks are a common form")),
                        new Parameter("what single marks mean", "open", Basis.unknown()),
                        new Parameter("weights", "open", Basis.unknown())));
    }

    /** The association introduces its list with "among others"; the other sources do not say. */
    private static Parameter list(Basis.Published page) {
        return page.equals(Sources.ASSOCIATION_2024)
                ? new Parameter("whether these are all", "no: named as examples among others", page)
                : new Parameter("whether these are all", "not said", Basis.unknown());
    }

    private static Rubric.Criterion criterion(String id, String term, String wording) {
        return Rubric.Criterion.of(id, term, wording);
    }
}
