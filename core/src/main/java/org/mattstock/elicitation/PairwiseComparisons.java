package org.mattstock.elicitation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Perron;
import org.mattstock.table.Table;

/**
 * Pairs of parts compared, the judgements of the Analytic Hierarchy Process: how many times as important is one part as
 * another, from 1/9 to 9 on Saaty's scale, though any positive ratio is taken. Where judgements contradict each other,
 * {@link #consistencyRatio()} says by how much, and {@link #worst()} which one to ask about again.
 *
 * <pre>{@code
 * PairwiseComparisons stated =
 *         PairwiseComparisons.ofUpper(List.of("health", "school", "roads"), 1 / 3.0, 3, 5);
 * stated.weights();          // health 0.258, school 0.637, roads 0.105
 * stated.consistencyRatio(); // 0.033; Saaty accepts up to 0.1
 * }</pre>
 *
 * <p>Sources: Saaty (1980), The Analytic Hierarchy Process; Aguarón and Moreno-Jiménez (2003) for the geometric consistency
 * index.
 *
 * @param parts the node ids of the parts, at least one, in the order of the weights
 * @param judgements the matrix, row by row: how many times as important the part of the row is as that of the column; 1 on the
 *     diagonal, the ratio of a pair the inverse of the ratio the other way round within 1e-9; from 1e-9 to 1e9
 * @param prioritization which weights of the matrix
 */
