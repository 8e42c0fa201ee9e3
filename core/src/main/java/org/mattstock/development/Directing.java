package org.mattstock.development;

import java.util.Arrays;
import org.mattstock.data.Direction;
import org.mattstock.internal.text.Decimals;

/** Raw values turned so that more is better. */
final class Directing {
    private Directing() {}

    static double[] inDirectionOfGood(Direction direction, double[] values) {
        if (direction instanceof Direction.Target target) {
            return Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? value : -distance(value, target.value()) + 0.0)
                    .toArray();
        }
        return direction instanceof Direction.Lower
                ? Arrays.stream(values).map(value -> -value + 0.0).toArray()
                : values.clone();
    }

    /** In decimals, so that values as far above a target as below are equally far from it. */
    private static double distance(double value, double target) {
        return Decimals.shortest(value)
                .subtract(Decimals.shortest(target))
                .abs()
                .doubleValue();
    }
}
