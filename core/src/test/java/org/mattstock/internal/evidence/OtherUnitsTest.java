package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The null that the other units make. */
class OtherUnitsTest {
    @Test
    void theNullIsTheOthersMedianAndSpreadAndNeverNarrowerThanOne() {
        // Distances to the median 3: 3, 2, 0, 1, 6; their median is 2.
        OtherUnits.Spread wide = OtherUnits.Spread.of(new double[] {0, 1, 3, 4, 9});
        assertThat(wide.center()).isEqualTo(3);
        assertThat(wide.scale()).isCloseTo(2.9652, within(1e-12));
        assertThat(OtherUnits.Spread.of(new double[] {0.1, 0.2, 0.3}).scale()).isEqualTo(1);
    }

    @Test
    void theSpreadIsKnownAsWellAsFromThirtySevenPercentOfTheUnits() {
        // 0.3675 of 50 units. Tables of Student's t with 18 degrees of freedom: 2.101 leaves 2.5 %, 3.610 leaves 0.1 %.
        double[] statistics = IntStream.range(0, 50).mapToDouble(i -> 0).toArray();
        OtherUnits.Spread spread = OtherUnits.Spread.of(statistics);
        assertThat(spread.freedom()).isEqualTo(18);
        assertThat(spread.p(2.101)).isCloseTo(0.025, within(1e-5));
        assertThat(spread.p(-2.101)).isCloseTo(0.975, within(1e-5));
        assertThat(spread.p(3.610)).isCloseTo(0.001, within(2e-6));
    }

    @Test
    void theNullIsThatOfTheNeighborsByPersistence() {
        double[] persistence = {0.5, 0.1, 0.3, 0.2, 0.4, 0.6, 0.6};
        double[] statistics = {50, 10, 30, 20, 40, 60, 70};
        OtherUnits model = OtherUnits.near(statistics, persistence, 3);
        double[][] neighbors = {{40, 50, 60, 70}, {10, 20, 30}, {20, 30, 40}, {10, 20, 30}, {30, 40, 50}, {50, 60, 70}};
        for (int place = 0; place < neighbors.length; place++) {
            assertThat(model.p(place, 45))
                    .isEqualTo(OtherUnits.Spread.of(neighbors[place]).p(45));
        }
        assertThat(model.p(6, 45)).as("of the same persistence").isEqualTo(model.p(5, 45));
        double[] alike = {0.1, 0.1, 0.1, 0.1, 0.2, 0.3, 0.4};
        assertThat(OtherUnits.near(statistics, alike, 4).p(4, 45))
                .as("a unit is among its own neighbors, however many stand below it together")
                .isEqualTo(OtherUnits.Spread.of(new double[] {50, 10, 30, 20, 40, 60})
                        .p(45));
        OtherUnits everyone = OtherUnits.near(statistics, persistence, 100);
        assertThat(everyone.p(2, 45)).isEqualTo(OtherUnits.Spread.of(statistics).p(45));
    }
}
