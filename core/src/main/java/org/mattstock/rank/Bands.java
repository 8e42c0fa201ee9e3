package org.mattstock.rank;

import java.util.List;
import java.util.Objects;

/**
 * How a ranking is divided into bands, as in "the best 25 percent". Band 1 is the best. Each form is shown on the scores 9, 7,
 * 7, 4, 2.
 */
public sealed interface Bands permits Bands.Shares, Bands.Cuts {
    /**
     * Three bands by share of the ranked units: the best, the middle and the worst. {@code 0.25} of five units is 1.25, so 2
     * each at both ends; the two sevens are tied across the first cut and both go to the better band: 1 1 1 3 3.
     *
     * <p>Where few units are ranked the best band is filled first: of one unit, none is left for the worst.
     *
     * @param best the share of the best band, from 0 to 1
     * @param worst the share of the worst band, from 0 to 1; both together at most 1
     * @param rounding what becomes of a part of a unit
     * @param cutTies which band units get that are tied across a cut
     */
    record Shares(double best, double worst, Rounding rounding, CutTies cutTies) implements Bands {
        /** Checks the shares. */
        public Shares {
            Objects.requireNonNull(rounding, "rounding");
            Objects.requireNonNull(cutTies, "cutTies");
            if (!(best >= 0 && worst >= 0 && best + worst <= 1)) {
                throw new IllegalArgumentException(
                        "best and worst must be from 0 and together at most 1, got " + best + " and " + worst);
            }
        }

        /** These shares with parts of a unit rounded in another way. */
        public Shares withRounding(Rounding other) {
            return new Shares(best, worst, other, cutTies);
        }

        /** These shares with units tied across a cut in another band. */
        public Shares withCutTies(CutTies other) {
            return new Shares(best, worst, rounding, other);
        }
    }

    /**
     * Bands by absolute cuts, one more than there are cuts; a score on a cut belongs to the better band: with 3 and 7, 1 1 1 2
     * 3. A score is compared as the ranking rule sees it, rounded if places are taken on rounded scores.
     *
     * @param cuts ascending scores, at least one
     */
    record Cuts(List<Double> cuts) implements Bands {
        /** Checks that the cuts are finite and ascend. */
        public Cuts {
            cuts = List.copyOf(cuts);
            if (cuts.isEmpty()) {
                throw new IllegalArgumentException("cuts must be at least one");
            }
            for (int i = 0; i < cuts.size(); i++) {
                if (!Double.isFinite(cuts.get(i)) || (i > 0 && cuts.get(i) <= cuts.get(i - 1))) {
                    throw new IllegalArgumentException("cuts must be finite and ascend, got " + cuts);
                }
            }
        }
    }

    /** What becomes of a part of a unit in a share. */
    enum Rounding {
        /** Up: 1.25 units are 2. The default, so that a band is never smaller than its share. */
        CEILING,
        /** Down: 1.25 units are 1. */
        FLOOR,
        /** To the nearest, a half up: 1.25 units are 1. */
        HALF_UP
    }

    /** Which band units get that are tied across a cut. */
    enum CutTies {
        /** The better of the two. The default. */
        BETTER,
        /** The worse of the two. */
        WORSE
    }

    /**
     * The best and the worst share of the ranked units, and those between; parts of a unit rounded up, ties in favour of the
     * unit.
     *
     * @param best the share of the best band, such as 0.25
     * @param worst the share of the worst band
     */
    static Shares shares(double best, double worst) {
        return new Shares(best, worst, Rounding.CEILING, CutTies.BETTER);
    }

    /** The best and the worst share of the ranked units, and those between. */
    static Shares shares(double best, double worst, Rounding rounding, CutTies cutTies) {
        return new Shares(best, worst, rounding, cutTies);
    }

    /**
     * Bands between absolute scores.
     *
     * @param cuts ascending
     */
    static Cuts cuts(List<Double> cuts) {
        return new Cuts(cuts);
    }

    /**
     * Bands between absolute scores.
     *
     * @param cuts ascending
     */
    static Cuts cuts(double... cuts) {
        return new Cuts(java.util.Arrays.stream(cuts).boxed().toList());
    }
}
