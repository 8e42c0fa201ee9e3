package org.mattstock.io.csv;

import java.util.Optional;
import org.mattstock.data.Cell;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** A row for each value. */
final class LongRows extends PanelRows {
    private static final int MOST_STATUSES = 10_000;
    private static final Optional<Cell.Flags> FINAL = Optional.of(Cell.Flags.NONE);
    private static final Key NO_KEY = Key.fault(Problem.Kind.BAD_KEY, "the indicator must not be empty");

    private final Columns columns;
    private final Pool<Status> statuses;
    private final Pool<Optional<Cell.Flags>> marks = new Pool<>(MOST_STATUSES, Status::mark);
    private final Slot slot = new Slot();
    private Key indicator = NO_KEY;
    private Status status = Status.NONE;
    private Optional<Cell.Flags> mark = FINAL;

    LongRows(Intake intake, Header header, Columns columns) {
        super(intake, header, columns);
        this.columns = columns;
        statuses = new Pool<>(
                MOST_STATUSES, text -> Status.of(text, intake.options().missingCodes()));
        for (int i = 0; i < columns.count(); i++) {
            if (columns.role(i) == null && !header.name(i).isEmpty()) {
                String name = header.name(i);
                intake.problems()
                        .add(
                                Problem.Kind.UNUSED_COLUMN,
                                intake.source(),
                                header.line(),
                                i + 1,
                                () -> "column " + name + " is not read");
            }
        }
    }

    @Override
    void begin() {
        super.begin();
        indicator = NO_KEY;
        status = Status.NONE;
        mark = FINAL;
    }

    @Override
    void field(int column, char[] buffer, int from, int length) {
        Role role = columns.role(column);
        if (role == null) {
            return;
        }
        switch (role) {
            case VALUE -> values.read(slot, buffer, from, length);
            case INDICATOR -> indicator = keys.indicator(buffer, from, length);
            case STATUS -> status = statuses.get(buffer, from, length);
            case PROVISIONAL -> mark = marks.get(buffer, from, length);
            default -> key(role, buffer, from, length);
        }
    }

    @Override
    void row() {
        if (indicator.isFaulty()) {
            fault(indicator, columnOf[Role.INDICATOR.ordinal()]);
        } else if (hasKey()) {
            if (mark.isEmpty()) {
                problem(
                        Problem.Kind.UNKNOWN_MARK,
                        columnOf[Role.PROVISIONAL.ordinal()],
                        () -> "the mark must say provisional or final (yes or no); read as final");
            }
            put(indicator, slot, columnOf[Role.VALUE.ordinal()], status, settled());
        }
    }

    private Cell.Flags settled() {
        boolean provisional = mark.filter(flags -> !flags.isNone()).isPresent()
                || status.mark().filter(flags -> !flags.isNone()).isPresent();
        return provisional ? Cell.Flags.of(Cell.Flag.PROVISIONAL) : Cell.Flags.NONE;
    }
}
