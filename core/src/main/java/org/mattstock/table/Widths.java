package org.mattstock.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are when it must fit a width. The widest give way first and all of them to the same level, so
 * that narrow columns stay as they are; numbers are never cut, and a name hardly: the text after an id, or the first that is wider than one. Where
 * not even the least widths fit side by side, columns go into a block below, each block beginning with the columns up to the name.
 */
final class Widths {
    /** Columns between two columns. */
    static final int GAP = 2;
    /** Texts up to this width, such as ids and dates, are never cut. */
    private static final int SHORT = 10;
    /** Words of headings up to this width are never cut. */
    private static final int SHORT_WORD = 14;
    /** A name up to this width is never cut. */
    private static final int NAME = 20;
    /** The heading of ids, which the name follows. */
    private static final String ID = "id";

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
        for (int i = 0; i < columns; i++) {
            int heading = DisplayWidth.of(cells.heading(i));
            int word = Folding.widestWord(cells.heading(i));
            int content = cells.widest(i);
            natural[i] = Math.max(heading, content);
            least[i] = cells.isText(i)
                    ? Math.min(natural[i], Math.max(SHORT, Math.min(word, SHORT_WORD)))
                    : Math.max(word, content);
        }
        int name = name(cells);
        if (name >= 0) {
            least[name] = Math.max(least[name], Math.min(natural[name], NAME));
        }
        return new Widths(natural, least, name);
    }

    private static int name(ShownCells cells) {
        for (int i = 1; i < cells.columnCount(); i++) {
            if (cells.isText(i) && cells.heading(i - 1).equals(ID)) {
                return i;
            }
        }
        return IntStream.range(0, cells.columnCount())
                .filter(i -> cells.isText(i) && cells.widest(i) > SHORT)
                .findFirst()
                .orElse(-1);
    }

    /** The columns side by side, in blocks from top to bottom. */
    List<int[]> blocks(int width) {
        int[] every = IntStream.range(0, least.length).toArray();
        if (filled(every) <= width) {
            return List.of(every);
        }
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
                .sorted()
                .toArray();
    }

    /** The width of every column at the highest level at which the block fits, else the least widths. */
    int[] fitted(int[] block, int width) {
        int low = 0;
        int high = IntStream.of(natural).max().orElse(0);
        while (low < high) {
            int level = (low + high + 1) >>> 1;
            if (total(cut(level), block) <= width) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        return cut(low);
    }

    private int[] cut(int level) {
        return IntStream.range(0, natural.length)
                .map(i -> Math.min(natural[i], Math.max(least[i], level)))
                .toArray();
    }

    private static long total(int[] widths, int[] block) {
        return IntStream.of(block)
                        .mapToLong(column -> GAP + (long) widths[column])
                        .sum()
                - GAP;
    }
}
