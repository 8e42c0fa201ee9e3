package org.mattstock.uncertainty;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Oriented;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.scoring.treatment.TreatmentMethod;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.uncertainty.Improvement.Outcome;

/**
 * The raw figure behind a normalized value, under frozen parameters.
 *
 * @param outcome whether there is one
 * @param figure before the denominator; only where reachable
 */
record RawFigure(Outcome outcome, OptionalDouble figure) {
    static final RawFigure BEYOND = new RawFigure(Outcome.OUT_OF_REACH, OptionalDouble.empty());
    private static final RawFigure UNKNOWN = new RawFigure(Outcome.REACHABLE_ON_THE_SCALE, OptionalDouble.empty());

    /** The figure that gives a unit a value in a leaf. */
    static RawFigure of(Scores scores, ExplanationNode.OfLeaf explained, double value) {
        Leaf leaf = explained.node();
        Oriented oriented =
                Oriented.of(NormalizationMethods.of(leaf.normalization()), leaf.direction(), leaf.orientation());
        Optional<Scale> line = oriented.method().line(explained.reference().map(FittedParameters.Entry::learned));
        if (line.isEmpty()) {
            return value > end(explained) ? BEYOND : UNKNOWN;
        }
        OptionalDouble entering = oriented.before(line.get(), value);
        return entering.isEmpty() ? BEYOND : prepared(scores, explained, entering.getAsDouble());
    }

    /** The highest value of a normalization that moves in steps; infinity where nothing is known. */
    private static double end(ExplanationNode.OfLeaf explained) {
        if (explained.reference().map(FittedParameters.Entry::learned).orElse(null)
                instanceof Learned.Neutral neutral) {
            return neutral.value();
        }
        int count = explained.reference().map(FittedParameters.Entry::count).orElse(0);
        return NormalizationMethods.of(explained.node().normalization()).highest(count);
    }

    /** From the value that normalization takes, or its distance to the target, back through treatment and denominator. */
    private static RawFigure prepared(Scores scores, ExplanationNode.OfLeaf explained, double entering) {
        Leaf leaf = explained.node();
        double treated = entering;
        if (leaf.direction() instanceof Direction.Target target) {
            if (entering < 0) {
                return BEYOND;
            }
            boolean above = now(explained) > target.value();
            treated = above ? target.value() + entering : target.value() - entering;
        }
        TreatmentMethod treatment = TreatmentMethods.of(leaf.treatment());
        if (!treatment.leavesWhatIsWithinLimits()) {
            return UNKNOWN;
        }
        Optional<Learned.Limits> limits =
                treatment.given().or(() -> learned(scores, explained)).flatMap(treatment::limits);
        if (limits.isPresent()
                && (treated < limits.get().lower() || treated > limits.get().upper())) {
            return BEYOND;
        }
        return undivided(explained, treated);
    }

    /** The unit's value before it became a distance. */
    private static double now(ExplanationNode.OfLeaf explained) {
        return explained.steps().stream()
                .filter(step -> step.kind() == Step.Kind.TARGET_DISTANCE)
                .map(step -> step.before().orElseThrow())
                .findFirst()
                .orElseGet(() -> explained.raw().orElseThrow());
    }

    /** What the treatment learned on the reference that normalization takes. */
    private static Optional<Learned> learned(Scores scores, ExplanationNode.OfLeaf explained) {
        String group = explained.reference().map(FittedParameters.Entry::group).orElse("");
        return scores.fitted()
                .parameters()
                .find(explained.node().id(), FittedParameters.Step.TREATMENT, group)
                .map(FittedParameters.Entry::learned);
    }

    private static RawFigure undivided(ExplanationNode.OfLeaf explained, double scaled) {
        double raw = explained.raw().orElseThrow();
        double divided = explained.steps().stream()
                .filter(step -> step.kind() == Step.Kind.DENOMINATOR)
                .map(Step::after)
                .findFirst()
                .orElse(raw);
        if (explained.node().denominator().isEmpty()) {
            return reachable(scaled);
        }
        return raw == 0 || divided == 0 ? UNKNOWN : reachable(scaled * (raw / divided));
    }

    private static RawFigure reachable(double figure) {
        return Double.isFinite(figure) ? new RawFigure(Outcome.REACHABLE, OptionalDouble.of(figure + 0.0)) : BEYOND;
    }
}
