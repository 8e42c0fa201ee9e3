package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever asks for a unit, an indicator or a group may ask by id or by name, and is told what there is. */
class LookupByNameTest {
    private static final Panel PANEL = Panel.builder()
            .unit(Unit.of("0160", "Täby"))
            .unit(Unit.of("0180", "Stockholm"))
            .unit(Unit.of("R01", "Region Stockholm"))
            .unit(Unit.of("1", "Håbo"))
            .unit(Unit.of("2", "Håbo"))
            .indicator(Indicator.of("N15505", "Elever i åk 9, kommunala skolor, genomsnittligt meritvärde"))
            .indicator(Indicator.of("N03034", "Soliditet inkl. pensionsåtaganden kommun, (%)"))
            .indicator(Indicator.of("N11010", "Barn per personal i förskolan"))
            .build();

    private static final Grouping COUNTIES = new Grouping(
            "county",
            "Län",
            List.of(
                    new Grouping.Group("01", "Stockholms län", new TreeSet<>(List.of("0160", "0180"))),
                    new Grouping.Group("12", "Skåne läns kommuner", new TreeSet<>())));

    @Test
    void aUnitIsThereByItsName() {
        assertThat(PANEL.unit("Täby")).contains(Unit.of("0160", "Täby"));
        assertThat(PANEL.unit("täby")).isPresent();
        assertThat(PANEL.unit("Taby")).isEmpty();
        assertThat(PANEL.unitIndex("Stockholm")).isEqualTo(PANEL.unitIndex("0180"));
        assertThat(PANEL.unitIndex("Solna")).isEqualTo(-1);
        assertThat(PANEL.hasIndicator("Barn per personal i förskolan")).isTrue();
        assertThat(PANEL.hasIndicator("Barn")).isFalse();
        assertThat(PANEL.hasCells("Barn per personal i förskolan", Breakdown.TOTAL))
                .isFalse();
    }

    @Test
    void aNameThatSeveralHaveIsRefusedAlsoWhereNothingWouldBeAnAnswer() {
        assertThatThrownBy(() -> PANEL.unit("Håbo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit must be one of the panel's, got \"Håbo\", which fits several: Håbo (1), Håbo (2)");
        assertThatThrownBy(() -> PANEL.unitIndex("håbo")).hasMessageContaining("which fits several");
    }

    @Test
    void anIndicatorIsSuggestedByTheWordsOfItsTitle() {
        assertThatThrownBy(() -> PANEL.requireIndicator("SKOLA"))
                .hasMessage("indicator must be one of the panel's, got \"SKOLA\"; nearest: "
                        + "Barn per personal i förskolan (N11010)");
        assertThatThrownBy(() -> PANEL.requireIndicator("Soliditet"))
                .hasMessageEndingWith("; nearest: Soliditet inkl. pensionsåtaganden kommun, (%) (N03034)");
        assertThatThrownBy(() -> PANEL.requireIndicator("meritvarde elever"))
                .hasMessageEndingWith("genomsnittligt meritvärde (N15505)");
        assertThatThrownBy(() -> PANEL.requireUnit("stockhol"))
                .hasMessageEndingWith("; nearest: Stockholm (0180), Region Stockholm (R01)");
    }

    @Test
    void aGroupIsFoundByNameAndWhereNothingIsNearTheFirstAreNamed() {
        assertThat(COUNTIES.group("Skåne läns kommuner"))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo("12"));
        assertThat(COUNTIES.requireGroup("stockholms län").id()).isEqualTo("01");
        assertThatThrownBy(() -> COUNTIES.requireGroup("Norrbotten"))
                .hasMessage("group must be one of county's, got \"Norrbotten\"; there are: "
                        + "Stockholms län (01), Skåne läns kommuner (12)");
    }
}
