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

    public static boolean[] members(Population population, Panel panel) {
        Predicate<Unit> member = member(population, panel);
        List<Unit> units = panel.units();
        boolean[] members = new boolean[units.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member.test(units.get(i));
        }
        return members;
    }

    private static Predicate<Unit> member(Population population, Panel panel) {
        if (population instanceof Population.OfKind ofKind) {
            return unit -> unit.kind().equals(ofKind.kind());
        }
        if (population instanceof Population.Listed listed) {
            return unit -> listed.units().contains(unit.id());
        }
        if (population instanceof Population.InGroup inGroup) {
            Grouping.Group group = panel.requireGrouping(inGroup.grouping())
                    .group(inGroup.group())
                    .orElseThrow();
            return unit -> group.units().contains(unit.id());
        }
        return unit -> true;
    }
}
