package org.mattstock.io.xlsx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;

/** Which formats of a workbook's cells show a number as a date, and how much of it. */
final class DateFormats {
    /** What a format shows. */
    enum Shown {
        /** A number. */
        NUMBER,
        /** The year of a date and nothing more. */
        YEAR,
        /** Year and month. */
        MONTH,
        /** A day, perhaps with the time. */
        DAY
    }

    private final Map<String, Shown> byCode = new HashMap<>();

    /** What the format of a cell shows; a number if it has none. */
    Shown of(Cell cell) {
        String code = cell.getDataFormatString();
        if (code != null) {
            return byCode.computeIfAbsent(code, DateFormats::shown);
        }
        return isDateOfEastAsia(id(cell)) ? Shown.DAY : Shown.NUMBER;
    }

    /** The number of a cell's format, which the library reads only now; 0 is no format. */
    private static int id(Cell cell) {
        try {
            Integer id = cell.getDataFormatId();
            return id == null ? 0 : id;
        } catch (NumberFormatException e) {
            throw new DamagedPart("the number of a format must be whole: " + e.getMessage(), e);
        }
    }

    /** Formats that have numbers only, and different codes by country. */
    private static boolean isDateOfEastAsia(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }

    /** What a format shows, by the letters that are left when texts, colors and conditions are taken away. */
    static Shown shown(String code) {
        String letters = code.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"?|\\\\.|\\[[^]]*]?|_.|[*].", "")
                .replaceAll(";.*", "");
        if (letters.equals("general") || letters.equals("standard")) {
            return Shown.NUMBER;
        }
        if (letters.indexOf('d') >= 0) {
            return Shown.DAY;
        }
        if (letters.indexOf('y') < 0) {
            return Shown.NUMBER;
        }
        return letters.indexOf('m') >= 0 ? Shown.MONTH : Shown.YEAR;
    }
}
