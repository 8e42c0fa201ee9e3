package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.internal.simulation.BlockScorer;
import org.mattstock.internal.simulation.Chunks;
import org.mattstock.internal.simulation.count.PlaceLanes;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.Draw;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneIndex;

/**
 * Works off rows of a design: their definitions are scored side by side, each in a lane, and the figure is taken of the places. Used by
 * one thread.
 */
final class RowScorer implements Chunks.Work {
    private final Trial trial;
    private final List<Choices.Factor> factors;
    private final SobolDesign design;
    private final MeasuredPlaces measured;
    private final Block block;
    private final BlockScorer scorer;
    private final PlaceLanes order;
    private final long first;
    private final double[][] rows;
    private final boolean[] failed = new boolean[Draws.BLOCK];
    private RowFailure failure = RowFailure.NONE;

    /**
     * A worker.
     *
     * @param factors its own, since they draw in buffers
     * @param first the number of the first row
     * @param rows where figures go, by row and column of the design
     */
    RowScorer(
            Trial trial,
            List<Optional<LaneIndex>> lanes,
            List<Choices.Factor> factors,
            SobolDesign design,
            MeasuredPlaces measured,
            long first,
            double[][] rows) {
        int units = trial.units().size();
        this.trial = trial;
        this.factors = factors;
        this.design = design;
        this.measured = measured;
        this.block = new Block(trial.blueprint(), units);
        this.scorer = new BlockScorer(trial, lanes, block);
        this.order = new PlaceLanes(units, trial.levels());
        this.first = first;
        this.rows = rows;
    }

    /** How many rows fit into the lanes of a block; one at least, which takes several blocks then. */
    static int rowsOfChunk(SobolDesign design) {
        return Math.max(1, Draws.BLOCK / design.columns());
    }

    /** The first thing that could not be scored. */
    RowFailure failure() {
        return failure;
    }

    @Override
    public void run(int chunk) {
        int from = chunk * rowsOfChunk(design);
        int to = Math.min(rows.length, from + rowsOfChunk(design));
        List<Draw> draws = new ArrayList<>();
        for (int row = from; row < to; row++) {
            rows[row] = new double[design.columns()];
            for (long[] column : design.row(first + row)) {
                draws.add(draw(column));
            }
        }
        for (int start = 0; start < draws.size(); start += Draws.BLOCK) {
            List<Draw> some = draws.subList(start, Math.min(draws.size(), start + Draws.BLOCK));
            score(some, (long) from * design.columns() + start);
        }
    }

    private Draw draw(long... column) {
        return design instanceof SobolDesign.Given
                ? Choices.drawAt(
                        trial.blueprint(),
                        factors,
                        Arrays.stream(column)
                                .mapToDouble(Double::longBitsToDouble)
                                .toArray())
                : Choices.draw(trial.blueprint(), factors, column);
    }

    /**
     * Scores some.
     *
     * @param number of the first of them, counted from the first row and over the columns of rows
     */
    private void score(List<Draw> draws, long number) {
        long start = first * design.columns() + number;
        block.take(draws);
        Arrays.fill(failed, false);
        scorer.run((replicate, reason) -> {
            failed[replicate] = true;
            failure = failure.or(start + replicate, reason);
        });
        double[] figures = measured.of(order.of(block), block.size());
        for (int replicate = 0; replicate < draws.size(); replicate++) {
            double figure = failed[replicate] ? Double.NaN : figures[block.lane(replicate)];
            if (Double.isNaN(figure)) {
                failure = failure.or(start + replicate, RowFailure.NO_PLACE);
            }
            int place = (int) (number + replicate);
            rows[place / design.columns()][place % design.columns()] = figure;
        }
    }
}
