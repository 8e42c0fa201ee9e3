package org.mattstock.development;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.internal.text.Checks;

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
     * in and the window's years, about zero; where more than half of the changes are 0, of those that are not. It is in points
     * of the leaf's normalized value. At a given scale, a later value that is higher never lowers a composite, a unit that is
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
         * With scales that are known, see {@link LeafScale#scale}.
         *
         * @param scales by leaf, at least 0
         */
        public Scales withFrozen(Map<String, Double> scales) {
            return new Scales(most, new TreeMap<>(scales));
        }
    }

    /** All of it counts: 50, 51, 49, 90. One runaway figure can decide everything. */
    record Uncut() implements ChangeLimit {}

    /**
     * What the definition itself lets through: 50, 51, 49, 80. Whoever stands at an end of the reference cannot go on from
     * there, so that the best look as if they stood still.
     */
    record OwnClamps() implements ChangeLimit {}

    /** Four scales, from the window: the default. A usual change in each of three years, all the same way, is within it. */
    static Scales standard() {
        return scales(4);
    }

    /** So many scales, from the window. */
    static Scales scales(double most) {
        return new Scales(most, Collections.emptySortedMap());
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
