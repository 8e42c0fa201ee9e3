package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.OrderedPositions}. */
final class OrderedPositions extends ByOrder {
    /** By position: its weight and that of all better ones. */
    private final double[] cumulated;

    OrderedPositions(Aggregation.OrderedPositions method) {
        this.cumulated =
                method.positions().stream().mapToDouble(weight -> weight).toArray();
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] += cumulated[i - 1];
        }
    }

    @Override
    double quantifier(double share) {
        double position = share * cumulated.length;
        int whole = (int) position;
        double before = whole == 0 ? 0 : cumulated[whole - 1];
        double next = whole == cumulated.length ? before : cumulated[whole];
        return (before + (position - whole) * (next - before)) / cumulated[cumulated.length - 1];
    }
}
