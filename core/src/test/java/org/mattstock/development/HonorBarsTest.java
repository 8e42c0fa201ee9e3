package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;

/** What a rise must be to be honored. Five indicators of equal weight; all other units swing by ten and end where they began. */
class HonorBarsTest {
    private static final Honor.Rule STANDARD = Honor.Rule.standard();
    private static final double[] BROAD = {2, 2, 2, 2, 2};
    /** Two of five improve, and the rise is there without either. */
    private static final double[] NARROW = {10, 10, -1, -1, -1};
    /** Three of five improve, and without the first the others fall. */
    private static final double[] FRAGILE = {10, 1, 1, -2, -2};

    private static final double[] IMMATERIAL = {0.5, 0.5, 0.5, 0.5, 0.5};
    private static final double[] FALLING = {-3, -3, -3, -3, -3};

    /** The first unit moves by so much a year in each indicator. */
    private static Panel panel(double... yearly) {
        return Figures.panel(5, 8, 2019, 2022, (i, unit, year) -> {
            int time = year - 2019;
            return 100 + (unit == 0 ? yearly[i] * time : time == 1 ? 10 : time == 2 ? -3 * unit : 0);
        });
    }

    private static Development asked(Honor.Rule rule) {
        return Figures.quick(Figures.mean(5)).honor(rule);
    }

    private static Set<Honor.Bar> bars(Honor.Rule rule, double... yearly) {
        return asked(rule).run(panel(yearly)).honor().order().stream()
                .filter(each -> each.unit().id().equals("u00"))
                .findFirst()
                .orElseThrow()
                .bars();
    }

    private static Honor.Finding outcome(Honor.Rule rule, double... yearly) {
        return asked(rule).run(panel(yearly)).honor().outcome();
    }

    private static Honor.Finding nobody(Honor.Reason reason) {
        return new Honor.Finding.NoOneQualifies(reason);
    }

    @Test
    void aBroadRisePassesEveryBar() {
        assertThat(bars(STANDARD, BROAD)).isEmpty();
        assertThat(outcome(STANDARD, BROAD)).isInstanceOf(Honor.Finding.Qualified.class);
        UnitDevelopment.Robustness rise = asked(STANDARD)
                .run(panel(BROAD))
                .requireUnit("u00")
                .robustness()
                .orElseThrow();
        assertThat(rise.improved()).isEqualTo(1);
        assertThat(rise.hangsOn()).isEmpty();
        assertThat(rise.steps()).isEqualTo(UnitDevelopment.Robustness.StepSize.MATERIAL);
    }

    @Test
    void aNarrowRiseIsBarredUnlessThatIsLifted() {
        assertThat(bars(STANDARD, NARROW)).containsExactly(Honor.Bar.NARROW);
        assertThat(outcome(STANDARD, NARROW)).isEqualTo(nobody(Honor.Reason.NOBODY_BROAD));
        assertThat(bars(STANDARD.withLeastImproved(0.4), NARROW)).isEmpty();
        assertThat(bars(STANDARD.withoutLeastImproved(), NARROW)).isEmpty();
        assertThat(bars(STANDARD.withLeastImproved(0.8), FRAGILE)).contains(Honor.Bar.NARROW);
    }

    @Test
    void aRiseThatHangsOnOneIndicatorIsBarredUnlessThatIsLifted() {
        assertThat(bars(STANDARD, FRAGILE)).containsExactly(Honor.Bar.FRAGILE);
        assertThat(outcome(STANDARD, FRAGILE)).isEqualTo(nobody(Honor.Reason.NOBODY_ROBUST));
        assertThat(bars(STANDARD.withHanging(Honor.Hanging.ADMITTED), FRAGILE)).isEmpty();
        UnitDevelopment.Robustness rise = asked(STANDARD)
                .run(panel(FRAGILE))
                .requireUnit("u00")
                .robustness()
                .orElseThrow();
        assertThat(rise.hangsOn()).containsExactly("i0");
        assertThat(rise.improved()).isCloseTo(0.6, within(1e-12));
        // 30 of 24 points that were gained in all.
        assertThat(rise.largest().orElseThrow().leaf()).isEqualTo("i0");
        assertThat(rise.largest().orElseThrow().share()).isCloseTo(1.25, within(1e-12));
    }

