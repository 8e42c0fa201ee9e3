package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;

/** How much of a leaf's change counts, by hand. */
class ChangeLimitTest {
    private static final double NONE = Double.NaN;
    /** The example that the documentation of every limit is shown on. */
    private static final Panel EXAMPLE = Figures.composites(new double[] {50, 51, 49, 90});

    private static final CompositeIndex CUT_AT_80 = Figures.mean(
            1,
            Normalization.minMax(
                    Normalization.Bounds.given(0, 80), new Normalization.Range(0, 80), Normalization.Clamp.BOTH));

    private static DevelopmentResult run(ChangeLimit limit, CompositeIndex index, Panel panel) {
        return Figures.quick(index).changes(limit).run(panel);
    }

    private static ChangeLimit frozen(double... scales) {
        Map<String, Double> all = new TreeMap<>();
        for (int leaf = 0; leaf < scales.length; leaf++) {
            all.put("i" + leaf, scales[leaf]);
        }
        return ChangeLimit.standard().withFrozen(all);
    }

    private static ChangeLimit.OfLeaf scale(Panel panel, int... disturbed) {
        return Figures.quick(Figures.mean(1))
                .changes(ChangeLimit.standard())
                .disturbedYears(disturbed)
                .run(panel)
                .scales()
                .get(0);
    }

    @Test
    void theSharedExampleIsWhatTheDocumentationSays() {
        assertThat(Figures.values(run(frozen(2), CUT_AT_80, EXAMPLE), "u00")).containsExactly(50.0, 51.0, 49.0, 58.0);
        assertThat(Figures.values(run(ChangeLimit.uncut(), CUT_AT_80, EXAMPLE), "u00"))
                .containsExactly(50.0, 51.0, 49.0, 90.0);
        assertThat(Figures.values(run(ChangeLimit.ownClamps(), CUT_AT_80, EXAMPLE), "u00"))
                .containsExactly(50.0, 51.0, 49.0, 80.0);
    }

    @Test
    void fallsAreCutAsRisesAre() {
        Panel falling = Figures.composites(new double[] {50, 49, 51, 10});
        assertThat(Figures.values(run(frozen(2), Figures.mean(1), falling), "u00"))
                .containsExactly(50.0, 49.0, 51.0, 42.0);
    }

    /** Levels 0, 0, -10: cut year by year at 3 they would end at -3, and with -6 in the middle at 0. */
    @Test
    void aFallOnTheWayIsNeverMadeUpForByHowItIsCut() {
        ChangeLimit limit = ChangeLimit.scales(3).withFrozen(Map.of("i0", 1.0));
        Panel panel = Figures.composites(new double[] {0, 0, -10, -10}, new double[] {0, -6, -10, -10});
        DevelopmentResult result = run(limit, Figures.mean(1), panel);
        assertThat(Figures.values(result, "u00")).containsExactly(0.0, 0.0, -3.0, -3.0);
        assertThat(Figures.values(result, "u01")).containsExactly(0.0, -3.0, -3.0, -3.0);
    }

    @Test
    void whatWasCutIsListed() {
        Panel panel = Figures.composites(new double[] {50, 51, 49, 90}, new double[] {50, 30, 50, 50});
        ChangeLimit.OfLeaf told =
                run(frozen(2), Figures.mean(1), panel).scales().get(0);
        assertThat(told)
                .isEqualTo(new ChangeLimit.OfLeaf(
                        "i0", "i0", 2, OptionalDouble.of(8), 2, 4, Optional.of(panel.requireUnit("u00")), 40));
        ChangeLimit.OfLeaf uncut =
                run(ChangeLimit.uncut(), Figures.mean(1), panel).scales().get(0);
        assertThat(uncut.limit()).isEmpty();
        assertThat(uncut.cut()).isZero();
        assertThat(run(frozen(2), Figures.mean(1), panel).scalesTable().toText())
                .contains("Exempel 0");
    }

