package org.mattstock.internal.scoring.normalization;

import org.mattstock.definition.Custom;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of each normalization. */
public final class NormalizationMethods {
    private static final Registry<Normalization, NormalizationMethod> ALL =
            Registry.<Normalization, NormalizationMethod>of(Normalization.class)
                    .with(Normalization.None.class, None::new)
                    .with(Normalization.MinMax.class, MinMax::new)
                    .with(Normalization.ZScore.class, ZScore::new)
                    .with(Normalization.Rank.class, Rank::new)
                    .with(Normalization.Percentile.class, Percentile::new)
                    .with(Normalization.Goalposts.class, Goalposts::new)
                    .with(Normalization.QuantilePoints.class, QuantilePoints::new)
                    .with(Normalization.Bands.class, Bands::new)
                    .with(Normalization.RobustZScore.class, RobustZScore::new)
                    .with(Normalization.Logistic.class, Logistic::new)
                    .with(Normalization.Borda.class, Borda::new)
                    .with(Normalization.PlaceShare.class, PlaceShare::new)
                    .with(Normalization.PartOfMaximum.class, PartOfMaximum::new)
                    .with(Normalization.RatioToBest.class, RatioToBest::new)
                    .with(Normalization.ShareOfSum.class, ShareOfSum::new)
                    .with(Normalization.VectorShare.class, VectorShare::new)
                    .with(Normalization.PointsAroundMean.class, PointsAroundMean::new)
                    .with(Normalization.Polyline.class, Polyline::new)
                    .with(Normalization.AboveBelowMean.class, AboveBelowMean::new)
                    .with(Normalization.DeviationBands.class, DeviationBands::new)
                    .with(Normalization.DistanceToTarget.class, DistanceToTarget::new)
                    .with(Normalization.RatioToTarget.class, RatioToTarget::new)
                    .with(Custom.class, Brought::new)
                    .complete();

    private NormalizationMethods() {}

    public static NormalizationMethod of(Normalization normalization, Behaviors behaviors) {
        return ALL.get(normalization, behaviors);
    }

    /** What a method says without its user's behavior: it cannot learn, nor place a value, if it is a user's own. */
    public static NormalizationMethod of(Normalization normalization) {
        return of(normalization, Behaviors.none());
    }
}
