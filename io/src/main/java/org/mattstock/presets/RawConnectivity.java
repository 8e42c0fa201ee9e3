package org.mattstock.presets;

import java.util.List;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.RankingRule;

/**
 * The index of sustainable connectivity from figures as they were collected, step by step: gaps filled with the mean, extremes brought
 * in where skewness and kurtosis ask for it, or a logarithm where that is not enough, min-max from 1 to 100, means at three levels.
 */
final class RawConnectivity {
    private static final double SKEWNESS = 2;
    private static final double KURTOSIS = 3.5;
    private static final int MOST_POINTS = 5;
    private static final double SHARE_OF_WIDTH = 0.01;
    private static final Normalization.Range FROM_ONE = new Normalization.Range(1, 100);

    private RawConnectivity() {}

    /** Over the structure of the published one. */
    static CompositeIndex over(CompositeIndex published) {
        CompositeIndex plain = published
                .withId("sustainable-connectivity-from-raw")
                .withLeaves(RawConnectivity::raw)
                .withRanking(RankingRule.standard());
        return Definitions.described(
                plain,
                "Sustainable connectivity from raw figures (own computation)",
                "49 raw indicators: gaps filled with the mean, up to five extreme points brought in where skewness is 2 and kurtosis 3.5"
                        + " or more, else a logarithm of the figures as they were, min-max from 1 to 100, equal weights at"
                        + " three levels. Not JRC's figures, who divided by size first and filled gaps by group.",
                List.of(
                        "COINr 1.1.14, stages of its example; structure by the European Commission, Joint Research Centre"));
    }

    private static Leaf raw(Leaf leaf) {
        Treatment treatment = Treatment.asNeeded(
                List.of(
                        Treatment.winsorizeTails(MOST_POINTS, SKEWNESS, KURTOSIS),
                        Treatment.shiftedLogarithm(SHARE_OF_WIDTH, Treatment.LongTail.RIGHT)),
                SKEWNESS,
                KURTOSIS);
        return leaf.withImputation(Imputation.mean())
                .withOrder(Leaf.Order.IMPUTE_THEN_TREAT)
                .withTreatment(treatment)
                .withNormalization(
                        Normalization.minMax(Normalization.Bounds.observed(), FROM_ONE, Normalization.Clamp.NONE));
    }
}
