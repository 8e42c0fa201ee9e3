package org.mattstock.presets;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.jury.Rubric;
import org.mattstock.table.Table;

/**
 * Ready rubrics for the juries of the Swedish award, each with what its parameters rest on.
 *
 * <p>The criteria are the publisher's own short terms, in Swedish; their wording is ours. Marks, scales and weights of the
 * real juries are not published: the scale here is assumed and the weights are left open. For 2003 to 2011 no criteria of a
 * jury were found.
 */
public final class Rubrics {
    private static final String FAIR = "Kvalitetsmässan, kvalitetsmassan.se: ny utvärderingsprocess, before March 2025";
    private static final String ASSOCIATION = "SKR, skr.se page 994, 2024-06-26";
    private static final String NOMINEES_2021 = "Kvalitetsmässan, kvalitetsmassan.se: nominees of 2021-05-17";
    private static final String APPLICATION_2021 =
            "Kvalitetsmässan, kvalitetsmassan.se: application to the award of 2021";
    private static final String PROCESS_2018 = "SKL, skl.se page 994, 2018-10-04";
    private static final String APPLICANTS_2013 = "Kvalitetsmässan, kvalitetsmassan.se, 2012-11-21";

    private static final List<Ready> ALL = List.of(
            ready(
                    "step-two-2025-fair",
                    "Steg två 2025, i mässans ordalydelse",
                    FAIR,
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
                    ASSOCIATION,
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
                    NOMINEES_2021,
                    criterion("finances", "ekonomi", "How the finances stand"),
                    criterion("results", "verksamhetsresultat", "What the services achieve"),
                    criterion("employer", "arbetsgivarroll", "What kind of employer it is")),
            ready(
                    "application-2021",
                    "Egenbeskrivning 2021",
                    APPLICATION_2021,
                    criterion("democracy", "demokrati", "What is done to improve democracy"),
                    criterion("services", "verksamheter", "What is done to improve the services"),
                    criterion("work", "arbetsmiljö", "What is done to improve the working environment"),
                    criterion("community", "samhällsbyggande", "What is done to build the community")),
            ready(
                    "step-two-2019",
                    "Steg två 2019, så som den beskrevs i oktober 2018",
                    PROCESS_2018,
                    criterion("results", "verksamhetsresultat", "How the results compare between the nominees"),
                    criterion("finances", "finansiell analys", "How the finances stand"),
                    criterion("engagement", "HME", "How engaged the employees say they are")),
            ready(
                    "step-one-2013",
                    "Steg ett 2013: underlag för nomineringen",
                    APPLICANTS_2013,
                    criterion("description", "egenbeskrivningen", "What the applicant says about itself"),
                    criterion("evaluation", "resultatet av Kommunkompassen", "What the outside evaluation gave")),
            ready(
                    "step-two-2013",
                    "Steg två 2013",
                    APPLICANTS_2013,
                    criterion("results", "resultat", "What the services achieve"),
                    criterion("finances", "ekonomi", "How the finances stand")));

    private Rubrics() {}

    /**
     * A rubric and what it rests on.
     *
     * @param rubric the rubric, its weights open
     * @param parameters criteria, wording, scale, weights: each with its basis
     */
    public record Ready(Rubric rubric, List<Parameter> parameters) {
        /** Copies the list. */
        public Ready {
            Objects.requireNonNull(rubric, "rubric");
            parameters = List.copyOf(parameters);
        }
    }

    /** All ready rubrics, the latest first. */
    public static List<Ready> all() {
        return ALL;
    }

    /**
     * A ready rubric.
     *
     * @param id such as {@code step-two-2025-fair}
     * @throws IllegalArgumentException if there is none with that id; the message lists what there is
     */
    public static Ready require(String id) {
        Map<String, Ready> byId = new LinkedHashMap<>();
        ALL.forEach(each -> byId.put(each.rubric().id(), each));
        return Presets.require("ready rubrics", byId, id);
    }

    /** A row for each parameter of each rubric: what was chosen and what that rests on. */
    public static Table describe() {
        Table.Builder table = Table.builder("Ready rubrics")
                .text("rubric")
                .text("parameter")
                .text("value")
                .text("basis");
        ALL.forEach(ready -> ready.parameters()
                .forEach(each -> table.row(ready.rubric().id(), each.name(), each.value(), basis(each.basis()))));
        return table.build();
    }

    private static Ready ready(String id, String title, String source, Rubric.Criterion... criteria) {
        Rubric rubric = Rubric.of(id, title, criteria).withSource(source);
        List<String> terms =
                Arrays.stream(criteria).map(Rubric.Criterion::title).toList();
        return new Ready(
                rubric,
                List.of(
                        new Parameter("criteria", String.join("; ", terms), Basis.published(source)),
                        list(source),
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
    private static Parameter list(String source) {
        return source.equals(ASSOCIATION)
                ? new Parameter("whether these are all", "no: named as examples among others", Basis.published(source))
                : new Parameter("whether these are all", "not said", Basis.unknown());
    }

    private static String basis(Basis basis) {
        String word = basis.word().toLowerCase(Locale.ROOT);
        return basis.detail().isEmpty() ? word : word + ": " + basis.detail();
    }

    private static Rubric.Criterion criterion(String id, String term, String wording) {
        return Rubric.Criterion.of(id, term, wording);
    }
}
