package org.mattstock.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.scoring.Room;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneCompiler;
import org.mattstock.uncertainty.Figures;
import org.mattstock.uncertainty.RandomAnalyses;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class FootprintTest {
    private static final Footprint MANY = new Footprint(29_000, 160_000_000, 90_000_000, 10_000_000);

    private static Footprint of(int units, int mostClasses, boolean pairs) {
        RandomAnalyses.Case drawn = new RandomAnalyses.Case(
                Figures.flat(4), List.of(Variation.weights("all", WeightSet.simplex())), Figures.panel(units, 4, 0), 5);
        Trial trial = drawn.trial();
        return Footprint.of(trial, LaneCompiler.compile(trial), PlaceClasses.atMost(units, mostClasses), pairs);
    }

    @Test
    void everyTableIsCounted() {
        // Block and places: 256 doubles and integers. Central weights: two longs for each of five nodes. Counts: four
        // bytes each.
        long lanes = 300 * 256 * 12;
        long central = 300 * 5 * 16;

        assertThat(of(300, 50, false)).isEqualTo(new Footprint(300, 300 * 50 * 4, lanes, central));
        assertThat(of(300, 300, true))
                .isEqualTo(new Footprint(300, 0, lanes + 300 * 300 * 4, central + 2 * 300 * 300 * 4));
    }

    @Test
    void threadsAreAddedAsLongAsHalfOfTheHeapIsEnough() {
        assertThat(MANY.threads(4, heap(10_000_000_000L), 0)).isEqualTo(4);
        assertThat(MANY.threads(4, heap(1_200_000_000), 0)).isEqualTo(3);
        assertThat(MANY.threads(4, heap(1_600_000_000), 340_000_000)).isEqualTo(3);
        assertThat(MANY.threads(4, heap(320_000_000), 0)).isEqualTo(1);
        assertThat(MANY.threads(1, heap(Long.MAX_VALUE), 0)).isEqualTo(1);
    }

    /** Empty, and with what the collector leaves. */
    private static Room heap(long bytes) {
        return Room.of(0, bytes);
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsSizeAndWhatWouldHelp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MANY.threads(2, Room.of(50_000_000, 400_000_000), 100_000_000))
                .withMessage(
                        "the counts of 29000 units must fit into the heap, got about 360 MB beside 50 MB of figures,"
                                + " and the heap may have 400 MB: a larger heap (-Xmx) helps, or fewer units");
    }
}
