package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Selection;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.TrafficLights.Light;
import org.mattstock.presets.MarkedLights.Mark;

/** Colors against others, marks against oneself; worked by hand on invented places. */
class MarkedLightsTest {
    private static final CompositeIndex INDEX = CompositeIndex.of(
            "in-brief",
            Branch.of("all", "I korthet", leaf("grades", Direction.HIGHER), leaf("days", Direction.LOWER))
                    .withMissing(MissingRule.atLeast(0)));

    private static Leaf leaf(String id, Direction direction) {
        return Leaf.of(id, direction, Normalization.percentile());
    }

    private static PanelBuilder series(PanelBuilder builder, String indicator, String unit, double... from2019) {
        builder.unit(Unit.of(unit, "Exempelort " + unit));
        for (int i = 0; i < from2019.length; i++) {
            if (!Double.isNaN(from2019[i])) {
                builder.value(indicator, Breakdown.TOTAL, unit, 2019 + i, from2019[i]);
            }
        }
        return builder;
    }

    /** Grades of four places over four years; days of two. */
    private static PanelBuilder four() {
        PanelBuilder builder = Panel.builder();
        series(builder, "grades", "A", 10, 20, 30, 21);
        series(builder, "grades", "B", 40, 10, 10, 20);
        series(builder, "grades", "C", 50, 50, 50, 50);
        series(builder, "grades", "D", Double.NaN, 10, 12, 19);
        series(builder, "days", "A", 5, 5, 5, 4);
        series(builder, "days", "B", 5, 5, 5, 6);
        return builder;
    }

    private static MarkedLights lights(Panel panel) {
        return MarkedLights.of(INDEX, panel, 2022);
    }

    @Test
    void aMarkIsAFigureAboveTheOwnMeanOfTheYearsBefore() {
        MarkedLights lights = lights(four().build());
        // The mean of three years is 20 for A and B; that of two is 25 for A and 10 for B.
        assertThat(lights.mark("A", "grades")).contains(Mark.THREE_YEARS);
        assertThat(lights.mark("B", "grades")).contains(Mark.TWO_YEARS);
        assertThat(lights.mark("C", "grades")).isEmpty();
        assertThat(lights.mark("Exempelort D", "grades")).contains(Mark.TWO_YEARS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lights.mark("A", "grade"))
                .withMessageContaining("grades");
        assertThat(lights.mark("A", "days")).contains(Mark.THREE_YEARS);
        assertThat(lights.mark("B", "days")).isEmpty();
        assertThat(lights.mark("C", "days")).isEmpty();
    }

    @Test
    void noMarkReachesAcrossABreak() {
        PanelBuilder broken = four();
        broken.seriesBreak(new Series.Break("grades", 2020, "other exams"));
        MarkedLights lights = lights(broken.build());
        assertThat(lights.mark("A", "grades")).isEmpty();
        assertThat(lights.mark("B", "grades")).contains(Mark.TWO_YEARS);
    }

    /** 890 percent is a slip: that of a unit outside the population stops nobody, as it stops no score; a member's does. */
    @Test
    void aSlipOutsideThePopulationStopsNobody() {
        PanelBuilder builder = four().indicator(Indicator.of("grades", "Grades").withRange(Indicator.Range.of(0, 100)));
        series(builder, "grades", "E", 890, 890, 890, 890);
        Panel panel = builder.build();
        CompositeIndex without = INDEX.withPopulation(Population.listed("A", "B", "C", "D"));
        MarkedLights lights = MarkedLights.of(without, panel, 2022);
        assertThat(lights.marks()).isEqualTo(lights(four().build()).marks());
        assertThatExceptionOfType(ScoringException.class)
                .isThrownBy(() -> lights(panel))
                .withMessageContaining("890");
    }

    /** The only figure of A before 2022 is that of 2019, which the selection takes for 2020 and 2021 too. */
    @Test
    void anOldFigureIsNotOneOfTheYearsBefore() {
        PanelBuilder builder = Panel.builder();
        series(builder, "grades", "A", 10, Double.NaN, Double.NaN, 21);
        series(builder, "grades", "B", 10, 10, 10, 20);
        series(builder, "grades", "C", 10, 10, 20, Double.NaN);
        CompositeIndex latest = CompositeIndex.of(
                "in-brief",
                Branch.of("all", "I korthet", leaf("grades", Direction.HIGHER).withSelection(Selection.latest(5))));
        MarkedLights lights = MarkedLights.of(latest, builder.build(), 2022);
        assertThat(lights.mark("A", "grades")).isEmpty();
        assertThat(lights.mark("B", "grades")).contains(Mark.THREE_YEARS);
        assertThat(lights.mark("C", "grades")).isEmpty();
        assertThat(lights.lights().signals("C").get(0).light()).isNotEqualTo(Light.GREY);
    }

    @Test
    void whatCountsNothingBeyondATargetTiesAllThatHaveReachedIt() {
        Normalization reached = Normalization.distanceToTarget(15, new Normalization.Range(0, 1));
        MarkedLights lights = MarkedLights.of(
                CompositeIndex.of("in-brief", Leaf.of("grades", Direction.HIGHER, reached)), four().build(), 2022);
        assertThat(lights.lights().units())
                .extracting(unit -> lights.lights().signals(unit.id()).get(0).light())
                .containsOnly(Light.GREEN);
        assertThat(lights.mark("A", "grades")).contains(Mark.THREE_YEARS);
        assertThat(lights.mark("C", "grades")).isEmpty();
    }

    /** With 20 as the target A is 1 from it, and was 10, 0 and 10; C is 30 from it as ever. */
    @Test
    void nearerToATargetIsBetter() {
        MarkedLights lights = MarkedLights.of(
                CompositeIndex.of("in-brief", leaf("grades", Direction.target(20))), four().build(), 2022);
        assertThat(lights.mark("A", "grades")).contains(Mark.THREE_YEARS);
        assertThat(lights.lights().signals("B").get(0).light()).isEqualTo(Light.GREEN);
        assertThat(lights.lights().signals("C").get(0).light()).isEqualTo(Light.RED);
        assertThat(lights.mark("C", "grades")).isEmpty();
    }

    @Test
    void colorsAreQuartersAndStandBesideTheMarks() {
        MarkedLights lights = lights(four().build());
        assertThat(lights.lights().signals("C").get(0).light()).isEqualTo(Light.GREEN);
        assertThat(lights.lights().signals("D").get(0).light()).isEqualTo(Light.RED);
        assertThat(lights.toTable().toText()).contains("GREEN", "GREY", "*", "#");
        assertThat(lights.parameters())
                .filteredOn(each -> each.basis() instanceof Basis.Published)
                .hasSize(2);
    }

    /** On real figures: most colors are there, and marks are neither for everybody nor for nobody. */
    @Test
    void theSamplePanelHasColorsAndMarks() {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        MarkedLights lights = MarkedLights.of(index, Presets.samplePanel(), 2022);
        long colored = lights.lights().units().stream()
                .mapToLong(unit -> lights.lights().tally(unit.id()).colored())
                .sum();
        assertThat(lights.marks().size()).isBetween((int) (colored / 5), (int) colored);
    }
}
