package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

class DerivedIndicatorTest {
    private static final DerivedIndicator PER_NEED =
            DerivedIndicator.of("need", "Cost per need", Formula.quotient("cost", "inhabitants", "key"));

    private static PanelBuilder costs() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "cost", "P", 2022, 120_000_000);
        Towns.value(builder, "inhabitants", "P", 2022, 2000);
        Towns.value(builder, "key", "P", 2022, 1.2);
        return builder;
    }

    private static Cell derived(PanelBuilder builder, DerivedIndicator change, String unit) {
        return Towns.at(builder.build().with(change), change.indicator().id(), unit, 2022);
    }

    @Test
    void aCostIsDividedByInhabitantsAndByANeedKey() {
        assertThat(derived(costs(), PER_NEED, "P")).isEqualTo(Towns.worked(50_000));
    }

    @Test
    void aDivisorOfZeroMakesItMissingWhicheverItIs() {
        for (String zero : List.of("inhabitants", "key")) {
            PanelBuilder builder = Panel.builder();
            for (String indicator : List.of("cost", "inhabitants", "key")) {
                Towns.value(builder, indicator, "P", 2022, indicator.equals(zero) ? 0 : 2);
            }
            assertThat(derived(builder, PER_NEED, "P")).isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "divided by 0"));
        }
    }

    @Test
    void aMissingDivisorMakesItMissingForItsReasonWhicheverItIs() {
        for (String lacking : List.of("inhabitants", "key")) {
            PanelBuilder builder = Panel.builder();
            for (String indicator : List.of("cost", "inhabitants", "key")) {
                if (indicator.equals(lacking)) {
                    builder.missing(indicator, Breakdown.TOTAL, "P", 2022, MissingReason.NOT_REPORTED, "late");
                } else {
                    Towns.value(builder, indicator, "P", 2022, 2);
                }
            }
            assertThat(derived(builder, PER_NEED, "P")).isEqualTo(Towns.lacking(MissingReason.NOT_REPORTED, "late"));
        }
    }

    @Test
    void theWorstReasonStandsAndNothingAtAllStaysNothing() {
        PanelBuilder builder = costs();
        Towns.missing(builder, "cost", "Q", 2022, MissingReason.NOT_APPLICABLE);
        Towns.missing(builder, "inhabitants", "Q", 2022, MissingReason.CONFIDENTIAL);
        Towns.missing(builder, "key", "Q", 2022, MissingReason.NOT_REPORTED);
        Towns.missing(builder, "cost", "R", 2022, MissingReason.NOT_APPLICABLE);
        Towns.value(builder, "other", "S", 2022, 1);
        Panel panel = builder.build().with(PER_NEED);
        assertThat(Towns.at(panel, "need", "Q", 2022)).isEqualTo(Towns.lacking(MissingReason.CONFIDENTIAL, ""));
        assertThat(Towns.at(panel, "need", "R", 2022)).isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "absent"));
        assertThat(Towns.at(panel, "need", "S", 2022)).isEqualTo(Cell.ABSENT);
    }

    @Test
    void womenLessMenIsOneFigureForAll() {
        PanelBuilder builder = Panel.builder();
        builder.value("pay", Breakdown.WOMEN, "P", 2022, 31_000);
        builder.value("pay", Breakdown.MEN, "P", 2022, 34_500);
        assertThat(derived(
                        builder,
                        DerivedIndicator.of("gap", "Gap", Formula.difference("pay", Breakdown.WOMEN, Breakdown.MEN)),
                        "P"))
                .isEqualTo(Towns.worked(-3500));
    }

    @Test
    void aRatePerThousandIsWorkedOutInEveryBreakdownThatBothHave() {
        PanelBuilder builder = Panel.builder();
        for (Breakdown each : List.of(Breakdown.TOTAL, Breakdown.WOMEN, Breakdown.MEN)) {
            builder.value("people", each, "P", 2022, 500);
        }
        builder.value("ill", Breakdown.WOMEN, "P", 2022, 3);
        builder.value("ill", Breakdown.TOTAL, "P", 2022, 5);
        Panel panel = builder.build()
                .with(DerivedIndicator.of(
                        Indicator.of("rate", "Ill per thousand").withUnitOfMeasure("per 1000"),
                        Formula.quotient("ill", "people").withFactor(1000)));
        assertThat(panel.breakdowns("rate")).containsExactly(Breakdown.WOMEN, Breakdown.TOTAL);
        assertThat(panel.value("rate", Breakdown.WOMEN, "P", 2022)).hasValue(6);
        assertThat(panel.value("rate", Breakdown.TOTAL, "P", 2022)).hasValue(10);
        assertThat(panel.requireIndicator("rate").unitOfMeasure()).isEqualTo("per 1000");
    }

    @Test
    void flagsAndLettersCarryOverButACorrectionIsOfOneFigure() {
        PanelBuilder builder = Panel.builder();
        builder.value("a", Breakdown.TOTAL, "P", 2022, 1, new Cell.Flags(Set.of(Cell.Flag.PROVISIONAL), "p"));
        builder.value("b", Breakdown.TOTAL, "P", 2022, 2, Cell.Flags.of(Cell.Flag.CORRECTED, Cell.Flag.BREAK));
        assertThat(derived(builder, DerivedIndicator.of("sum", "Sum", Formula.sum("a", "b")), "P"))
                .isEqualTo(new Cell.Observed(
                        3, new Cell.Flags(Set.of(Cell.Flag.PROVISIONAL, Cell.Flag.BREAK, Cell.Flag.WORKED_OUT), "p")));
    }

    @Test
    void whatIsBeyondADoubleIsMissingAndZeroHasNoSign() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "a", "P", 2022, Double.MAX_VALUE);
        Towns.value(builder, "b", "P", 2022, -Double.MAX_VALUE);
        Towns.value(builder, "a", "Q", 2022, -Double.MIN_VALUE);
        Towns.value(builder, "b", "Q", 2022, 4);
        Panel panel = builder.build()
                .with(DerivedIndicator.of("less", "Less", Formula.difference("a", "b")))
                .with(DerivedIndicator.of("ratio", "Ratio", Formula.quotient("a", "b")));
        assertThat(Towns.at(panel, "less", "P", 2022)).isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "out of range"));
        assertThat(Double.doubleToRawLongBits(
                        panel.value("ratio", Breakdown.TOTAL, "Q", 2022).orElseThrow()))
                .isZero();
    }

    @Test
    void anIdThatIsTakenAndFiguresThatAreNotThereAreRefused() {
        Panel panel = costs().build();
        assertThatThrownBy(() -> panel.with(DerivedIndicator.of("cost", "Cost", Formula.sum("cost"))))
                .hasMessageContaining("indicator must be new to the panel, got cost");
        assertThatThrownBy(() -> panel.with(DerivedIndicator.of("c", "C", Formula.quotient("cost", "inhabitant"))))
                .hasMessageContaining("got \"inhabitant\"; nearest: inhabitants");
        assertThatThrownBy(() -> Formula.quotient("cost", "inhabitants").withFactor(0))
                .hasMessageContaining("factor must not be 0");
        assertThatThrownBy(() -> panel.with(
                        DerivedIndicator.of("c", "C", Formula.difference("cost", Breakdown.WOMEN, Breakdown.MEN))))
                .hasMessageContaining("breakdown must be one of cost's, got K; it has [T]");
    }

    @Test
    void operandsWithoutACommonBreakdownAreRefused() {
        PanelBuilder builder = costs();
        builder.value("women", Breakdown.WOMEN, "P", 2022, 1);
        Panel panel = builder.build();
        assertThatThrownBy(() -> panel.with(DerivedIndicator.of("c", "C", Formula.sum("cost", "women"))))
                .hasMessageContaining("must have a breakdown in common, got cost in [T], women in [K]");
    }
}
