package org.mattstock.index;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.PrintedSum;
import org.mattstock.rank.RankComparison;
import org.mattstock.table.Table;

/**
 * Two scorings of the same units: two years of one panel, an earlier and a later panel, or two definitions. It says how the
 * places moved, and for each unit why: {@link #explain}.
 *
 * <p>Five things can differ between the two, the {@link Cause}s. For any set S of them there is a real scoring in which those
 * in S are as after and the others as before; v(S) is the unit's score in it, or its place by the ranking rule of the
 * definition that is in force there. What a cause explains is its Shapley value (Shapley 1953), the mean, over all 120 orders
 * in which the five can change from before to after, of what v changes by when it does:
 *
 * <pre>
 *   phi(c) = sum over S without c of |S|! (4 - |S|)! / 5! * (v(S with c) - v(S))
 * </pre>
 *
 * <p>So the five add up to the change, a cause that changes nothing in any company gets 0, and going from after to before gives
 * the same with the other sign. Causes in which the two scorings do not differ are left out of the 32 scorings and get 0.
 *
 * @param before the scoring compared with, such as last year's
 * @param after the scoring compared
 */
public record ScoresComparison(Scores before, Scores after) {
    private static final int SCORE_DECIMALS = 3;
    private static final int PLACE_DECIMALS = 2;

    /**
     * What can differ between two scorings. A unit's figures are all that its leaves, denominators and requirements read, those
     * of earlier years included, with its kind and its groups. As before means in the panel that was scored before, seen from
     * the year that was scored then; as after likewise.
     */
    public enum Cause {
        /** The unit's own figures. */
        OWN_VALUES,
        /**
         * The figures of all other units, save those of {@link #NEWCOMERS_AND_LEAVERS}. They move places, and scores only under
         * aggregations that compare units: what they do to a yardstick is part of {@link #REFERENCE}.
         */
        OTHERS_VALUES,
        /**
         * The parameters that were learned: bounds, means, quantiles, and whatever else values are held against. Before and after
         * each are those of the scoring itself, learned there on its reference, to which the unit's own figures, the others' and
         * those of newcomers may all have contributed; where reference is a base year or parameters are given, they do not
         * differ. Under another definition than their own they are what that definition learns in their place: on the panel of
         * that scoring, for the year that was fitted.
         */
        REFERENCE,
        /** The figures of units ranked in one of the two only: with them after, newcomers are there and leavers are not. */
        NEWCOMERS_AND_LEAVERS,
        /**
         * The definition, with its population, eligibility, ranking rule and the methods that users bring. Unlike definitions
         * must both be scorable on both sides.
         */
        DEFINITION
    }

    /**
     * What one cause explains.
     *
     * @param cause the cause
     * @param score of the change of the score, in its units; positive where the score rose
     * @param places of the change of the place; positive where it went up, towards place 1
     */
    public record Item(Cause cause, double score, double places) {
        /** Checks for null. */
        public Item {
            Objects.requireNonNull(cause, "cause");
        }
    }

    /**
     * Where the unit stood in one of the scorings.
     *
     * @param title the title of the index
     * @param year the year that was scored
     * @param score the unit's score
     * @param place its place by the definition's rule
     * @param ranked how many units are ranked
     */
    public record Placing(String title, int year, double score, double place, int ranked) {
        /** Checks for null. */
        public Placing {
            Objects.requireNonNull(title, "title");
        }

        private String text() {
            return "place " + ExplanationText.number(place) + " of " + ranked + " in " + year;
        }
    }

    /**
     * Why a unit's score and place changed. The items add up to both changes, to within the rounding of arithmetic; in
     * {@link #toTable()} they do so as printed.
     *
     * @param unit the unit
     * @param before where it stood before
     * @param after where it stood after
     * @param items all five causes, in their order; 0 for one in which the scorings do not differ
     */
    public record Change(Unit unit, Placing before, Placing after, List<Item> items) {
        /** Checks that there is an item for every cause, in their order. */
        public Change {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            items = List.copyOf(items);
            if (!items.stream().map(Item::cause).toList().equals(List.of(Cause.values()))) {
                throw new IllegalArgumentException("items must be one for each cause in their order, got " + items);
            }
        }

        /** The score after less the score before. */
        public double score() {
            return after.score - before.score;
        }

        /** How many places the unit went up among all that are ranked; negative for a worse place. */
        public double places() {
            return before.place - after.place;
        }

        /** What one cause explains. */
        public Item item(Cause cause) {
            return items.get(cause.ordinal());
        }

        /**
         * Cause, points of the score and places, a row a cause, and the whole change as the last row. Rounded so that each column
         * adds up as printed, and the change of the score is that of the printed scores.
         */
        public Table toTable() {
            Table.Builder table = Table.builder(heading())
                    .text("what")
                    .decimal("score", SCORE_DECIMALS)
                    .decimal("places up", PLACE_DECIMALS);
            PrintedSum scores = PrintedSum.between(before.score, after.score, SCORE_DECIMALS);
            PrintedSum places = PrintedSum.between(after.place, before.place, PLACE_DECIMALS);
            double[] ofScore =
                    scores.parts(items.stream().mapToDouble(Item::score).toArray());
            double[] ofPlace =
                    places.parts(items.stream().mapToDouble(Item::places).toArray());
            for (Item item : items) {
                int row = item.cause.ordinal();
                table.row(ExplanationText.words(item.cause), ofScore[row], ofPlace[row]);
            }
            table.row("change", scores.total(), places.total());
            return table.build();
        }

        private String heading() {
            String title = before.title.equals(after.title) ? after.title : before.title + ", then " + after.title;
            return unit + ": " + before.text() + ", " + after.text() + " in " + title;
        }

        /** The text of {@link #toTable()}. */
        @Override
        public String toString() {
            return toTable().toString();
        }
    }

    /** Checks for null. */
    public ScoresComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Compares two scorings. Units are matched by id. */
    public static ScoresComparison of(Scores before, Scores after) {
        return new ScoresComparison(before, after);
    }

    /** How the places moved, each by its definition's own rule. */
    public RankComparison ranks() {
        return RankComparison.of(before.ranking(), after.ranking());
    }

    /**
     * Why a unit's score and place changed.
     *
     * @param idOrName the unit's id or its name, as the later scoring has it
     * @throws IllegalArgumentException if there is no such unit, if it is not ranked in both, or if it has no place in one of the
     *     scorings between them, as when a new definition asks for what the unit did not have before
     * @throws InvalidIndexException if the definitions differ and one of them cannot be scored on the other's side
     */
    public Change explain(String idOrName) {
        Unit unit = after.ranking().requireEntry(idOrName).unit();
        return new ChangeGame(this, unit).solve();
    }

    /** The units that only one of the rankings has, by id. */
    List<String> inOneOnly() {
        RankComparison ranks = ranks();
        return Arrays.asList(ranks.onlyBefore(), ranks.onlyAfter()).stream()
                .flatMap(List::stream)
                .map(entry -> entry.unit().id())
                .toList();
    }

    /** The places before and after, see {@link RankComparison#toTable()}. */
    public Table toTable() {
        return ranks().toTable();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
