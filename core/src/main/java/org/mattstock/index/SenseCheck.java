package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;

/** Whether the parts of a branch agree in which values are good, and the branch with them. */
final class SenseCheck {
    private final String path;
    private final Branch branch;
    private final List<Fault> faults = new ArrayList<>();

    private SenseCheck(String path, Branch branch) {
        this.path = path;
        this.branch = branch;
    }

    static List<Fault> faults(String path, Branch branch) {
        SenseCheck check = new SenseCheck(path, branch);
        Optional<Node> low = check.low();
        if (low.isPresent()) {
            check.agrees(low.get());
            check.takes(low.get());
        } else {
            check.turnsPlaces();
        }
        return check.faults;
    }

    /** The first part that counts and in which less stays better. */
    private Optional<Node> low() {
        return branch.parts().stream()
                .filter(part -> part.weight().orElse(1) != 0)
                .map(Branch.Part::node)
                .filter(Senses::staysLow)
                .findFirst();
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
                    "aggregation must keep less better where it stays better in " + low.id() + ", as means and sums do, got "
                            + Policies.name((Record) branch.aggregation()));
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
                        choice.name() + " must not be " + choice.value() + ", which takes more for better, where less stays"
                                + " better in " + low.id()));
    }

    private void turnsPlaces() {
        for (int i = 0; i < branch.parts().size(); i++) {
            Branch.Part part = branch.parts().get(i);
            if (part.weight().orElse(1) != 0 && part.node() instanceof Branch places && Senses.isLessBetter(places)) {
                add(
                        ".parts[" + i + "].normalization",
                        "normalization must be given: less is better in " + Policies.name((Record) places.aggregation())
                                + ", and a part must be better when higher");
            }
        }
    }

    private void add(String below, String message) {
        faults.add(new Fault(path + below, message));
    }
}
