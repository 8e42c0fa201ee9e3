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
            if (panel.years().contains(each.yearFor(year))) {
                divide(panel.slice(each.indicator(), each.breakdown(), each.yearFor(year)));
            } else {
                Arrays.fill(scaled, Double.NaN);
            }
        }
    }

    private void divide(Slice by) {
        for (int unit = 0; unit < raw.length; unit++) {
            double divisor = by.valueAt(unit);
            if (Double.isNaN(divisor) && reasons[unit] == null) {
                reasons[unit] = orNull(by.reasonAt(unit));
            }
            scaled[unit] = quotient(scaled[unit], divisor);
        }
    }

    private static double quotient(double value, double divisor) {
        return divisor == 0 ? Double.NaN : value / divisor;
    }

    /** Another raw value of a unit, divided by what that unit's own is divided by in a year. */
    public static double divided(Panel panel, Denominator denominator, int year, int unit, double raw) {
        double value = denominator.factor() * raw;
        for (Denominator.Divisor each : denominator.divisors()) {
            int from = each.yearFor(year);
            value = panel.years().contains(from)
                    ? quotient(
                            value,
                            panel.slice(each.indicator(), each.breakdown(), from)
                                    .valueAt(unit))
                    : Double.NaN;
        }
        return value;
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
