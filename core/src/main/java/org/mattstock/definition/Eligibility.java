package org.mattstock.definition;

import java.util.List;
import java.util.Objects;
import org.mattstock.internal.text.Checks;

/**
 * Who may be ranked (krav för att rangordnas), decided before ranking.
 *
 * @param requirements all must be met; at most 1,000
 * @param ineligible whether units that do not meet them stay in the reference
 */
public record Eligibility(List<Requirement> requirements, Ineligible ineligible) {
    /** What becomes of ineligible units in the fit. */
    public enum Ineligible {
        /** They are part of the reference: their values say something about what is common. The default. */
        IN_REFERENCE,
        /** They are no part of it. */
        OUT_OF_REFERENCE
    }

    private static final int MOST_REQUIREMENTS = 1_000;

    /** Copies the requirements. */
    public Eligibility {
        requirements = List.copyOf(requirements);
        Checks.between("requirements", requirements.size(), 0, MOST_REQUIREMENTS);
        Objects.requireNonNull(ineligible, "ineligible");
    }

    /** Everybody in the population may be ranked: the default. */
    public static Eligibility everybody() {
        return new Eligibility(List.of(), Ineligible.IN_REFERENCE);
    }

    /** All of these must be met; ineligible units stay in the reference. */
    public static Eligibility requiring(Requirement... requirements) {
        return new Eligibility(List.of(requirements), Ineligible.IN_REFERENCE);
    }
}
