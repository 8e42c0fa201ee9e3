package org.mattstock.internal;

import java.util.HashSet;
import java.util.Set;

/** Places by counting, straight from the words of each rule: n * n comparisons, and none of the code under test. */
final class SlowPlaces {
    private SlowPlaces() {}

    static double[] of(double[] values, First first, Ties ties) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int better = 0;
            int equal = 0;
            int equalBefore = 0;
            Set<Double> betterValues = new HashSet<>();
            for (int j = 0; j < values.length; j++) {
                boolean wins = first == First.HIGHEST ? values[j] > values[i] : values[j] < values[i];
                if (wins) {
                    better++;
                    betterValues.add(values[j] + 0.0);
                }
                if (values[j] == values[i]) {
                    equal++;
                    equalBefore += j < i ? 1 : 0;
                }
            }
            places[i] = switch (ties) {
                case COMPETITION -> better + 1;
                case MODIFIED -> better + equal;
                case DENSE -> betterValues.size() + 1;
                case FRACTIONAL -> better + (equal + 1) / 2.0;
                case ORDINAL -> better + equalBefore + 1;
            };
        }
        return places;
    }
}
