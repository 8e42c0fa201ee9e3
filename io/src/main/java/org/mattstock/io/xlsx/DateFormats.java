package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_STYLES = 1 << 17;

    private Shown[] byStyle = new Shown[16];
    private int styles;

    private DateFormats() {}

    /**
     * Reads the formats.
     *
     * @param part the name of their part; empty: there are none
     */
    static DateFormats of(Parts parts, String part) throws IOException {
        DateFormats formats = new DateFormats();
        if (!part.isEmpty()) {
            try (InputStream in = parts.open(part)) {
                formats.read(new XmlTokens(in, LONGEST_TEXT));
            }
        }
        return formats;
    }

    private void read(XmlTokens xml) throws IOException {
        Map<Integer, Shown> own = new HashMap<>();
        boolean ofCells = false;
        for (XmlTokens.Token token = xml.next(); token != XmlTokens.Token.DONE; token = xml.next()) {
            if (xml.is("cellXfs")) {
                ofCells = token == XmlTokens.Token.START;
            } else if (token == XmlTokens.Token.START && xml.is("numFmt") && own.size() < MOST_STYLES) {
                String code = xml.attribute("formatCode");
                if (xml.find("numFmtId")) {
                    own.put(xml.number(), shown(code == null ? "" : code));
                }
            } else if (token == XmlTokens.Token.START && ofCells && xml.is("xf") && styles < MOST_STYLES) {
                int id = xml.find("numFmtId") ? xml.number() : 0;
                add(own.getOrDefault(id, builtIn(id)));
            }
        }
    }

    private void add(Shown shown) {
        if (styles == byStyle.length) {
            byStyle = Arrays.copyOf(byStyle, 2 * styles);
        }
        byStyle[styles++] = shown;
    }

    /** What a style shows; a number if there is none. */
    Shown of(int style) {
        return style >= 0 && style < styles ? byStyle[style] : Shown.NUMBER;
    }

    private static Shown builtIn(int id) {
        if (id == 17) {
            return Shown.MONTH;
        }
        boolean isDate = (id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return isDate ? Shown.DAY : Shown.NUMBER;
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
