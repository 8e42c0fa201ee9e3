package org.mattstock.presets;

import static org.mattstock.presets.Instruments.assumed;
import static org.mattstock.presets.Instruments.published;

import org.mattstock.instrument.Parameter;

/**
 * What is told of the award with applications, each on the page of its own year: what one year's page says is published for
 * that year and assumed for the others.
 *
 * @param entry how one comes in
 * @param nomination how nominees are found
 * @param assessment what the nominees are assessed by
 * @param decision who decides
 * @param title how long the title is used
 */
record Told(Parameter entry, Parameter nomination, Parameter assessment, Parameter decision, Parameter title) {
    private static final String SPREAD = "the best results in the evaluations; how many varies with how many reach high"
            + " results and how they spread";
    private static final String LOGO = "may be used for two years, until the next winner is chosen";

    /** As told in October 2018, of the award of 2017 and for that of 2019. */
    static Told of2018() {
        return new Told(
                published("entry", "municipalities apply themselves", Sources.ASSOCIATION_2018),
                published("nomination", SPREAD, Sources.ASSOCIATION_2018),
                published(
                        "assessment",
                        "results of services, financial analysis, survey of employees",
                        Sources.ASSOCIATION_2018),
                published(
                        "decision",
                        "by a jury",
                        Sources.ASSOCIATION_2018.withPassage("the jury's motivation for the award of 2017")),
                titleAsIn2021());
    }

    static Told of2021() {
        return new Told(
                published(
                        "entry",
                        "municipalities apply with 50 answers and some four pages on democracy, services, working environment"
                                + " and community building",
                        Sources.APPLICATION_2021),
                assumed("nomination", SPREAD, "not told for 2021; as told in October 2018"),
                published("assessment", "finances, results of services, role as employer", Sources.FAIR_2021),
                published("decision", "by a jury", Sources.FAIR_2021),
                published("title", LOGO, Sources.FAIR_2021.withPassage("of the logotype")));
    }

    static Told of2023() {
        return new Told(
                published(
                        "entry",
                        "municipalities apply themselves",
                        Sources.ASSOCIATION_2024.withPassage("from 2025 they need not any more")),
                published(
                        "nomination",
                        "to an important part by the result of the evaluation; particularly strong areas are named",
                        Sources.NOMINEE_2023),
                published("assessment", "results, finances, role as employer", Sources.CEREMONY_2023),
                published("decision", "by a jury", Sources.CEREMONY_2023),
                titleAsIn2021());
    }

    /** Only the page of 2021 says it. */
    static Parameter titleAsIn2021() {
        return assumed("title", LOGO, "told of the award of 2021 only");
    }
}
