package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.simulation.draw.Draws;

/**
 * How much of a branch's weight is observed, by lane; worked out once for all units of which the same is observed. Used by one
 * thread.
 */
final class LaneCoverage {
    private final LaneEligibility.Coverage branch;
    private final double[][] weights;
    private final double[] total;
    private final @Nullable LaneCoverage[] inner;
    private final LanePatterns patterns;
    /** By pattern and lane. */
    private final double[][] shares;

    /**
     * Coverage of a branch.
     *
     * @param weights by node and lane
     * @param totals by node and lane, for branches: the sum of the weights of their parts
     * @param concerned the units that it is asked of
     */
    LaneCoverage(LaneEligibility.Coverage branch, double[][] weights, double[][] totals, IntPredicate concerned) {
        this.branch = branch;
        this.weights = weights;
        this.total = totals[branch.node()];
        IntPredicate lacks = unit -> concerned.test(unit) && !branch.full()[unit];
        this.inner = new LaneCoverage[branch.parts().length];
        for (int part = 0; part < inner.length; part++) {
            LaneEligibility.Coverage below = branch.inner()[part];
            inner[part] = below == null ? null : new LaneCoverage(below, weights, totals, lacks);
        }
        this.patterns = LanePatterns.of(branch.full().length, lacks, this::lacking);
        this.shares = new double[patterns.count()][Draws.BLOCK];
    }

    private String lacking(int unit) {
        StringBuilder lacking = new StringBuilder();
        for (int part = 0; part < inner.length; part++) {
            LaneCoverage below = inner[part];
            if (below == null) {
                lacking.append(branch.observed()[part][unit] ? '+' : '-');
            } else {
                lacking.append(below.pattern(unit)).append(' ');
            }
        }
        return lacking.toString();
    }

    /** What the units of a pattern have in common; empty for one of which everything is observed, or that is not asked for. */
    String pattern(int unit) {
        return patterns.isIn(unit) ? String.valueOf(patterns.of(unit)) : "";
    }

    /** By lane: the share of a unit of which something is not observed. */
    double[] share(int unit) {
        return shares[patterns.of(unit)];
    }

    /** Works it out for some lanes: sums in the order of the parts, as in a full scoring. */
    void run(int from, int to) {
        for (LaneCoverage below : inner) {
            if (below != null) {
                below.run(from, to);
            }
        }
        for (int pattern = 0; pattern < shares.length; pattern++) {
            Arrays.fill(shares[pattern], from, to, 0);
            for (int part = 0; part < inner.length; part++) {
                add(part, patterns.example(pattern), shares[pattern], from, to);
            }
            Rows.divide(shares[pattern], total, from, to);
        }
    }

    private void add(int part, int unit, double[] sums, int from, int to) {
        double[] weight = weights[branch.parts()[part]];
        LaneCoverage below = inner[part];
        if (below == null ? branch.observed()[part][unit] : !below.patterns.isIn(unit)) {
            Rows.add(sums, weight, from, to);
        } else if (below != null) {
            Rows.addProducts(sums, weight, below.share(unit), from, to);
        }
    }
}
