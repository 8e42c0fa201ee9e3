package org.mattstock.index;

import java.util.Optional;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;

/**
 * Parts that cannot be positive for everyone, whatever the data. Only what is certain is refused before any data are seen:
 * a min-max from 0 gives 0 to the lowest unit, but that unit may lack another part.
 */
final class NotPositive {
    private NotPositive() {}

    static Optional<String> reason(Node part) {
        if (part instanceof Leaf leaf) {
            return ofLeaf(leaf);
        }
        Branch branch = (Branch) part;
        if (branch.normalization().isPresent()) {
            return ofScale(branch.normalization().get());
        }
        return AggregationMethods.of(branch.aggregation()).neverPositive();
    }

    private static Optional<String> ofLeaf(Leaf leaf) {
        if (leaf.normalization() instanceof Normalization.None && !(leaf.direction() instanceof Direction.Higher)) {
            return Optional.of(
                    "none with direction " + Policies.name((Record) leaf.direction()) + ", which negates the values");
        }
        return ofScale(leaf.normalization());
    }

    private static Optional<String> ofScale(Normalization normalization) {
        if (normalization instanceof Normalization.ZScore score && score.mean() <= 0) {
            return Optional.of("z-score with mean " + score.mean());
        }
        return Optional.empty();
    }
}
