package org.mattstock.io.csv;

import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.PanelBuilder.Receipt;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.DecimalMark;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.csv.NumberText.Mark;

/** Puts the rows of a table into a panel: what the long and the wide layout share. */
abstract class PanelRows extends Rows {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2500;
    private static final int MOST_NAMES = 1 << 20;
    private static final Key NO_KEY = Key.fault(Problem.Kind.BAD_KEY, "the unit must not be empty");

    final Keys keys;
    final Values values;
    final int[] columnOf = new int[Role.values().length];
    private final Intake intake;
    private final PanelBuilder builder;
    private final Pool<String> names = new Pool<>(MOST_NAMES, text -> text);
    private final DecimalMarks marks;
    private final int givenYear;
    private boolean rowsSeen;

    private Key unit = NO_KEY;
    private String name = "";
    private Breakdown breakdown = Breakdown.TOTAL;
    private int breakdownLength;
    private int year;
    private String yearText = "";

    PanelRows(Intake intake, Header header, Columns columns) {
        super(intake.source(), header, intake.problems());
        ReadOptions options = intake.options();
        this.intake = intake;
        builder = intake.builder();
        keys = intake.keys();
        values = new Values(options);
        marks = new DecimalMarks(intake.source(), intake.problems(), options.decimalMark() == DecimalMark.AUTO);
        givenYear = options.year().orElse(-1);
        for (int column = 0; column < columns.count(); column++) {
            Role role = columns.role(column);
            if (role != null) {
                columnOf[role.ordinal()] = column;
            }
        }
    }

    @Override
    final boolean isProse(int column) {
        return false;
    }

    @Override
    void begin() {
        unit = NO_KEY;
        breakdown = Breakdown.TOTAL;
        breakdownLength = 0;
        year = givenYear;
        name = "";
    }

    /** Takes a field that says which row this is. */
    final void key(Role role, char[] buffer, int from, int length) {
        switch (role) {
            case UNIT -> unit = keys.unit(buffer, from, length);
            case UNIT_NAME -> name = length > Key.LONGEST ? "" : names.get(buffer, from, length);
            case YEAR -> year(buffer, from, length);
            case BREAKDOWN -> {
                breakdown = keys.breakdown(buffer, from, Math.min(length, Key.LONGEST));
                breakdownLength = length;
            }
            default -> throw new AssertionError(role);
        }
    }

