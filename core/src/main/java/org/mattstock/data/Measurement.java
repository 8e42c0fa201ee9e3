package org.mattstock.data;

/**
 * How often an indicator is really measured. It decides whether a value counts as freshly observed when change is judged.
 */
public sealed interface Measurement
        permits Measurement.Annual, Measurement.MeanOfYears, Measurement.Event, Measurement.Carried {
    /** A new value every year. */
    record Annual() implements Measurement {}

    /**
     * A running mean, so that neighboring values share observations.
     *
     * @param years how many years it spans, at least 2
     */
    record MeanOfYears(int years) implements Measurement {
        /** Checks the span. */
        public MeanOfYears {
            if (years < 2) {
                throw new IllegalArgumentException("years must be at least 2, got " + years);
            }
        }
    }

    /** Measured at an event such as an election, and repeated between events. */
    record Event() implements Measurement {}

    /** The latest of several years' measurements, carried forward by the source (senaste mätning). */
    record Carried() implements Measurement {}

    /** The mean of so many years. */
    static Measurement meanOfYears(int years) {
        return new MeanOfYears(years);
    }

    /** A new value every year: the default. */
    Measurement ANNUAL = new Annual();

    /** Measured at an event, and repeated between events. */
    Measurement EVENT = new Event();

    /** The latest of several years' measurements. */
    Measurement CARRIED = new Carried();
}
