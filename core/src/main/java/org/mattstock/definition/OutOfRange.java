package org.mattstock.definition;

/**
 * What becomes of a value that cannot be: one outside the range that its {@link org.mattstock.data.Indicator} states. On the
 * percentages 62, 71, 890 and 80, normalized by min-max. Units outside the population stop nobody.
 */
public enum OutOfRange {
    /**
     * Scoring is refused, and the error names unit, year, value and range: the slip would decide everybody's score. The default:
     * somebody has to decide.
     */
    FAIL,
    /** It is taken as it is, and listed among the findings: 0, 1.087, 100, 2.174. */
    KEEP,
    /** It is as if the source had no such value, and it is listed among the findings: 0, 50, none, 100. */
    MISSING
}
