package org.mattstock.internal.scoring.imputation;

import org.mattstock.definition.Imputation;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of the engine that does what an imputation says. */
public final class ImputationMethods {
    private static final Registry<Imputation, ImputationMethod> ALL = Registry.<Imputation, ImputationMethod>of(
                    Imputation.class)
            .with(Imputation.None.class, None::new)
            .with(Imputation.Mean.class, Mean::new)
            .with(Imputation.GroupMean.class, GroupMean::new)
            .with(Imputation.Median.class, Median::new)
            .with(Imputation.GroupMedian.class, GroupMedian::new)
            .with(Imputation.Latest.class, Latest::new)
            .with(Imputation.Constant.class, Constant::new)
            .with(Imputation.Linear.class, Linear::new)
            .with(Imputation.NearestNeighbors.class, NearestNeighbors::new)
            .with(Imputation.Regression.class, Regression::new)
            .with(Imputation.ExpectationMaximization.class, ExpectationMaximization::new)
            .with(Imputation.NormalDraw.class, NormalDraw::new)
            .complete();

    private ImputationMethods() {}

    /** What an imputation does. */
    public static ImputationMethod of(Imputation imputation) {
        return ALL.get(imputation, Behaviors.none());
    }
}
