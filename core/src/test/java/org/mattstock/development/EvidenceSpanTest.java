package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.development.Evidence.Null;

/** From where to where q may lie. */
class EvidenceSpanTest {
    private static final EvidenceRule QUICK = EvidenceRule.standard().withReplicates(0);

    private static Evidence of(double[][][] values, EvidenceRule rule) {
        return EvidenceRun.of(EvidencePanels.input(values), rule);
    }

    private static Evidence.Test test(Evidence evidence, int unit) {
        return evidence.units().get(unit).test().orElseThrow();
    }

    @Test
    void whereAllIndicatorsSayTheSameDrawingThemAgainChangesNothing() {
        double[][][] values = EvidencePanels.random(14, 1, 4, 60);
        double[][][] same = new double[12][][];
        Arrays.fill(same, values[0]);
        Evidence evidence = of(same, EvidenceRule.standard());
        for (int unit = 0; unit < 60; unit++) {
            Evidence.Span span = test(evidence, unit).qSpan().orElseThrow();
            assertThat(span.low()).isCloseTo(test(evidence, unit).q(), within(1e-9));
            assertThat(span.high()).isCloseTo(test(evidence, unit).q(), within(1e-9));
        }
    }

    @Test
    void theIntervalOfQIsTheSameForTheSameSeedAndWideForNoise() {
        double[][][] values = EvidencePanels.random(15, 12, 4, 60);
        Evidence first = of(values, EvidenceRule.standard());
        assertThat(of(values, EvidenceRule.standard()).units()).isEqualTo(first.units());
        assertThat(of(values, EvidenceRule.standard().withSeed(2)).units()).isNotEqualTo(first.units());
        assertThat(first.units())
                .anyMatch(unit -> unit.test()
                        .flatMap(Evidence.Test::qSpan)
                        .filter(span -> span.high() - span.low() > 0.2)
                        .isPresent());
        assertThat(test(of(values, QUICK), 0).qSpan()).isEmpty();
    }

    /** The interval of a unit redraws the unit only; refitting the null on drawn indicators left many without their q. */
    @ParameterizedTest
    @EnumSource
    void everyUnitsIntervalHoldsItsQ(FalseDiscovery.World world) {
        for (int years : new int[] {4, 5, 8}) {
            for (int percent : new int[] {0, 10, 25}) {
                FalseDiscovery.Setting setting = new FalseDiscovery.Setting(world, years, 0.1, percent);
                Evidence evidence = of(FalseDiscovery.panel(setting, years + percent), EvidenceRule.standard());
                for (int unit = 0; unit < FalseDiscovery.UNITS; unit++) {
                    Evidence.Test test = test(evidence, unit);
                    Evidence.Span span = test.qSpan().orElseThrow();
                    assertThat(test.q()).isBetween(span.low(), span.high());
                }
            }
        }
    }

    @Test
    void jointOrdersOfUpToEightYearsHaveIntervalsToo() {
        Evidence evidence = of(EvidencePanels.random(22, 12, 8, 3), EvidenceRule.standard());
        assertThat(evidence.nullModel()).isEqualTo(Null.JOINT_YEARS);
        for (int unit = 0; unit < 3; unit++) {
            Evidence.Test test = test(evidence, unit);
            Evidence.Span span = test.qSpan().orElseThrow();
            assertThat(test.q()).isBetween(span.low(), span.high());
            assertThat(span.high()).isGreaterThan(span.low());
        }
    }
}