public record PairwiseComparisons(List<String> parts, List<List<Double>> judgements, Prioritization prioritization)
        implements StatedWeights {
    /** Which weights of a matrix of judgements. Both give back the weights of a matrix without contradictions. */
    public enum Prioritization {
        /** The eigenvector of the largest eigenvalue: Saaty's, and the default, since the consistency ratio is about it. */
        EIGENVECTOR,
        /** The geometric mean of each row: least squares of logarithms, the same whether rows or columns are asked. */
        ROW_GEOMETRIC_MEAN
    }

    /**
     * A judgement beside what the weights imply.
     *
     * @param part the part that is judged
     * @param other the part it is held against
     * @param stated how many times as important it is, as stated
     * @param implied the same ratio of the weights
     * @param ratio the larger of the two by the smaller, at least 1
     */
    public record Judgement(String part, String other, double stated, double implied, double ratio) {}

    /** How far a ratio may be from the inverse of its counterpart, as a share of it. */
    private static final double RECIPROCAL = 1e-9;

    /** Mean consistency index of random matrices of 3, 4, ... 10 parts (Saaty 1980). */
    private static final double[] RANDOM_INDEX = {0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

    /**
     * Copies and checks the matrix.
     *
     * @throws IllegalArgumentException if the matrix is not square, not reciprocal, or a judgement is out of range, with the pair
     */
    public PairwiseComparisons {
        parts = Statements.parts(parts);
        judgements = judgements.stream().map(List::copyOf).toList();
        Objects.requireNonNull(prioritization, "prioritization");
        requireSquare(judgements, parts.size());
        for (int row = 0; row < parts.size(); row++) {
            for (int column = 0; column <= row; column++) {
                check(parts, judgements, row, column);
            }
        }
    }

    private static void requireSquare(List<List<Double>> judgements, int size) {
        if (judgements.size() != size) {
            throw new IllegalArgumentException(
                    "judgements must have a row for each of " + size + " parts, got " + judgements.size());
        }
        for (List<Double> row : judgements) {
            if (row.size() != size) {
                throw new IllegalArgumentException("judgements must have " + size + " columns, got " + row);
            }
        }
    }

    private static void check(List<String> parts, List<List<Double>> judgements, int row, int column) {
        double value = judgements.get(row).get(column);
        double mirrored = judgements.get(column).get(row);
        Statements.ratio("judgement of " + parts.get(row) + " against " + parts.get(column), value);
        Statements.ratio("judgement of " + parts.get(column) + " against " + parts.get(row), mirrored);
        if (row == column && value != 1) {
            throw new IllegalArgumentException(
                    "judgement of " + parts.get(row) + " against itself must be 1, got " + value);
        }
        if (!(Math.abs(value * mirrored - 1) <= RECIPROCAL)) {
            throw new IllegalArgumentException("judgement of " + parts.get(row) + " against " + parts.get(column)
                    + " must be the inverse of the one the other way round, " + 1 / mirrored + ", got " + value);
        }
    }

    /** A matrix of judgements, its weights by {@link Prioritization#EIGENVECTOR}. */
    public static PairwiseComparisons of(List<String> parts, List<List<Double>> judgements) {
        return new PairwiseComparisons(parts, judgements, Prioritization.EIGENVECTOR);
    }

    /**
     * Each pair judged once: the matrix above its diagonal, row by row; the rest are the inverses.
     *
     * @param upper the first part against the second, the third and so on, then the second against the third, ...
     * @throws IllegalArgumentException if there is not one judgement for each pair, or one is out of range
     */
    public static PairwiseComparisons ofUpper(List<String> parts, double... upper) {
        int n = Statements.parts(parts).size();
        if (upper.length != n * (n - 1) / 2) {
            throw new IllegalArgumentException("upper must have a judgement for each of the " + n * (n - 1) / 2
                    + " pairs of " + n + " parts, got " + upper.length);
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            rows.add(new ArrayList<>(Collections.nCopies(n, 1.0)));
        }
        int next = 0;
        for (int row = 0; row < n; row++) {
            for (int column = row + 1; column < n; column++) {
                Statements.ratio("judgement of " + parts.get(row) + " against " + parts.get(column), upper[next]);
                rows.get(row).set(column, upper[next]);
                rows.get(column).set(row, 1 / upper[next++]);
            }
        }
        return of(parts, rows);
    }

    /** The same judgements with other weights. */
    public PairwiseComparisons withPrioritization(Prioritization other) {
        return new PairwiseComparisons(parts, judgements, other);
    }

    @Override
    public Map<String, Double> weights() {
        return Statements.shares(parts, vector(prioritization));
    }

    /** The largest eigenvalue: the number of parts without contradictions, more with them. */
    public double lambdaMax() {
        return Math.max(parts.size(), perron().value());
    }

    /** {@code (lambdaMax - n) / (n - 1)}, 0 without contradictions and for a single part. */
    public double consistencyIndex() {
        return parts.size() == 1 ? 0 : (lambdaMax() - parts.size()) / (parts.size() - 1);
    }

    /**
     * The consistency index by that of random matrices, after Saaty's table of 1980: .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49
     * for 3 to 10 parts. Up to 0.1 is accepted by custom. 0 for one or two parts, which cannot contradict each other; empty
     * for more than 10, for which the table has no figure that all its printings share.
     */
    public OptionalDouble consistencyRatio() {
        int at = parts.size() - 3;
        if (at < 0) {
            return OptionalDouble.of(0);
        }
        return at < RANDOM_INDEX.length
                ? OptionalDouble.of(consistencyIndex() / RANDOM_INDEX[at])
                : OptionalDouble.empty();
    }

    /**
     * The geometric consistency index, {@code 2 / ((n - 1)(n - 2))} times the sum over all pairs of {@code ln^2(a_ij w_j / w_i)} with
     * the weights by row geometric mean; 0 for one or two parts.
     */
    public double geometricConsistencyIndex() {
        int n = parts.size();
        double sum = 0;
        for (Judgement each : judgements(vector(Prioritization.ROW_GEOMETRIC_MEAN))) {
            double logarithm = StrictMath.log(each.ratio());
            sum += logarithm * logarithm;
        }
        return n < 3 ? 0 : 2 * sum / ((n - 1.0) * (n - 2.0));
    }

    /**
     * The judgements that are farthest from what the eigenvector implies, each pair once: one, several where they are equally
     * far (with three parts all are), none where nothing is contradicted.
     */
    public List<Judgement> worst() {
        List<Judgement> all = judgements(vector(Prioritization.EIGENVECTOR));
        double largest = all.stream().mapToDouble(Judgement::ratio).max().orElse(1);
        return largest <= 1 + RECIPROCAL
                ? List.of()
                : all.stream()
                        .filter(each -> each.ratio() >= largest * (1 - RECIPROCAL))
                        .toList();
    }

    private List<Judgement> judgements(double[] vector) {
        List<Judgement> all = new ArrayList<>();
        for (int row = 0; row < vector.length; row++) {
            for (int column = row + 1; column < vector.length; column++) {
                double stated = judgements.get(row).get(column);
                double implied = vector[row] / vector[column];
                double ratio = Math.max(stated, implied) / Math.min(stated, implied);
                all.add(new Judgement(parts.get(row), parts.get(column), stated, implied, ratio));
            }
        }
        return all;
    }

    private double[] vector(Prioritization which) {
        return which == Prioritization.EIGENVECTOR
                ? perron().vector()
                : judgements.stream()
                        .mapToDouble(PairwiseComparisons::geometricMean)
                        .toArray();
    }

    private Perron perron() {
        return Perron.of(judgements.stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new));
    }

    private static double geometricMean(List<Double> row) {
        double sum = 0;
        for (double judgement : row) {
            sum += StrictMath.log(judgement);
        }
        return StrictMath.exp(sum / row.size());
    }

    /** A row for each weight, for each measure of contradiction, and for each of the {@linkplain #worst() worst judgements}. */
    @Override
    public Table toTable() {
        Table.Builder table = Table.builder("Pairwise comparisons")
                .words("figure")
                .text("part")
                .text("against")
                .decimal("value", 4);
        weights().forEach((part, weight) -> table.row("weight", part, null, weight));
        table.row("largest eigenvalue", null, null, lambdaMax());
        table.row("consistency index", null, null, consistencyIndex());
        table.row("consistency ratio (random index of Saaty 1980)", null, null, consistencyRatio());
        table.row("geometric consistency index", null, null, geometricConsistencyIndex());
        for (Judgement each : worst()) {
            table.row("worst judgement, as stated", each.part(), each.other(), each.stated());
            table.row("worst judgement, as implied", each.part(), each.other(), each.implied());
        }
        return table.build();
    }
}
