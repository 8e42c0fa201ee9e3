package org.mattstock.internal.simulation.lane;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.PlainValues;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.NoisyFigures;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.stages.Stages;

/**
 * Leaves whose figures have errors: drawn and normalized lane by lane, since each replicate has figures of its own. Everything
 * else is the same in all of them and is not done again: no panel is written, no other leaf is scored, and the tree is walked in
 * lanes. Used by one thread.
 */
final class LaneNoise {
    /** Larger values are left to the full scoring, so that no sum in lanes can overflow. */
    private static final double LARGEST = 1e100;

    private final NoisyFigures figures;
    private final PlainValues values;
    private final int[] positions;

    private LaneNoise(NoisyFigures figures, PlainValues values, int... positions) {
        this.figures = figures;
        this.values = values;
        this.positions = positions;
    }

    static LaneNoise of(Trial trial, Scores scores) {
        NoisyFigures figures = new NoisyFigures(trial.panel(), trial.blueprint().noises);
        return new LaneNoise(figures, new PlainValues(Stages.frame(scores, trial.panel(), figures)), trial.positions());
    }

    /** Where the values of a leaf go. */
    record Rows(LaneBranch branch, Leaf leaf, double[][] values) {}

    /** Draws and scores the lanes from one to another, and marks those that are left to the full scoring. */
    void fill(List<Rows> leaves, Block block, int from, int to, boolean[] irregular) {
        for (int lane = from; lane < to; lane++) {
            boolean isFinite = figures.draw(block.noise[lane]);
            irregular[lane] |= !isFinite;
            values.learnAnew();
            for (int i = 0; i < leaves.size(); i++) {
                double[] found = isFinite ? find(leaves.get(i).leaf()) : null;
                irregular[lane] |= found == null || !write(found, leaves.get(i), lane);
            }
        }
    }

    private double @Nullable [] find(Leaf leaf) {
        try {
            return values.of(leaf);
        } catch (ScoringException e) {
            return null;
        }
    }

    private boolean write(double[] found, Rows rows, int lane) {
        boolean isSmall = true;
        for (int unit = 0; unit < positions.length; unit++) {
            double value = found[positions[unit]];
            isSmall &= Math.abs(value) <= LARGEST;
            rows.values[unit][lane] = rows.branch.sure()[unit] ? value : 0;
        }
        return isSmall;
    }
}
