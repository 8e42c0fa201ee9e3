package org.mattstock.io.csv;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Cell;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** A row for each unit, or unit and year, and a column for each indicator. */
final class WideRows extends PanelRows {
    private final Columns columns;
    private final @Nullable Key[] indicators;
    private final Slot[] slots;

    WideRows(Intake intake, Header header, Columns columns) {
        super(intake, header, columns);
        this.columns = columns;
        indicators = new Key[header.size()];
        slots = new Slot[header.size()];
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot();
            if (columns.role(i) == null && !header.name(i).isEmpty()) {
                indicators[i] = indicator(i, intake, seen);
            }
        }
        if (seen.isEmpty()) {
            throw header.lacks("values of an indicator", List.of());
        }
    }

    private @Nullable Key indicator(int column, Intake intake, TreeSet<String> seen) {
        Key key = keys.indicator(header.name(column));
        if (key.isFaulty()) {
            intake.problems().add(key.kind(), intake.source(), header.line(), column + 1, key::text);
            return null;
        }
        if (!seen.add(key.id())) {
            throw header.fault(
                    "an indicator may have one column, got " + key.id() + " again as column " + (column + 1));
        }
        return key;
    }

    @Override
    void field(int column, char[] buffer, int from, int length) {
        Role role = columns.role(column);
        if (role != null) {
            key(role, buffer, from, length);
        } else if (indicators[column] != null) {
            values.read(slots[column], buffer, from, length);
        } else if (length > 0 && header.name(column).isEmpty()) {
            problem(Problem.Kind.UNKNOWN_INDICATOR, column, () -> "a column with values must have a header");
        }
    }

    @Override
    void row() {
        int readable = hasKey() ? slots.length : 0;
        for (int i = 0; i < readable; i++) {
            Key indicator = indicators[i];
            if (indicator != null) {
                put(indicator, slots[i], i, Status.NONE, Cell.Flags.NONE);
            }
        }
    }
}
