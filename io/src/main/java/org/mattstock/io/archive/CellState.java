package org.mattstock.io.archive;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;

/** What a cell is beside its number, as fields: what it is ({@code value}, {@code missing}, {@code absent}), reason, status, flags, letters. */
final class CellState {
    static final int FIELDS = 5;

    private static final String VALUE = "value";
    private static final String MISSING = "missing";
    private static final String ABSENT = "absent";

    private CellState() {}

    static List<String> fields(Cell cell) {
        Cell.Flags flags = cell.flags();
        String words = flags.meanings().stream().map(Enum::name).collect(Collectors.joining(" "));
        if (cell instanceof Cell.Missing missing) {
            return List.of(MISSING, missing.reason().name(), missing.status(), words, flags.letters());
        }
        return List.of(cell instanceof Cell.Observed ? VALUE : ABSENT, "", "", words, flags.letters());
    }

    /** The cell; a value is 0 until another one is given. */
    static Cell cell(List<String> fields) {
        return switch (fields.get(0)) {
            case VALUE -> new Cell.Observed(0, flags(fields));
            case MISSING ->
                new Cell.Missing(
                        Fields.constant(MissingReason.class, "a reason", fields.get(1)), fields.get(2), flags(fields));
            case ABSENT -> Cell.ABSENT;
            default ->
                throw new IllegalArgumentException("a cell must be " + VALUE + ", " + MISSING + " or " + ABSENT
                        + ", got " + Fields.quoted(fields.get(0)));
        };
    }

    private static Cell.Flags flags(List<String> fields) {
        Set<Cell.Flag> meanings = EnumSet.noneOf(Cell.Flag.class);
        if (!fields.get(3).isEmpty()) {
            for (String name : Fields.split(fields.get(3), ' ')) {
                meanings.add(Fields.constant(Cell.Flag.class, "a flag", name));
            }
        }
        return meanings.isEmpty() && fields.get(4).isEmpty()
                ? Cell.Flags.NONE
                : new Cell.Flags(meanings, fields.get(4));
    }
}
