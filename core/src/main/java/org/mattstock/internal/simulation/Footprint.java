package org.mattstock.internal.simulation;

import java.util.List;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Room;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneBranch;
import org.mattstock.internal.simulation.lane.LaneIndex;

/**
 * What a run takes of the heap beside the panel and its scores, in bytes: nothing of it grows with the number of replicates.
 *
 * @param units how many units are ranked
 * @param shared the counts that all threads share
 * @param buffers of each thread: what it scores and ranks in
 * @param tally of each thread, and once more for the sum of several
 */
public record Footprint(int units, long shared, long buffers, long tally) {
    /** Of a leaf in lanes, for each unit: value and presence, and its share of the arrays that hold them. */
    private static final int LANE = 2 * (Double.BYTES + 8);

    /** A value for each lane of a block. */
    private static final long ROW = (long) Double.BYTES * Draws.BLOCK;

    /** What is needed, but for the threads. */
    public static Footprint of(
            Trial trial, List<Optional<LaneIndex>> lanes, PlaceClasses classes, boolean countsPairs) {
        long units = classes.places();
        boolean inRows = PlaceTally.isInRows(classes);
        long table = Integer.BYTES * units * classes.count();
        long rows = units + units / 2 + whole(lanes);
        long wins = countsPairs ? Integer.BYTES * units * units : 0;
        int weighed = trial.blueprint().reweightedNodes().length == 0
                ? 0
                : trial.blueprint().size();
        long central = 2L * Long.BYTES * weighed * units;
        return new Footprint(
                classes.places(),
                inRows ? table : 0,
                ROW * rows + (inRows ? 0 : table),
                wins + central + (inRows ? 0 : table));
    }

    /**
     * What a second pass needs, but for the threads; what the first one counted is kept meanwhile.
     *
     * @param chosen of how many units depths are looked up
     */
    public Footprint secondPass(int chosen, PlaceClasses classes) {
        long table = (long) Integer.BYTES * chosen * (classes.count() + 1);
        // Counts from both ends, codes, and all depths while the different ones are found.
        return new Footprint(units, shared + tally + 5 * table, buffers, 2 * table);
    }

    /**
     * What a run holds before anything is counted: scores and values in lanes under each combination of methods.
     *
     * @param root of the definition
     * @param units of the panel
     * @param methods how many combinations there are
     */
    public static long prepared(Node root, long units, int methods) {
        long leaves = Tree.nodes(root).stream().filter(Leaf.class::isInstance).count();
        return methods * (Room.ofScores(root, units) + units * leaves * LANE);
    }

    /**
     * Refuses a run that could not even be prepared: under each combination of methods every stage is looked at once.
     *
     * @throws IllegalArgumentException if there is no room for that
     */
    public static void requirePrepared(Blueprint blueprint, Panel panel) {
        Node root = blueprint.index.tree();
        int units = panel.units().size();
        int methods = blueprint.methods.size();
        Room.beside(panel)
                .require(
                        units + " units with " + (blueprint.size() - 1) + " nodes below the root under " + methods
                                + " combinations of methods",
                        prepared(root, units, methods) + Room.ofStages(root, units),
                        "fewer units, indicators, or methods that vary");
    }

    /** Rows of the branches that are done for all units first: their values, and who has one. */
    private static long whole(List<Optional<LaneIndex>> lanes) {
        long rows = 0;
        for (Optional<LaneIndex> index : lanes) {
            for (LaneBranch branch : index.map(LaneIndex::branches).orElse(List.of())) {
                if (branch.isWhole()) {
                    for (boolean sure : branch.sure()) {
                        rows += sure ? 1 : 2;
                    }
                }
            }
        }
        return rows;
    }

    /** Of so many threads. */
    long bytes(int threads) {
        return shared + threads * (buffers + tally) + (threads > 1 ? tally : 0);
    }

    /**
     * How many threads to use: all that are wanted as long as half of what is free is enough for them.
     *
     * @param wanted from 1
     * @param room beside the figures
     * @param prepared how much of it is taken before anything is counted
     * @throws IllegalArgumentException if it is too little for one thread
     */
    public int threads(int wanted, Room room, long prepared) {
        room.require("the counts of " + units + " units", prepared + bytes(1), "fewer units");
        int threads = wanted;
        while (threads > 1 && bytes(threads) > (room.free() - prepared) / 2) {
            threads--;
        }
        return threads;
    }
}
