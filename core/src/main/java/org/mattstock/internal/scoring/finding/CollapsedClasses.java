package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Finding;
import org.mattstock.fit.FittedParameters;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/** Classes by learned cuts that nobody is in. */
final class CollapsedClasses {
    private final NodeValues node;
    private final double[] entering;
    private final NormalizationMethod method;
    private final Frame frame;

    private CollapsedClasses(NodeValues node, double[] entering, Normalization normalization, Frame frame) {
        this.node = node;
        this.entering = entering;
        this.method = NormalizationMethods.of(normalization, frame.behaviors);
        this.frame = frame;
    }

    /** In the order of the reference groups. */
    static List<Finding> of(NodeValues node, Frame frame) {
        if (node instanceof LeafValues leaf) {
            return new CollapsedClasses(leaf, leaf.entering, leaf.node().normalization(), frame).found();
        }
        return node instanceof BranchValues branch
                ? branch.node()
                        .normalization()
                        .map(method -> new CollapsedClasses(branch, branch.aggregated, method, frame).found())
                        .orElse(List.of())
                : List.of();
    }

    private List<Finding> found() {
        int[] units = IntStream.range(0, entering.length)
                .filter(unit -> frame.peers(0)[unit] && node.has(unit))
                .toArray();
        List<Finding> found = new ArrayList<>();
        Arrays.stream(units)
                .map(frame.groups::usedBy)
                .filter(group -> group >= 0)
                .distinct()
                .sorted()
                .forEach(group -> inGroup(Arrays.stream(units)
                                .filter(unit -> frame.groups.usedBy(unit) == group)
                                .toArray())
                        .ifPresent(found::add));
        return found;
    }

    private Optional<Finding> inGroup(int[] units) {
        return frame.normalization(node.node().id(), units[0])
                .flatMap(entry -> method.classes(entry.learned()).flatMap(classes -> finding(entry, classes, units)));
    }

    private Optional<Finding> finding(FittedParameters.Entry entry, NormalizationMethod.Classes classes, int[] units) {
        List<Integer> empty = IntStream.rangeClosed(1, classes.count())
                .filter(each -> Arrays.stream(units).noneMatch(unit -> classes.of(entering[unit]) == each))
                .boxed()
                .toList();
        double[] points = Columns.of(node.values, units);
        return empty.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.CollapsedClasses(
                        node.node().id(),
                        entry.group(),
                        classes.count(),
                        empty,
                        Arrays.stream(points).min().orElseThrow(),
                        Arrays.stream(points).max().orElseThrow()));
    }
}
