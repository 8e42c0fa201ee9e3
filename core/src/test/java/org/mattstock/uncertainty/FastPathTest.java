package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whole blocks scored in lanes are, to the bit, what a full scoring of each replicate gives; ties included. */
class FastPathTest {
    @Provide
    Arbitrary<RandomAnalyses.Case> few() {
        return RandomAnalyses.cases(9);
    }

    @Provide
    Arbitrary<RandomAnalyses.Case> many() {
        return RandomAnalyses.cases(60);
    }

    @Property(tries = 12, seed = "5")
    void fewUnits(@ForAll("few") RandomAnalyses.Case drawn) {
        requireSame(drawn, Draws.BLOCK);
    }

    @Property(tries = 4, seed = "6")
    void manyUnits(@ForAll("many") RandomAnalyses.Case drawn) {
        requireSame(drawn, Draws.BLOCK);
    }

    /** Compares one block, lane by lane and count by count. */
    static void requireSame(RandomAnalyses.Case drawn, int replicates) {
        Trial trial = drawn.trial();
        List<Optional<LaneIndex>> lanes = trial.lanes();
        Worker fast = worker(trial, lanes, drawn.seed());
        Worker slow = worker(
                trial, lanes.stream().map(each -> Optional.<LaneIndex>empty()).toList(), drawn.seed());
        for (int block = 0; block < 2; block++) {
            int count = block == 0 ? replicates : Math.min(replicates, 19);
            fast.run(block, count);
            slow.run(block, count);
            for (int unit = 0; unit < trial.units().size(); unit++) {
                assertThat(bits(fast, unit, count))
                        .as("%s with %s", drawn.index().tree(), drawn.variations())
                        .isEqualTo(bits(slow, unit, count));
            }
        }
        assertThat(places(fast.tally())).isEqualTo(places(slow.tally()));
        assertThat(fast.tally().unranked).isEqualTo(slow.tally().unranked);
        assertThat(fast.tally().failures()).isEqualTo(slow.tally().failures());
    }

    static Worker worker(Trial trial, List<Optional<LaneIndex>> lanes, long seed) {
        Tally tally = new Tally(
                trial.units().size(),
                UncertaintyAnalysis.Pairs.IGNORED,
                trial.central(1_000).orElse(null));
        return new Worker(trial, lanes, new RandomDraws(trial.blueprint(), seed), tally);
    }

    private static long[] bits(Worker worker, int unit, int count) {
        return Arrays.stream(worker.block().values[unit], 0, count)
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
    }

    private static int[][] places(Tally tally) {
        return Arrays.stream(tally.places)
                .map(row -> Arrays.copyOf(row, row.length - 1))
                .toArray(int[][]::new);
    }
}
