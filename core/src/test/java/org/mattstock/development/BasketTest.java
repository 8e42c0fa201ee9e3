package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;

/** What counts for whom: only what is freshly observed. */
class BasketTest {
    @Test
    void aLeafMissingInOneYearChangesNobodysBasketButThatUnits() {
        CompositeIndex index = Figures.mean(4, Normalization.minMax());
        DevelopmentResult whole = Figures.quick(index).run(Figures.panel(4, 6, 2019, 2022, Figures::noise));
        DevelopmentResult gap = Figures.quick(index)
                .run(Figures.panel(
                        4,
                        6,
                        2019,
                        2022,
                        (i, unit, year) ->
                                i == 2 && unit == 3 && year == 2021 ? Double.NaN : Figures.noise(i, unit, year)));
        for (int unit = 0; unit < 6; unit++) {
            if (unit != 3) {
                assertThat(gap.units().get(unit).basket())
                        .isEqualTo(whole.units().get(unit).basket());
                assertThat(Figures.values(gap, Figures.id(unit))).isEqualTo(Figures.values(whole, Figures.id(unit)));
            }
        }
        Basket own = gap.units().get(3).basket();
        assertThat(own.leaves()).containsExactly("i0", "i1", "i3");
        assertThat(own.dropped()).containsExactly(new Basket.Dropped("i2", Basket.Reason.MISSING));
        assertThat(own.weight()).isEqualTo(0.75);
        assertThat(Figures.values(gap, "u03")).hasSize(4);
    }

    @Test
    void aBasketThatFailsTheMissingRuleHasNoComposite() {
        DevelopmentResult result = Figures.quick(Figures.mean(4))
                .run(Figures.panel(
                        4,
                        3,
                        2019,
                        2022,
                        (i, unit, year) ->
                                unit == 1 && i > 0 && year == 2020 ? Double.NaN : Figures.noise(i, unit, year)));
        assertThat(result.requireUnit("u01").pattern()).isEmpty();
        assertThat(result.requireUnit("u01").size().absolute()).isEmpty();
        assertThat(result.requireUnit("u01").standing()).isEqualTo(UnitDevelopment.Conclusion.NOT_DECIDABLE);
        assertThat(result.mirrorCounts().get(0).decidable()).isEqualTo(2);
    }

    @Test
    void aLeastNumberOfIndicatorsMayBeAsked() {
        Panel panel = Figures.panel(4, 3, 2019, 2022, Figures::noise);
        assertThat(Figures.quick(Figures.mean(4)).leastIndicators(4).run(panel).mirrorCounts())
                .allSatisfy(count -> assertThat(count.decidable()).isEqualTo(3));
        assertThat(Figures.quick(Figures.mean(4)).leastIndicators(5).run(panel).mirrorCounts())
                .allSatisfy(count -> assertThat(count.decidable()).isZero());
    }

    @Test
    void onlyFreshObservationsCount() {
        PanelBuilder builder = Figures.builder(6, 3, 2018, 2022, Figures::noise);
        builder.indicator(Indicator.of("i1", "i1").withMeasurement(new Measurement.Carried()));
        builder.indicator(Indicator.of("i2", "i2").withMeasurement(new Measurement.Event()));
        builder.indicator(Indicator.of("i3", "i3").withMeasurement(new Measurement.MeanOfYears(3)));
        builder.seriesBreak(new Series.Break("i4", 2021, "new definition"));
        builder.seriesBreak(new Series.Break("i5", 2019, "new definition from the first year on"));
        Branch tree = (Branch) Figures.mean(6).tree();
        CompositeIndex lenient = CompositeIndex.of("lenient", tree.withMissing(MissingRule.atLeast(0.3)));
        DevelopmentResult result = Figures.quick(lenient).run(builder.build());
        assertThat(result.requireUnit("u00").basket().leaves()).containsExactly("i0", "i5");
        assertThat(result.requireUnit("u00").basket().dropped())
                .containsExactly(
                        new Basket.Dropped("i1", Basket.Reason.CARRIED),
                        new Basket.Dropped("i2", Basket.Reason.EVENT),
                        new Basket.Dropped("i3", Basket.Reason.MEAN_OF_YEARS),
                        new Basket.Dropped("i4", Basket.Reason.SERIES_BREAK));
        assertThat(Figures.values(result, "u00").get(0))
                .isEqualTo((Figures.noise(0, 0, 2019) + Figures.noise(5, 0, 2019)) / 2, within(1e-12));
        assertThat(result.requireUnit("u00").evidence().indicators()).isEqualTo(2);
    }

    /** The definition would take 2020's value for 2021, or make one up. */
    @Test
    void neitherAnEarlierNorAnImputedValueStandsInForAMissingOne() {
        Leaf leaf = Leaf.of("i0", Direction.HIGHER, Normalization.none());
        Panel panel = Figures.panel(
                1, 3, 2019, 2022, (i, unit, year) -> unit == 0 && year == 2021 ? Double.NaN : year + unit);
        for (Leaf each : List.of(
                leaf.withSelection(Selection.latest(3)),
                leaf.withSelection(new Selection.MeanOf(2, 1)),
                leaf.withImputation(new Imputation.Mean()),
                leaf.withImputation(new Imputation.Latest(2)))) {
            DevelopmentResult result =
                    Figures.quick(CompositeIndex.of("x", each)).run(panel);
            assertThat(result.requireUnit("u00").pattern()).as("%s", each).isEmpty();
            assertThat(Figures.values(result, "u01")).containsExactly(2020.0, 2021.0, 2022.0, 2023.0);
        }
    }

    @Test
    void withAtLeastThreeYearsAGapCostsAYearAndNotTheLeaf() {
        Panel panel = Figures.panel(
                2, 2, 2019, 2022, (i, unit, year) -> i == 1 && unit == 0 && year == 2020 ? Double.NaN : year + i);
        DevelopmentResult result = Figures.quick(Figures.mean(2))
                .observed(Basket.Observed.atLeast(3))
                .run(panel);
        assertThat(result.requireUnit("u00").basket().leaves()).containsExactly("i0", "i1");
        assertThat(pattern(result, 0).absolute().years()).containsExactly(2019, 2021, 2022);
        assertThat(pattern(result, 1).absolute().years()).containsExactly(2019, 2020, 2021, 2022);
    }

    private static Pattern pattern(DevelopmentResult result, int unit) {
        return result.requireUnit(Figures.id(unit)).pattern().orElseThrow();
    }
}
