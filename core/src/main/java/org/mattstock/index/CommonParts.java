package org.mattstock.index;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.UnitFormula;
import org.mattstock.internal.scoring.given.Parts;

/** The parts of a branch that two units both have, and what the branch would make of those alone. */
final class CommonParts {
    private final Parts parts;
    private final int first;
    private final int second;
    private final UnitFormula formula;
    private final int[] positions;
    private final double weight;
    private final double applicable;

    CommonParts(Parts parts, int first, int second, UnitFormula formula) {
        this.parts = parts;
        this.first = first;
        this.second = second;
        this.formula = formula;
        this.positions = IntStream.range(0, parts.count())
                .filter(part -> !Double.isNaN(parts.used[part][first]) && !Double.isNaN(parts.used[part][second]))
                .toArray();
        this.weight = weight(IntStream.of(positions));
        this.applicable = parts.applicable[first] == parts.applicable[second]
                ? parts.applicable[first]
                : weight(IntStream.range(0, parts.count())
                        .filter(part -> !parts.isDropped(part, first) && !parts.isDropped(part, second)));
    }

    /** In order. */
    private double weight(IntStream which) {
        return which.mapToDouble(part -> parts.weights[part]).reduce(0, Double::sum);
    }

    boolean isEmpty() {
        return weight == 0;
    }

    int[] positions() {
        return positions;
    }

    /** The common parts in which the units differ: equal ones explain nothing. */
    int[] differing() {
        return Arrays.stream(positions).filter(part -> lead(part) != 0).toArray();
    }

    /** The first unit's value of a part less the second's. */
    double lead(int part) {
        return parts.used[part][first] - parts.used[part][second];
    }

    /** How much a sum of the common parts rises per unit of one of them. */
    double slope(int part, Additive sum) {
        return parts.weights[part] * sum.perWeight(weight, applicable);
    }

    /** The aggregated value of the common parts alone, each with the first or with the second unit's value. */
    double aggregate(IntPredicate ofFirst) {
        double[] values = new double[positions.length];
        double[] weights = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int part = positions[i];
            values[i] = parts.used[part][ofFirst.test(part) ? first : second];
            weights[i] = parts.weights[part];
        }
        return formula.of(values, weights, positions.length, applicable);
    }
}
