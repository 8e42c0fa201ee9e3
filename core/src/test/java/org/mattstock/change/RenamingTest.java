package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

class RenamingTest {
    private static Panel panel() {
        PanelBuilder builder = Panel.builder()
                .unit(Unit.of("0180", "Stockholm"))
                .indicator(Indicator.of("N1", "Cost").withUnitOfMeasure("kr"))
                .seriesBreak(new Series.Break("N1", 2021, "new accounts"))
                .grouping(new Grouping(
                        "county",
                        "County",
                        List.of(new Grouping.Group("01", "Stockholm", new TreeSet<>(List.of("0180", "0114"))))))
                .correction(new Series.Correction(
                        "N1",
                        Breakdown.TOTAL,
                        "0180",
                        2022,
                        Cell.ABSENT,
                        new Cell.Observed(10),
                        "left out",
                        LocalDate.of(2023, 1, 1)));
        Towns.value(builder, "N1", "0180", 2022, 10);
        Towns.value(builder, "N1", "1480", 2022, 20);
        builder.value("N2", Breakdown.of("Total"), "0180", 2022, 3);
        return builder.build();
    }

    @Test
    void everythingThatNamesAnIndicatorFollows() {
        Panel renamed = panel().with(Renaming.NONE.withIndicator("Cost", "X7", "Cost of all"));
        assertThat(renamed.requireIndicator("X7"))
                .isEqualTo(Indicator.of("X7", "Cost of all").withUnitOfMeasure("kr"));
        assertThat(renamed.hasIndicator("N1")).isFalse();
        assertThat(Towns.at(renamed, "X7", "0180", 2022)).isEqualTo(new Cell.Observed(10));
        assertThat(renamed.breaks()).containsExactly(new Series.Break("X7", 2021, "new accounts"));
        assertThat(renamed.corrections().get(0).indicator()).isEqualTo("X7");
    }

    @Test
    void aNameThatIsTheIdFollowsTheId() {
        assertThat(panel().with(Renaming.ofIndicator("N2", "N3")).requireIndicator("N3"))
                .isEqualTo(Indicator.of("N3", "N3"));
        assertThat(panel().with(Renaming.ofIndicator("N1", "N3"))
                        .requireIndicator("N3")
                        .name())
                .isEqualTo("Cost");
    }

    @Test
    void everythingThatNamesAUnitFollowsAlsoWhereUnitsChangeTheirOrder() {
        Panel renamed = panel().with(Renaming.ofUnit("0180", "SE9").withUnit("1480", "SE1", "Göteborg"));
        assertThat(renamed.units()).containsExactly(Unit.of("SE1", "Göteborg"), Unit.of("SE9", "Stockholm"));
        assertThat(Towns.at(renamed, "N1", "SE9", 2022)).isEqualTo(new Cell.Observed(10));
        assertThat(Towns.at(renamed, "N1", "SE1", 2022)).isEqualTo(new Cell.Observed(20));
        assertThat(renamed.requireGrouping("county").groups().get(0).units()).containsExactly("0114", "SE9");
        assertThat(renamed.corrections().get(0).unit()).isEqualTo("SE9");
    }

    @Test
    void aBreakdownMayTakeTheCodeOfAnotherWhereNoIndicatorHasBoth() {
        Panel renamed = panel().with(Renaming.ofBreakdown(Breakdown.of("Total"), Breakdown.TOTAL));
        assertThat(Towns.at(renamed, "N2", "0180", 2022)).isEqualTo(new Cell.Observed(3));
        assertThat(renamed.breakdowns("N2")).containsExactly(Breakdown.TOTAL);
    }

    @Test
    void twoMayChangePlaces() {
        Panel swapped = panel().with(Renaming.ofUnits(Map.of("0180", "1480", "1480", "0180")));
        assertThat(Towns.at(swapped, "N1", "1480", 2022)).isEqualTo(new Cell.Observed(10));
        Panel indicators = panel().with(Renaming.ofIndicators(Map.of("N1", "N2", "N2", "N1")));
        assertThat(indicators.requireIndicator("N2").unitOfMeasure()).isEqualTo("kr");
    }

    @Test
    void whatIsRenamedAndBackIsWhatItWas() {
        Renaming there =
                Renaming.ofIndicator("N1", "X").withUnit("0180", "z").withBreakdown(Breakdown.TOTAL, Breakdown.of("A"));
        Renaming back =
                Renaming.ofIndicator("X", "N1").withUnit("z", "0180").withBreakdown(Breakdown.of("A"), Breakdown.TOTAL);
        Panel panel = panel();
        assertThat(panel.with(there).with(back)).isEqualTo(panel);
        assertThat(panel.with(there).with(back).digest()).isEqualTo(panel.digest());
        assertThat(panel.with(Renaming.NONE)).isSameAs(panel);
    }

    @Test
    void twoUnderOneIdAreRefused() {
        Panel panel = panel();
        assertThatThrownBy(() -> panel.with(Renaming.ofIndicator("N1", "N2")))
                .hasMessage("indicators must keep different ids, got N2 for N1 Cost and N2 N2");
        assertThatThrownBy(() -> panel.with(Renaming.ofUnit("0180", "1480")))
                .hasMessage("units must keep different ids, got 1480 for Stockholm (0180) and 1480 (1480)");
        assertThatThrownBy(() -> Renaming.ofUnit("0180", "X").withUnit("1480", "X"))
                .hasMessage("units must keep different ids, got X for 0180 and 1480");
        assertThatThrownBy(() -> Renaming.ofBreakdown(Breakdown.WOMEN, Breakdown.TOTAL)
                        .withBreakdown(Breakdown.MEN, Breakdown.TOTAL))
                .hasMessage("breakdowns must keep different ids, got T for K and M");
        Panel both = panel.with(
                        DerivedIndicator.of("S", "S", Formula.sum(List.of(Operand.of("N2", Breakdown.of("Total"))))))
                .with(Renaming.ofIndicator("S", "N4"));
        assertThat(both.breakdowns("N4")).containsExactly(Breakdown.of("Total"));
        PanelBuilder two = Panel.builder();
        Towns.value(two, "N1", "a", 2022, 1);
        two.value("N1", Breakdown.WOMEN, "a", 2022, 1);
        assertThatThrownBy(() -> two.build().with(Renaming.ofBreakdown(Breakdown.WOMEN, Breakdown.TOTAL)))
                .hasMessage("breakdowns of one indicator must keep different codes, got T for K and T of N1");
    }

    @Test
    void whatIsNotThereIsRefusedAndTheNearestNamed() {
        Panel panel = panel();
        assertThatThrownBy(() -> panel.with(Renaming.ofIndicator("N11", "X"))).hasMessageContaining("nearest: ");
        assertThatThrownBy(() -> panel.with(Renaming.ofUnit("Stokholm", "X")))
                .hasMessageContaining("nearest: Stockholm (0180)");
        assertThatThrownBy(() -> panel.with(Renaming.ofBreakdown(Breakdown.WOMEN, Breakdown.of("F"))))
                .hasMessage("breakdown must be one of the panel's, got K; it has [T, Total]");
        assertThatThrownBy(() -> panel.with(Renaming.ofUnit("0180", "X").withUnit("Stockholm", "Y")))
                .hasMessageContaining("0180 must be renamed once");
        assertThatThrownBy(() -> Renaming.ofUnit("0180", " ")).hasMessageContaining("id must not be blank");
    }
}
