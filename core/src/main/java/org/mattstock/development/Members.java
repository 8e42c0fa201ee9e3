package org.mattstock.development;

import java.util.function.Predicate;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;

/** The part of a panel that a definition's population is: nobody else takes part in a reference or in a count. */
final class Members {
    private Members() {}

    static Panel of(Population population, Panel panel) {
        Panel members = panel.withUnits(test(population, panel));
        if (members.units().isEmpty()) {
            throw new IllegalArgumentException("population must have a unit in the panel, got none for " + population);
        }
        return members;
    }

    private static Predicate<Unit> test(Population population, Panel panel) {
        if (population instanceof Population.OfKind ofKind) {
            return unit -> unit.kind().equals(ofKind.kind());
        }
        if (population instanceof Population.Listed listed) {
            listed.units().forEach(panel::requireUnit);
            return unit -> listed.units().contains(unit.id());
        }
        if (population instanceof Population.InGroup inGroup) {
            Grouping.Group group = panel.requireGrouping(inGroup.grouping())
                    .group(inGroup.group())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "group must be one of " + inGroup.grouping() + "'s, got \"" + inGroup.group() + "\""));
            return unit -> group.units().contains(unit.id());
        }
        return unit -> true;
    }
}
