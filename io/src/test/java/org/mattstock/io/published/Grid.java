package org.mattstock.io.published;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A text file cut into rows of fields, so that it can be written again in another way; cut without the library's reader. */
record Grid(char delimiter, List<List<Field>> rows) {
    private static final Field NOTHING = new Field("", false);

    /** Which fields stand in quotes. */
    enum Quotes {
        /** Those that do in the file, and those that must. */
        AS_THEY_ARE,
        /** All. */
        ALL,
        /** Those that must. */
        FEWEST
    }

    record Field(String text, boolean quoted) {
        boolean isPlain(char delimiter) {
            return text.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\r' || c == '\n');
        }

        String written(char delimiter, Quotes quotes) {
            boolean inQuotes = quotes == Quotes.ALL || quotes == Quotes.AS_THEY_ARE && quoted || !isPlain(delimiter);
            return inQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }
    }

    /** Cuts a text at its tabs, if it has any outside quotes, else at what is most frequent of semicolon, comma and pipe. */
    static Grid of(String text) {
        String outside = text.replaceAll("\"[^\"]*\"", "");
        if (outside.indexOf('\t') >= 0) {
            return cut(text, '\t');
        }
        char most = ';';
        for (char delimiter : new char[] {',', '|'}) {
            most = count(outside, delimiter) > count(outside, most) ? delimiter : most;
        }
        return cut(text, most);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    static Grid cut(String text, char delimiter) {
        List<List<Field>> rows = new ArrayList<>();
        List<Field> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean inside = false;
        for (char c : text.replace("\r\n", "\n").replace('\r', '\n').toCharArray()) {
            if (c == '"') {
                if (!inside && quoted) {
                    field.append(c);
                }
                inside = !inside;
                quoted = true;
            } else if (inside || c != delimiter && c != '\n') {
                field.append(c);
            } else {
                row.add(new Field(field.toString(), quoted));
                field.setLength(0);
                quoted = false;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty() || !field.isEmpty() || quoted) {
            row.add(new Field(field.toString(), quoted));
            rows.add(row);
        }
        return new Grid(delimiter, rows);
    }

    /** Another delimiter; a line that names it names the new one. */
    Grid withDelimiter(char other) {
        return new Grid(other, rows).map(text -> text.equals("sep=" + delimiter) ? "sep=" + other : text);
    }

    Grid map(UnaryOperator<String> change) {
        return new Grid(
                delimiter,
                rows.stream()
                        .map(row -> row.stream()
                                .map(field -> new Field(change.apply(field.text()), field.quoted()))
                                .toList())
                        .toList());
    }

    /** The columns in another order; those without a header stay where they are, and so do lines above and below. */
    Grid permuted(Order order) {
        List<Field> header = header();
        List<Integer> named = IntStream.range(0, header.size())
                .filter(i -> !header.get(i).text().isBlank())
                .boxed()
                .toList();
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, header.size()).boxed().toList());
        List<Integer> ordered = order.of(named);
        IntStream.range(0, named.size()).forEach(i -> places.set(named.get(i), ordered.get(i)));
        return new Grid(
                delimiter,
                rows.stream()
                        .map(row -> row.size() >= named.size()
                                ? places.stream()
                                        .map(i -> i < row.size() ? row.get(i) : NOTHING)
                                        .toList()
                                : row)
                        .toList());
    }

    /** The first of the longest rows. */
    List<Field> header() {
        int longest = rows.stream().mapToInt(List::size).max().orElse(0);
        return rows.stream().filter(row -> row.size() == longest).findFirst().orElse(List.of());
    }

    String text(Quotes quotes, String lineEnd) {
        String delimited = String.valueOf(delimiter);
        StringBuilder text = new StringBuilder();
        for (List<Field> row : rows) {
            text.append(String.join(
                            delimited,
                            row.stream()
                                    .map(field -> field.written(delimiter, quotes))
                                    .toList()))
                    .append('\n');
        }
        return text.toString().replace("\n", lineEnd);
    }

    /** Another order of columns. */
    enum Order {
        LAST_FIRST,
        FIRST_LAST,
        REVERSED;

        List<Integer> of(List<Integer> columns) {
            List<Integer> ordered = new ArrayList<>(columns);
            switch (this) {
                case LAST_FIRST -> Collections.rotate(ordered, 1);
                case FIRST_LAST -> Collections.rotate(ordered, -1);
                case REVERSED -> Collections.reverse(ordered);
            }
            return ordered;
        }
    }
}
