package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.development.EvidenceRule.Groups;
import org.mattstock.index.CompositeIndex;

/** Evidence without a development. */
class EvidenceAnalysisTest {
    private static final EvidenceRule QUICK = EvidenceRule.standard().withReplicates(0);

    private static final double NAN = Double.NaN;

    private static Evidence of(double[][][] values, EvidenceRule rule) {
        return EvidenceRun.of(EvidencePanels.input(values), rule);
    }

    private static Evidence.Test test(Evidence evidence, int unit) {
        return evidence.units().get(unit).test().orElseThrow();
    }

    @Test
    void seriesInArraysAreEnough() {
        double[][][] values = EvidencePanels.random(23, 12, 4, 60);
        double[][][] series = new double[60][12][4];
        for (int unit = 0; unit < 60; unit++) {
            for (int leaf = 0; leaf < 12; leaf++) {
                for (int year = 0; year < 4; year++) {
                    series[unit][leaf][year] = values[leaf][year][unit];
                }
            }
        }
        Evidence expected = of(values, EvidenceRule.standard());
        Evidence evidence = EvidenceAnalysis.ofSeries(series);
        for (int unit = 0; unit < 60; unit++) {
            assertThat(test(evidence, unit)).isEqualTo(test(expected, unit));
        }
        assertThat(evidence.require("60").indicators()).isEqualTo(12);
    }

    @Test
    void seriesThatDoNotFitAreRefusedByName() {
        assertThatThrownBy(() -> EvidenceAnalysis.ofSeries(new double[0][][]))
                .hasMessage("series must have a unit with an indicator, got none");
        assertThatThrownBy(() -> EvidenceAnalysis.ofSeries(new double[][][] {{{1, 2}}, {{1, 2}, {3, 4}}}))
                .hasMessage("series must have as many indicators for every unit, got 1 for unit 1 and 2 for unit 2");
        assertThatThrownBy(() -> EvidenceAnalysis.ofSeries(new double[][][] {{{1, 2}, {3}}}))
                .hasMessage(
                        "series must have as many years in indicator 2 for every unit, got 2 for unit 1 and 1 for unit 1");
        assertThatThrownBy(() -> EvidenceAnalysis.ofSeries(new double[][][] {{{1, Double.POSITIVE_INFINITY}}}))
                .hasMessage("series must be finite or NaN, got Infinity for unit 1, indicator 1, year 2");
        assertThatThrownBy(() ->
                        EvidenceAnalysis.ofSeries(new double[][][] {{{1}}}, QUICK.withGroups(Groups.sizeClasses(2))))
                .hasMessage("groups must be together or likePersistence where there is no panel,"
                        + " got SizeClasses[count=2]");
    }

    @Test
    void evidenceByItselfIsThatOfADevelopment() {
        CompositeIndex index = Figures.mean(12);
        Panel panel = Figures.panel(
                12,
                60,
                2018,
                2022,
                (indicator, unit, year) ->
                        year == 2020 && unit < 7 && indicator < 2 ? NAN : Figures.noise(indicator, unit, year));
        Evidence alone = EvidenceAnalysis.of(index)
                .over(2018, 2022)
                .observed(Basket.Observed.atLeast(4))
                .run(panel);
        Evidence within = Development.of(index)
                .over(2018, 2022)
                .observed(Basket.Observed.atLeast(4))
                .run(panel)
                .evidence();
        assertThat(alone.units()).isEqualTo(within.units());
        assertThatThrownBy(() -> EvidenceAnalysis.of(index).run(panel))
                .hasMessage("a window must be stated: over(first, last)");
        assertThatThrownBy(() -> EvidenceAnalysis.of(index)
                        .over(2018, 2022)
                        .rule(QUICK.withGroups(Groups.sizeClasses(2)))
                        .run(panel))
                .hasMessage("size classes need an indicator of size: size(indicator)");
    }
}
