package org.mattstock.internal.scoring.treatment;

import org.mattstock.definition.Custom;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of the engine that does what a treatment says. */
public final class TreatmentMethods {
    private static final Registry<Treatment, TreatmentMethod> ALL = Registry.<Treatment, TreatmentMethod>of(
                    Treatment.class)
            .with(Treatment.None.class, None::new)
            .with(Treatment.Winsorize.class, Winsorize::new)
            .with(Treatment.Clip.class, Clip::new)
            .with(Treatment.QuartileFence.class, QuartileFence::new)
            .with(Treatment.Logarithm.class, Logarithm::new)
            .with(Treatment.BoxCox.class, BoxCox::new)
            .with(Treatment.FittedBoxCox.class, FittedBoxCox::new)
            .with(Treatment.YeoJohnson.class, YeoJohnson::new)
            .with(Treatment.FittedYeoJohnson.class, FittedYeoJohnson::new)
            .with(Treatment.WinsorizeTails.class, WinsorizeTails::new)
            .with(Treatment.ShiftedLogarithm.class, ShiftedLogarithm::new)
            .with(Treatment.AsNeeded.class, AsNeeded::new)
            .with(Custom.class, Brought::new)
            .complete();

    private TreatmentMethods() {}

    /** What a treatment does. */
    public static TreatmentMethod of(Treatment treatment, Behaviors behaviors) {
        return ALL.get(treatment, behaviors);
    }

    /** What a treatment does, for questions that need nothing of what a user brings. */
    public static TreatmentMethod of(Treatment treatment) {
        return of(treatment, Behaviors.none());
    }
}
