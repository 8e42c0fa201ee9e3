package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.development.FalseDiscovery.Setting;
import org.mattstock.development.FalseDiscovery.World;
import org.mattstock.internal.evidence.EvidenceBaskets;
import org.mattstock.internal.evidence.HeldOthers;
import org.mattstock.internal.evidence.OtherUnits;
import org.mattstock.internal.evidence.OwnDraws;
import org.mattstock.internal.evidence.OwnPersistence;

/** What the interval of q holds: q itself, always; that of a fresh basket, as often as {@link Evidence.Span} says. */
class IntervalCoverageTest {
    private static final EvidenceRule RULE = EvidenceRule.standard();
    private static final int INDICATORS = FalseDiscovery.INDICATORS;
    private static final int UNITS = FalseDiscovery.UNITS;

    /** How many of the units' intervals hold what. */
    private record Held(int units, int own, int statistic, int fresh, int allFresh) {
        Held plus(Held other) {
            return new Held(
                    units + other.units,
                    own + other.own,
                    statistic + other.statistic,
                    fresh + other.fresh,
                    allFresh + other.allFresh);
        }

        double freshShare() {
            return (double) fresh / units;
        }

        double allFreshShare() {
            return (double) allFresh / units;
        }
    }

    /** A few panels of one kind. */
    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void aFreshBasketIsHeldMostOften(int years) {
        Held held = held(new Setting(World.INDEPENDENT, years, 0, 10, 2 * INDICATORS), 4);
        assertThat(held.own).isEqualTo(held.units);
        assertThat(held.statistic).isEqualTo(held.units);
        assertThat(held.freshShare()).isBetween(0.85, 0.97);
        assertThat(held.allFreshShare()).isBetween(0.5, 0.9);
    }

    /** Intervals are dear: 15 panels of each kind, each with a second basket of other indicators in the same years. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8})
    @Tag("simulation")
    void theIntervalHoldsItsQAlwaysAndAFreshBasketsAsOftenAsItSays(int years) {
        for (double rho : new double[] {0, 0.1}) {
            for (World world : List.of(World.INDEPENDENT, World.WALKS, World.QUARTER_WALKS)) {
                for (int percent : new int[] {0, 10}) {
                    Setting setting = new Setting(world, years, rho, percent, 2 * INDICATORS);
                    Held held = held(setting, 15);
                    System.out.println(setting + ": " + held.freshShare() + " " + held.allFreshShare());
                    assertThat(held.own).as(setting.toString()).isEqualTo(held.units);
                    assertThat(held.statistic).as(setting.toString()).isEqualTo(held.units);
                    assertThat(held.freshShare()).as(setting.toString()).isBetween(0.88, 0.97);
                    assertThat(held.allFreshShare())
                            .as(setting.toString())
                            .isBetween(rho == 0 ? 0.6 : 0.45, rho == 0 ? 0.87 : 0.8);
                }
            }
        }
    }

    private static Held held(Setting setting, int panels) {
        return new SplittableRandom(11)
                .longs(panels)
                .parallel()
                .mapToObj(seed -> held(FalseDiscovery.panel(setting, seed)))
                .reduce(Held::plus)
                .orElseThrow();
    }

    private static Held held(double[][][] both) {
        EvidenceInput input = EvidencePanels.input(Arrays.copyOf(both, INDICATORS));
        Evidence.Test[] tests = tests(EvidenceRun.of(input, RULE));
        Evidence.Test[] fresh = tests(EvidenceRun.of(
                EvidencePanels.input(Arrays.copyOfRange(both, INDICATORS, 2 * INDICATORS)), RULE.withReplicates(0)));
        EvidenceBaskets baskets = input.baskets(RULE.comparison());
        OtherUnits model = OtherUnits.near(
                Arrays.stream(tests).mapToDouble(Evidence.Test::statistic).toArray(),
                OwnPersistence.of(baskets, input.years()),
                UNITS / 4);
        HeldOthers others = new HeldOthers(
                Arrays.stream(tests).mapToDouble(Evidence.Test::p).toArray());
        OwnDraws draws = new OwnDraws(baskets, RULE.replicates(), RULE.seed());
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> {
                    Evidence.Span span = tests[unit].qSpan().orElseThrow();
                    double[] ends = draws.interval(unit);
                    double own = tests[unit].statistic();
                    double ofFresh = others.q(unit, model.p(unit, fresh[unit].statistic()));
                    return new Held(
                            1,
                            holds(span, tests[unit].q(), 0),
                            own >= ends[0] && own <= ends[1] ? 1 : 0,
                            holds(span, ofFresh, 1e-12),
                            holds(span, fresh[unit].q(), 1e-12));
                })
                .reduce(Held::plus)
                .orElseThrow();
    }

    private static Evidence.Test[] tests(Evidence evidence) {
        return evidence.units().stream().map(unit -> unit.test().orElseThrow()).toArray(Evidence.Test[]::new);
    }

    private static int holds(Evidence.Span span, double q, double rounding) {
        return q >= span.low() - rounding && q <= span.high() + rounding ? 1 : 0;
    }
}