    private void year(char[] buffer, int from, int length) {
        year = length == 4
                ? 100 * twoDigits(buffer[from], buffer[from + 1]) + twoDigits(buffer[from + 2], buffer[from + 3])
                : -1;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            year = -1;
            yearText = new String(buffer, from, Math.min(length, Key.LONGEST));
        }
    }

    /** The number that two digits make; far below 0 if one is none. */
    private static int twoDigits(char tens, char ones) {
        boolean digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? 10 * (tens - '0') + ones - '0' : -10_000;
    }

    /** Whether unit and year of the row are right; if not, the first fault is reported. */
    final boolean hasKey() {
        rowsSeen = true;
        if (unit.isFaulty()) {
            fault(unit, columnOf[Role.UNIT.ordinal()]);
            return false;
        }
        if (year < 0) {
            String text = yearText;
            problem(
                    Problem.Kind.NOT_A_YEAR,
                    columnOf[Role.YEAR.ordinal()],
                    () -> "a year must have four digits, from " + FIRST_YEAR + " to " + LAST_YEAR + ", got "
                            + Chars.quoted(text));
            return false;
        }
        if (breakdownLength > Key.LONGEST) {
            problem(
                    Problem.Kind.BAD_KEY,
                    columnOf[Role.BREAKDOWN.ordinal()],
                    () -> "a breakdown must have at most " + Key.LONGEST + " characters");
            return false;
        }
        if (!name.isEmpty()) {
            rename();
        }
        return true;
    }

    final void fault(Key key, int column) {
        problem(key.kind(), column, key::text);
    }

    private void rename() {
        String known = unit.name;
        String given = name;
        if (known == null) {
            unit.name = given;
            if (!keys.hasUnits()) {
                builder.unit(Unit.of(unit.id(), given));
            }
        } else if (!known.equals(given)) {
            String id = unit.id();
            problem(
                    Problem.Kind.UNIT_NAME,
                    columnOf[Role.UNIT_NAME.ordinal()],
                    () -> "unit " + id + " must have one name, got " + Chars.quoted(given) + " after "
                            + Chars.quoted(known) + ", which is kept");
        }
    }

    /** Puts one value of the row into the panel. */
    final void put(Key indicator, Slot slot, int column, Status status, Cell.Flags flags) {
        Receipt outcome = switch (slot.state) {
            case NUMBER -> putNumber(indicator, slot, column, status, flags);
            case MISSING -> putMissing(indicator, slot.reason, status);
            case BAD -> putBad(indicator, slot, column);
        };
        if (outcome == Receipt.DUPLICATE) {
            String where = indicator.id() + ", " + breakdown + ", " + unit.id() + ", " + year;
            problem(
                    Problem.Kind.DUPLICATE_KEY,
                    column,
                    () -> "a key may come once, got " + where + " again; the first one is kept");
        }
    }

    private Receipt putNumber(Key indicator, Slot slot, int column, Status status, Cell.Flags flags) {
        if (status.reason().isPresent()) {
            problem(
                    Problem.Kind.STATUS_WITH_VALUE,
                    column,
                    () -> "a row with a value must not have the status of a missing one, got "
                            + Chars.quoted(status.text()) + "; read as missing");
            return missing(indicator, status.reason().get(), "");
        }
        if (status.mark().isEmpty()) {
            problem(
                    Problem.Kind.UNKNOWN_STATUS,
                    columnOf[Role.STATUS.ordinal()],
                    () -> "status " + Chars.quoted(status.text()) + " is not known; the value was read");
        }
        if (slot.mark != Mark.NONE) {
            marks.seen(slot, line(), column + 1);
        }
        return builder.value(indicator.id(), breakdown, unit.id(), year, slot.value, flags);
    }

    private Receipt putMissing(Key indicator, MissingReason reason, Status status) {
        Optional<MissingReason> better = reason == MissingReason.UNKNOWN ? status.reason() : Optional.empty();
        return missing(indicator, better.orElse(reason), better.isPresent() ? "" : kept(status.text()));
    }

    private String kept(String status) {
        String kept = intake.kept(status);
        if (!kept.equals(status)) {
            problem(
                    Problem.Kind.UNKNOWN_STATUS,
                    columnOf[Role.STATUS.ordinal()],
                    () -> "status texts must be short and few, got " + Chars.quoted(status) + "; it was not kept");
        }
        return kept;
    }

    private Receipt putBad(Key indicator, Slot slot, int column) {
        String text = slot.text;
        switch (slot.result) {
            case NOT_FINITE ->
                problem(Problem.Kind.NOT_FINITE, column, () -> "a value must be finite, got " + Chars.quoted(text));
            case OUT_OF_RANGE ->
                problem(
                        Problem.Kind.OUT_OF_RANGE,
                        column,
                        () -> "a value must lie within the range of a double, got " + Chars.quoted(text));
            default ->
                problem(
                        Problem.Kind.NOT_A_NUMBER,
                        column,
                        () -> "a value must be a number or a known missing code, got " + Chars.quoted(text));
        }
        return missing(indicator, MissingReason.UNKNOWN, intake.kept(text));
    }

    private Receipt missing(Key indicator, MissingReason reason, String status) {
        return builder.missing(indicator.id(), breakdown, unit.id(), year, reason, status);
    }

    /** After the last row. */
    final void finish() {
        marks.finish();
        if (!rowsSeen) {
            problem(Problem.Kind.EMPTY, -1, () -> "a table must have rows after its header, got none that can be read");
        }
    }
}
