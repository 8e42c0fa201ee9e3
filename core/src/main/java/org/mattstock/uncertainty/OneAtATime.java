package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Room;
import org.mattstock.rank.RankComparison;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.variation.Variation;

/**
 * What each choice alone does to the places: a definition scored once for every alternative to one of its choices, all others
 * as they are. Easy to read, and blind to what choices do together: see {@link SensitivityAnalysis} for that.
 *
 * @param own the definition's own ranking
 * @param changes every alternative that could be scored
 * @param failures every alternative that could not: one that is no valid definition, or has no score on these figures
 * @param lineage what repeats it: what repeats the scores, and what was varied
 */
public record OneAtATime(Ranking own, List<Change> changes, List<Failure> failures, Lineage lineage) {
    /** What a place under an alternative takes, with its comparison. */
    private static final long BYTES = 200;

    /**
     * One alternative.
     *
     * @param choice what differs, such as {@code normalization} or {@code without}
     * @param alternative how, such as {@code z-score} or the id of the node that is left out
     * @param definition the whole definition
     * @param comparison the own ranking with its ranking, each by its own rule
     */
    public record Change(String choice, String alternative, CompositeIndex definition, RankComparison comparison) {
        /** Checks for null. */
        public Change {
            Objects.requireNonNull(choice, "choice");
            Objects.requireNonNull(alternative, "alternative");
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(comparison, "comparison");
        }

        /** How far units ranked in both move on average, without sign; empty where there is none. */
        public OptionalDouble meanAbsoluteShift() {
            return comparison.meanAbsoluteShift();
        }
    }

    /**
     * An alternative that is no valid definition, or cannot be scored on these figures.
     *
     * @param choice what differs
     * @param alternative how
     * @param message why
     */
    public record Failure(String choice, String alternative, String message) {}

    /** Copies the lists. */
    public OneAtATime {
        Objects.requireNonNull(own, "own");
        changes = List.copyOf(changes);
        failures = List.copyOf(failures);
        Objects.requireNonNull(lineage, "lineage");
    }

    /**
     * Without each leaf and each branch in turn, as if it had never stood there: the others keep their weights, which are
     * divided by their own sum, a branch that loses its only part goes with it, and so does every demand of eligibility on
     * what is gone. Units that lacked only what is gone are ranked then, and in no shift. Weights that the definition learns are
     * learned once, with all that it has, and held.
     *
     * @param index the definition
     * @param panel the figures
     * @param year one of the panel's years
     */
    public static OneAtATime leavingOut(CompositeIndex index, Panel panel, int year) {
        return leavingOut(index, panel, year, Behaviors.none());
    }

    /**
     * Without each leaf and each branch in turn, with methods that the user brings.
     *
     * @param index the definition
     * @param panel the figures
     * @param year one of the panel's years
     * @param behaviors what the custom methods do
     */
    public static OneAtATime leavingOut(CompositeIndex index, Panel panel, int year, Behaviors behaviors) {
        CompositeIndex stated = index.withFittedWeights(panel, year, behaviors);
        return run(stated, Alternatives.leavingOut(stated), List.of("leaving out each node"), panel, year, behaviors);
    }

    /**
     * With each alternative of some variations in turn. Of weights, each part is as heavy and as light as the set admits, and
     * the others are treated alike; of the set of leaves, each leaf is left out; errors of figures have no alternatives.
     *
     * @param index the definition
     * @param variations what could have been chosen otherwise
     * @param panel the figures
     * @param year one of the panel's years
     * @throws InvalidIndexException if a variation does not fit the definition
     */
    public static OneAtATime of(CompositeIndex index, List<Variation> variations, Panel panel, int year) {
        return of(index, variations, panel, year, Behaviors.none());
    }

    /**
     * With each alternative of some variations in turn, and methods that the user brings.
     *
     * @param index the definition
     * @param variations what could have been chosen otherwise
     * @param panel the figures
     * @param year one of the panel's years
     * @param behaviors what the custom methods do
     */
    public static OneAtATime of(
            CompositeIndex index, List<Variation> variations, Panel panel, int year, Behaviors behaviors) {
        List<Variation> copy = List.copyOf(variations);
        CompositeIndex stated = index.withFittedWeights(panel, year, behaviors);
        return run(stated, Alternatives.of(stated, copy), copy, panel, year, behaviors);
    }

    private static OneAtATime run(
            CompositeIndex index,
            List<Alternatives.Alternative> alternatives,
            List<?> varied,
            Panel panel,
            int year,
            Behaviors behaviors) {
        Room.beside(panel)
                .require(
                        "the places of " + panel.units().size() + " units under " + alternatives.size()
                                + " alternatives",
                        BYTES * panel.units().size() * alternatives.size(),
                        "fewer units or alternatives");
        Scores scores = index.score(panel, year, behaviors);
        Ranking own = scores.ranking();
        List<Change> changes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Alternatives.Alternative each : alternatives) {
            try {
                CompositeIndex definition = each.definition().get();
                Ranking other = definition.score(panel, year, behaviors).ranking();
                changes.add(new Change(each.choice(), each.name(), definition, RankComparison.of(own, other)));
            } catch (InvalidIndexException | ScoringException e) {
                failures.add(new Failure(each.choice(), each.name(), String.valueOf(e.getMessage())));
            }
        }
        Lineage lineage = scores.lineage();
        for (Object each : varied) {
            lineage = lineage.with("varied", each);
        }
        return new OneAtATime(own, changes, failures, lineage);
    }

    /**
     * A row for each alternative: mean and largest shift without sign, and how many units lost or got a place. The title counts
     * those that could not be scored.
     */
    public Table toTable() {
        String failed = failures.isEmpty() ? "" : " (" + failures.size() + " more could not be scored)";
        Table.Builder table = Table.builder("Places under one other choice at a time" + failed)
                .text("choice")
                .text("alternative")
                .decimal("mean shift", 2)
                .decimal("largest shift", 1)
                .decimal("tau-b", 3)
                .integer("dropped out")
                .integer("came in");
        for (Change change : changes) {
            RankComparison comparison = change.comparison();
            table.row(
                    change.choice(),
                    change.alternative(),
                    orNull(comparison.meanAbsoluteShift()),
                    orNull(comparison.largestShift()),
                    orNull(comparison.kendallTauB()),
                    (long) comparison.onlyBefore().size(),
                    (long) comparison.onlyAfter().size());
        }
        return table.build();
    }

    /** A row for each unit ranked now: its place, and a column with its place under each alternative. */
    public Table placesTable() {
        Map<String, Ranking> columns = new LinkedHashMap<>();
        for (Change change : changes) {
            String name = change.choice() + ": " + change.alternative();
            for (int again = 2; columns.containsKey(name); again++) {
                name = change.choice() + ": " + change.alternative() + " (" + again + ")";
            }
            columns.put(name, change.comparison().after());
        }
        Table.Builder table = Table.builder("Places under one other choice at a time")
                .text("id")
                .text("unit")
                .column(own.rule().placeColumn());
        columns.forEach(
                (column, ranking) -> table.column(ranking.rule().placeColumn().withName(column)));
        for (Ranking.Entry entry : own.entries()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(entry.unit().id());
            cells.add(entry.unit().name());
            cells.add(own.rule().shownPlace(entry.place()));
            columns.values()
                    .forEach(ranking -> cells.add(ranking.entry(entry.unit().id())
                            .map(other -> ranking.rule().shownPlace(other.place()))
                            .orElse(null)));
            table.row(cells.toArray());
        }
        return table.build();
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** The table and what repeats it, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage;
    }
}
