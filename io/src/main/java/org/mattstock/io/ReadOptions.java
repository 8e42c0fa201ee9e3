package org.mattstock.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/**
 * How a table is read, whatever the format it comes in. By default everything is found out from the source itself: which columns
 * say what, which headers are years, which texts stand for a missing value. What must be said is what no source tells.
 *
 * <p>Columns are given by their headers: as they stand if there is such a header, else without case, white space, hyphens and
 * underscores; or by their number, {@code #2} for the second. Immutable; two are equal if all that can be said is.
 *
 * <p>As text ({@link #toText}, {@link #parse}) the options are statements, one a line or divided by semicolons:
 *
 * <pre>{@code
 * column unit "iso3"
 * column unit-name "country"
 * header-years end
 * year 2015
 * constant indicator "Folkmängd"
 * dialect px
 * }</pre>
 */
public final class ReadOptions {
    /** How a table is laid out. */
    public enum Layout {
        /** Found out from the headers. */
        AUTO,
        /** A row for each value: indicator, unit, year, value. */
        LONG,
        /** A row for each unit, or unit and year, and a column for each indicator, headed by its id. */
        WIDE,
        /** A row for each unit, or unit and indicator, and a column for each year. */
        WIDE_BY_YEAR
    }

    /** What a column holds. */
    public enum Role {
        /** The indicator's id. */
        INDICATOR,
        /** The indicator's name, beside its id. */
        INDICATOR_NAME,
        /** The unit's id, or its exact name where the units are given; or id and name, {@code 0114 Upplands Väsby}. */
        UNIT,
        /** The unit's name, used where the units are not given; the id of a unit whose own is empty. */
        UNIT_NAME,
        /** The year. */
        YEAR,
        /** A breakdown, such as gender or age; several are put together. Total where there is none or its field is empty. */
        BREAKDOWN,
        /** A value or a missing code; several if each has an indicator or a year as header. */
        VALUE,
        /** The status: why a value is missing, or that it is provisional. */
        STATUS,
        /** Letters of the publisher's for the value in the row, or in the column to the left. */
        FLAGS,
        /** Whether the value is provisional. */
        PROVISIONAL,
        /** The unit of measure. */
        MEASURE,
        /** The group of the unit; the header names the grouping. */
        GROUP,
        /** A text to add to the indicator's id, with a space between. */
        SUFFIX,
        /** Nothing that is read. */
        IGNORE
    }

    /**
     * The role of one column.
     *
     * @param role what it holds
     * @param header its header, or its number as {@code #2}
     */
    public record Column(Role role, String header) {
        /** Checks for null and for a header without text. */
        public Column {
            Objects.requireNonNull(role, "role");
            if (header.isBlank()) {
                throw new IllegalArgumentException("header must not be blank, got \"" + header
                        + "\"; a column without a header is given by its number, as #2");
            }
        }
    }

    /** Which publisher's signs and letters a source uses: the texts for a missing value and for flags. */
    public enum Dialect {
        /** Found out from the layout; where that does not tell, the signs that say the same everywhere. */
        AUTO,
        /** {@code -} not reported, {@code .} not applicable, {@code ..} confidential, and this library's own codes. */
        KOLADA,
        /** PX and PxWeb: {@code -} is 0, {@code .} not applicable, {@code ..} and longer ones unknown. */
        PX,
        /** {@code :} unknown; letters after a value or a colon: b, c, d, e, f, i, m, n, p, s, u, z. */
        EUROSTAT,
        /** The letters of CL_OBS_STATUS: A is no flag; M, O, Q, L say why there is no value. */
        SDMX,
        /** {@code ..} and {@code n/a} unknown; letters refer to notes. */
        UNDP,
        /** {@code NA}. */
        R,
        /** {@code #N/A} and other errors of formulas, as unknown. */
        EXCEL,
        /** Only the codes that are given; without an empty one, an empty value is a problem. */
        NONE
    }

    /** Which part of a year stands for it, where a source has more than years. */
    public enum Periods {
        /** Only years; anything else is a problem. */
        YEAR,
        /** The last one: Q4 and December, and {@code 2019/20} is 2020. Right for what is counted on a day; a flow needs a sum. */
        LAST
    }

    /** Whether headers tell years. */
    public enum HeaderYears {
        /** Headers that are years, or that end in several years after the same words; what was made of them is noted. */
        AUTO,
        /** Every header of a value ends in its year, as {@code gii_2019}; one that ends in two is a difference and not read. */
        END,
        /** None does. */
        NONE
    }

