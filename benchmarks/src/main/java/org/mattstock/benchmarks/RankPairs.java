package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.rank.ColumnPlaces;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Places of the values of one vector, the highest first, ties sharing the mean place. */
final class RankPairs {
    private static final int MANY = 64;
    /** So long a vector that no predictor learns it; and 64 of them would be half a gigabyte. */
    private static final int LONG = 1_000_000;

    private static final int FEW = 2;

    private RankPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (int n : new int[] {290, 10_000, LONG}) {
            for (Shape shape : Shape.values()) {
                String name = "rank/" + n + "/" + shape.name().toLowerCase(Locale.ROOT) + "/";
                String ours = "places of " + n + " values";
                pairs.add(new Pair(
                        name + "commons-math3",
                        ours,
                        "commons-math3 NaturalRanking",
                        () -> toNaturalRanking(n, shape)));
                pairs.add(new Pair(
                        name + "arrays-sort",
                        ours,
                        "Arrays.sort(double[]) of a copy, no places",
                        () -> toSort(n, shape)));
            }
        }
        for (int columns : new int[] {256, 4_096}) {
            for (Shape shape : Shape.values()) {
                String name = "rank/batch/" + columns + "x290/" + shape.name().toLowerCase(Locale.ROOT);
                pairs.add(batch(name, columns, () -> shape.vectors(columns, 290)));
                pairs.add(batch(name + "-lacking", columns, () -> lacking(shape.vectors(columns, 290))));
            }
        }
        return pairs;
    }

    private static Pair batch(String name, int count, Supplier<double[][]> columns) {
        return new Pair(
                name,
                "ColumnPlaces of " + count + " columns of 290 values",
                "commons-math3 NaturalRanking of each",
                () -> columnByColumn(columns.get()));
    }

    /** One value in eight is lacking, as in a panel of many indicators. */
    private static double[][] lacking(double[][] columns) {
        SplittableRandom random = new SplittableRandom(8);
        return Arrays.stream(columns)
                .map(column -> Arrays.stream(column)
                        .map(value -> random.nextInt(8) == 0 ? Double.NaN : value)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Duel columnByColumn(double[][] columns) {
        double[][] negated = negated(columns);
        NaturalRanking ranking = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.AVERAGE);
        RankingRule rule = RankingRule.standard().withTies(TieRule.FRACTIONAL);
        double[][] places = new double[columns.length][];
        Operation baseline = input -> {
            for (int column = 0; column < columns.length; column++) {
                places[column] = ranking.rank(negated[column]);
            }
            return places;
        };
        Runnable check = () -> {
            ColumnPlaces ours = ColumnPlaces.of(columns, rule);
            for (int i = 0; i < columns.length; i++) {
                int column = i;
                double[] actual = new double[columns[i].length];
                Arrays.setAll(actual, unit -> ours.place(column, unit).orElse(Double.NaN));
                Results.requireIdentical(ranking.rank(negated[i]), actual);
            }
        };
        return new Duel(input -> ColumnPlaces.of(columns, rule), baseline, 1, check);
    }

    private static Duel toNaturalRanking(int n, Shape shape) {
        double[][] vectors = vectors(n, shape);
        double[][] negated = negated(vectors);
        NaturalRanking ranking = ascending();
        return new Duel(ours(vectors), input -> ranking.rank(negated[input]), vectors.length, () -> verify(vectors));
    }

    private static Duel toSort(int n, Shape shape) {
        double[][] vectors = vectors(n, shape);
        double[] copy = new double[n];
        Operation sort = input -> {
            System.arraycopy(vectors[input], 0, copy, 0, n);
            Arrays.sort(copy);
            return copy;
        };
        return new Duel(ours(vectors), sort, vectors.length, () -> verify(vectors));
    }

    private static double[][] vectors(int n, Shape shape) {
        return shape.vectors(n == LONG ? FEW : MANY, n);
    }

    private static Operation ours(double[][] vectors) {
        Ranker ranker = new Ranker();
        double[] places = new double[vectors[0].length];
        return input -> {
            ranker.rank(vectors[input], First.HIGHEST).places(Ties.FRACTIONAL, places);
            return places;
        };
    }

    private static void verify(double[][] vectors) {
        Operation ours = ours(vectors);
        double[][] negated = negated(vectors);
        for (int i = 0; i < vectors.length; i++) {
            Results.requireEqual(ascending().rank(negated[i]), (double[]) ours.run(i), 0);
        }
    }

    /** commons-math3 ranks the lowest first, so it is given the negated values; negating them is not timed. */
    private static NaturalRanking ascending() {
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
    }

    private static double[][] negated(double[][] vectors) {
        return Arrays.stream(vectors)
                .map(vector -> Arrays.stream(vector).map(value -> -value).toArray())
                .toArray(double[][]::new);
    }
}
