package org.mattstock.jury;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/**
 * Marks (bedömningspoäng): what each juror gave each object, one number or the reason why there is none. A higher mark is
 * better.
 *
 * <p>Jurors and objects keep the order in which they are given. Immutable; equal when jurors, objects and cells are.
 *
 * <pre>{@code
 * Marks marks = Marks.builder(List.of("J1", "J2"), List.of("A", "B", "C"))
 *         .mark("J1", "A", 9)
 *         .mark("J1", "B", 8)
 *         .mark("J2", "B", 10)
 *         .missing("J2", "A", Marks.Missing.RECUSED)
 *         .build();
 * }</pre>
 */
public final class Marks {
    /** The most cells, jurors times objects. */
    public static final int MOST_CELLS = 20_000;

    /** The largest mark, up or down: the square of a much larger one is infinite. */
    public static final double LARGEST = 1e100;

    private final Ids jurors;
    private final Ids objects;
    /** Juror by juror; NaN where there is no mark. */
    private final double[] values;
    /** Juror by juror; NOT_GIVEN where there is a mark. */
    private final Missing[] reasons;

    private Marks(Ids jurors, Ids objects, double[] values, Missing[] reasons) {
        this.jurors = jurors;
        this.objects = objects;
        this.values = values;
        this.reasons = reasons;
    }

    /** Why a juror gave an object no mark. */
    public enum Missing {
        /** No mark was given and no reason stated. */
        NOT_GIVEN,
        /** The juror has a conflict of interest (jäv) and takes no part. */
        RECUSED,
        /** The juror was absent. */
        ABSENT
    }

    /**
     * Starts with no marks at all.
     *
     * @param jurors ids, at least one, none blank or twice
     * @param objects ids of what is marked, at least one, none blank or twice
     * @throws IllegalArgumentException also if jurors times objects is above {@link #MOST_CELLS}
     */
    public static Builder builder(List<String> jurors, List<String> objects) {
        Ids rows = Ids.of("juror", jurors);
        Ids columns = Ids.of("object", objects);
        if ((long) rows.size() * columns.size() > MOST_CELLS) {
            throw new IllegalArgumentException("jurors times objects must be at most " + MOST_CELLS + ", got "
                    + rows.size() + " times " + columns.size());
        }
        return new Builder(rows, columns);
    }

    /** The jurors, in the order given. */
    public List<String> jurors() {
        return jurors.list();
    }

    /** The objects, in the order given. */
    public List<String> objects() {
        return objects.list();
    }