    /**
     * When reading stops with a {@link ReadException}, so that no input can hang a reader or fill the heap.
     *
     * @param bytes how many bytes a source may hold, decompressed
     * @param inflation how many bytes there may be for each compressed byte, after the first 64 MiB
     * @param fieldLength how many characters a field may hold
     * @param columns how many columns a table may have
     * @param panel how large the panel may grow
     */
    public record Limits(long bytes, int inflation, int fieldLength, int columns, PanelBuilder.Limits panel) {
        /**
         * 1 TiB, 200-fold inflation, fields of 1 Mi characters, 100,000 columns and the builder's own
         * {@linkplain PanelBuilder.Limits#standard() limits}: far above any real panel.
         */
        public static final Limits DEFAULT =
                new Limits(1L << 40, 200, 1 << 20, 100_000, PanelBuilder.Limits.standard());

        /** Checks that all are at least 1. */
        public Limits {
            if (bytes < 1 || inflation < 1 || fieldLength < 1 || columns < 1) {
                throw new IllegalArgumentException("limits must be at least 1, got " + bytes + " bytes, inflation "
                        + inflation + ", field length " + fieldLength + ", " + columns + " columns");
            }
            Objects.requireNonNull(panel, "panel");
        }

        /** These limits with another number of bytes. */
        public Limits withBytes(long most) {
            return new Limits(most, inflation, fieldLength, columns, panel);
        }

        /** These limits with another inflation. */
        public Limits withInflation(int most) {
            return new Limits(bytes, most, fieldLength, columns, panel);
        }

        /** These limits with another length of fields; the parser reads at least 16,384 characters anyway. */
        public Limits withFieldLength(int most) {
            return new Limits(bytes, inflation, most, columns, panel);
        }

        /** These limits with another number of columns. */
        public Limits withColumns(int most) {
            return new Limits(bytes, inflation, fieldLength, most, panel);
        }

        /** These limits with another size of the panel. */
        public Limits withPanel(PanelBuilder.Limits most) {
            return new Limits(bytes, inflation, fieldLength, columns, most);
        }
    }

    /** Everything found out from the source. */
    public static final ReadOptions DEFAULT = new ReadOptions(new Draft());

    private final Optional<String> format;
    private final Optional<String> sheet;
    private final TextOptions text;
    private final Layout layout;
    private final List<Column> columns;
    private final Map<Role, String> constants;
    private final Map<String, String> filters;
    private final Map<String, String> indicatorNames;
    private final Dialect dialect;
    private final Map<String, MissingReason> missingCodes;
    private final SortedSet<String> zeroCodes;
    private final Map<String, Breakdown> breakdowns;
    private final Periods periods;
    private final HeaderYears headerYears;
    private final OptionalInt unitCodeLength;
    private final List<Indicator> indicators;
    private final List<Unit> units;
    private final Limits limits;

    /** What can be said, while it is being said. */
    private static final class Draft {
        private Optional<String> format = Optional.empty();
        private Optional<String> sheet = Optional.empty();
        private TextOptions text = TextOptions.DEFAULT;
        private Layout layout = Layout.AUTO;
        private List<Column> columns = List.of();
        private Map<Role, String> constants = Map.of();
        private Map<String, String> filters = Map.of();
        private Map<String, String> indicatorNames = Map.of();
        private Dialect dialect = Dialect.AUTO;
        private Map<String, MissingReason> missingCodes = Map.of();
        private Collection<String> zeroCodes = List.of();
        private Map<String, Breakdown> breakdowns = Map.of();
        private Periods periods = Periods.YEAR;
        private HeaderYears headerYears = HeaderYears.AUTO;
        private OptionalInt unitCodeLength = OptionalInt.empty();
        private List<Indicator> indicators = List.of();
        private List<Unit> units = List.of();
        private Limits limits = Limits.DEFAULT;
    }

    private ReadOptions(Draft draft) {
        format = Objects.requireNonNull(draft.format, "format");
        sheet = Objects.requireNonNull(draft.sheet, "sheet");
        text = Objects.requireNonNull(draft.text, "text");
        layout = Objects.requireNonNull(draft.layout, "layout");
        columns = List.copyOf(draft.columns);
        Map<Role, String> byRole = new EnumMap<>(Role.class);
        byRole.putAll(draft.constants);
        constants = Collections.unmodifiableMap(byRole);
        filters = Collections.unmodifiableMap(new TreeMap<>(draft.filters));
        indicatorNames = Collections.unmodifiableMap(new TreeMap<>(draft.indicatorNames));
        dialect = Objects.requireNonNull(draft.dialect, "dialect");
        missingCodes = Collections.unmodifiableMap(new TreeMap<>(draft.missingCodes));
        zeroCodes = Collections.unmodifiableSortedSet(new TreeSet<>(draft.zeroCodes));
        breakdowns = Collections.unmodifiableMap(new TreeMap<>(draft.breakdowns));
        periods = Objects.requireNonNull(draft.periods, "periods");
        headerYears = Objects.requireNonNull(draft.headerYears, "headerYears");
        unitCodeLength = draft.unitCodeLength;
        indicators = List.copyOf(draft.indicators);
        units = List.copyOf(draft.units);
        limits = Objects.requireNonNull(draft.limits, "limits");
    }

