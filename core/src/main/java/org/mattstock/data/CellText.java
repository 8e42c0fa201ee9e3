package org.mattstock.data;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Decimals;

/** How cells stand in a table. */
final class CellText {
    private static final int MOST_DECIMALS = 3;

    private CellText() {}

    static @Nullable Double value(Cell cell) {
        return cell instanceof Cell.Observed observed ? observed.value() : null;
    }

    /** Reason with status text, then flags with letters; empty for a value without flags. */
    static String status(Cell cell) {
        if (cell instanceof Cell.Absent) {
            return "absent";
        }
        String reason = cell instanceof Cell.Missing missing ? remarked(words(missing.reason()), missing.status()) : "";
        return Stream.of(reason, flags(cell.flags()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** All that stands in a cell: the value, or the reason why there is none, and the flags. */
    static String full(Cell cell) {
        String status = status(cell);
        return cell instanceof Cell.Observed observed
                ? Decimals.plain(observed.value()) + (status.isEmpty() ? "" : ", " + status)
                : status;
    }

    private static String flags(Cell.Flags flags) {
        String meanings = flags.meanings().stream().map(CellText::words).collect(Collectors.joining(", "));
        return remarked(meanings, flags.letters());
    }

    private static String remarked(String words, String remark) {
        return remark.isEmpty() ? words : (words + " (" + remark + ")").strip();
    }

    /** A reason or flag in words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As many decimals as the values have, at most three. */
    static int decimals(double[] values) {
        return Decimals.needed(values, MOST_DECIMALS);
    }
}
