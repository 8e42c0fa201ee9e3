package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.data.Breakdown.TOTAL;
import static org.mattstock.data.TestPanels.COST;
import static org.mattstock.data.TestPanels.TRUST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Smaller panels out of larger ones, and larger out of smaller. */
class PanelPartsTest {
    private final Panel panel = TestPanels.panel();
    private final ChunkKey cost = new ChunkKey(COST, TOTAL);

    @Test
    void fewerIndicatorsShareTheCellsAndKeepTheirOwnBreaks() {
        Panel one = panel.withIndicators(List.of("Förtroende"));
        assertThat(one.indicators()).extracting(Indicator::id).containsExactly(TRUST);
        assertThat(one.breaks()).isEmpty();
        assertThat(one.units()).isEqualTo(panel.units());
        assertThat(one.years()).isEqualTo(panel.years());
        assertThat(panel.withIndicators(List.of(COST)).breaks()).isEqualTo(panel.breaks());
        assertThat(panel.withIndicators(List.of(COST)).chunks().get(cost))
                .isSameAs(panel.chunks().get(cost));
    }

    @Test
    void anIndicatorThatIsNotThereIsNotLeftOutInSilence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withIndicators(List.of(COST, "U90001")))
                .withMessageContaining("got \"U90001\"; nearest: ");
    }

    @Test
    void fewerUnitsKeepTheirCells() {
        Panel small = panel.withUnits(unit -> !unit.id().equals("0901"));
        assertThat(small.units()).extracting(Unit::id).containsExactly("9902", "9903");
        assertThat(small.cell(COST, TOTAL, "9902", 2022)).isEqualTo(panel.cell(COST, TOTAL, "9902", 2022));
        assertThat(small.value(TRUST, Breakdown.WOMEN, "9902", 2022)).hasValue(0);
        assertThat(small.groupings()).isEqualTo(panel.groupings());
        assertThat(panel.withUnits(unit -> true).chunks().get(cost))
                .isSameAs(panel.chunks().get(cost));
        assertThat(panel.withUnits(unit -> false).units()).isEmpty();
        assertThat(panel.withUnits(unit -> false).slice(COST, TOTAL, 2022).size())
                .isZero();
    }

    @Test
    void fewerYearsAreThoseInside() {
        Panel later = panel.withYears(2022, 2030);
        assertThat(later.years()).containsExactly(2022);
        assertThat(later.value(COST, TOTAL, "0901", 2022)).hasValue(11);
        assertThat(later.slice(COST, TOTAL, 2022).flagsAt(0)).isEqualTo(Cell.Flags.of(Cell.Flag.PROVISIONAL));
        assertThat(panel.withYears(2022, 2022).chunks().get(new ChunkKey(TRUST, Breakdown.WOMEN)))
                .isSameAs(panel.chunks().get(new ChunkKey(TRUST, Breakdown.WOMEN)));
        assertThat(panel.withYears(2021, 2021)
                        .slice(TRUST, Breakdown.WOMEN, 2021)
                        .valueCount())
                .isZero();
        assertThat(panel.withYears(2021, 2021).toTable().rowCount()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withYears(2030, 2031))
                .withMessage("years must include one of the panel's, got 2030 to 2031; it has 2021-2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withYears(2022, 2021))
                .withMessageContaining("got 2022 to 2021");
    }

    @Test
    void aCellInBothIsNamedEvenWhereItIsEqual() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> panel.merge(panel.withIndicators(List.of(COST)).withYears(2022, 2022)))
                .withMessage(
                        "panels to merge must not share a cell, got N90001 T, Exempelköping (0901), 2022 in both: 11, provisional and 11, provisional");
        PanelBuilder reason = Panel.builder();
        reason.missing(COST, TOTAL, "9902", 2021, MissingReason.CONFIDENTIAL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.merge(reason.build()))
                .withMessageContaining("Provstad (9902), 2021 in both");
    }

    @Test
    void aHoleInOneIsFilledByTheOther() {
        PanelBuilder builder = Panel.builder();
        builder.value(COST, TOTAL, "9903", 2021, 4);
        builder.value(COST, TOTAL, "0000", 2019, 5, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        Panel merged = panel.merge(builder.build());
        assertThat(merged.units()).extracting(Unit::id).containsExactly("0000", "0901", "9902", "9903");
        assertThat(merged.requireUnit("9903").name()).isEqualTo("Öd");
        assertThat(merged.years()).containsExactly(2019, 2021, 2022);
        assertThat(merged.value(COST, TOTAL, "9903", 2021)).hasValue(4);
        assertThat(merged.cell(COST, TOTAL, "0000", 2019))
                .isEqualTo(new Cell.Observed(5, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
        assertThat(merged.cell(COST, TOTAL, "9902", 2022)).isEqualTo(panel.cell(COST, TOTAL, "9902", 2022));
        assertThat(merged).isEqualTo(builderFirst(merged));
    }

    private Panel builderFirst(Panel merged) {
        Panel extra = merged.withUnits(unit -> unit.id().equals("0000"));
        return extra.merge(merged.withUnits(unit -> !unit.id().equals("0000")));
    }

    @Test
    void cellsAreSharedWhereTheUnitsAreTheSame() {
        Panel a = panel.withIndicators(List.of(COST));
        Panel b = panel.withIndicators(List.of(TRUST));
        assertThat(a.merge(b)).isEqualTo(panel);
        assertThat(a.merge(b).chunks().get(cost)).isSameAs(panel.chunks().get(cost));
    }

    @Test
    void aDescriptionByIdOnlyYieldsToAFullOneAndTwoFullOnesMustAgree() {
        Panel bare = Panel.builder().unit(Unit.of("0901", "0901")).build();
        assertThat(bare.merge(panel).requireUnit("0901").name()).isEqualTo("Exempelköping");
        assertThat(panel.merge(bare).requireUnit("0901").name()).isEqualTo("Exempelköping");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.merge(
                        Panel.builder().unit(Unit.of("0901", "Annan")).build()))
                .withMessage("panels to merge must agree on every unit, got Exempelköping (0901) and Annan (0901)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.merge(
                        Panel.builder().indicator(Indicator.of(COST, "Annat")).build()))
                .withMessage(
                        "panels to merge must agree on every indicator, got N90001 Kostnad, kr/inv and N90001 Annat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.merge(Panel.builder()
                        .grouping(new Grouping("size", "Annan", List.of()))
                        .build()))
                .withMessageStartingWith("panels to merge must agree on every grouping");
    }

    @Test
    void twoSourcesAreBothNamedAsOfTheEarlierDay() {
        Provenance kolada = new Provenance("Kolada", Optional.of(LocalDate.of(2024, 3, 1)), "Källa: Kolada.");
        Provenance scb = new Provenance("SCB", Optional.of(LocalDate.of(2023, 5, 2)), "Källa: SCB.");
        Panel one = Panel.builder().provenance(kolada).build();
        Panel two = Panel.builder().provenance(scb).build();
        assertThat(one.merge(two).provenance())
                .isEqualTo(new Provenance(
                        "Kolada; SCB", Optional.of(LocalDate.of(2023, 5, 2)), "Källa: Kolada. Källa: SCB."));
        assertThat(one.merge(one).provenance()).isEqualTo(kolada);
        assertThat(one.merge(Panel.builder().build()).provenance()).isEqualTo(kolada);
        assertThat(two.merge(one.withProvenance(new Provenance("X", Optional.empty(), "")))
                        .provenance()
                        .asOf())
                .isEmpty();
    }

    @Test
    void groupingsBreaksAndProvenanceCanBeReplaced() {
        assertThat(panel.withGroupings(List.of()).groupings()).isEmpty();
        assertThat(panel.withBreaks(List.of()).breaks()).isEmpty();
        assertThat(panel.withProvenance(Provenance.UNKNOWN).provenance()).isEqualTo(Provenance.UNKNOWN);
        assertThat(panel.withGroupings(List.of())).isNotEqualTo(panel);
        assertThat(panel.withGroupings(List.of()).withGroupings(panel.groupings()))
                .isEqualTo(panel);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withGroupings(List.of(TestPanels.size(), TestPanels.size())))
                .withMessage("grouping ids must differ, got size twice");
    }

    @Test
    void breaksStandInOrderWhateverOrderTheyCameIn() {
        Series.Break early = new Series.Break(COST, 2015, "a");
        Series.Break late = new Series.Break(COST, 2020, "b");
        assertThat(panel.withBreaks(List.of(late, early, late)).breaks()).containsExactly(early, late);
    }
}
