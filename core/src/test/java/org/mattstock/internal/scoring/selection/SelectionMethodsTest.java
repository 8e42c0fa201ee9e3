package org.mattstock.internal.scoring.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.index.AnyMethod;

/** Every selection keeps what it answers. */
class SelectionMethodsTest {
    private static final int YEAR = 2022;
    private static final Leaf LEAF = Leaf.of("x", Direction.HIGHER, Normalization.none());

    static Stream<Selection> all() {
        return AnyMethod.of(Selection.class).stream();
    }

    /** A has both years, B the earlier one only; all figures are as large as a double can be. */
    private static Panel panel() {
        PanelBuilder panel = Panel.builder().unit(new Unit("A", "A", "K")).unit(new Unit("B", "B", "K"));
        panel.value("x", Breakdown.TOTAL, "A", YEAR - 1, Double.MAX_VALUE);
        panel.value("x", Breakdown.TOTAL, "B", YEAR - 1, Double.MAX_VALUE);
        panel.value("x", Breakdown.TOTAL, "A", YEAR, Double.MAX_VALUE);
        panel.value("by", Breakdown.TOTAL, "A", YEAR, 0);
        return panel.build();
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneThatTakesTheYearsOwnTakesNothingElse(Selection selection) {
        SelectionMethod method = SelectionMethods.of(selection);
        Selected taken = method.select(panel(), LEAF, YEAR);

        if (method.takesTheYearsOwn()) {
            assertThat(taken.scaled).isSameAs(taken.raw).containsExactly(Double.MAX_VALUE, Double.NaN);
            assertThat(taken.years).containsExactly(YEAR, 0);
        }
        assertThat(method.takesTheYearsOwn()).isEqualTo(selection instanceof Selection.OfYear);
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneThatStaysInRangeDoes(Selection selection) {
        SelectionMethod method = SelectionMethods.of(selection);
        double value = method.select(panel(), LEAF, YEAR).scaled[0];

        assertThat(Double.isInfinite(value) && !method.mayLeaveRange()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDenominatorOfZeroLeavesNothing(Selection selection) {
        Leaf divided = LEAF.withDenominator(Denominator.of("by"));

        assertThat(SelectionMethods.of(selection).select(panel(), divided, YEAR).scaled)
                .containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aYearThatThePanelDoesNotHaveIsEmpty(Selection selection) {
        Selected taken = SelectionMethods.of(selection).select(panel(), LEAF, YEAR - 10);

        assertThat(taken.scaled).containsOnly(Double.NaN);
        assertThat(taken.years).containsOnly(0);
    }
}
