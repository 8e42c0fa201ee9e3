package org.mattstock.io.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.RowTaker;
import org.mattstock.io.internal.rows.StoredNumber;
import org.mattstock.io.internal.rows.Understanding;

/** The first rows of an answer, kept since they cannot be asked for again: to understand the table, then to read them. */
final class FirstRows implements RowTaker {
    private static final int FIRST_LOOK = 1 << 14;
    private static final int LONG_LOOK = 1 << 20;

    private final List<Row> rows = new ArrayList<>();
    private final List<String> labels;
    private final Set<String> numbers = new HashSet<>();
    private List<String> fields = new ArrayList<>();
    private Set<Integer> numbered = new HashSet<>();
    private Map<Integer, String> days = new HashMap<>();
    private long line;
    private long characters;
    private boolean complete;

    /** One row, which of its fields are numbers, and in full those that are days. */
    private record Row(long line, List<String> fields, Set<Integer> numbers, Map<Integer, String> days) {}

    private FirstRows(List<String> labels) {
        this.labels = labels;
    }

    /** As many rows as it takes to understand them. */
    static FirstRows of(QueryRows answer, String name, ReadOptions options) throws SQLException {
        FirstRows first = new FirstRows(answer.labels());
        first.take(answer, FIRST_LOOK);
        if (first.rows.isEmpty()) {
            throw new ReadException(new Problem(
                    Problem.Kind.EMPTY, name, 0, 0, "an answer must have rows, got none with columns " + first.labels));
        }
        if (!first.complete
                && !Understanding.of(name, first.head(), ',', options).isCertain()) {
            first.take(answer, LONG_LOOK);
        }
        return first;
    }

    private void take(QueryRows answer, int most) throws SQLException {
        while (!complete && characters < most) {
            complete = !answer.next(this);
        }
    }

    /** The labels as header, and the rows. */
    Head head() {
        List<Head.Row> head = new ArrayList<>();
        head.add(new Head.Row(1, labels));
        for (Row row : rows) {
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < row.fields.size(); i++) {
                String field = row.fields.get(i);
                shown.add(row.numbers.contains(i) ? StoredNumber.shown(field) : field);
            }
            head.add(new Head.Row(row.line, shown));
        }
        return new Head(head, complete, numbers);
    }

    /** Hands the rows on, which are then let go. */
    void replay(RowTaker taker) {
        for (Row row : rows) {
            taker.begin(row.line);
            for (int i = 0; i < row.fields.size(); i++) {
                String day = row.days.get(i);
                char[] chars = row.fields.get(i).toCharArray();
                if (day != null) {
                    taker.day(i, row.fields.get(i), day);
                } else if (row.numbers.contains(i)) {
                    taker.number(i, chars, 0, chars.length);
                } else {
                    taker.field(i, chars, 0, chars.length);
                }
            }
            taker.end(row.fields.size());
        }
        rows.clear();
    }

    @Override
    public void begin(long at) {
        line = at;
        fields = new ArrayList<>();
        numbered = new HashSet<>();
        days = new HashMap<>();
    }

    @Override
    public void field(int column, char[] buffer, int from, int length) {
        fields.add(new String(buffer, from, length));
        characters += length + 1L;
    }

    @Override
    public void number(int column, char[] buffer, int from, int length) {
        numbered.add(column);
        field(column, buffer, from, length);
        numbers.add(StoredNumber.shown(fields.get(column)));
    }

    @Override
    public void day(int column, String text, String whole) {
        days.put(column, whole);
        field(column, text.toCharArray(), 0, text.length());
    }

    @Override
    public void end(int count) {
        rows.add(new Row(line, fields, numbered, days));
    }
}
