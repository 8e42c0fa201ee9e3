package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;

/** Definitions some of whose parts weigh nothing: by what they are given, or by what is drawn. */
final class SwitchedOffTrees {
    /** Weights below this share of their branch's are those that a draw wants to be 0. */
    private static final double NOTHING = 1e-6;

    private SwitchedOffTrees() {}

    /** Whether a part of a branch goes out. */
    private interface Choice {
        boolean goesOut(double share);
    }

    /** With one part in five switched off, but never all of a branch. */
    static CompositeIndex some(CompositeIndex index, SplittableRandom random) {
        return with(index, share -> random.nextInt(5) == 0);
    }

    /** With weights of exactly 0 in place of those that are next to nothing; branches keep their total. */
    static CompositeIndex exactly(CompositeIndex index) {
        return with(index, share -> share < NOTHING);
    }

    private static CompositeIndex with(CompositeIndex index, Choice choice) {
        return WeightDraws.withTree(index, with(index.tree(), choice));
    }

    private static Node with(Node node, Choice choice) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        double total = branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .sum();
        List<Branch.Part> parts = new ArrayList<>();
        double left = 0;
        for (Branch.Part part : branch.parts()) {
            double weight = part.weight().orElse(1);
            boolean isLast = parts.size() == branch.parts().size() - 1;
            double kept = choice.goesOut(weight / total) && !(isLast && left == 0) ? 0 : weight;
            left += kept;
            parts.add(Branch.Part.of(with(part.node(), choice), kept));
        }
        double scale = total / left;
        List<Branch.Part> scaled = parts.stream()
                .map(part -> Branch.Part.of(part.node(), scale * part.weight().orElseThrow()))
                .toList();
        return branch.withParts(scaled).withWeighting(Weighting.relative());
    }
}
