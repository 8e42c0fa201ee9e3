package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.trend.Observations;
import org.mattstock.trend.TrendSlope;

/**
 * The slopes of the units that have one, with their shrunken and adjusted values.
 *
 * @param slopes in the order of the units that have one
 * @param spread how they vary; absent where there are fewer than 3
 */
record SlopeSizes(List<Size.Slope> slopes, Optional<Size.Spread> spread) {
    /**
     * The slopes.
     *
     * @param series of the units with at least 3 values
     * @param variances the error variances of their slopes
     * @param levels their composite before the window; NaN where unknown
     */
    static SlopeSizes of(List<Observations> series, double[] variances, double[] levels) {
        List<TrendSlope> raw = series.stream().map(TrendSlope::sen).toList();
        if (raw.size() < Shrinkage.FEWEST) {
            return new SlopeSizes(
                    raw.stream().map(slope -> slope(slope, null, null)).toList(), Optional.empty());
        }
        double[] perYear = raw.stream().mapToDouble(TrendSlope::perYear).toArray();
        Shrinkage shrinkage = Shrinkage.of(perYear, variances);
        LevelBefore before = LevelBefore.fit(perYear, levels, shrinkage);
        Size.Shrunken[] shrunken = shrinkage.results();
        Size.@Nullable Shrunken[] adjusted = adjusted(perYear, variances, before);
        List<Size.Slope> slopes = IntStream.range(0, raw.size())
                .mapToObj(i -> slope(raw.get(i), shrunken[i], adjusted[i]))
                .toList();
        return new SlopeSizes(
                slopes, Optional.of(new Size.Spread(shrinkage.mean(), shrinkage.spread(), before.perLevel())));
    }

    private static Size.@Nullable Shrunken[] adjusted(double[] perYear, double[] variances, LevelBefore before) {
        Size.@Nullable Shrunken[] adjusted = new Size.Shrunken[perYear.length];
        int[] known = before.known();
        if (known.length > 0) {
            Size.Shrunken[] results = Shrinkage.of(
                            Arrays.stream(known)
                                    .mapToDouble(i -> before.adjusted(i, perYear[i]))
                                    .toArray(),
                            Arrays.stream(known).mapToDouble(i -> variances[i]).toArray())
                    .results();
            for (int i = 0; i < known.length; i++) {
                adjusted[known[i]] = results[i];
            }
        }
        return adjusted;
    }

    private static Size.Slope slope(
            TrendSlope slope, Size.@Nullable Shrunken shrunken, Size.@Nullable Shrunken adjusted) {
        return new Size.Slope(
                slope.perYear(),
                slope.exactInterval(SizeEstimates.LEVEL),
                Optional.ofNullable(shrunken),
                Optional.ofNullable(adjusted));
    }

    /** A slope; none at a negative index, as a search gives it for a unit without one. */
    Optional<Size.Slope> slope(int at) {
        return at < 0 ? Optional.empty() : Optional.of(slopes.get(at));
    }
}
