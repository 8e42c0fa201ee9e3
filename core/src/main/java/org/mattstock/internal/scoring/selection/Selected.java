package org.mattstock.internal.scoring.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;

/**
 * The first two steps of a leaf for one year: the value that its selection takes, and that value divided by the denominator
 * of the same year, or of the year that the denominator states. A year in which the quotient is missing counts as one without a value.
 */
public final class Selected {
    /** The selected raw values. */
    public final double[] raw;
    /** The year that each was taken from, the latest one of a mean; 0 for none. */
    public final int[] years;
    /** The values after the denominator; the raw values themselves without one. */
    public final double[] scaled;
    /** Why the asked year has no value: the figure's own reason, or else the denominator's. */
    public final @Nullable MissingReason[] reasons;

    private Selected(double[] raw, double[] scaled, @Nullable MissingReason[] reasons) {
        this.raw = raw;
        this.years = new int[raw.length];
        this.scaled = scaled;
        this.reasons = reasons;
    }

    /** No value for anybody, and no reason. */
    static Selected nothing(int size) {
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return new Selected(none, none.clone(), new MissingReason[size]);
    }

    /**
     * Figures that are there already, neither selected nor divided. Shares the arrays.
     *
     * @param values NaN where there is none
     * @param reasons why not; null for a value
     * @param year of them all
     */
    public static Selected given(double[] values, @Nullable MissingReason[] reasons, int year) {
        Selected result = new Selected(values, values, reasons);
        result.markYears(year);
        return result;
    }

    /** The panel's years before a year, ascending, within so many years that end with it. */
    static List<Integer> yearsBefore(Panel panel, int year, int within) {
        return panel.years().stream()
                .filter(earlier -> earlier < year && (long) year - earlier < within)
                .toList();
    }

    /** The year's own figures, whatever the leaf's selection; nothing for a year that the panel does not have. */
    public static Selected ofYear(Panel panel, Leaf leaf, int year) {
        if (!panel.years().contains(year)) {
            return nothing(panel.units().size());
        }
        Slice slice = panel.slice(leaf.indicator(), leaf.breakdown(), year);
        double[] raw = slice.toArray();
        boolean divided = leaf.denominator().isPresent();
        Selected result = new Selected(raw, divided ? new double[raw.length] : raw, slice.reasons());
        leaf.denominator().ifPresent(denominator -> result.divide(panel, denominator, year));
        result.markYears(year);
        return result;
    }

    /** With another value for one unit. */
    @SuppressWarnings("ReferenceEquality") // one array, where nothing was divided
    public Selected with(int unit, double rawValue, double scaledValue) {
        boolean shared = scaled == raw;
        double[] changed = raw.clone();
        changed[unit] = rawValue;
        Selected result = new Selected(changed, shared ? changed : scaled.clone(), reasons);
        result.scaled[unit] = scaledValue;
        System.arraycopy(years, 0, result.years, 0, years.length);
        return result;
    }

    private void markYears(int year) {
        for (int unit = 0; unit < raw.length; unit++) {
            years[unit] = Double.isNaN(raw[unit]) ? 0 : year;
        }
    }

    private void divide(Panel panel, Denominator denominator, int year) {
        for (int unit = 0; unit < raw.length; unit++) {
            scaled[unit] = denominator.factor() * raw[unit];
        }
        for (Denominator.Divisor each : denominator.divisors()) {
            divide(panel, each, each.yearFor(year));
        }
    }

    /** By nothing, where the panel has no such year or unit any more. */
    private void divide(Panel panel, Denominator.Divisor by, int year) {
        if (!panel.years().contains(year)) {
            Arrays.fill(scaled, Double.NaN);
            return;
        }
        Slice slice = panel.slice(by.indicator(), by.breakdown(), year);
        for (int unit = 0; unit < raw.length; unit++) {
            int from = position(panel, by, unit);
            double divisor = from < 0 ? Double.NaN : slice.valueAt(from);
            if (Double.isNaN(divisor) && reasons[unit] == null) {
                reasons[unit] = from < 0 ? null : orNull(slice.reasonAt(from));
            }
            scaled[unit] = quotient(scaled[unit], divisor);
        }
    }

    private static double quotient(double value, double divisor) {
        return divisor == 0 ? Double.NaN : value / divisor;
    }

    /** Whose figure divides that of a unit; negative if the panel has no such unit. */
    public static int position(Panel panel, Denominator.Divisor by, int unit) {
        return by.unit().isEmpty() ? unit : panel.unitIndex(by.unit().get());
    }

    /** Another raw value of a unit, divided by what that unit's own is divided by in a year: by itself, where it is that. */
    public static double divided(Panel panel, Leaf leaf, Denominator denominator, int year, int unit, double raw) {
        double value = denominator.factor() * raw;
        for (Denominator.Divisor each : denominator.divisors()) {
            value = quotient(value, isItself(panel, leaf, each, year, unit) ? raw : divisor(panel, each, year, unit));
        }
        return value;
    }

    /** In a base year, or for the unit that all are divided by; a figure over itself wherever it is tells nobody apart. */
    private static boolean isItself(Panel panel, Leaf leaf, Denominator.Divisor by, int year, int unit) {
        return (by.year().isPresent() || by.unit().isPresent())
                && by.indicator().equals(leaf.indicator())
                && by.breakdown().equals(leaf.breakdown())
                && by.yearFor(year) == year
                && position(panel, by, unit) == unit;
    }

    /** What divides a unit's value of a year; NaN if there is nothing. */
    public static double divisor(Panel panel, Denominator.Divisor by, int year, int unit) {
        int from = position(panel, by, unit);
        return from < 0 || !panel.years().contains(by.yearFor(year))
                ? Double.NaN
                : panel.slice(by.indicator(), by.breakdown(), by.yearFor(year)).valueAt(from);
    }

    /** Takes a unit's value from another year. */
    void take(int unit, Selected other) {
        raw[unit] = other.raw[unit];
        scaled[unit] = other.scaled[unit];
        years[unit] = other.years[unit];
    }

    boolean isMissing(int unit) {
        return Double.isNaN(scaled[unit]);
    }

    private static @Nullable MissingReason orNull(Optional<MissingReason> reason) {
        return reason.orElse(null);
    }
}
