package org.mattstock.internal.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneIndex;
import org.mattstock.internal.simulation.lane.LaneScoring;

/** Scores the replicates of a block, in lanes where that can be done and one by one in full where not. Used by one thread. */
public final class BlockScorer {
    private final Block block;
    private final SlowReplicates slow;
    private final List<Span> spans;

    public BlockScorer(Trial trial, List<Optional<LaneIndex>> lanes, Block block) {
        this.block = block;
        this.slow = trial.slow();
        this.spans = spans(lanes, block);
    }

    /** Is told of replicates that cannot be scored; everybody is without a place in them. */
    public interface Failing {
        /**
         * One of them.
         *
         * @param replicate counted from the first of the block
         * @param reason why
         */
        void at(int replicate, String reason);
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

    /** Writes the values of all replicates of the block. */
    public void run(Failing failing) {
        Arrays.fill(block.mayLack, false);
        for (int i = 0; i < spans.size(); i++) {
            score(spans.get(i), failing);
        }
    }

    private void score(Span span, Failing failing) {
        int from = block.from(span.first);
        int to = block.to(span.end - 1);
        boolean @Nullable [] irregular = span.scoring == null || from == to ? null : span.scoring.run();
        // A replicate that fails leaves everybody without a place.
        for (int lane = from; lane < to; lane++) {
            if (irregular == null || irregular[lane]) {
                Arrays.fill(block.mayLack, true);
                slowly(lane, failing);
            }
        }
    }

    private void slowly(int lane, Failing failing) {
        double[] values;
        try {
            values = slow.values(block.draw(lane));
        } catch (InvalidIndexException | ScoringException e) {
            failing.at(block.replicate(lane), String.valueOf(e.getMessage()));
            values = new double[block.values.length];
            Arrays.fill(values, SlowReplicates.UNRANKED);
        }
        for (int unit = 0; unit < values.length; unit++) {
            block.values[unit][lane] = values[unit];
        }
    }
}
