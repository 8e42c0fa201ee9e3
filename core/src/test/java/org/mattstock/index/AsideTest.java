package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;

/** A leaf of weight 0 that somebody asks for is scored as if it counted. */
class AsideTest {
    /** Figures reach from 0 to 10 in 2019 and from 0 to 20 in 2020. */
    private static Panel panel() {
        PanelBuilder panel = Panel.builder();
        for (int unit = 0; unit <= 10; unit++) {
            for (String indicator : new String[] {"x", "y"}) {
                panel.value(indicator, Breakdown.TOTAL, "u" + unit, 2019, unit);
                panel.value(indicator, Breakdown.TOTAL, "u" + unit, 2020, 2.0 * unit);
            }
        }
        return panel.build();
    }

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.minMax());
    }

    @Test
    void itHasLearnedOnTheYearThatTheOthersLearnedOn() {
        CompositeIndex index = CompositeIndex.of(
                "all", Branch.of("all", "All").part(leaf("x"), 1).part(leaf("y"), 0));
        FittedIndex fitted = index.fit(panel(), 2019);

        Scores later = fitted.score(panel(), 2020);
        assertThat(later.node("y").toArray()).isEqualTo(later.node("x").toArray());
        Scores own = fitted.score(panel(), 2019);
        assertThat(own.node("y").toArray()).isEqualTo(own.node("x").toArray());
    }
}
