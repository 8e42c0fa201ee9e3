package org.mattstock.jury;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ChiSquare;
import org.mattstock.internal.statistics.ConcordanceNull;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.text.Checks;
import org.mattstock.jury.JuryAgreement.Answer;
import org.mattstock.jury.JuryAgreement.Concordance;
import org.mattstock.jury.JuryAgreement.CriticalPoint;
import org.mattstock.jury.JuryAgreement.Reason;

/** Kendall's W. Ranks are doubled, so that sums of squares are whole numbers and four times as large. */
final class Concordances {
    private Concordances() {}

    /** Of complete marks, by juror, of at least two jurors and objects. */
    static Answer<Concordance> of(double[][] marks) {
        int[][] ranks = Arrays.stream(marks).map(Midranks::doubled).toArray(int[][]::new);
        int m = ranks.length;
        int k = ranks[0].length;
        long most = ConcordanceNull.largestSquares(ranks);
        if (most == 0) {
            return new Answer.NotDefined<>(Reason.NO_VARIATION);
        }
        long squares = ConcordanceNull.squares(ranks);
        double w = (double) squares / most;
        Optional<ExactDistribution> orders = ConcordanceNull.of(ranks);
        return new Answer.Defined<>(new Concordance(
                m,
                k,
                w,
                withoutTies(squares, m, k),
                ChiSquare.upperTail(m * (k - 1) * w, k - 1),
                orders.isPresent() ? OptionalDouble.of(orders.get().atLeast(squares)) : OptionalDouble.empty()));
    }

    static Answer<CriticalPoint> criticalPoint(int m, int k, double level) {
        Checks.atLeast("jurors", m, 2);
        Checks.atLeast("objects", k, 2);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        return ConcordanceNull.untied(m, k)
                .map(orders -> criticalPoint(orders, m, k, level))
                .orElse(new Answer.NotDefined<>(Reason.TOO_MANY_ORDERS));
    }

    private static Answer<CriticalPoint> criticalPoint(ExactDistribution orders, int m, int k, double level) {
        int most = Math.toIntExact((long) m * m * ((long) k * k * k - k) / 3);
        double[] p = orders.sharesAtLeast(0, most);
        int s = most;
        int critical = most + 1;
        for (; s >= 0 && p[s] <= level; s--) {
            if (s == most || p[s] > p[s + 1]) {
                critical = s;
            }
        }
        return critical > most
                ? new Answer.NotDefined<>(Reason.LEVEL_OUT_OF_REACH)
                : new Answer.Defined<>(new CriticalPoint(withoutTies(critical, m, k), p[critical]));
    }

    /** W without tie correction of a sum of squares of doubled ranks. */
    private static double withoutTies(long squares, int m, int k) {
        return 3.0 * squares / ((double) m * m * ((double) k * k * k - k));
    }
}