    private ReadOptions with(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.format = format;
        draft.sheet = sheet;
        draft.text = text;
        draft.layout = layout;
        draft.columns = columns;
        draft.constants = constants;
        draft.filters = filters;
        draft.indicatorNames = indicatorNames;
        draft.dialect = dialect;
        draft.missingCodes = missingCodes;
        draft.zeroCodes = zeroCodes;
        draft.breakdowns = breakdowns;
        draft.periods = periods;
        draft.headerYears = headerYears;
        draft.unitCodeLength = unitCodeLength;
        draft.indicators = indicators;
        draft.units = units;
        draft.limits = limits;
        change.accept(draft);
        return new ReadOptions(draft);
    }

    /** The format's name; empty: the one that knows the source. */
    public Optional<String> format() {
        return format;
    }

    /** The name of the sheet that is read of a workbook; empty: the first one that is not hidden and makes sense. */
    public Optional<String> sheet() {
        return sheet;
    }

    /** How text is cut into lines, fields and numbers. */
    public TextOptions text() {
        return text;
    }

    /** How a table is laid out. */
    public Layout layout() {
        return layout;
    }

    /** The columns whose role is given; the others are found out. */
    public List<Column> columns() {
        return columns;
    }

    /** What every row says: the indicator, unit or breakdown of a source that has no column for it. */
    public Map<Role, String> constants() {
        return constants;
    }

    /** The texts that columns must hold for a row to be read, by header. */
    public Map<String, String> filters() {
        return filters;
    }

    /** The ids that indicators get, by what the source calls them. */
    public Map<String, String> indicatorNames() {
        return indicatorNames;
    }

    /** Whose signs the source uses. */
    public Dialect dialect() {
        return dialect;
    }

    /** The texts that stand for a missing value beside the dialect's, and what each says. */
    public Map<String, MissingReason> missingCodes() {
        return missingCodes;
    }

    /** The texts that stand for 0. */
    public SortedSet<String> zeroCodes() {
        return zeroCodes;
    }

    /** The texts that stand for a breakdown beside the usual ones, in lower case. */
    public Map<String, Breakdown> breakdowns() {
        return breakdowns;
    }

