package org.mattstock.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Decimals;

/** How cells stand in a table. */
final class CellText {
    private static final int MOST_DECIMALS = 3;

    private CellText() {}

    static @Nullable Double value(Cell cell) {
        return cell instanceof Cell.Observed observed ? observed.value() : null;
    }

    /** Reason and status text, or mark; empty for a final value. */
    static String status(Cell cell) {
        if (cell instanceof Cell.Missing missing) {
            String words = words(missing.reason());
            return missing.status().isEmpty() ? words : words + " (" + missing.status() + ")";
        }
        if (cell instanceof Cell.Observed observed) {
            return observed.mark() == Cell.Mark.PROVISIONAL ? "provisional" : "";
        }
        return "absent";
    }

    /** A reason in words. */
    static String words(MissingReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As many decimals as the values have, at most three. */
    static int decimals(double[] values) {
        return Decimals.needed(values, MOST_DECIMALS);
    }
}
