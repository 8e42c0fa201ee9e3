package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Names;
import org.mattstock.data.PanelBuilder.Receipt;
import org.mattstock.data.Unit;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/**
 * Puts the rows of a table into a panel, in one pass and as they come: each row has a unit, and for each column of values an
 * indicator and a year, by column or by header. Whatever is not read is a problem or is counted in a note at the end.
 */
public final class TableRows implements RowTaker {
    private static final int MOST_TEXTS = 10_000;
    private static final int MOST_NAMES = 1 << 20;
    private static final Key NO_UNIT = Key.fault(Problem.Kind.BAD_KEY, "the unit must not be empty");
    private static final Key NO_INDICATOR = Key.fault(Problem.Kind.BAD_KEY, "the indicator must not be empty");
    private static final Keys.UnitText NO_UNIT_TEXT = new Keys.UnitText(NO_UNIT, "");

    private final Intake intake;
    private final Keys keys;
    private final Sheet sheet;
    private final String source;
    private final Values values;
    private final Categories categories;
    private final Afterword afterword;
    private final DecimalMarks marks;
    private final Years years;
    private final Pool<Keys.UnitText> units;
    private final Pool<String> texts = new Pool<>(MOST_NAMES, text -> text);
    private final Pool<Status> statuses;
    private final Pool<Optional<Cell.Flags>> provisional = new Pool<>(MOST_TEXTS, Status::mark);
    private final Pool<Signs.Letters> letters;

    /** By column, in the order of the source's fields: the virtual columns that a field fills. */
    private final int[][] columnsOf;
    /** By column that is a breakdown, its place among them. */
    private final int[] dimensionOf;
    /** The columns of values, and by column its place among them. */
    private final int[] valueColumns;

    private final int[] valueOf;
    private final @Nullable Key[] indicatorOf;
    /** By column of letters, the value they belong to; -1: every value of the row. */
    private final int[] lettersOf;

    private final @Nullable String[] wanted;
    private final @Nullable String[] held;
    private final int unitColumn;
    private final int indicatorColumn;
    private final int yearColumn;

    private final Slot[] slots;
    private final Signs.Letters[] ownLetters;
    private long line;
    private Keys.UnitText unit = NO_UNIT_TEXT;
    private Key indicator = NO_INDICATOR;
    private String name = "";
    private String measure = "";
    private String suffix = "";
    private Status status = Status.NONE;
    private Optional<Cell.Flags> mark = Optional.of(Cell.Flags.NONE);
    private Signs.Letters rowLetters = Signs.Letters.NONE;
    private boolean filtered;
    private int contradicts;
    private int broken;
    private int filledFields;
    private int lastFilled;
    private final char[] firstText = new char[Key.LONGEST];
    private int firstLength;
    private boolean rowsSeen;

    /** Takes the rows of a table as it was understood, for an intake. */
    public TableRows(Intake intake, String source, Understanding understanding) {
        this.intake = intake;
        this.source = source;
        keys = intake.keys();
        sheet = understanding.sheet();
        values = new Values(sheet.signs, understanding.notation());
        List<Integer> dimensions = sheet.with(Role.BREAKDOWN);
        categories = new Categories(sheet, dimensions);
        afterword = new Afterword(source, sheet, intake);
        marks = new DecimalMarks(source, intake.problems(), understanding.notation() == Notation.EITHER);
        years = new Years(sheet.options);
        unitColumn = only(Role.UNIT, Role.UNIT_NAME);
        indicatorColumn = only(Role.INDICATOR, Role.INDICATOR);
        yearColumn = only(Role.YEAR, Role.YEAR);
        units = keys.units(unitColumn >= 0
                && !sheet.has(Role.UNIT_NAME)
                && !keys.hasUnits()
                && Keys.areCodesAndNames(sheet.sample(unitColumn).categories()));
        statuses = new Pool<>(MOST_TEXTS, text -> Status.of(text, sheet.signs.missing()));
        letters = new Pool<>(MOST_TEXTS, sheet.signs::letters);
        columnsOf = columnsOf();
        dimensionOf = placesOf(dimensions);
        valueColumns = sheet.with(Role.VALUE).stream().mapToInt(each -> each).toArray();
        valueOf = placesOf(sheet.with(Role.VALUE));
        indicatorOf = new Key[valueColumns.length];
        lettersOf = new int[sheet.size()];
        wanted = new String[sheet.size()];
        held = new String[sheet.size()];
        slots = new Slot[valueColumns.length];
        ownLetters = new Signs.Letters[valueColumns.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot();
            indicatorOf[i] = indicatorOf(valueColumns[i]);
        }
        prepare();
        sheet.forget();
    }

