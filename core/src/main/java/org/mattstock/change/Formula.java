package org.mattstock.change;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * How a figure is worked out from others of the same unit and year.
 *
 * <ul>
 *   <li>In every breakdown in which all operands that name none have cells. Where all of them name one: in that one, if it is
 *       the same, else in {@link Breakdown#TOTAL}.
 *   <li>A value needs all operands. If one has none, the result is missing for the worst reason among them, with its status
 *       text: confidential, then not reported, not published, not collected, unknown, not applicable. An operand that is absent
 *       counts as unknown, with the status {@code absent}; where all are, so is the result.
 *   <li>A divisor that is 0 makes the result missing for a reason unknown, with the status {@code divided by 0}; a result beyond
 *       the range of a double likewise, with the status {@code out of range}. It is never infinite, NaN or {@code -0.0}.
 *   <li>Flags and letters of all operands carry over, but for {@code CORRECTED}, and {@code WORKED_OUT} is added.
 * </ul>
 */
public sealed interface Formula permits Formula.Sum, Formula.Difference, Formula.Quotient {
    /**
     * The parts added up, in the order given.
     *
     * @param parts at least one
     */
    record Sum(List<Operand> parts) implements Formula {
        /** Copies the list and checks that it has a part. */
        public Sum {
            parts = List.copyOf(parts);
            requireAny("parts", parts);
        }

        @Override
        public List<Operand> operands() {
            return parts;
        }
    }

    /**
     * One less the other.
     *
     * @param minuend what is subtracted from
     * @param subtrahend what is subtracted
     */
    record Difference(Operand minuend, Operand subtrahend) implements Formula {
        /** Checks for null. */
        public Difference {
            Objects.requireNonNull(minuend, "minuend");
            Objects.requireNonNull(subtrahend, "subtrahend");
        }

        @Override
        public List<Operand> operands() {
            return List.of(minuend, subtrahend);
        }
    }

    /**
     * {@code factor * dividend / divisor}, divided by each divisor in turn.
     *
     * @param dividend what is divided
     * @param divisors at least one, such as inhabitants and a need key
     * @param factor such as 1000 for "per thousand"; not zero, its size from 1e-100 to 1e100
     */
    record Quotient(Operand dividend, List<Operand> divisors, double factor) implements Formula {
        /** Copies the list and checks it and the factor. */
        public Quotient {
            Objects.requireNonNull(dividend, "dividend");
            divisors = List.copyOf(divisors);
            requireAny("divisors", divisors);
            Checks.finite("factor", factor);
            if (factor == 0) {
                throw new IllegalArgumentException("factor must not be 0");
            }
            Checks.moderatelyPositive("size of factor", Math.abs(factor));
        }

        /** This quotient with another factor. */
        public Quotient withFactor(double other) {
            return new Quotient(dividend, divisors, other);
        }

        @Override
        public List<Operand> operands() {
            return Stream.concat(Stream.of(dividend), divisors.stream()).toList();
        }
    }

    /** What the formula takes, in its order. */
    List<Operand> operands();

    /** The parts added up. */
    static Sum sum(List<Operand> parts) {
        return new Sum(parts);
    }

    /** Indicators added up, in the breakdown at hand. */
    static Sum sum(String... indicators) {
        return new Sum(operands(indicators));
    }

    /** One less the other. */
    static Difference difference(Operand minuend, Operand subtrahend) {
        return new Difference(minuend, subtrahend);
    }

    /** One indicator less another, in the breakdown at hand. */
    static Difference difference(String minuend, String subtrahend) {
        return new Difference(Operand.of(minuend), Operand.of(subtrahend));
    }

    /** One indicator in a breakdown less the same in another: women less men. */
    static Difference difference(String indicator, Breakdown minuend, Breakdown subtrahend) {
        return new Difference(Operand.of(indicator, minuend), Operand.of(indicator, subtrahend));
    }

    /** {@code factor * dividend / divisor}, divided by each divisor in turn. */
    static Quotient quotient(Operand dividend, List<Operand> divisors, double factor) {
        return new Quotient(dividend, divisors, factor);
    }

    /** An indicator divided by one or several others in turn, in the breakdown at hand; the factor is 1. */
    static Quotient quotient(String dividend, String... divisors) {
        return new Quotient(Operand.of(dividend), operands(divisors), 1);
    }

    private static List<Operand> operands(String... indicators) {
        return Arrays.stream(indicators).map(Operand::of).toList();
    }

    private static void requireAny(String name, List<Operand> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
    }
}
