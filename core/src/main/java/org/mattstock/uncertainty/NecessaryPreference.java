package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.exact.BranchSets;
import org.mattstock.internal.exact.Refit;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;
import org.mattstock.variation.WeightSet;

/**
 * Which units are ahead of which under <em>every</em> admissible weighting, and what places follow: exact, without drawing
 * anything. Immutable.
 *
 * <p>Weights vary in each branch over a {@link WeightSet}, independently of other branches. For a pair of units the least and
 * the greatest difference of their scores are found from the leaves up: at each branch the extremes of the weighted mean of
 * the parts' extremes, which are both reached.
 *
 * <ul>
 *   <li>Aggregations must be additive while weights move in them or below, or all geometric: then differences are in natural
 *       logarithms. A sum keeps the total of its weights. Anything else is refused with the node's name.
 *   <li>Leaves, and branches below which nothing moves, keep their values to the bit, so every method may stand there.
 *   <li>Two units that lack different parts of a branch are weighted differently there. Each is bounded by itself then: what
 *       that proves is stated, what it leaves open is {@link Relation#UNEQUAL_COVERAGE}.
 *   <li>A unit that has a score, or is eligible, under some weights only counts as behind where it has no place: it is behind one
 *       that always has a place and is ahead wherever both have one, and else {@link Relation#VARYING_COVERAGE}.
 *       {@link #whereBothRanked} leaves the other weights aside.
 *   <li>Where other weights would change a learned parameter, such as a normalization of a branch below which weights move,
 *       {@link #of} refuses, and {@link #frozen} keeps the parameters and says so in {@link #notes}. A last normalization that
 *       keeps the order is left out instead.
 *   <li>Weights of exactly 0 are admissible under {@link WeightSet.Simplex} and {@link WeightSet.Ordinal}, which also give
 *       weight to parts that have none now, and under a {@link WeightSet.Box} of deviation 1. A part of weight 0 is no part: where
 *       a unit lacks nothing else it has a score there, and where it has nothing else it has none. Statements hold for these
 *       weights too. The weights of {@link WeightSet.Dirichlet} are all positive where the definition's are: differences are
 *       those of the limits, presence is that under positive weights.
 * </ul>
 *
 * <p>Real numbers are meant, and doubles allowed for: a lead counts only where it exceeds the proven bound on all rounding,
 * here and in any scoring with such weights. Within that bound a pair is {@link Relation#TOO_CLOSE}, unless one unit is at
 * least as high in every leaf, which no rounding can turn.
 *
 * <p>The method is that of robust ordinal regression (Greco, Mousseau and Słowiński 2008), for given weight sets in a tree.
 */
public final class NecessaryPreference {
    /** How one unit stands to another over all admissible weights. */
    public enum Relation {
        /** A better place under all of them: the first always has one, and the second is behind it or has none. */
        AHEAD,
        /** Never a worse place, and a better one or the same. */
        NEVER_BEHIND,
        /** The same score under all of them. */
        EQUAL,
        /** Never a better place. */
        NEVER_AHEAD,
        /** A worse place under all of them. */
        BEHIND,
        /** A higher score under some, a lower one under others. */
        OPEN,
        /** The least or the greatest difference is within rounding of 0. */
        TOO_CLOSE,
        /** Not decided by this method: the two lack different parts. */
        UNEQUAL_COVERAGE,
        /**
         * One has a score, or is eligible, under some weights only, and this method does not decide that it is behind the other
         * wherever it is.
         */
        VARYING_COVERAGE,
        /** Not decided by this method: a frozen normalization may cut one of them. */
        CUT;

        private static final Set<Relation> UNKNOWN = EnumSet.of(UNEQUAL_COVERAGE, VARYING_COVERAGE, CUT);

        /** Whether the order of the two is the same under all admissible weights, ties allowed. */
        public boolean isDecided() {
            return compareTo(BEHIND) <= 0;
        }

        /** Whether this method cannot say how the two stand. */
        public boolean isUnknown() {
            return UNKNOWN.contains(this);
        }

        /** The same pair, seen from the other unit. */
        public Relation mirrored() {
            return switch (this) {
                case AHEAD -> BEHIND;
                case NEVER_BEHIND -> NEVER_AHEAD;
                case NEVER_AHEAD -> NEVER_BEHIND;
                case BEHIND -> AHEAD;
                default -> this;
            };
        }
    }

