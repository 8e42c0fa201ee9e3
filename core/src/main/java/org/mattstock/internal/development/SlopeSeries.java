package org.mattstock.internal.development;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.trend.Observations;

/** The observed years of each unit's composite, absolute or relative. */
public final class SlopeSeries {
    /** Two values have a difference but no slope that could be off. */
    public static final int FEWEST = 3;

    private SlopeSeries() {}

    /** The composite less that year's median unit; NaN stays NaN. */
    public static double[][] relative(double[][] composite) {
        return Arrays.stream(composite).map(SlopeSeries::lessMedian).toArray(double[][]::new);
    }

    private static double[] lessMedian(double[] year) {
        double[] present = Arrays.stream(year)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (present.length == 0) {
            return year.clone();
        }
        double median = Pairs.median(present);
        return Arrays.stream(year).map(value -> value - median).toArray();
    }

    /** What a unit has of the years. */
    public static Optional<Observations> of(int[] years, double[][] composite, int unit) {
        int[] present = IntStream.range(0, years.length)
                .filter(year -> !Double.isNaN(composite[year][unit]))
                .toArray();
        if (present.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(Observations.of(
                Arrays.stream(present).map(year -> years[year]).toArray(),
                Arrays.stream(present)
                        .mapToDouble(year -> composite[year][unit])
                        .toArray()));
    }
}
