package org.mattstock.table;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A typed column of a {@link Table}.
 *
 * @param name the heading, also the key by which a column is selected; not blank
 * @param kind what its cells hold
 * @param decimals how many decimals the aligned text shows, 0 to 15; 0 unless the kind is {@link Kind#DECIMAL}. Writers of
 *     files give full precision whatever it says
 */
public record Column(String name, Kind kind, int decimals) {
    /** What the cells of a column hold. Every kind may have empty cells. */
    public enum Kind {
        /** A {@link String}, left-aligned, which may begin with what somebody else wrote: a name, an id, a status. */
        TEXT,
        /**
         * A {@link String}, left-aligned, of the library's own words and numbers, such as {@code -19.9 to 22.2, 290 values}. No
         * cell begins with text from data: writers do not make it inert for spreadsheets.
         */
        WORDS,
        /** A {@link Long}, right-aligned. */
        INTEGER,
        /** A finite {@link Double}, right-aligned with fixed decimals. */
        DECIMAL;

        /** Whether cells are strings. */
        public boolean isText() {
            return this == TEXT || this == WORDS;
        }
    }

    /** The largest number of decimals: more than a double can tell apart. */
    private static final int MOST_DECIMALS = 15;

    /** Checks name and decimals. */
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals must be 0 to " + MOST_DECIMALS + ", got " + decimals + " for " + name);
        }
        if (kind != Kind.DECIMAL && decimals != 0) {
            throw new IllegalArgumentException(
                    "decimals must be 0 in a column of kind " + kind + ", got " + decimals + " for " + name);
        }
    }

    /** A column of text. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT, 0);
    }

    /** A column of the library's own words. */
    public static Column words(String name) {
        return new Column(name, Kind.WORDS, 0);
    }

    /** A column of whole numbers. */
    public static Column integer(String name) {
        return new Column(name, Kind.INTEGER, 0);
    }

    /** A column of numbers, shown with so many decimals. */
    public static Column decimal(String name, int decimals) {
        return new Column(name, Kind.DECIMAL, decimals);
    }

    /** This column under another heading. */
    public Column withName(String other) {
        return new Column(other, kind, decimals);
    }

    /** The cell as this column keeps it, or the reason why it cannot. */
    @Nullable
    Object accept(@Nullable Object given, int row) {
        Object cell = present(given);
        if (cell == null) {
            return null;
        }
        Optional<Object> kept = switch (kind) {
            case TEXT, WORDS -> cell instanceof String ? Optional.of(cell) : Optional.empty();
            case INTEGER -> integer(cell);
            case DECIMAL -> decimal(cell, row);
        };
        return kept.orElseThrow(() -> new IllegalArgumentException(
                place(row) + " must be " + wanted() + ", got " + cell.getClass().getSimpleName() + " " + cell));
    }

    /** What a cell holds that may hold nothing. */
    private static @Nullable Object present(@Nullable Object cell) {
        if (cell instanceof Optional<?> optional) {
            return present(optional.orElse(null));
        } else if (cell instanceof OptionalDouble number) {
            return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
        } else if (cell instanceof OptionalInt number) {
            return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
        }
        return cell;
    }

    private static Optional<Object> integer(Object cell) {
        return cell instanceof Long || cell instanceof Integer
                ? Optional.of(((Number) cell).longValue())
                : Optional.empty();
    }

    private Optional<Object> decimal(Object cell, int row) {
        if (!(cell instanceof Double || cell instanceof Integer || cell instanceof Long)) {
            return Optional.empty();
        }
        double value = ((Number) cell).doubleValue();
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    place(row) + " must be finite, got " + value + "; null leaves the cell empty");
        }
        // Adding zero turns -0.0 into 0.0.
        return Optional.of(value + 0.0);
    }

    private String place(int row) {
        return "cell of column " + name + " in row " + row;
    }

    private String wanted() {
        return switch (kind) {
            case TEXT, WORDS -> "a String or null";
            case INTEGER -> "an Integer, a Long or null";
            case DECIMAL -> "a Double, an Integer, a Long or null";
        };
    }
}
