package org.mattstock.internal.scoring;

import java.util.List;
import java.util.function.Predicate;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;

/** Who is in a population. */
public final class Populations {
    private Populations() {}

    /**
     * By unit of a panel: whether it is in a population.
     *
     * @throws IllegalArgumentException if the panel lacks a unit or a group that the population names
     */
    public static boolean[] members(Population population, Panel panel) {
        Predicate<Unit> member = member(population, panel);
        List<Unit> units = panel.units();
        boolean[] members = new boolean[units.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member.test(units.get(i));
        }
        return members;
    }

    /**
     * The part of a panel that a population is.
     *
     * @throws IllegalArgumentException if that is nobody, or the panel lacks a unit or a group that the population names
     */
    public static Panel part(Population population, Panel panel) {
        Panel members = panel.withUnits(member(population, panel));
        if (members.units().isEmpty()) {
            throw new IllegalArgumentException("population must have a unit in the panel, got none for " + population);
        }
        return members;
    }

    private static Predicate<Unit> member(Population population, Panel panel) {
        if (population instanceof Population.Everyone) {
            return unit -> true;
        }
        if (population instanceof Population.OfKind ofKind) {
            return unit -> unit.kind().equals(ofKind.kind());
        }
        if (population instanceof Population.Listed listed) {
            listed.units().forEach(panel::requireUnit);
            return unit -> listed.units().contains(unit.id());
        }
        if (population instanceof Population.InGroup inGroup) {
            Grouping.Group group = group(inGroup, panel);
            return unit -> group.units().contains(unit.id());
        }
        throw new IllegalStateException("the engine must know who is in the population, got " + population);
    }

    private static Grouping.Group group(Population.InGroup population, Panel panel) {
        return panel.requireGrouping(population.grouping()).requireGroup(population.group());
    }
}
