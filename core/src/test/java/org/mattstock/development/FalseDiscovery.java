package org.mattstock.development;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;

/** Invented panels in which it is known who rises, and how the evidence's rule fares on them. */
final class FalseDiscovery {
    static final int UNITS = 290;
    static final int YEARS = 4;
    static final int RISERS = 29;
    /** A quarter of the units: those whose levels may wander. */
    static final int WANDERERS = 72;

    static final double SLOPE = 0.3;
    static final double LEVEL = 0.10;

    /** How a unit's noise in one year hangs on to the next. */
    enum Persistence {
        NONE(0, 0),
        /** Autoregressive, 0.5, for all units. */
        HALF(0.5, 0.5),
        /** Random walks for all units. */
        WALK(1, 1),
        /** Random walks for a quarter of the units. */
        QUARTER_WALKS(1, 0);

        final double wanderers;
        final double others;

        Persistence(double wanderers, double others) {
            this.wanderers = wanderers;
            this.others = others;
        }

        double of(int unit) {
            return unit % 4 == 0 && unit / 4 < WANDERERS ? wanderers : others;
        }
    }

    /** What p-values are made from. */
    enum Rule {
        /** The library's: the other units. */
        OTHER_UNITS(1),
        /** The library's within four groups that have nothing to do with persistence, 72 or 73 units each. */
        FOUR_GROUPS(4),
        /** The library's, those whose levels may wander and the others each by themselves. */
        OWN_GROUPS(2),
        /** The normal curve instead of Student's. */
        NORMAL_CURVE(1) {
            @Override
            double p(OtherUnits.Spread spread, double medianDistance, double statistic) {
                return Normal.upperTail((statistic - spread.center()) / spread.scale());
            }
        },
        /** The normal curve, and no floor of 1 for the spread. */
        NORMAL_WITHOUT_FLOOR(1) {
            @Override
            double p(OtherUnits.Spread spread, double medianDistance, double statistic) {
                return Normal.upperTail((statistic - spread.center()) / medianDistance);
            }
        },
        /** No empirical null: independent indicators and years. */
        INDEPENDENT(1) {
            @Override
            double p(OtherUnits.Spread spread, double medianDistance, double statistic) {
                return Normal.upperTail(statistic);
            }
        };

        final int groups;

        Rule(int groups) {
            this.groups = groups;
        }

        int groupOf(int unit) {
            return this == OWN_GROUPS ? Persistence.QUARTER_WALKS.of(unit) > 0 ? 1 : 0 : (unit + unit / 4) % groups;
        }

        double p(OtherUnits.Spread spread, double medianDistance, double statistic) {
            return spread.p(statistic);
        }
    }

    /**
     * A kind of panel.
     *
     * @param rho the correlation of a unit's indicators within a year
     * @param risers how many units rise by 0.3 standard deviations a year in every indicator
     */
    record Setting(String name, int indicators, double rho, Persistence persistence, int risers) {}

    /** What one rule did over all runs of a setting. */
    static final class Tally {
        int runs;
        int any;
        int flagged;
        double falseShares;
        int found;

        void add(double[] p, int risers) {
            double threshold = threshold(p);
            int all = 0;
            int right = 0;
            for (int unit = 0; unit < p.length; unit++) {
                all += p[unit] <= threshold ? 1 : 0;
                right += p[unit] <= threshold && isRiser(unit, risers) ? 1 : 0;
            }
            runs++;
            any += all > 0 ? 1 : 0;
            flagged += all;
            falseShares += all > 0 ? (double) (all - right) / all : 0;
            found += right;
        }

        double power(int risers) {
            return (double) found / runs / risers;
        }
    }

    private static final double[] NORMAL = normalTable();

    private final Setting setting;
    private final double[][][] values;
    private final double[][] z;
    private final double[] weights;

    FalseDiscovery(Setting setting) {
        this.setting = setting;
        this.values = new double[setting.indicators][YEARS][UNITS];
        this.z = new double[setting.indicators][UNITS];
        this.weights = new double[setting.indicators];
        Arrays.fill(weights, 1.0 / setting.indicators);
    }

    /** A tally for each rule. */
    Tally[] run(int runs, long seed) {
        SplittableRandom root = new SplittableRandom(seed);
        Tally[] tallies = new Tally[Rule.values().length];
        Arrays.setAll(tallies, i -> new Tally());
        for (int run = 0; run < runs; run++) {
            invent(root.split());
            double[] statistics = statistics();
            for (Rule rule : Rule.values()) {
                tallies[rule.ordinal()].add(p(rule, statistics), setting.risers);
            }
        }
        return tallies;
    }

    /** The highest p-value whose q by Benjamini and Hochberg is at most the level, or -1: only small ones are sorted. */
    static double threshold(double[] p) {
        double[] small =
                Arrays.stream(p).filter(value -> value <= LEVEL).sorted().toArray();
        double threshold = -1;
        for (int i = 0; i < small.length; i++) {
            threshold = small[i] * ((double) p.length / (i + 1)) <= LEVEL ? small[i] : threshold;
        }
        return threshold;
    }

