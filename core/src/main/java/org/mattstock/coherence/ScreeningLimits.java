package org.mattstock.coherence;

import org.mattstock.definition.Requirement;
import org.mattstock.internal.text.Checks;

/**
 * From where on a {@link Screening} flags something.
 *
 * @param present the least share of figures, from 0 to 1; two thirds by default, below which a third and more would be made up
 * @param zeros the largest share of zeros among the figures, from 0 to 1; a half by default, above which the middle unit has 0
 * @param skewness tails are long where the size of skewness is at least this; 2 by default
 * @param kurtosis and kurtosis at least this; 3.5 by default, which two are usual for composite indicators
 */
public record ScreeningLimits(double present, double zeros, double skewness, double kurtosis) {
    private static final double PRESENT = 2.0 / 3;
    private static final double ZEROS = 0.5;
    private static final double SKEWNESS = 2;
    private static final double KURTOSIS = 3.5;

    /** Checks that shares are shares, and that the others are within 1e100, skewness positive. */
    public ScreeningLimits {
        Checks.share("present", present);
        Checks.share("zeros", zeros);
        Checks.moderatelyPositive("skewness", skewness);
        Checks.moderate("kurtosis", kurtosis);
    }

    /** The defaults. */
    public static ScreeningLimits standard() {
        return new ScreeningLimits(PRESENT, ZEROS, SKEWNESS, KURTOSIS);
    }

    /** Another least share of figures. */
    public ScreeningLimits withPresent(double other) {
        return new ScreeningLimits(other, zeros, skewness, kurtosis);
    }

    /** Another largest share of zeros. */
    public ScreeningLimits withZeros(double other) {
        return new ScreeningLimits(present, other, skewness, kurtosis);
    }

    /** Other limits of tails. */
    public ScreeningLimits withTails(double otherSkewness, double otherKurtosis) {
        return new ScreeningLimits(present, zeros, otherSkewness, otherKurtosis);
    }

    /**
     * What a definition says so that nobody is ranked who has too little: figures for at least this share of a node's weight. It
     * counts weights where {@link Screening.OfUnit#present()} counts indicators, which is the same where all weigh the same.
     *
     * <pre>{@code
     * index.withEligibility(Eligibility.requiring(limits.requirement(index.tree().id())))
     * }</pre>
     *
     * @param node the node's id, often the root's
     */
    public Requirement requirement(String node) {
        return Requirement.coverageAtLeast(node, present);
    }
}
