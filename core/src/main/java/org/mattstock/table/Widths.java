package org.mattstock.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are when it must fit a width. The widest give way first and all of them to the same level, so
 * that narrow columns stay as they are; numbers are never cut; the name, the first text that is wider than an id, gives way last. Where
 * not even the least widths fit side by side, columns go into a block below, each block beginning with the columns up to the name.
 */
final class Widths {
    /** Columns between two columns. */
    static final int GAP = 2;
    /** Texts up to this width, such as ids and dates, are never cut. */
    private static final int SHORT = 10;
    /** Words of headings up to this width are never cut. */
    private static final int SHORT_WORD = 14;
    /** What a name keeps as long as other texts can give way. */
    private static final int NAME = 24;

    private final int[] natural;
    private final int[] least;
    private final int name;

    private Widths(int[] natural, int[] least, int name) {
        this.natural = natural;
        this.least = least;
        this.name = name;
    }

    static Widths of(ShownCells cells) {
        int columns = cells.columnCount();
        int[] natural = new int[columns];
        int[] least = new int[columns];
        int name = -1;
        for (int i = 0; i < columns; i++) {
            int heading = DisplayWidth.of(cells.heading(i));
            int word = Folding.widestWord(cells.heading(i));
            int content = cells.widest(i);
            natural[i] = Math.max(heading, content);
            least[i] = cells.isText(i)
                    ? Math.min(natural[i], Math.max(SHORT, Math.min(word, SHORT_WORD)))
                    : Math.max(word, content);
            name = name < 0 && cells.isText(i) && content > SHORT ? i : name;
        }
        return new Widths(natural, least, name);
    }

    /** The columns side by side, in blocks from top to bottom. */
    List<int[]> blocks(int width) {
        int[] keys = keys(width);
        List<int[]> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        int room = width - filled(keys);
        int left = room;
        for (int column = 0; column < least.length; column++) {
            if (contains(keys, column)) {
                continue;
            }
            if (left < GAP + least[column] && !block.isEmpty()) {
                blocks.add(joined(keys, block));
                block.clear();
                left = room;
            }
            block.add(column);
            left -= GAP + least[column];
        }
        blocks.add(joined(keys, block));
        return blocks;
    }

    /** What every block begins with: all up to the name, or the name alone where that would leave less than half of a line. */
    private int[] keys(int width) {
        int[] all = IntStream.rangeClosed(0, name).toArray();
        return filled(all) <= width / 2 || name < 0 ? all : new int[] {name};
    }

    private int filled(int[] columns) {
        return IntStream.of(columns).map(column -> GAP + least[column]).sum() - GAP;
    }

    private static boolean contains(int[] keys, int column) {
        return IntStream.of(keys).anyMatch(key -> key == column);
    }

    private static int[] joined(int[] keys, List<Integer> others) {
        return IntStream.concat(IntStream.of(keys), others.stream().mapToInt(Integer::intValue))
                .toArray();
    }

    /** The width of every column that stands in a block. */
    int[] fitted(int[] block, int width) {
        int[] named = least.clone();
        if (name >= 0) {
            named[name] = Math.min(natural[name], NAME);
        }
        int[] generous = atLevel(block, width, named);
        return total(generous, block) <= width ? generous : atLevel(block, width, least);
    }

    /** At the highest level at which the block fits, else at the least widths. */
    private int[] atLevel(int[] block, int width, int[] floors) {
        int low = 0;
        int high = IntStream.of(natural).max().orElse(0);
        while (low < high) {
            int level = (low + high + 1) >>> 1;
            if (total(cut(level, floors), block) <= width) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        return cut(low, floors);
    }

    private int[] cut(int level, int[] floors) {
        return IntStream.range(0, natural.length)
                .map(i -> Math.min(natural[i], Math.max(floors[i], level)))
                .toArray();
    }

    private static long total(int[] widths, int[] block) {
        return IntStream.of(block)
                        .mapToLong(column -> GAP + (long) widths[column])
                        .sum()
                - GAP;
    }
}
