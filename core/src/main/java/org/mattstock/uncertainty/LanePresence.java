package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.mattstock.index.MissingRule;

/**
 * How much of a branch's weight is present, by lane. Many units lack the same parts, and the weight depends on nothing else, so
 * that it is added up once for all of these. Used by one thread.
 */
final class LanePresence {
    /** Weights are sums of decimals: a share that is met but for the last bit is met. As in a full scoring. */
    static final double SLACK = 1e-12;

    private static final int OWN = -1;

    private final LaneBranch branch;
    private final double[][] weights;
    private final double[][] copies;
    private final double[][][] runWeights;
    /** By unit: the number of what it lacks; {@link #OWN} if it lacks nothing, or no other unit lacks the same for sure. */
    private final int[] patterns;
    /** By pattern: one of its units. */
    private final int[] examples;
    /** By pattern and lane. */
    private final double[][] present;

    private final double[][] has;
    private final double[] missing = new double[Draws.BLOCK];

    LanePresence(LaneBranch branch, Block block, double[][][] runWeights) {
        this.branch = branch;
        this.weights = block.weights;
        this.copies = block.copies;
        this.runWeights = runWeights;
        this.patterns = new int[branch.plain().length];
        Arrays.fill(patterns, OWN);
        List<List<Integer>> groups = groups();
        this.examples = groups.stream().mapToInt(units -> units.get(0)).toArray();
        for (int pattern = 0; pattern < examples.length; pattern++) {
            for (int unit : groups.get(pattern)) {
                patterns[unit] = pattern;
            }
        }
        this.present = new double[examples.length][Draws.BLOCK];
        this.has = new double[examples.length][Draws.BLOCK];
    }

    private List<List<Integer>> groups() {
        TreeMap<String, List<Integer>> groups = new TreeMap<>();
        for (int unit = 0; unit < patterns.length; unit++) {
            if (!branch.plain()[unit] && lacksForSure(unit)) {
                groups.computeIfAbsent(leaves(unit), key -> new ArrayList<>()).add(unit);
            }
        }
        return groups.values().stream().filter(units -> units.size() > 1).toList();
    }

    /** Whether what it lacks is the same in every replicate. */
    private boolean lacksForSure(int unit) {
        return branch.steps().stream()
                .allMatch(step -> !(step instanceof LaneBranch.Inner inner)
                        || inner.branch().sure()[unit]);
    }

    private String leaves(int unit) {
        StringBuilder leaves = new StringBuilder();
        for (LaneBranch.Step step : branch.steps()) {
            if (step instanceof LaneBranch.Run run) {
                for (double there : run.present()[unit]) {
                    leaves.append(there == 0 ? '-' : '+');
                }
            }
        }
        return leaves.toString();
    }

    /** Whether the rows of a unit are found here. */
    boolean isShared(int unit) {
        return patterns[unit] != OWN;
    }

    /** By lane: the weight that is present. */
    double[] present(int unit) {
        return present[patterns[unit]];
    }

    /** By lane: 1 if the branch has a value, else 0; for a unit that may be without one. */
    double[] has(int unit) {
        return has[patterns[unit]];
    }

    /** Adds up for some lanes, whose weights sum to these totals. */
    void run(double[] total, int from, int to) {
        for (int pattern = 0; pattern < examples.length; pattern++) {
            int unit = examples[pattern];
            Arrays.fill(present[pattern], from, to, 0);
            Arrays.fill(missing, from, to, 0);
            for (int i = 0; i < branch.steps().size(); i++) {
                LaneBranch.Step step = branch.steps().get(i);
                if (step instanceof LaneBranch.Run run) {
                    add(run, unit, present[pattern], missing, from, to);
                } else if (step instanceof LaneBranch.Inner inner) {
                    Rows.add(present[pattern], weights[inner.node()], from, to);
                }
            }
            if (!branch.sure()[unit]) {
                keep(has[pattern], present[pattern], missing, total, from, to);
            }
        }
    }

    /** Adds the leaves of one run. A leaf that is left out is not missing. */
    void add(LaneBranch.Run run, int unit, double[] present, double[] missing, int from, int to) {
        double[] there = run.present()[unit];
        Rows.addRun(present, runWeights[run.number()], there, from, to);
        for (int i = 0; i < run.nodes().length; i++) {
            if (run.nodes()[i] >= 0 && there[i] == 0) {
                Rows.add(missing, copies[run.nodes()[i]], from, to);
            }
        }
    }

    /** Whether enough is present for a value. */
    void keep(double[] has, double[] present, double[] missing, double[] total, int from, int to) {
        if (branch.rule() instanceof MissingRule.AtLeast atLeast) {
            double least = atLeast.share() - SLACK;
            for (int lane = from; lane < to; lane++) {
                has[lane] = present[lane] > 0 && present[lane] / total[lane] >= least ? 1 : 0;
            }
        } else {
            for (int lane = from; lane < to; lane++) {
                has[lane] = missing[lane] == 0 ? 1 : 0;
            }
        }
    }
}
