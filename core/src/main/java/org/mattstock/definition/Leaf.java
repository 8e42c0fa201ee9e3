package org.mattstock.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Descriptive;

/**
 * One use of one indicator. Order of work: select a value, scale it by a denominator, treat, impute (or impute, then treat),
 * normalize with the direction of this use. The same indicator may stand in several leaves.
 *
 * @param id unique in the tree; not blank
 * @param title for readers
 * @param indicator the indicator's id in the panel
 * @param breakdown which part of the population it describes
 * @param selection which year's value is taken
 * @param denominator what the value is divided by, if anything
 * @param treatment what is done to extreme values
 * @param imputation what stands in for a missing value
 * @param order whether treatment or imputation comes first
 * @param normalization how values become comparable
 * @param direction which values are good in this use
 * @param orientation where the direction acts
 * @param note why the indicator is used and what speaks against it
 */
public record Leaf(
        String id,
        @Descriptive String title,
        String indicator,
        Breakdown breakdown,
        Selection selection,
        Optional<Denominator> denominator,
        Treatment treatment,
        Imputation imputation,
        Order order,
        Normalization normalization,
        Direction direction,
        Orientation orientation,
        @Descriptive Note note)
        implements Node {
    /** Which of two steps comes first. */
    public enum Order {
        /** Treat observed values, then impute: imputed values are never cut. The default. */
        TREAT_THEN_IMPUTE,
        /** Impute, then treat: imputed values count when the cuts are found. */
        IMPUTE_THEN_TREAT
    }

    /** Where a direction acts. The two differ where quantiles or ties are not symmetric. */
    public enum Orientation {
        /**
         * Normalize the raw values, then mirror: {@code from + to - z} on a bounded scale, {@code 2 mean - z} on a centered
         * one, places counted from the other end for ranks, where ties go by the same rule. The default, and what RKA describes.
         */
        MIRROR_AFTER,
        /** Normalize the negated raw values, as COINr does. */
        NEGATE_BEFORE,
        /**
         * Normalize the raw values, or distances to a target, and turn nothing: less stays better, up to a root that is ranked
         * lowest first. For figures that readers add up themselves, such as places that others gave: 63 + 400 is 463. Only where
         * all parts beside and above agree.
         */
        LESS_STAYS_BETTER
    }

    /**
     * Why an indicator is used.
     *
     * @param why the reason for it
     * @param against what speaks against it
     */
    public record Note(String why, String against) {
        /** Nothing is said. */
        public static final Note NONE = new Note("", "");

        /** Checks for null. */
        public Note {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(against, "against");
        }
    }

    /** Checks for null; the rules are checked with the whole index, which lists every fault with its path. */
    public Leaf {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(treatment, "treatment");
        Objects.requireNonNull(imputation, "imputation");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(orientation, "orientation");
        Objects.requireNonNull(note, "note");
    }

    /** The year's total value of an indicator, untreated and not imputed; the leaf's id and title are the indicator's id. */
    public static Leaf of(String indicator, Direction direction, Normalization normalization) {
        return new Leaf(
                indicator,
                indicator,
                indicator,
                Breakdown.TOTAL,
                Selection.ofYear(),
                Optional.empty(),
                Treatment.none(),
                Imputation.none(),
                Order.TREAT_THEN_IMPUTE,
                normalization,
                direction,
                Orientation.MIRROR_AFTER,
                Note.NONE);
    }

    /** All that the value is divided by, in order; nothing without a denominator. */
    public List<Denominator.Divisor> divisors() {
        return denominator.map(Denominator::divisors).orElse(List.of());
    }

    /** This leaf under another id. */
    public Leaf withId(String other) {
        return new Leaf(
                other,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf under another title. */
    public Leaf withTitle(String other) {
        return new Leaf(
                id,
                other,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf for another indicator, with id and title as they are. */
    public Leaf withIndicator(String other) {
        return new Leaf(
                id,
                title,
                other,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf for another breakdown. */
    public Leaf withBreakdown(Breakdown other) {
        return new Leaf(
                id,
                title,
                indicator,
                other,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with another selection. */
    public Leaf withSelection(Selection other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                other,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with its value divided by a denominator. */
    public Leaf withDenominator(Denominator other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                Optional.of(other),
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with another treatment. */
    public Leaf withTreatment(Treatment other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                other,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with another imputation. */
    public Leaf withImputation(Imputation other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                other,
                order,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with treatment and imputation in another order. */
    public Leaf withOrder(Order other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                other,
                normalization,
                direction,
                orientation,
                note);
    }

    /** This leaf with another normalization. */
    public Leaf withNormalization(Normalization other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                other,
                direction,
                orientation,
                note);
    }

    /** This leaf with another direction. */
    public Leaf withDirection(Direction other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                other,
                orientation,
                note);
    }

    /** This leaf with another orientation. */
    public Leaf withOrientation(Orientation other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                other,
                note);
    }

    /** This leaf with a note. */
    public Leaf withNote(Note other) {
        return new Leaf(
                id,
                title,
                indicator,
                breakdown,
                selection,
                denominator,
                treatment,
                imputation,
                order,
                normalization,
                direction,
                orientation,
                other);
    }

    /** Id, title, indicator, direction and normalization, in one line. */
    @Override
    public String toString() {
        String named = title.equals(id) ? id : id + " " + title;
        return named + ": " + (indicator.equals(id) ? "" : indicator + ", ") + Words.of(direction.getClass()) + ", "
                + Words.of(normalization.getClass());
    }
}
