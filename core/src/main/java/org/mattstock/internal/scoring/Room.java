package org.mattstock.internal.scoring;

import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Treatment;

/**
 * Whether what is about to be computed fits into the heap beside the figures. Asked before memory is taken: nobody can go on after
 * an OutOfMemoryError. Estimates are on the safe side, and a part of the heap is left for what the collector needs.
 */
public final class Room {
    private static final double MEGA = 1e6;
    /** What the collector needs to move things about, and a unit's names and ids. */
    private static final double USABLE = 0.85;
    /** Raw and normalized value, the value before its clamp, year and reason. */
    private static final int LEAF = 32;
    /** Weights there and applying, whether it is kept, aggregated and normalized value, and reason. */
    private static final int BRANCH = 48;

    private final long free;
    private final long held;
    private final long heap;

    private Room(long held, long heap) {
        this.held = held;
        this.heap = heap;
        this.free = (long) (USABLE * heap) - held;
    }

    /** Beside the figures of a panel. */
    public static Room beside(Panel panel) {
        Runtime machine = Runtime.getRuntime();
        return of(Math.min(bytes(panel), machine.totalMemory() - machine.freeMemory()), machine.maxMemory());
    }

    /**
     * Of a heap of which something is held already.
     *
     * @param held in bytes
     * @param heap how large it may become, in bytes
     */
    public static Room of(long held, long heap) {
        return new Room(held, heap);
    }

    private static long bytes(Panel panel) {
        long rows = 0;
        for (Indicator indicator : panel.indicators()) {
            for (Breakdown breakdown : panel.breakdowns(indicator.id())) {
                rows += panel.hasCells(indicator.id(), breakdown)
                        ? panel.years().size()
                        : 0;
            }
        }
        return rows * panel.units().size() * Double.BYTES;
    }

    /** How many bytes may still be taken; negative where the figures alone are too many. */
    public long free() {
        return free;
    }

    /**
     * Refuses what does not fit.
     *
     * @param what is computed of how much, as {@code the counts of 29000 units}
     * @param bytes at most so many at once
     * @param help what would take less
     * @throws IllegalArgumentException if they are more than is free
     */
    public void require(String what, long bytes, String help) {
        if (bytes > free) {
            throw new IllegalArgumentException(
                    what + " must fit into the heap, got about " + mega(bytes) + " MB beside "
                            + mega(held) + " MB of figures, and the heap may have " + mega(heap)
                            + " MB: a larger heap (-Xmx) helps, or " + help);
        }
    }

    private static long mega(long bytes) {
        return Math.round(bytes / MEGA);
    }

    /** What all stages of one scored year take. */
    public static long ofStages(Node root, long units) {
        long bytes = 0;
        for (Node node : Tree.nodes(root)) {
            bytes += node instanceof Leaf leaf ? ofLeaf(leaf) : BRANCH;
        }
        return units * bytes;
    }

    /** Stages that change nothing share their values. */
    private static long ofLeaf(Leaf leaf) {
        int more = leaf.denominator().isPresent() ? 1 : 0;
        more += leaf.treatment().equals(Treatment.none()) ? 0 : 1;
        more += leaf.imputation().equals(Imputation.none()) ? 0 : 1;
        more += leaf.direction().equals(Direction.HIGHER) ? 0 : 1;
        return LEAF + (long) Double.BYTES * more;
    }

    /** What is kept of one scored year. */
    public static long ofScores(Node root, long units) {
        return FinalValues.cover(root) ? units * BRANCH : ofStages(root, units);
    }

    /** Refuses to score a year of which every stage is kept, if that does not fit. */
    static void requireStages(Frame frame) {
        Node root = frame.recipe.tree();
        int units = frame.units.size();
        long leaves = Tree.nodes(root).stream()
                .filter(node -> !(node instanceof Branch))
                .count();
        beside(frame.panel)
                .require(
                        "the stages of " + units + " units in " + leaves + " leaves",
                        ofStages(root, units),
                        "fewer units or indicators in the panel and the definition");
    }
}
