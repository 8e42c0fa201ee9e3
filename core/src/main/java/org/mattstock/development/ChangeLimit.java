package org.mattstock.development;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;

/**
 * How much of a leaf's change counts in the composite, so that no single figure runs away with it. Each is shown on a leaf that
 * goes 50, 51, 49, 90, stands alone in its index as it is, cut at 0 and 80 where the definition cuts, and has a scale of 2.
 */
public sealed interface ChangeLimit permits ChangeLimit.Scales, ChangeLimit.Uncut, ChangeLimit.OwnClamps {
    /**
     * The change accumulated from the unit's own start counts up to so many scales of the leaf, either way: with 4, the course
     * is 50, 51, 49, 58.
     *
     * <p>A leaf's scale is 1.4826 times the median absolute change from one year to the next, over all units whose basket it is
     * in and the window's years, about zero; where more than half of the changes are 0, of those that are not. Where those are
     * too few to say what is usual (fewer than five units, and less than half of all; or one unit with half of the changes) it
     * is 0, and none of them counts: else the one that runs away would set its own limit. It is in points of the leaf's
     * normalized value. At a given scale, a later value that is higher never lowers a composite, a unit that is
     * back at its start has changed by 0, and what other units or later years do changes nothing.
     *
     * @param most how many scales count, above 0
     * @param frozen by leaf: scales from elsewhere, such as an earlier run of the same definition, so that nothing but a unit's
     *     own figures moves its composite. For leaves that are not named, and those with 0, which had not changed there, they
     *     come from the window
     */
    record Scales(double most, SortedMap<String, Double> frozen) implements ChangeLimit {
        /** Checks the numbers. */
        public Scales {
            Checks.positive("most", most);
            frozen = Collections.unmodifiableSortedMap(new TreeMap<>(frozen));
            frozen.forEach((leaf, scale) -> Checks.atLeastZero("scale of " + leaf, scale));
        }

        /**
         * With scales that are known, see {@link OfLeaf#scale}.
         *
         * @param scales by leaf, at least 0
         */
        public Scales withFrozen(Map<String, Double> scales) {
            return new Scales(most, new TreeMap<>(scales));
        }

        /** Refuses scales of leaves that the definition does not have. */
        void requireKnown(CompositeIndex index) {
            Set<String> ids = index.leaves().stream().map(Leaf::id).collect(Collectors.toSet());
            for (String named : frozen.keySet()) {
                if (!ids.contains(named)) {
                    throw new IllegalArgumentException(
                            "frozen scales must be of leaves of the index, got \"" + named + "\""
                                    + Lookup.of("leaf", "the index's", index.leaves(), Leaf::id, Leaf::title)
                                            .hint(named));
                }
            }
        }
    }

    /** All of it counts: 50, 51, 49, 90. One runaway figure can decide everything. */
    record Uncut() implements ChangeLimit {}

    /**
     * What the definition itself lets through: 50, 51, 49, 80. Whoever stands at an end of the reference cannot go on from
     * there, so that the best look as if they stood still.
     */
    record OwnClamps() implements ChangeLimit {}

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
    record OfLeaf(
            String leaf,
            String indicator,
            double scale,
            OptionalDouble limit,
            int cut,
            int changes,
            Optional<Unit> largest,
            double largestChange) {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(largest, "largest");
        }
    }

    /** Four scales, from the window: the default. A usual change in each of three years, all the same way, is within it. */
    static Scales standard() {
        return scales(4);
    }

    /** So many scales, from the window. */
    static Scales scales(double most) {
        return new Scales(most, Collections.emptySortedMap());
    }

    /**
     * So many scales, some of which are known.
     *
     * @param frozen by leaf, at least 0
     */
    static Scales scales(double most, SortedMap<String, Double> frozen) {
        return new Scales(most, frozen);
    }

    /** All of it. */
    static ChangeLimit uncut() {
        return new Uncut();
    }

    /** What the definition itself lets through. */
    static ChangeLimit ownClamps() {
        return new OwnClamps();
    }
}
