package org.mattstock.uncertainty;

import java.util.List;
import java.util.Objects;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.SensitivityAnalysis.Measure;

/**
 * Which of the choices moves the places: Sobol' indices of one figure. Shares of the figure's variance over the tried
 * definitions, not of a truth.
 *
 * @param measure the figure
 * @param rows how many rows of the design the indices rest on
 * @param failed how many rows were left out, since one of their definitions was invalid, could not be scored, or left no
 *     unit whose place could be measured
 * @param mean the mean of the figure
 * @param variance its variance; with 0, all indices are 0
 * @param level the level of the intervals
 * @param factors every factor
 * @param lineage what repeats it: what repeats the scores, and seed, variations, rows and bootstraps
 */
public record SensitivityIndices(
        Measure measure,
        int rows,
        int failed,
        double mean,
        double variance,
        double level,
        List<Factor> factors,
        Lineage lineage) {
    /**
     * A choice, or several that depend on each other.
     *
     * @param name what varies
     * @param first how much of the variance the factor makes alone: what would go if it were fixed (first-order index)
     * @param total how much of the variance it takes part in, with others too: what would stay if all others were fixed
     */
    public record Factor(String name, Index first, Index total) {
        /** Checks for null. */
        public Factor {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(total, "total");
        }
    }

    /**
     * An estimated share. Sampling may put a small one below 0 and a large one above 1.
     *
     * @param value the estimate
     * @param low the low end of the bootstrap interval
     * @param high the high end
     */
    public record Index(double value, double low, double high) {}

    /** Copies the factors. */
    public SensitivityIndices {
        Objects.requireNonNull(measure, "measure");
        factors = List.copyOf(factors);
        Objects.requireNonNull(lineage, "lineage");
    }

    /** What no factor makes alone: 1 less the sum of the first-order indices. */
    public double interactions() {
        double sum = 0;
        for (Factor factor : factors) {
            sum += factor.first().value();
        }
        return 1 - sum;
    }

    /** A row for each factor: first-order and total index with their intervals. The title counts rows that were left out. */
    public Table toTable() {
        String left = failed == 0 ? "" : " (" + failed + " of " + (rows + failed) + " rows left out: not scored)";
        Table.Builder table = Table.builder("Which choice moves " + measure + left)
                .text("factor")
                .decimal("first", 3)
                .decimal("from", 3)
                .decimal("to", 3)
                .decimal("total", 3)
                .decimal("total from", 3)
                .decimal("total to", 3);
        for (Factor factor : factors) {
            table.row(
                    factor.name(),
                    factor.first().value(),
                    factor.first().low(),
                    factor.first().high(),
                    factor.total().value(),
                    factor.total().low(),
                    factor.total().high());
        }
        return table.build();
    }

    /** The table and what repeats it, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable() + "\n" + lineage;
    }
}
