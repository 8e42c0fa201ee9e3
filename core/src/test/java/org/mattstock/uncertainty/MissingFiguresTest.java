package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.variation.Variation;

/** Spans of places that hold the doubt about figures that are missing. */
class MissingFiguresTest {
    private static final int LEAVES = 4;
    private static final int YEAR = 2022;

    /** Figures that go together, of which a unit lacks its first ones. */
    private static double[][] figures(Random random, int units, int gapsOfFirst) {
        double[][] rows = full(random, units);
        for (int leaf = 0; leaf < gapsOfFirst; leaf++) {
            rows[0][leaf] = Double.NaN;
        }
        return rows;
    }

    private static double[][] full(Random random, int units) {
        double[][] rows = new double[units][LEAVES];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                row[leaf] = 50 + 8 * common + 6 * random.nextGaussian();
            }
        }
        return rows;
    }

    private static Panel panel(double[][] rows) {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < rows.length; unit++) {
            String id = "U" + (100 + unit);
            builder.unit(new Unit(id, id, "K"));
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                builder.indicator(Indicator.of("x" + leaf, "x" + leaf));
                if (!Double.isNaN(rows[unit][leaf])) {
                    builder.value("x" + leaf, Breakdown.TOTAL, id, YEAR, rows[unit][leaf]);
                }
            }
        }
        return builder.build();
    }

    private static CompositeIndex index(Imputation imputation) {
        Leaf[] leaves = new Leaf[LEAVES];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            leaves[leaf] =
                    Leaf.of("x" + leaf, Direction.HIGHER, Normalization.none()).withImputation(imputation);
        }
        return CompositeIndex.of("test", Branch.of("root", "Root", leaves));
    }

    private static UncertaintyAnalysis analysis() {
        return UncertaintyAnalysis.of(index(Imputation.expectationMaximization()))
                .vary(Variation.missingFigures())
                .seed(3)
                .replicates(200);
    }

    private static int width(int gaps) {
        RankDistribution found = analysis().run(panel(figures(new Random(11), 40, gaps)), YEAR);
        RankDistribution.Span span = found.span("U100", 0.9).orElseThrow();
        return span.worst() - span.best();
    }

    @Test
    void whereNothingIsMissingNothingVaries() {
        assertThat(width(0)).isZero();
    }

    @Test
    void spansWidenWithWhatIsMissing() {
        assertThat(width(1)).isPositive();
        assertThat(width(2)).isGreaterThan(width(1));
        assertThat(width(3)).isGreaterThan(width(2));
    }

    @Test
    void aReplicateIsADefinitionThatIsScoredAgain() {
        Panel panel = panel(figures(new Random(11), 40, 2));
        RankDistribution found = analysis().run(panel, YEAR);
        RankDistribution.Replicate one = found.replicate(5);
        RankDistribution.Replicate again =
                analysis().threads(2).run(panel, YEAR).replicate(5);

        assertThat(again).isEqualTo(one);
        assertThat(one.definition().score(panel, YEAR).score("U100"))
                .isNotEqualTo(found.replicate(6).definition().score(panel, YEAR).score("U100"));
    }

    @Test
    void noNumberOfThreadsDecides() {
        Panel panel = panel(figures(new Random(11), 40, 2));
        assertThat(analysis().threads(1).run(panel, YEAR).toTable().toText())
                .isEqualTo(analysis().threads(3).run(panel, YEAR).toTable().toText());
    }

    @Test
    void anotherImputationSaysNothingOfDoubt() {
        UncertaintyAnalysis analysis =
                UncertaintyAnalysis.of(index(Imputation.mean())).vary(Variation.missingFigures());
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> analysis.run(panel(figures(new Random(11), 40, 1)), YEAR))
                .withMessageContaining("some leaf must be imputed by expectation-maximization, got none");
    }

    /** Of 100 units, 15 in 100 figures missing: nine in ten intervals of random imputations hold the figure that was taken away. */
    @Test
    @Tag("simulation")
    void intervalsHoldWhatWasTakenAway() {
        int held = 0;
        int all = 0;
        for (int round = 0; round < 30; round++) {
            Random random = new Random(round);
            double[][] truth = full(random, 100);
            double[][] known = new double[truth.length][];
            for (int unit = 0; unit < truth.length; unit++) {
                known[unit] = truth[unit].clone();
                for (int leaf = 0; leaf < LEAVES; leaf++) {
                    known[unit][leaf] = random.nextDouble() < 0.15 ? Double.NaN : known[unit][leaf];
                }
            }
            double[][][] draws = draws(panel(known), 99);
            for (int unit = 0; unit < truth.length; unit++) {
                for (int leaf = 0; leaf < LEAVES; leaf++) {
                    if (Double.isNaN(known[unit][leaf])) {
                        all++;
                        held += holds(draws[leaf][unit], truth[unit][leaf]) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(all).isGreaterThan(1500);
        assertThat((double) held / all).isBetween(0.87, 0.93);
    }

    /** By leaf, unit and imputation. */
    private static double[][][] draws(Panel panel, int count) {
        double[][][] draws = new double[LEAVES][panel.units().size()][count];
        for (int draw = 0; draw < count; draw++) {
            Scores scores = index(Imputation.normalDraw(draw)).score(panel, YEAR);
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                for (int unit = 0; unit < panel.units().size(); unit++) {
                    draws[leaf][unit][draw] = scores.node("x" + leaf)
                            .value(panel.units().get(unit).id())
                            .orElse(Double.NaN);
                }
            }
        }
        return draws;
    }

    /** Between the 5th and the 95th of 99: nine in ten of what is as likely to be anywhere among them. */
    private static boolean holds(double[] draws, double truth) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return sorted[4] < truth && truth < sorted[94];
    }
}
