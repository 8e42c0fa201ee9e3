package org.mattstock.internal.ranking;

import java.util.Arrays;

/** Places by counting, straight from the words of each rule: n * n comparisons, and none of the code under test. */
final class SlowPlaces {
    private SlowPlaces() {}

    static double[] of(double[] values, First first, Ties ties) {
        double[] places = new double[values.length];
        double[] different = Arrays.stream(values)
                .map(value -> value + 0.0)
                .boxed()
                .distinct()
                .mapToDouble(Double::doubleValue)
                .toArray();
        for (int i = 0; i < values.length; i++) {
            int better = countBetter(values, values[i], first);
            int equal = 0;
            int equalBefore = 0;
            for (int j = 0; j < values.length; j++) {
                if (values[j] == values[i]) {
                    equal++;
                    equalBefore += j < i ? 1 : 0;
                }
            }
            places[i] = switch (ties) {
                case COMPETITION -> better + 1;
                case MODIFIED -> better + equal;
                case DENSE -> countBetter(different, values[i], first) + 1;
                case FRACTIONAL -> better + (equal + 1) / 2.0;
                case ORDINAL -> better + equalBefore + 1;
            };
        }
        return places;
    }

    private static int countBetter(double[] values, double value, First first) {
        int better = 0;
        for (double other : values) {
            better += (first == First.HIGHEST ? other > value : other < value) ? 1 : 0;
        }
        return better;
    }
}
