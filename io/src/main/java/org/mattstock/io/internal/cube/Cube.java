package org.mattstock.io.internal.cube;

import java.util.List;
import java.util.Objects;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions.Dialect;

/**
 * What describes a cube: its figures stand for all combinations of its categories, those of the last dimension side by side.
 *
 * @param source the name of the source
 * @param dimensions from the slowest to the fastest
 * @param indicator what its figures are called where no dimension says so; empty where nothing does
 * @param title its name; empty where there is none
 * @param measure the unit of measure of all figures; empty where it is not one
 * @param dialect whose signs it has
 */
public record Cube(
        String source, List<Dimension> dimensions, String indicator, String title, String measure, Dialect dialect) {
    /** Copies the dimensions. */
    public Cube {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(dialect, "dialect");
        dimensions = List.copyOf(dimensions);
    }

    /**
     * How many figures there are.
     *
     * @throws ReadException if they cannot be counted
     */
    public long size() {
        long size = 1;
        for (Dimension dimension : dimensions) {
            if (dimension.size() > 0 && size > Long.MAX_VALUE / dimension.size()) {
                throw refused(
                        Problem.Kind.LIMIT,
                        source,
                        0,
                        "a cube may have at most " + Long.MAX_VALUE + " figures, got more by its dimensions");
            }
            size *= dimension.size();
        }
        return size;
    }

    /** A source that cannot be read. */
    public static ReadException refused(Problem.Kind kind, String source, long line, String text) {
        return new ReadException(new Problem(kind, source, Math.max(0, line), 0, text));
    }
}
