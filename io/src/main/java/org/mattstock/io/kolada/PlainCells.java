package org.mattstock.io.kolada;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.internal.rows.Notation;
import org.mattstock.io.internal.rows.NumberText;

/**
 * The short way of cells of which there is nothing to say: a number or nothing, without a status, of a unit and an indicator that the shared rows
 * have taken with a number before. Most cells of an answer are such ones. All others take the way of all tables, which knows what to
 * say of them; both put the same into the panel.
 */
final class PlainCells {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2500;

    private final PanelBuilder builder;
    private final KnownTexts indicators;
    private final KnownTexts units;
    private final NumberText numbers = new NumberText(Notation.POINT);
    private KnownTexts.@Nullable Known indicator;
    private KnownTexts.@Nullable Known unit;
    private int year;

    /**
     * The short way into a panel.
     *
     * @param unitIds the units there may be; none: any
     * @param indicatorIds the indicators there may be; none: any
     */
    PlainCells(PanelBuilder builder, Set<String> unitIds, Set<String> indicatorIds) {
        this.builder = builder;
        units = new KnownTexts(unitIds);
        indicators = new KnownTexts(indicatorIds);
    }

    boolean hasSeenUnit(String id) {
        return units.has(id);
    }

    boolean hasSeenIndicator(String id) {
        return indicators.has(id);
    }

    /** A row begins; whether its keys are plain. */
    boolean begin(DataRow row) {
        char[] buffer = row.buffer();
        indicator = indicators.of(buffer, row.from(DataRow.KPI, 0), row.length(DataRow.KPI, 0));
        unit = units.of(buffer, row.from(DataRow.UNIT, 0), row.length(DataRow.UNIT, 0));
        year = year(buffer, row.from(DataRow.PERIOD, 0), row.length(DataRow.PERIOD, 0));
        return indicator != null && unit != null && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int year(char[] buffer, int from, int length) {
        int year = 0;
        for (int i = from; i < from + length; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            year = 10 * year + digit;
        }
        return length == 4 ? year : 0;
    }

    /**
     * Puts a cell of the row into the panel, if it is plain.
     *
     * @return whether that is done; if not, the cell must take the way of all tables
     */
    boolean put(DataRow row, int entry) {
        KnownTexts.Known of = indicator;
        KnownTexts.Known where = unit;
        Breakdown breakdown = breakdown(row, entry);
        if (of == null || where == null || breakdown == null || row.length(DataRow.STATUS, entry) > 0) {
            return false;
        }
        if (row.length(DataRow.VALUE, entry) == 0) {
            return of.isTaken && where.isTaken && isAdded(missing(of, breakdown, where));
        }
        if (!isNumber(row, entry)) {
            return false;
        }
        if (of.isTaken && where.isTaken) {
            return isAdded(builder.value(of.id(), breakdown, where.id(), year, numbers.value()));
        }
        of.isTaken = true;
        where.isTaken = true;
        return false;
    }

    private PanelBuilder.Receipt missing(KnownTexts.Known of, Breakdown breakdown, KnownTexts.Known where) {
        return builder.missing(of.id(), breakdown, where.id(), year, MissingReason.UNKNOWN);
    }

    /** What comes again is told by the shared rows, which find it taken too. */
    private static boolean isAdded(PanelBuilder.Receipt receipt) {
        return receipt == PanelBuilder.Receipt.ADDED;
    }

    private boolean isNumber(DataRow row, int entry) {
        int length = row.length(DataRow.VALUE, entry);
        return numbers.read(row.buffer(), row.from(DataRow.VALUE, entry), length) == NumberText.Result.NUMBER;
    }

    private static @Nullable Breakdown breakdown(DataRow row, int entry) {
        if (row.length(DataRow.GENDER, entry) != 1) {
            return null;
        }
        return switch (row.buffer()[row.from(DataRow.GENDER, entry)]) {
            case 'T' -> Breakdown.TOTAL;
            case 'K' -> Breakdown.WOMEN;
            case 'M' -> Breakdown.MEN;
            default -> null;
        };
    }
}
