package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mattstock.definition.Imputation;

/** A straight line between the unit's own nearest figures, untreated, for one that has none of its own in the year. */
record Linear(Imputation.Linear imputation) implements ImputationMethod {
    /**
     * The nearest figures on one side of a year.
     *
     * @param values by unit; NaN for none
     * @param years by unit: the calendar year of the value
     */
    private record Side(double[] values, int[] years) {
        static Side nearest(Gaps gaps, int size, List<Integer> outwards) {
            Side side = new Side(new double[size], new int[size]);
            Arrays.fill(side.values, Double.NaN);
            for (int year : outwards) {
                side.take(gaps.figures(year), year);
            }
            return side;
        }

        /** A figure that a selection took from an earlier year is known in that year only. */
        private void take(Gaps.YearFigures figures, int year) {
            for (int unit = 0; unit < values.length; unit++) {
                if (!has(unit) && figures.years()[unit] == year) {
                    values[unit] = figures.values()[unit];
                    years[unit] = year;
                }
            }
        }

        boolean has(int unit) {
            return !Double.isNaN(values[unit]);
        }
    }

    @Override
    public double[][] impute(Gaps gaps) {
        double[][] result = new double[gaps.values().length][];
        for (int year = 0; year < result.length; year++) {
            result[year] = gaps.values()[year].clone();
            fill(gaps, year, result[year]);
        }
        return result;
    }

    private void fill(Gaps gaps, int year, double[] target) {
        int now = gaps.calendarYear(year);
        List<Integer> near = gaps.years().stream()
                .filter(other -> Math.abs((long) other - now) <= imputation.apart())
                .toList();
        Side before = Side.nearest(
                gaps,
                target.length,
                near.stream()
                        .filter(other -> other < now)
                        .sorted(Comparator.reverseOrder())
                        .toList());
        Side after = Side.nearest(
                gaps,
                target.length,
                near.stream().filter(other -> other > now).sorted().toList());
        for (int unit = 0; unit < target.length; unit++) {
            if (Double.isNaN(target[unit]) && !gaps.isObserved(year, unit)) {
                target[unit] = fill(gaps, year, unit, before, after);
            }
        }
    }

    private double fill(Gaps gaps, int year, int unit, Side before, Side after) {
        if (before.has(unit) && after.has(unit)) {
            return between(gaps.calendarYear(year), unit, before, after);
        }
        Side only = before.has(unit) ? before : after;
        if (imputation.outside() == Imputation.Outside.EMPTY || !only.has(unit)) {
            return Double.NaN;
        }
        gaps.takenFrom(year, unit, only.years[unit]);
        return only.values[unit];
    }

    private double between(int now, int unit, Side before, Side after) {
        int width = after.years[unit] - before.years[unit];
        if (width > imputation.apart()) {
            return Double.NaN;
        }
        double share = (double) (now - before.years[unit]) / width;
        // In halves, so that no difference leaves the range of a double; between equal values it is exactly their
        // value.
        double half = share * (after.values[unit] / 2 - before.values[unit] / 2);
        return before.values[unit] + half + half;
    }

    @Override
    public int yearsBack() {
        return imputation.apart();
    }

    @Override
    public int yearsAhead() {
        return imputation.apart();
    }

    @Override
    public String words() {
        return "between its nearest figures";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }
}
