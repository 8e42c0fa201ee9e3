package org.mattstock.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.statistics.PairCounts;
import org.mattstock.internal.statistics.RankCorrelation;
import org.mattstock.internal.statistics.WeightedTau;
import org.mattstock.table.Table;

/**
 * How far two rankings agree in all, by the measures in use (överensstämmelse), over the units that both rank: correlations, pairs in
 * opposite order, distances of places, and who stands at the top of both. Immutable. See {@link RankComparison} for who moved.
 *
 * <p>Places are counted among these units, equal scores sharing their mean place, whatever the tie rules; scores that their own
 * ranking takes as equal are equal. "At the top k" counts the places 1 2 2 4. Correlations are from -1 to 1 and empty for fewer than
 * two units, or where one ranking holds all equal.
 */
public final class RankAgreement {
    /** How pairs weigh in {@link #weightedTau}, of units whose own weight is 1 through their place. */
    public enum PairWeight {
        /** The sum of both weights: a pair counts where one of the two is at the top. */
        SUM,
        /** Their product: a pair counts where both are. */
        PRODUCT;

        private DoubleBinaryOperator operator() {
            return this == SUM ? Double::sum : (a, b) -> a * b;
        }
    }

    private static final int TEN = 10;
    private static final int[] TOPS = {1, 3, 5, TEN};

    /** By unit, higher is better. */
    private final double[] first;

    private final double[] second;
    private final double[] firstPlaces;
    private final double[] secondPlaces;
    private final PairCounts counts;

    RankAgreement(double[] firstGroups, double[] secondGroups) {
        this.first = Arrays.stream(firstGroups).map(group -> -group).toArray();
        this.second = Arrays.stream(secondGroups).map(group -> -group).toArray();
        this.firstPlaces = Ranker.places(first, First.HIGHEST, Ties.FRACTIONAL);
        this.secondPlaces = Ranker.places(second, First.HIGHEST, Ties.FRACTIONAL);
        this.counts = PairCounts.of(first, second);
    }

    /** Of two rankings, whose units are matched by id. */
    public static RankAgreement of(Ranking before, Ranking after) {
        return RankComparison.of(before, after).agreement();
    }

