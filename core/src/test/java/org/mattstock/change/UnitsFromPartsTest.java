package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

class UnitsFromPartsTest {
    private static final Unit TOWN = Unit.of("T", "Town");

    private static Panel town(PanelBuilder districts, Pooling pooling, String... parts) {
        return districts.build().with(UnitsFromParts.of(TOWN, List.of(parts), pooling));
    }

    /** Three districts of 1,000, 2,000 and 1,000 inhabitants, the last one's share confidential. */
    private static PanelBuilder threeDistricts() {
        PanelBuilder builder = Panel.builder();
        Towns.value(builder, "inhabitants", "X", 2020, 1000);
        Towns.value(builder, "inhabitants", "Y", 2020, 2000);
        Towns.value(builder, "inhabitants", "Z", 2020, 1000);
        Towns.value(builder, "share", "X", 2020, 80);
        Towns.value(builder, "share", "Y", 2020, 50);
        Towns.missing(builder, "share", "Z", 2020, MissingReason.CONFIDENTIAL);
        return builder;
    }

    @Test
    void aShareIsWeightedByInhabitantsAndCountsAddUp() {
        Panel panel = town(Towns.districts(), Towns.pooling(), "X", "Y");
        assertThat(Towns.at(panel, "share", "T", 2020)).isEqualTo(Towns.worked(65));
        assertThat(Towns.at(panel, "inhabitants", "T", 2020)).isEqualTo(Towns.worked(4000));
        assertThat(Towns.at(panel, "share", "X", 2020)).isEqualTo(new Cell.Observed(80));
        assertThat(panel.requireUnit("Town")).isEqualTo(TOWN);
    }

    @Test
    void whatNeitherAddsUpNorIsSaidToIsMissing() {
        Panel panel = town(Towns.districts(), Towns.pooling(), "X", "Y");
        assertThat(Towns.at(panel, "median", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.NOT_COLLECTED, "no rule for parts"));
        Panel said = town(Towns.districts(), Towns.pooling().withNone("median"), "X", "Y");
        assertThat(Towns.at(said, "median", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.NOT_COLLECTED, "does not add up"));
    }

    @Test
    void aPartWithoutAValueMakesTheWholeMissingForItsReason() {
        Panel panel = town(threeDistricts(), Towns.pooling(), "X", "Y", "Z");
        assertThat(Towns.at(panel, "share", "T", 2020)).isEqualTo(Towns.lacking(MissingReason.CONFIDENTIAL, ""));
        assertThat(Towns.at(panel, "inhabitants", "T", 2020)).isEqualTo(Towns.worked(4000));
    }

    @Test
    void unlessTheStatedShareOfTheWeightIsThere() {
        Pooling enough = Pooling.UNSTATED.withMean("share", Operand.of("inhabitants"), 0.75);
        Pooling tooMuch = Pooling.UNSTATED.withMean("share", Operand.of("inhabitants"), 0.76);
        assertThat(Towns.at(town(threeDistricts(), enough, "X", "Y", "Z"), "share", "T", 2020))
                .isEqualTo(new Cell.Observed(60, Towns.WORKED_OUT.with(Cell.Flag.ESTIMATED)));
        assertThat(Towns.at(town(threeDistricts(), tooMuch, "X", "Y", "Z"), "share", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.CONFIDENTIAL, ""));
    }

    @Test
    void aPartOfWeightZeroCountsForNothing() {
        PanelBuilder builder = Towns.districts();
        Towns.value(builder, "inhabitants", "Z", 2020, 0);
        Towns.missing(builder, "share", "Z", 2020, MissingReason.NOT_APPLICABLE);
        assertThat(Towns.at(town(builder, Towns.pooling(), "X", "Y", "Z"), "share", "T", 2020))
                .isEqualTo(Towns.worked(65));
    }

