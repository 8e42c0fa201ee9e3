package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.mattstock.data.Names;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** Characters that cannot be seen in texts that go into the panel: a text is looked at when it first comes, and told with its row. */
final class HiddenTexts {
    private record Found(Role role, String place, String text) {}

    private final List<Found> found = new ArrayList<>();

    /** Looks at a text of a column of a role, and gives it back as it stands. */
    String look(Role role, String text) {
        Names.hidden(text).ifPresent(place -> found.add(new Found(role, place, text)));
        return text;
    }

    /** Tells what was found in a row since this was last asked. */
    void tell(RowProblems problems, Sheet sheet) {
        if (!found.isEmpty()) {
            tell(problems, role -> sheet.has(role) ? sheet.with(role).get(0) : 0);
        }
    }

    /** Tells what was found in a header. */
    void tell(RowProblems problems, int column) {
        tell(problems, role -> column);
    }

    private void tell(RowProblems problems, ToIntFunction<Role> columnOf) {
        for (Found each : found) {
            problems.add(
                    Problem.Kind.HIDDEN_CHARACTER,
                    columnOf.applyAsInt(each.role),
                    () -> "the " + each.role.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " must not have characters that cannot be seen, got " + each.place + " of "
                            + Chars.quoted(each.text));
        }
        found.clear();
    }
}
