package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mattstock.data.Cell;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/**
 * What a row says in columns that most tables do not have: names, measures, groups, status, marks and letters. They stand apart, so
 * that what all tables have stays small enough to be fast.
 */
final class Asides {
    private static final int MOST_TEXTS = 10_000;
    private static final int MOST_NAMES = 1 << 20;
    private static final Set<Role> USUAL =
            EnumSet.of(Role.VALUE, Role.UNIT, Role.YEAR, Role.INDICATOR, Role.BREAKDOWN, Role.IGNORE);

    private static final Signs.Letters PROVISIONAL =
            new Signs.Letters(Cell.Flags.of(Cell.Flag.PROVISIONAL), Optional.empty());

    private final Sheet sheet;
    private final Columns columns;
    private final RowProblems problems;
    private final RowShape shape;
    private final Afterword afterword;
    private final Cells cells;
    private final Pool<String> names = new Pool<>(MOST_NAMES, text -> text);
    private final Pool<String> texts;
    private final Pool<Status> statuses;
    private final Pool<Optional<Cell.Flags>> provisional = new Pool<>(MOST_TEXTS, Status::mark);
    private final Pool<Signs.Letters> letters;
    private final Signs.Letters[] ownLetters;
    /** Of what role the text is that is being read. */
    private Role looked = Role.IGNORE;

    private String name = "";
    private String measure = "";
    private String suffix = "";
    private Signs.Letters rowLetters = Signs.Letters.NONE;

    Asides(
            Sheet sheet,
            Columns columns,
            HiddenTexts hidden,
            RowProblems problems,
            RowShape shape,
            Afterword afterword,
            Cells cells) {
        this.sheet = sheet;
        this.columns = columns;
        this.problems = problems;
        this.shape = shape;
        this.afterword = afterword;
        this.cells = cells;
        texts = new Pool<>(MOST_NAMES, text -> hidden.look(looked, text));
        statuses = new Pool<>(MOST_TEXTS, text -> Status.of(hidden.look(Role.STATUS, text), sheet.signs.missing()));
        letters = new Pool<>(MOST_TEXTS, text -> sheet.signs.letters(hidden.look(Role.FLAGS, text)));
        ownLetters = new Signs.Letters[columns.values.length];
        Arrays.fill(ownLetters, Signs.Letters.NONE);
    }

    /** Whether a column of this role is one of them. */
    static boolean has(Role role) {
        return !USUAL.contains(role);
    }

    /** A row begins. */
    void begin() {
        name = "";
        measure = "";
        suffix = "";
        cells.begin();
        rowLetters = Signs.Letters.NONE;
        Arrays.fill(ownLetters, Signs.Letters.NONE);
    }

    void read(Role role, int column, char[] buffer, int from, int length) {
        looked = role;
        switch (role) {
            case UNIT_NAME -> name = text(column, buffer, from, length);
            case INDICATOR_NAME -> afterword.name(texts.get(buffer, from, length));
            case MEASURE -> measure = texts.get(buffer, from, Math.min(length, Key.LONGEST));
            case STATUS -> cells.status(statuses.get(buffer, from, length));
            case PROVISIONAL -> cells.mark(provisional.get(buffer, from, length));
            case FLAGS -> letters(column, letters.get(buffer, from, length));
            case GROUP -> afterword.group(column, texts.get(buffer, from, Math.min(length, Key.LONGEST)));
            case SUFFIX -> suffix = texts.get(buffer, from, Math.min(length, Key.LONGEST));
            default -> throw new AssertionError(role);
        }
    }

    private String text(int column, char[] buffer, int from, int length) {
        if (Chars.hasLineBreak(buffer, from, length)) {
            shape.breakLine(column);
            return "";
        }
        if (length > Key.LONGEST) {
            problems.add(
                    Problem.Kind.UNIT_NAME,
                    column,
                    () -> "a name must have at most " + Key.LONGEST + " characters, got " + length
                            + "; it was not kept");
            return "";
        }
        return names.get(buffer, from, length);
    }

    private void letters(int column, Signs.Letters more) {
        int value = columns.lettersOf[column];
        if (value < 0) {
            rowLetters = both(rowLetters, more);
        } else {
            ownLetters[value] = both(ownLetters[value], more);
        }
    }

    @SuppressWarnings("ReferenceEquality") // none at all, as most rows have
    private static Signs.Letters both(Signs.Letters a, Signs.Letters b) {
        if (b == Signs.Letters.NONE) {
            return a;
        }
        return a == Signs.Letters.NONE
                ? b
                : new Signs.Letters(a.flags().and(b.flags()), a.reason().or(b::reason));
    }

    /** The name of the row's unit; empty without any. */
    String name() {
        return name;
    }

    /** The unit that the row's values are measured in; empty without any. */
    String measure() {
        return measure;
    }

    /** The id of an indicator with what the row adds to it. */
    String id(String indicator) {
        return suffix.isEmpty() ? indicator : indicator + " " + suffix;
    }

    /** What the letters say of a value: those in its own field, beside it and of the whole row, and its header. */
    Signs.Letters said(int value, Signs.Letters inField) {
        Signs.Letters said = both(both(inField, ownLetters[value]), rowLetters);
        return sheet.provisional[columns.values[value]] ? both(said, PROVISIONAL) : said;
    }
}
