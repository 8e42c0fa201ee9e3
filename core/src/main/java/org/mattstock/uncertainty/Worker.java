package org.mattstock.uncertainty;

import java.util.Arrays;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.ScoringException;

/** Scores, ranks and counts blocks of replicates, with buffers of its own. Used by one thread. */
final class Worker {
    private final Trial trial;
    private final Draws draws;
    private final Block block;
    private final SlowReplicates slow;
    private final PlaceCounter counter;
    private final Firsts firsts = new Firsts();
    private final Tally tally;

    Worker(Trial trial, Draws draws, Tally tally) {
        this.trial = trial;
        this.draws = draws;
        this.block = new Block(trial.blueprint(), trial.units().size());
        this.slow = trial.slow();
        this.counter = new SingleCounter(trial.units().size());
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    /** Works off one block. */
    void run(long number, int count) {
        block.fill(draws, number, count);
        for (int method = 0; method < trial.blueprint().methods.size(); method++) {
            for (int lane = block.from(method); lane < block.to(method); lane++) {
                slowly(method, lane);
            }
        }
        firsts.clear();
        counter.count(block.values, count, tally, firsts);
        if (tally.central != null) {
            block.addCentral(firsts, tally.central);
        }
        tally.addReplicates(count);
    }

    private void slowly(int method, int lane) {
        double[] values;
        try {
            values = slow.values(block.draw(method, lane));
        } catch (InvalidIndexException | ScoringException e) {
            tally.addFailure(String.valueOf(e.getMessage()));
            values = new double[block.values.length];
            Arrays.fill(values, SlowReplicates.UNRANKED);
        }
        for (int unit = 0; unit < values.length; unit++) {
            block.values[unit][lane] = values[unit];
        }
    }
}
