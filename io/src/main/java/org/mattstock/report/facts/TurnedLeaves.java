package org.mattstock.report.facts;

import java.util.HashSet;
import java.util.Set;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;

/** Leaves below a branch that counts downwards: what is good in them is bad for the score. Below two such branches it is good again. */
final class TurnedLeaves {
    private TurnedLeaves() {}

    /** The ids of those below a root. */
    static Set<String> of(Node root) {
        Set<String> turned = new HashSet<>();
        add(root, false, turned);
        return Set.copyOf(turned);
    }

    private static void add(Node node, boolean isTurned, Set<String> turned) {
        if (node instanceof Branch branch) {
            boolean turns = branch.direction() instanceof Direction.Lower;
            branch.parts().forEach(part -> add(part.node(), isTurned != turns, turned));
        } else if (isTurned) {
            turned.add(node.id());
        }
    }
}
