package org.mattstock.io.internal.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.ReadOptions.Role;

/** Where the columns of a table are and what belongs together, in arrays that are fast to ask for each field. */
final class Columns {
    /** By field of a row, the columns that it fills: several where keys are packed into one field. */
    final int[][] ofField;
    /** By field, the one column that it is as it stands; -1 where keys are packed into it. */
    final int[] plain;
    /** By column that is a breakdown, its place among them. */
    final int[] dimensionOf;
    /** The columns of values. */
    final int[] values;
    /** By column of values, its place among them. */
    final int[] valueOf;
    /** By column of letters, the value that they belong to; -1: every value of the row. */
    final int[] lettersOf;
    /** By column, the text that a row must hold to be read at all. */
    final @Nullable String[] wanted;
    /** By column, the text that every row holds. */
    final @Nullable String[] held;
    /** By column, whether it must hold a text, by either of these. */
    final boolean[] isChecked;
    /** The column of the unit, or of its name if there is no other; -1 where there is none. */
    final int unit;
    /** The column of the indicator, or -1. */
    final int indicator;
    /** The column of the year, or -1. */
    final int year;

    private final Sheet sheet;

    /** The columns of a sheet, while it has its first rows. */
    Columns(Sheet sheet) {
        this.sheet = sheet;
        unit = only(Role.UNIT, Role.UNIT_NAME);
        indicator = only(Role.INDICATOR, Role.INDICATOR);
        year = only(Role.YEAR, Role.YEAR);
        ofField = columnsOf();
        plain = new int[ofField.length];
        for (int field = 0; field < plain.length; field++) {
            boolean isPlain = ofField[field].length == 1 && sheet.part(ofField[field][0]) < 0;
            plain[field] = isPlain ? ofField[field][0] : -1;
        }
        dimensionOf = placesOf(sheet.with(Role.BREAKDOWN));
        values = sheet.with(Role.VALUE).stream().mapToInt(each -> each).toArray();
        valueOf = placesOf(sheet.with(Role.VALUE));
        lettersOf = new int[sheet.size()];
        wanted = new String[sheet.size()];
        held = new String[sheet.size()];
        isChecked = new boolean[sheet.size()];
        sheet.options.filters().forEach((header, text) -> wanted[sheet.header.given(header)] = text);
        int value = -1;
        for (int i = 0; i < sheet.size(); i++) {
            value = sheet.roles[i] == Role.VALUE ? valueOf[i] : value;
            lettersOf[i] = values.length > 1 && sheet.years[values[0]] >= 0 ? value : -1;
            if (sheet.fixed[i] && wanted[i] == null) {
                held[i] = sheet.sample(i).first();
                sheet.constants[i] = held[i];
            }
            isChecked[i] = wanted[i] != null || held[i] != null;
        }
    }

    private int only(Role role, Role other) {
        List<Integer> found = sheet.has(role) ? sheet.with(role) : sheet.with(other);
        if (found.size() > 1) {
            throw sheet.header.fault("one column may be the " + role.name().toLowerCase(Locale.ROOT) + ", got "
                    + sheet.header.shown(found.get(0)) + " and " + sheet.header.shown(found.get(1)));
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
}
