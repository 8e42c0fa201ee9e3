package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.JointImprovement.MovedFigure;

/**
 * The figures of a unit that can move, what gives most first, and how far they go together.
 *
 * @param alone the unit
 * @param now its score now
 * @param ends every figure at its attainable value
 */
record WayTogether(OneUnit alone, double now, List<MovedFigure> ends) {
    /** How far some of them go. */
    record Found(double score, double share, List<MovedFigure> moves) {}

    static WayTogether of(Scores scores, Ranking ranking, Ranking.Entry own, double best) {
        OneUnit alone = new OneUnit(scores, own.unit());
        List<MovedFigure> ends = new ArrayList<>();
        leaves(scores.explain(own.unit().id()).root())
                .filter(WayTogether::isObserved)
                .forEach(leaf -> {
                    double value = attainable(scores.node(leaf.node().id()), ranking, best);
                    if (value > leaf.value().orElseThrow()) {
                        RawFigure.of(scores, leaf, value)
                                .figure()
                                .ifPresent(to -> ends.add(end(leaf, to, alone.score(leaf.node(), to) - own.score())));
                    }
                });
        ends.removeIf(end -> !(end.gain() > 0));
        ends.sort(Comparator.comparingDouble(MovedFigure::gain).reversed());
        return new WayTogether(alone, own.score(), ends);
    }

    private static Stream<ExplanationNode.OfLeaf> leaves(ExplanationNode node) {
        return node instanceof ExplanationNode.OfBranch branch
                ? branch.parts().stream().flatMap(part -> leaves(part.node()))
                : Stream.of((ExplanationNode.OfLeaf) node);
    }

    private static boolean isObserved(ExplanationNode.OfLeaf leaf) {
        return leaf.value().isPresent()
                && leaf.raw().isPresent()
                && leaf.steps().stream().noneMatch(step -> step.kind() == ExplanationNode.Step.Kind.IMPUTATION);
    }

    /** The value that this share of the ranked units has at least. */
    private static double attainable(NodeScores leaf, Ranking ranking, double best) {
        double[] values = ranking.entries().stream()
                .flatMapToDouble(entry -> leaf.value(entry.unit().id()).stream())
                .sorted()
                .toArray();
        return values[values.length - (int) Math.ceil(best * values.length)];
    }

    private static MovedFigure end(ExplanationNode.OfLeaf leaf, double to, double gain) {
        return new MovedFigure(leaf.node().id(), leaf.node().title(), leaf.raw().orElseThrow(), to, to, gain);
    }

    /** The fewest figures that bring the score, and the smallest share of their way; all of them at their end where none do. */
    Found to(double needed) {
        for (int count = 1; count <= ends.size(); count++) {
            List<MovedFigure> some = ends.subList(0, count);
            if (score(some, 1) >= needed) {
                double share = SmallestFigure.of(each -> score(some, each) >= needed, 0, 1)
                        .orElseThrow();
                return new Found(score(some, share), share, at(some, share));
            }
        }
        return new Found(ends.isEmpty() ? now : score(ends, 1), 1, ends);
    }

    private double score(List<MovedFigure> some, double share) {
        Map<String, Double> raw = new LinkedHashMap<>();
        at(some, share).forEach(each -> raw.put(each.leaf(), each.to()));
        return alone.score(raw);
    }

    private static List<MovedFigure> at(List<MovedFigure> some, double share) {
        return some.stream()
                .map(each -> new MovedFigure(
                        each.leaf(), each.title(), each.from(), between(each, share), each.attainable(), each.gain()))
                .toList();
    }

    private static double between(MovedFigure way, double share) {
        return share == 1 ? way.attainable() : way.from() + share * (way.attainable() - way.from());
    }
}
