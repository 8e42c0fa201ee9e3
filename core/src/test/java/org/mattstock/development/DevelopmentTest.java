package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.TieRule;

/** What the patterns of invented units are, by hand. */
class DevelopmentTest {
    private static DevelopmentResult run(Panel panel) {
        return Figures.quick(Figures.mean(1)).run(panel);
    }

    private static Pattern pattern(DevelopmentResult result, int unit) {
        return result.requireUnit(Figures.id(unit)).pattern().orElseThrow();
    }

    @Test
    void aCompositeThatRisesEveryYearHasThePatternAndItsMirrorFalls() {
        DevelopmentResult result = run(Figures.composites(
                new double[] {50, 52, 53, 55}, new double[] {50, 49, 47, 46}, new double[] {50, 52, 51, 55}));
        assertThat(result.units())
                .extracting(each -> each.pattern().orElseThrow().rising())
                .containsExactly(Pattern.Verdict.HOLDS, Pattern.Verdict.DOES_NOT_HOLD, Pattern.Verdict.DOES_NOT_HOLD);
        Pattern.MirrorCount count = result.mirrorCounts().get(0);
        assertThat(List.of(count.rises(), count.falls(), count.decidable())).containsExactly(1, 1, 3);
        assertThat(pattern(result, 2).absolute().steps().longestRise()).isEqualTo(1);
        assertThat(pattern(result, 2).absolute().steps().totalChange()).isEqualTo(5);
    }

    /** The median unit goes 50, 52, 51, 55: less that, the first goes 0, 0, 2, 0 and the second 0, -3, -4, -9. */
    @Test
    void theRelativeCourseIsLessTheYearsMedianUnit() {
        DevelopmentResult result = run(Figures.composites(
                new double[] {50, 52, 53, 55}, new double[] {50, 49, 47, 46}, new double[] {50, 52, 51, 55}));
        assertThat(pattern(result, 0).relative().values()).containsExactly(0.0, 0.0, 2.0, 0.0);
        assertThat(pattern(result, 1).relative().values()).containsExactly(0.0, -3.0, -4.0, -9.0);
        assertThat(result.mirrorCounts().get(1).falls()).isEqualTo(1);
    }

    @Test
    void aUnitMayBeComparedWithItsOwnGroup() {
        Grouping.Group pair = new Grouping.Group("p", "Pair", new TreeSet<>(Set.of("u00", "u01")));
        Panel panel = Figures.composites(
                        new double[] {50, 51, 52, 53}, new double[] {50, 50, 50, 50}, new double[] {10, 20, 40, 80})
                .withGroupings(List.of(new Grouping("g", "Groups", List.of(pair))));
        DevelopmentResult result = Figures.quick(Figures.mean(1))
                .steady(SteadyRule.strict().relativeToOwnGroup("g"))
                .run(panel);
        assertThat(pattern(result, 0).rising()).isEqualTo(Pattern.Verdict.HOLDS);
        assertThat(pattern(result, 1).falling()).isEqualTo(Pattern.Verdict.HOLDS);
        assertThat(pattern(result, 2).rising()).isEqualTo(Pattern.Verdict.NOT_DECIDABLE);
        assertThat(result.requireUnit("u02").standing()).isEqualTo(UnitDevelopment.Conclusion.NOT_DECIDABLE);
    }

    /** Weights 1/2, 1/4, 1/4: the first improves, the second stays within its deadband, the third (less is better) worsens. */
    @Test
    void diffusionWeighsLeavesByWhatTheyDidBeyondTheirDeadbands() {
        CompositeIndex index = CompositeIndex.of(
                "weighted",
                Branch.of(
                                "total",
                                "Exempelindex",
                                Leaf.of("i0", Direction.HIGHER, Normalization.none()),
                                Leaf.of("i1", Direction.HIGHER, Normalization.none()),
                                Leaf.of("i2", Direction.LOWER, Normalization.none()))
                        .withWeighting(Weighting.relative())
                        .withParts(List.of(
                                Branch.Part.of(Leaf.of("i0", Direction.HIGHER, Normalization.none()), 2),
                                Branch.Part.of(Leaf.of("i1", Direction.HIGHER, Normalization.none()), 1),
                                Branch.Part.of(Leaf.of("i2", Direction.LOWER, Normalization.none()), 1))));
        double[][] last = {{11}, {79.9}, {8}};
        double[][] first = {{10}, {79.8}, {7}};
        Panel panel = Figures.panel(3, 1, 2019, 2022, (i, unit, year) -> year == 2022 ? last[i][0] : first[i][0]);
        DevelopmentResult result = Figures.quick(index).deadband("i1", 0.1).run(panel);
        assertThat(pattern(result, 0).absolute().diffusion())
                .isEqualTo(new Pattern.Diffusion(0.5, 0.25, 0.25, 1, 1, 3));
    }

