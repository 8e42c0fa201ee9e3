package org.mattstock.award;

/** What the numbers of a rule must be. */
final class RuleChecks {
    private RuleChecks() {}

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }

    static void atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least 0 and finite, got " + value);
        }
    }

    /** Whether a rule is of a kind, or holds one that is. */
    static boolean holds(NominationRule rule, Class<? extends NominationRule> kind) {
        if (kind.isInstance(rule)) {
            return true;
        }
        if (rule instanceof NominationRule.PerClass perClass) {
            return holds(perClass.rule(), kind);
        }
        return rule instanceof NominationRule.WithFloors floors && holds(floors.rule(), kind);
    }
}
