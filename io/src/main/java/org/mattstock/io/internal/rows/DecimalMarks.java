package org.mattstock.io.internal.rows;

import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.internal.rows.NumberText.Mark;

/**
 * Which decimal marks a source uses. Whether {@code 1,234} has decimals or thousands can only be said when all numbers have
 * been seen, so that the order of the rows plays no part.
 */
final class DecimalMarks {
    private final String source;
    private final Problems problems;
    private final boolean guessing;
    private final Problems doubts = new Problems();
    private long pointLine;
    private long commaLine;

    DecimalMarks(String source, Problems problems, boolean guessing) {
        this.source = source;
        this.problems = problems;
        this.guessing = guessing;
    }

    void seen(Slot slot, long line, int column) {
        if (slot.mark == Mark.POINT) {
            pointLine = pointLine == 0 ? line : pointLine;
        } else if (slot.mark == Mark.COMMA) {
            commaLine = commaLine == 0 ? line : commaLine;
        } else {
            String text = slot.text;
            double value = slot.value;
            doubts.add(
                    Problem.Kind.AMBIGUOUS_DECIMAL_MARK,
                    source,
                    line,
                    column,
                    () -> Chars.quoted(text) + " may have decimals or thousands; read as " + value
                            + "; give the decimal mark in the options");
        }
    }

    void finish() {
        if (!guessing) {
            return;
        }
        if (commaLine == 0 || pointLine > 0) {
            problems.addAll(doubts);
        }
        if (commaLine > 0 && pointLine > 0) {
            problems.add(
                    Problem.Kind.MIXED_DECIMAL_MARKS,
                    source,
                    Math.max(pointLine, commaLine),
                    0,
                    () -> "numbers must have one decimal mark, got a point in line " + pointLine
                            + " and a comma in line " + commaLine + "; give the decimal mark in the options");
        }
    }
}
