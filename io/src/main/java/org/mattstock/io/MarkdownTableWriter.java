package org.mattstock.io;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mattstock.table.Column;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

/** Tables as Markdown. */
record MarkdownTableWriter() implements TableWriter {
    /** What Markdown or the HTML inside it would read as a mark. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~#]");

    @Override
    public void write(Table table, Appendable target) throws IOException {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(target, "target");
        if (!table.title().isEmpty()) {
            target.append("**").append(escaped(table.title())).append("**\n\n");
        }
        for (Column column : table.columns()) {
            target.append("| ").append(escaped(column.name())).append(' ');
        }
        target.append("|\n");
        for (Column column : table.columns()) {
            target.append(column.kind().isText() ? "| --- " : "| ---: ");
        }
        target.append("|\n");
        for (int row = 0; row < table.rowCount(); row++) {
            row(table, row, target);
        }
        if (table.lineage().isPresent()) {
            target.append('\n').append(escaped(whole(table.lineage().get()))).append('\n');
        }
    }

    /** With whole hashes, which the line for people cuts. */
    private static String whole(Lineage lineage) {
        return lineage.entries().stream()
                .map(entry -> entry.name() + ": " + entry.value())
                .collect(Collectors.joining("; "));
    }

    private static void row(Table table, int row, Appendable target) throws IOException {
        for (int column = 0; column < table.columns().size(); column++) {
            target.append("| ").append(escaped(table.shown(row, column))).append(' ');
        }
        target.append("|\n");
    }

    private static String escaped(String text) {
        return MARKS.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }
}
