package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
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
    private final ToDoubleFunction<Node> typical;

    /**
     * Magnitudes.
     *
     * @param frame of one year, which recalls what was learned
     */
    public Magnitudes(Frame frame) {
        this(frame, node -> typical(sizes(frame, node)));
    }

    /**
     * Magnitudes of what is in several frames.
     *
     * @param frame of one year, which recalls what was learned
     * @param typical of all values of a node that no method knows; see {@link #typical(double[])}
     */
    public Magnitudes(Frame frame, ToDoubleFunction<Node> typical) {
        this.frame = frame;
        this.typical = typical;
    }

    /** That of a node, at least 0 and finite. */
    public double of(Node node) {
        double found = node instanceof Branch branch ? branch(branch) : of(Directed.of(frame, (Leaf) node), Double.NaN);
        return Double.isNaN(found) ? typical.applyAsDouble(node) : Math.min(found, Double.MAX_VALUE);
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

    /** The values of a node other than 0, without their signs, of those who are compared; in no order. */
    public static double[] sizes(Frame frame, Node node) {
        double[] values = new FinalValues(frame).of(node).values;
        boolean[] peers = frame.peers(0);
        double[] sizes = new double[values.length];
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (peers[unit] && Math.abs(values[unit]) > 0) {
                sizes[count++] = Math.abs(values[unit]);
            }
        }
        return Arrays.copyOf(sizes, count);
    }

    /** Their median, 0 for none: no single figure sets it. */
    public static double typical(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
