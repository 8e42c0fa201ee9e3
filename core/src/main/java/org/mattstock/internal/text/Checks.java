package org.mattstock.internal.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Argument checks whose messages name argument, rule and value. */
public final class Checks {
    /**
     * The largest size of a number that a definition states. Sums of products with weights of at most this stay far within the
     * range of a double.
     */
    public static final double LARGEST = 1e100;
    /** The least size of a weight or a divisor that is not 0, and the least distance of two bounds. */
    public static final double SMALLEST = 1e-100;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Checks() {}

    public static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }

    public static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }

    /** Refuses a number that sums could not take. */
    public static void moderate(String name, double value) {
        finite(name, value);
        if (Math.abs(value) > LARGEST) {
            throw new IllegalArgumentException(
                    name + " must be from " + -LARGEST + " to " + LARGEST + ", got " + value);
        }
    }

    /** Refuses a factor or divisor that is not positive, or that products and quotients could not take. */
    public static void moderatelyPositive(String name, double value) {
        positive(name, value);
        if (value < SMALLEST || value > LARGEST) {
            throw new IllegalArgumentException(
                    name + " must be from " + SMALLEST + " to " + LARGEST + ", got " + value);
        }
    }

    /** Refuses bounds that do not ascend, or between which a straight line would be too flat or too steep. */
    public static void apart(String lowerName, double lower, String upperName, double upper) {
        ordered(lowerName, lower, upperName, upper);
        moderate(lowerName, lower);
        moderate(upperName, upper);
        if (upper - lower < SMALLEST) {
            throw new IllegalArgumentException(lowerName + " must be at least " + SMALLEST + " below " + upperName
                    + ", got " + lower + " and " + upper);
        }
    }

    public static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", got " + value);
        }
    }

    public static void positive(String name, double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
        finite(name, value);
    }

    public static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, got " + value);
        }
    }

    public static void ordered(String lowerName, double lower, String upperName, double upper) {
        finite(lowerName, lower);
        finite(upperName, upper);
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    lowerName + " must be below " + upperName + ", got " + lower + " and " + upper);
        }
    }

    /** The text itself; refuses one that is blank. */
    public static String notBlank(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Refuses items of which two are equal, and names the first that comes again. */
    public static void distinct(String name, Collection<?> items) {
        Set<Object> seen = new HashSet<>();
        for (Object item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException(name + " must differ, got " + item + " twice");
            }
        }
    }

    public static void notNegative(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, got " + value);
        }
    }

    public static void atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be at least 0 and finite, got " + value);
        }
    }

    /** The weight itself, never {@code -0.0}. */
    public static double weight(double weight, String of) {
        if (!(weight >= 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight of " + of + " must be finite and not negative, got " + weight);
        }
        return weight + 0.0;
    }

    public static void isHash(String name, String value) {
        if (!HASH.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be a SHA-256 hash in 64 hexadecimal digits, got \"" + value + "\"");
        }
    }

    /** The error for an id that is not one of those there are; the nearest ones are named. */
    public static IllegalArgumentException unknown(
            String argument, String whose, String got, Collection<String> known) {
        return new IllegalArgumentException(
                argument + " must be " + whose + ", got \"" + got + "\"" + Nearest.hint(got, known));
    }
}
