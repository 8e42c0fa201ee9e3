package org.mattstock.internal.scoring;

import java.util.Arrays;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * How large the numbers are that the values of a node are made of, by definition and parameters: what rounding may take from a
 * value is a share of it, also where the numbers cancel. Only where methods do not know, values are looked at.
 */
public final class Magnitudes {
    private final Frame frame;

    /**
     * Magnitudes.
     *
     * @param frame of one year, which recalls what was learned
     */
    public Magnitudes(Frame frame) {
        this.frame = frame;
    }

    /** That of a node, at least 0 and finite. */
    public double of(Node node) {
        double found = node instanceof Branch branch ? branch(branch) : of(Directed.of(frame, (Leaf) node), Double.NaN);
        return Double.isNaN(found) ? typical(node) : Math.min(found, Double.MAX_VALUE);
    }

    private double branch(Branch branch) {
        double[] parts =
                branch.parts().stream().mapToDouble(part -> of(part.node())).toArray();
        double aggregated = AggregationMethods.of(branch.aggregation(), frame.behaviors)
                .magnitude(parts, WeightingMethods.weights(branch), frame.units.size());
        return branch.normalization().isEmpty() ? aggregated : of(Directed.of(frame, branch), aggregated);
    }

    /** The largest of what the reference groups make of it. */
    private double of(Directed directed, double entering) {
        return Arrays.stream(directed.learned(new double[0][]))
                .mapToDouble(learned -> directed.method().magnitude(learned, entering))
                .max()
                .orElse(0);
    }

    /** The median of the values other than 0 without their signs: no single figure sets it. */
    private double typical(Node node) {
        double[] values = new FinalValues(frame).of(node).values;
        boolean[] peers = frame.peers(0);
        double[] sizes = new double[values.length];
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (peers[unit] && Math.abs(values[unit]) > 0) {
                sizes[count++] = Math.abs(values[unit]);
            }
        }
        Arrays.sort(sizes, 0, count);
        return count == 0 ? 0 : sizes[count / 2];
    }
}
