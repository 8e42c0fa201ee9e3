package org.mattstock.io.internal.markup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mattstock.data.Names;

/** Markdown as it is written, block by block; every text is escaped. */
public final class Markdown {
    /** What Markdown or the HTML inside it would read as a mark. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>&|~#]");

    /** What makes a list, a rule or a heading of a line, where it begins one. */
    private static final Pattern BEGINNING = Pattern.compile("^\\s*([-+=])|^(\\s*\\d+)([.)])");

    private final StringBuilder out = new StringBuilder();

    /** How the cells of a column stand. */
    public enum Align {
        /** Texts. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    /** A text in one line, without marks. */
    public static String escaped(String text) {
        return MARKS.matcher(Names.shown(text).replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }

    /**
     * Adds a heading.
     *
     * @param level from 1
     */
    public Markdown heading(int level, String text) {
        return block("#".repeat(level) + " " + escaped(text));
    }

    /** Adds a paragraph. */
    public Markdown paragraph(String text) {
        return block(line(text));
    }

    /** Adds a list without numbers. */
    public Markdown list(List<String> items) {
        return block(items.stream().map(item -> "- " + line(item)).collect(Collectors.joining("\n")));
    }

    /** Adds a list of terms, each with what is said of it. */
    public Markdown term(String term, List<String> lines) {
        return block("**" + escaped(term) + "**  \n"
                + lines.stream().map(Markdown::line).collect(Collectors.joining("  \n")));
    }

    /**
     * Adds a table.
     *
     * @param headings of the columns
     * @param aligns as many
     * @param rows each with as many cells
     */
    public Markdown table(List<String> headings, List<Align> aligns, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(row(headings));
        table.append('\n');
        aligns.forEach(align -> table.append(align == Align.LEFT ? "| --- " : "| ---: "));
        table.append('|');
        rows.forEach(cells -> table.append('\n').append(row(cells)));
        return block(table.toString());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> "| " + escaped(cell) + " ").collect(Collectors.joining()) + "|";
    }

    private static String line(String text) {
        return BEGINNING.matcher(escaped(text)).replaceFirst("$2\\\\$1$3");
    }

    private Markdown block(String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