    static boolean isRiser(int unit, int risers) {
        return unit % 10 == 5 && unit / 10 < risers;
    }

    /** The invented values, by indicator, year and unit. */
    double[][][] values() {
        return values;
    }

    void invent(SplittableRandom random) {
        Normals normals = new Normals(random);
        double shared = Math.sqrt(setting.rho);
        double own = Math.sqrt(1 - setting.rho);
        double[] common = new double[YEARS];
        double[][] national = new double[setting.indicators][YEARS];
        for (double[] indicator : national) {
            Arrays.setAll(indicator, year -> normals.next());
        }
        for (int unit = 0; unit < UNITS; unit++) {
            Arrays.setAll(common, year -> normals.next());
            double persistence = setting.persistence.of(unit);
            double fresh = persistence < 1 ? Math.sqrt(1 - persistence * persistence) : 1;
            double slope = isRiser(unit, setting.risers) ? SLOPE : 0;
            for (int indicator = 0; indicator < setting.indicators; indicator++) {
                double level = 0;
                for (int year = 0; year < YEARS; year++) {
                    double shock = shared * common[year] + own * normals.next();
                    level = year == 0 ? shock : persistence * level + fresh * shock;
                    values[indicator][year][unit] = national[indicator][year] + level + slope * year;
                }
            }
        }
    }

    /** T of every unit, relative to the median unit. */
    double[] statistics() {
        double[] series = new double[YEARS];
        for (int indicator = 0; indicator < setting.indicators; indicator++) {
            double[] medians = new double[YEARS];
            for (int year = 0; year < YEARS; year++) {
                medians[year] = median(values[indicator][year].clone());
            }
            for (int unit = 0; unit < UNITS; unit++) {
                for (int year = 0; year < YEARS; year++) {
                    series[year] = values[indicator][year][unit] - medians[year];
                }
                z[indicator][unit] = StandardizedS.of(series, YEARS);
            }
        }
        int[] once = new int[setting.indicators];
        Arrays.fill(once, 1);
        double[] statistics = new double[UNITS];
        Arrays.setAll(statistics, unit -> EvidenceBaskets.combined(z, weights, unit, once));
        return statistics;
    }

    /** The mean of the two middle ones of an even number, found without sorting the rest (Hoare 1961). */
    static double median(double[] values) {
        int upper = values.length / 2;
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = values[(from + to) >>> 1];
            int i = from - 1;
            int j = to + 1;
            while (true) {
                do {
                    i++;
                } while (values[i] < pivot);
                do {
                    j--;
                } while (values[j] > pivot);
                if (i >= j) {
                    break;
                }
                double swap = values[i];
                values[i] = values[j];
                values[j] = swap;
            }
            if (j >= upper) {
                to = j;
            } else {
                from = j + 1;
            }
        }
        double lower = values[0];
        for (int i = 1; i < upper; i++) {
            lower = Math.max(lower, values[i]);
        }
        return (lower + values[upper]) / 2;
    }

    private static double[] p(Rule rule, double[] statistics) {
        double[] p = new double[UNITS];
        for (int group = 0; group < rule.groups; group++) {
            int current = group;
            int[] members = IntStream.range(0, UNITS)
                    .filter(unit -> rule.groupOf(unit) == current)
                    .toArray();
            double[] own =
                    Arrays.stream(members).mapToDouble(unit -> statistics[unit]).toArray();
            OtherUnits.Spread spread = OtherUnits.Spread.of(own);
            double medianDistance = medianDistance(own, spread.center());
            for (int unit : members) {
                // A p-value far above the level can make no q at most the level, whatever it is.
                boolean high = statistics[unit] < 1 && statistics[unit] - spread.center() < medianDistance;
                p[unit] = high ? 1 : rule.p(spread, medianDistance, statistics[unit]);
            }
        }
        return p;
    }

    private static double medianDistance(double[] group, double center) {
        double[] distances = Arrays.stream(group)
                .map(statistic -> Math.abs(statistic - center))
                .sorted()
                .toArray();
        return OtherUnits.MAD_TO_DEVIATION * Pairs.median(distances);
    }

    /** Normal numbers by the middles of 65,536 equally likely slices: four from each draw of 64 bits. */
    static final class Normals {
        private final SplittableRandom random;
        private long bits;
        private int left;

        Normals(SplittableRandom random) {
            this.random = random;
        }

        double next() {
            if (left == 0) {
                bits = random.nextLong();
                left = 4;
            }
            double value = NORMAL[(int) (bits & 0xFFFF)];
            bits >>>= 16;
            left--;
            return value;
        }
    }

    private static double[] normalTable() {
        double[] table = new double[1 << 16];
        Arrays.setAll(table, i -> Normal.quantile((i + 0.5) / table.length));
        return table;
    }
}
