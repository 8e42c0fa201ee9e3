package org.mattstock.io.internal.rows;

import java.nio.CharBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.PanelBuilder.Receipt;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/**
 * Puts the rows of a table into a panel, in one pass and as they come: each row has a unit, and for each column of values an
 * indicator and a year, by column or by header. Whatever is not read is a problem or is counted in a note at the end.
 */
public final class TableRows implements RowTaker {
    private static final Key NO_UNIT = Key.fault(Problem.Kind.BAD_KEY, "the unit must not be empty");
    private static final Key NO_INDICATOR = Key.fault(Problem.Kind.BAD_KEY, "the indicator must not be empty");
    private static final Keys.UnitText NO_UNIT_TEXT = new Keys.UnitText(NO_UNIT, "");

    private final Intake intake;
    private final Keys keys;
    private final HiddenTexts hidden;
    private final Sheet sheet;
    private final String source;
    private final Values values;
    private final Categories categories;
    private final Afterword afterword;
    private final DecimalMarks marks;
    private final RowProblems problems;
    private final Cells cells;
    private final RowShape shape;
    private final Years years;
    private final Pool<Keys.UnitText> units;
    private final Asides asides;

    private final Columns columns;
    private final Role[] roles;
    /** Whether there are columns that most tables do not have. */
    private boolean hasAsides;

    private final UnitNames unitNames;
    private final @Nullable Key[] indicatorOf;
    private final Keys.UnitText givenUnit;
    private final Slot[] slots;
    private Keys.UnitText unit = NO_UNIT_TEXT;
    private Key indicator = NO_INDICATOR;
    private boolean filtered;
    private int contradicts;
    private boolean rowsSeen;

    /** Takes the rows of a table as it was understood, for an intake. */
    public TableRows(Intake intake, String source, Understanding understanding) {
        this.intake = intake;
        this.source = source;
        keys = intake.keys();
        hidden = keys.hidden();
        sheet = understanding.sheet();
        values = new Values(sheet.signs, understanding.notation());
        List<Integer> dimensions = sheet.with(Role.BREAKDOWN);
        categories = new Categories(sheet, dimensions, hidden);
        afterword = new Afterword(source, sheet, intake);
        marks = new DecimalMarks(source, intake.problems(), understanding.notation() == Notation.EITHER);
        problems = new RowProblems(source, sheet, intake.problems());
        problems.begin(sheet.header.line());
        cells = new Cells(intake, sheet, problems, afterword, marks);
        columns = new Columns(sheet);
        roles = new Role[sheet.size()];
        unitNames = new UnitNames(intake, sheet, problems, columns.unit);
        years = new Years(sheet.options, dash());
        units = keys.units(columns.unit >= 0
                && !sheet.has(Role.UNIT_NAME)
                && !keys.hasUnits()
                && Keys.areCodesAndNames(sheet.sample(columns.unit).categories()));
        String said = sheet.options.constants().get(Role.UNIT);
        givenUnit = said == null ? NO_UNIT_TEXT : units.get(said.toCharArray(), 0, said.length());
        shape = new RowShape(sheet, columns.ofField, problems);
        asides = new Asides(sheet, columns, hidden, problems, shape, afterword, cells);
        indicatorOf = new Key[columns.values.length];
        slots = new Slot[columns.values.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot();
            indicatorOf[i] = indicatorOf(columns.values[i]);
            hidden.tell(problems, columns.values[i]);
        }
        for (int i = 0; i < roles.length; i++) {
            Role role = sheet.roles[i];
            roles[i] = role == null ? Role.IGNORE : role;
            hasAsides |= Asides.has(roles[i]);
        }
        lookAtHeader();
        sheet.forget();
    }

    /** Rows need not have their last fields where these are empty. */
    void openEnded() {
        shape.openEnded();
    }

    /** The headers that become part of the panel beside those of values. */
    private void lookAtHeader() {
        for (Role role : List.of(Role.BREAKDOWN, Role.GROUP)) {
            for (int column : sheet.with(role)) {
                hidden.look(role, sheet.name(column));
                hidden.tell(problems, column);
            }
        }
    }

    private PeriodText.Dash dash() {
        return columns.year < 0
                ? PeriodText.Dash.OPEN
                : PeriodText.Dash.of(sheet.sample(columns.year).categories(), sheet.name(columns.year));
    }

