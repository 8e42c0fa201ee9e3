package org.mattstock.presets;

import static org.mattstock.presets.Instruments.assumed;
import static org.mattstock.presets.Instruments.published;
import static org.mattstock.presets.Instruments.unknown;

import java.util.List;
import org.mattstock.award.AwardProcess.FollowUp;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.instrument.Parameter;

/**
 * What is told of the award with applications, each on the page of its own year: what one year's page says is published for
 * that year and assumed for the others.
 *
 * @param entry how one comes in
 * @param description what applicants describe, and when
 * @param nomination how nominees are found
 * @param assessment what the nominees are assessed by
 * @param results how much the results count
 * @param decision who decides
 * @param title how long the title is used
 * @param term the same, as the rules hold it
 * @param followUps what comes after the announcement
 */
record Told(
        Parameter entry,
        Parameter description,
        Parameter nomination,
        Parameter assessment,
        Parameter results,
        Parameter decision,
        Parameter title,
        TitleTerm term,
        List<FollowUp> followUps) {
    private static final String SPREAD = "the best results in the evaluations; how many varies with how many reach high"
            + " results and how they spread";
    private static final String LOGO = "may be used for two years, until the next winner is chosen";

    /** As told in October 2018, of the award of 2017 and for that of 2019. */
    static Told of2018() {
        return new Told(
                published("entry", "municipalities apply themselves", Sources.ASSOCIATION_2018),
                unknown("own description", "left open"),
                published("nomination", SPREAD, Sources.ASSOCIATION_2018),
                published(
                        "assessment",
                        "results of services, financial analysis, survey of employees",
                        Sources.ASSOCIATION_2018),
                unknown("weight of the results", "left open"),
                published(
                        "decision",
                        "by a jury",
                        Sources.ASSOCIATION_2018.withPassage("the jury's motivation for the award of 2017")),
                titleAsIn2021(),
                TitleTerm.years(2),
                Afterwards.before2021());
    }

    static Told of2021() {
        return new Told(
                published(
                        "entry",
                        "municipalities apply with 50 answers and some four pages on democracy, services, working environment"
                                + " and community building",
                        Sources.APPLICATION_2021),
                published(
                        "own description",
                        "comes with the application; the nominees' are published",
                        Sources.FAIR_2021),
                assumed("nomination", SPREAD, "not told for 2021; as told in October 2018"),
                published("assessment", "finances, results of services, role as employer", Sources.FAIR_2021),
                unknown("weight of the results", "left open"),
                published("decision", "by a jury", Sources.FAIR_2021),
                published("title", LOGO, Sources.FAIR_2021.withPassage("of the logotype")),
                TitleTerm.untilNext(),
                Afterwards.of2021());
    }

    static Told of2023() {
        return new Told(
                published(
                        "entry",
                        "municipalities apply themselves",
                        Sources.ASSOCIATION_2024.withPassage("from 2025 they need not any more")),
                assumed("own description", "a fifth ground", "no page at hand tells of it; asked for in 2021"),
                published(
                        "nomination",
                        "to an important part by the result of the evaluation; particularly strong areas are named",
                        Sources.NOMINEE_2023),
                published("assessment", "results, finances, role as employer", Sources.CEREMONY_2023),
                assumed(
                        "weight of the results",
                        "important, but not decisive alone",
                        "told by a nominee; the address of the page was not kept"),
                published("decision", "by a jury", Sources.CEREMONY_2023),
                titleAsIn2021(),
                TitleTerm.years(2),
                Afterwards.of2023());
    }

    /** Only the page of 2021 says it. */
    static Parameter titleAsIn2021() {
        return assumed("title", LOGO, "told of the award of 2021 only");
    }
}
