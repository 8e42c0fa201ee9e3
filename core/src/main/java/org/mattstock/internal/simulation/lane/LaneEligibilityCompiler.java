package org.mattstock.internal.simulation.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Slice;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.FlaggedFigures;
import org.mattstock.internal.scoring.Observed;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Trial;

/**
 * Finds what eligibility has in common in all replicates. Methods change nothing about it: it asks for what is observed. A demand
 * that {@link LaneMethods} does not know is left out, since nothing is done in lanes then.
 */
final class LaneEligibilityCompiler {
    private final Blueprint blueprint;
    private final Trial trial;
    private final int[] positions;
    /** By node and unit: whether something of it is observed. */
    private final boolean[][] observed;

    private LaneEligibilityCompiler(Trial trial) {
        this.blueprint = trial.blueprint();
        this.trial = trial;
        this.positions = trial.positions();
        this.observed = new boolean[blueprint.size()][positions.length];
        Observed shares = Observed.of(blueprint.index.tree(), trial.panel(), trial.year());
        for (int node = 0; node < observed.length; node++) {
            for (int unit = 0; unit < positions.length; unit++) {
                observed[node][unit] = shares.share(blueprint.plan.id(node), positions[unit]) > 0;
            }
        }
    }

    static LaneEligibility compile(Trial trial) {
        if (trial.blueprint().index.eligibility().requirements().isEmpty()) {
            return new LaneEligibility(new boolean[trial.units().size()], List.of(), List.of());
        }
        return new LaneEligibilityCompiler(trial).compile();
    }

    private LaneEligibility compile() {
        boolean[] never = new boolean[trial.units().size()];
        List<LaneEligibility.LeafDemand> leaves = new ArrayList<>();
        List<LaneEligibility.CoverageDemand> coverages = new ArrayList<>();
        for (Requirement requirement : blueprint.index.eligibility().requirements()) {
            if (requirement instanceof Requirement.IndicatorAtLeast least) {
                indicator(least, never);
            } else if (requirement instanceof Requirement.LeafObserved leaf) {
                leaves.add(new LaneEligibility.LeafDemand(
                        blueprint.plan.number(leaf.leaf()), observed[blueprint.plan.number(leaf.leaf())]));
            } else if (requirement instanceof Requirement.LeafUnflagged leaf) {
                leaves.add(unflagged(leaf));
            } else if (requirement instanceof Requirement.CoverageAtLeast coverage) {
                coverage(coverage, leaves, coverages);
            } else {
                throw new IllegalStateException("lanes must know who meets the requirement, got " + requirement);
            }
        }
        return new LaneEligibility(never, List.copyOf(leaves), List.copyOf(coverages));
    }

    private LaneEligibility.LeafDemand unflagged(Requirement.LeafUnflagged requirement) {
        int node = blueprint.plan.number(requirement.leaf());
        boolean[] met = new boolean[trial.panel().units().size()];
        Arrays.fill(met, true);
        FlaggedFigures.of(trial.panel(), (Leaf) blueprint.plan.node(node), trial.year())
                .forEachRefused(requirement, (unit, why) -> met[unit] = false);
        boolean[] byUnit = new boolean[positions.length];
        for (int unit = 0; unit < byUnit.length; unit++) {
            byUnit[unit] = met[positions[unit]];
        }
        return new LaneEligibility.LeafDemand(node, byUnit);
    }

    private void indicator(Requirement.IndicatorAtLeast requirement, boolean[] never) {
        Slice slice = trial.panel().slice(requirement.indicator(), requirement.breakdown(), trial.year());
        for (int unit = 0; unit < never.length; unit++) {
            never[unit] |= !(slice.valueAt(positions[unit]) >= requirement.least());
        }
    }

    private void coverage(
            Requirement.CoverageAtLeast requirement,
            List<LaneEligibility.LeafDemand> leaves,
            List<LaneEligibility.CoverageDemand> coverages) {
        int node = blueprint.plan.number(requirement.node());
        double least = requirement.share() - Shares.SLACK;
        if (!blueprint.isLeaf(node)) {
            LaneEligibility.Coverage branch = cover(node);
            coverages.add(new LaneEligibility.CoverageDemand(branch, least, met(branch, least)));
        } else if (least > 0) {
            leaves.add(new LaneEligibility.LeafDemand(node, observed[node]));
        }
    }

    /** By unit: whether coverage is enough under all weights that may be drawn. */
    private boolean[] met(LaneEligibility.Coverage branch, double least) {
        boolean[] met = new boolean[branch.full().length];
        for (int unit = 0; unit < met.length; unit++) {
            met[unit] = branch.full()[unit] || bound(branch, unit) > least + ShareBound.ROUNDING;
        }
        return met;
    }

    private double bound(LaneEligibility.Coverage branch, int unit) {
        double[] shares = new double[branch.parts().length];
        for (int part = 0; part < shares.length; part++) {
            LaneEligibility.Coverage inner = branch.inner()[part];
            if (inner == null) {
                shares[part] = branch.observed()[part][unit] ? 1 : 0;
            } else {
                shares[part] = bound(inner, unit);
            }
        }
        return ShareBound.of(blueprint, branch.node()).least(shares);
    }

    private LaneEligibility.Coverage cover(int node) {
        int[] parts = blueprint.counted(node);
        LaneEligibility.@Nullable Coverage[] inner = new LaneEligibility.Coverage[parts.length];
        boolean[][] seen = new boolean[parts.length][0];
        boolean[] full = new boolean[trial.units().size()];
        Arrays.fill(full, true);
        for (int part = 0; part < parts.length; part++) {
            if (blueprint.isLeaf(parts[part])) {
                seen[part] = observed[parts[part]];
                keep(full, seen[part]);
            } else {
                LaneEligibility.Coverage below = cover(parts[part]);
                inner[part] = below;
                keep(full, below.full());
            }
        }
        return new LaneEligibility.Coverage(node, parts, inner, seen, full);
    }

    private static void keep(boolean[] full, boolean[] also) {
        for (int unit = 0; unit < full.length; unit++) {
            full[unit] &= also[unit];
        }
    }
}
