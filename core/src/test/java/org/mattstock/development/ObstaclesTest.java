package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.index.CompositeIndex;

/** Why somebody, or nobody, can be judged, and over which windows anybody can. Two branches of two leaves, each needs both. */
class ObstaclesTest {
    private static final CompositeIndex INDEX = CompositeIndex.of(
                    "x", Branch.of("x", "X", branch("a", "i0", "i1"), branch("b", "i2", "i3")))
            .withOutOfRange(OutOfRange.MISSING);

    private static Node branch(String id, String... indicators) {
        Node[] leaves = List.of(indicators).stream()
                .map(each -> Leaf.of(each, Direction.HIGHER, Normalization.none()))
                .toArray(Node[]::new);
        return Branch.of(id, id, leaves).withMissing(MissingRule.completeCases());
    }

    /** Over 2015-2022; u1 lacks i2 in 2020, and its i3 is 300 of 100 in 2021. */
    private static PanelBuilder figures() {
        PanelBuilder builder = Figures.builder(4, 3, 2015, 2022, ObstaclesTest::figure);
        return builder.indicator(Indicator.of("i3", "i3").withRange(Indicator.Range.of(-100, 100)));
    }

    private static double figure(int indicator, int unit, int year) {
        if (unit == 1 && indicator == 2 && year == 2020) {
            return Double.NaN;
        }
        return unit == 1 && indicator == 3 && year == 2021 ? 300 : Figures.noise(indicator, unit, year);
    }

    private static DevelopmentResult over(Panel panel, int first, int last) {
        return Figures.quick(INDEX).over(first, last).run(panel);
    }

    @Test
    void theBranchTheLeavesTheYearsAndFiguresThatCannotBeAreNamed() {
        DevelopmentResult result = over(figures().build(), 2019, 2022);
        assertThat(result.obstacles("u01"))
                .containsExactly(new Basket.Obstacle(
                        "b",
                        2,
                        List.of(
                                new Basket.Absent("i2", Basket.Reason.MISSING, List.of(2020), List.of()),
                                new Basket.Absent("i3", Basket.Reason.MISSING, List.of(2021), List.of(2021)))));
        assertThat(result.obstacles("u00")).isEmpty();
        assertThat(result.absent()).as("each leaf counts for somebody").isEmpty();
    }

    @Test
    void aBreakStandsInEverybodysWayAndTheWindowsOnEitherSideWork() {
        Panel panel = figures()
                .seriesBreak(new Series.Break("i0", 2018, "counted anew"))
                .build();
        Basket.Absent broken = new Basket.Absent("i0", Basket.Reason.SERIES_BREAK, List.of(2018), List.of());
        DevelopmentResult result = over(panel, 2016, 2019);
        assertThat(result.absent()).containsExactly(broken);
        assertThat(result.obstacles("u00")).containsExactly(new Basket.Obstacle("a", 2, List.of(broken)));
        assertThat(result.honor().order()).isEmpty();
        assertThat(Figures.quick(INDEX).reach(panel))
                .containsExactly(
                        reach(2015, 2017, 3),
                        reach(2018, 2020, 2),
                        reach(2018, 2021, 2),
                        reach(2018, 2022, 2),
                        reach(2019, 2021, 2),
                        reach(2019, 2022, 2),
                        reach(2020, 2022, 2));
    }

    @Test
    void aDisturbedYearIsLeftOutOfEveryWindowThatIsTried() {
        Development asked = Figures.quick(INDEX).over(2019, 2022).disturbedYears(2020);
        assertThat(asked.reach(figures().build()))
                .contains(reach(2019, 2022, 2))
                .doesNotContain(reach(2019, 2021, 2))
                .extracting(Development.Reach::window)
                .doesNotContain(new Window(2019, 2021), new Window(2020, 2022));
    }

    /** Each window that is offered is one that run() judges as many units over. */
    @Test
    void whatIsOfferedIsWhatARunFinds() {
        Panel panel = figures().build();
        for (Development.Reach each : Figures.quick(INDEX).reach(panel)) {
            assertThat(over(panel, each.window().first(), each.window().last())
                            .honor()
                            .order())
                    .hasSize(each.units());
        }
    }

    private static Development.Reach reach(int first, int last, int units) {
        return new Development.Reach(new Window(first, last), units);
    }
}