    /** What must be known to read a result. */
    public enum Note {
        /**
         * Bounds on places hold for all admissible weights, and need not be reached: each pair is decided by itself, and no
         * single weighting need be the worst against all others at once.
         */
        PLACES_ARE_OUTER_BOUNDS,
        /** Differences are in natural logarithms, since the root is a geometric mean. */
        LOGARITHMS,
        /**
         * Differences are those before the root's normalization, which keeps the order. Where places are by rounded scores, a
         * lead proves no better place then, only {@link Relation#NEVER_BEHIND}: other weights normalize otherwise.
         */
        BEFORE_LAST_NORMALIZATION,
        /** The normalization of a branch is that of the definition's own weights. */
        FROZEN_NORMALIZATION,
        /** What stands in for a missing branch is that of the definition's own weights. */
        FROZEN_SUBSTITUTES,
        /** The reference is that of the definition's own weights, though others would make other units eligible. */
        FROZEN_REFERENCE
    }

    /**
     * How far two scores can differ.
     *
     * @param least the least difference, first less second
     * @param greatest the greatest difference
     */
    public record Difference(double least, double greatest) {}

    /**
     * The places that a unit can have. Ties share the better place, whatever the definition's tie rule.
     *
     * @param unit the unit
     * @param place its place under the definition's own weights; empty if it is unranked
     * @param best no admissible weights give a better place
     * @param worst no admissible weights give a worse place; weights that give it none are left aside
     * @param ahead how many units are ahead of it under all admissible weights
     * @param behind how many units are behind it under all admissible weights
     * @param unknown how many pairs with it this method cannot decide
     */
    public record Places(Unit unit, OptionalDouble place, int best, int worst, int ahead, int behind, int unknown) {
        /** Checks for null. */
        public Places {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(place, "place");
        }
    }

    /**
     * Two units that this method cannot put in order.
     *
     * @param first the unit that stands higher under the definition's own weights
     * @param second the other unit
     * @param why the reason
     */
    public record Undecided(Unit first, Unit second, Relation why) {}

    private final Scores scores;
    private final PairTable pairs;
    private final Set<Note> notes;
    private final List<Unit> units;
    private final List<Places> places;
    private final Map<String, Integer> positions = new TreeMap<>();

    private NecessaryPreference(Scores scores, PairTable pairs, Set<Note> notes) {
        this.scores = scores;
        this.pairs = pairs;
        this.notes = Collections.unmodifiableSet(notes);
        this.units = pairs.units();
        this.places = pairs.places();
        units.forEach(unit -> positions.put(unit.id(), positions.size()));
    }

    /**
     * Statements for all weights of one set in every branch.
     *
     * @param scores the scores under the definition's own weights
     * @param set the weights that every branch may have
     * @throws IllegalArgumentException if the index is no tree of weighted means under such weights, the message names the
     *     node and the reason; or if the population has more than 10,000 units
     */
    public static NecessaryPreference of(Scores scores, WeightSet set) {
        return of(scores, BranchSets.everywhere(scores, set), Refit.REFUSED);
    }

    /**
     * Statements for all weights of the sets of some branches; the others keep their own weights.
     *
     * @param scores the scores under the definition's own weights
     * @param sets by branch id
     */
    public static NecessaryPreference of(Scores scores, Map<String, WeightSet> sets) {
        return of(scores, BranchSets.of(scores, sets), Refit.REFUSED);
    }

    /**
     * The same, with every learned parameter kept as it is where other weights would change it.
     *
     * @param scores the scores under the definition's own weights
     * @param sets by branch id
     */
    public static NecessaryPreference frozen(Scores scores, Map<String, WeightSet> sets) {
        return of(scores, BranchSets.of(scores, sets), Refit.FROZEN);
    }

    private static NecessaryPreference of(Scores scores, BranchSets sets, Refit refit) {
        PreferenceRun run = new PreferenceRun(scores, sets, refit);
        PairTable pairs = run.pairs();
        return new NecessaryPreference(scores, pairs, run.notes());
    }

    /** The scores under the definition's own weights. */
    public Scores scores() {
        return scores;
    }

