package org.mattstock.uncertainty;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.index.Scores;
import org.mattstock.internal.exact.FrozenScale;
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
    private static final RawFigure BEYOND = new RawFigure(Outcome.OUT_OF_REACH, OptionalDouble.empty());
    private static final RawFigure UNKNOWN = new RawFigure(Outcome.REACHABLE_ON_THE_SCALE, OptionalDouble.empty());

    /** The figure that gives a unit a value in a leaf. */
    static RawFigure of(Scores scores, ExplanationNode.OfLeaf explained, double value) {
        Leaf leaf = explained.node();
        boolean less = !(leaf.direction() instanceof Direction.Higher);
        boolean logarithmic = leaf.normalization() instanceof Normalization.Goalposts posts
                && posts.scale() == Normalization.Scale.LOGARITHMIC;
        boolean negated = less && leaf.orientation() == Leaf.Orientation.NEGATE_BEFORE && !logarithmic;
        Normalization normalization = negated ? negated(leaf.normalization()) : leaf.normalization();
        Optional<FrozenScale> scale =
                FrozenScale.of(normalization, explained.reference().map(FittedParameters.Entry::learned));
        if (scale.isEmpty()) {
            return value > end(explained) ? BEYOND : UNKNOWN;
        }
        boolean mirrored = less && !negated;
        double place = mirrored ? scale.get().mirrorSum() - value : value;
        if (mirrored ? place < scale.get().low() : place > scale.get().high()) {
            return BEYOND;
        }
        double entering = scale.get().value(place);
        return prepared(scores, explained, negated ? -entering : entering);
    }

    /** Given bounds as they meet negated values. */
    private static Normalization negated(Normalization normalization) {
        if (normalization instanceof Normalization.MinMax minMax
                && minMax.bounds() instanceof Normalization.Bounds.Given given) {
            return new Normalization.MinMax(
                    new Normalization.Bounds.Given(-given.upper(), -given.lower()), minMax.range(), minMax.clamp());
        }
        return normalization instanceof Normalization.Goalposts posts
                ? new Normalization.Goalposts(-posts.upper(), -posts.lower(), posts.scale(), posts.range())
                : normalization;
    }

    /** The highest value of a normalization that moves in steps; infinity where nothing is known. */
    private static double end(ExplanationNode.OfLeaf explained) {
        Normalization normalization = explained.node().normalization();
        if (explained.reference().map(FittedParameters.Entry::learned).orElse(null)
                instanceof Learned.Neutral neutral) {
            return neutral.value();
        }
        if (normalization instanceof Normalization.Percentile percentile) {
            return percentile.range().to();
        }
        if (normalization instanceof Normalization.QuantilePoints points) {
            return points.classes();
        }
        if (normalization instanceof Normalization.Bands bands) {
            return bands.points().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
        }
        if (normalization instanceof Normalization.Rank) {
            return explained.reference().map(entry -> entry.count() + 1).orElse(0);
        }
        return Double.POSITIVE_INFINITY;
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
            return new RawFigure(Outcome.REACHABLE, OptionalDouble.of(scaled + 0.0));
        }
        return raw == 0 || divided == 0
                ? UNKNOWN
                : new RawFigure(Outcome.REACHABLE, OptionalDouble.of(scaled * (raw / divided) + 0.0));
    }
}
