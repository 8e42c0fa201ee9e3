package org.mattstock.data;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Digest;

/**
 * The digest of one indicator's cells in one breakdown: how many units, the years, every value ({@code 0.0} where there is none)
 * as raw bits, the numbers of the cells with a provisional value, and for "ABSENT" and each reason, in the order of {@link
 * MissingReason}, the numbers of the cells it fits, where there are any. Then, where there are any, the cells of each flag in the
 * order of {@link Cell.Flag} (of provisional ones those without a value) and of each text of letters by code point. Cells are
 * counted along the rows from 0; each list stands behind its length.
 */
final class ChunkDigest {
    private final Digest digest = Digest.start("mattstock-chunk-1");

    private ChunkDigest() {}

    static String of(int units, int[] years, double[] values, FlaggedCells flagged, MissingCells gaps) {
        ChunkDigest made = new ChunkDigest();
        made.digest.integer(units);
        made.integers(years);
        made.digest.numbers(values);
        made.integers(IntStream.range(0, flagged.count())
                .filter(i -> flagged.flags(i).has(Cell.Flag.PROVISIONAL))
                .map(flagged::cellOf)
                .toArray());
        made.reasons(gaps);
        made.flags(flagged, gaps);
        return made.digest.hex();
    }

    private void reasons(MissingCells gaps) {
        cells("ABSENT", IntStream.range(0, gaps.count()).filter(gaps::isAbsent).map(gaps::cellOf));
        for (MissingReason reason : MissingReason.values()) {
            cells(
                    reason.name(),
                    IntStream.range(0, gaps.count())
                            .filter(gap ->
                                    !gaps.isAbsent(gap) && gaps.missing(gap).reason() == reason)
                            .map(gaps::cellOf));
        }
    }

    private void flags(FlaggedCells flagged, MissingCells gaps) {
        TreeMap<Integer, Cell.Flags> byCell = new TreeMap<>();
        for (int i = 0; i < flagged.count(); i++) {
            byCell.put(flagged.cellOf(i), flagged.flags(i));
        }
        TreeSet<Integer> withoutValue = new TreeSet<>();
        for (int gap = 0; gap < gaps.count(); gap++) {
            Cell.Flags flags = gaps.at(gap).flags();
            if (!flags.isNone()) {
                byCell.put(gaps.cellOf(gap), flags);
                withoutValue.add(gaps.cellOf(gap));
            }
        }
        for (Cell.Flag flag : Cell.Flag.values()) {
            cells(
                    "flag " + flag.name(),
                    byCell.keySet().stream()
                            .filter(cell -> flag != Cell.Flag.PROVISIONAL || withoutValue.contains(cell))
                            .filter(cell ->
                                    byCell.getOrDefault(cell, Cell.Flags.NONE).has(flag))
                            .mapToInt(cell -> cell));
        }
        letters(byCell);
    }

    private void letters(TreeMap<Integer, Cell.Flags> byCell) {
        TreeMap<String, TreeSet<Integer>> byText = new TreeMap<>(CodePoints::compare);
        byCell.forEach((cell, flags) -> {
            if (!flags.letters().isEmpty()) {
                byText.computeIfAbsent(flags.letters(), text -> new TreeSet<>()).add(cell);
            }
        });
        byText.forEach((text, cells) -> cells("letters " + text, cells.stream().mapToInt(cell -> cell)));
    }

    private void cells(String kind, IntStream numbers) {
        int[] cells = numbers.toArray();
        if (cells.length > 0) {
            digest.text(kind);
            integers(cells);
        }
    }

    private void integers(int[] numbers) {
        digest.integer(numbers.length);
        for (int number : numbers) {
            digest.integer(number);
        }
    }
}
