package org.mattstock.presets;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/**
 * The human development index of 2021 as described by the United Nations Development Programme in the technical notes to its
 * report of 2021/22: fixed goalposts, each of the four indexes cut at 1, education the mean of two, the geometric mean of
 * three, ranked on the printed three decimals.
 */
final class HumanDevelopment {
    private HumanDevelopment() {}

    static CompositeIndex of2021() {
        Branch education = Branch.of(
                "education",
                "Education",
                leaf("expected_years_schooling", "Expected years of schooling", Normalization.goalposts(0, 18)),
                leaf("mean_years_schooling", "Mean years of schooling", Normalization.goalposts(0, 15)));
        Branch tree = Branch.of(
                        "human-development",
                        "Human development",
                        leaf("life_expectancy", "Life expectancy at birth", Normalization.goalposts(20, 85)),
                        education,
                        leaf("gni_per_capita_ppp", "Gross national income per head, 2017 PPP $", income()))
                .withAggregation(Aggregation.geometric());
        CompositeIndex plain = CompositeIndex.of("human-development-2021", tree)
                .withRanking(RankingRule.standard().withPrecision(Precision.decimals(3)));
        return Definitions.described(
                plain,
                "Human development 2021 as described by UNDP (own computation)",
                "Goalposts 20-85 years, 0-18 and 0-15 years of schooling, 100-75 000 dollars on a logarithmic scale.",
                List.of("UNDP, Human Development Report 2021/22, technical note 1"));
    }

    private static Normalization income() {
        return new Normalization.Goalposts(100, 75_000, Normalization.Scale.LOGARITHMIC, Normalization.Range.UNIT);
    }

    private static Leaf leaf(String indicator, String title, Normalization goalposts) {
        return Leaf.of(indicator, Direction.HIGHER, goalposts).withTitle(title);
    }
}
