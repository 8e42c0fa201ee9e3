package org.mattstock.nomination;

import java.util.List;
import java.util.Optional;

/** What a rule is made of. */
final class RuleParts {
    private RuleParts() {}

    /** The rule itself or the one inside it that is of a kind; there is at most one. */
    static <T extends NominationRule> Optional<T> find(Class<T> kind, NominationRule rule) {
        if (kind.isInstance(rule)) {
            return Optional.of(kind.cast(rule));
        } else if (rule instanceof NominationRule.PerClass perClass) {
            return find(kind, perClass.rule());
        }
        return rule instanceof NominationRule.WithFloors floors ? find(kind, floors.rule()) : Optional.empty();
    }

    /** The floors, in the rule's order. */
    static List<NominationRule.Floor> floors(NominationRule rule) {
        return find(NominationRule.WithFloors.class, rule)
                .map(NominationRule.WithFloors::floors)
                .orElse(List.of());
    }
}
