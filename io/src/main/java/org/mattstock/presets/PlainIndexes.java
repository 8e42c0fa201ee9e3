package org.mattstock.presets;

import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Direction;
import org.mattstock.index.Aggregation;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Leaf;
import org.mattstock.index.Node;
import org.mattstock.index.Normalization;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** Published indexes whose parts are on one scale already, so that only a mean or a sum is left to do. */
final class PlainIndexes {
    private static final List<String> AREAS_2010 = List.of(
            "Offentlighet och demokrati",
            "Tillgänglighet och brukarorientering",
            "Politisk styrning och kontroll",
            "Ledarskap, ansvar och delegation",
            "Resultat och effektivitet",
            "Kommunen som arbetsgivare, personalpolitik",
            "Verksamhetsutveckling",
            "Kommunen som samhällsbyggare");
    private static final List<String> AREAS_2020 = List.of(
            "Samspel mellan förtroendevalda och medborgare",
            "Samhällsutveckling",
            "Styrning och kontroll",
            "Effektivitet",
            "Brukarens fokus",
            "Kvalitetsutveckling",
            "Arbetsliv",
            "Chefs- och ledarskap samt medarbetarskap");

    private PlainIndexes() {}

    static List<CompositeIndex> all() {
        return List.of(
                genderEquality(2002, "rank on the exact mean", Precision.exact()),
                genderEquality(2004, "rank on the mean as printed with one decimal", Precision.decimals(1)),
                eightAreas("eight-areas-2010", "Åtta områden 2010-2019, summa av 800 poäng", AREAS_2010),
                eightAreas("eight-areas-2020", "Åtta områden från 2020, summa av 800 poäng", AREAS_2020));
    }

    /** As described by Statistics Norway, tables of 2003-03-05 and 2004-12-14: the mean of six scores from 1 to 4. */
    private static CompositeIndex genderEquality(int year, String rule, Precision precision) {
        Branch tree = Branch.of(
                "gender-equality",
                "Gender equality",
                as("kindergarten", "Kindergarten coverage"),
                as("higher_education", "Women per 100 men with higher education"),
                as("women_per_100_men", "Women per 100 men aged 20-39"),
                as("labour_force", "Labour force"),
                as("income", "Income"),
                as("council_women", "Women in the municipal council"));
        CompositeIndex plain = CompositeIndex.of("gender-equality-" + year, tree)
                .withRanking(RankingRule.standard().withPrecision(precision));
        return Definitions.described(
                plain,
                "Gender equality " + year + " as described by Statistics Norway (own computation)",
                "The plain mean of six scores from 1 to 4; " + rule
                        + ". The scores are quartiles: 4 only means the highest" + " quarter.",
                List.of("Statistics Norway, gender equality index " + year));
    }

    /** As described by SKR for Kommunkompassen, read 2026: eight areas of at most 100 points, plain sum. */
    private static CompositeIndex eightAreas(String id, String title, List<String> areas) {
        Node[] parts = IntStream.rangeClosed(1, areas.size())
                .mapToObj(i -> as("area" + i, areas.get(i - 1)))
                .toArray(Node[]::new);
        CompositeIndex plain =
                CompositeIndex.of(id, Branch.of("total", "Summa", parts).withAggregation(Aggregation.sum()));
        return Definitions.described(
                plain,
                title,
                "Summan av åtta områden om högst 100 poäng, så som SKR beskriver Kommunkompassen. Versionerna före och"
                        + " från 2020 har olika områden och kan inte jämföras.",
                List.of("SKR, Kommunkompassen; Ulricehamn, Mark, Grästorp och Vallentuna kommuner"));
    }

    private static Leaf as(String indicator, String title) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none()).withTitle(title);
    }
}
