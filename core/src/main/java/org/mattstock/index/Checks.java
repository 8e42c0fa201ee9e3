package org.mattstock.index;

/** Argument checks whose messages name argument, rule and value. */
final class Checks {
    private Checks() {}

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", got " + value);
        }
    }

    static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }

    static void positive(String name, double value) {
        finite(name, value);
        if (!(value > 0)) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, got " + value);
        }
    }

    static void ordered(String lowerName, double lower, String upperName, double upper) {
        finite(lowerName, lower);
        finite(upperName, upper);
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    lowerName + " must be below " + upperName + ", got " + lower + " and " + upper);
        }
    }

    static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
