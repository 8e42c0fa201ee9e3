package org.mattstock.presets;

import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Instrument;
import org.mattstock.instrument.Narrative;

/**
 * How a municipality works, in eight areas of at most 100 points, as described by SKR for Kommunkompassen (read 2026) and by
 * municipalities that publish their evaluation. The two versions have different areas and different indicators, so that no
 * panel can mix them.
 */
final class EightAreas {
    private static final String SKR = "SKR, Kommunkompassen, utvärderingsverktyg (skr.se, sida 683)";
    private static final double MOST_POINTS = 100;
    private static final List<String> AREAS_2010 = List.of(
            "Offentlighet och demokrati (Openness and democracy)",
            "Tillgänglighet och brukarorientering (Accessibility and user orientation)",
            "Politisk styrning och kontroll (Political steering and control)",
            "Ledarskap, ansvar och delegation (Leadership, responsibility and delegation)",
            "Resultat och effektivitet (Results and efficiency)",
            "Kommunen som arbetsgivare, personalpolitik (The municipality as employer)",
            "Verksamhetsutveckling (Operational development)",
            "Kommunen som samhällsbyggare (The municipality as community builder)");
    private static final List<String> AREAS_2020 = List.of(
            "Samspel mellan förtroendevalda och medborgare (Interplay between elected representatives and citizens)",
            "Samhällsutveckling (Community development)",
            "Styrning och kontroll (Governance and control)",
            "Effektivitet (Efficiency)",
            "Brukarens fokus (User focus)",
            "Kvalitetsutveckling (Quality development)",
            "Arbetsliv (Working life)",
            "Chefs- och ledarskap samt medarbetarskap (Management, leadership and employeeship)");

    private EightAreas() {}

    static List<Instrument> both() {
        return List.of(
                instrument("2010", "Åtta områden 2010-2019, summa av 800 poäng", AREAS_2010, Sources.EIGHT_AREAS_2010),
                instrument("2020", "Åtta områden från 2020, summa av 800 poäng", AREAS_2020, Sources.EIGHT_AREAS_2020));
    }

    private static Instrument instrument(String version, String title, List<String> areas, Basis.Published areaSource) {
        return Instrument.of(
                        index("eight-areas-" + version, title, areas),
                        Instruments.published("areas", areas.size() + " areas of at most 100 points", areaSource),
                        Instruments.published("total", "plain sum, at most 800", areaSource),
                        Instruments.published(
                                "version",
                                version + "; totals of other versions are not comparable",
                                Sources.EIGHT_AREAS_2020),
                        Instruments.published(
                                "peers", "the mean of those evaluated in the same period", Sources.PEERS_OF_2023),
                        Instruments.assumed(
                                "maximum age",
                                "3 years",
                                "not published; the rounds of Vallentuna (2017, 2019, 2021) and Tomelilla (2020, 2023) are"
                                        + " two and three years apart"),
                        Instruments.assumed(
                                "evaluators' own description",
                                "a text beside the points",
                                "evaluators write a report; that a jury reads it beside the points is not published"),
                        Instruments.unknown("questions and points below the areas", "left out: the areas are entered"),
                        Instruments.unknown("particularly strong", "left open: a rule is given with the comparison"))
                .withVersion(version)
                .withMaximumAge(3)
                .withRange(0, MOST_POINTS)
                .withNarrative(new Narrative(
                        "Utvärderarnas egen beskrivning", "Hur kommunen arbetar, i utvärderarnas egna ord."));
    }

    private static CompositeIndex index(String id, String title, List<String> areas) {
        Node[] parts = IntStream.rangeClosed(1, areas.size())
                .mapToObj(i -> Leaf.of(id + "-" + i, Direction.HIGHER, Normalization.none())
                        .withId("area" + i)
                        .withTitle(areas.get(i - 1)))
                .toArray(Node[]::new);
        CompositeIndex plain =
                FirstFormat.index(id, Branch.of("total", "Summa", parts).withAggregation(Aggregation.sum()));
        return Definitions.described(
                plain,
                title,
                "Summan av åtta områden om högst 100 poäng, så som SKR beskriver Kommunkompassen. Versionerna före och"
                        + " från 2020 har olika områden och kan inte jämföras.",
                List.of(SKR, "Ulricehamn, Mark, Grästorp och Vallentuna kommuner"));
    }
}
