package org.mattstock.io.jsonstat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.cube.FigureTaker;
import tools.jackson.core.JsonToken;

/** The figures of a dataset and the status of each, dense or sparse, kept until all that describes them has been read. */
final class Figures {
    private static final long TEXT = Placed.NOTHING + 1;
    private static final int MOST_STATUSES = 10_000;
    /** As many positions without anything are rows too, whatever the share of those that have something. */
    private static final long MOST_EMPTY = 1 << 22;

    private static final long MOST_EMPTY_EACH = 8;

    private final Placed values = new Placed();
    private final Map<Long, String> texts = new HashMap<>();
    private final Placed statuses = new Placed();
    private final List<String> statusTexts = new ArrayList<>();
    private final Map<String, Integer> statusPlaces = new HashMap<>();
    private final long most;
    /** What every figure has; empty where each has its own. */
    private String statusOfAll = "";

    /** How many values there are one after another; empty where they are by position. */
    private OptionalLong length = OptionalLong.empty();

    Figures(ReadOptions options) {
        most = options.limits().panel().cells();
    }

    boolean isEmpty() {
        return values.size() == 0 && length.isEmpty();
    }

    void values(Tokens tokens) {
        read(tokens, "value", values, position -> value(tokens, position));
    }

    void statuses(Tokens tokens) {
        if (!tokens.isObject() && !tokens.isArray()) {
            statusOfAll = tokens.text();
            return;
        }
        read(tokens, "status", statuses, position -> status(tokens, position));
    }

    /** What becomes of one element. */
    private interface Element {
        void at(long position);
    }

    @SuppressWarnings("ReferenceEquality") // which of the two it is
    private void read(Tokens tokens, String what, Placed placed, Element element) {
        if (tokens.isArray()) {
            long position = 0;
            while (tokens.next() != JsonToken.END_ARRAY) {
                requireRoom(tokens, what, placed.size());
                element.at(position);
                position++;
            }
            if (placed == values) {
                length = OptionalLong.of(position);
            }
            return;
        }
        tokens.members(what, name -> {
            tokens.require(name.matches("0|[1-9]\\d{0,17}"), what + " must be by position from 0 on (" + name + ")");
            requireRoom(tokens, what, 2L * placed.size());
            element.at(Long.parseLong(name));
        });
    }

    private void requireRoom(Tokens tokens, String what, long count) {
        if (count >= most) {
            throw tokens.refused(
                    Problem.Kind.LIMIT,
                    what + " must not have more figures than a panel may have cells (" + most
                            + "), or half as many by position");
        }
    }

    private void value(Tokens tokens, long position) {
        JsonToken token = tokens.current();
        tokens.require(token.isScalarValue(), "a value must be a number, a text or null");
        if (token == JsonToken.VALUE_NULL) {
            values.put(position, Placed.NOTHING);
            return;
        }
        double number = token.isNumeric() ? tokens.parser().getDoubleValue() : Double.NaN;
        boolean lost = number == 0 && tokens.parser().getString().matches("[^eE]*[1-9].*");
        if (Double.isFinite(number) && !lost) {
            values.put(position, Double.doubleToRawLongBits(number));
        } else {
            texts.put(position, tokens.text());
            values.put(position, TEXT);
        }
    }

    private void status(Tokens tokens, long position) {
        String text = tokens.text();
        if (text.isEmpty()) {
            return;
        }
        Integer place = statusPlaces.get(text);
        if (place == null) {
            place = statusTexts.size();
            if (place >= MOST_STATUSES) {
                throw tokens.refused(
                        Problem.Kind.LIMIT, "a dataset may have at most " + MOST_STATUSES + " different statuses");
            }
            statusTexts.add(text);
            statusPlaces.put(text, place);
        }
        statuses.put(position, place);
    }

    /** The different texts of status. */
    Set<String> statusTexts() {
        return statusOfAll.isEmpty() ? statusPlaces.keySet() : Set.of(statusOfAll);
    }

    /** Puts all in order of position, or says what cannot be. */
    void order(long size) {
        if (length.isPresent() && length.getAsLong() != size) {
            throw new IllegalArgumentException(
                    "there must be as many values as the sizes say (" + size + "), got " + length.getAsLong());
        }
        order(size, "value", values);
        order(size, "status", statuses);
    }

    private static void order(long size, String what, Placed placed) {
        placed.order().ifPresent(position -> {
            throw new IllegalArgumentException("a position may come once, got " + what + " " + position + " again");
        });
        if (placed.last() >= size) {
            throw new IllegalArgumentException(
                    "positions must be less than the size (" + size + "), got " + what + " " + placed.last());
        }
    }

    /** Whether positions without anything are rows of missing figures. */
    boolean isFilled(long size) {
        return size <= MOST_EMPTY || size / MOST_EMPTY_EACH <= values.size();
    }

    /**
     * Hands on the figures in order.
     *
     * @param options whose codes a status may be
     */
    void handOn(long size, ReadOptions options, FigureTaker taker) {
        boolean filled = isFilled(size);
        long position = filled ? 0 : nextPosition();
        while (position < size) {
            figure(position, options, taker);
            position = filled ? position + 1 : nextPosition();
        }
    }

    private long nextPosition() {
        return Math.min(values.nextPosition(), statuses.nextPosition());
    }

    private void figure(long position, ReadOptions options, FigureTaker taker) {
        long number = values.at(position);
        long place = statuses.at(position);
        String status = place == Placed.NOTHING ? statusOfAll : statusTexts.get((int) place);
        boolean sign = number == Placed.NOTHING && isSign(status, options);
        char[] text = (sign ? status : text(position, number)).toCharArray();
        taker.figure(position, position + 2, text, text.length, sign ? "" : status);
        values.pass(position);
        statuses.pass(position);
    }

    /** A sign in the place of a figure, as PX has them, rather than a letter beside it. */
    static boolean isSign(String status) {
        return status.matches("-|\\.{1,6}");
    }

    private static boolean isSign(String status, ReadOptions options) {
        return isSign(status)
                || options.missingCodes().containsKey(status)
                || options.zeroCodes().contains(status);
    }

    private String text(long position, long number) {
        if (number == Placed.NOTHING) {
            return "";
        }
        if (number == TEXT) {
            return texts.getOrDefault(position, "");
        }
        double value = Double.longBitsToDouble(number);
        boolean whole = Math.abs(value) < 1e15 && value == (long) value && (value != 0 || 1 / value > 0);
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
