package org.mattstock.report;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Notation;

/**
 * How scores are printed, and the axis that they are drawn on.
 *
 * @param decimals those that places are taken on; else 1 where scores spread over ten points or more, and one more for each time
 *     that they spread over a tenth of that
 * @param bounds the ends of the scale that all leaves and branches have in common, such as 0 and 100; absent where there is none
 * @param low where the axis of the root's parts begins: never above 0
 * @param high where it ends: above low
 */
record ScoreScale(int decimals, Optional<Normalization.Range> bounds, double low, double high) {
    private static final int MOST_DECIMALS = 6;
    private static final double WIDE = 10;
    /** What adding up may do to a mean of equal parts. */
    private static final double ROUNDING = 1e-9;

    static ScoreScale of(ReportContent content) {
        Scores scores = content.scores();
        Optional<Normalization.Range> bounds = bounds(scores);
        double[] parts = parts(scores).stream()
                .flatMapToDouble(part -> known(scores, part))
                .toArray();
        double low = Math.min(0, Arrays.stream(parts).min().orElse(0));
        double high =
                Math.max(low + ROUNDING, Math.max(0, Arrays.stream(parts).max().orElse(1)));
        int decimals = content.ranking().rule().decimals().orElseGet(() -> decimals(content.ranking()));
        return bounds.map(range -> new ScoreScale(decimals, bounds, range.from(), range.to()))
                .orElse(new ScoreScale(decimals, bounds, low, high));
    }

    /** The parts of the root that carry weight; none where the root is a leaf. */
    static List<Node> parts(Scores scores) {
        Set<String> weighing = weighing(scores.index());
        return scores.index().tree() instanceof Branch root
                ? root.parts().stream()
                        .map(Branch.Part::node)
                        .filter(node -> weighing.contains(node.id()))
                        .toList()
                : List.of();
    }

    /** The ids of the nodes that carry weight in the whole. */
    static Set<String> weighing(CompositeIndex index) {
        EffectiveWeights weights = index.effectiveWeights();
        Stream<String> leaves =
                weights.leaves().stream().filter(leaf -> leaf.weight() > 0).map(EffectiveWeights.OfLeaf::leaf);
        Stream<String> branches = weights.branches().stream()
                .filter(branch -> branch.weight() > 0)
                .map(EffectiveWeights.OfBranch::branch);
        return Stream.concat(leaves, branches).collect(Collectors.toSet());
    }

    private static DoubleStream known(Scores scores, Node node) {
        return Arrays.stream(scores.node(node.id()).toArray()).filter(Double::isFinite);
    }

    private static int decimals(Ranking ranking) {
        double[] all = ranking.entries().stream()
                .mapToDouble(Ranking.Entry::score)
                .sorted()
                .toArray();
        double spread = all.length == 0 ? WIDE : all[all.length - 1] - all[0];
        int decimals = 1;
        for (double wide = WIDE; decimals < MOST_DECIMALS && spread > 0 && spread < wide; wide /= WIDE) {
            decimals++;
        }
        return decimals;
    }

    /** The range that all leaves share, if every value lies in it and every branch lies between its parts, as means do. */
    private static Optional<Normalization.Range> bounds(Scores scores) {
        Set<String> weighing = weighing(scores.index());
        List<Leaf> leaves = scores.index().leaves().stream()
                .filter(leaf -> weighing.contains(leaf.id()))
                .toList();
        Optional<Normalization.Range> range = leaves.stream().findFirst().flatMap(leaf -> range(leaf.normalization()));
        boolean common = leaves.stream()
                .allMatch(leaf -> range(leaf.normalization()).equals(range)
                        && range.isPresent()
                        && known(scores, leaf)
                                .allMatch(value -> within(
                                        value, range.get().from(), range.get().to())));
        boolean means = scores.index().nodes().stream()
                .filter(node -> weighing.contains(node.id()))
                .allMatch(node -> !(node instanceof Branch branch) || isMean(scores, branch, weighing));
        return range.filter(found -> common && means);
    }

    private static Optional<Normalization.Range> range(Normalization normalization) {
        return Arrays.stream(normalization.getClass().getRecordComponents())
                .filter(component -> component.getType() == Normalization.Range.class)
                .map(component -> (Normalization.Range) value(component, normalization))
                .findFirst();
    }

    static Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " must be readable", e);
        }
    }

    private static boolean isMean(Scores scores, Branch branch, Set<String> weighing) {
        List<double[]> parts = branch.parts().stream()
                .filter(part -> weighing.contains(part.node().id()))
                .map(part -> scores.node(part.node().id()).toArray())
                .toList();
        double[] whole = scores.node(branch.id()).toArray();
        for (int unit = 0; unit < whole.length; unit++) {
            int at = unit;
            double[] own = parts.stream()
                    .mapToDouble(part -> part[at])
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (Double.isFinite(whole[unit])
                    && (own.length == 0 || !within(whole[unit], own[0], own[own.length - 1]))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(double value, double low, double high) {
        double room = ROUNDING * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
        return value >= low - room && value <= high + room;
    }

    /** A score, or the value of a part. */
    String text(double score, Notation notation) {
        return notation.decimal(score, decimals);
    }

    /** A difference between scores, which may be smaller than what is printed of them. */
    String difference(double points, Notation notation) {
        return notation.decimal(points, decimals + 1);
    }
}
