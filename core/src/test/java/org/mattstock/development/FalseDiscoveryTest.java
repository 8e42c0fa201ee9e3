package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.development.FalseDiscovery.Persistence;
import org.mattstock.development.FalseDiscovery.Rule;
import org.mattstock.development.FalseDiscovery.Setting;
import org.mattstock.development.FalseDiscovery.Tally;
import org.mattstock.table.Table;
import org.mattstock.trend.MannKendall;
import org.mattstock.trend.MultipleTesting;
import org.mattstock.trend.Observations;

/** How often the evidence names someone where nobody rises, and how often it finds those who do. */
class FalseDiscoveryTest {
    private static final int FULL = 2_000;
    private static final int SMALL = 100;
    private static final double BOUND = 0.12;
    private static final double LEAST_POWER = 0.15;

    private static final List<Rule> BOUND_BY = List.of(Rule.OTHER_UNITS, Rule.FOUR_GROUPS);

    private static final Setting FIRST = new Setting("risers, rho 0", 20, 0, Persistence.NONE, FalseDiscovery.RISERS);

    /** No signal and equal persistence: what the bound is about. */
    private static final List<Setting> QUIET = List.of(
            new Setting("no signal, rho 0", 20, 0, Persistence.NONE, 0),
            new Setting("no signal, rho 0.1", 20, 0.1, Persistence.NONE, 0),
            new Setting("no signal, rho 0.3", 20, 0.3, Persistence.NONE, 0),
            new Setting("no signal, AR(0.5), rho 0", 20, 0, Persistence.HALF, 0),
            new Setting("no signal, AR(0.5), rho 0.1", 20, 0.1, Persistence.HALF, 0),
            new Setting("no signal, all walk, rho 0", 20, 0, Persistence.WALK, 0),
            new Setting("no signal, all walk, rho 0.1", 20, 0.1, Persistence.WALK, 0),
            new Setting("no signal, 10 indicators", 10, 0, Persistence.NONE, 0),
            new Setting("no signal, 50 indicators, all walk", 50, 0, Persistence.WALK, 0));

    /** The settings with risers, and those whose persistence differs. */
    private static final List<Setting> OTHERS = List.of(
            FIRST,
            new Setting("risers, rho 0.1", 20, 0.1, Persistence.NONE, FalseDiscovery.RISERS),
            new Setting("risers, rho 0.3", 20, 0.3, Persistence.NONE, FalseDiscovery.RISERS),
            new Setting("risers, AR(0.5), rho 0.1", 20, 0.1, Persistence.HALF, FalseDiscovery.RISERS),
            new Setting("no signal, a quarter walks, rho 0", 20, 0, Persistence.QUARTER_WALKS, 0),
            new Setting("no signal, a quarter walks, rho 0.1", 20, 0.1, Persistence.QUARTER_WALKS, 0));

    @Test
    void aFewRunsOfEverySettingShowNoGrossFault() {
        Map<Setting, Tally[]> tallies = runAll(SMALL);
        for (Setting setting : QUIET) {
            for (Rule rule : BOUND_BY) {
                Tally tally = of(tallies, setting, rule);
                assertThat(limit(tally, 0.025)).as(setting.name()).isLessThanOrEqualTo(BOUND);
            }
        }
        assertThat(of(tallies, FIRST, Rule.OTHER_UNITS).power(FIRST.risers())).isGreaterThan(LEAST_POWER / 2);
    }

    @Test
    @Tag("simulation")
    void whereNobodyRisesSomeoneIsNamedInAtMostTwelvePercentAndWhereSomeDoAtLeastFifteenPercentAreFound() {
        Map<Setting, Tally[]> tallies = runAll(FULL);
        System.out.println(table(tallies).toText());
        for (Setting setting : QUIET) {
            for (Rule rule : BOUND_BY) {
                Tally tally = of(tallies, setting, rule);
                assertThat(limit(tally, 0.975)).as(setting.name()).isLessThanOrEqualTo(BOUND);
            }
        }
        assertThat(of(tallies, FIRST, Rule.OTHER_UNITS).power(FIRST.risers())).isGreaterThanOrEqualTo(LEAST_POWER);
    }

    @Test
    void theFastStatisticIsTheSlowOne() {
        Setting setting = new Setting("any", 12, 0.1, Persistence.HALF, FalseDiscovery.RISERS);
        FalseDiscovery simulation = new FalseDiscovery(setting);
        simulation.invent(new SplittableRandom(8));
        double[] fast = simulation.statistics();
        for (int unit = 0; unit < FalseDiscovery.UNITS; unit += 7) {
            double sum = 0;
            for (double[][] indicator : simulation.values()) {
                double[] series = new double[FalseDiscovery.YEARS];
                for (int year = 0; year < series.length; year++) {
                    double[] all = Arrays.stream(indicator[year]).sorted().toArray();
                    series[year] = indicator[year][unit] - (all[144] + all[145]) / 2;
                }
                MannKendall test = MannKendall.of(Observations.from(2019, series));
                sum += test.z(MannKendall.Continuity.UNCORRECTED);
            }
            assertThat(fast[unit]).isCloseTo(sum / Math.sqrt(12), within(1e-12));
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

    private static Map<Setting, Tally[]> runAll(int runs) {
        Map<Setting, Tally[]> tallies = new LinkedHashMap<>();
        for (List<Setting> settings : List.of(QUIET, OTHERS)) {
            settings.forEach(setting ->
                    tallies.put(setting, new FalseDiscovery(setting).run(runs, 20_221_231L + tallies.size())));
        }
        return tallies;
    }

    private static Tally of(Map<Setting, Tally[]> tallies, Setting setting, Rule rule) {
        Tally[] all = tallies.get(setting);
        return all[rule.ordinal()];
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

    private static Table table(Map<Setting, Tally[]> tallies) {
        Table.Builder table = Table.builder("q at most 0.10: runs that name anyone, and what was named")
                .text("setting")
                .text("rule")
                .integer("runs")
                .decimal("p_any", 3)
                .decimal("low", 3)
                .decimal("high", 3)
                .decimal("mean_named", 2)
                .decimal("false_share", 3)
                .decimal("power", 3);
        tallies.forEach((setting, byRule) -> {
            for (Rule rule : Rule.values()) {
                Tally tally = byRule[rule.ordinal()];
                double runs = tally.runs;
                table.row(
                        setting.name(),
                        rule.name(),
                        tally.runs,
                        tally.any / runs,
                        limit(tally, 0.025),
                        limit(tally, 0.975),
                        tally.flagged / runs,
                        tally.falseShares / runs,
                        setting.risers() == 0 ? null : tally.power(setting.risers()));
            }
        });
        return table.build();
    }
}
