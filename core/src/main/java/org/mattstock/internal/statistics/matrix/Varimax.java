package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;

/**
 * The rotation of loadings that makes squared loadings as unequal as can be: Kaiser's varimax, with his normalization,
 * by which every indicator counts alike whatever share of it the components explain. Components are turned in pairs,
 * each by the best angle, until no pair turns any more (Kaiser, Psychometrika 23, 1958).
 */
public final class Varimax {
    /** What rounding leaves of sums that are 0, as a share of what was added up. */
    private static final double ROUNDING = 1e-14;

    /** How much of what is made as large as can be is taken for nothing. */
    private static final double SAME = 1e-9;
    /** How far squares may be apart where the search ended in one place. */
    private static final double NEAR = 1e-6;
    /** From how many other places the search is begun. */
    private static final int STARTS = 12;

    private static final int MOST_ROUNDS = 10_000;

    private final double[][] rows;

    private Varimax(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Rotates.
     *
     * @param loadings by indicator, then by component; not changed
     * @throws IllegalStateException if the search does not end, or other rotations do as well
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
        rows = best(rows);
        for (int row = 0; row < rows.length; row++) {
            rows[row] = scaled(rows[row], lengths[row]);
        }
        return rows;
    }

    /**
     * Where the search ends. With three components and more it may end in several places: it is begun from others too, and
     * a better one counts. Of two components, where nothing is flat, there is one best rotation.
     */
    private static double[][] best(double[][] rows) {
        Varimax best = new Varimax(copy(rows));
        best.rotate();
        best.requireNotFlat();
        int components = best.components();
        for (int start = 1; start <= STARTS && components > 2; start++) {
            Varimax other = new Varimax(copy(rows));
            other.turnAll(start);
            other.rotate();
            double more = other.criterion() - best.criterion();
            double alike = SAME * rows.length;
            if (more > alike) {
                best = other;
                best.requireNotFlat();
            } else if (more >= -alike && !best.hasLargestOf(other)) {
                throw undetermined();
            }
        }
        return best.rows;
    }

    private static IllegalStateException undetermined() {
        return new IllegalStateException("the rotation must be determined, got other rotations that do as well");
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    private int components() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** Another place to begin: every two components turned, by angles that are no simple parts of each other. */
    private void turnAll(int start) {
        int turn = 0;
        for (int a = 0; a < components(); a++) {
            for (int b = a + 1; b < components(); b++) {
                turn++;
                turn(a, b, start * Math.sqrt(turn + 1));
            }
        }
    }

    /** Refuses components of which two differ alike whichever way they are turned. */
    private void requireNotFlat() {
        for (int a = 0; a < components(); a++) {
            for (int b = a + 1; b < components(); b++) {
                Plane plane = plane(a, b);
                if (StrictMath.hypot(plane.up(), plane.along()) <= SAME * plane.size()) {
                    throw undetermined();
                }
            }
        }
    }

    /** What is made as large as can be: over the components, the variances of squared loadings times the rows. */
    private double criterion() {
        double criterion = 0;
        for (int component = 0; component < components(); component++) {
            double squares = 0;
            double fourths = 0;
            for (double[] row : rows) {
                double square = row[component] * row[component];
                squares += square;
                fourths += square * square;
            }
            criterion += fourths - squares * squares / rows.length;
        }
        return criterion;
    }

    /** Whether each row's largest square is the other's, within what the criterion lets tell near its top. */
    private boolean hasLargestOf(Varimax other) {
        for (int row = 0; row < rows.length; row++) {
            if (Math.abs(largest(rows[row]) - largest(other.rows[row])) > NEAR) {
                return false;
            }
        }
        return true;
    }

    private static double largest(double[] row) {
        return Arrays.stream(row).map(each -> each * each).max().orElse(0);
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return scaled;
    }

    private void rotate() {
        int components = components();
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
        Plane plane = plane(a, b);
        boolean isBest = Math.abs(plane.up()) <= ROUNDING * plane.size() && plane.along() >= -ROUNDING * plane.size();
        return isBest ? 0 : StrictMath.atan2(plane.up(), plane.along()) / 4;
    }

    /**
     * What turning two components by an angle does to what is made as large as can be: it goes with {@code along} times the
     * cosine and {@code up} times the sine of four times the angle.
     *
     * @param size of what was added up
     */
    private record Plane(double up, double along, double size) {}

    private Plane plane(int a, int b) {
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
        return new Plane(
                2 * (both - sumOfDifferences * sumOfProducts / n),
                squares - (sumOfDifferences * sumOfDifferences - sumOfProducts * sumOfProducts) / n,
                size);
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