    /** The median absolute yearly change is 10 and more, the step is 0.5: without any single indicator it is as small. */
    @Test
    void aRiseByStepsTooSmallToSpeakOfIsBarredUnlessThatIsLifted() {
        assertThat(bars(STANDARD, IMMATERIAL)).containsExactly(Honor.Bar.FRAGILE, Honor.Bar.IMMATERIAL);
        Honor.Rule mayHang = STANDARD.withHanging(Honor.Hanging.ADMITTED);
        assertThat(outcome(mayHang, IMMATERIAL)).isEqualTo(nobody(Honor.Reason.NOBODY_MATERIAL));
        assertThat(bars(STANDARD.withoutLeastStep(), IMMATERIAL)).isEmpty();
        assertThat(bars(STANDARD.withLeastStep(0.04), IMMATERIAL)).isEmpty();
        assertThat(bars(mayHang.withLeastStep(0.5), BROAD)).containsExactly(Honor.Bar.IMMATERIAL);
    }

    @Test
    void nobodyRoseOrIsLeftAtTheLevelOrSupported() {
        assertThat(outcome(STANDARD, FALLING)).isEqualTo(nobody(Honor.Reason.NOBODY_ROSE_STEADILY));
        assertThat(outcome(STANDARD.withLevelFloor(107), BROAD)).isEqualTo(nobody(Honor.Reason.NOBODY_ABOVE_LEVEL));
        assertThat(outcome(STANDARD.withLargestQ(0.1), BROAD)).isEqualTo(nobody(Honor.Reason.NOBODY_SUPPORTED));
        assertThat(asked(STANDARD).leastIndicators(6).run(panel(BROAD)).honor().outcome())
                .isEqualTo(nobody(Honor.Reason.NOBODY_DECIDABLE));
    }

    /** Who does not rise is not called narrow or fragile besides. */
    @Test
    void whoHasNotRisenHasNothingThatItRestsOn() {
        assertThat(bars(STANDARD, FALLING)).containsExactly(Honor.Bar.NOT_STEADY, Honor.Bar.NOT_RISEN);
        assertThat(asked(STANDARD).run(panel(FALLING)).requireUnit("u00").robustness())
                .isEmpty();
    }

    @Test
    void aBarThatIsLiftedIsTold() {
        assertThat(STANDARD.lifted()).isEmpty();
        assertThat(Honor.Rule.risen().lifted())
                .containsExactly(Honor.Bar.NARROW, Honor.Bar.FRAGILE, Honor.Bar.IMMATERIAL);
        assertThat(STANDARD.withoutLeastImproved().lifted()).containsExactly(Honor.Bar.NARROW);
        assertThat(STANDARD.withHanging(Honor.Hanging.ADMITTED).lifted()).containsExactly(Honor.Bar.FRAGILE);
        assertThat(STANDARD.withoutLeastStep().lifted()).containsExactly(Honor.Bar.IMMATERIAL);
        assertThat(STANDARD.withLeastStep(0.05).withLeastImproved(0.2).lifted()).isEmpty();
        assertThat(asked(STANDARD).run(panel(BROAD)).honor().toTable().title()).isEqualTo("Order for the honor");
        assertThat(asked(Honor.Rule.risen()).run(panel(BROAD)).honor().toTable().title())
                .isEqualTo("Order for the honor; lifted bars: NARROW, FRAGILE, IMMATERIAL");
    }

    @Test
    void aBarThatDemandsNothingIsLifted() {
        assertThat(STANDARD.withLeastImproved(0).withLeastStep(0).lifted())
                .containsExactly(Honor.Bar.NARROW, Honor.Bar.IMMATERIAL);
    }

    @Test
    void barsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withLeastImproved(1.1))
                .withMessageContaining("leastImproved");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withLeastStep(-0.1))
                .withMessageContaining("leastStep must be at least 0");
    }

    /** The first in the order qualifies, then come those who rose and are barred. */
    @Test
    void whoIsBarredComesAfterThoseWhoAreNot() {
        double[][] yearly = {FRAGILE, {1, 1, 1, 1, 1}, NARROW};
        Panel panel = Figures.panel(
                5,
                8,
                2019,
                2022,
                (i, unit, year) -> unit < 3 ? 100 + yearly[unit][i] * (year - 2019) : 100 + (year == 2020 ? 5 : 0));
        Honor honor = asked(STANDARD).run(panel).honor();
        assertThat(honor.order().get(0).unit().id()).isEqualTo("u01");
        assertThat(List.of(honor.order().get(1), honor.order().get(2)))
                .extracting(each -> each.unit().id())
                .containsExactlyInAnyOrder("u00", "u02");
    }
}
