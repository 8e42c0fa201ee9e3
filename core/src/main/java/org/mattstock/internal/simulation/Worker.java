package org.mattstock.internal.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.simulation.count.CentralTally;
import org.mattstock.internal.simulation.count.Firsts;
import org.mattstock.internal.simulation.count.PlaceCounter;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.count.Wins;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneIndex;
import org.mattstock.internal.simulation.lane.LaneScoring;

/** Scores, ranks and counts blocks of replicates, with buffers of its own. Used by one thread. */
public final class Worker {
    private final Draws draws;
    private final Block block;
    private final SlowReplicates slow;
    private final List<Span> spans;

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
        this.slow = trial.slow();
        this.spans = spans(lanes, block);
        this.counter = PlaceCounter.of(tally, trial.levels());
        this.tally = tally;
    }

    /**
     * Methods that follow each other and are scored together.
     *
     * @param first the first of them
     * @param end the one after the last
     * @param scoring how they are scored in lanes; null where they cannot be
     */
    private record Span(int first, int end, @Nullable LaneScoring scoring) {}

    private static List<Span> spans(List<Optional<LaneIndex>> lanes, Block block) {
        List<Span> spans = new ArrayList<>();
        int end;
        for (int first = 0; first < lanes.size(); first = end) {
            end = first + 1;
            if (lanes.get(first).isEmpty()) {
                spans.add(new Span(first, end, null));
                continue;
            }
            List<LaneIndex> alike = new ArrayList<>();
            alike.add(lanes.get(first).get());
            while (end < lanes.size()
                    && lanes.get(end).filter(alike.get(0)::isLike).isPresent()) {
                alike.add(lanes.get(end++).orElseThrow());
            }
            spans.add(new Span(first, end, new LaneScoring(alike, first, block)));
        }
        return List.copyOf(spans);
    }

    /** Everything counted so far. */
    PlaceTally tally() {
        counter.flush(tally);
        return tally;
    }

    /** Works off one block. */
    void run(long number, int count) {
        draws.fill(number, count, block);
        Arrays.fill(block.mayLack, false);
        for (int i = 0; i < spans.size(); i++) {
            score(spans.get(i), number * Draws.BLOCK);
        }
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

    private void score(Span span, long first) {
        int from = block.from(span.first);
        int to = block.to(span.end - 1);
        boolean @Nullable [] irregular = span.scoring == null || from == to ? null : span.scoring.run();
        // A replicate that fails leaves everybody without a place.
        for (int lane = from; lane < to; lane++) {
            if (irregular == null || irregular[lane]) {
                Arrays.fill(block.mayLack, true);
                slowly(lane, first);
            }
        }
    }

    private void slowly(int lane, long first) {
        double[] values;
        try {
            values = slow.values(block.draw(lane));
        } catch (InvalidIndexException | ScoringException e) {
            tally.failures.add(first + block.replicate(lane), String.valueOf(e.getMessage()));
            values = new double[block.values.length];
            Arrays.fill(values, SlowReplicates.UNRANKED);
        }
        for (int unit = 0; unit < values.length; unit++) {
            block.values[unit][lane] = values[unit];
        }
    }
}
