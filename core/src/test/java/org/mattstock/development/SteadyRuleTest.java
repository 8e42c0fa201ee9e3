package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mattstock.trend.Observations;

/** Each rule on worked examples. */
class SteadyRuleTest {
    private static final Track EXAMPLE = track(50, 52, 51, 55);

    private static Track track(double... values) {
        return new Track(
                Observations.from(2019, values),
                new Pattern.Diffusion(0.6, 0.1, 0.3, 6, 3, 10),
                values[values.length - 1]);
    }

    private static boolean holds(SteadyRule rule, Track track) {
        return new SteadyCheck(0).holds(rule, track);
    }

    @Test
    void strictAsksEveryStepToRise() {
        assertThat(holds(SteadyRule.strict(), EXAMPLE)).isFalse();
        assertThat(holds(SteadyRule.strict(), track(50, 52, 52, 55))).isFalse();
        assertThat(holds(SteadyRule.strict(), track(50, 52, 53, 55))).isTrue();
    }

    @Test
    void aStepWithinTheDeadbandIsNoRise() {
        // 79.9 - 79.8 is more than 0.1 in binary.
        assertThat(new SteadyCheck(0.1).holds(SteadyRule.strict(), track(79.8, 79.9, 81)))
                .isFalse();
        assertThat(new SteadyCheck(0.09).holds(SteadyRule.strict(), track(79.8, 79.9, 81)))
                .isTrue();
    }

    @Test
    void tolerantForgivesAFallAndAsksForAWhole() {
        assertThat(holds(SteadyRule.tolerant(1, 5), EXAMPLE)).isTrue();
        assertThat(holds(SteadyRule.tolerant(0.9, 5), EXAMPLE)).isFalse();
        assertThat(holds(SteadyRule.tolerant(1, 5.1), EXAMPLE)).isFalse();
    }

    @Test
    void kOfCountsRisesAndAsksForAWhole() {
        assertThat(holds(SteadyRule.kOf(2, 5), EXAMPLE)).isTrue();
        assertThat(holds(SteadyRule.kOf(3, 5), EXAMPLE)).isFalse();
        assertThat(holds(SteadyRule.kOf(2, 5.1), EXAMPLE)).isFalse();
    }

    /** The six slopes are -1, 1/2, 3/2, 5/3, 2 and 4; their median is 19/12. Two of three steps rise. */
    @Test
    void slopeAndSteadinessAsksHowMuchAndHowSteadily() {
        assertThat(holds(SteadyRule.slopeAndSteadiness(1.58, 0.66), EXAMPLE)).isTrue();
        assertThat(holds(SteadyRule.slopeAndSteadiness(1.59, 0.66), EXAMPLE)).isFalse();
        assertThat(holds(SteadyRule.slopeAndSteadiness(1.58, 0.67), EXAMPLE)).isFalse();
    }

    @Test
    void diffusionLooksAtBreadthAlone() {
        assertThat(holds(SteadyRule.diffusion(0.6), EXAMPLE)).isTrue();
        assertThat(holds(SteadyRule.diffusion(0.61), EXAMPLE)).isFalse();
        assertThat(holds(SteadyRule.diffusion(0.6), EXAMPLE.mirrored())).isFalse();
    }

    /** Tenths added up come to 0.7999999999999999, and 0.56 times 25 to more than 14. */
    @Test
    void aShareOrALevelOnTheLimitIsReachedWhateverBinaryNumbersMakeOfIt() {
        double eightTenths = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;
        Track broad = new Track(
                Observations.from(2019, 50, 52, eightTenths * 100),
                new Pattern.Diffusion(eightTenths, 0, 0.2, 8, 2, 10),
                eightTenths * 100);
        assertThat(holds(SteadyRule.diffusion(0.8), broad)).isTrue();
        assertThat(holds(SteadyRule.diffusion(0.8001), broad)).isFalse();
        assertThat(holds(SteadyRule.kOf(1, 30), broad)).isTrue();
        assertThat(new SteadyCheck(0).passes(SteadyRule.Guards.none().withMinimumLevel(80), broad))
                .isTrue();
        double[] values = new double[26];
        Arrays.setAll(values, year -> year <= 14 ? year : 14);
        assertThat(holds(SteadyRule.slopeAndSteadiness(0.1, 0.56), track(values)))
                .isTrue();
        assertThat(holds(SteadyRule.slopeAndSteadiness(0.1, 0.57), track(values)))
                .isFalse();
    }

    @Test
    void guardsAskForTheLargestDropAndTheLastLevel() {
        SteadyCheck check = new SteadyCheck(0);
        SteadyRule.Guards none = SteadyRule.Guards.none();
        assertThat(check.passes(none, EXAMPLE)).isTrue();
        assertThat(check.passes(none.withLargestDrop(1), EXAMPLE)).isTrue();
        assertThat(check.passes(none.withLargestDrop(0.9), EXAMPLE)).isFalse();
        assertThat(check.passes(none.withMinimumLevel(55), EXAMPLE)).isTrue();
        assertThat(check.passes(none.withMinimumLevel(55.1), EXAMPLE)).isFalse();
    }

    /** In the mirror the rises 2 and 4 are drops, and the level stays what it is. */
    @Test
    void theMirrorTurnsRisesIntoFallsAndKeepsTheLevel() {
        Track mirror = EXAMPLE.mirrored();
        assertThat(mirror.series().values()).containsExactly(-50, -52, -51, -55);
        assertThat(mirror.diffusion()).isEqualTo(new Pattern.Diffusion(0.3, 0.1, 0.6, 3, 6, 10));
        assertThat(mirror.mirrored()).isEqualTo(EXAMPLE);
        assertThat(new SteadyCheck(0).passes(SteadyRule.Guards.none().withMinimumLevel(55), mirror))
                .isTrue();
        assertThat(new SteadyCheck(0).passes(SteadyRule.Guards.none().withLargestDrop(3.9), mirror))
                .isFalse();
    }

    @Test
    void aRuleThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.tolerant(-1, 1))
                .withMessage("tolerance must be at least 0 and finite, got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.tolerant(0, 0))
                .withMessageContaining("total must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.kOf(0, 1))
                .withMessageContaining("rises must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.diffusion(0.5))
                .withMessageContaining("share must be above 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.slopeAndSteadiness(Double.NaN, 1))
                .withMessageContaining("slope must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.strict().relativeToMedianUnit().relativeToMedianUnit())
                .withMessageContaining("neither relative nor guarded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyRule.Guards.none().withMinimumYears(2))
                .withMessageContaining("minimumYears must be at least 3");
    }
}
