package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneCompiler;
import org.mattstock.rank.Ranking;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Six units hold the same figures in six orders, and so on for every six: whatever weights the branches get, they tie. */
class EqualSumsInReplicatesTest {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final int REPLICATES = 40;

    private static Panel panel(int units) {
        SplittableRandom random = new SplittableRandom(units);
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(new Unit(Figures.id(unit), "Unit " + unit, "K"));
        }
        for (int six = 0; six < units / 6; six++) {
            int[] tenths = {random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000)};
            int[] others = {random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000)};
            for (int i = 0; i < 6; i++) {
                for (int part = 0; part < 3; part++) {
                    String unit = Figures.id(6 * six + i);
                    builder.value("N" + part, Breakdown.TOTAL, unit, Figures.YEAR, tenths[ORDERS[i][part]] / 10.0);
                    builder.value(
                            "N" + (3 + part), Breakdown.TOTAL, unit, Figures.YEAR, others[ORDERS[5 - i][part]] / 10.0);
                }
            }
        }
        return builder.build();
    }

    private static Branch mean(String id, int first, Normalization normalization) {
        Node[] leaves = new Node[3];
        for (int i = 0; i < 3; i++) {
            leaves[i] = Leaf.of("N" + (first + i), Direction.HIGHER, normalization);
        }
        return Branch.of(id, id, leaves);
    }

    private static CompositeIndex index(Normalization normalization) {
        return CompositeIndex.of(
                "sums", Branch.of("all", "All", mean("first", 0, normalization), mean("second", 3, normalization)));
    }

    @ParameterizedTest
    @CsvSource({"60,none", "60,z-score", "300,goalposts", "1200,z-score"})
    void replicatesInLanesHaveThePlacesThatEachHasByItself(int units, String method) {
        Normalization normalization = switch (method) {
            case "none" -> Normalization.none();
            case "z-score" -> Normalization.zScore();
            default -> Normalization.goalposts(0, 100);
        };
        CompositeIndex index = index(normalization);
        Panel panel = panel(units);
        List<Variation> variations = List.of(Variation.weights("all", WeightSet.simplex()));
        Trial trial = Trial.of(
                Blueprint.of(index, variations, List.of()), panel, Figures.YEAR, org.mattstock.fit.Behaviors.none());
        assertThat(LaneCompiler.compile(trial)).as("in lanes").allMatch(lane -> lane.isPresent());

        RankDistribution found = UncertaintyAnalysis.of(index)
                .vary(variations)
                .replicates(REPLICATES)
                .pairs(UncertaintyAnalysis.Pairs.COUNTED)
                .run(panel, Figures.YEAR);

        double[] sums = new double[units];
        int[] firsts = new int[units];
        for (int number = 0; number < REPLICATES; number++) {
            RankDistribution.Replicate replicate = found.replicate(number);
            Ranking ranking = replicate
                    .definition()
                    .score(replicate.panel(), Figures.YEAR)
                    .ranking();
            for (int unit = 0; unit < units; unit++) {
                double place = ranking.requireEntry(Figures.id(unit)).place();
                assertThat(place)
                        .isEqualTo(
                                ranking.requireEntry(Figures.id(unit / 6 * 6)).place());
                sums[unit] += place;
                firsts[unit] += place == 1 ? 1 : 0;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            String id = Figures.id(unit);
            assertThat(found.meanPlace(id).orElseThrow().value()).isEqualTo(sums[unit] / REPLICATES);
            assertThat(found.shareInTop(id, 1).value()).isEqualTo((double) firsts[unit] / REPLICATES);
            assertThat(found.shareAhead(id, Figures.id(unit / 6 * 6)).value()).isZero();
            assertThat(found.shareAhead(Figures.id(unit / 6 * 6), id).value()).isZero();
        }
        assertThat(Arrays.stream(firsts).sum()).isEqualTo(6 * REPLICATES);
    }
}
