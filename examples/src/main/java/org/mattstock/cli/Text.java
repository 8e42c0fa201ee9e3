package org.mattstock.cli;

import java.io.PrintStream;

/** A text to print as it is. */
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