    /** Yearly changes 1, 2 and 41. */
    @Test
    void theScaleIsTheMedianAbsoluteYearlyChange() {
        ChangeLimit.OfLeaf told = scale(EXAMPLE);
        assertThat(told.scale()).isEqualTo(1.4826 * 2);
        assertThat(told.limit()).hasValue(4 * 1.4826 * 2);
    }

    @Test
    void whereMoreThanHalfOfTheChangesAreNoneItIsThatOfThoseThatAre() {
        double[] still = {5, 5, 5, 5};
        double[] moving = {0, 1, 3, 6};
        assertThat(scale(Figures.composites(still, moving)).scale()).isEqualTo(1.4826 * 0.5);
        assertThat(scale(Figures.composites(
                                new double[] {0, 0, 0, 1},
                                new double[] {0, 0, 0, 2},
                                new double[] {0, 0, 0, 3},
                                new double[] {0, 0, 0, 4},
                                new double[] {0, 0, 0, 5}))
                        .scale())
                .isEqualTo(1.4826 * 3);
        assertThat(scale(Figures.composites(still, moving, still)).scale())
                .as("one unit of three says nothing of what is usual")
                .isZero();
    }

    @Test
    void whereNothingChangesNothingIsCut() {
        ChangeLimit.OfLeaf told = scale(Figures.composites(new double[] {5, 5, 5, 5}, new double[] {7, 7, 7, 7}));
        assertThat(told)
                .isEqualTo(new ChangeLimit.OfLeaf("i0", "i0", 0, OptionalDouble.of(0), 0, 0, Optional.empty(), 0));
    }

    /** Beside the step of 1 stands one of 2 over two years, which is no yearly change. */
    @Test
    void aChangeOverADisturbedYearIsNoYearlyOne() {
        Panel panel = Figures.composites(new double[] {50, 51, 7, 53}, new double[] {50, 51, 7, 53});
        assertThat(scale(panel, 2021).scale()).isEqualTo(1.4826);
    }

    @Test
    void whereNoTwoYearsAreNeighborsChangesOverGapsAreTaken() {
        Panel panel = Figures.composites(new double[] {50, 51, 52, 53, 56});
        ChangeLimit.OfLeaf told = Figures.quick(Figures.mean(1))
                .over(2019, 2023)
                .changes(ChangeLimit.standard())
                .disturbedYears(2020, 2022)
                .run(panel)
                .scales()
                .get(0);
        assertThat(told.scale()).isEqualTo(1.4826 * 3);
    }

    /** The second leaf has no value in 2019: the unit's start is 2020, for both. */
    @Test
    void aUnitStartsWhereItHasItsWholeBasket() {
        double[][] rows = {{0, 10, 20, 30}, {NONE, 40, 41, 42}};
        Panel panel = Figures.panel(2, 1, 2019, 2022, (i, unit, year) -> rows[i][year - 2019]);
        DevelopmentResult result = Figures.quick(Figures.mean(2))
                .observed(Basket.Observed.atLeast(3))
                .changes(frozen(1, 1))
                .run(panel);
        assertThat(Figures.values(result, "u00")).containsExactly(25.0, (14 + 41) / 2.0, (14 + 42) / 2.0);
        assertThat(result.requireUnit("u00").pattern().orElseThrow().absolute().diffusion())
                .isEqualTo(new Pattern.Diffusion(1, 0, 0, 2, 0, 2));
    }

    @Test
    void whoLacksTheFirstYearIsNotCalledNarrowForThat() {
        double[][] rows = {{NONE, 10, 11, 12}, {NONE, 40, 41, 42}, {NONE, 20, 21, 22}};
        Panel panel = Figures.panel(
                3, 2, 2019, 2022, (i, unit, year) -> unit == 0 ? rows[i][year - 2019] : 50 - (year - 2019));
        DevelopmentResult result = Figures.quick(Figures.mean(3))
                .observed(Basket.Observed.atLeast(3))
                .honor(Honor.Rule.standard())
                .run(panel);
        assertThat(result.honor().order().get(0).unit().id()).isEqualTo("u00");
        assertThat(result.honor().order().get(0).bars()).isEmpty();
        assertThat(result.requireUnit("u00").robustness().orElseThrow().improved())
                .isEqualTo(1);
        assertThat(result.luck().units()).isEqualTo(1);
    }

