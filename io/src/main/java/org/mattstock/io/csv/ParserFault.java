package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import org.mattstock.io.Problem;

/** What stops a parser in the middle of a source: the rows before it were taken, nothing after it. */
final class ParserFault {
    /** How the parser's words for a field that does not fit into its buffer begin; it has no other sign of it. */
    private static final String OVERFLOW = "The maximum buffer size";

    private ParserFault() {}

    /**
     * A fault of the text. A field that is too long is called an open quote if it runs over lines, as only a quoted field does:
     * then its end is most likely lacking. On one line it is merely too long.
     *
     * @param line the line in which the row began
     * @param reached the line up to which the parser has got
     * @param longest how many characters a field may have
     */
    static Problem of(CsvParseException stop, String source, long line, long reached, int longest) {
        String said = String.valueOf(stop.getMessage());
        if (said.startsWith(OVERFLOW) && reached <= line) {
            String text =
                    "a field may have at most " + longest + " characters, got more; nothing from here on was read "
                            + "(ReadOptions.Limits.withFieldLength allows more)";
            return new Problem(Problem.Kind.LIMIT, source, line, 0, text);
        }
        String text =
                "a quote must be closed before a delimiter or line end; nothing from here on was read (" + said + ")";
        return new Problem(Problem.Kind.OPEN_QUOTE, source, line, 0, text);
    }

    /**
     * A source that breaks off, such as a compressed file that was cut. The row that it breaks off in is not taken.
     *
     * @param line the line that it breaks off in
     */
    static Problem of(IOException stop, String source, long line) {
        return new Problem(
                Problem.Kind.UNREADABLE,
                source,
                line,
                0,
                "the source breaks off; nothing from here on was read (" + stop + ")");
    }
}
