package org.mattstock.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.exact.Caveat;
import org.mattstock.internal.exact.PairRange;
import org.mattstock.internal.exact.PairScreen;
import org.mattstock.internal.exact.WeightedTree;
import org.mattstock.internal.ranking.Level;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.uncertainty.NecessaryPreference.Difference;
import org.mattstock.uncertainty.NecessaryPreference.Places;
import org.mattstock.uncertainty.NecessaryPreference.Relation;

/** The relation of every pair of units, a byte each; differences are found again when asked for. */
final class PairTable {
    private static final Relation[] RELATIONS = Relation.values();
    /** A lead so many times what rounding can make is none that a ranking up to rounding ties, on whatever scale. */
    private static final double CLEAR = 1e5;

    private final List<Row> rows;
    private final WeightedTree.Result tree;
    private final Ranking ranking;
    private final double step;
    private final byte[][] relations;
    /** By unit: how many others may be ahead of it where it has a place. */
    private final int[] possiblyAhead;

    private PairTable(List<Row> rows, WeightedTree.Result tree, Ranking ranking) {
        this.rows = rows;
        this.tree = tree;
        this.ranking = ranking;
        this.step = step(ranking);
        this.relations = new byte[rows.size()][rows.size()];
        this.possiblyAhead = new int[rows.size()];
    }

    /**
     * A unit in the table.
     *
     * @param unit the unit
     * @param term its index in the terms of the tree
     * @param depends whether it has a place under some weights only
     */
    record Row(Unit unit, int term, boolean depends) {}

    /** What is done with each pair. */
    interface Visitor {
        void pair(int first, int second, Relation relation);
    }

    static PairTable of(List<Row> rows, WeightedTree.Result tree, Ranking ranking) {
        PairTable table = new PairTable(rows, tree, ranking);
        Optional<PairScreen> screen = PairScreen.of(tree.root());
        for (int first = 0; first < rows.size(); first++) {
            table.relations[first][first] = (byte) Relation.EQUAL.ordinal();
            for (int second = first + 1; second < rows.size(); second++) {
                Relation quick = screen.isEmpty() ? null : table.screened(screen.get(), first, second);
                Relation both = quick == null
                        ? table.whereBothRanked(first, second, 2 * tree.root().rounding())
                        : quick;
                Relation relation = table.everywhere(first, second, both);
                table.relations[first][second] = (byte) relation.ordinal();
                table.relations[second][first] = (byte) relation.mirrored().ordinal();
                table.possiblyAhead[first] += isNeverAhead(both.mirrored()) ? 0 : 1;
                table.possiblyAhead[second] += isNeverAhead(both) ? 0 : 1;
            }
        }
        return table;
    }

    private static boolean isNeverAhead(Relation relation) {
        return relation == Relation.BEHIND || relation == Relation.NEVER_AHEAD || relation == Relation.EQUAL;
    }

    /** From which lead on two scores surely have different places. */
    private static double step(Ranking ranking) {
        Precision precision = ranking.rule().precision();
        if (precision instanceof Precision.UpToRounding) {
            double farthest = ranking.entries().stream()
                    .mapToDouble(entry -> Math.abs(entry.score()))
                    .max()
                    .orElse(0);
            return Level.upToRounding(ranking.magnitude()).width(farthest);
        }
        if (precision instanceof Precision.Decimals decimals) {
            return BigDecimal.ONE.movePointLeft(decimals.digits()).doubleValue();
        }
        return precision instanceof Precision.Tolerance tolerance ? tolerance.epsilon() : 0;
    }

    List<Unit> units() {
        return rows.stream().map(Row::unit).toList();
    }

    Relation relation(int first, int second) {
        return RELATIONS[relations[first][second]];
    }

    Difference difference(int first, int second) {
        PairRange range =
                tree.root().difference(rows.get(first).term(), rows.get(second).term());
        if (range == null) {
            throw new IllegalArgumentException("units must both have a score under some admissible weights, got "
                    + rows.get(first).unit() + " and " + rows.get(second).unit());
        }
        return new Difference(range.least() + 0.0, range.greatest() + 0.0);
    }

    /** Whether a unit has a place under all admissible weights. */
    boolean isAlwaysRanked(int unit) {
        return !rows.get(unit).depends();
    }

    void forEach(Visitor visitor) {
        for (int first = 0; first < rows.size(); first++) {
            for (int second = first + 1; second < rows.size(); second++) {
                visitor.pair(first, second, relation(first, second));
            }
        }
    }

    /** A unit without a place is behind every one that has one: so what holds where both are ranked may hold everywhere. */
    Relation everywhere(int first, int second, Relation both) {
        if (isAlwaysRanked(first) && isAlwaysRanked(second)) {
            return both;
        }
        if (isAlwaysRanked(first)) {
            return ahead(both);
        }
        return isAlwaysRanked(second) ? ahead(both.mirrored()).mirrored() : Relation.VARYING_COVERAGE;
    }

    /** What holds for one that always has a place, towards one that has none under some weights. */
    private static Relation ahead(Relation both) {
        return switch (both) {
            case AHEAD -> Relation.AHEAD;
            case NEVER_BEHIND, EQUAL -> Relation.NEVER_BEHIND;
            default -> Relation.VARYING_COVERAGE;
        };
    }

    /** How two units stand over the weights under which both have a place. */
    Relation whereBothRanked(int first, int second) {
        return whereBothRanked(first, second, Double.POSITIVE_INFINITY);
    }

