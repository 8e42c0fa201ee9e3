package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.ScoringException;

/** Scores, ranks and counts blocks of replicates, with buffers of its own. Used by one thread. */
final class Worker {
    private final Draws draws;
    private final Block block;
    private final SlowReplicates slow;
    /** By method: how it is scored in lanes; null where it cannot be. */
    private final @Nullable LaneScoring[] fast;

    private final PlaceCounter counter;
    private final Firsts firsts = new Firsts();
    private final Tally tally;

    Worker(Trial trial, List<Optional<LaneIndex>> lanes, Draws draws, Tally tally) {
        this.draws = draws;
        this.block = new Block(trial.blueprint(), trial.units().size());
        this.slow = trial.slow();
        this.fast = lanes.stream()
                .map(index -> index.map(there -> new LaneScoring(there, block)).orElse(null))
                .toArray(LaneScoring[]::new);
        this.counter = PlaceCounter.of(tally, trial.blueprint().methods.size());
        this.tally = tally;
    }

    /** The block that was worked off last. */
    Block block() {
        return block;
    }

    /** Who came first in that block. */
    Firsts firsts() {
        return firsts;
    }

    /** Everything counted so far. */
    Tally tally() {
        counter.flush(tally);
        return tally;
    }

    /** Works off one block. */
    void run(long number, int count) {
        draws.fill(number, count, block);
        Arrays.fill(block.mayLack, false);
        for (int method = 0; method < fast.length; method++) {
            score(method, block.from(method), block.to(method));
        }
        firsts.clear();
        counter.count(block, tally, firsts);
        if (tally.wins != null) {
            Wins.add(block.values, count, tally.wins);
        }
        if (tally.central != null) {
            block.addCentral(firsts, tally.central);
        }
        tally.addReplicates(count);
    }

    private void score(int method, int from, int to) {
        LaneScoring scoring = fast[method];
        boolean @Nullable [] irregular = scoring == null || from == to ? null : scoring.run(from, to);
        // A replicate that fails leaves everybody without a place.
        for (int lane = from; lane < to; lane++) {
            if (irregular == null || irregular[lane]) {
                Arrays.fill(block.mayLack, true);
                slowly(lane);
            }
        }
    }

    private void slowly(int lane) {
        double[] values;
        try {
            values = slow.values(block.draw(lane));
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
