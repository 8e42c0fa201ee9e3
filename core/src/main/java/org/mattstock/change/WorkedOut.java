package org.mattstock.change;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.internal.statistics.Moments;

/** Cells that are worked out from others: their value, the reason why there is none, their flags. */
final class WorkedOut {
    /** From the worst to the least. */
    private static final List<MissingReason> WORST_FIRST = List.of(
            MissingReason.CONFIDENTIAL,
            MissingReason.NOT_REPORTED,
            MissingReason.NOT_PUBLISHED,
            MissingReason.NOT_COLLECTED,
            MissingReason.UNKNOWN,
            MissingReason.NOT_APPLICABLE);

    private static final Cell.Missing ABSENT = new Cell.Missing(MissingReason.UNKNOWN, "absent");

    private WorkedOut() {}

    /** The result of a formula. */
    static Cell by(Formula formula, List<Cell> operands) {
        if (operands.stream().allMatch(Cell.Absent.class::isInstance)) {
            return Cell.ABSENT;
        }
        return operands.stream().allMatch(Cell.Observed.class::isInstance)
                ? result(formula, operands)
                : missing(operands, flags(operands));
    }

    private static Cell result(Formula formula, List<Cell> operands) {
        double[] values = operands.stream().mapToDouble(WorkedOut::value).toArray();
        if (formula instanceof Formula.Quotient quotient) {
            return quotient(quotient.factor(), values, flags(operands));
        }
        double result = formula instanceof Formula.Difference ? values[0] - values[1] : Moments.sum(values);
        return of(result, flags(operands));
    }

    private static Cell quotient(double factor, double[] values, Cell.Flags flags) {
        double result = factor * values[0];
        for (int i = 1; i < values.length; i++) {
            if (values[i] == 0) {
                return missing(MissingReason.UNKNOWN, "divided by 0", flags);
            }
            result /= values[i];
        }
        return of(result, flags);
    }

    /** A value, or missing where it is beyond the range of a double. */
    static Cell of(double value, Cell.Flags flags) {
        return Double.isFinite(value)
                ? new Cell.Observed(value, flags)
                : missing(MissingReason.UNKNOWN, "out of range", flags);
    }

    static Cell missing(MissingReason reason, String status, Cell.Flags flags) {
        return new Cell.Missing(reason, status, flags);
    }

    /** Missing for the worst reason among cells of which some have no value; of several cells with it, the first. */
    static Cell missing(List<Cell> cells, Cell.Flags flags) {
        Cell.Missing worst = cells.stream()
                .flatMap(WorkedOut::lack)
                .min(Comparator.comparingInt(cell -> WORST_FIRST.indexOf(cell.reason())))
                .orElseThrow();
        return missing(worst.reason(), worst.status(), flags);
    }

    private static Stream<Cell.Missing> lack(Cell cell) {
        if (cell instanceof Cell.Missing missing) {
            return Stream.of(missing);
        }
        return cell instanceof Cell.Absent ? Stream.of(ABSENT) : Stream.empty();
    }

    /** What carries over from cells to what is worked out from them. */
    static Cell.Flags flags(List<Cell> cells) {
        Cell.Flags all = Cell.Flags.NONE;
        for (Cell cell : cells) {
            all = all.and(cell.flags());
        }
        Set<Cell.Flag> meanings = EnumSet.of(Cell.Flag.WORKED_OUT);
        meanings.addAll(all.meanings());
        meanings.remove(Cell.Flag.CORRECTED);
        return new Cell.Flags(meanings, all.letters());
    }

    static double value(Cell cell) {
        return ((Cell.Observed) cell).value();
    }
}
