package org.mattstock.internal.scoring.imputation;

import org.mattstock.definition.Imputation;

/** The unit's own latest figure, untreated, for one that has none of its own in the year. */
record Latest(Imputation.Latest imputation) implements ImputationMethod {
    @Override
    public double[][] impute(Gaps gaps) {
        double[][] values = gaps.values();
        double[][] result = new double[values.length][];
        for (int year = 0; year < values.length; year++) {
            result[year] = values[year].clone();
            int most = Math.min(
                    imputation.years(), gaps.calendarYear(year) - gaps.years().get(0));
            for (int back = 1; back <= most; back++) {
                takeOver(gaps, year, gaps.figures(gaps.calendarYear(year) - back), result[year]);
            }
        }
        return result;
    }

    private static void takeOver(Gaps gaps, int year, Gaps.YearFigures earlier, double[] target) {
        for (int unit = 0; unit < target.length; unit++) {
            if (Double.isNaN(target[unit]) && !gaps.isObserved(year, unit) && !Double.isNaN(earlier.values()[unit])) {
                target[unit] = earlier.values()[unit];
                gaps.takenFrom(year, unit, earlier.years()[unit]);
            }
        }
    }

    @Override
    public int yearsBack() {
        return imputation.years();
    }

    @Override
    public int yearsAhead() {
        return 0;
    }

    @Override
    public String words() {
        return "its latest figure";
    }

    @Override
    public boolean dependsOnOtherLeaves() {
        return false;
    }
}
