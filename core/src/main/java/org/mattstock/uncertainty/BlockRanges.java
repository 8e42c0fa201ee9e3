package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.internal.simulation.count.CountReader;
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

    static List<BlockRange> read(CountReader from) {
        int size = from.size();
        List<BlockRange> ranges = List.of();
        for (int i = 0; i < size; i++) {
            ranges = union(
                    ranges, List.of(new BlockRange(from.count(Long.MAX_VALUE - 1), from.count(Long.MAX_VALUE - 1))));
        }
        return ranges;
    }

    static String text(List<BlockRange> ranges) {
        return ranges.stream().map(BlockRange::toString).collect(Collectors.joining(", "));
    }
}
