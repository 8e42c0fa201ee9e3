package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.development.FalseDiscovery.Rule;
import org.mattstock.development.FalseDiscovery.Setting;
import org.mattstock.development.FalseDiscovery.Tally;
import org.mattstock.development.FalseDiscovery.World;
import org.mattstock.trend.MultipleTesting;

/** How often the evidence names someone where nobody rises, and how often it finds those who do. */
class FalseDiscoveryTest {
    private static final int FULL = 2_000;
    private static final int SMALL = 50;
    private static final double BOUND = 0.13;

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8})
    void aFewRunsWithoutRisersShowNoGrossFault(int years) {
        for (World world : World.values()) {
            Tally tally = FalseDiscovery.run(new Setting(world, years, 0, 0), SMALL, 1, Rule.LIKE_PERSISTENCE)[0];
            assertThat(limit(tally, 0.05)).as(world.title).isLessThanOrEqualTo(BOUND);
        }
    }

    @Test
    void aFewRunsFindSomeOfThoseWhoRise() {
        Setting setting = new Setting(World.INDEPENDENT, 5, 0, 10);
        Tally tally = FalseDiscovery.run(setting, 20, 2, Rule.LIKE_PERSISTENCE)[0];
        assertThat(tally.power(setting)).isGreaterThan(0.5);
    }

    /** Equal or quarter-walking persistence, independent indicators and, where it is hardest, correlated ones. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8})
    @Tag("simulation")
    void whereNobodyRisesSomeoneIsNamedInAtMostThirteenPercentOfPanels(int years) {
        Stream.concat(
                        Stream.of(World.values()).map(world -> new Setting(world, years, 0, 0)),
                        Stream.of(new Setting(World.QUARTER_WALKS, years, 0.1, 0)))
                .forEach(setting -> {
                    Tally tally = FalseDiscovery.run(setting, FULL, 20_221_231, Rule.LIKE_PERSISTENCE)[0];
                    System.out.println(setting + ": " + tally.any + " of " + tally.runs);
                    assertThat(limit(tally, 0.95)).as(setting.toString()).isLessThanOrEqualTo(BOUND);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 8})
    void theSimulationComputesWhatEvidenceDoes(int years) {
        Setting setting = new Setting(World.QUARTER_WALKS, years, 0.1, 25);
        FalseDiscovery simulation = new FalseDiscovery(setting, new SplittableRandom(3));
        Evidence evidence = EvidenceRun.of(
                EvidencePanels.input(simulation.values()),
                EvidenceRule.standard().withReplicates(0));
        Evidence together = EvidenceRun.of(
                EvidencePanels.input(simulation.values()),
                EvidenceRule.standard().withReplicates(0).withGroups(EvidenceRule.Groups.together()));
        double[] like = simulation.p(Rule.LIKE_PERSISTENCE);
        double[] all = simulation.p(Rule.TOGETHER);
        double[] steps = simulation.p(Rule.STEP_SIGNS);
        for (int unit = 0; unit < FalseDiscovery.UNITS; unit++) {
            Evidence.Test test = evidence.units().get(unit).test().orElseThrow();
            assertThat(like[unit]).isEqualTo(test.p());
            assertThat(steps[unit]).isEqualTo(test.moved().p());
            assertThat(all[unit])
                    .isEqualTo(together.units().get(unit).test().orElseThrow().p());
        }
    }

    @Test
    void theFastListIsBenjaminiAndHochbergs() {
        SplittableRandom random = new SplittableRandom(9);
        int named = 0;
        for (int run = 0; run < 200; run++) {
            double[] p = random.doubles(60).map(u -> u * u * u).toArray();
            double[] q = MultipleTesting.BENJAMINI_HOCHBERG.adjust(p);
            double threshold = FalseDiscovery.threshold(p);
            for (int unit = 0; unit < p.length; unit++) {
                assertThat(p[unit] <= threshold).isEqualTo(q[unit] <= FalseDiscovery.LEVEL);
                named += p[unit] <= threshold ? 1 : 0;
            }
        }
        assertThat(named).isBetween(1, 200 * 60 - 1);
    }

    @Test
    void theLimitsOfAShareAreClopperAndPearsons() {
        Tally tally = new Tally();
        tally.runs = 60;
        tally.any = 5;
        // R: binom.test(5, 60)$conf.int
        assertThat(limit(tally, 0.025)).isCloseTo(0.0276, within(5e-4));
        assertThat(limit(tally, 0.975)).isCloseTo(0.1839, within(5e-4));
    }

    /** Clopper and Pearson's limit of the share of runs in which anyone was named. */
    private static double limit(Tally tally, double probability) {
        if (probability < 0.5) {
            return tally.any == 0 ? 0 : beta(tally.any, tally.runs - tally.any + 1, probability);
        }
        return tally.any == tally.runs ? 1 : beta(tally.any + 1, tally.runs - tally.any, probability);
    }

    private static double beta(double a, double b, double probability) {
        return new BetaDistribution(null, a, b).inverseCumulativeProbability(probability);
    }
}
