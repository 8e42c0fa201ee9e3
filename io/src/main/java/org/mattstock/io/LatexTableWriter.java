package org.mattstock.io;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.table.Column;
import org.mattstock.table.Lineage;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;

/** Tables as LaTeX with the rules of booktabs. */
record LatexTableWriter(Notation notation) implements TableWriter {
    /** How many rows a page is sure to hold. */
    private static final int PAGE = 40;

    private static final String INDENT = "  ";

    /** What LaTeX would read as a command, or set as something else. */
    private static final Map<Integer, String> MARKS = Map.ofEntries(
            mark('\\', "\\textbackslash{}"),
            mark('{', "\\{"),
            mark('}', "\\}"),
            mark('$', "\\$"),
            mark('&', "\\&"),
            mark('#', "\\#"),
            mark('%', "\\%"),
            mark('_', "\\_"),
            mark('^', "\\textasciicircum{}"),
            mark('~', "\\textasciitilde{}"),
            mark('<', "\\textless{}"),
            mark('>', "\\textgreater{}"),
            mark('|', "\\textbar{}"),
            mark('[', "{[}"),
            mark(']', "{]}"),
            mark('"', "\\textquotedbl{}"),
            mark('`', "\\textasciigrave{}"),
            mark('\u202f', "\\,"),
            mark('\u00a0', "~"),
            mark('\u2212', "$-$"));

    private static Map.Entry<Integer, String> mark(char of, String text) {
        return Map.entry((int) of, text);
    }

    @Override
    public void write(Table table, Appendable target) throws IOException {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(target, "target");
        if (table.lineage().isPresent()) {
            for (Lineage.Entry entry : table.lineage().get().entries()) {
                line(target, "% " + (entry.name() + ": " + entry.value()).replaceAll("\\R", " "));
            }
        }
        String columns = table.columns().stream()
                .map(column -> column.kind().isText() ? "l" : "r")
                .collect(Collectors.joining());
        boolean isLong = table.rowCount() > PAGE;
        line(target, isLong ? "\\begin{longtable}{" + columns + "}" : "\\begin{table}");
        if (!table.title().isEmpty()) {
            line(target, caption(table.title()) + (isLong ? "\\\\" : ""));
        }
        if (!isLong) {
            line(target, "\\begin{tabular}{" + columns + "}");
        }
        line(target, "\\toprule");
        line(
                target,
                row(table.columns().stream()
                        .map(Column::name)
                        .map(LatexTableWriter::escaped)
                        .toList()));
        line(target, "\\midrule" + (isLong ? "\\endhead" : ""));
        for (int row = 0; row < table.rowCount(); row++) {
            int of = row;
            line(
                    target,
                    row(IntStream.range(0, table.columns().size())
                            .mapToObj(column -> cell(table, of, column))
                            .toList()));
        }
        line(target, "\\bottomrule");
        line(target, isLong ? "\\end{longtable}" : "\\end{tabular}\n\\end{table}");
    }

    private static void line(Appendable target, String text) throws IOException {
        target.append(text).append('\n');
    }

    private static String caption(String title) {
        String label =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "\\caption{" + escaped(title) + "}\\label{tab:" + label + "}";
    }

    private static String row(List<String> cells) {
        return String.join(" & ", cells) + " \\\\";
    }

    private String cell(Table table, int row, int column) {
        String shown = table.shown(row, column, notation);
        if (table.columns().get(column).kind().isText()) {
            return indented(shown);
        }
        return escaped(shown.startsWith("-") ? "\u2212" + shown.substring(1) : shown);
    }

    /** Parts stand below what they are parts of by blanks at the start, which LaTeX would drop. */
    private static String indented(String text) {
        return text.startsWith(INDENT) ? "\\quad{}" + indented(text.substring(INDENT.length())) : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replaceAll("\\R", " ").codePoints().forEach(point -> {
            String mark = MARKS.get(point);
            if (mark == null) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(mark);
            }
        });
        return escaped.toString();
    }
}
