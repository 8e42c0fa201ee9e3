package org.mattstock.io.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet. What the library would read as something else than it is, or not at all, is changed on the way:
 *
 * <ul>
 *   <li>of formulas only the text is kept, not how cells share them and which cells they span: the library works these out with much
 *       time and memory, and stops at {@code ATAN2} and {@code DAYS360} in them;
 *   <li>dates that are written out, {@code t="d"}, it does not know: they become texts as errors are;
 *   <li>in a text inside a cell it takes readings of Japanese and white space between runs for text: these are left out.
 * </ul>
 */
final class SheetRules implements PartRules {
    private static final long ROW = Tag.key("row");
    private static final long CELL = Tag.key("c");
    private static final long VALUE = Tag.key("v");
    private static final long FORMULA = Tag.key("f");
    private static final long INLINE = Tag.key("is");
    private static final long TEXT = Tag.key("t");
    private static final long READING = Tag.key("rPh");

    /** A character has at most four bytes; some of them may be written by number. */
    private static final int BYTES_PER_CHARACTER = 4;

    private static final int SHORTEST_LIMIT = 1 << 14;
    private static final int LONGEST_NUMBER = 1024;
    private static final int MOST_LETTERS = 3;
    private static final int PER_CELL = 256;

    /** What the value of a cell is. */
    private enum Type {
        NUMBER,
        SHARED,
        TEXT
    }

    private final Budget budget;
    private final int longest;
    private final int mostColumns;
    private long row;
    private int cells;
    private Type type = Type.NUMBER;
    private boolean typed;
    private boolean inRow;
    private boolean inValue;
    private boolean inInline;
    private boolean inText;
    private boolean inReading;
    private long length;
    private long number;
    private long highest = -1;
    private @Nullable String instead;
    private @Nullable Tag latest;
    private final Tag.Taker attributes = this::attribute;

    SheetRules(Budget budget, int longest, int mostColumns) {
        this.budget = budget;
        this.longest = longest;
        this.mostColumns = mostColumns;
    }

    /** The highest number of a shared text that a cell refers to; -1 without any. */
    long highestText() {
        return highest;
    }

    /** Refuses a text that must be longer than allowed, by its bytes. */
    static void requireLength(long bytes, int longest) {
        if (bytes > Math.max(SHORTEST_LIMIT, (long) BYTES_PER_CHARACTER * longest)) {
            throw new TooMuch("a cell may have at most " + longest + " characters");
        }
    }

    @Override
    public @Nullable String tag(Tag tag) {
        long key = tag.key();
        boolean opens = tag.isOpening() && !tag.isSelfClosing();
        if (!inRow) {
            // rules of validation and the like beside the rows are no cells
            length = 0;
        }
        if (key == CELL && tag.isOpening()) {
            return cell(tag);
        } else if (key == VALUE) {
            value(opens);
        } else if (key == FORMULA && tag.isOpening()) {
            length = 0;
            return "<" + tag.name() + "> " + (tag.isSelfClosing() ? "</" + tag.name() + ">" : "");
        } else if (key == ROW) {
            inRow = opens;
            row = 0;
            cells = 0;
        } else {
            inline(key, opens);
        }
        return null;
    }

    private void inline(long key, boolean opens) {
        if (key == INLINE) {
            inInline = opens;
            length = 0;
        } else if (key == TEXT) {
            inText = opens && !inReading;
        } else if (key == READING) {
            inReading = opens;
        }
    }

    private @Nullable String cell(Tag tag) {
        cells++;
        type = Type.NUMBER;
        typed = false;
        length = 0;
        instead = null;
        latest = tag;
        tag.letters(attributes);
        if (cells > mostColumns) {
            throw new TooMuch("a table may have at most " + mostColumns + " columns, got one more");
        }
        row += PER_CELL;
        budget.require(row);
        return instead;
    }

    private void attribute(byte letter, int from, int to) {
        Tag tag = Objects.requireNonNull(latest);
        if (letter == 'r') {
            requireReference(tag.bytes(), from, to);
        } else if (letter == 't') {
            String value = new String(tag.bytes(), from, to - from, StandardCharsets.ISO_8859_1);
            type = typed ? Type.NUMBER : type(value);
            typed = true;
            if (value.equals("d")) {
                instead = tag.text().replaceFirst("([\\s:]t\\s*=\\s*)(?:\"d\"|'d')", "$1\"e\"");
            }
        }
    }

    private static Type type(String value) {
        return switch (value) {
            case "s" -> Type.SHARED;
            case "str", "inlineStr", "e", "d" -> Type.TEXT;
            default -> Type.NUMBER;
        };
    }

    private static void requireReference(byte[] bytes, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += bytes[i] < '0' || bytes[i] > '9' ? 1 : 0;
        }
        if (letters > MOST_LETTERS) {
            throw new DamagedPart("cells must be of columns A to ZZZ, got "
                    + new String(bytes, from, Math.min(20, to - from), StandardCharsets.ISO_8859_1));
        }
    }

    private void value(boolean opens) {
        if (!opens && inValue && type == Type.SHARED && length > 0) {
            highest = Math.max(highest, number);
        }
        inValue = opens;
        length = 0;
        number = 0;
    }

    @Override
    public boolean text(byte[] bytes, int from, int to) {
        length += to - from;
        requireLength(length, longest);
        row += 2L * (to - from);
        if (inValue) {
            inValue(bytes, from, to);
        }
        return !inInline || inText;
    }

    private void inValue(byte[] bytes, int from, int to) {
        if (type == Type.NUMBER && length > LONGEST_NUMBER) {
            throw new TooMuch("a number may have at most " + LONGEST_NUMBER + " characters");
        }
        for (int i = from; type == Type.SHARED && i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE) {
                throw new DamagedPart("a cell must refer to a text by its number");
            }
            number = 10 * number + digit;
        }
    }
}
