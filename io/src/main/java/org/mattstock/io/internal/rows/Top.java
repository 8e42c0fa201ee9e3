package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.TextOptions;

/**
 * Where a table begins: the lines above it, its header, its first rows.
 *
 * @param line of the header; 0 where there is none
 * @param names of the columns
 * @param rows after the header; those that are no rows are left out
 * @param title the first line above the header, null where there is none
 * @param notes what was met
 * @param linesAbove how many lines stand above
 * @param isHeaderless whether there is no header
 */
record Top(
        long line,
        List<String> names,
        List<Head.Row> rows,
        @Nullable String title,
        List<Problem> notes,
        int linesAbove,
        boolean isHeaderless) {
    /** A header further down is none that could be found out. */
    private static final int LAST_ROW = 60;

    /** More delimiters than these in one name are none that came apart. */
    private static final int MOST_APART = 4;

    /** The same without the rows, which take room. */
    Top withoutRows() {
        return new Top(line, names, List.of(), title, notes, linesAbove, isHeaderless);
    }

    static Top of(String source, Head head, char delimiter, ReadOptions options) {
        TextOptions text = options.text();
        int at = text.linesAbove().isPresent()
                ? after(source, head, text.linesAbove().getAsInt())
                : width(head) < 2 ? 0 : find(head, options);
        return new Finding(source, head, delimiter, options).top(at);
    }

    private static int after(String source, Head head, int lines) {
        return IntStream.range(0, head.rows().size())
                .filter(i -> head.rows().get(i).line() > lines)
                .findFirst()
                .orElseThrow(() -> new ReadException(new Problem(
                        Problem.Kind.HEADER,
                        source,
                        lines,
                        0,
                        "lines above must be fewer than the lines there are, got " + lines)));
    }

    /** How many fields most rows have; as many as the first has, if as many rows do. */
    private static int width(Head head) {
        int first = head.rows().isEmpty() ? 0 : head.rows().get(0).size();
        Map<Integer, Integer> counts = new HashMap<>();
        head.rows().forEach(row -> counts.merge(row.size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(entry -> first > 1 && entry.getKey() == first)
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The first row that is as wide as the others and has a known header or a year; else the first that is as wide. */
    private static int find(Head head, ReadOptions options) {
        int width = width(head);
        int first = -1;
        for (int i = 0; i < Math.min(LAST_ROW, head.rows().size()); i++) {
            Head.Row row = head.rows().get(i);
            boolean fits = row.filled() > 1 && Math.abs(row.size() - width) <= 1;
            boolean apart = row.filled() == row.size() && row.size() > width && row.size() <= width + MOST_APART;
            if ((fits || apart) && (Headers.known(row.fields()) > 0 || names(row, options))) {
                return i;
            }
            first = fits && first < 0 ? i : first;
        }
        return Math.max(first, 0);
    }

    /** Whether options name one of a row's fields. */
    private static boolean names(Head.Row row, ReadOptions options) {
        return options.columns().stream()
                .anyMatch(column -> row.fields().stream()
                        .anyMatch(field -> Chars.strip(field).equals(column.header())));
    }

    /** Takes a table apart at its header. */
    private static final class Finding {
        private final String source;
        private final Head head;
        private final char delimiter;
        private final ReadOptions options;
        private final List<Problem> notes = new ArrayList<>();

        Finding(String source, Head head, char delimiter, ReadOptions options) {
            this.source = source;
            this.head = head;
            this.delimiter = delimiter;
            this.options = options;
        }

        Top top(int at) {
            Head.Row header = head.rows().get(at);
            @Nullable String title = above(at);
            boolean headerless = isHeaderless(header);
            int first = headerless ? at : at + 1;
            List<Head.Row> rows = new ArrayList<>();
            List<String> names = headerless ? numbered(header) : names(header, first);
            Sheet sheet = new Sheet(source, 0, names, List.of(), options);
            for (Head.Row row : head.rows().subList(first, head.rows().size())) {
                if ((row.size() > 1 || names.size() < 2) && wanted(row, sheet)) {
                    rows.add(row);
                }
            }
            if (headerless) {
                note(Problem.Kind.NO_HEADER, header.line(), "there is no header; the first line was read as a row");
            }
            long line = headerless ? header.line() - 1 : header.line();
            return new Top(line, names, rows, title, List.copyOf(notes), (int) header.line() - 1, headerless);
        }

        /** The lines above, which are noted; the first of them is the title. */
        private @Nullable String above(int at) {
            @Nullable String title = null;
            for (Head.Row row : head.rows().subList(0, at)) {
                String text =
                        String.join(String.valueOf(delimiter), row.fields().subList(0, row.filled()));
                title = title == null ? Chars.strip(text) : title;
                note(
                        Problem.Kind.LINES_SKIPPED,
                        row.line(),
                        "a line above the header, not read: " + Chars.quoted(text));
            }
            return title;
        }

        private void note(Problem.Kind kind, long line, String text) {
            notes.add(new Problem(kind, source, line, 0, text));
        }

        private boolean isHeaderless(Head.Row header) {
            TextOptions text = options.text();
            if (text.header() != TextOptions.Header.AUTO) {
                return text.header() == TextOptions.Header.NONE;
            }
            List<ReadOptions.Column> given = options.columns();
            if (given.stream().anyMatch(column -> isFigureBelowNumber(column, header))) {
                return true;
            }
            return !given.isEmpty()
                    && given.stream().allMatch(column -> column.header().matches("#\\d+"))
                    && Headers.known(header.fields()) == 0
                    && header.fields().stream()
                            .map(Chars::strip)
                            .anyMatch(field -> NumberEvidence.of(field.toCharArray(), 0, field.length())
                                    != NumberEvidence.NOT_A_NUMBER);
        }

        /** Whether a column of values is given by its number, and what would be its header is a figure. */
        private static boolean isFigureBelowNumber(ReadOptions.Column column, Head.Row header) {
            if (column.role() != ReadOptions.Role.VALUE || !column.header().matches("#[1-9]\\d{0,5}")) {
                return false;
            }
            String field = header.text(Integer.parseInt(column.header().substring(1)) - 1);
            return NumberEvidence.of(field.toCharArray(), 0, field.length()) != NumberEvidence.NOT_A_NUMBER;
        }

        private List<String> numbered(Head.Row first) {
            List<String> names = options.text().names();
            if (!names.isEmpty() && names.size() != first.size()) {
                throw new ReadException(new Problem(
                        Problem.Kind.HEADER,
                        source,
                        first.line(),
                        0,
                        "names must be one for each of the " + first.size() + " columns, got " + names.size()));
            }
            return names.isEmpty()
                    ? IntStream.range(0, first.size()).mapToObj(i -> "").toList()
                    : names;
        }

        /** The header's names; joined at the end where an unquoted delimiter in the last one made it come apart. */
        private List<String> names(Head.Row header, int first) {
            List<String> fields = header.fields();
            List<Head.Row> rows = head.rows().subList(first, head.rows().size()).stream()
                    .filter(row -> row.size() > 1)
                    .toList();
            int width = rows.isEmpty() ? fields.size() : rows.get(0).size();
            List<String> ends = fields.subList(Math.min(width, fields.size()) - 1, fields.size());
            boolean apart = ends.size() > 1
                    && ends.size() <= 1 + MOST_APART
                    && ends.stream().noneMatch(String::isBlank)
                    && Headers.known(ends) == 0
                    && rows.stream().allMatch(row -> row.size() == width);
            if (!apart) {
                return fields;
            }
            List<String> joined = new ArrayList<>(fields.subList(0, width - 1));
            joined.add(String.join(String.valueOf(delimiter), ends));
            note(
                    Problem.Kind.HEADER_JOINED,
                    header.line(),
                    "the header has more fields than every row; the last ones were joined: "
                            + Chars.quoted(joined.get(width - 1)));
            return joined;
        }

        private boolean wanted(Head.Row row, Sheet sheet) {
            return options.filters().entrySet().stream().allMatch(entry -> {
                int column = sheet.header.given(entry.getKey());
                return column < 0 || sheet.text(row, column).equals(entry.getValue());
            });
        }
    }
}