    @Test
    void aDefinitionThatDoesNotAddUpGetsLeavesThatAreCut() {
        double[][] rows = {{10, 10, 10, 1_000}, {45, 45, 45, 45}};
        Panel panel = Figures.panel(2, 1, 2019, 2022, (i, unit, year) -> rows[i][year - 2019]);
        ChangeLimit limit = frozen(2.5, 1);
        assertThat(Figures.values(run(limit, of(Aggregation.geometric()), panel), "u00"))
                .last()
                .satisfies(value -> assertThat(value).isCloseTo(Math.sqrt(20 * 45), within(1e-12)));
        assertThat(Figures.values(run(limit, of(Aggregation.minimum()), panel), "u00"))
                .containsExactly(10.0, 10.0, 10.0, 20.0);
    }

    private static CompositeIndex of(Aggregation aggregation) {
        return CompositeIndex.of("two", two("total").withAggregation(aggregation));
    }

    private static Branch two(String id) {
        return Branch.of(
                id,
                id,
                Leaf.of("i0", Direction.HIGHER, Normalization.none()),
                Leaf.of("i1", Direction.HIGHER, Normalization.none()));
    }

    /** Luck turns steps of the first leaf to levels below 0, of which there is no geometric mean. */
    @Test
    void whatLuckCannotGiveIsNotCountedAndStopsNobody() {
        double[][] rows = {{1, 60, 70, 80}, {45, 46, 47, 48}};
        Panel panel = Figures.panel(2, 3, 2019, 2022, (i, unit, year) -> rows[i][year - 2019] + unit);
        Luck luck = run(ChangeLimit.uncut(), of(Aggregation.geometric()), panel).luck();
        assertThat(luck.passes()).isEqualTo(3);
        // One order in 24 rises, and it is the true one; of the eight ways that steps may go, only the true one rises.
        assertThat(luck.pair().orElseThrow().independentYears()).isZero();
        assertThat(luck.pair().orElseThrow().wanderingLevels()).isEqualTo(3 / 8.0);
    }

