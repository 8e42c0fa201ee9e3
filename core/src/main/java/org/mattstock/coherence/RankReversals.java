package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.table.Table;

/**
 * Whether the order of two units hangs on who else is compared (rangomkastning): a definition scored again without each unit, with a
 * copy of each, and for halves of the units by themselves, and every pair of other units that then stands the other way round, with
 * what did most for it. Immutable.
 *
 * <p>A pair turns where the one that is ahead in the whole ranking is behind in the other; ties by the definition's own rule, so that
 * rounding turns nobody. A pair that is tied in only one of the two is counted apart. A definition whose scores of a unit depend on
 * nobody else (fixed ends, a frozen base year's parameters stated as goalposts) turns none. Under min-max who is at an end of a leaf
 * decides how much that leaf tells the others apart.
 *
 * <p>Halves are every other place (odd, even) and the upper and lower half of the places: where a part by itself has another order
 * than within the whole, orders of parts cannot be put together to that of all, and a place says less about two units. A unit
 * that is copied must share its place with its copy.
 *
 * <p>Parameters and weights are learned anew every time. About twice as many scorings as units; of 290 units with 28 leaves it takes
 * seconds. E. Triantaphyllou, S. H. Mann (1989), An examination of the effectiveness of multi-dimensional decision-making methods: a
 * decision-making paradox, Decision Support Systems 5; X. Wang, E. Triantaphyllou (2008), Ranking irregularities when evaluating
 * alternatives by using some ELECTRE methods, Omega 36.
 */
public final class RankReversals {
    /** Who is compared instead of all. */
    public enum Check {
        /** All without one unit. */
        LEFT_OUT,
        /** All and a copy of one unit. */
        COPIED,
        /** The units on every other place, from the first. */
        ODD_PLACES,
        /** The units on every other place, from the second. */
        EVEN_PLACES,
        /** The better half. */
        UPPER_HALF,
        /** The other half. */
        LOWER_HALF
    }

    /** What did most for a pair to turn. */
    public enum Cause {
        /** What a leaf is normalized against (or treated, or imputed by) moved. */
        REFERENCE,
        /** Weights that are learned moved. */
        WEIGHTS,
        /** No leaf moved against the one that was ahead: a method above them compares units with each other. */
        COMPARISON
    }

    /**
     * A pair that stands the other way round.
     *
     * @param ahead the unit that is ahead in the whole ranking
     * @param behind the one that is behind there
     * @param cause what did most for it
     * @param leaf the one whose weighed difference between the two fell most; empty where none fell
     */
    public record Turn(Unit ahead, Unit behind, Cause cause, Optional<Leaf> leaf) {
        /** Checks for null. */
        public Turn {
            Objects.requireNonNull(ahead, "ahead");
            Objects.requireNonNull(behind, "behind");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(leaf, "leaf");
        }
    }

    /**
     * One scoring for other units.
     *
     * @param check who is compared
     * @param unit the one that is left out or copied; empty for halves
     * @param units how many have a place in both rankings, the copy not among them
     * @param turns the pairs among them that stand the other way round
     * @param tiesChanged the pairs among them that only one of the rankings ties
     * @param isCopyApart whether a copy has another place than its original
     */
    public record Trial(
            Check check, Optional<Unit> unit, int units, List<Turn> turns, long tiesChanged, boolean isCopyApart) {
        /** Copies the list. */
        public Trial {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(unit, "unit");
            turns = List.copyOf(turns);
        }
    }

    /**
     * A scoring that was refused.
     *
     * @param check who was compared
     * @param unit the one that was left out or copied; empty for halves
     * @param message why
     */
    public record Failure(Check check, Optional<Unit> unit, String message) {
        /** Checks for null. */
        public Failure {
            Objects.requireNonNull(check, "check");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(message, "message");
        }
    }

    private final String title;
    private final List<Trial> trials;
    private final List<Failure> failures;

    private RankReversals(Scores scores, ReversalTrials found) {
        this.title = scores.index().title() + " " + scores.year();
        this.trials = List.copyOf(found.trials);
        this.failures = List.copyOf(found.failures);
    }

    /**
     * Of a definition and a year.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says
     */
    public static RankReversals of(CompositeIndex index, Panel panel, int year) {
        return of(index, panel, year, Behaviors.none());
    }

    /**
     * Of a definition with methods that the user brings.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the scored year
     * @param behaviors what the custom methods do
     * @throws IllegalArgumentException if the year cannot be scored
     */
    public static RankReversals of(CompositeIndex index, Panel panel, int year, Behaviors behaviors) {
        Scores scores = Objects.requireNonNull(index, "index").score(panel, year, behaviors);
        ReversalTrials run = new ReversalTrials(scores);
        run.leaveOut();
        run.copy();
        run.split();
        return new RankReversals(scores, run);
    }

    /** Every scoring: without each unit by id, with a copy of each, then the halves. */
    public List<Trial> trials() {
        return trials;
    }

    /** Those of one kind. */
    public List<Trial> trials(Check check) {
        return trials.stream().filter(trial -> trial.check() == check).toList();
    }

    /** The scorings that were refused. */
    public List<Failure> failures() {
        return failures;
    }

    /** How many different pairs of units turn in at least one scoring. */
    public int turnedPairs() {
        return turnsByPair().size();
    }

    private Map<String, List<Turn>> turnsByPair() {
        Map<String, List<Turn>> pairs = new TreeMap<>();
        for (Trial trial : trials) {
            for (Turn turn : trial.turns()) {
                pairs.computeIfAbsent(turn.ahead().id() + "\n" + turn.behind().id(), none -> new ArrayList<>())
                        .add(turn);
            }
        }
        return pairs;
    }

    /**
     * A row for each kind of scoring: how many there were, how many of them turned a pair, how many pairs in all and at most in one,
     * how many ties changed, how many copies stood apart from their original, and how many could not be scored.
     */
    public Table toTable() {
        return ReversalTables.summary(title, this);
    }

    /** A row for each scoring that turned a pair, from those that turned most; with the leaf that did it most often. */
    public Table trialsTable() {
        return ReversalTables.trials(title, trials);
    }

    /** A row for each pair that turned, from those that turned most often; with its most frequent cause. */
    public Table pairsTable() {
        return ReversalTables.pairs(title, turnsByPair().values());
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
