package org.mattstock.cli;

import java.io.PrintStream;
import java.util.List;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.report.FindingTable;
import org.mattstock.report.TableWords;
import org.mattstock.table.Layout;
import org.mattstock.table.Table;

/**
 * What is printed, in the reader's language and no wider than the reader's terminal.
 *
 * @param words in which language
 * @param width how many columns there are
 */
record Screen(Words words, int width) {
    /** Below this, what explains a figure is left to the files. */
    private static final int WIDE = 110;

    /** A table with an empty line after it; a text that does not fit is shortened. */
    void show(PrintStream out, Table table) {
        show(out, table, Layout.LongText.SHORTENED);
    }

    private void show(PrintStream out, Table table, Layout.LongText longText) {
        Layout layout = Layout.of(width).with(longText).with(words.notation());
        out.println(TableWords.in(words.locale()).of(table).toText(layout).stripTrailing());
        out.println();
    }

    /** How a score comes about: of its columns those that leave room for the names. */
    void explain(PrintStream out, Table explanation) {
        show(out, width < WIDE ? explanation.select("part", "raw", "value", "weight %", "of score") : explanation);
    }

    /** Findings with every word, or that there are none. */
    void findings(PrintStream out, List<Finding> findings, CompositeIndex index, String title) {
        if (findings.isEmpty()) {
            say(out, title + ": " + words.text("review.nothing"));
            out.println();
            return;
        }
        Table table = FindingTable.of(findings, index, words.locale()).withTitle(title);
        show(out, width < WIDE ? table.select("finding", "what") : table, Layout.LongText.WRAPPED);
    }

    /** A sentence, broken at blanks. */
    void say(PrintStream out, String text) {
        text.lines().forEach(line -> out.println(wrapped(line, width)));
    }

    /** A text with its values, broken at blanks. */
    void tell(PrintStream out, String key, Object... values) {
        say(out, words.text(key, values));
    }

    /** A line in lines no longer than a width, but for a word that is. */
    static String wrapped(String line, int width) {
        StringBuilder text = new StringBuilder();
        int column = -1;
        for (String word : line.split(" ", -1)) {
            if (column >= 0 && column + 1 + word.length() > width) {
                text.append('\n');
                column = -1;
            } else if (column >= 0) {
                text.append(' ');
            }
            text.append(word);
            column += 1 + word.length();
        }
        return text.toString();
    }
}
