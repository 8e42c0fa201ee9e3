package org.mattstock.report.facts;

import java.util.OptionalDouble;

/** How far two columns go together: the rule that chooses among words. */
public enum Together {
    UNKNOWN,
    NEITHER,
    WEAKLY,
    PARTLY,
    STRONGLY,
    WEAKLY_APART,
    PARTLY_APART,
    STRONGLY_APART;

    private static final double WEAK = 0.15;
    private static final double PART = 0.4;
    private static final double STRONG = 0.7;

    /** Of a rank correlation; absent where there is none. */
    public static Together of(OptionalDouble rho) {
        if (rho.isEmpty()) {
            return UNKNOWN;
        }
        double size = Math.abs(rho.getAsDouble());
        boolean up = rho.getAsDouble() > 0;
        if (size < WEAK) {
            return NEITHER;
        } else if (size < PART) {
            return up ? WEAKLY : WEAKLY_APART;
        } else if (size < STRONG) {
            return up ? PARTLY : PARTLY_APART;
        }
        return up ? STRONGLY : STRONGLY_APART;
    }
}
