package org.mattstock.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.internal.text.Checks;

/**
 * How one step of a method is worked out in a cell of a spreadsheet: the text of a formula, with English names of functions and
 * commas between arguments, in which names in braces stand for other cells. {@code {x}} is the value that the step takes,
 * {@code {all}} the column of such values over the reference, and every other name one of the quantities, or what the step's
 * place says.
 *
 * @param text without an equals sign in front
 * @param quantities what the reference teaches or the definition states, each worked out in a cell of its own
 */
public record CellFormula(String text, List<Quantity> quantities) {
    /**
     * One number that a step uses for everybody.
     *
     * @param name as it stands in braces
     * @param text of its formula, or a plain number; {@code {all}} is the column of values over the reference
     * @param learned what it was when scores were made; empty for a number that the definition states
     */
    public record Quantity(String name, String text, OptionalDouble learned) {
        /** Checks for null. */
        public Quantity {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(learned, "learned");
        }

        /** A quantity of which only the formula is known. */
        public static Quantity of(String name, String text) {
            return new Quantity(name, text, OptionalDouble.empty());
        }

        /** A number that the definition states. */
        public static Quantity of(String name, double value) {
            return of(name, number(value));
        }
    }

    /** Copies the quantities. */
    public CellFormula {
        Objects.requireNonNull(text, "text");
        quantities = List.copyOf(quantities);
    }

    /** A formula that uses nothing but cells. */
    public static CellFormula of(String text) {
        return new CellFormula(text, List.of());
    }

    /** A number as formulas write it, to the last bit: {@code 0.025}, {@code 100}. */
    public static String number(double value) {
        Checks.finite("value", value);
        String text = String.valueOf(value + 0.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Whether anything but its quantities looks at the column of values over the reference. */
    public boolean looksAtAll() {
        return text.contains("{all}");
    }

    /** Another formula with the same quantities. */
    public CellFormula withText(String other) {
        return new CellFormula(other, quantities);
    }

    /**
     * With what was learned, in the order of the quantities that a reference teaches.
     *
     * @param learned one number for each quantity whose formula looks at the reference
     * @throws IllegalArgumentException if their number is another
     */
    public CellFormula withLearned(List<Double> learned) {
        List<Quantity> known = new ArrayList<>();
        int next = 0;
        for (Quantity quantity : quantities) {
            boolean teaches = quantity.text().contains("{all}");
            if (teaches && next == learned.size()) {
                throw unlike(learned);
            }
            known.add(
                    teaches
                            ? new Quantity(quantity.name(), quantity.text(), OptionalDouble.of(learned.get(next++)))
                            : quantity);
        }
        if (next < learned.size() && next > 0) {
            throw unlike(learned);
        }
        return new CellFormula(text, known);
    }

    private IllegalArgumentException unlike(List<Double> learned) {
        return new IllegalArgumentException(
                "learned must have one number for each quantity of " + text + ", got " + learned);
    }

    /** With numbers in place of what the reference teaches: for what was learned elsewhere, such as in a base year. */
    public CellFormula fixed() {
        return new CellFormula(
                text,
                quantities.stream()
                        .map(each -> each.learned().isPresent()
                                ? new Quantity(
                                        each.name(), number(each.learned().getAsDouble()), each.learned())
                                : each)
                        .toList());
    }
}