    @Test
    void aDisturbedYearIsLeftOutAndTheOthersKeepTheirNumbers() {
        DevelopmentResult result = Figures.quick(Figures.mean(1))
                .disturbedYears(2021)
                .run(Figures.composites(new double[] {50, 51, 7, 53}, new double[] {50, 50, 50, 50}));
        assertThat(result.years()).containsExactly(2019, 2020, 2022);
        assertThat(result.disturbedYears()).containsExactly(2021);
        Pattern.Course course = pattern(result, 0).absolute();
        assertThat(course.years()).containsExactly(2019, 2020, 2022);
        assertThat(course.values()).containsExactly(50.0, 51.0, 53.0);
        assertThat(pattern(result, 0).rising()).isEqualTo(Pattern.Verdict.HOLDS);
        // 1, 2/2 and 3/3 a year: over two years it is not 2 a year.
        assertThat(result.requireUnit("u00").size().absolute().orElseThrow().perYear())
                .isEqualTo(1);
        assertThat(result.evidence().require("u00").undecidable()).hasValue(Evidence.Undecidable.THREE_VALUES);
    }

    @Test
    void theMirrorTableSaysTheRuleInWords() {
        Panel panel = Figures.composites(new double[] {50, 52, 53, 55}, new double[] {50, 49, 47, 46});
        SteadyRule.Guards guards = SteadyRule.Guards.none().withLargestDrop(2).withMinimumLevel(40);
        assertThat(Figures.quick(Figures.mean(1))
                        .steady(SteadyRule.tolerant(1, 3).guardedBy(guards))
                        .run(panel)
                        .mirrorTable()
                        .shown(0, 0))
                .isEqualTo(
                        "no fall beyond 1.0, total at least 3.0; guarded: at least 3 years, no step falls by more than"
                                + " 2.0, last level at least 40.0");
        assertThat(run(panel).mirrorTable().shown(1, 0)).isEqualTo("every step rises, relative to the median unit");
    }

    @Test
    void aWindowCountsValuesAndChangesApart() {
        assertThat(new Window(2019, 2022).values()).isEqualTo(4);
        assertThat(new Window(2019, 2022).changes()).isEqualTo(3);
    }

    @Test
    void contributionsAddUpToTheChange() {
        Panel panel = Figures.panel(6, 5, 2019, 2022, Figures::noise);
        DevelopmentResult result =
                Figures.quick(Figures.mean(6, Normalization.minMax())).run(panel);
        for (UnitDevelopment unit : result.units()) {
            double sum = unit.contributions().stream()
                    .mapToDouble(UnitDevelopment.Contribution::points)
                    .sum();
            assertThat(unit.contributions()).hasSize(6);
            assertThat(sum)
                    .isEqualTo(unit.pattern().orElseThrow().absolute().steps().totalChange(), within(1e-9));
            assertThat(unit.carriedBy())
                    .allSatisfy(each -> assertThat(each.points()).isPositive());
        }
    }

