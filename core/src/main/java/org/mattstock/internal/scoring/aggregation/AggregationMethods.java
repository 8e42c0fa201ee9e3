package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of the engine behind each aggregation. */
public final class AggregationMethods {
    private static final Registry<Aggregation, AggregationMethod> ALL = Registry.<Aggregation, AggregationMethod>of(
                    Aggregation.class)
            .with(Aggregation.Arithmetic.class, method -> new Arithmetic())
            .with(Aggregation.Geometric.class, method -> new Geometric())
            .with(Aggregation.Harmonic.class, method -> new Harmonic())
            .with(Aggregation.Minimum.class, method -> new Minimum())
            .with(Aggregation.Sum.class, Sum::new)
            .with(Aggregation.ShareOfMaximum.class, ShareOfMaximum::new)
            .with(Custom.class, Brought::new)
            .with(Aggregation.RankSum.class, RankSum::new)
            .with(Aggregation.MeanRank.class, MeanRank::new)
            .with(Aggregation.Copeland.class, method -> new Copeland())
            .with(Aggregation.Power.class, Power::new)
            .with(Aggregation.Median.class, method -> new Median())
            .with(Aggregation.Trimmed.class, Trimmed::new)
            .with(Aggregation.OrderedWeighted.class, OrderedWeighted::new)
            .with(Aggregation.OrderedPositions.class, OrderedPositions::new)
            .with(Aggregation.MazziottaPareto.class, MazziottaPareto::new)
            .with(Aggregation.MeanMin.class, MeanMin::new)
            .with(Aggregation.Borda.class, method -> new Borda())
            .with(Aggregation.Topsis.class, Topsis::new)
            .with(Aggregation.Vikor.class, Vikor::new)
            .with(Aggregation.Spotis.class, Spotis::new)
            .with(Aggregation.Promethee.class, Promethee::new)
            .with(Aggregation.Outranking.class, Outranking::new)
            .with(Aggregation.BenefitOfTheDoubt.class, BenefitOfTheDoubt::new)
            .with(Aggregation.MultiplicativeBenefitOfTheDoubt.class, MultiplicativeBenefitOfTheDoubt::new)
            .complete();

    private AggregationMethods() {}

    /** What an aggregation does. */
    public static AggregationMethod of(Aggregation aggregation, Behaviors behaviors) {
        return ALL.get(aggregation, behaviors);
    }

    /** What is known of an aggregation before anything is fitted: all but the values of what a user must bring. */
    public static AggregationMethod of(Aggregation aggregation) {
        return of(aggregation, Behaviors.none());
    }
}
