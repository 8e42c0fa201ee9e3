package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.statistics.Moments;

/** Parts of one branch that scatter so differently that the stated weights are not what counts. */
final class Spreads {
    /** Scales that are meant to be alike differ by less: by treatment, skewness, or a few units far away. */
    private static final double UNLIKE = 10;

    private Spreads() {}

    /** By the values of those who are compared. */
    static Optional<Finding.UnlikeScales> unlike(BranchValues branch, Columns columns) {
        double[] spreads = branch.nodes().stream()
                .map(node -> columns.present(node.values))
                .mapToDouble(values -> values.length < 2 ? Double.NaN : Moments.populationDeviation(values))
                .toArray();
        return unlike(branch.node(), branch.parts.weights, spreads, Finding.UnlikeScales.KnownFrom.FIGURES);
    }

    /**
     * By spreads that are known.
     *
     * @param spreads by part; NaN where nobody can tell, 0 for a part that is the same for all
     */
    static Optional<Finding.UnlikeScales> unlike(
            Branch branch, double[] weights, double[] spreads, Finding.UnlikeScales.KnownFrom knownFrom) {
        boolean addsUp = AggregationMethods.of(branch.aggregation()).additive().isPresent();
        double[] known = IntStream.range(0, spreads.length)
                .filter(part -> weights[part] > 0 && spreads[part] > 0)
                .mapToDouble(part -> spreads[part])
                .sorted()
                .toArray();
        if (!addsUp || known.length < 2 || known[known.length - 1] <= UNLIKE * known[0]) {
            return Optional.empty();
        }
        return Optional.of(new Finding.UnlikeScales(branch.id(), knownFrom, parts(branch, weights, spreads)));
    }

    private static List<Finding.UnlikeScales.Part> parts(Branch branch, double[] weights, double[] spreads) {
        double[] influence = new double[spreads.length];
        Arrays.setAll(influence, part -> weights[part] > 0 && spreads[part] > 0 ? weights[part] * spreads[part] : 0);
        double weight = Moments.sum(weights);
        double total = Moments.sum(influence);
        List<Finding.UnlikeScales.Part> parts = new ArrayList<>();
        for (int part = 0; part < influence.length; part++) {
            Node node = branch.parts().get(part).node();
            parts.add(new Finding.UnlikeScales.Part(node.id(), weights[part] / weight, influence[part] / total));
        }
        return parts;
    }
}
