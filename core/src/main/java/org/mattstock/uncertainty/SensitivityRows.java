package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.simulation.count.CountReader;
import org.mattstock.internal.simulation.count.CountWriter;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.ReplicateCounts.Origin;

/**
 * The figures of some rows of a {@link SensitivityAnalysis}: a part of a run, which may be scored anywhere, kept as bytes and added to
 * the other parts. Immutable.
 *
 * <pre>{@code
 * SensitivityAnalysis analysis = SensitivityAnalysis.of(index).rows(10_000);
 * SensitivityRows first = analysis.count(panel, 2022, 0, 4_000);
 * SensitivityRows rest = analysis.count(panel, 2022, 4_000, 10_000);
 * analysis.indices(panel, 2022, first.plus(rest)); // to the bit what analysis.run(panel, 2022) gives
 * }</pre>
 *
 * <p>A row draws from a stream of its own, and indices are made of all rows in their order: the parts come to the same bits, in whatever
 * order and wherever they were scored. Each carries what it was made of, as hashes, and which rows it has. Rows of something else, rows
 * that are there twice and rows that are missing are refused by name. Intervals are no part of it: they are drawn once all rows are there.
 */
public final class SensitivityRows {
    private static final String FORMAT = "mattstock-sensitivity-rows-1";
    private static final int WORD = 32;
    private static final long LOW_WORD = 0xffffffffL;

    private final Origin origin;
    private final List<BlockRange> ranges;
    /** In order of the ranges; by row and column of the design. */
    private final double[][] figures;

    private final RowFailure failure;

    private SensitivityRows(Origin origin, List<BlockRange> ranges, double[][] figures, RowFailure failure) {
        this.origin = origin;
        this.ranges = ranges;
        this.figures = figures;
        this.failure = failure;
    }

    static SensitivityRows of(Origin origin, int first, ScoredRows found) {
        List<BlockRange> range = List.of(new BlockRange(first, (long) first + found.rows().length));
        return new SensitivityRows(origin, range, found.rows(), found.failure());
    }

    /** What they were made of; its replicates are the rows of the whole run. */
    public Origin origin() {
        return origin;
    }

    /** Which rows they are, in order; ranges that touch are one. A block is one row here. */
    public List<BlockRange> ranges() {
        return ranges;
    }

    /** How many rows there are. */
    public int rows() {
        return figures.length;
    }

    ScoredRows found() {
        return new ScoredRows(figures, failure);
    }

    /**
     * These rows and other rows of the same run.
     *
     * @throws IllegalArgumentException if the others are of another version, definition, panel, year or settings, or one of them is here
     *     already
     */
    public SensitivityRows plus(SensitivityRows other) {
        origin.require(other.origin);
        List<BlockRange> union = BlockRanges.union("rows", ranges, other.ranges);
        double[][] all = new double[figures.length + other.figures.length][];
        long[] mine = numbers();
        long[] others = other.numbers();
        int i = 0;
        for (int row = 0; row < all.length; row++) {
            int j = row - i;
            boolean isMine = j == others.length || (i < mine.length && mine[i] < others[j]);
            all[row] = isMine ? figures[i] : other.figures[j];
            i += isMine ? 1 : 0;
        }
        return new SensitivityRows(origin, union, all, failure.or(other.failure));
    }

    private long[] numbers() {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.from(), range.to()))
                .toArray();
    }

    /** Refuses rows of something else, and those that lack one. */
    void requireAll(Origin wanted) {
        wanted.require(origin);
        List<BlockRange> missing = BlockRanges.missing(ranges, wanted.replicates());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rows must be all from 0 to " + (wanted.replicates() - 1)
                    + ", missing are " + BlockRanges.text(missing));
        }
    }

    /** As bytes, the same on every platform, with a checksum at their end. */
    public byte[] toBytes() {
        CountWriter to = new CountWriter().text(FORMAT);
        origin.write(to);
        BlockRanges.write(ranges, to);
        to.count(figures[0].length);
        for (double[] row : figures) {
            for (double figure : row) {
                long bits = Double.doubleToLongBits(figure);
                to.count(bits >>> WORD).count(bits & LOW_WORD);
            }
        }
        boolean failed = !failure.reason().isEmpty();
        to.count(failed ? failure.number() + 1 : 0).text(failure.reason());
        return Checksum.append(to.toBytes());
    }

    /**
     * What {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not those of rows, or were damaged
     */
    public static SensitivityRows parse(byte[] bytes) {
        CountReader from = BlockRanges.reader(bytes, FORMAT);
        Origin origin = Origin.read(from);
        List<BlockRange> ranges = BlockRanges.read(from, origin.replicates());
        int columns = from.size();
        long rows =
                ranges.stream().mapToLong(range -> range.to() - range.from()).sum();
        List<double[]> figures = new ArrayList<>();
        for (long row = 0; row < rows; row++) {
            double[] figure = new double[columns];
            for (int column = 0; column < columns; column++) {
                figure[column] = Double.longBitsToDouble((from.count(LOW_WORD) << WORD) | from.count(LOW_WORD));
            }
            figures.add(figure);
        }
        long failed = from.count(Long.MAX_VALUE);
        String reason = from.text();
        from.end();
        return new SensitivityRows(
                origin,
                ranges,
                figures.toArray(double[][]::new),
                failed == 0 ? RowFailure.NONE : new RowFailure(failed - 1, reason));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof SensitivityRows other && Arrays.equals(toBytes(), other.toBytes()));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Which rows of which run, in one line. */
    @Override
    public String toString() {
        return "SensitivityRows " + BlockRanges.text(ranges) + " (" + rows() + " of " + origin.replicates() + ")";
    }
}
