package org.mattstock.io.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.RowTaker;

/** The rows of an answer, field by field; line 1 is the labels. */
final class QueryRows {
    private final String name;
    private final ResultSet rows;
    private final ReadOptions.Limits limits;
    private final List<String> labels;
    private final FieldText text = new FieldText();
    private long line = 1;
    private long characters;

    QueryRows(String name, ResultSet rows, ReadOptions.Limits limits) throws SQLException {
        this.name = name;
        this.rows = rows;
        this.limits = limits;
        ResultSetMetaData meta = rows.getMetaData();
        int count = meta.getColumnCount();
        if (count > limits.columns()) {
            throw refused(
                    Problem.Kind.LIMIT, 0, "a table may have at most " + limits.columns() + " columns, got " + count);
        }
        labels = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            labels.add(meta.getColumnLabel(i));
        }
    }

    List<String> labels() {
        return labels;
    }

    /** The line that was handed on last. */
    long line() {
        return line;
    }

    /** Hands on the next row; whether there was one. */
    boolean next(RowTaker taker) throws SQLException {
        if (!rows.next()) {
            return false;
        }
        taker.begin(++line);
        for (int i = 0; i < labels.size(); i++) {
            field(taker, i);
        }
        taker.end(labels.size());
        return true;
    }

    private void field(RowTaker taker, int column) throws SQLException {
        if (!text.read(object(column + 1), limits.fieldLength())) {
            throw refused(
                    Problem.Kind.HEADER,
                    column + 1,
                    "column " + labels.get(column) + " must hold numbers, texts or dates, got "
                            + rows.getMetaData().getColumnTypeName(column + 1) + "; leave it out of the query");
        }
        char[] chars = text.text().toCharArray();
        characters += chars.length;
        if (chars.length > limits.fieldLength() || characters > limits.bytes()) {
            throw refused(
                    Problem.Kind.LIMIT,
                    column + 1,
                    "a field may have at most " + limits.fieldLength() + " characters, and an answer "
                            + limits.bytes());
        }
        if (text.isNumber()) {
            taker.number(column, chars, 0, chars.length);
        } else if (!text.whole().equals(text.text())) {
            taker.day(column, text.text(), text.whole());
        } else {
            taker.field(column, chars, 0, chars.length);
        }
    }

    /** A field, as text where the driver has no object for it: H2 has none for a decimal NaN. */
    private @Nullable Object object(int column) throws SQLException {
        try {
            return rows.getObject(column);
        } catch (SQLException e) {
            try {
                return rows.getString(column);
            } catch (SQLException again) {
                e.addSuppressed(again);
                throw e;
            }
        }
    }

    private ReadException refused(Problem.Kind kind, int column, String why) {
        return new ReadException(new Problem(kind, name, line, column, why));
    }
}
