package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.statistics.LinearCorrelation;

/** How far each part of a branch goes with the weighted mean of the others, on the values that the branch takes. */
public final class PartCorrelations {
    /** Below this a negative correlation says that the part runs against the others; nearer to 0 it says nothing. */
    private static final double AGAINST = -0.1;

    private static final int LEAST_UNITS = 3;

    private PartCorrelations() {}

    /**
     * One part.
     *
     * @param correlation empty where fewer than three units have both, or one is the same for all
     * @param units how many have both
     */
    public record OfPart(Branch branch, Node part, OptionalDouble correlation, int units) {
        Optional<Finding.AgainstBranch> finding() {
            return correlation.isPresent() && correlation.getAsDouble() < AGAINST
                    ? Optional.of(new Finding.AgainstBranch(branch.id(), part.id(), correlation.getAsDouble(), units))
                    : Optional.empty();
        }
    }

    /** Of all branches, each before its parts. */
    public static List<OfPart> ofAll(NodeValues node, Columns columns) {
        List<OfPart> all = new ArrayList<>();
        if (node instanceof BranchValues branch) {
            all.addAll(of(branch, columns));
            branch.nodes().forEach(part -> all.addAll(ofAll(part, columns)));
        }
        return all;
    }

    /** Of the parts that have a weight, if there are others. */
    static List<OfPart> of(BranchValues branch, Columns columns) {
        int[] parts = columns.weighing(branch).toArray();
        return parts.length < 2
                ? List.of()
                : Arrays.stream(parts)
                        .mapToObj(part -> ofPart(branch, part, columns))
                        .toList();
    }

    /** The parts that run against the others; of two parts only the first, since the second says the same. */
    static List<Finding.AgainstBranch> against(BranchValues branch, Columns columns) {
        List<OfPart> parts = of(branch, columns);
        return parts.stream()
                .limit(parts.size() == 2 ? 1 : parts.size())
                .flatMap(part -> part.finding().stream())
                .toList();
    }

    private static OfPart ofPart(BranchValues branch, int part, Columns columns) {
        double[] own = branch.nodes().get(part).values;
        double[] rest = rest(branch, part, own.length);
        int[] units = columns.with(own, rest);
        OptionalDouble correlation = units.length < LEAST_UNITS
                ? OptionalDouble.empty()
                : LinearCorrelation.pearson(Columns.of(own, units), Columns.of(rest, units));
        double sense = sense(branch.nodes().get(part));
        return new OfPart(
                branch.node(),
                branch.nodes().get(part).node(),
                correlation.isPresent() ? OptionalDouble.of(sense * correlation.getAsDouble()) : correlation,
                units.length);
    }

    /** By unit: the weighted mean of the other parts that it has a value of. */
    private static double[] rest(BranchValues branch, int part, int units) {
        double[] sums = new double[units];
        double[] weights = new double[units];
        for (int other = 0; other < branch.nodes().size(); other++) {
            double weight = other == part ? 0 : branch.parts.weights[other];
            NodeValues values = branch.nodes().get(other);
            for (int unit = 0; unit < units && weight > 0; unit++) {
                if (values.has(unit)) {
                    sums[unit] += weight * sense(values) * values.values[unit];
                    weights[unit] += weight;
                }
            }
        }
        Arrays.setAll(sums, unit -> weights[unit] == 0 ? Double.NaN : sums[unit] / weights[unit]);
        return sums;
    }

    /** Places that nothing has turned are better the lower they are. */
    private static double sense(NodeValues values) {
        return values.node() instanceof Branch branch
                        && branch.normalization().isEmpty()
                        && AggregationMethods.of(branch.aggregation()).isLessBetter()
                ? -1
                : 1;
    }
}
