package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

class SamplePanelTest {
    private static final Panel PANEL = Presets.samplePanel();

    @Test
    void isReadOnce() {
        assertThat(Presets.samplePanel()).isSameAs(PANEL);
    }

    @Test
    void holds290MunicipalitiesAndTheCountry() {
        assertThat(PANEL.units()).hasSize(291);
        assertThat(PANEL.units().stream().filter(unit -> unit.kind().equals("K")))
                .hasSize(290);
        assertThat(PANEL.units().get(0)).isEqualTo(new Unit("0000", "Riket", "L"));
        assertThat(PANEL.requireUnit("Åmål").id()).isEqualTo("1492");
    }

    @Test
    void holds97IndicatorsOverEightYears() {
        assertThat(PANEL.indicators()).hasSize(97).allSatisfy(indicator -> {
            assertThat(indicator.name()).isNotBlank();
            assertThat(indicator.unitOfMeasure()).as(indicator.id()).isNotBlank();
        });
        assertThat(PANEL.years()).containsExactly(2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022);
    }

    /** Known figures: SCB, population on 31 December 2022. */
    @ParameterizedTest
    @CsvSource({"Stockholm, 984748", "Göteborg, 596841", "Malmö, 357377", "Riket, 10521556"})
    void populationsAreStatisticsSwedens(String name, double inhabitants) {
        String unit = PANEL.requireUnit(name).id();
        assertThat(PANEL.value("N01951", Breakdown.TOTAL, unit, 2022)).hasValue(inhabitants);
    }

    @Test
    void municipalitiesAddUpToTheCountry() {
        double sum = PANEL.units().stream()
                .filter(unit -> unit.kind().equals("K"))
                .mapToDouble(unit ->
                        PANEL.value("N01951", Breakdown.TOTAL, unit.id(), 2022).orElseThrow())
                .sum();
        assertThat(sum).isEqualTo(10_521_556);
    }

    @ParameterizedTest
    @ValueSource(strings = {"county", "skr-class"})
    void everyMunicipalityIsInExactlyOneGroup(String id) {
        Grouping grouping = PANEL.requireGrouping(id);
        List<String> members = grouping.groups().stream()
                .flatMap(group -> group.units().stream())
                .toList();
        assertThat(members).hasSize(290).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(members))
                .isEqualTo(new TreeSet<>(PANEL.units().stream()
                        .filter(unit -> unit.kind().equals("K"))
                        .map(Unit::id)
                        .toList()));
        assertThat(grouping.groups()).noneMatch(group -> group.name().contains("ovägt"));
    }

    @Test
    void thereAre21CountiesAndNineClasses() {
        assertThat(PANEL.requireGrouping("county").groups()).hasSize(21);
        assertThat(PANEL.requireGrouping("skr-class").groups()).hasSize(9);
        assertThat(PANEL.requireGrouping("skr-class")
                        .groupOf("0180")
                        .orElseThrow()
                        .name())
                .isEqualTo("Storstäder");
    }

    @Test
    void runningMeansAndEventsAreMarked() {
        assertThat(rhythm("N20402")).isEqualTo(new Measurement.MeanOfYears(3));
        assertThat(rhythm("U20462")).isEqualTo(new Measurement.MeanOfYears(3));
        assertThat(rhythm("N05401")).isEqualTo(new Measurement.Event());
        assertThat(rhythm("N11024")).isEqualTo(Measurement.ANNUAL);
    }

    /** What the mark event means: turnout of 2018 stands unchanged until the next election. */
    @Test
    void turnoutIsRepeatedBetweenElections() {
        for (int year = 2019; year <= 2021; year++) {
            for (Unit unit : PANEL.units()) {
                assertThat(PANEL.value("N05401", Breakdown.TOTAL, unit.id(), year))
                        .isEqualTo(PANEL.value("N05401", Breakdown.TOTAL, unit.id(), 2018));
            }
        }
    }

    @Test
    void theCostModelOf2019IsABreak() {
        assertThat(PANEL.breaks().stream().filter(each -> each.year() == 2019).map(Series.Break::indicator))
                .contains("N11024", "N15001", "N17001", "N20900", "N30001")
                .doesNotContain("N28018");
        assertThat(PANEL.breaks()).allSatisfy(each -> {
            assertThat(PANEL.hasIndicator(each.indicator())).isTrue();
            assertThat(PANEL.years()).contains(each.year());
        });
    }

    @Test
    void sourceAndDayTravelWithThePanel() {
        assertThat(PANEL.provenance().source()).isEqualTo("Kolada");
        assertThat(PANEL.provenance().asOf())
                .hasValueSatisfying(day -> assertThat(day).hasToString("2024-08-30"));
        assertThat(PANEL.provenance().attribution()).isEqualTo("Källa: Kolada");
    }

    @Test
    void twelveIndicatorsAreDividedBySex() {
        assertThat(PANEL.indicators().stream()
                        .map(Indicator::id)
                        .filter(id -> PANEL.breakdowns(id).contains(Breakdown.WOMEN)))
                .hasSize(12)
                .contains("U00200");
    }

    /** Counted in the compressed file by other means; a row without a value has no reason in the source. */
    @Test
    void everyRowOfTheSourceIsThere() {
        long values = 0;
        long missing = 0;
        for (Indicator indicator : PANEL.indicators()) {
            for (Breakdown breakdown : PANEL.breakdowns(indicator.id())) {
                for (int year : PANEL.years()) {
                    for (Unit unit : PANEL.units()) {
                        Cell cell = PANEL.cell(indicator.id(), breakdown, unit.id(), year);
                        values += cell instanceof Cell.Observed ? 1 : 0;
                        missing += cell instanceof Cell.Missing ? 1 : 0;
                    }
                }
            }
        }
        assertThat(values).isEqualTo(259_216);
        assertThat(missing).isEqualTo(7_358);
    }

    private static Measurement rhythm(String indicator) {
        return PANEL.requireIndicator(indicator).measurement();
    }

    /** Two municipalities with more than the 168 hours of a week, and the country's sum of hours in two years. */
    @Test
    void whatCannotBeIsKnown() {
        assertThat(PANEL.impossible())
                .extracting(each ->
                        each.indicator().id() + " " + each.unit().name() + " " + each.year() + " " + each.value())
                .containsExactly(
                        "N09808 Uppsala 2019 2903.0",
                        "N09808 Riket 2021 15129.0",
                        "N09808 Riket 2022 15129.0",
                        "N09808 Karlstad 2022 211.0");
        assertThat(PANEL.requireIndicator("N15505").range()).isEqualTo(Indicator.Range.of(0, 340));
        assertThat(PANEL.requireIndicator("N11024").range()).isEqualTo(Indicator.Range.ANY);
        assertThat(PANEL.withoutImpossible().valueCount()).isEqualTo(PANEL.valueCount() - 4);
    }
}
