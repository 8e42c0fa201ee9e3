package org.mattstock.internal.scoring.aggregation;

/** What one unit has of its parts, closed up, in their order; room that is used for one unit after the other. */
final class Gathered {
    private static final int NONE = -1;

    final double[] values;
    final double[] weights;
    int count;

    private final double[][] byPart;
    private final double[] partWeights;

    /**
     * Room for a unit's parts.
     *
     * @param byPart by part and unit, NaN for nothing
     * @param partWeights by part
     */
    Gathered(double[][] byPart, double[] partWeights) {
        this.byPart = byPart;
        this.partWeights = partWeights;
        this.values = new double[byPart.length];
        this.weights = new double[byPart.length];
    }

    void all(int unit) {
        others(NONE, unit);
    }

    void others(int part, int unit) {
        count = 0;
        for (int other = 0; other < byPart.length; other++) {
            if (other != part && !Double.isNaN(byPart[other][unit])) {
                values[count] = byPart[other][unit];
                weights[count] = partWeights[other];
                count++;
            }
        }
    }

    double sum() {
        return sum(values, weights, count);
    }

    double weight() {
        return weight(weights, count);
    }

    /** The weighted sum of the first values. */
    static double sum(double[] values, double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** The sum of the first weights. */
    static double weight(double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }
}
