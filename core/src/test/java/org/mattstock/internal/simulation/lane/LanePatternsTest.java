package org.mattstock.internal.simulation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanePatternsTest {
    private static final List<String> LACKING = List.of("", "schools", "", "care", "schools", "roads", "care");

    private final LanePatterns patterns =
            LanePatterns.of(LACKING.size(), unit -> !LACKING.get(unit).isEmpty(), LACKING::get);

    @Test
    void unitsThatLackTheSameShareAPattern() {
        assertThat(IntStream.of(1, 3, 4, 5, 6).map(patterns::of)).containsExactly(0, 1, 0, 2, 1);
        assertThat(patterns.count()).isEqualTo(3);
    }

    @Test
    void whoLacksNothingIsInNone() {
        assertThat(IntStream.range(0, LACKING.size()).filter(patterns::isIn)).containsExactly(1, 3, 4, 5, 6);
    }

    @Test
    void theFirstOfAPatternIsItsExample() {
        assertThat(IntStream.range(0, patterns.count()).map(patterns::example)).containsExactly(1, 3, 5);
    }
}
