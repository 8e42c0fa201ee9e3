package org.mattstock.internal.simulation;

import java.util.List;
import java.util.Optional;
import org.mattstock.internal.simulation.count.CentralTally;
import org.mattstock.internal.simulation.count.Firsts;
import org.mattstock.internal.simulation.count.PlaceCounter;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.count.Wins;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneIndex;

/** Scores, ranks and counts blocks of replicates, with buffers of its own. Used by one thread. */
public final class Worker {
    private final Draws draws;
    private final Block block;
    private final BlockScorer scorer;

    private final PlaceCounter counter;
    private final Firsts firsts;
    private final PlaceTally tally;

    public Worker(Trial trial, List<Optional<LaneIndex>> lanes, Draws draws, PlaceTally tally) {
        this(
                trial,
                lanes,
                draws,
                tally,
                new Block(trial.blueprint(), trial.units().size()),
                new Firsts());
    }

    /**
     * A worker in given buffers.
     *
     * @param block what it works off, filled anew each time
     * @param firsts who came first in it
     */
    Worker(Trial trial, List<Optional<LaneIndex>> lanes, Draws draws, PlaceTally tally, Block block, Firsts firsts) {
        this.draws = draws;
        this.block = block;
        this.firsts = firsts;
        this.scorer = new BlockScorer(trial, lanes, block);
        this.counter = PlaceCounter.of(tally, trial.levels());
        this.tally = tally;
    }

    /** Everything counted so far. */
    PlaceTally tally() {
        counter.flush(tally);
        return tally;
    }

    /** Works off one block. */
    void run(long number, int count) {
        draws.fill(number, count, block);
        long first = number * Draws.BLOCK;
        scorer.run((replicate, reason) -> tally.failures.add(first + replicate, reason));
        firsts.clear();
        counter.count(block, tally, firsts);
        if (tally.wins != null) {
            Wins.add(block.values, count, tally.wins);
        }
        if (tally.central != null) {
            addCentral(tally.central);
        }
        tally.addReplicates(count);
    }

    /** Adds the shares with which units came first. */
    private void addCentral(CentralTally central) {
        for (int[] parts : block.reweightedBranches()) {
            central.add(parts, block.weights, firsts);
        }
    }
}
