package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;
import org.mattstock.data.Slice;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.selection.Selected;

/** The year's own values of one leaf, divided by its denominator: neither an earlier year's nor an imputed one. */
final class FreshValues {
    private final Panel panel;
    private final Leaf leaf;

    FreshValues(Panel panel, Leaf leaf) {
        this.panel = panel;
        this.leaf = leaf;
    }

    /** By unit; NaN where not observed. */
    double[] of(int year) {
        double[] values = Selected.ofYear(panel, leaf, year).scaled;
        requireFinite(values, year);
        return values;
    }

    private void requireFinite(double[] values, int year) {
        for (int unit = 0; unit < values.length; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw new IllegalArgumentException("the value of " + leaf.id() + " for "
                        + panel.units().get(unit) + " in " + year + " must be within the range of a double");
            }
        }
    }

    /** Marks the units that the indicator applies to, or may apply to. */
    void markApplicable(int year, boolean[] applicable) {
        Slice slice = panel.slice(leaf.indicator(), leaf.breakdown(), year);
        for (int unit = 0; unit < applicable.length; unit++) {
            applicable[unit] |= !slice.reasonAt(unit).equals(Optional.of(MissingReason.NOT_APPLICABLE));
        }
    }

    /** Why the leaf can count for nobody, whatever its values; null if it can. */
    Basket.@Nullable Reason hindrance(int first, int last) {
        for (String id : ids()) {
            Basket.Reason found = hindrance(id, first, last);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Basket.@Nullable Reason hindrance(String id, int first, int last) {
        Indicator indicator = panel.requireIndicator(id);
        Basket.Reason rhythm = rhythm(indicator.measurement());
        return rhythm == null && breaksWithin(List.of(id), first, last) ? Basket.Reason.SERIES_BREAK : rhythm;
    }

    /** Whether values of the two years lie on either side of a break. A break in the first year itself lies before both. */
    boolean breaksWithin(int first, int last) {
        return breaksWithin(ids(), first, last);
    }

    /** A divisor of one stated year is the same for all years, whatever becomes of its series. */
    private List<String> ids() {
        return Stream.concat(
                        Stream.of(leaf.indicator()),
                        leaf.divisors().stream()
                                .filter(by -> by.year().isEmpty())
                                .map(Denominator.Divisor::indicator))
                .toList();
    }

    private boolean breaksWithin(List<String> ids, int first, int last) {
        return !breaks(ids, first, last).isEmpty();
    }

    /** The years from which values are not comparable with those before, within the two, ascending. */
    List<Integer> breaks(int first, int last) {
        return breaks(ids(), first, last);
    }

    private List<Integer> breaks(List<String> ids, int first, int last) {
        return panel.breaks().stream()
                .filter(each -> ids.contains(each.indicator()) && each.year() > first && each.year() <= last)
                .map(Series.Break::year)
                .distinct()
                .sorted()
                .toList();
    }

    private static Basket.@Nullable Reason rhythm(Measurement measurement) {
        if (measurement instanceof Measurement.MeanOfYears) {
            return Basket.Reason.MEAN_OF_YEARS;
        }
        if (measurement instanceof Measurement.Event) {
            return Basket.Reason.EVENT;
        }
        return measurement instanceof Measurement.Carried ? Basket.Reason.CARRIED : null;
    }

    /** Whether there are two different values. */
    static boolean differ(double[] values) {
        return Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }
}
