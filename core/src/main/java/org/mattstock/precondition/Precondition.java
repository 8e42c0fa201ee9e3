package org.mattstock.precondition;

import java.util.Objects;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * Something that a unit cannot choose (förutsättning, strukturfaktor): how many live there, how they live, an indicator
 * of the panel.
 *
 * @param indicator by id or name
 * @param breakdown which part of the population it describes
 * @param form as it is, or its logarithm
 * @param yearsBack how old the figure may be, at least 0: the latest within that time stands in, for what is no longer
 *     measured. Years that the panel does not have count too
 */
public record Precondition(String indicator, Breakdown breakdown, Form form, int yearsBack) {
    /** How a figure counts. */
    public enum Form {
        /** As it is: one more counts the same everywhere. The default. */
        PLAIN,
        /**
         * Its natural logarithm: twice as much counts the same everywhere, as it should for numbers of people. A figure
         * that is not positive has none, and is missing.
         */
        LOGARITHM
    }

    /** Checks indicator and age. */
    public Precondition {
        Checks.notBlank("indicator", indicator);
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(form, "form");
        Checks.notNegative("yearsBack", yearsBack);
    }

    /** The year's total figure of an indicator, as it is. */
    public static Precondition of(String indicator) {
        return new Precondition(indicator, Breakdown.TOTAL, Form.PLAIN, 0);
    }

    /** The logarithm of the year's total figure of an indicator. */
    public static Precondition logarithmOf(String indicator) {
        return new Precondition(indicator, Breakdown.TOTAL, Form.LOGARITHM, 0);
    }

    /** This precondition in another breakdown. */
    public Precondition withBreakdown(Breakdown other) {
        return new Precondition(indicator, other, form, yearsBack);
    }

    /** This precondition, its latest figure within so many years. */
    public Precondition withYearsBack(int years) {
        return new Precondition(indicator, breakdown, form, years);
    }

    /** {@code ln N01951}, {@code N00708 (K)}, {@code N00914 (up to 1 year old)}. */
    @Override
    public String toString() {
        String of = breakdown.equals(Breakdown.TOTAL) ? indicator : indicator + " (" + breakdown + ")";
        String counted = form == Form.LOGARITHM ? "ln " + of : of;
        return yearsBack == 0
                ? counted
                : counted + " (up to " + yearsBack + (yearsBack == 1 ? " year old)" : " years old)");
    }
}
