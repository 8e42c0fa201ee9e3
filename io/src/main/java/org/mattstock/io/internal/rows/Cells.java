package org.mattstock.io.internal.rows;

import java.util.Optional;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** Makes cells out of what the value fields hold, with what the row says of them: status, marks and letters. */
final class Cells {
    private static final Optional<Cell.Flags> FINAL = Optional.of(Cell.Flags.NONE);

    private final Intake intake;
    private final Sheet sheet;
    private final RowProblems problems;
    private final Afterword afterword;
    private final DecimalMarks marks;
    private Status status = Status.NONE;
    private Optional<Cell.Flags> mark = FINAL;
    private boolean provisional;
    private boolean isStatusPlain = true;

    Cells(Intake intake, Sheet sheet, RowProblems problems, Afterword afterword, DecimalMarks marks) {
        this.intake = intake;
        this.sheet = sheet;
        this.problems = problems;
        this.afterword = afterword;
        this.marks = marks;
    }

    /** A row begins, without status and mark. */
    void begin() {
        status = Status.NONE;
        isStatusPlain = true;
        mark = FINAL;
        provisional = false;
    }

    void status(Status said) {
        status = said;
        isStatusPlain = false;
        provisional |= isMarked(said.mark());
    }

    /** The mark of the row; empty: a text that is none. */
    void mark(Optional<Cell.Flags> said) {
        mark = said;
        provisional |= isMarked(said);
    }

    private static boolean isMarked(Optional<Cell.Flags> said) {
        return said.isPresent() && !said.get().isNone();
    }

    /** Tells of a mark that is none. */
    void requireMark() {
        if (mark.isEmpty()) {
            problems.add(
                    Problem.Kind.UNKNOWN_MARK,
                    sheet.with(Role.PROVISIONAL).get(0),
                    () -> "the mark must say provisional or final (yes or no); read as final");
        }
    }

    /** The cell of a column. */
    Cell of(Slot slot, int column, Signs.Letters said) {
        return switch (slot.state) {
            case NUMBER, ZERO -> number(slot, column, said);
            case MISSING -> missing(slot, column, said);
            case BAD -> bad(slot, column, said);
        };
    }

    private Cell number(Slot slot, int column, Signs.Letters said) {
        if (slot.state == Slot.State.ZERO) {
            afterword.zero(slot.text);
        }
        if (!isStatusPlain && contradicts(column)) {
            return new Cell.Missing(status.reason().orElse(MissingReason.UNKNOWN), "", said.flags());
        }
        if (slot.mark != NumberText.Mark.NONE) {
            marks.seen(slot, problems.line(), sheet.source(column) + 1);
        }
        return new Cell.Observed(slot.value, flags(said));
    }

    /** Whether the status says that there is no value, though there is one; tells so, and of a status that says nothing known. */
    private boolean contradicts(int column) {
        if (status.reason().isPresent()) {
            problems.add(
                    Problem.Kind.STATUS_WITH_VALUE,
                    column,
                    () -> "a row with a value must not have the status of a missing one, got "
                            + Chars.quoted(status.text()) + "; read as missing");
            return true;
        }
        if (status.mark().isEmpty()) {
            problems.add(
                    Problem.Kind.UNKNOWN_STATUS,
                    sheet.with(Role.STATUS).get(0),
                    () -> "status " + Chars.quoted(status.text()) + " is not known; the value was read");
        }
        return false;
    }

    private Cell.Flags flags(Signs.Letters said) {
        return provisional ? said.flags().with(Cell.Flag.PROVISIONAL) : said.flags();
    }

    private Cell missing(Slot slot, int column, Signs.Letters said) {
        boolean told = status.reason().isPresent() || said.reason().isPresent();
        if (!told && sheet.signs.ambiguous().contains(slot.text)) {
            String sign = slot.text;
            problems.add(
                    Problem.Kind.AMBIGUOUS_SIGN,
                    column,
                    () -> Chars.quoted(sign)
                            + " is 0 with some publishers and not reported with others; read as missing;"
                            + " give the dialect, or the sign as zero or missing");
        }
        boolean open = slot.reason == MissingReason.UNKNOWN;
        Optional<MissingReason> better = open ? status.reason().or(said::reason) : Optional.empty();
        boolean byStatus = open && status.reason().isPresent();
        return new Cell.Missing(better.orElse(slot.reason), byStatus ? "" : kept(status.text()), said.flags());
    }

    private String kept(String text) {
        String kept = intake.kept(text);
        if (!kept.equals(text)) {
            problems.add(
                    Problem.Kind.UNKNOWN_STATUS,
                    sheet.with(Role.STATUS).get(0),
                    () -> "status texts must be short and few, got " + Chars.quoted(text) + "; it was not kept");
        }
        return kept;
    }

    private Cell bad(Slot slot, int column, Signs.Letters said) {
        String text = slot.text;
        switch (slot.result) {
            case NOT_FINITE ->
                problems.add(
                        Problem.Kind.NOT_FINITE, column, () -> "a value must be finite, got " + Chars.quoted(text));
            case OUT_OF_RANGE ->
                problems.add(
                        Problem.Kind.OUT_OF_RANGE,
                        column,
                        () -> "a value must lie within the range of a double, got " + Chars.quoted(text));
            default ->
                problems.add(
                        Problem.Kind.NOT_A_NUMBER,
                        column,
                        () -> "a value must be a number or a known missing code, got " + Chars.quoted(text));
        }
        return new Cell.Missing(MissingReason.UNKNOWN, intake.kept(text), said.flags());
    }
}