    private @Nullable Key indicatorOf(int column) {
        String id = sheet.indicators[column];
        String said = sheet.options.constants().get(Role.INDICATOR);
        if (id == null) {
            return said != null && columns.indicator < 0 ? keys.indicator(said) : null;
        }
        Key key = keys.indicator(id);
        if (key.isFaulty()) {
            intake.problems().add(key.kind(), source, sheet.header.line(), sheet.source(column) + 1, key::text);
        } else {
            describe(key, column);
        }
        return key;
    }

    private void describe(Key key, int column) {
        String given = sheet.options.constants().getOrDefault(Role.INDICATOR_NAME, sheet.names[column]);
        if (given != null) {
            afterword.indicator(key.id(), hidden.look(Role.INDICATOR_NAME, given), "");
        }
    }

    @Override
    public void begin(long at) {
        problems.begin(at);
        unit = givenUnit;
        indicator = NO_INDICATOR;
        if (hasAsides) {
            asides.begin();
        }
        categories.clear();
        years.begin();
        filtered = false;
        contradicts = -1;
        shape.begin(at);
    }

    @Override
    public void field(int field, char[] buffer, int from, int length) {
        shape.field(field, buffer, from, length);
        if (field >= columns.ofField.length) {
            return;
        }
        int plain = columns.plain[field];
        if (plain >= 0) {
            column(plain, buffer, from, length);
        } else {
            packed(columns.ofField[field], buffer, from, length);
        }
    }

    @Override
    public void number(int field, char[] buffer, int from, int length) {
        int plain = field < columns.ofField.length ? columns.plain[field] : -1;
        if (plain >= 0 && roles[plain] == Role.VALUE && !columns.isChecked[plain]) {
            shape.field(field, buffer, from, length);
            values.number(slots[columns.valueOf[plain]], buffer, from, length);
        } else {
            char[] shown = StoredNumber.shown(new String(buffer, from, length)).toCharArray();
            field(field, shown, 0, shown.length);
        }
    }

    @Override
    public void day(int field, String text, String whole) {
        int plain = field < columns.ofField.length ? columns.plain[field] : -1;
        char[] shown = (plain >= 0 && roles[plain] == Role.VALUE ? whole : text).toCharArray();
        field(field, shown, 0, shown.length);
    }

    private void packed(int[] filled, char[] buffer, int from, int length) {
        int start = from;
        for (int column : filled) {
            int end = start;
            while (end < from + length && buffer[end] != ',') {
                end++;
            }
            int first = Chars.start(buffer, Math.min(start, from + length), end);
            column(column, buffer, first, Chars.end(buffer, first, end) - first);
            start = Math.min(end + 1, from + length);
        }
    }

    private void column(int column, char[] buffer, int from, int length) {
        if (columns.isChecked[column]) {
            check(column, buffer, from, length);
        }
        Role role = roles[column];
        switch (role) {
            case VALUE -> value(column, slots[columns.valueOf[column]], buffer, from, length);
            case UNIT -> unit = unit(buffer, from, length);
            case YEAR -> years.read(buffer, from, length);
            case INDICATOR -> indicator = keys.indicator(buffer, from, length);
            case BREAKDOWN -> categories.put(columns.dimensionOf[column], buffer, from, length);
            case IGNORE -> {}
            default -> asides.read(role, column, buffer, from, length);
        }
    }

    private void value(int column, Slot slot, char[] buffer, int from, int length) {
        values.read(slot, buffer, from, length);
        if (slot.state == Slot.State.BAD && Chars.hasLineBreak(buffer, from, length)) {
            shape.breakLine(column);
        }
    }

    private void check(int column, char[] buffer, int from, int length) {
        String only = columns.wanted[column];
        String always = columns.held[column];
        filtered |= only != null && !same(only, buffer, from, length);
        if (always != null && !same(always, buffer, from, length)) {
            contradicts = column;
        }
    }

    private static boolean same(String text, char[] buffer, int from, int length) {
        return text.length() == length && text.contentEquals(CharBuffer.wrap(buffer, from, length));
    }

    private Keys.UnitText unit(char[] buffer, int from, int length) {
        return length == 0 ? NO_UNIT_TEXT : units.get(buffer, from, length);
    }

