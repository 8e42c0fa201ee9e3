package org.mattstock.award;

/** Rules that hold another rule. */
final class NestedRules {
    private NestedRules() {}

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
