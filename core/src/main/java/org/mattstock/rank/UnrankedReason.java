package org.mattstock.rank;

/** Why a unit has no place. */
public enum UnrankedReason {
    /** The unit is outside the definition's population, such as the country as a whole. */
    OUTSIDE_POPULATION,
    /** A condition of eligibility is not met. */
    NOT_ELIGIBLE,
    /** Too many parts are missing under the definition's missing rule. */
    MISSING_PARTS,
    /** There is no score, for a reason outside the definition. */
    NO_SCORE
}
