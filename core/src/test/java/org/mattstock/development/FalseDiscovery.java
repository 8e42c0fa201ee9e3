package org.mattstock.development;

import java.util.Arrays;
import java.util.Collections;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mattstock.internal.evidence.EvidenceBaskets;
import org.mattstock.internal.evidence.OtherUnits;
import org.mattstock.internal.evidence.OwnPersistence;
import org.mattstock.internal.evidence.StepSigns;
import org.mattstock.internal.statistics.Normal;

/** Invented panels in which it is known who rises, and how the nulls fare on them. */
final class FalseDiscovery {
    static final int UNITS = 290;
    static final int INDICATORS = 28;

    /** How much a riser rises a year in every indicator, in standard deviations of a year. */
    static final double SLOPE = 0.3;

    static final double LEVEL = 0.10;

    /** Next to 290 and no divisor of it: spreads the risers over all units. */
    private static final int STRIDE = 37;

    /** How a unit's noise in one year hangs on to the next, and how large it is. */
    enum World {
        INDEPENDENT("independent", 0, 0),
        AUTOREGRESSIVE("AR 0.3", 0.3, 0.3),
        WALKS("walks", 1, 1),
        /** Random walks for every fourth unit. */
        QUARTER_WALKS("quarter walks", 1, 0),
        /** The smallest unit's noise is twice the largest's. */
        NOISE_BY_SIZE("noise by size", 0, 0) {
            @Override
            double deviation(int unit) {
                return 4.0 / 3 - 2.0 / 3 * unit / (UNITS - 1);
            }
        };

        final String title;
        private final double everyFourth;
        private final double others;

        World(String title, double everyFourth, double others) {
            this.title = title;
            this.everyFourth = everyFourth;
            this.others = others;
        }

        double persistence(int unit) {
            return unit % 4 == 0 ? everyFourth : others;
        }

        double deviation(int unit) {
            return 1;
        }
    }

    /** What p-values are made from. */
    enum Rule {
        /** The other units of nearest persistence: the default. */
        LIKE_PERSISTENCE,
        /** All other units. */
        TOGETHER,
        /** The signs of steps: the second null. */
        STEP_SIGNS
    }

    /**
     * A kind of panel.
     *
     * @param rho the correlation of a unit's indicators within a year
     * @param percent how many units of a hundred rise
     */
    record Setting(World world, int years, double rho, int percent, int indicators) {
        Setting(World world, int years, double rho, int percent) {
            this(world, years, rho, percent, INDICATORS);
        }

        int risers() {
            return UNITS * percent / 100;
        }

        boolean isRiser(int unit) {
            return unit * STRIDE % UNITS < risers();
        }
    }

    /** What one rule did over all runs of a setting. */
    static final class Tally {
        int runs;
        int any;
        int found;
        int byLuck;

        void add(double[] p, Setting setting) {
            double threshold = threshold(p);
            int right = 0;
            int wrong = 0;
            for (int unit = 0; unit < p.length; unit++) {
                boolean named = p[unit] <= threshold;
                right += named && setting.isRiser(unit) ? 1 : 0;
                wrong += named && !setting.isRiser(unit) ? 1 : 0;
            }
            runs++;
            any += right + wrong > 0 ? 1 : 0;
            found += right;
            byLuck += wrong;
        }

        double power(Setting setting) {
            return (double) found / runs / setting.risers();
        }

        Tally with(Tally other) {
            runs += other.runs;
            any += other.any;
            found += other.found;
            byLuck += other.byLuck;
            return this;
        }
    }

    private static final double[] NORMAL = normalTable();

    private final Setting setting;
    private final double[][][] values;
    private final double[] weights;

    FalseDiscovery(Setting setting, SplittableRandom random) {
        this.setting = setting;
        this.values = new double[setting.indicators][setting.years][UNITS];
        this.weights = new double[setting.indicators];
        Arrays.fill(weights, 1.0 / setting.indicators);
        invent(new Normals(random));
    }