    private int only(Role role, Role else_) {
        List<Integer> found = sheet.has(role) ? sheet.with(role) : sheet.with(else_);
        if (found.size() > 1) {
            throw sheet.header.fault("one column may be the " + role.name().toLowerCase(java.util.Locale.ROOT)
                    + ", got " + sheet.header.shown(found.get(0)) + " and " + sheet.header.shown(found.get(1)));
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private int[][] columnsOf() {
        int fields = sheet.size() == 0 ? 0 : sheet.source(sheet.size() - 1) + 1;
        int[][] all = new int[fields][0];
        for (int column = 0; column < sheet.size(); column++) {
            int field = sheet.source(column);
            all[field] = Arrays.copyOf(all[field], all[field].length + 1);
            all[field][all[field].length - 1] = column;
        }
        return all;
    }

    private int[] placesOf(List<Integer> columns) {
        int[] places = new int[sheet.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < columns.size(); i++) {
            places[columns.get(i)] = i;
        }
        return places;
    }

    private @Nullable Key indicatorOf(int column) {
        String id = sheet.indicators[column];
        String said = sheet.options.constants().get(Role.INDICATOR);
        if (id == null) {
            return said != null && indicatorColumn < 0 ? keys.indicator(said) : null;
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
            afterword.indicator(key.id(), given, "");
        }
    }

    private void prepare() {
        sheet.options.filters().forEach((header, text) -> wanted[sheet.header.given(header)] = text);
        int value = -1;
        for (int i = 0; i < sheet.size(); i++) {
            value = sheet.roles[i] == Role.VALUE ? valueOf[i] : value;
            lettersOf[i] = valueColumns.length > 1 && sheet.years[valueColumns[0]] >= 0 ? value : -1;
            if (sheet.fixed[i] && wanted[i] == null) {
                held[i] = sheet.sample(i).first();
            }
        }
    }

    @Override
    public void begin(long at) {
        line = at;
        unit = NO_UNIT_TEXT;
        indicator = NO_INDICATOR;
        name = "";
        measure = "";
        suffix = "";
        status = Status.NONE;
        mark = Optional.of(Cell.Flags.NONE);
        rowLetters = Signs.Letters.NONE;
        Arrays.fill(ownLetters, Signs.Letters.NONE);
        categories.clear();
        years.begin();
        filtered = false;
        contradicts = -1;
        broken = -1;
        filledFields = 0;
        lastFilled = -1;
        String said = sheet.options.constants().get(Role.UNIT);
        if (said != null) {
            unit = units.get(said.toCharArray(), 0, said.length());
        }
    }

    @Override
    public void field(int field, char[] buffer, int from, int length) {
        if (length > 0) {
            filledFields++;
            lastFilled = field;
            if (filledFields == 1) {
                firstLength = Math.min(length, Key.LONGEST);
                System.arraycopy(buffer, from, firstText, 0, firstLength);
            }
        }
        if (field >= columnsOf.length) {
            return;
        }
        int[] columns = columnsOf[field];
        if (columns.length == 1 && sheet.part(columns[0]) < 0) {
            column(columns[0], buffer, from, length);
            return;
        }
        int start = from;
        for (int column : columns) {
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
        if (wanted[column] != null && !wanted[column].contentEquals(new String(buffer, from, length))) {
            filtered = true;
        }
        String always = held[column];
        if (always != null && !same(always, buffer, from, length)) {
            contradicts = column;
        }
        Role role = sheet.roles[column];
        if (role == null) {
            return;
        }
        switch (role) {
            case VALUE -> value(column, slots[valueOf[column]], buffer, from, length);
            case UNIT -> unit = unit(column, buffer, from, length);
            case YEAR -> years.read(buffer, from, length);
            case INDICATOR -> indicator = keys.indicator(buffer, from, length);
            case BREAKDOWN -> categories.put(dimensionOf[column], buffer, from, length);
            case UNIT_NAME -> name = text(column, buffer, from, length);
            case INDICATOR_NAME -> afterword.name(texts.get(buffer, from, length));
            case MEASURE -> measure = texts.get(buffer, from, Math.min(length, Key.LONGEST));
            case STATUS -> status = statuses.get(buffer, from, length);
            case PROVISIONAL -> mark = provisional.get(buffer, from, length);
            case FLAGS -> letters(column, letters.get(buffer, from, length));
            case GROUP -> afterword.group(column, texts.get(buffer, from, Math.min(length, Key.LONGEST)));
            case SUFFIX -> suffix = texts.get(buffer, from, Math.min(length, Key.LONGEST));
            case IGNORE -> {}
        }
    }

    private void value(int column, Slot slot, char[] buffer, int from, int length) {
        values.read(slot, buffer, from, length);
        if (slot.state == Slot.State.BAD && Chars.hasLineBreak(buffer, from, length)) {
            broken = column;
        }
    }

    private static boolean same(String text, char[] buffer, int from, int length) {
        return text.length() == length && text.contentEquals(java.nio.CharBuffer.wrap(buffer, from, length));
    }

    private Keys.UnitText unit(int column, char[] buffer, int from, int length) {
        if (Chars.hasLineBreak(buffer, from, length)) {
            broken = column;
            return NO_UNIT_TEXT;
        }
        return length == 0 ? NO_UNIT_TEXT : units.get(buffer, from, length);
    }

    private String text(int column, char[] buffer, int from, int length) {
        if (Chars.hasLineBreak(buffer, from, length)) {
            broken = column;
            return "";
        }
        if (length > Key.LONGEST) {
            problem(
                    Problem.Kind.UNIT_NAME,
                    column,
                    () -> "a name must have at most " + Key.LONGEST + " characters, got " + length
                            + "; it was not kept");
            return "";
        }
        return texts.get(buffer, from, length);
    }

    private void letters(int column, Signs.Letters more) {
        int value = lettersOf[column];
        if (value < 0) {
            rowLetters = both(rowLetters, more);
        } else {
            ownLetters[value] = both(ownLetters[value], more);
        }
    }

    private static Signs.Letters both(Signs.Letters a, Signs.Letters b) {
        if (b == Signs.Letters.NONE) {
            return a;
        }
        return a == Signs.Letters.NONE
                ? b
                : new Signs.Letters(a.flags().and(b.flags()), a.reason().or(b::reason));
    }

    @Override
    public void end(int fields) {
        if (filledFields == 0) {
            return;
        }
        if (!fits(fields)) {
            misfit(fields);
        } else if (broken >= 0) {
            int column = broken;
            problem(
                    Problem.Kind.LINE_BREAK_IN_FIELD,
                    column,
                    () -> "the field of column " + sheet.header.shown(column)
                            + " must be on one line; is a quote left open?");
        } else if (filtered) {
            afterword.filtered();
        } else if (contradicts >= 0) {
            int column = contradicts;
            problem(
                    Problem.Kind.CHANGED_COLUMN,
                    column,
                    () -> "column " + sheet.header.shown(column) + " must always be "
                            + Chars.quoted(String.valueOf(held[column]))
                            + ", as in the first rows, or have its role given in the options");
        } else {
            row();
        }
    }

    /** A row may lack or have more fields at its end only where nothing stands and nothing is called. */
    private boolean fits(int fields) {
        if (lastFilled >= columnsOf.length) {
            return false;
        }
        for (int field = fields; field < columnsOf.length; field++) {
            if (!sheet.name(columnsOf[field][0]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A line of one text, or after a comment mark, under or among the rows is a note; anything else lost a field. */
    private void misfit(int fields) {
        String text = new String(firstText, 0, firstLength);
        boolean prose = fields == 1 && columnsOf.length > 1 && text.matches("(?s)\\S+\\s+\\S+\\s+\\S.*|.*:\\s.*|©.*");
        boolean comment = fields < columnsOf.length && text.startsWith("# ");
        if (comment || prose && !Keys.areCodesAndNames(List.of(text))) {
            problem(Problem.Kind.LINES_SKIPPED, 0, () -> "a line of text and no row: " + Chars.quoted(text));
            return;
        }
        intake.problems()
                .add(
                        Problem.Kind.RAGGED_ROW,
                        source,
                        line,
                        0,
                        () -> "a row must have as many fields as the header (" + columnsOf.length + "), got " + fields);
    }

    private void row() {
        rowsSeen = true;
        keys.hidden().ifPresent(found -> problem(Problem.Kind.HIDDEN_CHARACTER, Math.max(0, unitColumn), () -> found));
        if (!hasUnit() || !hasBreakdown()) {
            return;
        }
        Breakdown breakdown = categories.breakdown();
        if (indicatorColumn >= 0 && indicator.isFaulty()) {
            fault(indicator, indicatorColumn);
            return;
        }
        if (mark.isEmpty()) {
            problem(
                    Problem.Kind.UNKNOWN_MARK,
                    sheet.with(Role.PROVISIONAL).get(0),
                    () -> "the mark must say provisional or final (yes or no); read as final");
        }
        afterword.row(unit.key(), measure, indicatorColumn >= 0 ? indicator.id() : "");
        for (int i = 0; i < slots.length; i++) {
            value(i, breakdown);
        }
    }

    private boolean hasUnit() {
        String given = name.isEmpty() ? unit.name() : name;
        if (unit == NO_UNIT_TEXT && !name.isEmpty()) {
            unit = units.get(name.toCharArray(), 0, name.length());
            given = "";
            afterword.named(name);
        }
        Key key = unit.key();
        if (key.isFaulty()) {
            fault(key, unitColumn);
            return false;
        }
        if (!given.isEmpty()) {
            rename(key, given);
        }
        return true;
    }

    private boolean hasBreakdown() {
        if (categories.longest() <= Key.LONGEST) {
            return true;
        }
        problem(
                Problem.Kind.BAD_KEY,
                sheet.with(Role.BREAKDOWN).get(0),
                () -> "a breakdown must have at most " + Key.LONGEST + " characters");
        return false;
    }

    private void rename(Key key, String given) {
        String known = key.name;
        if (known == null) {
            key.name = given;
            Names.hidden(given)
                    .ifPresent(found -> problem(
                            Problem.Kind.HIDDEN_CHARACTER,
                            Math.max(0, unitColumn),
                            () -> "the name of a unit must not have characters that cannot be seen, got " + found
                                    + " of " + Chars.quoted(given)));
            if (!keys.hasUnits()) {
                intake.builder().unit(Unit.of(key.id(), given));
            }
        } else if (!known.equals(given)) {
            problem(
                    Problem.Kind.UNIT_NAME,
                    Math.max(
                            0,
                            sheet.has(Role.UNIT_NAME)
                                    ? sheet.with(Role.UNIT_NAME).get(0)
                                    : unitColumn),
                    () -> "unit " + key.id() + " must have one name, got " + Chars.quoted(given) + " after "
                            + Chars.quoted(known) + ", which is kept");
        }
    }

    private void value(int i, Breakdown breakdown) {
        int column = valueColumns[i];
        Key own = indicatorOf[i];
        Key of = own == null ? indicator : own;
        if (of.isFaulty()) {
            if (own == null) {
                fault(of, Math.max(0, indicatorColumn));
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
        String id = suffix.isEmpty() ? of.id() : of.id() + " " + suffix;
        put(id, breakdown, year, i, both(both(slots[i].letters, ownLetters[i]), rowLetters));
    }

    private void noYear(Key key) {
        if (years.isOther()) {
            afterword.otherPeriod(key.id(), years.otherYear());
            return;
        }
        problem(Problem.Kind.NOT_A_YEAR, Math.max(0, yearColumn), years::fault);
    }

    private void put(String id, Breakdown breakdown, int year, int i, Signs.Letters said) {
        Slot slot = slots[i];
        int column = valueColumns[i];
        Cell cell = switch (slot.state) {
            case NUMBER, ZERO -> number(slot, column, said);
            case MISSING -> missing(slot, column, said);
            case BAD -> bad(slot, column, said);
        };
        String unitId = unit.key().id();
        afterword.cell(unitId, cell, slot.state);
        if (intake.builder().cell(id, breakdown, unitId, year, cell) == Receipt.DUPLICATE) {
            problem(
                    Problem.Kind.DUPLICATE_KEY,
                    column,
                    () -> "a key may come once, got " + id + ", " + breakdown + ", " + unitId + ", " + year
                            + " again; the first one is kept");
        }
    }

    private Cell number(Slot slot, int column, Signs.Letters said) {
        if (slot.state == Slot.State.ZERO) {
            afterword.zero(slot.text);
        }
        Optional<MissingReason> reason = status.reason();
        if (reason.isPresent()) {
            problem(
                    Problem.Kind.STATUS_WITH_VALUE,
                    column,
                    () -> "a row with a value must not have the status of a missing one, got "
                            + Chars.quoted(status.text()) + "; read as missing");
            return new Cell.Missing(reason.get(), "", said.flags());
        }
        if (status.mark().isEmpty()) {
            problem(
                    Problem.Kind.UNKNOWN_STATUS,
                    sheet.with(Role.STATUS).get(0),
                    () -> "status " + Chars.quoted(status.text()) + " is not known; the value was read");
        }
        if (slot.mark != NumberText.Mark.NONE) {
            marks.seen(slot, line, sheet.source(column) + 1);
        }
        return new Cell.Observed(slot.value, flags(said));
    }

    private Cell.Flags flags(Signs.Letters said) {
        boolean settled = mark.map(Cell.Flags::isNone).orElse(true)
                && status.mark().map(Cell.Flags::isNone).orElse(true);
        return settled ? said.flags() : said.flags().with(Cell.Flag.PROVISIONAL);
    }

    private Cell missing(Slot slot, int column, Signs.Letters said) {
        boolean told = status.reason().isPresent() || said.reason().isPresent();
        if (!told && sheet.signs.ambiguous().contains(slot.text)) {
            String sign = slot.text;
            problem(
                    Problem.Kind.AMBIGUOUS_SIGN,
                    column,
                    () -> Chars.quoted(sign)
                            + " is 0 with some publishers and not reported with others; read as missing;"
                            + " give the dialect, or the sign as zero or missing");
        }
        boolean open = slot.reason == MissingReason.UNKNOWN;
        Optional<MissingReason> better = open ? status.reason().or(said::reason) : Optional.empty();
        boolean byStatus = open && status.reason().isPresent();
        return new Cell.Missing(better.orElse(slot.reason), byStatus ? "" : kept(status.text()), flags(said));
    }

    private String kept(String text) {
        String kept = intake.kept(text);
        if (!kept.equals(text)) {
            problem(
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
        return new Cell.Missing(MissingReason.UNKNOWN, intake.kept(text), said.flags());
    }

    private void fault(Key key, int column) {
        problem(key.kind(), column, key::text);
    }

    private void problem(Problem.Kind kind, int column, Supplier<String> text) {
        intake.problems().add(kind, source, line, sheet.source(column) + 1, text);
    }

    /** The line that is being read. */
    public long line() {
        return line;
    }

    /** After the last row. */
    public void finish() {
        marks.finish();
        if (!rowsSeen) {
            intake.problems()
                    .add(
                            Problem.Kind.EMPTY,
                            source,
                            line,
                            0,
                            () -> "a table must have rows after its header, got none that can be read");
        }
        afterword.finish();
    }
}
