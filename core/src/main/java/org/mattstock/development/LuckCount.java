package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.statistics.Permutations;

/** Counts {@link Luck}: gives all units many courses that luck might have given them, and judges each as the true one is. */
final class LuckCount {
    /** A definition that does not add up is scored anew for every course and every leaf that is left out. */
    private static final int DRAWS_SCORED_ANEW = 40;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final WindowData data;
    private final Deadbands deadbands;
    private final Judge judge;
    private final Composer composer;
    private final LuckyWorld world;
    private final int[] units;
    private final int most;
    private final long seed;

    /**
     * A count.
     *
     * @param judge of one course, whatever it is relative to
     * @param world what the courses are made of
     * @param units those that are counted: they have every year
     */
    LuckCount(
            WindowData data, Composites composites, Deadbands deadbands, Judge judge, LuckyWorld world, int[] units, long seed) {
        this.data = data;
        this.deadbands = deadbands;
        this.judge = judge;
        this.composer = composites.forManyCourses();
        this.most = composites.leaves().addsUp() ? Luck.DRAWS : DRAWS_SCORED_ANEW;
        this.world = world;
        this.units = units;
        this.seed = seed;
    }

    /**
     * The count.
     *
     * @param seen what happened
     */
    Luck of(Luck.Comparison comparison, Courses seen) {
        int passes = 0;
        int mirrored = 0;
        for (int unit : units) {
            passes += judge.passes(seen, unit, track -> track) ? 1 : 0;
            mirrored += judge.passes(seen, unit, Track::mirrored) ? 1 : 0;
        }
        boolean showable = units.length > 0 && data.years().length >= Luck.FEWEST_YEARS;
        return new Luck(comparison, units.length, passes, mirrored, showable ? Optional.of(pair()) : Optional.empty());
    }

    private Luck.Pair pair() {
        int[] ordered = orders().stream()
                .mapToInt(order -> passes(world.inOrder(order)))
                .sorted()
                .toArray();
        int[] turned = turns().stream().mapToInt(turn -> passes(world.turned(turn))).toArray();
        return new Luck.Pair(
                Arrays.stream(ordered).average().orElseThrow(),
                ordered[(int) Math.floor(LOW * (ordered.length - 1))],
                ordered[(int) Math.ceil(HIGH * (ordered.length - 1))],
                ordered.length,
                Arrays.stream(turned).average().orElseThrow(),
                turned.length);
    }

    private int passes(LuckyWorld.Course course) {
        LuckyCourses courses = new LuckyCourses(data, deadbands, composer, course.leaves(), course.improved());
        UnaryOperator<Track> asItIs = track -> track;
        int count = 0;
        for (int unit : units) {
            count += courses.mayRise(unit, judge.needsEveryStep()) && judge.passes(courses, unit, asItIs) ? 1 : 0;
        }
        return count;
    }

    /** Every order of the years but the true one, or so many drawn. */
    private List<int[]> orders() {
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
    private List<int[]> turns() {
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