    private Relation whereBothRanked(int first, int second, double limit) {
        int a = rows.get(first).term();
        int b = rows.get(second).term();
        PairRange range = tree.root().difference(a, b, limit);
        if (range == null) {
            return Relation.VARYING_COVERAGE;
        }
        return ifBothRanked(first, second, decide(range, a, b));
    }

    private Relation ifBothRanked(int first, int second, Relation relation) {
        boolean isKnownToBeOpen = isAlwaysRanked(first) && isAlwaysRanked(second);
        return relation == Relation.OPEN && !isKnownToBeOpen ? Relation.VARYING_COVERAGE : relation;
    }

    /** How two units stand over the weights under which both have a place, where bounds tell; null where they do not. */
    @Nullable
    Relation screened(PairScreen screen, int first, int second) {
        int a = rows.get(first).term();
        int b = rows.get(second).term();
        double margin = 4 * tree.root().rounding();
        for (int attempt = 0; attempt < PairScreen.ATTEMPTS && screen.bound(a, b, attempt); attempt++) {
            PairRange lowest = screen.lowest(margin);
            PairRange highest = screen.highest(margin);
            if (isSettled(lowest, highest, a, b)) {
                return ifBothRanked(first, second, decide(lowest, a, b));
            }
        }
        return null;
    }

    /** Whether every range between two is decided alike: each limit that a decision asks about lies on one side of both. */
    private boolean isSettled(PairRange lowest, PairRange highest, int a, int b) {
        double rounding = 2 * tree.root().rounding();
        return lowest.least() <= highest.least()
                && lowest.greatest() <= highest.greatest()
                && lowest.least() < -rounding == highest.least() < -rounding
                && lowest.greatest() > rounding == highest.greatest() > rounding
                && lead(lowest.least(), b) == lead(highest.least(), b)
                && lead(-lowest.greatest(), a) == lead(-highest.greatest(), a);
    }

    private Relation decide(PairRange range, int a, int b) {
        return ranking.rule().order() == RankingRule.Order.HIGHEST_FIRST
                ? decide(range, lead(range.least(), b), lead(-range.greatest(), a))
                : decide(range.reversed(), lead(-range.greatest(), a), lead(range.least(), b));
    }

    /** How sure a lead is, over the score of the unit that is behind. */
    private Lead lead(double least, int behind) {
        double rounding = 2 * tree.root().rounding();
        if (!(least > rounding)) {
            return Lead.NONE;
        }
        double points = tree.logarithmic()
                ? StrictMath.exp(tree.root().low(behind)) * StrictMath.expm1(least - rounding)
                : least - rounding;
        // A step of decimals is itself rounded, and one of normalized scores says nothing of values before.
        boolean onScale = !tree.caveats().contains(Caveat.BEFORE_LAST_NORMALIZATION);
        if (ranking.rule().precision() instanceof Precision.UpToRounding) {
            boolean isClear = least > CLEAR * rounding && (!onScale || points > step);
            return isClear ? Lead.BY_A_PLACE : Lead.WITHIN_A_STEP;
        }
        return step == 0 || (onScale && points > step * (1 + 1e-9)) ? Lead.BY_A_PLACE : Lead.WITHIN_A_STEP;
    }

    private enum Lead {
        BY_A_PLACE,
        WITHIN_A_STEP,
        NONE
    }

    private Relation decide(PairRange range, Lead ofFirst, Lead ofSecond) {
        if (range.atLeast() && range.atMost()) {
            return Relation.EQUAL;
        }
        if (ofFirst == Lead.BY_A_PLACE || ofSecond == Lead.BY_A_PLACE) {
            return ofFirst == Lead.BY_A_PLACE ? Relation.AHEAD : Relation.BEHIND;
        }
        if (range.atLeast() || ofFirst == Lead.WITHIN_A_STEP) {
            return Relation.NEVER_BEHIND;
        }
        if (range.atMost() || ofSecond == Lead.WITHIN_A_STEP) {
            return Relation.NEVER_AHEAD;
        }
        double rounding = 2 * tree.root().rounding();
        boolean open = range.doubt() != PairRange.Doubt.CUT
                && range.reachedLow() < -rounding
                && range.reachedHigh() > rounding;
        if (open) {
            return Relation.OPEN;
        }
        return range.doubt() == PairRange.Doubt.NONE
                ? Relation.TOO_CLOSE
                : Relation.valueOf(range.doubt().name());
    }

    List<Places> places() {
        List<Places> places = new ArrayList<>();
        for (int unit = 0; unit < rows.size(); unit++) {
            places.add(places(unit));
        }
        return List.copyOf(places);
    }

    private Places places(int unit) {
        int ahead = 0;
        int behind = 0;
        int unknown = 0;
        for (int other = 0; other < rows.size(); other++) {
            Relation relation = relation(other, unit);
            ahead += relation == Relation.AHEAD ? 1 : 0;
            behind += relation == Relation.BEHIND ? 1 : 0;
            unknown += relation.isUnknown() ? 1 : 0;
        }
        Unit who = rows.get(unit).unit();
        OptionalDouble place = ranking.entry(who.id())
                .map(entry -> OptionalDouble.of(entry.place()))
                .orElse(OptionalDouble.empty());
        return new Places(who, place, 1 + ahead, 1 + possiblyAhead[unit], ahead, behind, unknown);
    }
}
