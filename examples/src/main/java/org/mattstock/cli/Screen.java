package org.mattstock.cli;

import java.io.PrintStream;
import org.mattstock.table.Table;

/**
 * What is printed, in the reader's language and no wider than the reader's terminal.
 *
 * @param words in which language
 * @param width how many columns there are
 */
record Screen(Words words, int width) {
    /** A table, with an empty line after it. */
    void show(PrintStream out, Table table) {
        out.println(table.toText().stripTrailing());
        out.println();
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