    /** The units that have a place under some admissible weights: first those ranked now, best first, then the others by id. */
    public List<Unit> units() {
        return units;
    }

    /** What must be known to read this result. */
    public Set<Note> notes() {
        return notes;
    }

    /**
     * How one unit stands to another.
     *
     * @param first a unit's id or name
     * @param second another unit's id or name
     * @throws IllegalArgumentException if one of them is not among {@link #units}
     */
    public Relation relation(String first, String second) {
        return pairs.relation(position(first), position(second));
    }

    /**
     * How far the scores of two units can differ where both have one; an outer bound where their relation is unknown.
     *
     * @param first a unit's id or name
     * @param second another unit's id or name
     * @throws IllegalArgumentException if one of them is not among {@link #units}, or the two never have a score at once
     */
    public Difference difference(String first, String second) {
        return pairs.difference(position(first), position(second));
    }

    /**
     * How one unit stands to another over the weights under which both have a place: the relation itself where both always have
     * one.
     *
     * @param first a unit's id or name
     * @param second another unit's id or name
     * @throws IllegalArgumentException if one of them is not among {@link #units}
     */
    public Relation whereBothRanked(String first, String second) {
        int one = position(first);
        int other = position(second);
        return one == other ? Relation.EQUAL : pairs.whereBothRanked(one, other);
    }

    private int position(String wanted) {
        Integer byId = positions.get(Objects.requireNonNull(wanted, "unit"));
        return byId != null
                ? byId
                : units().indexOf(Lookup.require("unit", "the ranked units", wanted, units(), Unit::id, Unit::name));
    }

    /** The places that each unit can have, in the order of {@link #units}. */
    public List<Places> places() {
        return places;
    }

    /**
     * The places that a unit can have.
     *
     * @param idOrName the unit's id or name
     */
    public Places places(String idOrName) {
        return places.get(position(idOrName));
    }

    /** The units that have a place under all admissible weights, and k or better under all of them. */
    public List<Unit> surelyInTop(int k) {
        return IntStream.range(0, places.size())
                .filter(unit -> pairs.isAlwaysRanked(unit) && places.get(unit).worst() <= k)
                .mapToObj(units::get)
                .toList();
    }

    /** The units that this method does not prove to be outside the first k under all admissible weights. */
    public List<Unit> possiblyInTop(int k) {
        return places.stream()
                .filter(each -> each.best() <= k)
                .map(Places::unit)
                .toList();
    }

    /** How many pairs stand in each relation, each pair once and seen from the unit that stands higher now. */
    public Map<Relation, Long> counts() {
        Map<Relation, Long> counts = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            counts.put(relation, 0L);
        }
        pairs.forEach((first, second, relation) -> counts.merge(relation, 1L, Long::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** Every pair that this method cannot decide, with the reason. */
    public List<Undecided> undecided() {
        List<Undecided> found = new ArrayList<>();
        pairs.forEach((first, second, relation) -> {
            if (relation.isUnknown()) {
                found.add(new Undecided(units().get(first), units().get(second), relation));
            }
        });
        return List.copyOf(found);
    }

    /** Unit, place, the bounds on its place, and how many are surely ahead, surely behind and unknown. */
    public Table toTable() {
        Table.Builder table = Table.builder("Places under all admissible weights (bounds need not be reached)")
                .text("id")
                .text("unit")
                .decimal("place", 1)
                .integer("best")
                .integer("worst")
                .integer("surely ahead")
                .integer("surely behind")
                .integer("unknown");
        for (Places each : places) {
            table.row(
                    each.unit().id(),
                    each.unit().name(),
                    each.place().isPresent() ? each.place().getAsDouble() : null,
                    (long) each.best(),
                    (long) each.worst(),
                    (long) each.ahead(),
                    (long) each.behind(),
                    (long) each.unknown());
        }
        return table.build();
    }

    /** How many pairs stand in each relation, and their share in percent. */
    public Table summaryTable() {
        Map<Relation, Long> counts = counts();
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        Table.Builder table = Table.builder("Pairs of units under all admissible weights")
                .text("relation")
                .integer("pairs")
                .decimal("percent", 1);
        counts.forEach((relation, count) -> table.row(relation.name(), count, all == 0 ? null : 100 * count / all));
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
