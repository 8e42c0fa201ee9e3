package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.scoring.lane.Masks;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;

/**
 * Who has no place in which lane: whoever has no value of the root, or is not eligible. Worked out once for all units that lack
 * the same. Used by one thread.
 */
final class LaneExclusion {
    private final Block block;
    private final LaneEligibility eligibility;
    private final boolean[] sure;
    private final LanePresence root;
    /** By demand. */
    private final List<LaneCoverage> coverages;

    private final LanePatterns patterns;
    /** By pattern and lane: 0, or minus infinity for a unit without a place. */
    private final double[][] rows;

    LaneExclusion(LaneIndex index, Block block, double[][] totals, LanePresence root) {
        this.block = block;
        this.eligibility = index.eligibility();
        this.sure = index.root().sure();
        this.root = root;
        this.coverages = eligibility.coverages().stream()
                .map(demand ->
                        new LaneCoverage(demand.branch(), block.weights, totals, unit -> isInDoubt(demand, unit)))
                .toList();
        this.patterns = LanePatterns.of(sure.length, unit -> index.mayLack()[unit], this::lacking);
        this.rows = new double[patterns.count()][Draws.BLOCK];
    }

    private boolean isInDoubt(LaneEligibility.CoverageDemand demand, int unit) {
        return !eligibility.never()[unit] && !demand.met()[unit];
    }

    private String lacking(int unit) {
        if (eligibility.never()[unit]) {
            return "never";
        }
        StringBuilder lacking = new StringBuilder(root.pattern(unit));
        eligibility.leaves().forEach(demand -> lacking.append(demand.met()[unit] ? " +" : " -"));
        coverages.forEach(coverage -> lacking.append(' ').append(coverage.pattern(unit)));
        return lacking.toString();
    }

    /** Works it out for some lanes. */
    void run(int from, int to) {
        for (int i = 0; i < coverages.size(); i++) {
            coverages.get(i).run(from, to);
        }
        for (int pattern = 0; pattern < rows.length; pattern++) {
            int unit = patterns.example(pattern);
            boolean never = eligibility.never()[unit];
            Arrays.fill(rows[pattern], from, to, never ? SlowReplicates.UNRANKED : 0);
            if (!never) {
                exclude(unit, rows[pattern], from, to);
            }
        }
    }

    private void exclude(int unit, double[] row, int from, int to) {
        if (!sure[unit]) {
            exclude(row, root.has(unit), 1, from, to);
        }
        for (int i = 0; i < eligibility.leaves().size(); i++) {
            LaneEligibility.LeafDemand demand = eligibility.leaves().get(i);
            if (!demand.met()[unit]) {
                excludeCounted(row, block.copies[demand.node()], from, to);
            }
        }
        for (int i = 0; i < coverages.size(); i++) {
            LaneEligibility.CoverageDemand demand = eligibility.coverages().get(i);
            if (!demand.met()[unit]) {
                exclude(row, coverages.get(i).share(unit), demand.least(), from, to);
            }
        }
    }

    private static void exclude(double[] row, double[] share, double least, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            row[lane] = Masks.choose(Masks.below(share[lane], least), SlowReplicates.UNRANKED, row[lane]);
        }
    }

    /** Where a leaf is left out, nobody must have it. */
    private static void excludeCounted(double[] row, double[] copies, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            row[lane] = Masks.choose(Masks.below(0, copies[lane]), SlowReplicates.UNRANKED, row[lane]);
        }
    }

    /** Takes the places of units from one to another, whose values are finite. */
    void apply(int start, int end, int from, int to) {
        for (int unit = start; unit < end; unit++) {
            if (patterns.isIn(unit)) {
                Rows.add(block.values[unit], rows[patterns.of(unit)], from, to);
            }
        }
    }
}
