package org.mattstock.precondition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;

/** Cells of indicators that were worked out, and marked as adjusted. */
final class AdjustedCell {
    private AdjustedCell() {}

    /** A figure worked out from others, whose flags it carries; missing where it is beyond the range of a double. */
    static Cell of(double value, List<Cell> from) {
        return Double.isFinite(value) ? new Cell.Observed(value, flags(from)) : missing("out of range", from);
    }

    static Cell missing(String status, List<Cell> from) {
        return new Cell.Missing(MissingReason.UNKNOWN, status, flags(from));
    }

    /** Missing, for the reason of the first that lacks a value; absent where the figure itself is. */
    static Cell lacking(Cell figure, List<PreconditionColumn> preconditions, int unit) {
        if (!(figure instanceof Cell.Observed)) {
            return figure;
        }
        PreconditionColumn lack = preconditions.stream()
                .filter(each -> !each.has(unit))
                .findFirst()
                .orElseThrow();
        MissingReason reason =
                lack.cells().get(unit) instanceof Cell.Missing missing ? missing.reason() : MissingReason.UNKNOWN;
        return new Cell.Missing(
                reason, lack.lack(unit), flags(List.of(figure, lack.cells().get(unit))));
    }

    private static Cell.Flags flags(List<Cell> from) {
        Cell.Flags all = Cell.Flags.NONE;
        for (Cell cell : from) {
            all = all.and(cell.flags());
        }
        Set<Cell.Flag> meanings = EnumSet.of(Cell.Flag.WORKED_OUT, Cell.Flag.ADJUSTED);
        meanings.addAll(all.meanings());
        meanings.remove(Cell.Flag.CORRECTED);
        return new Cell.Flags(meanings, all.letters());
    }
}
