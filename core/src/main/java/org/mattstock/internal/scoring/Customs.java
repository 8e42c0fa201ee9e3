package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/** The methods that a user must bring for a tree. */
public final class Customs {
    private final List<Custom> found = new ArrayList<>();

    private Customs() {}

    /** Each once, in the order in which a walk meets them. */
    public static List<Custom> of(Node root) {
        Customs customs = new Customs();
        Tree.nodes(root).forEach(customs::add);
        return customs.found.stream().distinct().toList();
    }

    private void add(Node node) {
        if (node instanceof Leaf leaf) {
            add(TreatmentMethods.of(leaf.treatment(), Behaviors.none()).lacking());
            add(leaf.normalization());
        } else if (node instanceof Branch branch) {
            branch.normalization().ifPresent(this::add);
            add(AggregationMethods.of(branch.aggregation(), Behaviors.none()).lacking());
        }
    }

    private void add(Normalization normalization) {
        add(NormalizationMethods.of(normalization, Behaviors.none()).lacking());
    }

    private void add(Optional<Custom> custom) {
        custom.ifPresent(found::add);
    }
}
