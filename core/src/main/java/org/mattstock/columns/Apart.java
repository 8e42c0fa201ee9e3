package org.mattstock.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Population;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.LearnedWeights;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.text.Words;

/** Whether a definition can be fitted by column and scored by rows: what of it asks for more than one column, or more than one row. */
final class Apart {
    private final List<String> reasons = new ArrayList<>();

    private Apart() {}

    /** Refuses a definition that cannot; every reason is named. */
    static void require(CompositeIndex index, Behaviors behaviors) {
        Apart apart = new Apart();
        LearnedWeights.branches(index.tree())
                .forEach(branch -> apart.add(
                        branch,
                        "learns its weights, from the columns of all its parts together; take"
                                + " the definition that withFittedWeights gives, or state them"));
        if (apart.reasons.isEmpty()) {
            Tree.nodes(Tree.counted(index.tree())).forEach(node -> apart.node(node, behaviors));
        }
        apart.rules(index);
        if (!apart.reasons.isEmpty()) {
            throw new IllegalArgumentException(
                    "the definition must be one that is fitted by column and scored by rows, but "
                            + String.join("; ", apart.reasons));
        }
    }

    private void add(String what, String why) {
        reasons.add(what + " " + why);
    }

    private void node(Node node, Behaviors behaviors) {
        if (node instanceof Branch branch) {
            if (AggregationMethods.of(branch.aggregation(), behaviors).comparesUnits()) {
                add(
                        branch.id(),
                        "holds units against each other ("
                                + Words.of(branch.aggregation().getClass()) + "), which takes all of them at once");
            }
        } else if (node instanceof Leaf leaf) {
            if (ImputationMethods.of(leaf.imputation()).dependsOnOtherLeaves()) {
                add(
                        leaf.id(),
                        "takes what is missing from other columns ("
                                + Words.of(leaf.imputation().getClass()) + ")");
            }
            leaf.divisors().stream()
                    .map(Denominator.Divisor::unit)
                    .flatMap(Optional::stream)
                    .forEach(unit -> add(
                            leaf.id(), "is divided by a figure of the unit " + unit + ", which is in one part only"));
        }
    }

    private void rules(CompositeIndex index) {
        if (index.population() instanceof Population.Listed) {
            add("the population", "lists its units, which are in different parts; make them a group, or a kind");
        }
        if (index.eligibility().ineligible() == Eligibility.Ineligible.OUT_OF_REFERENCE
                && !index.eligibility().requirements().isEmpty()) {
            add(
                    "the reference",
                    "is without the units that are not eligible, which takes all columns that eligibility asks for");
        }
    }
}
