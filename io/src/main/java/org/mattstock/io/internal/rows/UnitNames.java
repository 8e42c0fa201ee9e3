package org.mattstock.io.internal.rows;

import org.mattstock.data.Names;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** Gives units the names that rows have for them: the first one stays, and another one is told. */
final class UnitNames {
    private final Intake intake;
    private final Sheet sheet;
    private final RowProblems problems;
    private final int unitColumn;

    UnitNames(Intake intake, Sheet sheet, RowProblems problems, int unitColumn) {
        this.intake = intake;
        this.sheet = sheet;
        this.problems = problems;
        this.unitColumn = unitColumn;
    }

    /** A row calls a unit by a name. */
    void name(Key key, String given) {
        String known = key.name;
        if (known == null) {
            key.name = given;
            Names.hidden(given)
                    .ifPresent(found -> problems.add(
                            Problem.Kind.HIDDEN_CHARACTER,
                            column(),
                            () -> "the name of a unit must not have characters that cannot be seen, got " + found
                                    + " of " + Chars.quoted(given)));
            if (!intake.keys().hasUnits()) {
                intake.builder().unit(Unit.of(key.id(), given));
            }
        } else if (!known.equals(given)) {
            problems.add(
                    Problem.Kind.UNIT_NAME,
                    column(),
                    () -> "unit " + key.id() + " must have one name, got " + Chars.quoted(given) + " after "
                            + Chars.quoted(known) + ", which is kept");
        }
    }

    private int column() {
        return sheet.has(Role.UNIT_NAME) ? sheet.with(Role.UNIT_NAME).get(0) : Math.max(0, unitColumn);
    }
}
