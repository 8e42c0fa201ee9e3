package org.mattstock.inference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.mattstock.internal.text.Checks;

/**
 * Where a unit will stand on one more key figure of the same kind, from its places on those that are known. The places of
 * {@code m} figures in order, {@code x_1 ... x_m}, with {@code k = floor(alpha (m + 1) / 2)}: from {@code x_k} to
 * {@code x_(m+1-k)}. The place on the new figure is in there with probability {@code 1 - 2k / (m + 1)} at least, which is at least
 * the level {@code 1 - alpha}.
 *
 * <p>The one assumption is that the figures are exchangeable: the new one might as well have been any of the known ones, and one of these
 * the one that is not known yet. That does not hold for a figure of another kind (costs, where all known ones are results), or where
 * several of the known ones are nearly the same. Nothing is assumed about units or distributions.
 *
 * <p>With few figures nothing can be said at a high level: {@code k} is 0 with fewer than {@code 2 / alpha - 1}, 19 at level 0.9, and the
 * places are all there are. One end needs half as many ({@link #worstPlace}).
 *
 * <p>Source: conformal prediction for places, Rank intervals for leaderboards (arXiv 2606.08679, 2026).
 *
 * @param figures how many places are known
 * @param k how many are left out at each end
 * @param best the best place
 * @param worst the worst place
 * @param guaranteed the probability of a place from best to worst, at least
 * @param worstPlace the worst place, where only that is asked: at the level the new one is not worse
 * @param worstGuaranteed the probability of that, at least
 */
public record PlaceOnNewFigure(
        int figures, int k, int best, int worst, double guaranteed, int worstPlace, double worstGuaranteed) {
    /**
     * From known places.
     *
     * @param places on each figure, 1 the best; shared ones may lie between, and ends are rounded outward
     * @param units how many there are: the worst place
     * @param level the probability that is asked for, above 0 and below 1
     */
    public static PlaceOnNewFigure of(double[] places, int units, double level) {
        Checks.atLeast("units", units, 1);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        for (double place : places) {
            if (!(place >= 1 && place <= units)) {
                throw new IllegalArgumentException("places must be from 1 to " + units + ", got " + place);
            }
        }
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        int m = sorted.length;
        int left = leftOut(m, level, /* ends= */ 2);
        int worse = leftOut(m, level, /* ends= */ 1);
        return new PlaceOnNewFigure(
                m,
                left,
                left == 0 ? 1 : (int) Math.floor(sorted[left - 1]),
                left == 0 ? units : (int) Math.ceil(sorted[m - left]),
                (double) (m + 1 - 2 * left) / (m + 1),
                worse == 0 ? units : (int) Math.ceil(sorted[m - worse]),
                (double) (m + 1 - worse) / (m + 1));
    }

    /** Exact, since a tenth of 10 is 1 and not a little less. */
    private static int leftOut(int figures, double level, int ends) {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(level))
                .multiply(BigDecimal.valueOf(figures + 1L))
                .divide(BigDecimal.valueOf(ends), 0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
