package org.mattstock.data;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is measured (nyckeltal), and how it is described by its source. It says nothing about which values are good: that is
 * the {@link Direction} of each use.
 *
 * @param id the source's id, such as {@code N00945}; not blank
 * @param name the title
 * @param unitOfMeasure the unit of measure, such as {@code %} or {@code kr/inv}; empty when not stated
 * @param measurement how often it is really measured
 * @param published the day of the latest publication
 * @param definitionVersion the version of its definition; empty when there is one only
 * @param description the source's own description; may be empty
 * @param range the values that are possible at all; {@link Range#ANY} when not stated
 */
public record Indicator(
        String id,
        String name,
        String unitOfMeasure,
        Measurement measurement,
        Optional<LocalDate> published,
        String definitionVersion,
        String description,
        Range range) {
    /**
     * The lowest and the highest possible value (möjliga värden), both included; either end may be open. It says what a figure
     * can be and not what is likely: a share is from 0 to 100 percent, a week has 168 hours. A value outside is a slip or a code,
     * and what becomes of it a definition must decide.
     *
     * @param lowest empty where there is no lowest
     * @param highest empty where there is no highest
     */
    public record Range(OptionalDouble lowest, OptionalDouble highest) {
        /** Nothing is known to be impossible: the default. */
        public static final Range ANY = new Range(OptionalDouble.empty(), OptionalDouble.empty());

        /** Checks that the ends are numbers in order. */
        public Range {
            lowest.ifPresent(end -> requireFinite("lowest", end));
            highest.ifPresent(end -> requireFinite("highest", end));
            if (lowest.isPresent() && highest.isPresent() && lowest.getAsDouble() > highest.getAsDouble()) {
                throw new IllegalArgumentException("lowest must not be above highest, got " + lowest.getAsDouble()
                        + " and " + highest.getAsDouble());
            }
        }

        private static void requireFinite(String end, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(end + " must be a finite number, got " + value);
            }
        }

        /** From one value to another. */
        public static Range of(double lowest, double highest) {
            return new Range(OptionalDouble.of(lowest), OptionalDouble.of(highest));
        }

        /** From a value on, as of counts: {@code atLeast(0)}. */
        public static Range atLeast(double lowest) {
            return new Range(OptionalDouble.of(lowest), OptionalDouble.empty());
        }

        /** Up to a value. */
        public static Range atMost(double highest) {
            return new Range(OptionalDouble.empty(), OptionalDouble.of(highest));
        }

        /** Whether a value is possible; both ends are. */
        public boolean contains(double value) {
            return value >= lowest.orElse(Double.NEGATIVE_INFINITY)
                    && value <= highest.orElse(Double.POSITIVE_INFINITY);
        }

        /** {@code 0.0 to 100.0}, {@code at least 0.0}, {@code at most 0.0} or {@code any}. */
        @Override
        public String toString() {
            if (lowest.isEmpty()) {
                return highest.isEmpty() ? "any" : "at most " + highest.getAsDouble();
            }
            return highest.isEmpty()
                    ? "at least " + lowest.getAsDouble()
                    : lowest.getAsDouble() + " to " + highest.getAsDouble();
        }
    }

    /** Checks the id. */
    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unitOfMeasure, "unitOfMeasure");
        Objects.requireNonNull(measurement, "measurement");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(definitionVersion, "definitionVersion");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(range, "range");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
    }

    /** An indicator whose values may be anything. */
    public Indicator(
            String id,
            String name,
            String unitOfMeasure,
            Measurement measurement,
            Optional<LocalDate> published,
            String definitionVersion,
            String description) {
        this(id, name, unitOfMeasure, measurement, published, definitionVersion, description, Range.ANY);
    }

    /** An indicator of which only id and name are known; annual. */
    public static Indicator of(String id, String name) {
        return new Indicator(id, name, "", Measurement.ANNUAL, Optional.empty(), "", "");
    }

    /** This indicator with another unit of measure. */
    public Indicator withUnitOfMeasure(String unit) {
        return new Indicator(id, name, unit, measurement, published, definitionVersion, description, range);
    }

    /** This indicator, measured in another rhythm. */
    public Indicator withMeasurement(Measurement rhythm) {
        return new Indicator(id, name, unitOfMeasure, rhythm, published, definitionVersion, description, range);
    }

    /** This indicator with other possible values. */
    public Indicator withRange(Range possible) {
        return new Indicator(id, name, unitOfMeasure, measurement, published, definitionVersion, description, possible);
    }

    @Override
    public String toString() {
        return id + " " + name;
    }
}
