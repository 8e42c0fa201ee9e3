package org.mattstock.io.kolada;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mattstock.data.Indicator;
import org.mattstock.data.Unit;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.TextOptions;
import org.mattstock.io.internal.rows.CutTable;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.internal.rows.RowTaker;

/** Puts rows of data into a panel: as a table with one header, whose rows are the entries, the first on line 2. */
final class PanelRows {
    static final String FORMAT = "kolada";
    private static final List<String> HEADER = List.of("kpi", "municipality", "period", "gender", "value", "status");
    private static final List<Role> ROLES =
            List.of(Role.INDICATOR, Role.UNIT, Role.YEAR, Role.BREAKDOWN, Role.VALUE, Role.STATUS);
    private static final Head HEAD = new Head(
            List.of(new Head.Row(1, HEADER), new Head.Row(2, List.of("N00000", "0000", "2000", "T", "1.5", ""))),
            false);

    private final RowTaker taker;
    private final PlainCells plain;
    private final Ways ways;
    private long line = 1;
    private boolean isPlain;

    /** Which way cells take that could take the short one; both come to the same. */
    enum Ways {
        /** The short way where there is nothing to say of a cell. */
        SHORT,
        /** That of all tables. */
        SHARED
    }

    private PanelRows(RowTaker taker, PlainCells plain, Ways ways) {
        this.taker = taker;
        this.plain = plain;
        this.ways = ways;
    }

    /**
     * Reads rows into an intake.
     *
     * @param given what a user said of the rows
     * @param source what problems call it
     * @param rows hands on all rows
     */
    static void read(Intake intake, ReadOptions given, Ways ways, String source, Consumer<PanelRows> rows) {
        PlainCells plain =
                new PlainCells(intake.builder(), ids(given.units(), Unit::id), ids(given.indicators(), Indicator::id));
        CutTable.read(
                intake, stated(given), FORMAT, source, HEAD, taker -> rows.accept(new PanelRows(taker, plain, ways)));
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toSet());
    }

    /** The short way, unless something was said that only the shared rows know. */
    static Ways ways(ReadOptions given) {
        boolean nothing = given.toText().lines().allMatch(statement -> statement.startsWith("format "));
        return nothing ? Ways.SHORT : Ways.SHARED;
    }

    private static ReadOptions stated(ReadOptions given) {
        ReadOptions options = given.withLayout(ReadOptions.Layout.LONG)
                .withText(TextOptions.DEFAULT
                        .withHeader(TextOptions.Header.PRESENT)
                        .withDecimalMark(TextOptions.DecimalMark.POINT)
                        .withThousandsMark(TextOptions.ThousandsMark.NONE));
        for (int i = 0; i < HEADER.size(); i++) {
            options = options.withColumn(ROLES.get(i), HEADER.get(i));
        }
        return given.dialect() == ReadOptions.Dialect.AUTO ? options.withDialect(ReadOptions.Dialect.KOLADA) : options;
    }

    /** Takes all entries of a row that have not been withdrawn. */
    void row(DataRow row) {
        begin(row);
        if (row.entries() == 0) {
            line++;
        }
        for (int entry = 0; entry < row.entries(); entry++) {
            if (!row.isDeleted(entry)) {
                entry(row, entry);
            }
        }
    }

    /** A row begins, of which entries are taken one by one. */
    void begin(DataRow row) {
        isPlain = plain.begin(row) && ways == Ways.SHORT;
    }

    /** Takes one entry. */
    void entry(DataRow row, int entry) {
        line++;
        if (isPlain && plain.put(row, entry)) {
            return;
        }
        taker.begin(line);
        char[] buffer = row.buffer();
        for (int field = 0; field < HEADER.size(); field++) {
            taker.field(field, buffer, row.from(field, entry), row.length(field, entry));
        }
        taker.end(HEADER.size());
    }

    /** The ids of units and indicators that rows have had. */
    PlainCells seen() {
        return plain;
    }
}
