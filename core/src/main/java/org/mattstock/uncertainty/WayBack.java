package org.mattstock.uncertainty;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.uncertainty.Improvement.OfLeaf;
import org.mattstock.uncertainty.Improvement.Outcome;

/** From a value that the root must have to the value that each leaf alone must have for it. */
final class WayBack {
    /** What is out of reach by no more than this share may be so by rounding only: a scoring decides. */
    private static final double HAIR = 1e-9;

    private final Scores scores;
    /** Made when a figure is first confirmed. */
    private final Supplier<OneUnit> alone;

    private final double needed;
    private final List<Traced> traced = new ArrayList<>();

    /**
     * A way back.
     *
     * @param unit whose leaves are changed
     * @param needed the score that it needs
     */
    WayBack(Scores scores, Unit unit, double needed) {
        this.scores = scores;
        this.alone = Suppliers.memoize(() -> new OneUnit(scores, unit));
        this.needed = needed;
    }

    /** What a leaf must have. */
    private record Traced(ExplanationNode.OfLeaf leaf, Need need) {}

    /** Whether the raw figure is made sure of by a scoring. */
    private enum Raw {
        CONFIRMED,
        NEAR
    }

    /** What a node must have, and whether it can. */
    private record Need(Outcome outcome, double value) {
        static Need of(Outcome outcome, double value) {
            return Double.isFinite(value) ? new Need(outcome, value) : BEYOND_NUMBERS;
        }

        /** The same value, out of reach: a node above has met its limit. */
        Need beyond() {
            return outcome == Outcome.REACHABLE ? new Need(Outcome.OUT_OF_REACH, value) : this;
        }

        static final Need UNKNOWN = new Need(Outcome.NOT_TRACED, Double.NaN);
        static final Need NOTHING = new Need(Outcome.WITHOUT_VALUE, Double.NaN);
        static final Need BEYOND_NUMBERS = new Need(Outcome.OUT_OF_REACH, Double.NaN);
    }

    /**
     * What is found of each leaf, in the order of the tree.
     *
     * @param confirmed of how many leaves with the smallest change the raw figure is confirmed
     */
    List<OfLeaf> from(ExplanationNode root, int confirmed) {
        add(root, Need.of(Outcome.REACHABLE, needed));
        if (confirmed >= traced.size()) {
            return traced.stream().map(each -> found(each, Raw.CONFIRMED)).toList();
        }
        List<OfLeaf> all = traced.stream().map(each -> found(each, Raw.NEAR)).toList();
        Set<OfLeaf> first = new HashSet<>(
                Improvement.reachable(all).stream().limit(confirmed).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> first.contains(all.get(i)) ? found(traced.get(i), Raw.CONFIRMED) : all.get(i))
                .toList();
    }

    private static double hair(double value) {
        return HAIR * Math.max(1, Math.abs(value));
    }

    private void add(ExplanationNode node, Need need) {
        if (node instanceof ExplanationNode.OfLeaf leaf) {
            traced.add(new Traced(leaf, need));
        } else if (node instanceof ExplanationNode.OfBranch branch) {
            Need aggregated = aggregated(branch, need);
            for (int part = 0; part < branch.parts().size(); part++) {
                add(branch.parts().get(part).node(), part(branch, part, aggregated));
            }
        }
    }

    /** What the aggregation must give, before the branch's own normalization. */
    private static Need aggregated(ExplanationNode.OfBranch branch, Need need) {
        if (Turned.is(branch.node())) {
            return Need.UNKNOWN;
        }
        if (Double.isNaN(need.value()) || branch.node().normalization().isEmpty()) {
            return need;
        }
        Optional<Scale> scale = scale(branch);
        if (scale.isEmpty()) {
            return Need.UNKNOWN;
        }
        double high = scale.get().high();
        Need before = Need.of(need.outcome(), scale.get().value(need.value()));
        return need.value() > high + hair(high) ? before.beyond() : before;
    }

