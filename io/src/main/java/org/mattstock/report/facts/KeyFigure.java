package org.mattstock.report.facts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;

/**
 * A leaf that counts, as all units are held against it.
 *
 * @param number its number in the order of the tree, from 0
 * @param leaf the leaf
 * @param indicator what it uses
 * @param sense which figures are good for the score: turned, where its branch counts downwards
 * @param yardsticks by id of the reference group; empty for one reference, and for units in no group
 */
public record KeyFigure(int number, Leaf leaf, Indicator indicator, Sense sense, Map<String, Yardstick> yardsticks) {
    /** Which figures are good. */
    public enum Sense {
        /** High ones. */
        HIGH,
        /** Low ones. */
        LOW,
        /** Those near a target. */
        NEAR,
        /** Those far from a target: nearness to it is a burden. */
        FAR;

        /** As a leaf of a tree works on the score of the root. */
        public static Sense of(Leaf leaf, Node root) {
            return of(leaf, TurnedLeaves.of(root).contains(leaf.id()));
        }

        /** In a leaf's own branch, and from the root where a branch on the way counts downwards. */
        static Sense of(Leaf leaf, boolean isTurned) {
            if (leaf.direction() instanceof Direction.Target) {
                return isTurned ? FAR : NEAR;
            }
            return leaf.direction() instanceof Direction.Higher == isTurned ? LOW : HIGH;
        }
    }

    /** Copies the yardsticks. */
    public KeyFigure {
        Objects.requireNonNull(leaf, "leaf");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(sense, "sense");
        yardsticks = Map.copyOf(yardsticks);
    }

    /** What readers call it: the leaf's title, or the indicator's name where that says no more than an id. */
    public String title() {
        String stated = leaf.title();
        return stated.isEmpty() || stated.equals(leaf.id()) || stated.equals(indicator.id())
                ? indicator.name()
                : stated;
    }

    /** The target, where there is one. */
    public Optional<Double> target() {
        return leaf.direction() instanceof Direction.Target target ? Optional.of(target.value()) : Optional.empty();
    }

    /** What it is held against in a group. */
    public Optional<Yardstick> yardstick(String group) {
        return Optional.ofNullable(yardsticks.get(group));
    }
}
