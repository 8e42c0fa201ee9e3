package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.internal.simulation.count.CountReader;
import org.mattstock.internal.simulation.count.CountWriter;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.count.TallyBytes;
import org.mattstock.table.Lineage;

/**
 * What some blocks of an analysis counted: a part of a run, which may be worked off anywhere, kept as bytes and added to the other
 * parts. Immutable.
 *
 * <pre>{@code
 * UncertaintyAnalysis analysis = UncertaintyAnalysis.of(index).replicates(1_000_000);
 * ReplicateCounts first = analysis.count(panel, 2022, 0, 2_000);
 * ReplicateCounts rest = analysis.count(panel, 2022, 2_000, analysis.blocks());
 * analysis.distribution(panel, 2022, first.plus(rest)); // to the bit what analysis.run(panel, 2022) gives
 * }</pre>
 *
 * <p>All that is counted is whole numbers, and a block draws from a stream of its own: the parts add up to the same bits, in
 * whatever order and wherever they were counted. Each carries what it was made of: the version of the library, definition,
 * figures, year and settings, as hashes; and which blocks it has. Parts of something else, blocks that are there twice and blocks
 * that are missing are refused by name. {@link DepthCounts} are the same for the joint band.
 */
public final class ReplicateCounts {
    private static final String FORMAT = "mattstock-replicate-counts-1";

    private final Origin origin;
    private final List<BlockRange> ranges;
    private final PlaceTally tally;

    private ReplicateCounts(Origin origin, List<BlockRange> ranges, PlaceTally tally) {
        this.origin = origin;
        this.ranges = ranges;
        this.tally = tally;
    }

    static ReplicateCounts of(Origin origin, BlockRange range, PlaceTally tally) {
        return new ReplicateCounts(origin, List.of(range), tally);
    }

    /**
     * What counts were made of: the same for all parts of one run.
     *
     * @param library name and version of the library
     * @param definition the {@link org.mattstock.index.CompositeIndex#hash} of the definition
     * @param panel the {@link Panel#digest} of the figures
     * @param year the year that was scored
     * @param settings a hash of all that moves the bits: variations, forbidden pairs, given weights, seed, whether pairs are
     *     counted, and how many replicates the whole run has
     * @param replicates how many the whole run has
     */
    public record Origin(String library, String definition, String panel, int year, String settings, long replicates) {
        /** Checks for null. */
        public Origin {
            Objects.requireNonNull(library, "library");
            Objects.requireNonNull(definition, "definition");
            Objects.requireNonNull(panel, "panel");
            Objects.requireNonNull(settings, "settings");
        }

        static Origin of(String definition, Panel panel, int year, String settings, long replicates) {
            return new Origin(
                    Lineage.ofLibrary().value("library"), definition, panel.digest(), year, settings, replicates);
        }

        /** How many blocks the whole run has. */
        public long blocks() {
            return BlockRanges.blocks(replicates);
        }

        /** Refuses counts of something else, and says what differs. */
        void require(Origin other) {
            require("library", library, other.library);
            require("definition", definition, other.definition);
            require("panel", panel, other.panel);
            require("year", year, other.year);
            require("replicates", replicates, other.replicates);
            require("settings", settings, other.settings);
        }

        static void require(String what, Object wanted, Object got) {
            if (!wanted.equals(got)) {
                throw new IllegalArgumentException(
                        "counts must be of the same " + what + ": " + wanted + ", got " + got);
            }
        }

        void write(CountWriter to) {
            to.text(library)
                    .text(definition)
                    .text(panel)
                    .number(year)
                    .text(settings)
                    .count(replicates);
        }

        static Origin read(CountReader from) {
            return new Origin(
                    from.text(),
                    from.text(),
                    from.text(),
                    (int) from.number(),
                    from.text(),
                    from.count(Integer.MAX_VALUE));
        }
    }

    /**
     * Blocks that follow each other; of 256 replicates each, the last of a run may have fewer.
     *
     * @param from the first, from 0
     * @param to the one after the last
     */
    public record BlockRange(long from, long to) {
        /** Checks that there is a block. */
        public BlockRange {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException(
                        "blocks must be from one that is not negative to a later one, got " + from + " to " + to);
            }
        }

        /** The first and the last block. */
        @Override
        public String toString() {
            return from + ".." + (to - 1);
        }
    }

    /** What they were made of. */
    public Origin origin() {
        return origin;
    }

    /** Which blocks they have, in order; ranges that touch are one. */
    public List<BlockRange> ranges() {
        return ranges;
    }

    /** How many replicates were counted. */
    public long replicates() {
        return tally.replicates();
    }

    /** Which blocks of the run are not in it, in order: what is still to be counted. */
    public List<BlockRange> missing() {
        return BlockRanges.missing(ranges, origin.blocks());
    }

    PlaceTally tally() {
        return tally;
    }

    /**
     * These counts and those of other blocks of the same run.
     *
     * @throws IllegalArgumentException if the others are of another version, definition, panel, year or settings, or have a block that is
     *     here already
     */
    public ReplicateCounts plus(ReplicateCounts other) {
        origin.require(other.origin);
        Origin.require("shape", tally.shape(), other.tally.shape());
        return new ReplicateCounts(origin, BlockRanges.union(ranges, other.ranges), PlaceTally.sum(tally, other.tally));
    }

    /**
     * Refuses counts of something else, and those that lack a block.
     *
     * @param shape of what the run counts
     */
    void requireAll(Origin wanted, String shape) {
        wanted.require(origin);
        Origin.require("shape", shape, tally.shape());
        BlockRanges.requireNone(missing(), origin.blocks());
    }

    /** As bytes, the same on every platform, with a checksum at their end. */
    public byte[] toBytes() {
        CountWriter to = new CountWriter().text(FORMAT);
        origin.write(to);
        BlockRanges.write(ranges, to);
        TallyBytes.write(tally, to);
        return Checksum.append(to.toBytes());
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not those of counts, or were damaged
     */
    public static ReplicateCounts parse(byte[] bytes) {
        CountReader from = BlockRanges.reader(bytes, FORMAT);
        Origin origin = Origin.read(from);
        List<BlockRange> ranges = BlockRanges.read(from, origin.blocks());
        PlaceTally tally = TallyBytes.read(from);
        from.end();
        if (tally.replicates() != BlockRanges.replicates(ranges, origin.replicates)) {
            throw new IllegalArgumentException("bytes must have the replicates of their blocks "
                    + BlockRanges.text(ranges) + ", got " + tally.replicates());
        }
        return new ReplicateCounts(origin, ranges, tally);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof ReplicateCounts other && Arrays.equals(toBytes(), other.toBytes()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Which blocks of which run, in one line. */
    @Override
    public String toString() {
        return "ReplicateCounts of blocks " + BlockRanges.text(ranges) + " (" + replicates() + " of "
                + origin.replicates + " replicates)";
    }
}
