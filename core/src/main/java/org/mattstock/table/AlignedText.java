package org.mattstock.table;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Invisible;

/** Tables as text for a fixed-width font. */
final class AlignedText {
    private static final String GAP = "  ";
    /** From here on a double has no decimals left to show, and digits would only widen the column. */
    private static final double LARGE = 1e15;

    private AlignedText() {}

    static String of(Table table) {
        List<Column> columns = table.columns();
        String[][] cells = new String[table.rowCount()][columns.size()];
        int[] widths = new int[columns.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = DisplayWidth.of(printable(columns.get(column).name()));
            for (int row = 0; row < cells.length; row++) {
                cells[row][column] = table.shown(row, column);
                widths[column] = Math.max(widths[column], DisplayWidth.of(cells[row][column]));
            }
        }
        StringBuilder text = new StringBuilder();
        if (!table.title().isEmpty()) {
            text.append(printable(table.title())).append('\n');
        }
        line(text, columns.stream().map(column -> printable(column.name())).toArray(String[]::new), columns, widths);
        text.append('\n').append(rule(widths));
        for (String[] row : cells) {
            text.append('\n');
            line(text, row, columns, widths);
        }
        return text.toString();
    }

    static String shown(Object cell, Column column) {
        return switch (column.kind()) {
            case TEXT, WORDS -> printable((String) cell);
            case INTEGER -> Long.toString((Long) cell);
            case DECIMAL -> fixed((Double) cell, column.decimals());
        };
    }

    private static String fixed(double value, int decimals) {
        return Math.abs(value) >= LARGE
                ? Decimals.shortest(value).stripTrailingZeros().toString()
                : Decimals.shortest(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** A line break or a terminal's control code in a name must not break the table, and nothing may hide in one. */
    private static String printable(String text) {
        return Invisible.shown(withoutBreaks(text));
    }

    private static String withoutBreaks(String text) {
        return text.codePoints()
                .map(point -> isBreakOrControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBreakOrControl(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String rule(int[] widths) {
        return java.util.Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
    }

    private static void line(StringBuilder text, String[] cells, List<Column> columns, int[] widths) {
        int start = text.length();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cells[i]));
            boolean left = columns.get(i).kind().isText();
            text.append(i == 0 ? "" : GAP).append(left ? cells[i] + padding : padding + cells[i]);
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }
}
