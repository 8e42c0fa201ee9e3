package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;

/** The first unit falls in 23 of 24 indicators while one grows without limit: it is not honored. */
class RunawayFigureTest {
    private static final int INDICATORS = 24;
    private static final int RUNAWAY = 23;
    private static final int UNITS = 12;

    private static final List<ChangeLimit> LIMITS =
            List.of(ChangeLimit.standard(), ChangeLimit.scales(1_000), ChangeLimit.uncut(), ChangeLimit.ownClamps());

    private static final List<Normalization> NORMALIZATIONS =
            List.of(Normalization.none(), Normalization.minMax(), Normalization.zScore());

    /** The figure of the runaway so many years after the first. */
    private interface Growth {
        double after(int years);
    }

    private static Growth linear(double yearly) {
        return years -> 100 + yearly * years;
    }

    private static Growth geometric(double factor) {
        return years -> Math.pow(factor, years);
    }

    private static Panel panel(Growth growth) {
        return Figures.panel(INDICATORS, UNITS, 2019, 2022, (i, unit, year) -> {
            if (unit > 0) {
                return 100 + Figures.noise(i, unit, year);
            }
            return i == RUNAWAY ? growth.after(year - 2019) : 120 - 3 * (year - 2019);
        });
    }

    private static DevelopmentResult run(CompositeIndex index, ChangeLimit limit, Honor.Rule rule, Growth growth) {
        return Figures.quick(index).changes(limit).honor(rule).run(panel(growth));
    }

    /** One unit explodes in an indicator in which nobody else moves: there is nothing usual that it could be held against. */
    @Test
    void aLeafThatOneUnitMovesSaysNothing() {
        Panel panel = Figures.panel(INDICATORS, UNITS, 2019, 2022, (i, unit, year) -> {
            if (i == RUNAWAY) {
                return unit == 0 ? 5 + Math.pow(10, 3 * (year - 2019)) : 5;
            }
            return 100 + Figures.noise(i, unit, year);
        });
        DevelopmentResult result = Figures.quick(Figures.mean(INDICATORS, Normalization.none()))
                .changes(ChangeLimit.standard())
                .run(panel);
        ChangeLimit.OfLeaf leaf = result.scales().get(RUNAWAY);
        assertThat(leaf.scale()).isZero();
        assertThat(leaf.cut()).isEqualTo(3);
        assertThat(result.requireUnit("u00").contributions().get(RUNAWAY).points())
                .isZero();
    }

    private static Honor.Candidate first(DevelopmentResult result) {
        return result.honor().order().stream()
                .filter(each -> each.unit().id().equals("u00"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Growth> growths() {
        List<Growth> growths = new ArrayList<>();
        for (double yearly : new double[] {10, 1e3, 1e9, 1e15}) {
            growths.add(linear(yearly));
        }
        for (double factor : new double[] {2, 10, 1e5}) {
            growths.add(geometric(factor));
        }
        return growths;
    }

    @Test
    void byTheDefaultHoweverFastItGrows() {
        for (Normalization normalization : NORMALIZATIONS) {
            for (Growth growth : growths()) {
                DevelopmentResult result = run(
                        Figures.mean(INDICATORS, normalization), ChangeLimit.standard(), Honor.Rule.standard(), growth);
                assertThat(first(result).qualifies()).isFalse();
            }
        }
    }

    /** What is cut does not carry the composite: no bar is needed. */
    @Test
    void withoutAnyBarItsCompositeHasNotRisenWhereChangesAreCut() {
        for (Growth growth : growths()) {
            DevelopmentResult result = run(
                    Figures.mean(INDICATORS, Normalization.zScore()),
                    ChangeLimit.standard(),
                    Honor.Rule.risen(),
                    growth);
            assertThat(first(result).bars()).contains(Honor.Bar.NOT_STEADY);
        }
    }

    @Test
    void byAnyLimitTheBarsStandInItsWay() {
        for (ChangeLimit limit : LIMITS) {
            for (Growth growth : List.of(linear(1e3), linear(1e15), geometric(1e5))) {
                DevelopmentResult result =
                        run(Figures.mean(INDICATORS, Normalization.minMax()), limit, Honor.Rule.standard(), growth);
                assertThat(first(result).qualifies()).as("%s", limit).isFalse();
            }
        }
        DevelopmentResult uncut =
                run(Figures.mean(INDICATORS), ChangeLimit.uncut(), Honor.Rule.standard(), linear(1e6));
        assertThat(first(uncut).bars()).containsExactly(Honor.Bar.NARROW, Honor.Bar.FRAGILE);
    }

    /** Most of the weight improves then, and still it hangs on that one. */
    @Test
    void evenIfTheOneHasMostOfTheWeight() {
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            parts.add(Branch.Part.of(Leaf.of("i" + i, Direction.HIGHER, Normalization.none()), i == RUNAWAY ? 77 : 1));
        }
        CompositeIndex heavy = CompositeIndex.of(
                "heavy",
                Branch.of("total", "Total", parts.get(0).node())
                        .withWeighting(Weighting.relative())
                        .withParts(parts));
        for (ChangeLimit limit : LIMITS) {
            DevelopmentResult result = run(heavy, limit, Honor.Rule.standard(), linear(1e9));
            assertThat(first(result).qualifies()).as("%s", limit).isFalse();
        }
        DevelopmentResult uncut = run(heavy, ChangeLimit.uncut(), Honor.Rule.standard(), linear(1e9));
        assertThat(first(uncut).bars()).containsExactly(Honor.Bar.FRAGILE);
    }

    /** There the scale of the leaf is that of its only mover. */
    @Test
    void evenIfNobodyElseMovesInTheOne() {
        Panel panel = Figures.panel(
                INDICATORS,
                UNITS,
                2019,
                2022,
                (i, unit, year) -> i == RUNAWAY
                        ? unit == 0 ? Math.pow(1e5, year - 2019) : unit
                        : unit == 0 ? 120 - 3 * (year - 2019) : Figures.noise(i, unit, year));
        for (ChangeLimit limit : LIMITS) {
            DevelopmentResult result = Figures.quick(Figures.mean(INDICATORS))
                    .changes(limit)
                    .honor(Honor.Rule.standard())
                    .run(panel);
            assertThat(first(result).qualifies()).as("%s", limit).isFalse();
        }
    }

    @Test
    void evenIfTheMeanIsGeometric() {
        Branch tree = (Branch) Figures.mean(INDICATORS).tree();
        CompositeIndex index = CompositeIndex.of("product", tree.withAggregation(Aggregation.geometric()));
        for (ChangeLimit limit : List.of(ChangeLimit.standard(), ChangeLimit.uncut())) {
            DevelopmentResult result = run(index, limit, Honor.Rule.standard(), geometric(1e5));
            assertThat(first(result).qualifies()).as("%s", limit).isFalse();
        }
    }

    /** Over longer windows, where the limit binds earlier. */
    @Test
    void overAWindowOfFiveOrSixYears() {
        for (int last : new int[] {2023, 2024}) {
            Panel panel = Figures.panel(
                    INDICATORS,
                    UNITS,
                    2019,
                    last,
                    (i, unit, year) -> unit > 0
                            ? 100 + Figures.noise(i, unit, year)
                            : i == RUNAWAY ? 100 + 1e9 * (year - 2019) : 120 - 3 * (year - 2019));
            DevelopmentResult result = Figures.quick(Figures.mean(INDICATORS))
                    .over(2019, last)
                    .changes(ChangeLimit.standard())
                    .honor(Honor.Rule.standard())
                    .run(panel);
            assertThat(first(result).qualifies()).isFalse();
        }
    }
}
