package org.mattstock.index;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.Turned;

/** Whether a branch can be turned, if it is to be. */
final class DirectionCheck {
    private DirectionCheck() {}

    static List<Fault> faults(String path, Branch branch) {
        if (branch.direction() instanceof Direction.Target) {
            return List.of(new Fault(
                    path + ".direction",
                    "direction of a branch must be HIGHER or LOWER, got " + branch.direction()
                            + "; give the target to a leaf"));
        }
        if (!Turned.is(branch)) {
            return List.of();
        }
        if (Senses.staysLow(branch)) {
            return List.of(new Fault(
                    path + ".direction",
                    "direction must be HIGHER where less stays better in a part," + " got LOWER for " + branch.id()));
        }
        return branch.normalization().isPresent() || Turned.ends(branch).isPresent()
                ? List.of()
                : List.of(new Fault(
                        path + ".direction",
                        "direction LOWER must find a scale with ends or a center, got " + scales(branch) + " in "
                                + branch.id() + "; give the branch a normalization, such as goalposts"));
    }

    private static String scales(Branch branch) {
        List<String> without = branch.parts().stream()
                .filter(part -> part.weight().orElse(1) != 0)
                .filter(part -> Turned.ends(part.node()).isEmpty())
                .map(part -> part.node().id())
                .toList();
        return without.isEmpty()
                ? Policies.name((Record) branch.aggregation()) + " of " + ranges(branch)
                : "none of " + String.join(", ", without);
    }

    private static String ranges(Branch branch) {
        return String.join(
                " and ",
                branch.parts().stream()
                        .filter(part -> part.weight().orElse(1) != 0)
                        .flatMap(part -> Turned.ends(part.node()).stream())
                        .map(ends -> ends.from() + ".." + ends.to())
                        .distinct()
                        .toList());
    }
}
