package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;

/** What must hold of every composite of development at a given scale. The first unit is looked at. */
class DevelopmentPropertiesTest {
    private static final int LEAVES = 3;
    private static final int UNITS = 5;
    private static final int YEARS = 4;
    private static final String UNIT = "u00";

    /** Figures of random panels, by leaf, unit and year, all positive. */
    private static double[][][] figures(SplittableRandom random) {
        double[][][] figures = new double[LEAVES][UNITS][YEARS + 1];
        for (double[][] leaf : figures) {
            for (double[] unit : leaf) {
                for (int year = 0; year < unit.length; year++) {
                    unit[year] = 1 + 99 * random.nextDouble();
                }
            }
        }
        return figures;
    }

    private static Panel panel(double[][][] figures, int years) {
        return Figures.panel(LEAVES, UNITS, 2019, 2018 + years, (i, unit, year) -> figures[i][unit][year - 2019]);
    }

    private static DevelopmentResult run(CompositeIndex index, ChangeLimit limit, Panel panel) {
        return Figures.quick(index).changes(limit).honor(Honor.Rule.standard()).run(panel);
    }

    /** Scales about as large as a yearly change of a leaf whose range is 100, so that some changes are cut. */
    private static ChangeLimit frozen(SplittableRandom random) {
        Map<String, Double> scales = new TreeMap<>();
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            scales.put("i" + leaf, 1 + 20 * random.nextDouble());
        }
        return ChangeLimit.standard().withFrozen(scales);
    }

    /** A geometric mean is one of positive values, which only fixed goalposts make sure of. */
    private static CompositeIndex index(SplittableRandom random, Normalization normalization) {
        Aggregation aggregation = List.of(Aggregation.arithmetic(), Aggregation.minimum(), Aggregation.geometric())
                .get(random.nextInt(normalization.equals(fixed()) ? 3 : 2));
        Leaf[] leaves = new Leaf[LEAVES];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            Direction direction =
                    leaf == 0 && aggregation instanceof Aggregation.Arithmetic ? Direction.LOWER : Direction.HIGHER;
            leaves[leaf] = Leaf.of("i" + leaf, direction, normalization);
        }
        return CompositeIndex.of(
                "index",
                Branch.of("total", "Total", leaves).withAggregation(aggregation).withMissing(MissingRule.atLeast(0.3)));
    }

    private static Normalization learned() {
        return Normalization.minMax();
    }

    private static Normalization fixed() {
        return Normalization.goalposts(0, 120, Normalization.Scale.LINEAR, new Normalization.Range(1, 100));
    }

    @Property(tries = 25, seed = "1")
    void aLaterFigureThatIsBetterNeverLowersAComposite(
            @ForAll long seed,
            @ForAll @IntRange(max = LEAVES - 1) int leaf,
            @ForAll @IntRange(min = 1, max = YEARS - 1) int year) {
        SplittableRandom random = new SplittableRandom(seed);
        CompositeIndex index = index(random, random.nextBoolean() ? learned() : fixed());
        ChangeLimit limit = frozen(random);
        double[][][] figures = figures(random);
        DevelopmentResult before = run(index, limit, panel(figures, YEARS));
        Leaf changed = index.leaves().get(leaf);
        double better = Math.pow(10, random.nextInt(4)) * random.nextDouble();
        figures[leaf][0][year] += changed.direction() instanceof Direction.Lower ? -better : better;
        DevelopmentResult after = run(index, limit, panel(figures, YEARS));
        for (int each = 0; each < YEARS; each++) {
            double was = Figures.values(before, UNIT).get(each);
            double is = Figures.values(after, UNIT).get(each);
            assertThat(is >= was).isTrue();
            assertThat(each == year || is == was).isTrue();
        }
        assertThat(Figures.values(after, "u01")).isEqualTo(Figures.values(before, "u01"));
    }

    @Property(tries = 25, seed = "2")
    void whoIsBackAtTheStartHasNotChanged(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CompositeIndex index = index(random, random.nextBoolean() ? learned() : fixed());
        double[][][] figures = figures(random);
        for (double[][] leaf : figures) {
            leaf[0][YEARS - 1] = leaf[0][0];
        }
        for (ChangeLimit limit : List.of(frozen(random), ChangeLimit.standard(), ChangeLimit.uncut())) {
            DevelopmentResult result = run(index, limit, panel(figures, YEARS));
            Pattern.Course course =
                    result.requireUnit(UNIT).pattern().orElseThrow().absolute();
            assertThat(course.values().get(YEARS - 1)).isEqualTo(course.values().get(0));
            assertThat(course.steps().totalChange()).isZero();
            assertThat(result.requireUnit(UNIT).contributions())
                    .allSatisfy(each -> assertThat(each.points()).isZero());
        }
    }

    @Property(tries = 25, seed = "3")
    void whatOthersDoLaterAndYearsAfterTheWindowChangeNothing(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ChangeLimit limit = frozen(random);
        double[][][] figures = figures(random);
        boolean fixed = random.nextBoolean();
        CompositeIndex index = index(random, fixed ? fixed() : learned());
        DevelopmentResult before = run(index, limit, panel(figures, YEARS));
        for (double[][] leaf : figures) {
            for (int unit = 1; unit < UNITS; unit++) {
                for (int year = fixed ? 0 : 1; year <= YEARS; year++) {
                    leaf[unit][year] = 1 + 1e4 * random.nextDouble();
                }
            }
            leaf[0][YEARS] = 1e6;
        }
        DevelopmentResult after = run(index, limit, panel(figures, YEARS + 1));
        assertThat(absolute(after)).isEqualTo(absolute(before));
        assertThat(after.requireUnit(UNIT).contributions())
                .isEqualTo(before.requireUnit(UNIT).contributions());
        assertThat(after.scales())
                .extracting(ChangeLimit.OfLeaf::scale)
                .isEqualTo(
                        before.scales().stream().map(ChangeLimit.OfLeaf::scale).toList());
    }

    private static Pattern.Course absolute(DevelopmentResult result) {
        return result.requireUnit(UNIT).pattern().orElseThrow().absolute();
    }
}
