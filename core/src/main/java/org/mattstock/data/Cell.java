package org.mattstock.data;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One cell of a panel: a value, a missing value with its reason, or nothing at all; the first two may carry flags. */
public sealed interface Cell permits Cell.Observed, Cell.Missing, Cell.Absent {
    /** What a publisher, or this library, remarks on a figure. */
    enum Flag {
        /** Published as provisional (preliminär); it may be revised. */
        PROVISIONAL,
        /** Not comparable with the unit's earlier figures (tidsseriebrott). */
        BREAK,
        /** Estimated, modeled or projected by the publisher. */
        ESTIMATED,
        /** Uncertain by the publisher's own word. */
        LOW_RELIABILITY,
        /** Worked out from other cells: a sum of parts, a ratio, a unit mapped over time. */
        WORKED_OUT,
        /** Put in place of the published figure; the panel's {@linkplain Panel#corrections() corrections} say why. */
        CORRECTED,
        /**
         * Compared with what a model or matched peers lead one to expect, or itself what is expected: not to be
         * adjusted again.
         */
        ADJUSTED
    }

    /**
     * The flags of a figure.
     *
     * @param meanings those whose meaning is known, in the order of {@link Flag}
     * @param letters the publisher's own, as they stand, such as {@code bu}; empty where there are none
     */
    record Flags(Set<Flag> meanings, String letters) {
        /** No flag. */
        public static final Flags NONE = new Flags(Set.of(), "");

        /** Copies the set. */
        public Flags {
            Set<Flag> sorted = EnumSet.noneOf(Flag.class);
            sorted.addAll(meanings);
            meanings = Collections.unmodifiableSet(sorted);
            Objects.requireNonNull(letters, "letters");
        }

        /** Flags of known meaning, without letters. */
        public static Flags of(Flag... meanings) {
            Set<Flag> all = EnumSet.noneOf(Flag.class);
            Collections.addAll(all, meanings);
            return all.isEmpty() ? NONE : new Flags(all, "");
        }

        /** These flags and one more. */
        public Flags with(Flag flag) {
            Objects.requireNonNull(flag, "flag");
            if (has(flag)) {
                return this;
            }
            Set<Flag> more = EnumSet.of(flag);
            more.addAll(meanings);
            return new Flags(more, letters);
        }

        /** These flags and those of others; the letters of both where they differ, with a space between. */
        public Flags and(Flags others) {
            if (others.isNone() || equals(others)) {
                return this;
            }
            Set<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(meanings);
            all.addAll(others.meanings);
            boolean same = others.letters.isEmpty() || others.letters.equals(letters);
            return new Flags(all, same ? letters : (letters + " " + others.letters).strip());
        }

        /** Whether there is no flag at all. */
        public boolean isNone() {
            return meanings.isEmpty() && letters.isEmpty();
        }

        /** Whether a flag is among them. */
        public boolean has(Flag flag) {
            return meanings.contains(flag);
        }

        /** Whether one of these flags is among them. */
        public boolean hasAny(Collection<Flag> flags) {
            return !Collections.disjoint(meanings, flags);
        }
    }

    /** The flags; none for an absent cell. */
    Flags flags();

    /**
     * A value.
     *
     * @param value finite
     * @param flags what is remarked on it
     */
    record Observed(double value, Flags flags) implements Cell {
        /** Refuses NaN and infinities; {@code -0.0} becomes {@code 0.0}. */
        public Observed {
            Objects.requireNonNull(flags, "flags");
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, got " + value);
            }
            value = value + 0.0;
        }

        /** A value without flags. */
        public Observed(double value) {
            this(value, Flags.NONE);
        }
    }

    /**
     * A row without a value.
     *
     * @param reason why
     * @param status the source's own status text where it is not one of the known codes, else empty
     * @param flags what is remarked on it
     */
    record Missing(MissingReason reason, String status, Flags flags) implements Cell {
        /** Checks for null. */
        public Missing {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(flags, "flags");
        }

        /** A missing value without flags. */
        public Missing(MissingReason reason, String status) {
            this(reason, status, Flags.NONE);
        }

        @Override
        public boolean equals(@Nullable Object o) {
            return this == o
                    || (o instanceof Missing other
                            && reason == other.reason
                            && status.equals(other.status)
                            && flags.equals(other.flags));
        }

        /** The same in every run, which those of enums are not. */
        @Override
        public int hashCode() {
            return status.hashCode() * 31 + reason.ordinal();
        }
    }

    /** No row in the source. */
    record Absent() implements Cell {
        @Override
        public Flags flags() {
            return Flags.NONE;
        }
    }

    /**
     * Neighboring cells of a column that are alike.
     *
     * @param first the number of the first cell: row of its year times number of units, and the position of the unit
     * @param count how many, at least 1
     * @param cell what they are; of a value the flags count only
     */
    record Run(int first, int count, Cell cell) {
        /** Checks the numbers. */
        public Run {
            Objects.requireNonNull(cell, "cell");
            if (first < 0 || count < 1) {
                throw new IllegalArgumentException(
                        "first must be at least 0 and count at least 1, got " + first + " and " + count);
            }
        }

        /** The number of the cell after them. */
        public int end() {
            return first + count;
        }
    }

    /** No row in the source. */
    Cell ABSENT = new Absent();
}
