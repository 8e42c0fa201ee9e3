package org.mattstock.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.table.Table;

class AdjustmentTest {
    private static final Adjustment ADJUSTMENT = Adjustment.of(Precondition.of("x"), Precondition.of("y"));

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    /** Six places, and other figures that are four times what is left of the first ones, or a model's. */
    private static Panel panel() {
        PanelBuilder builder = Places.six();
        builder.indicator(Indicator.of("model", "Nettokostnadsavvikelse"));
        for (int i = 0; i < 6; i++) {
            Places.put(builder, "other", "p" + i, 7 - Places.X[i] + 4 * Places.LEFT[i]);
            Places.put(builder, "model", "p" + i, i);
        }
        return builder.build();
    }

    private static CompositeIndex index(Leaf... leaves) {
        return CompositeIndex.of("plain", Branch.of("total", "Total", leaves));
    }

    @Test
    void eachLeafTakesWhatItsFigureWouldBeAndAllElseStays() {
        Leaf lower = Leaf.of("other", Direction.LOWER, Normalization.minMax()).withId("o");
        CompositeIndex index = index(leaf("figure"), lower);
        AdjustedIndex adjusted = ADJUSTMENT.of(index, panel());
        assertThat(adjusted.index().leaves())
                .containsExactly(leaf("figure").withIndicator("figure-level"), lower.withIndicator("other-level"));
        assertThat(adjusted.index().id()).isEqualTo("plain-adjusted");
        assertThat(adjusted.index().ranking()).isEqualTo(index.ranking());
        assertThat(adjusted.leaves()).allMatch(each -> each.kept().isEmpty());
        assertThat(adjusted.fit("o", Places.YEAR).r2())
                .isEqualTo(ExpectedValue.of("other", Precondition.of("x"), Precondition.of("y"))
                        .fit(panel(), Places.YEAR)
                        .r2());
    }

    @Test
    void placesStandSideBySide() {
        Table table = ADJUSTMENT.of(index(leaf("figure")), panel()).placesTable(Places.YEAR);
        assertThat(table.toText()).isEqualTo("""
                Total 2022, raw and adjusted places
                id  unit  raw place  adjusted place  places up
                --  ----  ---------  --------------  ---------
                p0  p0            4               1          3
                p3  p3            1               1          0
                p4  p4            4               3          1
                p5  p5            2               3         -1
                p1  p1            4               5         -1
                p2  p2            3               5         -2""");
    }

    @Test
    void whatCannotOrMustNotBeAdjustedStaysWithItsReason() {
        Leaf divided = leaf("other").withId("per").withDenominator(Denominator.of("x"));
        CompositeIndex index = index(leaf("figure"), leaf("x"), leaf("model"), divided, leaf("other"));
        AdjustedIndex adjusted = ADJUSTMENT.withKept("other").of(index, panel());
        assertThat(adjusted.leaves().stream().map(each -> each.leaf().id() + ": " + each.kept()))
                .containsExactly(
                        "figure: ",
                        "x: is a precondition itself",
                        "model: adjusted already: its title says \"nettokostnadsavvikelse\"",
                        "per: has a denominator",
                        "other: kept as stated");
        assertThat(adjusted.index().leaves().subList(1, 5))
                .isEqualTo(index.leaves().subList(1, 5));
        assertThat(adjusted.fitTable(Places.YEAR).rowCount()).isEqualTo(5);
        assertThat(adjusted.fitTable(Places.YEAR).shown(0, 2)).isEqualTo("6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adjusted.fit("model", Places.YEAR))
                .withMessageContaining("leaf must be adjusted, got model: adjusted already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adjusted.fit("total", Places.YEAR))
                .withMessageContaining("leaf must be a leaf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADJUSTMENT.withKept("nothing").of(index, panel()))
                .withMessageContaining("nothing");
    }

    @Test
    void aLeafOfWeightZeroStopsNobody() {
        Branch tree = new Branch(
                "total",
                "Total",
                List.of(Branch.Part.of(leaf("figure"), 1), Branch.Part.of(leaf("nowhere"), 0)),
                Weighting.given(Weighting.Form.RELATIVE),
                Branch.of("b", "B", leaf("x")).aggregation(),
                Branch.of("b", "B", leaf("x")).missing(),
                Optional.empty(),
                Direction.HIGHER);
        AdjustedIndex adjusted = ADJUSTMENT.of(CompositeIndex.of("plain", tree), panel());
        assertThat(adjusted.leaves().get(1).kept()).isEqualTo("has weight 0");
        assertThat(adjusted.places(Places.YEAR).shifts()).hasSize(6);
    }

    @Test
    void regressionsAreFittedOnThePopulation() {
        PanelBuilder country = Panel.builder();
        for (String indicator : List.of("figure", "x", "y")) {
            Places.put(country, indicator, "whole", 1e6);
        }
        Panel panel = panel().merge(country.build());
        CompositeIndex index =
                index(leaf("figure")).withPopulation(Population.listed("p0", "p1", "p2", "p3", "p4", "p5"));
        AdjustedIndex adjusted = ADJUSTMENT.of(index, panel);
        assertThat(adjusted.fit("figure", Places.YEAR).count()).isEqualTo(6);
        assertThat(adjusted.panel().value("figure-level", Breakdown.TOTAL, "whole", Places.YEAR))
                .isEmpty();
    }
}
