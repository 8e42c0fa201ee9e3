package org.mattstock.internal.statistics;

import java.util.OptionalDouble;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;

/**
 * How far two vectors order the same units alike: 1 for the same order, -1 for the reverse. Only order counts; units are
 * matched by index; values are not NaN. Empty for fewer than two units, or where one vector is constant and orders nothing.
 */
public final class RankCorrelation {
    private RankCorrelation() {}

    /** Spearman's rho: the product-moment correlation of places, tied values sharing their mean place. */
    public static OptionalDouble spearman(double[] x, double[] y) {
        requirePairs(x, y);
        double[] a = Ranker.places(x, First.LOWEST, Ties.FRACTIONAL);
        double[] b = Ranker.places(y, First.LOWEST, Ties.FRACTIONAL);
        double middle = (x.length + 1) / 2.0;
        double both = 0;
        double spreadOfA = 0;
        double spreadOfB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            spreadOfA += (a[i] - middle) * (a[i] - middle);
            spreadOfB += (b[i] - middle) * (b[i] - middle);
        }
        return quotient(both, spreadOfA, spreadOfB);
    }

    /**
     * Kendall's tau-b, {@code (concordant - discordant) / sqrt(pairs not tied in x * pairs not tied in y)}, by
     * {@link PairCounts}.
     */
    public static OptionalDouble kendallTauB(double[] x, double[] y) {
        return kendallTauB(PairCounts.of(x, y));
    }

    /** The same of pairs that were counted. */
    public static OptionalDouble kendallTauB(PairCounts counts) {
        double excess = counts.concordant() - counts.discordant();
        return quotient(
                excess, (double) (counts.pairs() - counts.tiedInX()), (double) (counts.pairs() - counts.tiedInY()));
    }

    private static OptionalDouble quotient(double both, double ofX, double ofY) {
        return ofX == 0 || ofY == 0 ? OptionalDouble.empty() : OptionalDouble.of(both / Math.sqrt(ofX * ofY) + 0.0);
    }

    private static void requirePairs(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have one length, got " + x.length + " and " + y.length);
        }
    }
}
