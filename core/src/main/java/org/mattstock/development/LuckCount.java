package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.development.Deadbands;
import org.mattstock.internal.development.LuckyWorld;
import org.mattstock.internal.statistics.Permutations;

/** Counts {@link Luck}: gives all units many courses that luck might have given them, and judges each as the true one is. */
final class LuckCount {
    /** A definition that does not add up is scored anew for every course and every leaf that is left out. */
    private static final int DRAWS_SCORED_ANEW = 40;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final WindowData data;
    /** By leaf. */
    private final double[] deadbands;

    private final Patterns patterns;
    private final Composites composites;
    private final boolean[] ineligible;
    private final long seed;

    /**
     * A count.
     *
     * @param ineligible by unit
     */
    LuckCount(
            WindowData data,
            Composites composites,
            Patterns patterns,
            Deadbands deadbands,
            boolean[] ineligible,
            long seed) {
        this.data = data;
        this.composites = composites;
        this.patterns = patterns;
        this.deadbands = data.leaves().stream()
                .mapToDouble(leaf -> deadbands.of(leaf.indicator()))
                .toArray();
        this.ineligible = ineligible;
        this.seed = seed;
    }

    /** By the rule as it is asked; and where that is on the composite itself, relative to the median unit. */
    List<Luck> of(SteadyRule rule) {
        Judge judge = patterns.judge(rule);
        if (rule.comparedWith().isPresent()) {
            return List.of(relative(judge, rule.comparedWith().get()));
        }
        int[] units = counted(patterns.everybody());
        Luck absolute = luck(EvidenceRule.Comparison.ABSOLUTE, patterns.absolute(), world(), judge, units);
        return List.of(absolute, relative(judge, SteadyRule.Relative.To.medianUnit()));
    }

    private Luck relative(Judge judge, SteadyRule.Relative.To to) {
        int[] groups = patterns.groups(to);
        LuckyWorld world = world().relative(data.counted(), groups);
        return luck(EvidenceRule.Comparison.RELATIVE, patterns.relativeTo(to), world, judge, counted(groups));
    }

    private LuckyWorld world() {
        return LuckyWorld.absolute(composites.accumulated(), composites.leaves().values, data.directed());
    }

    /** Those who may be honored, and have every year. */
    private int[] counted(int... groups) {
        return IntStream.range(0, groups.length)
                .filter(unit -> !ineligible[unit] && groups[unit] >= 0)
                .filter(unit -> Arrays.stream(data.composite()).noneMatch(year -> Double.isNaN(year[unit])))
                .toArray();
    }

    private Luck luck(EvidenceRule.Comparison comparison, Courses seen, LuckyWorld world, Judge judge, int[] units) {
        int passes = judge.passing(seen, units, track -> track);
        int mirrored = judge.passing(seen, units, Track::mirrored);
        boolean isShowable = units.length > 0 && data.years().length >= Luck.FEWEST_YEARS;
        Optional<Luck.Pair> pair = isShowable ? Optional.of(pair(world, judge, units)) : Optional.empty();
        return new Luck(comparison, units.length, passes, mirrored, pair);
    }

    private Luck.Pair pair(LuckyWorld world, Judge judge, int[] units) {
        Composer composer = composites.forManyCourses();
        int most = composites.leaves().addsUp() ? Luck.DRAWS : DRAWS_SCORED_ANEW;
        int[] ordered = orders(most).stream()
                .mapToInt(order -> passing(world.inOrder(order), composer, judge, units))
                .sorted()
                .toArray();
        int[] turned = turns(most).stream()
                .mapToInt(turn -> passing(world.turned(turn), composer, judge, units))
                .toArray();
        return new Luck.Pair(
                Arrays.stream(ordered).average().orElseThrow(),
                ordered[(int) Math.floor(LOW * (ordered.length - 1))],
                ordered[(int) Math.ceil(HIGH * (ordered.length - 1))],
                ordered.length,
                Arrays.stream(turned).average().orElseThrow(),
                turned.length);
    }

    private int passing(LuckyWorld.Course course, Composer composer, Judge judge, int[] units) {
        LuckyCourses courses = new LuckyCourses(data, deadbands, composer, course);
        int[] rising = Arrays.stream(units)
                .filter(unit -> courses.mayRise(unit, judge.needsEveryStep()))
                .toArray();
        return judge.passing(courses, rising, track -> track);
    }

    /** Every order of the years but the true one, or so many drawn. */
    private List<int[]> orders(int most) {
        int years = data.years().length;
        int[] truth = new int[years];
        Arrays.setAll(truth, year -> year);
        List<int[]> orders = new ArrayList<>();
        if (years <= Luck.MOST_LISTED && factorial(years) - 1 <= most) {
            Permutations.forEach(years, order -> orders.add(order.clone()));
            orders.removeIf(order -> Arrays.equals(order, truth));
            return orders;
        }
        SplittableRandom random = new SplittableRandom(seed);
        while (orders.size() < most) {
            int[] order = shuffled(truth, random);
            if (!Arrays.equals(order, truth)) {
                orders.add(order);
            }
        }
        return orders;
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private static int[] shuffled(int[] values, SplittableRandom random) {
        int[] order = values.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Every way that the steps may go, 1 or -1 for each, or so many drawn. */
    private List<int[]> turns(int most) {
        int steps = data.years().length - 1;
        List<int[]> turns = new ArrayList<>();
        if (steps < Luck.MOST_LISTED) {
            for (int bits = 0; bits < 1 << steps; bits++) {
                turns.add(turn(steps, bits));
            }
            return turns;
        }
        SplittableRandom random = new SplittableRandom(seed + 1);
        while (turns.size() < most) {
            turns.add(turn(steps, random.nextLong()));
        }
        return turns;
    }

    private static int[] turn(int steps, long bits) {
        int[] turn = new int[steps];
        Arrays.setAll(turn, step -> (bits >>> step & 1) == 0 ? 1 : -1);
        return turn;
    }
}
