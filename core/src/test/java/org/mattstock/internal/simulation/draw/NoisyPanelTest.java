package org.mattstock.internal.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.SensitivityAnalysis;
import org.mattstock.uncertainty.Trees;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

class NoisyPanelTest {
    private static final CompositeIndex INDEX = CompositeIndex.of("test", Trees.branch("all", 1, 2));
    private static final double NONE = Double.NaN;

    private static double figure(Panel panel, String indicator, String unit) {
        return panel.value(indicator, Breakdown.TOTAL, unit, Trees.YEAR).orElse(NONE);
    }

    /** Figures in x1 and x2, standard errors of x1 in x3: of A 0, of B none. */
    @Test
    void anErrorOfZeroAndNoErrorMoveNothing() {
        Panel panel = Trees.panel(new double[][] {{5, 4, 0}, {3, 2, NONE}, {1, 7, 2}});
        Panel noisy = new NoisyPanel(panel, List.of(new Variation.Noise("x1", "x3"))).draw(11);
        assertThat(figure(noisy, "x1", "A")).isEqualTo(5);
        assertThat(figure(noisy, "x1", "B")).isEqualTo(3);
        assertThat(figure(noisy, "x1", "C")).isNotEqualTo(1);
        assertThat(figure(noisy, "x2", "C")).isEqualTo(7);
        assertThat(figure(noisy, "x3", "C")).isEqualTo(2);
    }

    @Test
    void anIndicatorHasOneError() {
        Panel panel = Trees.panel(new double[][] {{5, 4, 1, 2}, {3, 2, 1, 2}});
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> UncertaintyAnalysis.of(INDEX)
                        .vary(Variation.noise("x1", "x3"), Variation.noise("x1", "x4"))
                        .run(panel, Trees.YEAR))
                .withMessage("variations.noise.indicator: indicator must vary once, got \"x1\" twice");
    }

    /** No standard error is below 0: taken by its size, a code for "unknown" would pass for a measured error. */
    @Test
    void aNegativeStandardErrorIsRefusedWhereverErrorsAreDrawn() {
        Panel panel = Trees.panel(new double[][] {{10, 4, 1}, {10.5, 2, -1}, {12, 7, -2}});
        Variation noise = Variation.noise("x1", "x3");
        String message = "variations.noise: standard errors must not be negative, got x3 -1.0 for Exempel B (B) in"
                + " 2022 and 1 more";
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> UncertaintyAnalysis.of(INDEX).vary(noise).run(panel, Trees.YEAR))
                .withMessage(message);
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> SensitivityAnalysis.of(INDEX).vary(noise).run(panel, Trees.YEAR))
                .withMessage(message);
    }

    /** Three deviates in ten leave the doubles: these replicates fail, and are counted. */
    @Test
    void aFigureThatIsNoLongerFiniteFailsTheReplicate() {
        Panel panel = Trees.panel(new double[][] {{5, 4, 1.7e308}, {3, 2, 0}});
        RankDistribution tried = UncertaintyAnalysis.of(INDEX)
                .vary(Variation.noise("x1", "x3"))
                .replicates(100)
                .run(panel, Trees.YEAR);
        assertThat(tried.replicates()).isEqualTo(100);
        assertThat(tried.failed()).isBetween(10L, 60L);
        assertThat(tried.failures()).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo("figures must stay finite with their errors");
            assertThat(reason.count()).isEqualTo(tried.failed());
            assertThat(reason.message()).endsWith("Infinity for x1 of Exempel A (A) in 2022");
        });
    }
}
