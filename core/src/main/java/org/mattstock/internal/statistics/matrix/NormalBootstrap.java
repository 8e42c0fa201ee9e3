package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Deviates;

/**
 * Rows drawn with replacement, and the normal distribution under which these are likeliest: a draw of its parameters, as uncertain as
 * the rows leave them (Honaker and King 2010). Drawn again until more rows differ than columns vary, and every column that varies
 * in the rows varies in the draw.
 */
public final class NormalBootstrap {
    private static final int ATTEMPTS = 1000;
    /** What moves less, in units of a column's deviation, is nothing beside how much one draw differs from another. */
    private static final double STILL = 1e-5;

    private final double[][] rows;
    private final int varying;
    private final long seed;

    private NormalBootstrap(double[][] rows, int columns, long seed) {
        this.rows = rows;
        this.varying = Standardized.of(rows, columns).varying();
        this.seed = seed;
    }

    /**
     * One draw.
     *
     * @param rows by row and column, NaN for a gap; their order does not matter
     * @param seed another one gives another draw
     * @return empty where {@link NormalFit} finds nothing; not settled where the rows are too few to draw from
     */
    public static Optional<NormalFit.Result> of(double[][] rows, long seed) {
        double[][] sorted = NormalFit.sorted(rows);
        if (sorted.length == 0) {
            return Optional.empty();
        }
        NormalBootstrap bootstrap = new NormalBootstrap(sorted, sorted[0].length, seed);
        for (int attempt = 1; sorted.length > bootstrap.varying && attempt <= ATTEMPTS; attempt++) {
            int[] drawn = bootstrap.drawn(attempt);
            if (bootstrap.isEnough(drawn)) {
                return NormalFit.of(bootstrap.at(drawn), STILL);
            }
        }
        return NormalFit.of(sorted).map(fit -> new NormalFit.Result(fit.model(), false));
    }

    private int[] drawn(int attempt) {
        return IntStream.range(0, rows.length)
                .map(each -> Deviates.below(rows.length, seed, -attempt, each))
                .toArray();
    }

    private boolean isEnough(int[] drawn) {
        int[] different = Arrays.stream(drawn).distinct().toArray();
        return different.length > varying
                && Standardized.of(at(different), rows[0].length).varying() == varying;
    }

    private double[][] at(int[] drawn) {
        return Arrays.stream(drawn).mapToObj(row -> rows[row]).toArray(double[][]::new);
    }
}
