package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.internal.simulation.Simulation;
import org.mattstock.internal.simulation.count.CountReader;
import org.mattstock.internal.simulation.count.CountWriter;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;

/** Ranges of blocks, in order; ranges that touch are one. */
final class BlockRanges {
    private BlockRanges() {}

    /** Those of both, which have no block in common. */
    static List<BlockRange> union(List<BlockRange> some, List<BlockRange> others) {
        return union("blocks", some, others);
    }

    /** Those of both, which have nothing in common; it is called so in the message if they have. */
    static List<BlockRange> union(String what, List<BlockRange> some, List<BlockRange> others) {
        List<BlockRange> all = Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingLong(BlockRange::from))
                .toList();
        List<BlockRange> union = new ArrayList<>();
        for (BlockRange next : all) {
            BlockRange last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || last.to() < next.from()) {
                union.add(next);
            } else if (last.to() == next.from()) {
                union.set(union.size() - 1, new BlockRange(last.from(), next.to()));
            } else {
                throw new IllegalArgumentException(what + " must be counted once, got twice "
                        + new BlockRange(next.from(), Math.min(last.to(), next.to())));
            }
        }
        return List.copyOf(union);
    }

    /** Those that are lacking of so many blocks. */
    static List<BlockRange> missing(List<BlockRange> ranges, long blocks) {
        List<BlockRange> missing = new ArrayList<>();
        long next = 0;
        for (BlockRange range : ranges) {
            if (range.from() > next) {
                missing.add(new BlockRange(next, range.from()));
            }
            next = range.to();
        }
        if (next < blocks) {
            missing.add(new BlockRange(next, blocks));
        }
        return missing;
    }

    /** Refuses counts of which some are lacking. */
    static void requireNone(List<BlockRange> missing, long blocks) {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "counts must have all blocks from 0 to " + (blocks - 1) + ", missing are " + text(missing));
        }
    }

    /** Refuses blocks that a run does not have. */
    static void requireWithin(long fromBlock, long toBlock, long blocks) {
        if (fromBlock < 0 || toBlock <= fromBlock || toBlock > blocks) {
            throw new IllegalArgumentException("blocks must be from one of 0 to " + (blocks - 1)
                    + " to a later one of at most " + blocks + ", got " + fromBlock + " to " + toBlock);
        }
    }

    /** How many blocks so many replicates are. */
    static long blocks(long replicates) {
        return Simulation.blocks(replicates);
    }

    /**
     * How many replicates they hold.
     *
     * @param all how many the whole run has: its last block may be shorter
     */
    static long replicates(List<BlockRange> ranges, long all) {
        return ranges.stream()
                .mapToLong(range -> Math.min(all, range.to() * Draws.BLOCK) - range.from() * Draws.BLOCK)
                .sum();
    }

    static void write(List<BlockRange> ranges, CountWriter to) {
        to.count(ranges.size());
        ranges.forEach(range -> to.count(range.from()).count(range.to()));
    }

    /**
     * What was written.
     *
     * @param blocks how many the whole run has: there are none behind them
     */
    static List<BlockRange> read(CountReader from, long blocks) {
        int size = from.size();
        List<BlockRange> ranges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            ranges.add(new BlockRange(from.count(blocks), from.count(blocks)));
        }
        return union(ranges, List.of());
    }

    /** Reads bytes behind which their checksum stands, and which begin with the name of a format. */
    static CountReader reader(byte[] bytes, String format) {
        CountReader from = new CountReader(Checksum.check(bytes));
        String found = from.text();
        if (!found.equals(format)) {
            throw new IllegalArgumentException("bytes must begin with " + format + ", got " + found);
        }
        return from;
    }

    static String text(List<BlockRange> ranges) {
        return ranges.stream().map(BlockRange::toString).collect(Collectors.joining(", "));
    }
}
