package org.mattstock.internal.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.trend.Observations;
import org.mattstock.trend.TrendSlope;

/**
 * The variance of Sen's slope over given years, for errors of variance 1. Under normal errors the least-squares slope is the
 * best there is, so Sen's slope is that slope plus something independent of it (Lehmann and Scheffé), and the variances add.
 * Only the second has to be simulated: it is a seventh of the whole at most for consecutive years, and nothing for three of
 * them, where both slopes are the same. Drawn from a fixed seed; patterns of years are computed once.
 */
public final class SenPrecision {
    private static final long SEED = 20_251_101;
    private static final int DRAWS = 2_000;

    private final List<int[]> known = new ArrayList<>();
    private final List<Double> variances = new ArrayList<>();

    /** The variance of Sen's slope per calendar year over these years, at least three. */
    public double variance(int[] years) {
        for (int i = 0; i < known.size(); i++) {
            if (Arrays.equals(known.get(i), years)) {
                return variances.get(i);
            }
        }
        double variance = simulated(years);
        known.add(years.clone());
        variances.add(variance);
        return variance;
    }

    private static double simulated(int[] years) {
        SplittableRandom random = new SplittableRandom(SEED);
        double squares = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] errors = new double[years.length];
            Arrays.setAll(errors, i -> Normal.quantile(random.nextDouble()));
            double apart = TrendSlope.sen(Observations.of(years, errors)).perYear()
                    - YearLine.of(years, errors).slope();
            squares += apart * apart;
        }
        return 1 / YearLine.of(years, new double[years.length]).timeSquares() + squares / DRAWS;
    }
}
