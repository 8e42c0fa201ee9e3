package org.mattstock.trend;

import java.util.Arrays;
import java.util.List;

/** Checks on baskets of series. */
final class Baskets {
    private Baskets() {}

    /** Refuses a basket without series. */
    static void requireNotEmpty(List<Observations> basket) {
        if (basket.isEmpty()) {
            throw new IllegalArgumentException("basket must not be empty");
        }
    }

    /** The number of years that all series of a basket share. */
    static int commonYears(List<Observations> basket, String statistic) {
        requireNotEmpty(basket);
        int[] years = basket.get(0).requireAtLeast(3, statistic).years();
        for (int i = 1; i < basket.size(); i++) {
            if (!Arrays.equals(years, basket.get(i).years())) {
                throw new IllegalArgumentException(statistic + " needs the same years of every series, got "
                        + Arrays.toString(years) + " and "
                        + Arrays.toString(basket.get(i).years()) + " (series "
                        + (i + 1) + ")");
            }
        }
        return years.length;
    }

    /** Whether all series of a basket have the same years. */
    static boolean isComplete(List<Observations> basket) {
        int[] years = basket.get(0).years();
        return basket.stream().allMatch(series -> Arrays.equals(years, series.years()));
    }
}
