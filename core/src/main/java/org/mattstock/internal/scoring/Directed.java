package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Oriented;

/** Normalization with a direction, for all years of a walk. */
final class Directed {
    private final Frame frame;
    private final String node;
    private final Direction direction;
    private final Oriented oriented;

    private Directed(
            Frame frame, String node, Normalization normalization, Direction direction, Leaf.Orientation orientation) {
        this.frame = frame;
        this.node = node;
        this.direction = direction;
        this.oriented = Oriented.of(NormalizationMethods.of(normalization, frame.behaviors), direction, orientation);
    }

    /**
     * Every stage by year and unit.
     *
     * @param entering as the normalization takes them
     * @param normalized cut, before they are mirrored
     * @param unclamped mirrored, never cut
     * @param values mirrored and cut
     */
    public record Result(double[][] entering, double[][] normalized, double[][] unclamped, double[][] values) {}

    static Directed of(Frame frame, Leaf leaf) {
        return new Directed(frame, leaf.id(), leaf.normalization(), leaf.direction(), leaf.orientation());
    }

    static Result leaf(Frame frame, Leaf leaf, double[][] values) {
        return of(frame, leaf).normalize(values);
    }

    static Result branch(Frame frame, Branch branch, double[][] values) {
        if (branch.normalization().isEmpty()) {
            return new Result(values, values, values, values);
        }
        return of(frame, branch).normalize(values);
    }

    /** Of a branch that is normalized. */
    static Directed of(Frame frame, Branch branch) {
        return new Directed(
                frame,
                branch.id(),
                branch.normalization().orElseThrow(),
                Turned.before(branch),
                Leaf.Orientation.MIRROR_AFTER);
    }

    private Result normalize(double[][] values) {
        double[][] entering = entering(values);
        @Nullable Normalizer[] byGroup = byGroup(entering);
        double[][] placed = all(entering, byGroup, n -> n::place);
        boolean cuts = Arrays.stream(byGroup).anyMatch(n -> n != null && n.cuts());
        double[][] normalized = cuts ? all(placed, byGroup, n -> n::cut) : placed;
        if (!isMirrored()) {
            return new Result(entering, normalized, placed, normalized);
        }
        double[][] result = mirrored(entering, normalized, byGroup);
        return new Result(entering, normalized, cuts ? mirrored(entering, placed, byGroup) : result, result);
    }

    /** What values go through, in its form for negated values where they are negated. */
    NormalizationMethod method() {
        return oriented.method();
    }

    /** Whether places are mirrored at last. */
    boolean isMirrored() {
        return oriented.isMirrored();
    }

    /** Replaces values by what the normalization takes. */
    void enter(double[] values) {
        if (direction instanceof Direction.Target target) {
            double sign = oriented.isNegated() ? -1 : 1;
            for (int i = 0; i < values.length; i++) {
                values[i] = sign * Math.abs(values[i] - target.value()) + 0.0;
            }
        } else if (oriented.isNegated()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = -values[i] + 0.0;
            }
        }
    }

    /**
     * What normalizes everybody, where one reference serves all; null where the fit could learn nothing.
     *
     * @param entering by unit; asked only if nothing is known yet
     */
    @Nullable
    Normalizer normalizer(double[] entering) {
        return byGroup(new double[][] {entering})[0];
    }

    /**
     * What it learned, by reference group; null where there was nothing to learn.
     *
     * @param entering asked only if nothing is known yet
     */
    @Nullable
    Learned[] learned(double[][] entering) {
        NormalizationMethod method = oriented.method();
        return method.learns()
                ? frame.learn(
                        node,
                        FittedParameters.Step.NORMALIZATION,
                        entering,
                        sample -> method.learn(sample, frame.recipe.degenerate()))
                : new Learned[frame.groups.count()];
    }

    private @Nullable Normalizer[] byGroup(double[][] entering) {
        NormalizationMethod method = oriented.method();
        @Nullable Learned[] learned = learned(entering);
        @Nullable Normalizer[] byGroup = new Normalizer[learned.length];
        for (int group = 0; group < byGroup.length; group++) {
            byGroup[group] = method.with(learned[group]);
        }
        return byGroup;
    }

    private double[][] mirrored(double[][] entering, double[][] places, @Nullable Normalizer[] byGroup) {
        Owners owners = frame.owners(node);
        double[][] result = new double[places.length][];
        for (int year = 0; year < places.length; year++) {
            result[year] = places[year].clone();
            for (int unit = 0; unit < result[year].length; unit++) {
                int group = frame.groups.usedBy(unit);
                Normalizer normalizer = group < 0 ? null : byGroup[group];
                if (normalizer != null && !Double.isNaN(places[year][unit])) {
                    double mirror = normalizer.mirror(entering[year][unit], places[year][unit]);
                    result[year][unit] = owners.finite(unit, mirror);
                }
            }
        }
        return result;
    }

    /** One way to use a normalizer. */
    private interface Use {
        DoubleUnaryOperator of(Normalizer normalizer);
    }

    private double[][] all(double[][] values, @Nullable Normalizer[] byGroup, Use use) {
        @Nullable DoubleUnaryOperator[] functions = new DoubleUnaryOperator[byGroup.length];
        for (int group = 0; group < byGroup.length; group++) {
            Normalizer normalizer = byGroup[group];
            functions[group] = normalizer == null ? null : use.of(normalizer);
        }
        return Arrays.stream(values)
                .map(year -> frame.apply(node, year, functions))
                .toArray(double[][]::new);
    }

    private double[][] entering(double[][] values) {
        if (!oriented.isNegated() && !(direction instanceof Direction.Target)) {
            return values;
        }
        double[][] entering = new double[values.length][];
        for (int year = 0; year < values.length; year++) {
            entering[year] = values[year].clone();
            enter(entering[year]);
        }
        return entering;
    }
}
