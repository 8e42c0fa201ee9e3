package org.mattstock.io.internal.rows;

import java.util.function.Supplier;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;

/** Tells problems of the row that is being read, with its line and the field of a column. */
final class RowProblems {
    private final String source;
    private final Sheet sheet;
    private final Problems problems;
    private long line;

    RowProblems(String source, Sheet sheet, Problems problems) {
        this.source = source;
        this.sheet = sheet;
        this.problems = problems;
    }

    /** A row begins in a line. */
    void begin(long at) {
        line = at;
    }

    long line() {
        return line;
    }

    /** A problem of the field of a column. */
    void add(Problem.Kind kind, int column, Supplier<String> text) {
        problems.add(kind, source, line, sheet.source(Math.max(0, column)) + 1, text);
    }

    /** A problem of the whole row. */
    void add(Problem.Kind kind, Supplier<String> text) {
        problems.add(kind, source, line, 0, text);
    }
}
