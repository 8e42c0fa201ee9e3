package org.mattstock.internal.scoring.selection;

import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;

/** The mean of the values within some years, added from the earliest on. A sum may leave the range of a double. */
record MeanOf(Selection.MeanOf selection) implements SelectionMethod {
    @Override
    public Selected select(Panel panel, Leaf leaf, int year) {
        Selected result = Selected.nothing(panel.units().size());
        Sums sums = new Sums(result.raw.length);
        for (int earlier : Selected.yearsBefore(panel, year, selection.years())) {
            sums.add(Selected.ofYear(panel, leaf, earlier), earlier, result);
        }
        sums.add(Selected.ofYear(panel, leaf, year), year, result);
        for (int unit = 0; unit < result.raw.length; unit++) {
            settle(result, unit, sums);
        }
        return result;
    }

    @Override
    public int yearsBack() {
        return selection.years() - 1;
    }

    @Override
    public int yearsJoined() {
        return selection.years();
    }

    private void settle(Selected result, int unit, Sums sums) {
        int count = sums.counts[unit];
        boolean enough = count >= selection.least();
        result.raw[unit] = enough ? sums.raw[unit] / count : Double.NaN;
        result.scaled[unit] = enough ? sums.scaled[unit] / count : Double.NaN;
        result.years[unit] = enough ? result.years[unit] : 0;
    }

    /** Sums by unit, of the years that have a value after the denominator. */
    private static final class Sums {
        final double[] raw;
        final double[] scaled;
        final int[] counts;

        Sums(int units) {
            this.raw = new double[units];
            this.scaled = new double[units];
            this.counts = new int[units];
        }

        /** Adds a year's values; the result's years and reasons are those of the last one added. */
        void add(Selected one, int year, Selected result) {
            for (int unit = 0; unit < counts.length; unit++) {
                result.reasons[unit] = one.reasons[unit];
                if (!one.isMissing(unit)) {
                    counts[unit]++;
                    raw[unit] += one.raw[unit];
                    scaled[unit] += one.scaled[unit];
                    result.years[unit] = year;
                }
            }
        }
    }
}
