package org.mattstock.table;

import java.util.Objects;

/**
 * How a table becomes text: how wide it may be, what is done with texts that are too long for that, and how numbers are written.
 *
 * <pre>{@code
 * ranking.toTable().toText(Layout.of(80).with(Notation.SWEDISH));
 * }</pre>
 *
 * @param width how many columns of a fixed-width font a line may fill, at least {@value #LEAST}
 * @param longText what is done with texts that are too long
 * @param notation how numbers are written
 */
public record Layout(int width, LongText longText, Notation notation) {
    /** The narrowest width that can be asked for. */
    public static final int LEAST = 40;

    /** Columns as wide as their longest text, however wide that is; plain numbers: what {@link Table#toText()} gives. */
    public static final Layout UNLIMITED = new Layout(Integer.MAX_VALUE, LongText.SHORTENED, Notation.PLAIN);

    /** What is done with a text that is longer than its column may be wide. */
    public enum LongText {
        /** It ends in an ellipsis: a row is a line. */
        SHORTENED,
        /** It goes on in the lines below, between words where that can be: nothing is left out. */
        WRAPPED
    }

    /** Checks the width. */
    public Layout {
        if (width < LEAST) {
            throw new IllegalArgumentException("width must be at least " + LEAST + ", got " + width);
        }
        Objects.requireNonNull(longText, "longText");
        Objects.requireNonNull(notation, "notation");
    }

    /**
     * Lines of at most so many columns, long texts shortened, plain numbers.
     *
     * @param width at least {@value #LEAST}
     */
    public static Layout of(int width) {
        return UNLIMITED.withWidth(width);
    }

    /** This layout in another width. */
    public Layout withWidth(int other) {
        return new Layout(other, longText, notation);
    }

    /** This layout with long texts treated in another way. */
    public Layout with(LongText other) {
        return new Layout(width, other, notation);
    }

    /** This layout with numbers written in another way. */
    public Layout with(Notation other) {
        return new Layout(width, longText, other);
    }
}
