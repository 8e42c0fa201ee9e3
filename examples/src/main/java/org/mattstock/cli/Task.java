package org.mattstock.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.mattstock.table.Table;

/** One run of a program, read and computed: what is left is to tell it. */
public interface Task {
    /** Prints what a reader wants first. */
    void print(PrintStream out);

    /** Writes the files, if any, and says where they are. */
    void write(PrintStream out);

    /** What of the data was not read, in one line; empty if everything was. */
    default Optional<String> incomplete() {
        return Optional.empty();
    }

    /** A text to print as it is, and nothing to write. */
    record Text(String text) implements Task {
        @Override
        public void print(PrintStream out) {
            out.println(text.stripTrailing());
        }

        @Override
        public void write(PrintStream out) {
            // A text alone.
        }
    }

    /** A heading with room around it. */
    static void heading(PrintStream out, String text) {
        out.println();
        out.println("== " + text);
        out.println();
    }

    /** A table, whole and as wide as it is, with an empty line after it. */
    static void show(PrintStream out, Table table) {
        out.println(table.toText().stripTrailing());
        out.println();
    }
}
