package org.mattstock.data;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Digest;

/**
 * What of the cells of one chunk can move a number, as one digest, by position: which unit stands where is the panel's to say.
 * In it stand the number of units, the years, the values with 0 at gaps, the numbers of provisional cells, and for absent
 * cells and each reason that occurs its name and the cells' numbers.
 */
final class ChunkDigest {
    private ChunkDigest() {}

    static String of(int units, int[] years, double[] values, int[] provisional, MissingCells gaps) {
        Digest digest = Digest.start("mattstock-chunk-1");
        digest.integer(units);
        integers(digest, years);
        digest.numbers(values);
        integers(digest, provisional);
        gaps(digest, "ABSENT", gaps, gaps::isAbsent);
        for (MissingReason reason : MissingReason.values()) {
            gaps(
                    digest,
                    reason.name(),
                    gaps,
                    gap -> !gaps.isAbsent(gap) && gaps.missing(gap).reason() == reason);
        }
        return digest.hex();
    }

    private static void gaps(Digest digest, String kind, MissingCells gaps, IntPredicate isOfKind) {
        int[] cells = IntStream.range(0, gaps.count())
                .filter(isOfKind)
                .map(gaps::cellOf)
                .toArray();
        if (cells.length > 0) {
            integers(digest.text(kind), cells);
        }
    }

    private static void integers(Digest digest, int[] numbers) {
        digest.integer(numbers.length);
        for (int number : numbers) {
            digest.integer(number);
        }
    }
}