    /** The year of a source that has no column for it. */
    public OptionalInt year() {
        String given = constants.get(Role.YEAR);
        return given == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(given));
    }

    /** Which part of a year stands for it. */
    public Periods periods() {
        return periods;
    }

    /** Whether headers tell years. */
    public HeaderYears headerYears() {
        return headerYears;
    }

    /** How many digits units' codes have, so that lost leading zeros are put back; empty: codes stay as they are. */
    public OptionalInt unitCodeLength() {
        return unitCodeLength;
    }

    /** The indicators there may be; empty: any. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The units there may be, which are then all in the panel, with or without values; empty: any. */
    public List<Unit> units() {
        return units;
    }

    /** When reading stops. */
    public Limits limits() {
        return limits;
    }

    /** These options with the format named. */
    public ReadOptions withFormat(String name) {
        return with(draft -> draft.format = Optional.of(name));
    }

    /**
     * These options with the sheet named that is read of a workbook, a hidden one too.
     *
     * @param name as it stands on its tab
     */
    public ReadOptions withSheet(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("sheet must have a name, got \"" + name + "\"");
        }
        return with(draft -> draft.sheet = Optional.of(name));
    }

    /** These options with others for text. */
    public ReadOptions withText(TextOptions other) {
        return with(draft -> draft.text = other);
    }

    /** These options with another layout. */
    public ReadOptions withLayout(Layout other) {
        return with(draft -> draft.layout = other);
    }

    /** These options with the role of one more column; what was said of the same column before no longer holds. */
    public ReadOptions withColumn(Role role, String header) {
        List<Column> all = new ArrayList<>(columns);
        all.removeIf(column -> column.header().equals(header));
        all.add(new Column(role, header));
        return with(draft -> draft.columns = all);
    }

    /** These options with several columns of one role. */
    public ReadOptions withColumns(Role role, String... headers) {
        ReadOptions options = this;
        for (String header : headers) {
            options = options.withColumn(role, header);
        }
        return options;
    }

    /**
     * These options with what every row says.
     *
     * @param role INDICATOR, INDICATOR_NAME, UNIT, YEAR, BREAKDOWN or MEASURE
     */
    public ReadOptions withConstant(Role role, String value) {
        List<Role> sayable =
                List.of(Role.INDICATOR, Role.INDICATOR_NAME, Role.UNIT, Role.YEAR, Role.BREAKDOWN, Role.MEASURE);
        if (!sayable.contains(role)) {
            throw new IllegalArgumentException("a constant must be one of " + sayable + ", got " + role);
        }
        if (role == Role.YEAR && !value.matches("[1-9]\\d{3}")) {
            throw new IllegalArgumentException("a year must have four digits, got \"" + value + "\"");
        }
        if (value.isBlank()) {
            throw new IllegalArgumentException("a constant must not be blank, for " + role);
        }
        Map<Role, String> all = new EnumMap<>(Role.class);
        all.putAll(constants);
        all.put(role, value);
        return with(draft -> draft.constants = all);
    }

    /** These options with the year of a source that has no column for it. */
    public ReadOptions withYear(int only) {
        return withConstant(Role.YEAR, String.valueOf(only));
    }

    /** These options with only the rows that hold a text in a column. */
    public ReadOptions withFilter(String header, String wanted) {
        Map<String, String> all = new TreeMap<>(filters);
        all.put(header, wanted);
        return with(draft -> draft.filters = all);
    }

    /** These options with another id for what the source calls an indicator. */
    public ReadOptions withIndicatorNamed(String from, String to) {
        Map<String, String> all = new TreeMap<>(indicatorNames);
        all.put(from, to);
        return with(draft -> draft.indicatorNames = all);
    }

    /** These options with another dialect. */
    public ReadOptions withDialect(Dialect other) {
        return with(draft -> draft.dialect = other);
    }

    /** These options with one more missing code, or another meaning for one. */
    public ReadOptions withMissingCode(String code, MissingReason reason) {
        Map<String, MissingReason> codes = new TreeMap<>(missingCodes);
        codes.put(code, reason);
        return with(draft -> draft.missingCodes = codes);
    }

    /** These options with these missing codes and no others, of no dialect. */
    public ReadOptions withMissingCodes(Map<String, MissingReason> codes) {
        return with(draft -> {
            draft.dialect = Dialect.NONE;
            draft.missingCodes = codes;
        });
    }

    /** These options with one more text that stands for 0. */
    public ReadOptions withZeroCode(String code) {
        List<String> codes = new ArrayList<>(zeroCodes);
        codes.add(code);
        return with(draft -> draft.zeroCodes = codes);
    }

    /** These options with one more text that stands for a breakdown, compared without case. */
    public ReadOptions withBreakdown(String word, Breakdown breakdown) {
        Map<String, Breakdown> words = new TreeMap<>(breakdowns);
        words.put(word.toLowerCase(Locale.ROOT), breakdown);
        return with(draft -> draft.breakdowns = words);
    }

    /** These options with another part of the year to stand for it. */
    public ReadOptions withPeriods(Periods other) {
        return with(draft -> draft.periods = other);
    }

    /** These options with another answer to years in headers. */
    public ReadOptions withHeaderYears(HeaderYears other) {
        return with(draft -> draft.headerYears = other);
    }

    /** These options with lost leading zeros put back: codes of fewer digits get zeros before them. */
    public ReadOptions withUnitCodeLength(int digits) {
        if (digits < 1 || digits > 20) {
            throw new IllegalArgumentException("unit codes must have 1 to 20 digits, got " + digits);
        }
        return with(draft -> draft.unitCodeLength = OptionalInt.of(digits));
    }

    /** These options with the indicators that there may be; any other id is a problem. */
    public ReadOptions withIndicators(Collection<Indicator> known) {
        return with(draft -> draft.indicators = List.copyOf(known));
    }

    /** These options with the units that there may be; any other id or name is a problem. */
    public ReadOptions withUnits(Collection<Unit> known) {
        return with(draft -> draft.units = List.copyOf(known));
    }

    /** These options with other limits. */
    public ReadOptions withLimits(Limits other) {
        return with(draft -> draft.limits = other);
    }

    /** What differs from the default, as statements that {@link #parse} reads back; given units, indicators and limits are not in it. */
    public String toText() {
        return OptionsText.of(this);
    }

    /**
     * Options out of statements as {@link #toText} writes them.
     *
     * @throws IllegalArgumentException if a statement is not known or says too little, naming it
     */
    public static ReadOptions parse(String statements) {
        return OptionsText.parse(statements);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ReadOptions other
                && toText().equals(other.toText())
                && indicators.equals(other.indicators)
                && units.equals(other.units)
                && limits.equals(other.limits);
    }

    @Override
    public int hashCode() {
        return toText().hashCode();
    }

    @Override
    public String toString() {
        String statements = toText().strip().replace("\n", "; ");
        return statements.isEmpty() ? "default" : statements;
    }
}
