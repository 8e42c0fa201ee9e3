package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.simulation.count.CountReader;
import org.mattstock.internal.simulation.count.CountWriter;
import org.mattstock.internal.simulation.count.DepthParts;
import org.mattstock.internal.simulation.count.DepthTable;
import org.mattstock.internal.simulation.count.DepthTally;
import org.mattstock.internal.text.Checks;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.ReplicateCounts.Origin;

/**
 * How deep the replicates of some blocks are: a part of the second pass that a {@link JointBand} needs, which may be worked off
 * anywhere, kept as bytes and added to the other parts. The first pass must be complete, since what all replicates counted says how
 * deep one of them is. Immutable.
 *
 * <pre>{@code
 * RankDistribution places = analysis.distribution(panel, 2022, counts);
 * DepthCounts first = places.countDepths(units, 0.9, 0, 2_000);
 * DepthCounts rest = places.countDepths(units, 0.9, 2_000, places.blocks());
 * places.jointBand(first.plus(rest)); // to the bit what places.jointBand(units, 0.9) gives
 * }</pre>
 *
 * <p>A count for each depth that occurs, as whole numbers: at most one for each unit and place, however many replicates there are. Each
 * part carries what it was made of, as {@link ReplicateCounts} do, and refuses what does not belong to it by name.
 */
public final class DepthCounts {
    private static final String FORMAT = "mattstock-depth-counts-1";

    private final Origin origin;
    private final Asked asked;
    private final List<BlockRange> ranges;
    private final DepthParts counts;

    private DepthCounts(Origin origin, Asked asked, List<BlockRange> ranges, DepthParts counts) {
        this.origin = origin;
        this.asked = asked;
        this.ranges = ranges;
        this.counts = counts;
    }

    static DepthCounts of(Origin origin, Asked asked, BlockRange range, DepthTally tally) {
        return new DepthCounts(origin, asked, List.of(range), tally.parts());
    }

    /**
     * What the band is of.
     *
     * @param units ids of the units that are in it, in the order of the population, each once
     * @param level the share of replicates that it holds, above 0 and at most 1
     * @param replicates how many the first pass counted: as many as were asked for, unless it was ended before
     */
    public record Asked(List<String> units, double level, long replicates) {
        /** Copies the list. */
        public Asked {
            units = List.copyOf(units);
            Checks.finite("level", level);
        }

        private void require(Asked other) {
            Origin.require("units", units, other.units);
            Origin.require("level", level, other.level);
            Origin.require("counted replicates", replicates, other.replicates);
        }

        private void write(CountWriter to) {
            to.count(units.size());
            units.forEach(to::text);
            to.number(Double.doubleToLongBits(level)).count(replicates);
        }

        private static Asked read(CountReader from) {
            String[] units = new String[from.size()];
            for (int i = 0; i < units.length; i++) {
                units[i] = from.text();
            }
            return new Asked(
                    List.of(units), Double.longBitsToDouble(from.number()), from.count((long) Integer.MAX_VALUE));
        }
    }

    /** What the run was made of. */
    public Origin origin() {
        return origin;
    }

    /** What the band is of. */
    public Asked asked() {
        return asked;
    }

    /** Which blocks they have, in order; ranges that touch are one. */
    public List<BlockRange> ranges() {
        return ranges;
    }

    /** How many replicates were counted. */
    public long replicates() {
        return BlockRanges.replicates(ranges, asked.replicates);
    }

    /** Which blocks of the first pass are not in it, in order: what is still to be counted. */
    public List<BlockRange> missing() {
        return BlockRanges.missing(ranges, BlockRanges.blocks(asked.replicates));
    }

    /** All of them over a table. */
    DepthTally tally(DepthTable table) {
        DepthTally tally = new DepthTally(table);
        tally.add(counts);
        return tally;
    }

    /**
     * These counts and those of other blocks of the same run.
     *
     * @throws IllegalArgumentException if the others are of another version, definition, panel, year or settings, of other units or another
     *     level, or have a block that is here already
     */
    public DepthCounts plus(DepthCounts other) {
        origin.require(other.origin);
        asked.require(other.asked);
        Origin.require("number of depths", counts.size(), other.counts.size());
        return new DepthCounts(origin, asked, BlockRanges.union(ranges, other.ranges), counts.plus(other.counts));
    }

    /** Refuses counts of something else, and those that lack a block. */
    void requireAll(Origin wanted, Asked of, int depths) {
        wanted.require(origin);
        of.require(asked);
        Origin.require("number of depths", depths, counts.size());
        BlockRanges.requireNone(missing(), BlockRanges.blocks(asked.replicates));
    }

    /** As bytes, the same on every platform, with a checksum at their end. */
    public byte[] toBytes() {
        CountWriter to = new CountWriter().text(FORMAT);
        origin.write(to);
        asked.write(to);
        BlockRanges.write(ranges, to);
        counts.write(to);
        return Checksum.append(to.toBytes());
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not those of such counts, or were damaged
     */
    public static DepthCounts parse(byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        CountReader from = BlockRanges.reader(bytes, FORMAT);
        Origin origin = Origin.read(from);
        Asked asked = Asked.read(from);
        List<BlockRange> ranges = BlockRanges.read(from, BlockRanges.blocks(asked.replicates));
        DepthParts counts = DepthParts.read(from, BlockRanges.replicates(ranges, asked.replicates));
        from.end();
        return new DepthCounts(origin, asked, ranges, counts);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof DepthCounts other && Arrays.equals(toBytes(), other.toBytes()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Which blocks of which run, in one line. */
    @Override
    public String toString() {
        return "DepthCounts of blocks " + BlockRanges.text(ranges) + " (" + replicates() + " of " + asked.replicates
                + " replicates, " + asked.units.size() + " units, level " + asked.level + ")";
    }
}
