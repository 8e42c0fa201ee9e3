package org.mattstock.index;

import java.util.Optional;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/**
 * Parts that cannot be positive for everyone, whatever the data. Only what is certain is refused before any data are seen:
 * a min-max from 0 gives 0 to the lowest unit, but that unit may lack another part.
 */
final class NotPositive {
    private NotPositive() {}

    static Optional<String> reason(Node part) {
        if (part instanceof Leaf leaf) {
            Direction direction = Senses.staysLow(leaf) ? Direction.HIGHER : leaf.direction();
            return NormalizationMethods.of(leaf.normalization()).notPositive(direction);
        }
        Branch branch = (Branch) part;
        if (branch.normalization().isPresent()) {
            return NormalizationMethods.of(branch.normalization().get()).notPositive(Direction.HIGHER);
        }
        return AggregationMethods.of(branch.aggregation()).neverPositive();
    }
}
