package org.mattstock.data;

import java.util.Objects;

/** One cell of a panel: a value, a missing value with its reason, or nothing at all. */
public sealed interface Cell permits Cell.Observed, Cell.Missing, Cell.Absent {
    /** How settled a published value is. */
    enum Mark {
        /** Published as final, or with no mark. */
        FINAL,
        /** Published as provisional (preliminär). */
        PROVISIONAL
    }

    /**
     * A value.
     *
     * @param value finite
     * @param mark how settled it is
     */
    record Observed(double value, Mark mark) implements Cell {
        /** Refuses NaN and infinities; {@code -0.0} becomes {@code 0.0}. */
        public Observed {
            Objects.requireNonNull(mark, "mark");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, got " + value);
            }
            value = value + 0.0;
        }
    }

    /**
     * A row without a value.
     *
     * @param reason why
     * @param status the source's own status text where it is not one of the known codes, else empty
     */
    record Missing(MissingReason reason, String status) implements Cell {
        /** Checks for null. */
        public Missing {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(status, "status");
        }
    }

    /** No row in the source. */
    record Absent() implements Cell {}

    /** No row in the source. */
    Cell ABSENT = new Absent();
}
