package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/**
 * Units in the order in which a rule goes through them, best first, and where ties among them are. Positions are cuts: cut k
 * has the first k above it.
 */
final class Line {
    /**
     * A unit in the line.
     *
     * @param unit the unit
     * @param place its place in the whole ranking
     * @param value what the rule cuts on, turned so that more is better
     * @param tie the number of the group of equal scores that it is in
     */
    record Candidate(Unit unit, double place, double value, int tie) {
        Candidate withValue(double other) {
            return new Candidate(unit, place, other, 0);
        }

        Candidate withTie(int other) {
            return new Candidate(unit, place, value, other);
        }
    }

    final List<Candidate> candidates;
    /** 1, or -1 where the lowest is best: what turns a value back into a score. */
    final int sign;

    private final Undivided undivided;

    /** Which values are tied that are not equal. */
    private final Level level;

    private Line(List<Candidate> candidates, int sign, Level level) {
        this.candidates = candidates;
        this.sign = sign;
        this.level = level;
        this.undivided = new Undivided(candidates.stream().map(Candidate::tie).toList());
    }

    /**
     * Places come with the ranking's own ties; who is tied is told by dense ones, which ordinal places hide.
     *
     * @param scored the units with the scores that give their places
     * @param unclamped what rules cut on, by unit id
     * @param rule how they are ranked
     * @param magnitude how large the numbers are that scores were added up from
     */
    static Line of(List<Ranking.Scored> scored, Map<String, Double> unclamped, RankingRule rule, double magnitude) {
        Ranking ranking = Ranking.of(scored, List.of(), rule, magnitude);
        Ranking dense = Ranking.of(scored, List.of(), rule.withTies(TieRule.DENSE), magnitude);
        int sign = rule.order() == RankingRule.Order.HIGHEST_FIRST ? 1 : -1;
        List<Candidate> all = new ArrayList<>();
        for (Ranking.Scored each : scored) {
            String id = each.unit().id();
            double place = ranking.requireEntry(id).place();
            int tie = (int) dense.requireEntry(id).place();
            double value = Objects.requireNonNull(unclamped.get(id));
            all.add(new Candidate(each.unit(), place, sign * value + 0.0, tie));
        }
        all.sort(Comparator.comparingInt(Candidate::tie)
                .thenComparing(Comparator.comparingDouble(Candidate::value).reversed())
                .thenComparing(Candidate::unit));
        boolean rounds = rule.precision() instanceof Precision.UpToRounding;
        return new Line(all, sign, rounds ? Level.upToRounding(magnitude) : Level.EXACT);
    }

    /** The units, best first. */
    Stream<Unit> units() {
        return candidates.stream().map(Candidate::unit);
    }

    /** Those that pass, in the same order. */
    Line only(Predicate<Unit> wanted) {
        return new Line(
                candidates.stream().filter(each -> wanted.test(each.unit())).toList(), sign, level);
    }

    /** The same units by another number, of which more is better; equal ones are tied. */
    Line by(ToDoubleFunction<Unit> number) {
        List<Candidate> numbered = new ArrayList<>();
        for (Candidate each : candidates) {
            numbered.add(each.withValue(number.applyAsDouble(each.unit()) + 0.0));
        }
        // The sort is stable: equal ones stay in the order of the ranking.
        numbered.sort(Comparator.comparingDouble(Candidate::value).reversed());
        int tie = 0;
        for (int i = 0; i < numbered.size(); i++) {
            Candidate each = numbered.get(i);
            tie += i > 0 && numbered.get(i - 1).value() == each.value() ? 0 : 1;
            numbered.set(i, each.withTie(tie));
        }
        return new Line(numbered, 1, Level.EXACT);
    }

    /** The same units, tied only where their values are equal too, as far as rounding lets tell. */
    Line finer() {
        List<Candidate> finer = new ArrayList<>();
        int tie = 0;
        double best = Double.NaN;
        for (int i = 0; i < size(); i++) {
            if (!isTiedAt(i) || !isEqual(best, value(i))) {
                tie++;
                best = value(i);
            }
            finer.add(candidates.get(i).withTie(tie));
        }
        return new Line(finer, sign, level);
    }

    private boolean isEqual(double best, double value) {
        return Numbers.isEqual(best, value) || level.has(best, value);
    }

    int size() {
        return candidates.size();
    }

    double value(int i) {
        return candidates.get(i).value();
    }

    double score(double value) {
        return sign * value + 0.0;
    }

    double[] values() {
        return candidates.stream().mapToDouble(Candidate::value).toArray();
    }

    /** Whether a cut is between two units that are tied. */
    boolean isTiedAt(int cut) {
        return undivided.isTiedAt(cut);
    }

    /** The nearest cut from here towards the best that divides no tie. */
    int before(int cut) {
        return undivided.before(cut);
    }

    /** The nearest cut from here towards the worst that divides no tie. */
    int after(int cut) {
        return undivided.after(cut);
    }

    /** How far the unit above a cut is ahead of the one below. */
    double gap(int cut) {
        return Numbers.difference(value(cut - 1), value(cut));
    }

    /** The largest of the gaps at these cuts; empty where there are none. */
    OptionalDouble largestGap(IntStream cuts) {
        return cuts.mapToDouble(this::gap).max();
    }

    /** The median of the gaps at these cuts; empty where there are none. */
    OptionalDouble medianGap(IntStream cuts) {
        double[] gaps = cuts.mapToDouble(this::gap).toArray();
        return gaps.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Spread.median(gaps));
    }

    /** See {@link Spread#robustDeviation}. */
    double robustDeviation() {
        return Spread.robustDeviation(values());
    }
}
