package org.mattstock.development;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;

/**
 * How one leaf changes, and what of its changes was cut.
 *
 * @param leaf its id
 * @param indicator its indicator
 * @param scale 1.4826 times its median absolute yearly change, in points of its normalized value; 0 where it never changes
 * @param limit the largest accumulated change that counts; absent where nothing is cut, or as the definition cuts
 * @param cut in how many years of how many units the accumulated change was cut
 * @param changes how many accumulated changes there are
 * @param largest the unit with the largest accumulated change, either way; absent where none changed
 * @param largestChange that change, before it was cut; 0 where none changed
 */
public record LeafScale(
        String leaf,
        String indicator,
        double scale,
        OptionalDouble limit,
        int cut,
        int changes,
        Optional<Unit> largest,
        double largestChange) {
    /** Checks for null. */
    public LeafScale {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(largest, "largest");
    }
}
