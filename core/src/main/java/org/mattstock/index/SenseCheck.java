package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;

/** Whether all parts of a branch agree with one in which less stays better, and the branch with them. */
final class SenseCheck {
    private final String path;
    private final Branch branch;
    private final List<Fault> faults = new ArrayList<>();

    private SenseCheck(String path, Branch branch) {
        this.path = path;
        this.branch = branch;
    }

    /** The first part that counts and in which less stays better. */
    static Optional<Node> low(Branch branch) {
        return branch.parts().stream()
                .filter(part -> part.weight().orElse(1) != 0)
                .map(Branch.Part::node)
                .filter(Senses::staysLow)
                .findFirst();
    }

    /**
     * What is wrong with a branch in a part of which less stays better.
     *
     * @param low that part
     */
    static List<Fault> faults(String path, Branch branch, Node low) {
        SenseCheck check = new SenseCheck(path, branch);
        check.agrees(low);
        check.takes(low);
        return check.faults;
    }

    private void agrees(Node low) {
        for (int i = 0; i < branch.parts().size(); i++) {
            Branch.Part part = branch.parts().get(i);
            if (part.weight().orElse(1) != 0 && !Senses.isLessBetter(part.node())) {
                add(
                        ".parts[" + i + "]",
                        "parts must agree in what is better, got " + part.node().id() + ", where more is, beside "
                                + low.id() + ", where less stays better");
            }
        }
    }

    private void takes(Node low) {
        if (!AggregationMethods.of(branch.aggregation()).keepsSense()) {
            add(
                    ".aggregation",
                    "aggregation must keep less better where it stays better in " + low.id()
                            + ", as means and sums do, got " + Policies.name((Record) branch.aggregation()));
        }
        branch.normalization()
                .ifPresent(method -> add(
                        ".normalization",
                        "normalization must not be given, since it takes more for better, and less stays better in "
                                + low.id() + ", got " + Policies.name((Record) method)));
        MissingRuleMethods.of(branch.missing())
                .neededSense()
                .ifPresent(choice -> add(
                        ".missing." + choice.path(),
                        choice.name() + " must not be " + choice.value()
                                + ", which takes more for better, where less stays" + " better in " + low.id()));
    }

    private void add(String below, String message) {
        faults.add(new Fault(path + below, message));
    }
}