    /** One panel, by indicator, year and unit; no national movement. */
    static double[][][] panel(Setting setting, long seed) {
        return new FalseDiscovery(setting, new SplittableRandom(seed)).values();
    }

    double[][][] values() {
        return values;
    }

    /** A tally for each of the rules. Every run has a generator of its own, so that threads change nothing. */
    static Tally[] run(Setting setting, int runs, long seed, Rule... rules) {
        long[] seeds = new SplittableRandom(seed).longs(runs).toArray();
        return Arrays.stream(seeds)
                .parallel()
                .mapToObj(each -> new FalseDiscovery(setting, new SplittableRandom(each)).tallies(rules))
                .reduce(FalseDiscovery::with)
                .orElseThrow();
    }

    private static Tally[] with(Tally[] one, Tally[] other) {
        Tally[] sum = new Tally[one.length];
        Arrays.setAll(sum, i -> new Tally().with(one[i]).with(other[i]));
        return sum;
    }

    private Tally[] tallies(Rule... rules) {
        Tally[] tallies = new Tally[rules.length];
        for (int i = 0; i < rules.length; i++) {
            tallies[i] = new Tally();
            tallies[i].add(p(rules[i]), setting);
        }
        return tallies;
    }

    private EvidenceBaskets baskets(double[][][] of) {
        return new EvidenceBaskets(weights, of, setting.years, UNITS);
    }

    /** By unit. */
    double[] p(Rule rule) {
        int[] tested = IntStream.range(0, UNITS).toArray();
        if (rule == Rule.STEP_SIGNS) {
            EvidenceBaskets own = baskets(values);
            StepSigns model = StepSigns.of(own, tested, 1);
            return Arrays.stream(tested)
                    .mapToDouble(unit -> model.p(unit, own.statistic(unit)))
                    .toArray();
        }
        EvidenceBaskets relative = baskets(relative());
        double[] statistics =
                Arrays.stream(tested).mapToDouble(relative::statistic).toArray();
        int[] years = IntStream.range(0, setting.years).toArray();
        OtherUnits model = rule == Rule.TOGETHER
                ? OtherUnits.of(statistics, Collections.nCopies(UNITS, ""))
                : OtherUnits.near(statistics, OwnPersistence.of(relative, years), UNITS / 4);
        return Arrays.stream(tested)
                .mapToDouble(unit -> model.p(unit, statistics[unit]))
                .toArray();
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

    private void invent(Normals normals) {
        double shared = Math.sqrt(setting.rho);
        double own = Math.sqrt(1 - setting.rho);
        double[] common = new double[setting.years];
        for (int unit = 0; unit < UNITS; unit++) {
            Arrays.setAll(common, year -> shared * normals.next());
            double persistence = setting.world.persistence(unit);
            double fresh = persistence < 1 ? Math.sqrt(1 - persistence * persistence) : 1;
            double deviation = setting.world.deviation(unit);
            double slope = setting.isRiser(unit) ? SLOPE : 0;
            for (int indicator = 0; indicator < setting.indicators; indicator++) {
                double level = 0;
                for (int year = 0; year < setting.years; year++) {
                    double shock = common[year] + own * normals.next();
                    level = year == 0 ? shock : persistence * level + fresh * shock;
                    values[indicator][year][unit] = deviation * level + slope * year;
                }
            }
        }
    }

    /** The values less the median unit of each year. */
    double[][][] relative() {
        double[][][] relative = new double[setting.indicators][setting.years][UNITS];
        for (int indicator = 0; indicator < setting.indicators; indicator++) {
            for (int year = 0; year < setting.years; year++) {
                double[] all = values[indicator][year];
                double median = median(all.clone());
                Arrays.setAll(relative[indicator][year], unit -> all[unit] - median);
            }
        }
        return relative;
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
