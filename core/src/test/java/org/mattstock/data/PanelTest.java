package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.data.TestPanels.COST;
import static org.mattstock.data.TestPanels.TRUST;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelTest {
    private final Panel panel = TestPanels.panel();

    @Test
    void aCellHoldsAValueOrAReasonOrNothing() {
        assertThat(panel.cell(COST, Breakdown.TOTAL, "0901", 2021)).isEqualTo(new Cell.Observed(10.5, Cell.Flags.NONE));
        assertThat(panel.cell(COST, Breakdown.TOTAL, "0901", 2022))
                .isEqualTo(new Cell.Observed(11, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
        assertThat(panel.cell(COST, Breakdown.TOTAL, "9902", 2022))
                .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "se not 3"));
        assertThat(panel.cell(COST, Breakdown.TOTAL, "9903", 2022)).isEqualTo(new Cell.Absent());
    }

    @Test
    void aValueOfZeroIsAValue() {
        assertThat(panel.value(TRUST, Breakdown.WOMEN, "9902", 2022)).hasValue(0);
        assertThat(panel.slice(TRUST, Breakdown.WOMEN, 2022).toArray()).containsExactly(Double.NaN, 0, Double.NaN);
    }

    @Test
    void aYearInWhichTheIndicatorHasNoCellsIsAbsentForAll() {
        Slice slice = panel.slice(TRUST, Breakdown.WOMEN, 2021);
        assertThat(slice.toArray()).containsOnly(Double.NaN);
        assertThat(slice.valueCount()).isZero();
        assertThat(slice.reasonAt(0)).isEmpty();
        assertThat(panel.series(TRUST, Breakdown.WOMEN, "9902").at(2021)).isEmpty();
    }

    @Test
    void unitsStandInOrderOfIdWithLeadingZerosKept() {
        assertThat(panel.units()).extracting(Unit::id).containsExactly("0901", "9902", "9903");
        assertThat(panel.unitIndex("9902")).isEqualTo(1);
        assertThat(panel.unitIndex("901")).isEqualTo(-1);
    }

    @Test
    void aUnitIsFoundByIdOrNameInAnyCase() {
        assertThat(panel.requireUnit("0901")).hasToString("Exempelköping (0901)");
        assertThat(panel.requireUnit("EXEMPELKÖPING").id()).isEqualTo("0901");
        assertThat(panel.requireUnit("exempelko\u0308ping").id()).isEqualTo("0901");
        assertThat(panel.value(COST, Breakdown.TOTAL, "Exempelköping", 2021)).hasValue(10.5);
        assertThat(panel.requireIndicator("förtroende").id()).isEqualTo(TRUST);
        assertThat(panel.requireGrouping("Storlek").id()).isEqualTo("size");
    }

    @Test
    void anUnknownUnitIsAnsweredWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.requireUnit("Exempelkoping"))
                .withMessage("unit must be one of the panel's, got \"Exempelkoping\"; nearest: Exempelköping (0901)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.slice("N90002", Breakdown.TOTAL, 2022))
                .withMessageStartingWith("indicator must be one of the panel's, got \"N90002\"; nearest: ")
                .withMessageContaining("Kostnad, kr/inv (N90001)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.requireGrouping("sizes"))
                .withMessage("grouping must be one of the panel's, got \"sizes\"; nearest: Storlek (size)");
    }

    @Test
    void aNameThatTwoUnitsShareIsRefusedButTheirIdsAreNot() {
        Panel twins = Panel.builder()
                .unit(Unit.of("0009", "Lilla Ö"))
                .unit(Unit.of("0980", "lilla ö"))
                .unit(Unit.of("0981", "Lilla Ö"))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> twins.requireUnit("Lilla Ö"))
                .withMessage("unit must be one of the panel's, got \"Lilla Ö\", which fits several: "
                        + "Lilla Ö (0009), Lilla Ö (0981)");
        assertThat(twins.requireUnit("lilla ö").id()).isEqualTo("0980");
        assertThat(twins.requireUnit("0981").id()).isEqualTo("0981");
    }

    @Test
    void aBreakdownWithoutCellsIsAnsweredWithThoseThatHaveSome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.slice(TRUST, Breakdown.TOTAL, 2022))
                .withMessage("breakdown must be one of U90002's, got T; it has [K]");
        assertThat(panel.breakdowns(TRUST)).containsExactly(Breakdown.WOMEN);
        assertThat(panel.hasCells(TRUST, Breakdown.WOMEN)).isTrue();
        assertThat(panel.hasCells(TRUST, Breakdown.TOTAL)).isFalse();
        assertThat(panel.hasCells("N00000", Breakdown.TOTAL)).isFalse();
        Panel described = Panel.builder().indicator(Indicator.of("N1", "Ett")).build();
        assertThat(described.breakdowns("N1")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described.series("N1", Breakdown.TOTAL, "1"))
                .withMessage("breakdown must be one of N1's, got T; it has no values at all");
    }

    @Test
    void aYearOutsideThePanelIsAnsweredWithThoseInside() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.cell(COST, Breakdown.TOTAL, "0901", 2030))
                .withMessage("year must be one of the panel's, got 2030; it has 2021-2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.slice(COST, Breakdown.TOTAL, 2020))
                .withMessageContaining("got 2020");
        Series series = panel.series(COST, Breakdown.TOTAL, "0901");
        assertThatIllegalArgumentException().isThrownBy(() -> series.at(2020)).withMessageContaining("got 2020");
    }

    @Test
    void yearsWithHolesAreNamedInRuns() {
        assertThat(Years.text(List.of(2015, 2016, 2018, 2020, 2021, 2022))).isEqualTo("2015-2016, 2018, 2020-2022");
        List<Integer> odd = IntStream.range(0, 500).map(i -> 2 * i + 1).boxed().toList();
        assertThat(Years.text(odd)).isEqualTo("1, 3, 5, 7, 9, 11, 13, 15, 17, 19, ...");
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> panel.requireUnit(null))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> panel.slice(COST, null, 2022))
                .withMessage("breakdown");
        assertThatNullPointerException()
                .isThrownBy(() -> panel.slice(null, Breakdown.TOTAL, 2022))
                .withMessage("indicator");
        assertThatNullPointerException().isThrownBy(() -> panel.merge(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> panel.withProvenance(null))
                .withMessage("provenance");
    }

    @Test
    void anEmptyPanelIsAPanel() {
        Panel empty = Panel.builder().build();
        assertThat(empty)
                .isEqualTo(Panel.builder().build())
                .hasToString("Panel of 0 units, 0 indicators, no years: 0 values");
        assertThat(empty.units()).isEmpty();
        assertThat(empty.years()).isEmpty();
        assertThat(empty.toTable().rowCount()).isZero();
        assertThat(empty.merge(panel)).isEqualTo(panel);
        assertThat(panel.merge(empty)).isEqualTo(panel);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.requireUnit("0901"))
                .withMessage("unit must be one of the panel's, got \"0901\"");
    }

    @Test
    void anOverviewCountsWhatIsThereAndWhatIsMissing() {
        assertThat(panel.toTable().toText().lines().map(String::strip).filter(line -> !line.startsWith("-")))
                .containsExactly(
                        "Panel of 3 units, 2 indicators, years 2021-2022: 3 values",
                        "indicator  name             breakdown  years      units with values  values  not reported  unknown",
                        "N90001     Kostnad, kr/inv  T          2021-2022                  1       2             1        1",
                        "U90002     Förtroende       K          2022                       1       1             0        0");
    }

    @Test
    void aSliceAndASeriesShowValuesAndReasons() {
        assertThat(panel.slice(COST, Breakdown.TOTAL, 2022).toTable().toText())
                .contains("Exempelköping")
                .contains("provisional")
                .contains("unknown (se not 3)")
                .contains("absent");
        assertThat(panel.series(COST, Breakdown.TOTAL, "0901").toTable().toText())
                .contains("2021   10.5")
                .contains("2022   11.0");
        assertThat(panel.slice(COST, Breakdown.TOTAL, 2022))
                .hasToString("Slice of N90001 T 2022: 1 values for 3 units");
        assertThat(panel.series(COST, Breakdown.TOTAL, "0901"))
                .hasToString("Series of N90001 T for Exempelköping (0901)");
    }

    @Test
    void aSliceFillsTheStartOfALongerArrayAndRefusesAShorterOne() {
        Slice slice = panel.slice(COST, Breakdown.TOTAL, 2021);
        double[] target = {1, 1, 1, 7};
        slice.copyTo(target);
        assertThat(target).containsExactly(10.5, Double.NaN, Double.NaN, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slice.copyTo(new double[2]))
                .withMessage("target must hold 3 values, one for each unit, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> slice.copyMissingTo(new int[0]))
                .withMessageMatching("target must hold \\d indexes, got 0");
    }

    @Test
    void descriptionsCanBeReplacedWhereTheyHaveACell() {
        Indicator event = Indicator.of(TRUST, "Förtroende").withMeasurement(new Measurement.Event());
        Panel described = panel.withIndicatorMetadata(List.of(event));
        assertThat(described.requireIndicator(TRUST).measurement()).isEqualTo(new Measurement.Event());
        assertThat(described.requireIndicator(COST)).isEqualTo(panel.requireIndicator(COST));
        assertThat(described.cell(COST, Breakdown.TOTAL, "0901", 2021))
                .isEqualTo(panel.cell(COST, Breakdown.TOTAL, "0901", 2021));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withIndicatorMetadata(List.of(Indicator.of("N90003", "Ny"))))
                .withMessageStartingWith("indicator must be one of the panel's, got \"N90003\"");
    }

    @Test
    void aPositionIsFoundByIdOrNameAndAUnitKnownByAnIdIsNotMistakenForOneOfThatName() {
        Panel alike = Panel.builder()
                .unit(Unit.of("1", "Same"))
                .unit(Unit.of("2", "Same"))
                .unit(Unit.of("3", "Alone"))
                .unit(Unit.of("4", "1"))
                .build();
        assertThat(alike.requireUnitIndex("3")).isEqualTo(2);
        assertThat(alike.requireUnitIndex("Alone")).isEqualTo(2);
        assertThat(alike.requireUnitIndex("alone")).isEqualTo(2);
        assertThat(alike.requireUnitIndex("1")).isZero();
        assertThatThrownBy(() -> alike.requireUnitIndex("Same"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fits several: Same (1), Same (2)");
    }
}
