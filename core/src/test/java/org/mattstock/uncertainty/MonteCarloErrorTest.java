package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.uncertainty.RankDistribution.Estimate;

/**
 * Stated errors are held against how far the figures really are apart from seed to seed. Over 100 seeds a spread is itself known
 * to 7 %: three times that is allowed.
 */
class MonteCarloErrorTest {
    private static final int SEEDS = 100;
    private static final Panel PANEL = Figures.panel(40, 8, 0);
    private static final String UNIT = "10007";
    private static final List<RankDistribution> RUNS = runs();

    private static List<RankDistribution> runs() {
        UncertaintyAnalysis analysis =
                UncertaintyAnalysis.of(Figures.twoDimensions(4)).replicates(512);
        List<RankDistribution> runs = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            runs.add(analysis.seed(seed).run(PANEL, Figures.YEAR));
        }
        return runs;
    }

    /** The stated error, on average, over the spread that there is. */
    private static double ratio(Function<RankDistribution, Estimate> figure) {
        double sum = 0;
        double squares = 0;
        double stated = 0;
        for (RankDistribution run : RUNS) {
            Estimate estimate = figure.apply(run);
            sum += estimate.value();
            squares += estimate.value() * estimate.value();
            stated += estimate.standardError();
        }
        return stated / SEEDS / Math.sqrt((squares - sum * sum / SEEDS) / (SEEDS - 1));
    }

    @Test
    void theErrorOfAShareIsItsSpread() {
        assertThat(ratio(run -> run.shareInTop(UNIT, 12))).isBetween(0.79, 1.21);
        assertThat(ratio(run -> run.shareAt(UNIT, 12))).isBetween(0.79, 1.21);
    }

    @Test
    void theErrorOfAMeanPlaceIsItsSpread() {
        assertThat(ratio(run -> run.meanPlace(UNIT).orElseThrow())).isBetween(0.79, 1.21);
    }

    /** Whole places are coarse against errors of about one. */
    @Test
    void theErrorOfAMedianAndOfTheEndsOfASpanIsAboutTheirSpread() {
        assertThat(ratio(run -> run.medianPlace(UNIT).orElseThrow())).isBetween(0.6, 1.4);
        assertThat(ratio(run -> run.span(UNIT, 0.8)
                        .map(span -> new Estimate(span.best(), span.bestError()))
                        .orElseThrow()))
                .isBetween(0.6, 1.4);
        assertThat(ratio(run -> run.span(UNIT, 0.8)
                        .map(span -> new Estimate(span.worst(), span.worstError()))
                        .orElseThrow()))
                .isBetween(0.6, 1.4);
    }

    @Test
    void theErrorOfCentralWeightsIsTheirSpread() {
        assertThat(ratio(run -> run.centralWeights(first()).get("first"))).isBetween(0.79, 1.21);
    }

    private static String first() {
        return RUNS.get(0).scores().ranking().entries().get(0).unit().id();
    }
}