    /**
     * What a juror gave an object; empty if nothing.
     *
     * @throws IllegalArgumentException if there is no such juror or object (the nearest are named)
     */
    public OptionalDouble mark(String juror, String object) {
        double value = values[cell(jurors, juror, objects, object)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Why a juror gave an object no mark; empty if there is one.
     *
     * @throws IllegalArgumentException if there is no such juror or object (the nearest are named)
     */
    public Optional<Missing> missing(String juror, String object) {
        int cell = cell(jurors, juror, objects, object);
        return Double.isNaN(values[cell]) ? Optional.of(reasons[cell]) : Optional.empty();
    }

    /** How many marks there are. */
    public int count() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** Whether every juror marked every object. */
    public boolean isComplete() {
        return count() == values.length;
    }

    /**
     * These marks without some jurors.
     *
     * @throws IllegalArgumentException if one is unknown (the nearest are named) or none would be left
     */
    public Marks withoutJurors(List<String> left) {
        return select(jurors.without(left), objects());
    }

    /**
     * These marks without some objects.
     *
     * @throws IllegalArgumentException if one is unknown (the nearest are named) or none would be left
     */
    public Marks withoutObjects(List<String> left) {
        return select(jurors(), objects.without(left));
    }

    /** Juror, object, and mark or reason why there is none, a row for each cell. */
    public Table toTable() {
        Table.Builder table = Table.builder("Marks")
                .text("juror")
                .text("object")
                .decimal("mark", 2)
                .text("missing");
        for (String juror : jurors()) {
            for (String object : objects()) {
                int cell = cell(jurors, juror, objects, object);
                boolean missing = Double.isNaN(values[cell]);
                table.row(juror, object, missing ? null : values[cell], missing ? reasons[cell].name() : null);
            }
        }
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Marks marks
                && jurors().equals(marks.jurors())
                && objects().equals(marks.objects())
                && Arrays.equals(values, marks.values)
                && Arrays.equals(reasons, marks.reasons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jurors(), objects(), Arrays.hashCode(values));
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }

    /** A copy of the marks by juror and object, NaN where there is none. */
    double[][] values() {
        double[][] byJuror = new double[jurors.size()][];
        for (int juror = 0; juror < byJuror.length; juror++) {
            byJuror[juror] = Arrays.copyOfRange(values, juror * objects.size(), (juror + 1) * objects.size());
        }
        return byJuror;
    }

    private Marks select(List<String> keptJurors, List<String> keptObjects) {
        Builder kept = builder(keptJurors, keptObjects);
        for (String juror : keptJurors) {
            for (String object : keptObjects) {
                int to = cell(kept.jurors, juror, kept.objects, object);
                int from = cell(jurors, juror, objects, object);
                kept.values[to] = values[from];
                kept.reasons[to] = reasons[from];
            }
        }
        return kept.build();
    }

    private static int cell(Ids jurors, String juror, Ids objects, String object) {
        return jurors.require(juror) * objects.size() + objects.require(object);
    }

    /** Collects marks; a cell that is never mentioned is {@link Missing#NOT_GIVEN}. Used by one thread. */
    public static final class Builder {
        private final Ids jurors;
        private final Ids objects;
        private final double[] values;
        private final Missing[] reasons;
        private final BitSet mentioned = new BitSet();

        private Builder(Ids jurors, Ids objects) {
            this.jurors = jurors;
            this.objects = objects;
            values = new double[jurors.size() * objects.size()];
            reasons = new Missing[values.length];
            Arrays.fill(values, Double.NaN);
            Arrays.fill(reasons, Missing.NOT_GIVEN);
        }

        /**
         * Adds a mark.
         *
         * @param value finite, at most {@link #LARGEST} up or down; {@code -0.0} is kept as {@code 0.0}
         * @throws IllegalArgumentException also if juror or object is unknown, or the cell was mentioned before
         */
        public Builder mark(String juror, String object, double value) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException("a mark must be finite and at most " + LARGEST + " up or down, got "
                        + value + " of " + juror + " for " + object);
            }
            values[mention(juror, object)] = value + 0.0;
            return this;
        }

        /**
         * Adds a juror's marks of all objects, in the order of the objects.
         *
         * @throws IllegalArgumentException if there are not as many marks as objects, and as {@link #mark} does
         */
        public Builder row(String juror, double... marks) {
            if (marks.length != objects.size()) {
                throw new IllegalArgumentException("a row must have a mark for each of the " + objects.size()
                        + " objects, got " + marks.length + " of " + juror);
            }
            for (int i = 0; i < marks.length; i++) {
                mark(juror, objects.list().get(i), marks[i]);
            }
            return this;
        }

        /**
         * States why a juror gave an object no mark.
         *
         * @throws IllegalArgumentException if juror or object is unknown, or the cell was mentioned before
         */
        public Builder missing(String juror, String object, Missing reason) {
            Objects.requireNonNull(reason, "reason");
            reasons[mention(juror, object)] = reason;
            return this;
        }

        /** The marks; the builder can be used on. */
        public Marks build() {
            return new Marks(jurors, objects, values.clone(), reasons.clone());
        }

        private int mention(String juror, String object) {
            int cell = cell(jurors, juror, objects, object);
            if (mentioned.get(cell)) {
                throw new IllegalArgumentException(
                        "each mark must be given once, got " + juror + " for " + object + " twice");
            }
            mentioned.set(cell);
            return cell;
        }
    }
}
