package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mattstock.coherence.TreatmentReport.Changed;
import org.mattstock.coherence.TreatmentReport.OfLeaf;
import org.mattstock.coherence.TreatmentReport.Origin;
import org.mattstock.coherence.TreatmentReport.Test;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.treatment.TreatmentMethod;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;
import org.mattstock.internal.stages.Stages;

/** The leaves of scores whose figures were treated. */
final class TreatedLeaves {
    private static final Comparator<Changed> BY_FIGURE = Comparator.<Changed>comparingDouble(
                    changed -> changed.before().orElse(Double.POSITIVE_INFINITY))
            .thenComparing(changed -> changed.unit().id());

    private final Frame frame;
    private final FittedParameters parameters;

    private TreatedLeaves(Frame frame, FittedParameters parameters) {
        this.frame = frame;
        this.parameters = parameters;
    }

    static List<OfLeaf> of(Scores scores) {
        TreeValues stages = Stages.of(scores);
        TreatedLeaves leaves = new TreatedLeaves(stages.frame(), scores.fitted().parameters());
        List<OfLeaf> all = new ArrayList<>();
        for (Leaf leaf : Tree.leaves(stages.frame().recipe.tree())) {
            TreatmentMethod method = TreatmentMethods.of(leaf.treatment(), stages.frame().behaviors);
            if (!method.isNothing()) {
                leaves.add(new One(leaf, method, (LeafValues) stages.node(leaf.id())), all);
            }
        }
        return List.copyOf(all);
    }

    /** A leaf, and its figures on both sides of its treatment, by unit of the panel. */
    private record One(Leaf leaf, TreatmentMethod method, LeafValues values) {
        double[] before() {
            return leaf.order() == Leaf.Order.TREAT_THEN_IMPUTE ? values.scaled : values.imputed;
        }

        boolean isChanged(int unit) {
            return before()[unit] != values.treated[unit];
        }

        boolean isToldOf(int unit) {
            return !values.isStandIn(unit);
        }
    }

    private void add(One one, List<OfLeaf> all) {
        groups(one).forEach((group, units) -> all.add(of(one, frame.groups.id(group), units)));
    }

    /** The units of the population with a figure, by the group that they are compared with. */
    private Map<Integer, List<Integer>> groups(One one) {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int unit = 0; unit < frame.population.length; unit++) {
            int group = frame.groups.usedBy(unit);
            if (frame.population[unit] && group >= 0 && !Double.isNaN(one.values().treated[unit])) {
                groups.computeIfAbsent(group, each -> new ArrayList<>()).add(unit);
            }
        }
        return groups;
    }

    private OfLeaf of(One one, String group, List<Integer> units) {
        @Nullable Learned known = known(one, group);
        Optional<Integer> step = known instanceof Learned.Chosen chosen ? Optional.of(chosen.step()) : Optional.empty();
        double[] after = figures(one.values().treated, units);
        return new OfLeaf(
                one.leaf(),
                group,
                step.map(number -> number == 0
                                ? Treatment.none()
                                : one.method().choices().get(number - 1))
                        .orElse(one.leaf().treatment()),
                step,
                one.method().limits(known),
                Shape.of(figures(one.before(), units)),
                Shape.of(after),
                one.method()
                        .passes(after)
                        .map(passes -> passes ? Test.PASSED : Test.FAILED)
                        .orElse(Test.NONE),
                changed(one, units));
    }

    private @Nullable Learned known(One one, String group) {
        return parameters
                .find(one.leaf().id(), FittedParameters.Step.TREATMENT, group)
                .map(FittedParameters.Entry::learned)
                .or(one.method()::given)
                .orElse(null);
    }

    /** From the lowest to the highest. */
    private static double[] figures(double[] values, List<Integer> units) {
        return units.stream().mapToDouble(unit -> values[unit]).sorted().toArray();
    }

    private List<Changed> changed(One one, List<Integer> units) {
        double[] before = one.before();
        int[] changed =
                units.stream().filter(one::isChanged).mapToInt(unit -> unit).toArray();
        Map<Double, Integer> tied = new TreeMap<>();
        Arrays.stream(changed).filter(one::isToldOf).forEach(unit -> tied.merge(before[unit] + 0.0, 1, Integer::sum));
        List<Changed> all = new ArrayList<>();
        for (int unit : changed) {
            boolean isTold = one.isToldOf(unit);
            all.add(new Changed(
                    frame.units.get(unit),
                    one.values().isObserved(unit) ? Origin.OBSERVED : Origin.IMPUTED,
                    isTold ? OptionalDouble.of(before[unit]) : OptionalDouble.empty(),
                    isTold ? OptionalDouble.of(one.values().treated[unit]) : OptionalDouble.empty(),
                    isTold ? tied.getOrDefault(before[unit] + 0.0, 1) : 1));
        }
        all.sort(BY_FIGURE);
        return all;
    }
}