    /** 0 to 50 becomes 0 to 100 above a branch of two leaves; 40 beyond the start is cut to 8 in one of them. */
    @Test
    void aBranchThatIsNormalizedAgainIsMadeOfLeavesThatAreCut() {
        Normalization doubled = Normalization.minMax(
                Normalization.Bounds.given(0, 50), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
        CompositeIndex index = CompositeIndex.of(
                "again", Branch.of("total", "Total", two("inner").withNormalization(doubled)));
        double[][] rows = {{50, 51, 49, 90}, {30, 30, 30, 30}};
        Panel panel = Figures.panel(2, 1, 2019, 2022, (i, unit, year) -> rows[i][year - 2019]);
        assertThat(Figures.values(run(frozen(2, 1), index, panel), "u00")).containsExactly(80.0, 81.0, 79.0, 88.0);
        assertThat(Figures.values(run(ChangeLimit.ownClamps(), index, panel), "u00"))
                .containsExactly(80.0, 81.0, 79.0, 100.0);
    }

    /** A branch cut at 100 goes 96, 100, 100, 100, of 96, 112, 108, 104: no order of these years rises at every step. */
    @Test
    void luckMeetsTheCutsOfABranchAsTheTrueCourseDoes() {
        Normalization doubled = Normalization.minMax(
                Normalization.Bounds.given(0, 50), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
        CompositeIndex index = CompositeIndex.of(
                "again", Branch.of("total", "Total", two("inner").withNormalization(doubled)));
        Panel panel = Figures.panel(
                2,
                2,
                2019,
                2022,
                (i, unit, year) -> unit == 0 ? new double[] {48, 56, 54, 52}[year - 2019] : 10 + year % 2);
        Luck luck = run(ChangeLimit.ownClamps(), index, panel).luck();
        assertThat(luck.passes()).isZero();
        assertThat(luck.pair().orElseThrow().independentYears()).isZero();
    }

    @Test
    void whatStandsInForAMissingLeafStandsStill() {
        double[][] rows = {{50, 51, 49, 90}, {NONE, NONE, NONE, NONE}};
        Panel panel =
                Figures.panel(2, 2, 2019, 2022, (i, unit, year) -> unit == 1 ? 7 + year % 2 : rows[i][year - 2019]);
        CompositeIndex constant =
                CompositeIndex.of("constant", two("total").withMissing(MissingRule.substituteConstant(10)));
        assertThat(Figures.values(run(frozen(2, 1), constant, panel), "u00")).containsExactly(30.0, 30.5, 29.5, 34.0);
        CompositeIndex others = CompositeIndex.of("half", two("total").withMissing(MissingRule.atLeast(0.5)));
        assertThat(Figures.values(run(frozen(2, 1), others, panel), "u00")).containsExactly(50.0, 51.0, 49.0, 58.0);
        CompositeIndex whole = CompositeIndex.of("whole", two("total").withMissing(MissingRule.completeCases()));
        assertThat(run(frozen(2, 1), whole, panel).requireUnit("u00").pattern()).isEmpty();
    }

    /** Without its clamps a leaf falls below 0, where a geometric mean has no meaning: the refusal says what keeps them. */
    @Test
    void aMeanThatNeedsTheClampsSaysHowTheyAreKept() {
        Normalization clamped = new Normalization.MinMax(
                new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.BOTH);
        CompositeIndex index = Figures.mean(1, clamped);
        CompositeIndex geometric = index.withTree(((Branch) index.tree()).withAggregation(Aggregation.geometric()));
        Panel panel = Figures.composites(
                new double[] {50, 40, 30, 2}, new double[] {90, 91, 92, 93}, new double[] {49, 50, 52, 51});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(ChangeLimit.uncut(), geometric, panel))
                .withMessageContaining("must be positive for a geometric mean")
                .withMessageEndingWith("unless changes(ChangeLimit.ownClamps()) keeps them");
        assertThat(run(ChangeLimit.ownClamps(), geometric, panel).units()).hasSize(3);
    }

    @Test
    void moreRisesThanThereAreStepsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.quick(Figures.mean(1))
                        .steady(SteadyRule.kOf(5, 1))
                        .run(EXAMPLE))
                .withMessage("rises must be at most 3, the steps of the years that are used, got 5");
    }

    @Test
    void aScaleOfALeafThatIsNotThereIsRefused() {
        Development asked = Figures.quick(Figures.mean(12))
                .changes(ChangeLimit.standard().withFrozen(Map.of("i1", 1.0, "i111", 2.0)));
        Panel panel = Figures.panel(12, 3, 2019, 2022, Figures::noise);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.run(panel))
                .withMessageStartingWith("frozen scales must be of leaves of the index, got \"i111\"; nearest: i11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeLimit.standard().withFrozen(Map.of("i1", -1.0)))
                .withMessageContaining("scale of i1 must be at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeLimit.scales(0))
                .withMessageContaining("most must be");
    }

    /** An earlier run in which a leaf stood still has nothing to say of how it changes. */
    @Test
    void aScaleOf0IsNoScale() {
        assertThat(run(frozen(0), Figures.mean(1), EXAMPLE).scales().get(0).scale())
                .isEqualTo(1.4826 * 2);
    }

    @Test
    void aResultsScalesFreezeAnother() {
        Panel panel = Figures.panel(3, 9, 2019, 2022, Figures::noise);
        DevelopmentResult first = run(ChangeLimit.standard(), Figures.mean(3), panel);
        Map<String, Double> scales = new TreeMap<>();
        first.scales().forEach(each -> scales.put(each.leaf(), each.scale()));
        DevelopmentResult again = run(ChangeLimit.standard().withFrozen(scales), Figures.mean(3), panel);
        assertThat(again.units()).isEqualTo(first.units());
        assertThat(again.scales()).isEqualTo(first.scales());
        assertThat(List.copyOf(scales.keySet())).containsExactly("i0", "i1", "i2");
    }
}
