package org.mattstock.report.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.Scores;

/** The ends of the scale that all leaves and branches have in common, such as 0 and 100. */
final class CommonBounds {
    /** What adding up may do to a mean of equal parts. */
    private static final double ROUNDING = 1e-9;

    private CommonBounds() {}

    /** The range that all leaves share, if every value lies in it and every branch lies between its parts, as means do. */
    static Optional<Normalization.Range> of(Scores scores) {
        Set<String> weighing = Weighing.ids(scores.index());
        List<Leaf> leaves = scores.index().leaves().stream()
                .filter(leaf -> weighing.contains(leaf.id()))
                .toList();
        Optional<Normalization.Range> range = leaves.stream().findFirst().flatMap(leaf -> range(leaf.normalization()));
        boolean common = leaves.stream()
                .allMatch(leaf -> range(leaf.normalization()).equals(range)
                        && range.isPresent()
                        && Weighing.known(scores, leaf)
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
                .map(component -> (Normalization.Range) Components.value(component, normalization))
                .findFirst();
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
}