    /** What one part must be for the aggregation to give a value. */
    private static Need part(ExplanationNode.OfBranch branch, int number, Need need) {
        ExplanationNode.Part part = branch.parts().get(number);
        if (part.use() != Use.OWN || need.outcome() == Outcome.WITHOUT_VALUE) {
            return Need.NOTHING;
        }
        if (Double.isNaN(need.value())) {
            return need;
        }
        double now = branch.aggregated().orElseThrow();
        double used = part.used().orElseThrow();
        return switch (branch.reading()) {
            case ADDS_UP ->
                part.share() == 0
                        ? Need.NOTHING
                        : Need.of(need.outcome(), used + (need.value() - now) / slope(branch, part));
            case ADDS_UP_IN_LOGARITHMS -> part.share() == 0 ? Need.NOTHING : logarithmic(part, now, need);
            case LOWEST_DECIDES -> othersReach(branch, number, need.value()) ? need : need.beyond();
            case LEAVES_ONE_OUT -> Need.UNKNOWN;
        };
    }

    /** How much the aggregated value rises per unit of a part: an affine normalization after it is taken out again. */
    private static double slope(ExplanationNode.OfBranch branch, ExplanationNode.Part part) {
        double after = part.slope().orElseThrow();
        return scale(branch)
                .filter(Scale::isLinear)
                .map(scale -> after / scale.slope())
                .orElse(after);
    }

    private static Optional<Scale> scale(ExplanationNode.OfBranch branch) {
        return branch.node()
                .normalization()
                .map(NormalizationMethods::of)
                .flatMap(method -> method.line(branch.reference().map(FittedParameters.Entry::learned)));
    }

    private static Need logarithmic(ExplanationNode.Part part, double now, Need need) {
        if (need.value() <= 0) {
            return Need.UNKNOWN;
        }
        double rise = StrictMath.log(need.value() / now) / part.share();
        double value = part.used().orElseThrow() * StrictMath.exp(rise);
        return Need.of(need.outcome(), value);
    }

    private static boolean othersReach(ExplanationNode.OfBranch branch, int number, double value) {
        for (int other = 0; other < branch.parts().size(); other++) {
            OptionalDouble used = branch.parts().get(other).used();
            if (other != number && used.isPresent() && used.getAsDouble() < value - hair(value)) {
                return false;
            }
        }
        return true;
    }

    private OfLeaf found(Traced each, Raw wanted) {
        ExplanationNode.OfLeaf leaf = each.leaf();
        Need need = each.need();
        boolean observed = leaf.value().isPresent()
                && leaf.steps().stream().noneMatch(step -> step.kind() == ExplanationNode.Step.Kind.IMPUTATION);
        if (!observed || Double.isNaN(need.value())) {
            Outcome outcome = observed ? need.outcome() : Outcome.WITHOUT_VALUE;
            return result(leaf, outcome, OptionalDouble.empty(), OptionalDouble.empty());
        }
        OptionalDouble neededValue = OptionalDouble.of(need.value());
        if (need.outcome() == Outcome.OUT_OF_REACH) {
            return result(leaf, Outcome.OUT_OF_REACH, neededValue, OptionalDouble.empty());
        }
        RawFigure raw = raw(leaf, need.value(), wanted);
        return result(leaf, raw.outcome(), neededValue, raw.figure());
    }

    private RawFigure raw(ExplanationNode.OfLeaf leaf, double value, Raw wanted) {
        RawFigure near = RawFigure.of(scores, leaf, value);
        RawFigure raw = wanted == Raw.CONFIRMED ? confirmed(leaf, near) : near;
        return raw.outcome() == Outcome.OUT_OF_REACH
                ? confirmed(leaf, RawFigure.of(scores, leaf, value - hair(value)))
                : raw;
    }

    /** The nearest figure that brings the score, where there is one around what was found. */
    private RawFigure confirmed(ExplanationNode.OfLeaf leaf, RawFigure raw) {
        if (raw.figure().isEmpty()) {
            return raw.outcome() == Outcome.REACHABLE_ON_THE_SCALE ? raw : RawFigure.BEYOND;
        }
        OptionalDouble nearest = SmallestFigure.of(
                figure -> alone.get().score(leaf.node(), figure) >= needed,
                leaf.raw().orElseThrow(),
                raw.figure().getAsDouble());
        return nearest.isPresent() ? new RawFigure(Outcome.REACHABLE, nearest) : RawFigure.BEYOND;
    }

    private static OfLeaf result(
            ExplanationNode.OfLeaf leaf, Outcome outcome, OptionalDouble needed, OptionalDouble neededRaw) {
        OptionalDouble value = leaf.isStandIn() ? OptionalDouble.empty() : leaf.value();
        return new OfLeaf(leaf.node().id(), leaf.node().title(), outcome, value, needed, leaf.raw(), neededRaw);
    }
}