    /**
     * Several rankings, each with each: a row for a pair, with the measures that are looked at most.
     *
     * @param rankings by a name for each; at least two
     */
    public static Table eachWithEach(SortedMap<String, Ranking> rankings) {
        if (rankings.size() < 2) {
            throw new IllegalArgumentException("rankings must be at least 2, got " + rankings.size());
        }
        Table.Builder table = Table.builder("Agreement of " + rankings.size() + " rankings")
                .text("ranking")
                .text("other ranking")
                .integer("units")
                .decimal("Spearman", 3)
                .decimal("tau-b", 3)
                .decimal("weighted tau", 3)
                .integer("pairs in opposite order")
                .decimal("largest shift", 1)
                .integer("in both top 10");
        List<Map.Entry<String, Ranking>> all = List.copyOf(rankings.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                RankAgreement found = of(all.get(i).getValue(), all.get(j).getValue());
                table.row(
                        all.get(i).getKey(),
                        all.get(j).getKey(),
                        found.units(),
                        found.spearman(),
                        found.tauB(),
                        found.weightedTau(PairWeight.SUM),
                        found.discordantPairs(),
                        found.largestShift(),
                        found.overlap(TEN));
            }
        }
        return table.build();
    }

    /** How many units both rank. */
    public int units() {
        return first.length;
    }

    /** Spearman's rank correlation, of the places. */
    public OptionalDouble spearman() {
        return RankCorrelation.spearman(first, second);
    }

    /** Kendall's tau-a: pairs in the same order less those in opposite order, of all pairs. Empty for fewer than two units. */
    public OptionalDouble tauA() {
        return ofPairs((double) (counts.concordant() - counts.discordant()));
    }

    /** Kendall's tau-b: the same over the square root of the pairs that each ranking tells apart. */
    public OptionalDouble tauB() {
        return RankCorrelation.kendallTauB(counts);
    }

    /** Stuart's tau-c, {@code 2m (C - D) / (n^2 (m-1))}, m the smaller number of different places. */
    public OptionalDouble tauC() {
        double levels = Math.min(counts.levelsOfX(), counts.levelsOfY());
        double excess = counts.concordant() - counts.discordant();
        return levels < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(2 * levels * excess / ((double) units() * units() * (levels - 1)));
    }

    /** How many pairs of units stand in opposite order. */
    public long discordantPairs() {
        return counts.discordant();
    }

    /** Kendall's distance: pairs in opposite order, and half of the pairs that only one ranking ties (Fagin and others 2006). */
    public double kendallDistance() {
        return counts.discordant() + counts.tiedInOne() / 2.0;
    }

    /** The same as a share of all pairs. Empty for fewer than two units. */
    public OptionalDouble kendallDistanceShare() {
        return ofPairs(kendallDistance());
    }

    private OptionalDouble ofPairs(double amount) {
        return units() < 2 ? OptionalDouble.empty() : OptionalDouble.of(amount / counts.pairs() + 0.0);
    }

    /** Spearman's footrule: the sum of the shifts, without their sign (Diaconis and Graham 1977). */
    public double footrule() {
        return sum((a, b) -> Math.abs(a - b));
    }

    /** The same as a share of the most that there can be without ties, half of the square of the units. Empty for fewer than two. */
    public OptionalDouble footruleShare() {
        long most = (long) units() * units() / 2;
        return units() < 2 ? OptionalDouble.empty() : OptionalDouble.of(footrule() / most);
    }

    /** The sum of the squared shifts, which Spearman's coefficient is made of. */
    public double squaredShifts() {
        return sum((a, b) -> (a - b) * (a - b));
    }

    /** The largest shift, without its sign; 0 of no units. */
    public double largestShift() {
        return IntStream.range(0, units())
                .mapToDouble(unit -> Math.abs(firstPlaces[unit] - secondPlaces[unit]))
                .max()
                .orElse(0);
    }

    /** Canberra's distance: each shift over the sum of both places, so that the top counts more (Jurman and others 2009). */
    public double canberra() {
        double[] terms = IntStream.range(0, units())
                .mapToDouble(unit ->
                        Math.abs(firstPlaces[unit] - secondPlaces[unit]) / (firstPlaces[unit] + secondPlaces[unit]))
                .sorted()
                .toArray();
        double sum = 0;
        for (double term : terms) {
            sum += term;
        }
        return sum;
    }

    private double sum(DoubleBinaryOperator term) {
        double sum = 0;
        for (int unit = 0; unit < units(); unit++) {
            sum += term.applyAsDouble(firstPlaces[unit], secondPlaces[unit]);
        }
        return sum;
    }

    /** How many units stand at the top k of both. */
    public int overlap(int k) {
        return (int) IntStream.range(0, units())
                .filter(unit -> isTop(first, unit, k) && isTop(second, unit, k))
                .count();
    }

    /** Those at the top k of both, of those at the top k of one or both (Jaccard); empty where nobody is. */
    public OptionalDouble jaccard(int k) {
        long either = IntStream.range(0, units())
                .filter(unit -> isTop(first, unit, k) || isTop(second, unit, k))
                .count();
        return either == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) overlap(k) / either);
    }

    private static boolean isTop(double[] scores, int unit, int k) {
        return Arrays.stream(scores).filter(score -> score > scores[unit]).count() < k;
    }

    /**
     * Vigna's weighted tau, the mean of that by the places of the one and of the other ranking; pairs at the top weigh more, a
     * unit on place r by 1/r. Of n units it takes n (n - 1) / 2 steps.
     *
     * @param pairs how two units weigh together
     */
    public OptionalDouble weightedTau(PairWeight pairs) {
        return WeightedTau.byBoth(
                first, second, Objects.requireNonNull(pairs, "pairs").operator());
    }

    /**
     * The same by the places of the ranking compared with only, and by those of the other within its ties: where that one is the
     * official one.
     *
     * @param pairs how two units weigh together
     */
    public OptionalDouble weightedTauByFirst(PairWeight pairs) {
        return WeightedTau.byFirst(
                first, second, Objects.requireNonNull(pairs, "pairs").operator());
    }

    /** A row for each measure. */
    public Table toTable() {
        Table.Builder table = Table.builder("Agreement of two rankings: " + units() + " units")
                .text("measure")
                .decimal("value", 3)
                .row("Spearman", spearman())
                .row("Kendall tau-a", tauA())
                .row("Kendall tau-b", tauB())
                .row("tau-c", tauC())
                .row("weighted tau, sum", weightedTau(PairWeight.SUM))
                .row("weighted tau, product", weightedTau(PairWeight.PRODUCT))
                .row("pairs in opposite order", (double) discordantPairs())
                .row("Kendall distance", kendallDistance())
                .row("share of all pairs", kendallDistanceShare())
                .row("footrule", footrule())
                .row("share of the most", footruleShare())
                .row("sum of squared shifts", squaredShifts())
                .row("Canberra distance", canberra());
        for (int top : TOPS) {
            table.row("in both top " + top, (double) overlap(top));
        }
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