    /** Fitted on 0 and 10 in 2019, 15 lies beyond: 150 uncut, and one of eight values that the definition would cut. */
    @Test
    void valuesBeyondTheReferenceAreNotCutAndTheirShareIsTold() {
        Normalization cut = new Normalization.MinMax(
                new Normalization.Bounds.Observed(), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
        DevelopmentResult result = Figures.quick(Figures.mean(1, cut))
                .run(Figures.composites(new double[] {0, 1, 2, 3}, new double[] {10, 9, 10, 15}));
        assertThat(Figures.values(result, "u01")).containsExactly(100.0, 90.0, 100.0, 150.0);
        assertThat(result.clampedShare()).isEqualTo(1 / 8.0);
    }

    @Test
    void aLaterYearNeverRewritesAVerdict() {
        CompositeIndex index = Figures.mean(12, Normalization.minMax());
        Panel until2022 = Figures.panel(12, 8, 2018, 2022, Figures::noise);
        Panel until2023 = Figures.panel(12, 8, 2018, 2023, Figures::noise);
        assertThat(Figures.quick(index).run(until2023).units())
                .isEqualTo(Figures.quick(index).run(until2022).units());
    }

    @Test
    void theMirrorCountIsTheCountOnNegatedSeries() {
        Panel panel = Figures.panel(3, 40, 2019, 2022, Figures::noise);
        Panel negated = Figures.panel(3, 40, 2019, 2022, (i, unit, year) -> -Figures.noise(i, unit, year));
        int seen = 0;
        for (SteadyRule rule : List.of(
                SteadyRule.strict(),
                SteadyRule.tolerant(2, 1),
                SteadyRule.kOf(2, 1),
                SteadyRule.slopeAndSteadiness(1, 0.5),
                SteadyRule.diffusion(0.6),
                SteadyRule.kOf(2, 1).guardedBy(SteadyRule.Guards.none().withLargestDrop(5)))) {
            Development asked = Figures.quick(Figures.mean(3)).steady(rule);
            List<Pattern.MirrorCount> counts = asked.run(panel).mirrorCounts();
            List<Pattern.MirrorCount> mirrored = asked.run(negated).mirrorCounts();
            for (int i = 0; i < counts.size(); i++) {
                assertThat(mirrored.get(i).rises()).isEqualTo(counts.get(i).falls());
                assertThat(mirrored.get(i).falls()).isEqualTo(counts.get(i).rises());
                seen += counts.get(i).rises() + counts.get(i).falls();
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        PanelBuilder backwards = Panel.builder();
        for (int unit = 7; unit >= 0; unit--) {
            for (int year = 2022; year >= 2018; year--) {
                for (int i = 11; i >= 0; i--) {
                    backwards.value("i" + i, Breakdown.TOTAL, Figures.id(unit), year, Figures.noise(i, unit, year));
                }
            }
        }
        CompositeIndex index = Figures.mean(12, Normalization.minMax());
        DevelopmentResult expected = Figures.quick(index).run(Figures.panel(12, 8, 2018, 2022, Figures::noise));
        DevelopmentResult found = Figures.quick(index).run(backwards.build());
        for (int unit = 0; unit < 8; unit++) {
            assertThat(found.units().get(unit).pattern())
                    .isEqualTo(expected.units().get(unit).pattern());
            assertThat(found.units().get(unit).size().absolute())
                    .isEqualTo(expected.units().get(unit).size().absolute());
        }
    }

    /** Ids decide in which order sums run: figures agree to rounding, verdicts and counts exactly. */
    @Test
    void whichIdAUnitHasChangesNothing() {
        CompositeIndex index = Figures.mean(12, Normalization.minMax());
        DevelopmentResult expected = Figures.quick(index).run(Figures.panel(12, 9, 2018, 2022, Figures::noise));
        DevelopmentResult found = Figures.quick(index)
                .run(Figures.panel(12, 9, 2018, 2022, (i, unit, year) -> Figures.noise(i, 8 - unit, year)));
        for (int unit = 0; unit < 9; unit++) {
            UnitDevelopment here = expected.units().get(unit);
            UnitDevelopment there = found.units().get(8 - unit);
            assertThat(there.pattern()).isEqualTo(here.pattern());
            assertThat(there.contributions()).isEqualTo(here.contributions());
            assertThat(there.standing()).isEqualTo(here.standing());
            assertThat(there.size().absolute().orElseThrow().perYear())
                    .isEqualTo(here.size().absolute().orElseThrow().perYear(), within(1e-12));
        }
        assertThat(found.mirrorCounts()).isEqualTo(expected.mirrorCounts());
    }

    @Test
    void aUnitOutsideThePopulationMovesNothing() {
        CompositeIndex index = Figures.mean(3, Normalization.minMax())
                .withPopulation(new Population.Listed(new TreeSet<>(Set.of("u00", "u01", "u02"))));
        DevelopmentResult alone = Figures.quick(index).run(Figures.panel(3, 3, 2019, 2022, Figures::noise));
        DevelopmentResult more = Figures.quick(index).run(Figures.panel(3, 7, 2019, 2022, Figures::noise));
        assertThat(more.units()).isEqualTo(alone.units());
    }

    @Test
    void oneOrTwoUnitsAndNoValuesAreNotDecidable() {
        CompositeIndex index = Figures.mean(12, Normalization.minMax());
        for (int units = 1; units <= 2; units++) {
            DevelopmentResult result = Figures.quick(index).run(Figures.panel(12, units, 2019, 2022, Figures::noise));
            assertThat(result.units()).hasSize(units);
            assertThat(result.toTable().toText()).doesNotContain("NaN");
        }
        DevelopmentResult one = Figures.quick(index).run(Figures.panel(12, 1, 2019, 2022, Figures::noise));
        assertThat(one.requireUnit("u00").basket().dropped())
                .allMatch(each -> each.reason() == Basket.Reason.NO_REFERENCE);
        assertThat(one.requireUnit("u00").standing()).isEqualTo(UnitDevelopment.Conclusion.NOT_DECIDABLE);
        // Only 2018 has figures.
        DevelopmentResult none = Figures.quick(index)
                .run(Figures.panel(
                                12,
                                4,
                                2018,
                                2022,
                                (i, unit, year) -> year == 2018 || i == 99 ? Figures.noise(i, unit, year) : Double.NaN)
                        .merge(emptyYears()));
        assertThat(none.units())
                .allMatch(each -> each.standing() == UnitDevelopment.Conclusion.NOT_DECIDABLE)
                .allMatch(each -> each.pattern().isEmpty());
        assertThat(none.honor().outcome()).isEqualTo(new Honor.Finding.NoOneQualifies(Honor.Reason.NOBODY_DECIDABLE));
        assertThat(none.toTable().toText()).doesNotContain("NaN");
    }

    @Test
    void evidenceMayBeJudgedWithinClassesOfTheSizeThatIsNamed() {
        Panel panel = Figures.panel(
                13, 100, 2019, 2022, (i, unit, year) -> i == 12 ? 1_000 + unit : Figures.noise(i, unit, year));
        Development halves = Figures.quick(Figures.mean(12)).groups(EvidenceRule.Groups.sizeClasses(2));
        Evidence evidence = halves.size("i12").run(panel).evidence();
        assertThat(evidence.rule().groups()).isEqualTo(new EvidenceRule.Groups.SizeClasses(2));
        assertThat(evidence.require("u49").group()).isEqualTo("1 of 2");
        assertThat(evidence.require("u50").group()).isEqualTo("2 of 2");
        assertThat(evidence.tested()).isEqualTo(100);
        assertThatThrownBy(() -> halves.run(panel))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("size classes need an indicator of size: size(indicator)");
    }

    @Test
    void evidenceMayBeJudgedWithinTheGroupsOfAGrouping() {
        Panel panel = Figures.panel(12, 60, 2019, 2022, Figures::noise);
        List<String> some = panel.units().subList(0, 55).stream().map(Unit::id).toList();
        Grouping.Group group = new Grouping.Group("a", "A", new TreeSet<>(some));
        Evidence evidence = Figures.quick(Figures.mean(12))
                .groups(EvidenceRule.Groups.ofGrouping("g"))
                .run(panel.withGroupings(List.of(new Grouping("g", "Groups", List.of(group)))))
                .evidence();
        assertThat(evidence.require("u00").group()).isEqualTo("a");
        assertThat(evidence.require("u59").undecidable()).contains(Evidence.Undecidable.NO_GROUP);
    }

    /** An indicator that nobody asks for, so that the panel has the years. */
    private static Panel emptyYears() {
        PanelBuilder builder = Panel.builder();
        for (int year = 2019; year <= 2022; year++) {
            builder.value("other", Breakdown.TOTAL, "u00", year, 1);
        }
        return builder.unit(Unit.of("u00", "Exempel 0")).build();
    }

    @Test
    void aWindowThatCannotBeJudgedIsRefused() {
        Panel panel = Figures.panel(1, 3, 2019, 2022, Figures::noise);
        Development asked = Development.of(Figures.mean(1));
        assertThatThrownBy(() -> asked.run(panel))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a window must be stated: over(first, last)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2022, 2019))
                .withMessageStartingWith("last must be after first, got 2022 to 2019");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2020, 2023).run(panel))
                .withMessage(
                        "every year of the window 2020-2023 must be in the panel or declared disturbed, got no 2023;"
                                + " it has 2019 to 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2019, 9_999).run(panel))
                .withMessageContaining("got no 2023");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2019, Integer.MAX_VALUE))
                .withMessage("last must be from 1 to 9999, got 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2021, 2022).run(panel))
                .withMessageStartingWith("at least 3 years must be left in the window 2021-2022, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2019, 2022).disturbedYears(2018).run(panel))
                .withMessage("disturbed years must be in the window 2019-2022, got 2018");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2019, 2022).run(Panel.builder().build()))
                .withMessageContaining("it has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Development.of(Figures.mean(1).withPopulation(Population.ofKind("Q")))
                        .over(2019, 2022)
                        .run(panel))
                .withMessageContaining("population must have a unit in the panel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.over(2019, 2022).size("people").run(panel))
                .withMessageContaining("people");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.deadband("i7", 1))
                .withMessageContaining("indicator must be one of those that the index uses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> asked.deadband(-0.1))
                .withMessageContaining("deadband must be at least 0");
    }

    @Test
    void anIndexOfPlacesIsRefused() {
        CompositeIndex places = CompositeIndex.of(
                "places",
                Branch.of(
                        "total",
                        "Total",
                        Branch.of("places", "Places", Leaf.of("i0", Direction.HIGHER, Normalization.none()))
                                .withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                                .withNormalization(Normalization.percentile())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Development.of(places))
                .withMessageContaining("aggregation must look at one unit at a time");
    }

    @Test
    void aCustomMethodWithoutItsBehaviorIsRefusedAndSoIsAGroupingThatIsNotThere() {
        Custom mine = new Custom("mine", 1, Map.of());
        Branch tree = Branch.of(
                        "total",
                        "Total",
                        Leaf.of("i0", Direction.HIGHER, mine),
                        Leaf.of("i1", Direction.HIGHER, Normalization.none()).withTreatment(mine))
                .withAggregation(mine);
        CompositeIndex index = CompositeIndex.of("custom", tree)
                .withReference(
                        new Reference(new Reference.Period.FittedYear(), new Reference.Among.OwnGroup("county")));
        Panel panel = Figures.panel(2, 3, 2019, 2022, Figures::noise);
        assertThatThrownBy(() -> Figures.quick(index).run(panel))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessage("""
                        tree.aggregation: behaviors must hold the custom aggregation mine version 1; give it at fit
                        tree.parts[0].normalization: behaviors must hold the custom normalization mine version 1; give it at fit
                        tree.parts[1].treatment: behaviors must hold the custom treatment mine version 1; give it at fit
                        reference.among.grouping: grouping must be one of the panel's, got "county\"""");
    }

    @Test
    void eligibilityThatCannotBeAskedIsRefused() {
        CompositeIndex index = Figures.mean(1)
                .withEligibility(
                        Eligibility.requiring(new Requirement.IndicatorAtLeast("people", Breakdown.TOTAL, 100)));
        Panel panel = Figures.panel(1, 3, 2019, 2022, Figures::noise);
        assertThatThrownBy(() -> Figures.quick(index).run(panel))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageStartingWith("eligibility.requirements[0].indicator: indicator must be one of the panel's,"
                        + " got \"people\"");
    }
}
