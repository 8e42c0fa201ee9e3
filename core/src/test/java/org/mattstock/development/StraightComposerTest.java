package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.development.Frozen;
import org.mattstock.internal.development.StraightComposer;

/** The sum that a definition is told to be is what the definition makes of any leaves. */
class StraightComposerTest {
    private static final int UNITS = 7;

    @Property(tries = 150, seed = "1")
    void randomTreesThatAddUpAreTheSumsThatTheyAre(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomTree tree = new RandomTree(random);
        Composites composites = composites(tree.index(), tree.panel());
        Composer definition = composites.leaves();
        Composer straight = composites.forManyCourses();
        assertThat(straight).isInstanceOf(StraightComposer.class);
        for (int course = 0; course < 5; course++) {
            double[][] leaves = moved(composites.leaves(), random);
            double[] exact = definition.of(leaves);
            assertClose(straight.of(leaves), exact);
            int leaf = random.nextInt(leaves.length);
            double[] start = composites.leaves().values[leaf][0];
            assertClose(straight.still(exact, leaves, leaf, start), definition.still(exact, leaves, leaf, start));
        }
    }

    private static void assertClose(double[] fast, double[] exact) {
        for (int unit = 0; unit < exact.length; unit++) {
            assertThat(Double.isNaN(fast[unit])).isEqualTo(Double.isNaN(exact[unit]));
            if (!Double.isNaN(exact[unit])) {
                assertThat(fast[unit]).isCloseTo(exact[unit], within(1e-9 * (1 + Math.abs(exact[unit]))));
            }
        }
    }

    private static Composites composites(CompositeIndex index, Panel panel) {
        Matching matching = Matching.of(index, panel, new int[] {2019, 2020, 2021, 2022}, Basket.Observed.everyYear());
        FrozenLeaves leaves = new FrozenLeaves(matching, index, Frozen.Cuts.REMOVED, 1, Behaviors.none());
        return new Composites(matching, leaves, ChangeLimit.standard());
    }

    /** Values of the last year, each moved by up to ten. */
    private static double[][] moved(FrozenLeaves leaves, SplittableRandom random) {
        double[][] moved = new double[leaves.values.length][];
        for (int leaf = 0; leaf < moved.length; leaf++) {
            moved[leaf] = leaves.values[leaf][3].clone();
            for (int unit = 0; unit < UNITS; unit++) {
                moved[leaf][unit] += random.nextDouble(-10, 10);
            }
        }
        return moved;
    }

    @Test
    void aMeanThatDoesNotAddUpIsScoredAnew() {
        for (Aggregation aggregation : List.of(Aggregation.geometric(), Aggregation.minimum())) {
            CompositeIndex index = CompositeIndex.of(
                    "index",
                    Branch.of(
                                    "total",
                                    "Total",
                                    Leaf.of("i0", Direction.HIGHER, Normalization.none()),
                                    Leaf.of("i1", Direction.HIGHER, Normalization.none()))
                            .withAggregation(aggregation));
            Panel panel = Figures.panel(2, UNITS, 2019, 2022, (i, unit, year) -> 1 + Figures.noise(i, unit, year));
            assertThat(composites(index, panel).leaves().addsUp()).isFalse();
        }
    }

    /** Leaves in one to three branches, of which some are normalized again and some have missing parts. */
    private static final class RandomTree {
        private final SplittableRandom random;
        private int leaves;

        RandomTree(SplittableRandom random) {
            this.random = random;
        }

        CompositeIndex index() {
            List<Branch.Part> branches = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                branches.add(part(branch("b" + i, leaves())));
            }
            return CompositeIndex.of("random", branch("total", branches));
        }

        private List<Branch.Part> leaves() {
            List<Branch.Part> parts = new ArrayList<>();
            int count = 2 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                parts.add(part(Leaf.of(
                        "i" + leaves++, random.nextBoolean() ? Direction.HIGHER : Direction.LOWER, normalization())));
            }
            return parts;
        }

        private Branch.Part part(Node node) {
            return Branch.Part.of(node, 1 + random.nextInt(5));
        }

        private Branch branch(String id, List<Branch.Part> parts) {
            Branch plain = Branch.of(id, id, parts.get(0).node())
                    .withParts(parts)
                    .withWeighting(Weighting.relative())
                    .withAggregation(aggregation())
                    .withMissing(missing());
            return id.equals("total") || random.nextBoolean() ? plain : plain.withNormalization(normalization());
        }

        private Normalization normalization() {
            return switch (random.nextInt(4)) {
                case 0 -> Normalization.zScore();
                case 1 -> Normalization.minMax();
                case 2 -> Normalization.goalposts(-50, 150);
                default ->
                    Normalization.minMax(
                            Normalization.Bounds.given(0, 30), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
            };
        }

        private Aggregation aggregation() {
            return switch (random.nextInt(3)) {
                case 0 -> Aggregation.arithmetic();
                case 1 -> Aggregation.sum();
                default -> Aggregation.shareOfMaximum(50);
            };
        }

        private MissingRule missing() {
            return switch (random.nextInt(4)) {
                case 0 -> MissingRule.atLeast(0.3);
                case 1 -> MissingRule.substituteConstant(3);
                case 2 -> MissingRule.substitute(MissingRule.Statistic.MEAN);
                default -> MissingRule.atLeastParts(1);
            };
        }

        /** Of the leaves of some units nothing is known in any year. */
        Panel panel() {
            boolean[][] unknown = new boolean[leaves][UNITS];
            for (boolean[] leaf : unknown) {
                for (int unit = 2; unit < UNITS; unit++) {
                    leaf[unit] = random.nextInt(6) == 0;
                }
            }
            return Figures.panel(
                    leaves,
                    UNITS,
                    2019,
                    2022,
                    (i, unit, year) -> unknown[i][unit] ? Double.NaN : Figures.noise(i, unit, year));
        }
    }
}
