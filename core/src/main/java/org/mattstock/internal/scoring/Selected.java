package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;

/**
 * The first two steps of a leaf for one year: the value that its selection takes, and that value divided by the denominator
 * of the same year. A year in which the quotient is missing counts as one without a value.
 */
final class Selected {
    /** The selected raw values. */
    final double[] raw;
    /** The year that each was taken from, the latest one of a mean; 0 for none. */
    final int[] years;
    /** The values after the denominator; the raw values themselves without one. */
    final double[] scaled;
    /** Why the asked year has no value: the figure's own reason, or else the denominator's. */
    final @Nullable MissingReason[] reasons;

    private Selected(double[] raw, double[] scaled, @Nullable MissingReason[] reasons) {
        this.raw = raw;
        this.years = new int[raw.length];
        this.scaled = scaled;
        this.reasons = reasons;
    }

    /** No value for anybody, and no reason. */
    private static Selected nothing(int size) {
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return new Selected(none, none.clone(), new MissingReason[size]);
    }

    static Selected of(Panel panel, Leaf leaf, int year) {
        if (leaf.selection() instanceof Selection.Latest latest) {
            return latest(panel, leaf, year, latest.years());
        }
        if (leaf.selection() instanceof Selection.MeanOf mean) {
            return mean(panel, leaf, year, mean);
        }
        return ofYear(panel, leaf, year);
    }

    private static Selected ofYear(Panel panel, Leaf leaf, int year) {
        if (!panel.years().contains(year)) {
            return nothing(panel.units().size());
        }
        Slice slice = panel.slice(leaf.indicator(), leaf.breakdown(), year);
        double[] raw = slice.toArray();
        boolean divided = leaf.denominator().isPresent();
        Selected result = new Selected(raw, divided ? new double[raw.length] : raw, slice.reasons());
        leaf.denominator()
                .ifPresent(denominator -> result.divide(
                        denominator, panel.slice(denominator.indicator(), denominator.breakdown(), year)));
        for (int unit = 0; unit < raw.length; unit++) {
            result.years[unit] = Double.isNaN(raw[unit]) ? 0 : year;
        }
        return result;
    }

    private void divide(Denominator denominator, Slice by) {
        for (int unit = 0; unit < raw.length; unit++) {
            double divisor = by.valueAt(unit);
            if (Double.isNaN(divisor) && reasons[unit] == null) {
                reasons[unit] = orNull(by.reasonAt(unit));
            }
            double quotient = denominator.factor() * raw[unit] / divisor;
            scaled[unit] = divisor == 0 ? Double.NaN : quotient;
        }
    }

    private static Selected latest(Panel panel, Leaf leaf, int year, int years) {
        Selected result = ofYear(panel, leaf, year);
        for (int back = 1; back < years; back++) {
            Selected earlier = ofYear(panel, leaf, year - back);
            for (int unit = 0; unit < result.raw.length; unit++) {
                if (Double.isNaN(result.scaled[unit]) && !Double.isNaN(earlier.scaled[unit])) {
                    result.raw[unit] = earlier.raw[unit];
                    result.scaled[unit] = earlier.scaled[unit];
                    result.years[unit] = earlier.years[unit];
                }
            }
        }
        return result;
    }

    private static Selected mean(Panel panel, Leaf leaf, int year, Selection.MeanOf rule) {
        Selected result = nothing(panel.units().size());
        double[] raw = new double[result.raw.length];
        double[] scaled = new double[result.raw.length];
        int[] counts = new int[result.raw.length];
        for (int current = year - rule.years() + 1; current <= year; current++) {
            Selected one = ofYear(panel, leaf, current);
            for (int unit = 0; unit < counts.length; unit++) {
                result.reasons[unit] = one.reasons[unit];
                if (!Double.isNaN(one.scaled[unit])) {
                    counts[unit]++;
                    raw[unit] += one.raw[unit];
                    scaled[unit] += one.scaled[unit];
                    result.years[unit] = current;
                }
            }
        }
        for (int unit = 0; unit < counts.length; unit++) {
            result.settle(unit, counts[unit] >= rule.least(), raw[unit] / counts[unit], scaled[unit] / counts[unit]);
        }
        return result;
    }

    private void settle(int unit, boolean enough, double rawMean, double scaledMean) {
        raw[unit] = enough ? rawMean : Double.NaN;
        scaled[unit] = enough ? scaledMean : Double.NaN;
        years[unit] = enough ? years[unit] : 0;
    }

    private static @Nullable MissingReason orNull(Optional<MissingReason> reason) {
        return reason.orElse(null);
    }
}
