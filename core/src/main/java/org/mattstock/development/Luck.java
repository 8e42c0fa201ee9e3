package org.mattstock.development;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.internal.text.Checks;

/**
 * How many would pass the whole rule for the honor by luck alone: the steady rule, and every bar but evidence. No single model of
 * luck is right for yearly figures, so there are two, and the truth of a panel without development lies between them: the first
 * says rather too little, the second rather too much. The figures are those of simulated panels of 290 units, 24 indicators and
 * four years, without bars and with all of them.
 *
 * <ul>
 *   <li><b>Independent years</b>: all orders of the years are equally likely, the same for all indicators and units. Every order
 *       but the true one is listed, up to {@value #MOST_LISTED} years; beyond, {@value #DRAWS} are drawn. It is right where years
 *       are independent, and says too little where levels wander: random walks pass 2.4 to 3.2 times as often, with all bars 5
 *       to 11 times; over longer windows more.
 *   <li><b>Wandering levels</b>: each unit's yearly steps keep their size and may go either way, the same way for all its
 *       indicators. It is right for random walks that no movement shakes which all units share, and says too much where years are
 *       independent: three times what luck does then, with all bars 5 to 20 times.
 * </ul>
 *
 * <p>Both take a movement that all units share for luck that nobody had: national movement is not luck. Relative to the median
 * unit it is taken out. Beside them stands the mirror image, which needs no model: how many fall by the same rule and bars.
 *
 * <p>A definition that does not add up is scored anew for every order: of its orders and turns at most 40 are drawn.
 *
 * <p>Units without a composite in every year, and those that are not eligible, are not counted.
 *
 * @param comparison of the composites themselves, or less each year's median unit, in what luck does as in what happened: whoever
 *     has risen more than that unit passes then, whether the composite itself rose or not
 * @param units how many are counted
 * @param passes how many of them pass
 * @param mirrored how many pass in a mirror, in which every rise is a fall
 * @param pair what luck would do; absent for three values, with which nothing can be shown, and where nobody is counted
 */
public record Luck(EvidenceRule.Comparison comparison, int units, int passes, int mirrored, Optional<Pair> pair) {
    /** The most years of which every order is listed. */
    public static final int MOST_LISTED = 6;

    /** How many orders, and how many turns of the steps, are drawn beyond. */
    public static final int DRAWS = 1_000;

    /** The fewest years with which anything can be shown. */
    public static final int FEWEST_YEARS = 4;

    /** Checks for null. */
    public Luck {
        Objects.requireNonNull(comparison, "comparison");
        Objects.requireNonNull(pair, "pair");
    }

    /** What is offered first to whoever chooses. */
    public enum Offer {
        /** That nobody is honored: no more pass than luck may give. */
        NOBODY,
        /** Those who pass: they are more. */
        THOSE_WHO_PASS
    }

    /**
     * What luck would do by both models.
     *
     * @param independentYears how many would pass on average if years were independent
     * @param low the 5th percentile of that over orders of the years
     * @param high the 95th
     * @param orders how many orders were counted
     * @param wanderingLevels how many would pass on average if levels wander
     * @param turns how many turns of the steps were counted
     */
    public record Pair(double independentYears, int low, int high, int orders, double wanderingLevels, int turns) {
        /** Checks the numbers. */
        public Pair {
            Checks.atLeastZero("independentYears", independentYears);
            Checks.atLeastZero("wanderingLevels", wanderingLevels);
        }

        /** The larger of the two. */
        public double larger() {
            return Math.max(independentYears, wanderingLevels);
        }
    }

    /** Nobody, where no more pass than the larger of the pair, or where nothing can be shown. A mention is a choice still. */
    public Offer firstOffer() {
        return pair.filter(luck -> passes > luck.larger()).isPresent() ? Offer.THOSE_WHO_PASS : Offer.NOBODY;
    }

    @Override
    public String toString() {
        String told = passes + " of " + units + " with every year pass"
                + (comparison == EvidenceRule.Comparison.RELATIVE ? " relative to the median unit; " : "; ");
        return told
                + pair.map(luck -> String.format(
                                Locale.ROOT,
                                "by luck alone about %.1f (%d to %d) would if years were independent, %.1f if levels wander;"
                                        + " %d fall by the same rule",
                                luck.independentYears(),
                                luck.low(),
                                luck.high(),
                                luck.wanderingLevels(),
                                mirrored))
                        .orElse(units == 0 ? "nobody is counted" : "nothing can be shown with so few values")
                + (comparison == EvidenceRule.Comparison.RELATIVE ? "." : "; national movement is not luck.");
    }
}
