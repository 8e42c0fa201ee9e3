package org.mattstock.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.RowTaker;
import org.mattstock.io.internal.rows.StoredNumber;

/**
 * The first rows of a sheet, each as wide as the widest of them, as a spreadsheet writes them into text; one with nothing but its first
 * cell, as titles and notes are, stays as it is. Blank ones are left out.
 */
final class HeadRows implements RowTaker {
    private static final int MOST_ROWS = 50_000;

    private final int mostFields;
    private final List<Long> lines = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private List<String> row = new ArrayList<>();
    private long line;
    private long characters;
    private int width;
    private boolean full;

    private HeadRows(int mostFields) {
        this.mostFields = mostFields;
    }

    /**
     * Takes rows until there are none or there is enough.
     *
     * @param most how many characters and fields are enough
     */
    static HeadRows of(SheetRows sheet, int most) throws IOException {
        HeadRows head = new HeadRows(most);
        while (!head.isEnough() && sheet.next(head)) {
            // Each row is taken as it comes.
        }
        return head;
    }

    private boolean isEnough() {
        full |= characters >= mostFields || rows.size() >= MOST_ROWS;
        return full;
    }

    boolean isBlank() {
        return rows.isEmpty();
    }

    int width() {
        return width;
    }

    Head head() {
        List<Head.Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> fields = new ArrayList<>(rows.get(i));
            if (fields.size() > 1) {
                fields.addAll(Collections.nCopies(width - fields.size(), ""));
            }
            all.add(new Head.Row(lines.get(i), fields));
        }
        return new Head(all, !full, numbers);
    }

    @Override
    public void begin(long at) {
        line = at;
        row = new ArrayList<>();
    }

    @Override
    public void field(int column, char[] buffer, int from, int length) {
        if (length > 0) {
            row.addAll(Collections.nCopies(column - row.size(), ""));
            row.add(new String(buffer, from, length));
            characters += length;
        }
    }

    @Override
    public void number(int column, char[] buffer, int from, int length) {
        String shown = StoredNumber.shown(Chars.strip(new String(buffer, from, length)));
        numbers.add(shown);
        char[] chars = shown.toCharArray();
        field(column, chars, 0, chars.length);
    }

    /** A row that would make all too wide ends the head, unless it is the first. */
    @Override
    public void end(int fields) {
        int wider = Math.max(width, row.size());
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (!rows.isEmpty() && (long) wider * (rows.size() + 1) > mostFields) {
            full = true;
            return;
        }
        width = wider;
        rows.add(row);
        lines.add(line);
    }
}
