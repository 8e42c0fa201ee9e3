package org.mattstock.io.internal.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;

/**
 * What the status of a row says.
 *
 * @param text as it stands, without white space around it
 * @param reason why there is no value, if it says so
 * @param mark whether the value is provisional, if it says so
 */
record Status(String text, Optional<MissingReason> reason, Optional<Cell.Flags> mark) {
    private static final List<String> PROVISIONAL =
            List.of("provisional", "preliminary", "preliminär", "prel", "prel.");
    private static final List<String> FINAL = List.of("", "final", "slutlig", "definitiv", "normal");
    private static final List<String> YES = List.of("true", "yes", "ja", "1", "x", "p");
    private static final List<String> NO = List.of("false", "no", "nej", "0");

    static final Status NONE = new Status("", Optional.empty(), Optional.of(Cell.Flags.NONE));

    static Status of(String text, Map<String, MissingReason> codes) {
        Optional<MissingReason> reason = text.isEmpty() ? Optional.empty() : Optional.ofNullable(codes.get(text));
        return new Status(text, reason, marked(text.toLowerCase(Locale.ROOT), PROVISIONAL, FINAL));
    }

    /** The mark that a text of a column of marks stands for. */
    static Optional<Cell.Flags> mark(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return marked(word, PROVISIONAL, FINAL).or(() -> marked(word, YES, NO));
    }

    private static Optional<Cell.Flags> marked(String word, List<String> provisional, List<String> settled) {
        if (settled.contains(word)) {
            return Optional.of(Cell.Flags.NONE);
        }
        return provisional.contains(word) ? Optional.of(Cell.Flags.of(Cell.Flag.PROVISIONAL)) : Optional.empty();
    }
}
