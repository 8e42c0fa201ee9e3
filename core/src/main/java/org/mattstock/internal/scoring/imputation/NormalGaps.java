package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.statistics.matrix.NormalFit;
import org.mattstock.internal.statistics.matrix.NormalModel;

/**
 * Gaps completed under a normal distribution of all leaves' figures of one year. Leaves whose figures are the same ask the same
 * question, which is answered once for all of them.
 */
final class NormalGaps {
    private NormalGaps() {}

    /** How one imputation does it; by its equality, so that other leaves with an equal one share what it does. */
    interface Model {
        /** The distribution of the rows that are learned from, which may have gaps; empty where they are too few. */
        Optional<NormalFit.Result> fit(double[][] rows);

        /** A unit's row without gaps; NaN stays where nothing is known of a column. */
        double[] completed(NormalModel model, int unit, double[] row);
    }

    private record Question(Model model, YearRows rows) {}

    static double[][] impute(Gaps gaps, Model model) {
        double[][] result = new double[gaps.values().length][];
        for (int year = 0; year < result.length; year++) {
            result[year] = gaps.values()[year].clone();
            fill(gaps, year, model, result[year]);
        }
        return result;
    }

    private static void fill(Gaps gaps, int year, Model model, double[] target) {
        int[] wanted = IntStream.range(0, target.length)
                .filter(unit -> Double.isNaN(target[unit]))
                .toArray();
        if (wanted.length == 0) {
            return;
        }
        double[][] rows = YearRows.of(gaps, year);
        YearRows last = null;
        double[][] completed = {};
        for (int unit : wanted) {
            boolean[] reference = gaps.reference(year, unit);
            if (last == null || !Arrays.equals(last.reference(), reference)) {
                YearRows asked = new YearRows(rows, reference);
                completed = gaps.once(new Question(model, asked), () -> completed(gaps, year, model, asked));
                last = asked;
            }
            target[unit] = completed[unit][gaps.position()] + 0.0;
        }
    }

    /** The rows of all units, without gaps where something is known. */
    private static double[][] completed(Gaps gaps, int year, Model model, YearRows rows) {
        Optional<NormalFit.Result> fit = model.fit(rows.learnedFrom());
        if (fit.isEmpty()) {
            return rows.values();
        }
        if (!fit.get().isSettled()) {
            throw new ScoringException("the normal distribution behind the gaps of " + gaps.node() + " in "
                    + gaps.calendarYear(year) + " must settle within " + NormalFit.LIMIT + " steps, got "
                    + rows.learnedFrom().length + " units that tell too little of " + rows.values()[0].length
                    + " leaves together: use fewer leaves, or another imputation");
        }
        double[][] completed = new double[rows.values().length][];
        for (int unit = 0; unit < completed.length; unit++) {
            completed[unit] = model.completed(fit.get().model(), unit, rows.values()[unit]);
        }
        return completed;
    }
}
