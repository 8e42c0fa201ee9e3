package org.mattstock.jury;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.jury.JuryAgreement.Alpha;
import org.mattstock.jury.JuryAgreement.Answer;
import org.mattstock.jury.JuryAgreement.Level;
import org.mattstock.jury.JuryAgreement.Reason;

/** Krippendorff's alpha. */
final class Alphas {
    private Alphas() {}

    static Answer<Alpha> of(Marks marks, Level level) {
        double[][] byObject = pairable(marks.values());
        double[] all = Arrays.stream(byObject).flatMapToDouble(Arrays::stream).toArray();
        if (byObject.length < 2) {
            return new Answer.NotDefined<>(byObject.length == 0 ? Reason.NO_PAIRS : Reason.ONE_OBJECT);
        }
        if (level == Level.RATIO && Arrays.stream(all).anyMatch(value -> value < 0)) {
            return new Answer.NotDefined<>(Reason.NEGATIVE_MARKS);
        }
        double[][] scaled = level == Level.ORDINAL ? midranks(byObject, all) : byObject;
        double expected = differences(
                        Arrays.stream(scaled).flatMapToDouble(Arrays::stream).toArray(), level)
                / (all.length * (all.length - 1.0));
        if (expected == 0) {
            return new Answer.NotDefined<>(Reason.NO_VARIATION);
        }
        double observed = 0;
        for (double[] ofObject : scaled) {
            observed += differences(ofObject, level) / (ofObject.length - 1);
        }
        observed /= all.length;
        return new Answer.Defined<>(new Alpha(level, 1 - observed / expected, all.length, observed, expected));
    }

    /** The marks of each object that has at least two. */
    private static double[][] pairable(double[][] byJuror) {
        return IntStream.range(0, byJuror[0].length)
                .mapToObj(object -> Arrays.stream(byJuror)
                        .mapToDouble(row -> row[object])
                        .filter(value -> !Double.isNaN(value))
                        .toArray())
                .filter(ofObject -> ofObject.length >= 2)
                .toArray(double[][]::new);
    }

    /**
     * The ordinal difference of two marks counts the marks between them, and half of those that equal one of them: the
     * difference of their mean ranks.
     */
    private static double[][] midranks(double[][] byObject, double[] all) {
        double[] ranks = Ranker.places(all, First.LOWEST, Ties.FRACTIONAL);
        double[][] ranked = new double[byObject.length][];
        int start = 0;
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = Arrays.copyOfRange(ranks, start, start + byObject[i].length);
            start += byObject[i].length;
        }
        return ranked;
    }

    /** The sum of squared differences over all ordered pairs; of equal values at once, as marks take few. */
    private static double differences(double[] values, Level level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        int[] counts = new int[distinct.length];
        int which = 0;
        for (double value : sorted) {
            which += value == distinct[which] ? 0 : 1;
            counts[which]++;
        }
        double sum = 0;
        for (int a = 0; a < distinct.length; a++) {
            for (int b = a + 1; b < distinct.length; b++) {
                sum += 2.0 * counts[a] * counts[b] * difference(distinct[a], distinct[b], level);
            }
        }
        return sum;
    }

    private static double difference(double a, double b, Level level) {
        return switch (level) {
            case NOMINAL -> 1;
            case ORDINAL, INTERVAL -> (a - b) * (a - b);
            case RATIO -> (a - b) / (a + b) * ((a - b) / (a + b));
        };
    }
}
