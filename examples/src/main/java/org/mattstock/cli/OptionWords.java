package org.mattstock.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.mattstock.data.Names;

/**
 * The words and numbers of a structured value, such as {@code tolerant:1,5+drop:2}; every refusal names the option, the rule and the
 * value, and the nearest right word.
 *
 * @param option whose value it is
 * @param text the whole value
 */
record OptionWords(Option option, String text) {
    /**
     * A word with what stands after its colon.
     *
     * @param name the word
     * @param after what stands after the colon; empty where there is none
     */
    record Named(String name, String after) {
        /** What stands after the colon, or something else where nothing does. */
        String rest(String otherwise) {
            return after.isEmpty() ? otherwise : after;
        }
    }

    /** Its parts. */
    List<String> split(String by) {
        return Arrays.stream(text.split(by, -1)).map(String::strip).toList();
    }

    /**
     * A word and what stands after its colon.
     *
     * @param what it is, for the refusal
     * @param known what it may be; empty: anything that is not blank
     */
    Named named(String part, String what, List<String> known) {
        int colon = part.indexOf(':');
        String name = (colon < 0 ? part : part.substring(0, colon)).strip();
        String after = colon < 0 ? "" : part.substring(colon + 1).strip();
        if (known.isEmpty() ? name.isEmpty() : !known.contains(name)) {
            throw refused(
                    known.isEmpty() ? "needs a " + what : prefix(what) + "must be one of " + String.join(", ", known),
                    name,
                    Names.nearest(name, known)
                            .map(nearest -> "; nearest: " + nearest)
                            .orElse(""));
        }
        return new Named(name, after);
    }

    /** Nothing where the option, which a refusal begins with, says what it is. */
    private String prefix(String what) {
        return what.equals(option.word()) ? "" : what + " ";
    }

    /**
     * The numbers after a word's colon.
     *
     * @param pattern what they are, with commas between; empty for none
     */
    List<Double> numbers(Named named, String pattern) {
        List<String> parts = named.after().isEmpty()
                ? List.of()
                : Arrays.asList(named.after().split(",", -1));
        int wanted = pattern.isEmpty() ? 0 : pattern.split(",").length;
        if (parts.size() != wanted) {
            throw refused(
                    wanted == 0
                            ? named.name() + " takes no numbers"
                            : named.name() + " must be written " + named.name() + ":" + pattern);
        }
        return parts.stream().map(this::number).toList();
    }

    double number(String part) {
        try {
            double number = Double.parseDouble(part.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number that is not finite is.
        }
        throw refused("must have numbers with a decimal point", part, "");
    }

    double atLeastZero(String part) {
        double number = number(part);
        if (number < 0) {
            throw refused("must have numbers of at least 0", part, "");
        }
        return number;
    }

    int whole(double number, String what) {
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw refused(what + " must be whole", String.valueOf(number), "");
        }
        return (int) number;
    }

    int whole(String part, int least, int most) {
        try {
            int number = Integer.parseInt(part.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw refused("must have whole numbers from " + least + " to " + most, part, "");
    }

    /** What is made of it, or a refusal in the words of what refuses it. */
    <T> T accepted(Supplier<T> made) {
        try {
            return made.get();
        } catch (UsageException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw UsageException.of(option, e);
        }
    }

    UsageException refused(String rule) {
        return refused(rule, text, "");
    }

    private UsageException refused(String rule, String got, String hint) {
        return new UsageException(option.flag() + " " + rule + ", got \"" + got + "\"" + hint);
    }
}
