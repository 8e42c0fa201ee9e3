package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Requirement;

/** Who is honored, and who is not. */
class HonorTest {
    private static final Panel RISERS = Figures.composites(
            new double[] {50, 52, 53, 55}, new double[] {20, 24, 28, 32}, new double[] {70, 69, 72, 71}, new double[] {
                60, 59, 58, 57
            });

    private static Honor honor(SteadyRule rule, Honor.Rule demands, Panel panel) {
        return Figures.quick(Figures.mean(1))
                .steady(rule)
                .honor(demands)
                .run(panel)
                .honor();
    }

    private static List<String> ids(Honor honor) {
        return honor.order().stream().map(each -> each.unit().id()).toList();
    }

    @Test
    void anOrderAlwaysComesOutWithThoseWhoRoseSteadilyFirst() {
        Honor honor = honor(SteadyRule.strict(), Honor.Rule.risen(), RISERS);
        assertThat(ids(honor)).containsExactly("u01", "u00", "u02", "u03");
        assertThat(honor.order()).extracting(Honor.Candidate::place).containsExactly(1, 2, 3, 4);
        assertThat(((Honor.Finding.Qualified) honor.outcome()).units())
                .extracting(unit -> unit.id())
                .containsExactly("u01", "u00");
        assertThat(honor.order().get(2).bars()).containsExactly(Honor.Bar.NOT_STEADY);
        assertThat(honor.order().get(3).bars()).isEqualTo(Set.of(Honor.Bar.NOT_STEADY, Honor.Bar.NOT_RISEN));
    }

    @Test
    void aLevelFloorPutsALowRiserBehind() {
        Honor honor = honor(SteadyRule.strict(), Honor.Rule.risen().withLevelFloor(40), RISERS);
        assertThat(ids(honor)).containsExactly("u00", "u01", "u02", "u03");
        assertThat(honor.order().get(1).bars()).containsExactly(Honor.Bar.BELOW_LEVEL);
        assertThat(honor(SteadyRule.strict(), Honor.Rule.risen().withLevelFloor(60), RISERS)
                        .outcome())
                .isEqualTo(new Honor.Finding.NoOneQualifies(Honor.Reason.NOBODY_ABOVE_LEVEL));
    }

    /** A composite of 80 that the adding up of its parts has left a hair below. */
    @Test
    void aCompositeOnTheFloorIsNotBelowItForRounding() {
        Panel panel = Figures.composites(new double[] {50, 60, 70, Math.nextDown(80.0)}, new double[] {1, 2, 3, 4});
        Honor honor = honor(SteadyRule.strict(), Honor.Rule.risen().withLevelFloor(80), panel);
        assertThat(honor.order().get(0).bars()).isEmpty();
        assertThat(honor.order().get(1).bars()).containsExactly(Honor.Bar.BELOW_LEVEL);
    }

    /** All fall, the first least: it has risen relatively, which supports an honor and is no ground for one. */
    @Test
    void whoeverFellLessThanTheOthersHasNotRisen() {
        Panel falling = Figures.composites(
                new double[] {50, 49, 48, 47}, new double[] {50, 47, 44, 41}, new double[] {50, 46, 42, 38});
        Honor honor = honor(SteadyRule.strict().relativeToMedianUnit(), Honor.Rule.risen(), falling);
        assertThat(honor.order().get(0).unit().id()).isEqualTo("u00");
        assertThat(honor.order().get(0).bars()).containsExactly(Honor.Bar.NOT_RISEN);
        assertThat(honor.outcome()).isEqualTo(new Honor.Finding.NoOneQualifies(Honor.Reason.NOBODY_ROSE_STEADILY));
    }

    @Test
    void evidenceThatIsDemandedMayLeaveNobody() {
        Honor honor = honor(SteadyRule.strict(), Honor.Rule.risen().withLargestQ(0.1), RISERS);
        assertThat(honor.outcome()).isEqualTo(new Honor.Finding.NoOneQualifies(Honor.Reason.NOBODY_SUPPORTED));
        assertThat(ids(honor)).containsExactly("u01", "u00", "u02", "u03");
    }

    /** The largest riser has 900 inhabitants in the last year, and had 1,000 before. */
    @Test
    void whoeverMayNotBeRankedIsNotHonored() {
        Panel panel = Figures.builder(
                        2,
                        4,
                        2019,
                        2022,
                        (i, unit, year) -> i == 0
                                ? RISERS.value("i0", Breakdown.TOTAL, Figures.id(unit), year)
                                        .orElseThrow()
                                : unit == 1 && year == 2022 ? 900 : 1_000)
                .build();
        Eligibility demands = Eligibility.requiring(
                new Requirement.IndicatorAtLeast("i1", Breakdown.TOTAL, 1_000),
                new Requirement.LeafObserved("i0"),
                new Requirement.CoverageAtLeast("total", 1));
        Honor honor = Figures.quick(Figures.mean(1).withEligibility(demands))
                .run(panel)
                .honor();
        assertThat(ids(honor)).containsExactly("u00", "u01", "u02", "u03");
        assertThat(honor.order().get(1).bars()).containsExactly(Honor.Bar.INELIGIBLE);
        assertThat(honor.order().get(1).size())
                .isGreaterThan(honor.order().get(0).size());
        Eligibility high = Eligibility.requiring(new Requirement.IndicatorAtLeast("i1", Breakdown.TOTAL, 2_000));
        assertThat(Figures.quick(Figures.mean(1).withEligibility(high))
                        .run(panel)
                        .honor()
                        .outcome())
                .isEqualTo(new Honor.Finding.NoOneQualifies(Honor.Reason.NOBODY_ELIGIBLE));
    }

    @Test
    void aDemandThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Honor.Rule.risen().withLargestQ(0))
                .withMessageContaining("largestQ must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Honor.Rule.risen().withLevelFloor(Double.NaN))
                .withMessageContaining("levelFloor must be finite");
    }
}
