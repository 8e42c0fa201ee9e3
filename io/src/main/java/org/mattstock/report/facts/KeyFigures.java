package org.mattstock.report.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.Explanation;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.ExplanationNode.OfBranch;
import org.mattstock.index.ExplanationNode.OfLeaf;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;

/** Every leaf that counts, with what the whole population has there. */
final class KeyFigures {
    private final Scores scores;
    private final Set<String> turned;
    private final Map<String, KeyFigure> byLeaf = new LinkedHashMap<>();

    /** Of all units of the population, each with its explanation. */
    KeyFigures(Scores scores, List<Explanation> explanations) {
        this.scores = scores;
        this.turned = TurnedLeaves.of(scores.index().tree());
        Map<String, List<Held>> held = new LinkedHashMap<>();
        for (Explanation each : explanations) {
            collect(each.root(), each.unit().id(), held);
        }
        held.values().forEach(this::add);
    }

    /** One unit's leaf. */
    private record Held(String unit, OfLeaf leaf) {
        double value() {
            return leaf.value().orElseThrow();
        }

        double figure() {
            return KeyFigures.figure(leaf).orElseThrow();
        }
    }

    private static void collect(ExplanationNode node, String unit, Map<String, List<Held>> held) {
        if (node instanceof OfLeaf leaf) {
            held.computeIfAbsent(leaf.node().id(), id -> new ArrayList<>()).add(new Held(unit, leaf));
        } else if (node instanceof OfBranch branch) {
            branch.parts().forEach(part -> collect(part.node(), unit, held));
        }
    }

    private void add(List<Held> all) {
        OfLeaf first = all.get(0).leaf();
        List<Held> valued = all.stream()
                .filter(each ->
                        each.leaf().value().isPresent() && figure(each.leaf()).isPresent())
                .toList();
        Map<String, Yardstick> yardsticks = new HashMap<>();
        if (!valued.isEmpty()) {
            Map<String, Held> byGroup = new TreeMap<>();
            valued.forEach(each -> byGroup.putIfAbsent(group(each.leaf()), each));
            double middle = median(valued, Held::value);
            double middleFigure = median(valued, Held::figure);
            byGroup.forEach((group, one) -> yardsticks.put(group, yardstick(one, valued, middle, middleFigure)));
        }
        boolean isTurned = turned.contains(first.node().id());
        if (isTurned) {
            yardsticks.replaceAll((group, yardstick) -> yardstick.turned());
        }
        KeyFigure key = new KeyFigure(
                byLeaf.size(), first.node(), first.indicator(), KeyFigure.Sense.of(first.node(), isTurned), yardsticks);
        byLeaf.put(first.node().id(), key);
    }

    private static double median(List<Held> valued, ToDoubleFunction<Held> of) {
        double[] sorted = valued.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    private Yardstick yardstick(Held one, List<Held> valued, double middle, double middleFigure) {
        Leaf leaf = one.leaf().node();
        Optional<NodeScores.Ends> ends = scores.node(leaf.id()).ends(one.unit());
        if (ends.isPresent()) {
            boolean target = leaf.direction() instanceof Direction.Target;
            return new Yardstick(
                    target ? Yardstick.Kind.DISTANCES : Yardstick.Kind.BOUNDS,
                    ends.get().worst(),
                    ends.get().best(),
                    ends.get().worstFigure(),
                    ends.get().bestFigure(),
                    middle,
                    middleFigure);
        }
        List<Held> sorted = new ArrayList<>(valued);
        sorted.sort(Comparator.comparingDouble(Held::value));
        boolean staysLow = leaf.orientation() == Leaf.Orientation.LESS_STAYS_BETTER
                && !(leaf.direction() instanceof Direction.Higher);
        Held worst = sorted.get(staysLow ? sorted.size() - 1 : 0);
        Held best = sorted.get(staysLow ? 0 : sorted.size() - 1);
        return new Yardstick(
                Yardstick.Kind.EXTREMES,
                worst.value(),
                best.value(),
                worst.figure(),
                best.figure(),
                middle,
                middleFigure);
    }

    /** The figure that is normalized: what was filled in, or the source's after its denominator. */
    static OptionalDouble figure(OfLeaf leaf) {
        for (Step step : leaf.steps()) {
            if (step.kind() == Step.Kind.IMPUTATION || step.kind() == Step.Kind.DENOMINATOR) {
                return OptionalDouble.of(step.after());
            }
        }
        return leaf.raw();
    }

    /** The reference group that a leaf is held against. */
    static String group(OfLeaf leaf) {
        return leaf.reference().map(FittedParameters.Entry::group).orElse("");
    }

    KeyFigure of(OfLeaf leaf) {
        return require(leaf.node().id());
    }

    KeyFigure require(String leaf) {
        return Objects.requireNonNull(byLeaf.get(leaf), leaf);
    }

    List<KeyFigure> all() {
        return List.copyOf(byLeaf.values());
    }
}
