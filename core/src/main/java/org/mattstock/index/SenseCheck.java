package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;

/**
 * Whether all parts of a branch agree with one in which less stays better, and the branch with them.
 *
 * @param path of the branch
 * @param low that part
 * @param faults what was found
 */
record SenseCheck(String path, Branch branch, Node low, List<Fault> faults) {
    /** The first part that counts and in which less stays better. */
    static Optional<Node> low(Branch branch) {
        return counted(branch).filter(Senses::staysLow).findFirst();
    }

    private static Stream<Node> counted(Branch branch) {
        return branch.parts().stream()
                .filter(part -> part.weight().orElse(1) != 0)
                .map(Branch.Part::node);
    }

    static List<Fault> faults(String path, Branch branch, Node low) {
        SenseCheck check = new SenseCheck(path, branch, low, new ArrayList<>());
        counted(branch).filter(part -> !Senses.isLessBetter(part)).forEach(check::agrees);
        check.takes();
        return check.faults;
    }

    private void agrees(Node part) {
        int position = branch.parts().stream().map(Branch.Part::node).toList().indexOf(part);
        add(
                ".parts[" + position + "]",
                "parts must agree in what is better, got " + part.id() + ", where more is, beside " + low.id()
                        + ", where less stays better");
    }

    private void takes() {
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
                                + ", which takes more for better, where less stays better in " + low.id()));
    }

    private void add(String below, String message) {
        faults.add(new Fault(path + below, message));
    }
}