    @Test
    void weightsThatAreMissingNegativeOrAllZeroGiveNoMean() {
        PanelBuilder missing = Towns.districts();
        Towns.missing(missing, "inhabitants", "Z", 2020, MissingReason.NOT_PUBLISHED);
        Towns.value(missing, "share", "Z", 2020, 1);
        assertThat(Towns.at(town(missing, Towns.pooling(), "X", "Z"), "share", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.NOT_PUBLISHED, ""));
        assertThat(Towns.at(town(weighed(-1), Towns.pooling(), "X", "Z"), "share", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "weight below 0"));
        assertThat(Towns.at(town(weighed(0), Towns.pooling(), "Z"), "share", "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "weights are 0"));
    }

    private static PanelBuilder weighed(double weight) {
        PanelBuilder builder = Towns.districts();
        Towns.value(builder, "inhabitants", "Z", 2020, weight);
        Towns.value(builder, "share", "Z", 2020, 1);
        return builder;
    }

    @Test
    void aWeightMayBeOfAnotherBreakdownAndOneThatIsNotThereGivesNoMean() {
        PanelBuilder builder = Towns.districts();
        builder.value("share", Breakdown.WOMEN, "X", 2020, 80);
        builder.value("share", Breakdown.WOMEN, "Y", 2020, 60);
        Panel districts = builder.build();
        Pooling all = Pooling.UNSTATED.withMean("share", Operand.of("inhabitants", Breakdown.TOTAL), 1);
        assertThat(districts
                        .with(UnitsFromParts.of(TOWN, List.of("X", "Y"), all))
                        .cell("share", Breakdown.WOMEN, "T", 2020))
                .isEqualTo(Towns.worked(65));
        assertThat(districts
                        .with(UnitsFromParts.of(TOWN, List.of("X", "Y"), Towns.pooling()))
                        .cell("share", Breakdown.WOMEN, "T", 2020))
                .isEqualTo(Towns.lacking(MissingReason.UNKNOWN, "absent"));
    }

    @Test
    void equalSharesAreTheirOwnMeanAndHugeOnesDoNotOverflow() {
        PanelBuilder builder = Panel.builder();
        for (String unit : List.of("X", "Y", "Z")) {
            Towns.value(builder, "inhabitants", unit, 2020, 1e300);
            Towns.value(builder, "share", unit, 2020, 0.1);
            Towns.value(builder, "high", unit, 2020, Double.MAX_VALUE);
        }
        Panel panel = town(builder, Towns.pooling().withMean("high", "inhabitants"), "X", "Y", "Z");
        assertThat(Towns.at(panel, "share", "T", 2020)).isEqualTo(Towns.worked(0.1));
        assertThat(Towns.at(panel, "high", "T", 2020)).isEqualTo(Towns.worked(Double.MAX_VALUE));
    }

    @Test
    void aValueOfTheWholeThatIsPublishedStaysAndAMissingOneGivesWay() {
        PanelBuilder builder = Towns.districts();
        Towns.value(builder, "share", "T", 2020, 64.9);
        Towns.missing(builder, "inhabitants", "T", 2020, MissingReason.UNKNOWN);
        Panel panel = town(builder, Towns.pooling(), "X", "Y");
        assertThat(Towns.at(panel, "share", "T", 2020)).isEqualTo(new Cell.Observed(64.9));
        assertThat(Towns.at(panel, "inhabitants", "T", 2020)).isEqualTo(Towns.worked(4000));
    }

    @Test
    void aWholeMayBePartOfALaterOne() {
        Panel panel = Towns.districts()
                .build()
                .with(UnitsFromParts.of(TOWN, List.of("X", "Y"), Towns.pooling())
                        .withWhole(Unit.of("C", "County"), List.of("T")));
        assertThat(Towns.at(panel, "share", "C", 2020)).isEqualTo(Towns.worked(65));
    }

    @Test
    void whatDoesNotFitIsRefusedAndTheNearestNamed() {
        Panel panel = Towns.districts().build();
        assertThatThrownBy(() -> panel.with(UnitsFromParts.of(TOWN, List.of("Distrikt X"), Towns.pooling())))
                .hasMessageContaining("nearest: District X (X)");
        assertThatThrownBy(
                        () -> panel.with(UnitsFromParts.of(TOWN, List.of("X"), Pooling.UNSTATED.withSum("inhabitant"))))
                .hasMessageContaining("nearest: Inhabitants (inhabitants)");
        assertThatThrownBy(() -> UnitsFromParts.of(TOWN, List.of("X", "X"), Towns.pooling()))
                .hasMessageContaining("got X twice");
        assertThatThrownBy(() -> panel.with(UnitsFromParts.of(TOWN, List.of("X", "District X"), Towns.pooling())))
                .hasMessageContaining("got X twice");
        assertThatThrownBy(() -> Pooling.UNSTATED.withSum("share").withMean("share", "inhabitants"))
                .hasMessageContaining("every indicator must have one rule");
        assertThatThrownBy(() -> Pooling.UNSTATED.withMean("share", Operand.of("inhabitants"), 0))
                .hasMessageContaining("leastShare must be positive, got 0.0");
    }
}
