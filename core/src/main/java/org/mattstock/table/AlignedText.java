package org.mattstock.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Invisible;

/** Tables as text for a fixed-width font. */
final class AlignedText {
    private static final String GAP = " ".repeat(Widths.GAP);
    /** From here on a double has no decimals left to show, and digits would only widen the column. */
    private static final double LARGE = 1e15;

    private final ShownCells cells;
    private final Layout layout;
    private final List<String> lines = new ArrayList<>();

    private AlignedText(ShownCells cells, Layout layout) {
        this.cells = cells;
        this.layout = layout;
    }

    static String of(Table table, Layout layout) {
        AlignedText text = new AlignedText(ShownCells.of(table, layout.notation()), layout);
        if (!table.title().isEmpty()) {
            text.lines.addAll(Folding.lines(printable(table.title()), layout.width()));
        }
        Widths widths = Widths.of(text.cells);
        List<int[]> blocks = widths.blocks(layout.width());
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                text.lines.add("");
            }
            text.block(blocks.get(i), widths.fitted(blocks.get(i), layout.width()));
        }
        return String.join("\n", text.lines);
    }

    private void block(int[] columns, int[] widths) {
        row(columns, widths, column -> Folding.lines(cells.heading(column), widths[column]));
        lines.add(Arrays.stream(columns)
                .mapToObj(column -> "-".repeat(widths[column]))
                .collect(Collectors.joining(GAP)));
        for (int row = 0; row < cells.rowCount(); row++) {
            int of = row;
            row(columns, widths, column -> fitted(cells.cell(of, column), widths[column]));
        }
    }

    private List<String> fitted(String cell, int width) {
        return layout.longText() == Layout.LongText.WRAPPED
                ? Folding.lines(cell, width)
                : List.of(Folding.shortened(cell, width));
    }

    /** A row fills as many lines as its tallest cell. */
    private void row(int[] columns, int[] widths, IntFunction<List<String>> shown) {
        List<List<String>> tall = Arrays.stream(columns).mapToObj(shown).toList();
        int height = tall.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns.length; i++) {
                String part = line < tall.get(i).size() ? tall.get(i).get(line) : "";
                String padding = " ".repeat(widths[columns[i]] - DisplayWidth.of(part));
                text.append(i == 0 ? "" : GAP).append(cells.isText(columns[i]) ? part + padding : padding + part);
            }
            lines.add(withoutEnd(text));
        }
    }

    /** Spaces only: a no-break space at the end may be what a cell holds. */
    private static String withoutEnd(StringBuilder text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    static String shown(Object cell, Column column, Notation notation) {
        return switch (column.kind()) {
            case TEXT, WORDS -> printable((String) cell);
            case INTEGER -> notation.whole((Long) cell);
            case DECIMAL -> fixed((Double) cell, column.decimals(), notation);
        };
    }

    private static String fixed(double value, int decimals, Notation notation) {
        return Math.abs(value) >= LARGE
                ? Decimals.shortest(value).stripTrailingZeros().toString()
                : notation.decimal(value, decimals);
    }

    /** A line break or a terminal's control code in a name must not break the table, and nothing may hide in one. */
    static String printable(String text) {
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
}
