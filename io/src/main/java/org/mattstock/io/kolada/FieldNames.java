package org.mattstock.io.kolada;

import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * Knows the fields of rows by number. Most objects have the fields of the one before in the same order, so that the parser is asked for
 * the name that stood there, which it compares byte by byte, and makes a text of a name only where another one stands.
 */
final class FieldNames {
    /** There are no more fields. */
    static final int END = -2;
    /** A field whose name is not known. */
    static final int OTHER = -1;

    private static final List<String> NAMES = List.of(
            "kpi",
            "municipality",
            "ou",
            "period",
            "values",
            "isdeleted",
            "is_deleted",
            "count",
            "gender",
            "value",
            "status");
    private static final int[] FIELDS = {
        DataRow.KPI,
        DataRow.UNIT,
        DataRow.UNIT,
        DataRow.PERIOD,
        OTHER,
        OTHER,
        OTHER,
        OTHER,
        DataRow.GENDER,
        DataRow.VALUE,
        DataRow.STATUS
    };
    static final int AREA = 1;
    static final int OPERATING_UNIT = 2;
    static final int VALUES = 4;
    static final int DELETED = 5;
    static final int OLD_DELETED = 6;
    static final int COUNT = 7;
    static final int FIRST_OF_ENTRY = 8;
    private static final int MOST = 16;

    private static final SerializedString[] QUOTED =
            NAMES.stream().map(SerializedString::new).toArray(SerializedString[]::new);

    private final int[] usual = new int[MOST];

    FieldNames() {
        Arrays.fill(usual, OTHER);
    }

    /** The names, by number. */
    static List<String> names() {
        return NAMES;
    }

    static String name(int number) {
        return NAMES.get(number);
    }

    /** The field of a row that a name stands for. */
    static int field(int number) {
        return FIELDS[number];
    }

    /** The number of the object's next field, whose value the parser has not read yet. */
    int next(JsonParser parser, int at) {
        int expected = at < MOST ? usual[at] : OTHER;
        if (expected < 0) {
            return parser.nextToken() == JsonToken.END_OBJECT ? END : found(parser, at);
        }
        if (parser.nextName(QUOTED[expected])) {
            return expected;
        }
        return parser.currentToken() == JsonToken.END_OBJECT ? END : found(parser, at);
    }

    private int found(JsonParser parser, int at) {
        int number = NAMES.indexOf(parser.currentName());
        int same = number == OLD_DELETED ? DELETED : number;
        if (at < MOST) {
            usual[at] = same == number ? number : OTHER;
        }
        return same;
    }
}
