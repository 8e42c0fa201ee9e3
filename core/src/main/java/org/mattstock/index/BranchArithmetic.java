package org.mattstock.index;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.Contribution;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Scale;

/** The arithmetic of one branch for one unit, taken apart. */
final class BranchArithmetic {
    private final Frame frame;
    private final BranchValues branch;
    private final int unit;
    private final AggregationMethod method;
    private final Reading reading;
    private final Scale scale;
    private final double offset;
    private final double normalizationStep;

    private BranchArithmetic(Frame frame, BranchValues branch, int unit, Optional<Scale> form) {
        this.frame = frame;
        this.branch = branch;
        this.unit = unit;
        this.method = AggregationMethods.of(branch.node().aggregation(), frame.behaviors);
        this.reading = reading(method.contribution());
        boolean taken = reading == Reading.ADDS_UP && form.filter(this::holds).isPresent();
        this.scale = taken ? form.get() : Scale.IDENTITY;
        this.offset = taken && branch.has(unit) ? scale.intercept() : 0;
        this.normalizationStep = taken || !branch.has(unit) ? 0 : branch.unclamped[unit] - branch.aggregated[unit];
    }

    /** Whether a line can be taken apart into what each part gives: more than a double holds may still cancel out in a sum. */
    private boolean holds(Scale line) {
        for (int part = 0; part < branch.parts.count(); part++) {
            double used = branch.parts.used[part][unit];
            if (!Double.isNaN(used) && !Double.isFinite(slope(line, part) * used)) {
                return false;
            }
        }
        return true;
    }

    static BranchArithmetic of(Frame frame, BranchValues branch, int unit) {
        return new BranchArithmetic(frame, branch, unit, line(normalizer(frame, branch.node(), unit)));
    }

    /** What normalizes a branch for a unit; null where the fit could learn nothing for it. */
    static @Nullable Normalizer normalizer(Frame frame, Branch branch, int unit) {
        if (branch.normalization().isEmpty()) {
            return Scale.IDENTITY;
        }
        if (frame.groups.usedBy(unit) < 0) {
            return null;
        }
        Learned learned = frame.normalization(branch.id(), unit)
                .map(FittedParameters.Entry::learned)
                .orElse(null);
        Normalizer normalizer = NormalizationMethods.of(branch.normalization().get(), frame.behaviors)
                .with(learned);
        return Turned.is(branch) && normalizer != null ? normalizer.mirrored() : normalizer;
    }

    /** The line that values are on before they are cut; empty where there is none, as under logarithms, or it is too steep. */
    static Optional<Scale> line(@Nullable Normalizer normalizer) {
        return Optional.ofNullable(normalizer)
                .flatMap(Normalizer::scale)
                .filter(Scale::isLinear)
                .filter(line -> Double.isFinite(line.slope()) && Double.isFinite(line.intercept()));
    }

    private static Reading reading(Contribution contribution) {
        return switch (contribution) {
            case ADDS_UP -> Reading.ADDS_UP;
            case ADDS_UP_IN_LOGARITHMS -> Reading.ADDS_UP_IN_LOGARITHMS;
            case LOWEST_DECIDES -> Reading.LOWEST_DECIDES;
            case LEAVES_ONE_OUT -> Reading.LEAVES_ONE_OUT;
        };
    }

    Reading reading() {
        return reading;
    }

    double offset() {
        return offset;
    }

    double normalizationStep() {
        return normalizationStep;
    }

    /** Where the value of a part comes from that a branch went on with. */
    static Use use(BranchValues branch, int part, int unit) {
        return Use.valueOf(branch.use(part, unit).name());
    }

    double statedWeight() {
        double sum = 0;
        for (double weight : branch.parts.weights) {
            sum += weight;
        }
        return sum;
    }

    double countedWeight() {
        double sum = 0;
        for (int part = 0; part < branch.parts.count(); part++) {
            sum += branch.isCounted(part, unit) ? branch.parts.weights[part] : 0;
        }
        return sum;
    }

    /** How much the unclamped value rises per unit of a part; under an additive aggregation. */
    double slope(int part) {
        return slope(scale, part);
    }

    private double slope(Scale line, int part) {
        return line.slope()
                * branch.parts.weights[part]
                * method.additive().orElseThrow().perWeight(countedWeight(), branch.parts.applicable[unit]);
    }

    /** What a part gave, as the reading says; for a unit that has a value. */
    OptionalDouble contribution(int part) {
        if (!branch.isCounted(part, unit)) {
            return OptionalDouble.empty();
        }
        double used = branch.parts.used[part][unit];
        return switch (reading) {
            case ADDS_UP -> OptionalDouble.of(slope(part) * used);
            case ADDS_UP_IN_LOGARITHMS ->
                OptionalDouble.of(branch.parts.weights[part] / countedWeight() * StrictMath.log(used));
            case LOWEST_DECIDES -> used == branch.aggregated[unit] ? OptionalDouble.of(used) : OptionalDouble.empty();
            case LEAVES_ONE_OUT -> new LeaveOut(frame, branch).effect(part, unit);
        };
    }
}
