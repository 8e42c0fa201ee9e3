package org.mattstock.io.internal.rows;

import org.mattstock.data.MissingReason;
import org.mattstock.io.internal.rows.NumberText.Mark;
import org.mattstock.io.internal.rows.NumberText.Result;

/** What the value field of the current row holds. */
final class Slot {
    /** A number, a missing code, a sign for 0, or text that is neither. */
    enum State {
        NUMBER,
        MISSING,
        ZERO,
        BAD
    }

    State state = State.BAD;
    double value;
    Mark mark = Mark.NONE;
    MissingReason reason = MissingReason.UNKNOWN;
    Result result = Result.NOT_A_NUMBER;
    String text = "";
    Signs.Letters letters = Signs.Letters.NONE;
}
