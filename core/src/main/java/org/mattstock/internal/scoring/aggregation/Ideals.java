package org.mattstock.internal.scoring.aggregation;

import org.mattstock.internal.scoring.given.Parts;

/**
 * The best and the worst that peers with a value have of each part.
 *
 * @param best by part; below {@code worst} where nobody has it
 * @param worst by part
 */
record Ideals(double[] best, double[] worst) {
    static Ideals of(Parts parts, boolean[] peers) {
        double[] best = new double[parts.count()];
        double[] worst = new double[parts.count()];
        for (int part = 0; part < best.length; part++) {
            best[part] = Double.NEGATIVE_INFINITY;
            worst[part] = Double.POSITIVE_INFINITY;
            for (int unit = 0; unit < peers.length; unit++) {
                double value = parts.used[part][unit];
                if (peers[unit] && parts.kept[unit] && !Double.isNaN(value)) {
                    best[part] = Math.max(best[part], value);
                    worst[part] = Math.min(worst[part], value);
                }
            }
        }
        return new Ideals(best, worst);
    }

    /** Whether peers differ in a part. */
    boolean differ(int part) {
        return best[part] > worst[part];
    }
}
