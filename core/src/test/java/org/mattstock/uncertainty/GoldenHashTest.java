package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.internal.text.Digest;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/**
 * A seed names its replicates for ever: the same figures on every platform, on any number of threads. A hash that changes means
 * that published analyses can no longer be repeated.
 */
class GoldenHashTest {
    private static final Panel PANEL = Figures.panel(40, 12, 0.1);

    private static String hash(UncertaintyAnalysis analysis) {
        RankDistribution found = analysis.run(PANEL, Figures.YEAR);
        Digest digest = Digest.start("rank-distribution-1").integer(found.replicates());
        List<Unit> units = found.units();
        for (Unit unit : units) {
            for (int place = 1; place <= units.size(); place++) {
                digest.number(found.shareAt(unit.id(), place).value());
            }
            digest.number(found.shareUnranked(unit.id()).value());
            found.centralWeights(unit.id())
                    .forEach((node, weight) -> digest.text(node).number(weight.value()));
        }
        return digest.hex();
    }

    @Test
    void theDefaultVariations() {
        UncertaintyAnalysis analysis =
                UncertaintyAnalysis.of(Figures.twoDimensions(6)).seed(7).replicates(3_000);

        assertThat(hash(analysis)).isEqualTo("2195ec781a48f4b97a1c6f51e1aed093ec625ef3b85246b52b8a2d6a94ed74f0");
        assertThat(hash(analysis.threads(2))).isEqualTo(hash(analysis));
        assertThat(hash(analysis.threads(5))).isEqualTo(hash(analysis));
    }

    @Test
    void everyWeightSet() {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(Figures.twoDimensions(6))
                .seed(7)
                .replicates(700)
                .pairs(Pairs.COUNTED)
                .vary(
                        Variation.weights("all", WeightSet.dirichlet(5)),
                        Variation.weights(
                                "first",
                                WeightSet.ordinal(
                                        new WeightSet.AtLeast("N0", "N1"),
                                        new WeightSet.AtLeast("N0", "N2"),
                                        new WeightSet.AtLeast("N3", "N2"))),
                        Variation.weights("second", new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX)),
                        Variation.leaves(Variation.leaveOut(0.1)));

        assertThat(hash(analysis)).isEqualTo("bb003be253620c856f580749c90ecc12cff5f9d9acf747465017f19f14728457");
        assertThat(hash(analysis.threads(3))).isEqualTo(hash(analysis));
    }

    @Test
    void theUniformSimplex() {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(Figures.twoDimensions(6))
                .seed(-3)
                .replicates(300)
                .vary(Variation.weights("first", WeightSet.simplex()));

        assertThat(hash(analysis)).isEqualTo("0ab438ffbd60d1aa67e67d9e4d37dd5ce4e21763715f1ed622cf6e324ad3dea6");
    }

    @Test
    void theStreamIsSplitMixOfSeedAndBlock() {
        SplitMix random = SplitMix.of(7, 3);

        assertThat(List.of(random.nextLong(), random.nextLong()))
                .isEqualTo(List.of(93_672_643_488_777_996L, -1_675_617_952_105_583_227L));
    }
}
