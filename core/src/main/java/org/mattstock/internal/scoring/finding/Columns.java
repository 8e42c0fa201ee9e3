package org.mattstock.internal.scoring.finding;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.NodeValues;

/** The values of nodes for those who are compared with each other. */
public final class Columns {
    private final boolean[] peers;

    public Columns(Frame frame) {
        this.peers = frame.peers(0);
    }

    /** The units that have a value in all of some columns. */
    int[] with(double[]... columns) {
        return IntStream.range(0, peers.length)
                .filter(unit -> peers[unit])
                .filter(unit -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[unit])))
                .toArray();
    }

    /** A column without its gaps. */
    double[] present(double[] column) {
        return of(column, with(column));
    }

    static double[] of(double[] column, int[] units) {
        return Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray();
    }

    /** The parts of a branch that have a weight: the others have no influence on anything. */
    IntStream weighing(BranchValues branch) {
        return IntStream.range(0, branch.nodes().size()).filter(part -> branch.parts.weights[part] > 0);
    }

    private boolean isConstant(NodeValues node) {
        double[] present = present(node.values);
        return present.length > 1 && Arrays.stream(present).allMatch(value -> value == present[0]);
    }

    /** A leaf with one value for all, or a branch that makes one out of parts that differ. */
    Optional<Finding> constant(NodeValues node) {
        boolean byItsParts = node instanceof BranchValues branch
                && weighing(branch).allMatch(part -> isConstant(branch.nodes().get(part)));
        if (byItsParts || !isConstant(node)) {
            return Optional.empty();
        }
        double[] present = present(node.values);
        return Optional.of(new Finding.ConstantColumn(node.node().id(), present[0], present.length));
    }
}
