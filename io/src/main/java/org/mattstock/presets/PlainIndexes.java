package org.mattstock.presets;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** Published indexes whose parts are on one scale already, so that only a mean is left to do. */
final class PlainIndexes {
    private PlainIndexes() {}

    static List<CompositeIndex> all() {
        return List.of(
                genderEquality(2002, "rank on the exact mean", Precision.exact()),
                genderEquality(2004, "rank on the mean as printed with one decimal", Precision.decimals(1)));
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

    private static Leaf as(String indicator, String title) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none()).withTitle(title);
    }
}
