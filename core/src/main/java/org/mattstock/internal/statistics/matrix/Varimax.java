package org.mattstock.internal.statistics.matrix;

/**
 * The rotation of loadings that makes squared loadings as unequal as can be: Kaiser's varimax, with his normalization,
 * by which every indicator counts alike whatever share of it the components explain. Components are turned in pairs,
 * each by the best angle, until no pair turns any more (Kaiser, Psychometrika 23, 1958).
 */
public final class Varimax {
    /** What rounding leaves of sums that are 0, as a share of what was added up. */
    private static final double ROUNDING = 1e-14;

    private static final int MOST_ROUNDS = 10_000;

    private final double[][] rows;

    private Varimax(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Rotates.
     *
     * @param loadings by indicator, then by component; not changed
     * @throws IllegalStateException if the search does not end
     */
    public static double[][] rotated(double[][] loadings) {
        double[][] rows = new double[loadings.length][];
        double[] lengths = new double[loadings.length];
        for (int row = 0; row < rows.length; row++) {
            double squares = 0;
            for (double loading : loadings[row]) {
                squares += loading * loading;
            }
            lengths[row] = Math.sqrt(squares);
            rows[row] = scaled(loadings[row], lengths[row] == 0 ? 0 : 1 / lengths[row]);
        }
        new Varimax(rows).rotate();
        for (int row = 0; row < rows.length; row++) {
            rows[row] = scaled(rows[row], lengths[row]);
        }
        return rows;
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }

    private void rotate() {
        int components = rows.length == 0 ? 0 : rows[0].length;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean hasTurned = false;
            for (int a = 0; a < components; a++) {
                for (int b = a + 1; b < components; b++) {
                    double angle = angle(a, b);
                    if (angle != 0) {
                        turn(a, b, angle);
                        hasTurned = true;
                    }
                }
            }
            if (!hasTurned) {
                return;
            }
        }
        throw new IllegalStateException("varimax must come to rest within " + MOST_ROUNDS + " rounds, got none");
    }

    /** The angle by which two components differ most; 0 where they do as they are, as far as rounding lets tell. */
    private double angle(int a, int b) {
        double sumOfDifferences = 0;
        double sumOfProducts = 0;
        double both = 0;
        double squares = 0;
        double size = 0;
        for (double[] row : rows) {
            double difference = row[a] * row[a] - row[b] * row[b];
            double product = 2 * row[a] * row[b];
            sumOfDifferences += difference;
            sumOfProducts += product;
            both += difference * product;
            squares += difference * difference - product * product;
            size += difference * difference + product * product;
        }
        double n = rows.length;
        double up = 2 * (both - sumOfDifferences * sumOfProducts / n);
        double along = squares - (sumOfDifferences * sumOfDifferences - sumOfProducts * sumOfProducts) / n;
        boolean isBest = Math.abs(up) <= ROUNDING * size && along >= -ROUNDING * size;
        return isBest ? 0 : StrictMath.atan2(up, along) / 4;
    }

    private void turn(int a, int b, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (double[] row : rows) {
            double first = row[a];
            row[a] = first * cos + row[b] * sin;
            row[b] = row[b] * cos - first * sin;
        }
    }
}