    @Override
    public void end(int fields) {
        hidden.tell(problems, sheet);
        if (shape.isBlank()) {
            return;
        }
        if (!shape.fits(fields)) {
            shape.misfit(fields);
        } else if (shape.isBroken()) {
            shape.tellBreak();
        } else if (shape.isNote()) {
            shape.note();
        } else if (filtered) {
            afterword.filtered();
        } else if (contradicts >= 0) {
            int column = contradicts;
            problems.add(
                    Problem.Kind.CHANGED_COLUMN,
                    column,
                    () -> "column " + sheet.header.shown(column) + " must always be "
                            + Chars.quoted(String.valueOf(columns.held[column]))
                            + ", as in the first rows, or have its role given in the options");
        } else {
            row();
        }
    }

    private void row() {
        rowsSeen = true;
        if (!hasUnit() || !hasBreakdown()) {
            return;
        }
        Breakdown breakdown = categories.breakdown();
        if (columns.indicator >= 0 && indicator.isFaulty()) {
            fault(indicator, columns.indicator);
            return;
        }
        cells.requireMark();
        afterword.row(unit.key(), asides.measure(), columns.indicator >= 0 ? indicator.id() : "");
        for (int i = 0; i < slots.length; i++) {
            value(i, breakdown);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the text that was never read, not one that is equal
    private boolean hasUnit() {
        String name = asides.name();
        String given = name.isEmpty() ? unit.name() : name;
        if (unit == NO_UNIT_TEXT && !name.isEmpty()) {
            unit = units.get(name.toCharArray(), 0, name.length());
            given = "";
            afterword.named(name);
        }
        Key key = unit.key();
        if (key == NO_UNIT && columns.indicator < 0 && isEmpty()) {
            problems.add(Problem.Kind.LINES_SKIPPED, 0, () -> "a heading among the rows, without unit and figures");
            return false;
        }
        if (key.isFaulty()) {
            fault(key, columns.unit);
            return false;
        }
        Key kept = keys.kept(key);
        if (kept != key) {
            unit = new Keys.UnitText(kept, unit.name());
        }
        if (!given.isEmpty()) {
            unitNames.name(kept, given);
        }
        return true;
    }

    /** Whether no value field of the row holds anything. */
    private boolean isEmpty() {
        for (Slot slot : slots) {
            if (slot.state != Slot.State.MISSING || !slot.text.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasBreakdown() {
        if (categories.longest() <= Key.LONGEST) {
            return true;
        }
        problems.add(
                Problem.Kind.BAD_KEY,
                sheet.with(Role.BREAKDOWN).get(0),
                () -> "a breakdown must have at most " + Key.LONGEST + " characters");
        return false;
    }

    private void value(int i, Breakdown breakdown) {
        int column = columns.values[i];
        Key own = indicatorOf[i];
        Key of = own == null ? indicator : own;
        if (of.isFaulty()) {
            if (own == null) {
                fault(of, columns.indicator);
            }
            return;
        }
        int year = sheet.years[column] >= 0 ? sheet.years[column] : years.year();
        if (year < 0) {
            noYear(unit.key());
            return;
        }
        if (sheet.years[column] < 0) {
            afterword.year(unit.key().id(), year, years.isLast());
        }
        put(asides.id(of.id()), breakdownOf(column, breakdown), year, i, asides.said(i, slots[i].letters));
    }

    private Breakdown breakdownOf(int column, Breakdown ofRow) {
        Breakdown own = sheet.breakdowns[column];
        return own == null ? ofRow : own;
    }

    private void noYear(Key key) {
        if (years.isOther()) {
            afterword.otherPeriod(key.id(), years.otherYear());
            return;
        }
        problems.add(Problem.Kind.NOT_A_YEAR, columns.year, years::fault);
    }

    private void put(String id, Breakdown breakdown, int year, int i, Signs.Letters said) {
        Slot slot = slots[i];
        int column = columns.values[i];
        Cell cell = cells.of(slot, column, said);
        String unitId = unit.key().id();
        afterword.cell(unit.key(), cell, slot.state);
        if (intake.builder().cell(id, breakdown, unitId, year, cell) == Receipt.DUPLICATE) {
            problems.add(
                    Problem.Kind.DUPLICATE_KEY,
                    column,
                    () -> "a key may come once, got " + id + ", " + breakdown + ", " + unitId + ", " + year
                            + " again; the first one is kept");
        }
    }

    private void fault(Key key, int column) {
        problems.add(key.kind(), column, key::text);
    }

    /** The line that is being read. */
    public long line() {
        return problems.line();
    }

    /** After the last row. */
    public void finish() {
        marks.finish();
        if (!rowsSeen) {
            problems.add(
                    Problem.Kind.EMPTY, () -> "a table must have rows after its header, got none that can be read");
        }
        afterword.finish();
    }
}
