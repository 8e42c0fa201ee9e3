package org.mattstock.jury;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.Nearest;
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
    public static final int MOST_CELLS = 50_000;

    /** The largest mark, up or down: the square of a much larger one is infinite. */
    public static final double LARGEST = 1e100;

    private final Map<String, Integer> jurors;
    private final Map<String, Integer> objects;
    /** By juror and object; NaN where there is no mark. */
    private final double[][] values;
    /** By juror and object; NOT_GIVEN where there is a mark. */
    private final Missing[][] reasons;

    private Marks(Map<String, Integer> jurors, Map<String, Integer> objects, double[][] values, Missing[][] reasons) {
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
        Map<String, Integer> rows = positions("jurors", jurors);
        Map<String, Integer> columns = positions("objects", objects);
        if ((long) rows.size() * columns.size() > MOST_CELLS) {
            throw new IllegalArgumentException("jurors times objects must be at most " + MOST_CELLS + ", got "
                    + rows.size() + " times " + columns.size());
        }
        return new Builder(rows, columns);
    }

    /** The jurors, in the order given. */
    public List<String> jurors() {
        return List.copyOf(jurors.keySet());
    }

    /** The objects, in the order given. */
    public List<String> objects() {
        return List.copyOf(objects.keySet());
    }

    /**
     * What a juror gave an object; empty if nothing.
     *
     * @throws IllegalArgumentException if there is no such juror or object (the nearest are named)
     */
    public OptionalDouble mark(String juror, String object) {
        double value = values[position("juror", juror, jurors)][position("object", object, objects)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Why a juror gave an object no mark; empty if there is one.
     *
     * @throws IllegalArgumentException if there is no such juror or object (the nearest are named)
     */
    public Optional<Missing> missing(String juror, String object) {
        return mark(juror, object).isPresent()
                ? Optional.empty()
                : Optional.of(reasons[jurors.get(juror)][objects.get(object)]);
    }

    /** How many marks there are. */
    public int count() {
        return (int) Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /** Whether every juror marked every object. */
    public boolean isComplete() {
        return count() == jurors.size() * objects.size();
    }

    /**
     * These marks without some jurors.
     *
     * @throws IllegalArgumentException if one is unknown (the nearest are named) or none would be left
     */
    public Marks withoutJurors(List<String> left) {
        left.forEach(each -> position("juror", each, jurors));
        return select(without(jurors(), left), objects());
    }

    /**
     * These marks without some objects.
     *
     * @throws IllegalArgumentException if one is unknown (the nearest are named) or none would be left
     */
    public Marks withoutObjects(List<String> left) {
        left.forEach(each -> position("object", each, objects));
        return select(jurors(), without(objects(), left));
    }

    /** Juror, object, and mark or reason why there is none, a row for each cell. */
    public Table toTable() {
        Table.Builder table = Table.builder("Marks")
                .text("juror")
                .text("object")
                .decimal("mark", 2)
                .text("missing");
        jurors.forEach((juror, row) -> objects.forEach((object, column) -> {
            double value = values[row][column];
            boolean missing = Double.isNaN(value);
            table.row(juror, object, missing ? null : value, missing ? reasons[row][column].name() : null);
        }));
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Marks marks
                && jurors().equals(marks.jurors())
                && objects().equals(marks.objects())
                && Arrays.deepEquals(values, marks.values)
                && Arrays.deepEquals(reasons, marks.reasons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(jurors(), objects(), Arrays.deepHashCode(values));
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toText();
    }

    /** A copy of the marks by juror and object, NaN where there is none. */
    double[][] values() {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    private Marks select(List<String> keptJurors, List<String> keptObjects) {
        Builder kept = builder(keptJurors, keptObjects);
        kept.jurors.forEach((juror, row) -> kept.objects.forEach((object, column) -> {
            kept.values[row][column] = values[jurors.get(juror)][objects.get(object)];
            kept.reasons[row][column] = reasons[jurors.get(juror)][objects.get(object)];
        }));
        return kept.build();
    }

    private static List<String> without(List<String> ids, List<String> left) {
        return ids.stream().filter(each -> !left.contains(each)).toList();
    }

    /** The position of each id, in order. */
    static Map<String, Integer> positions(String argument, List<String> ids) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (String id : List.copyOf(ids)) {
            if (id.isBlank()) {
                throw new IllegalArgumentException(argument + " must not be blank");
            }
            if (positions.put(id, positions.size()) != null) {
                throw new IllegalArgumentException(argument + " must differ, got " + id + " twice");
            }
        }
        if (positions.isEmpty()) {
            throw new IllegalArgumentException(argument + " must not be empty");
        }
        return Collections.unmodifiableMap(positions);
    }

    /** The position of an id, or an error that names the nearest. */
    static int position(String argument, String id, Map<String, Integer> positions) {
        Objects.requireNonNull(id, argument);
        @Nullable Integer found = positions.get(id);
        if (found == null) {
            throw new IllegalArgumentException(argument + " must be one of the " + positions.size() + " " + argument
                    + "s, got \"" + id + "\"" + Nearest.hint(id, positions.keySet()));
        }
        return found;
    }

    /** Collects marks; a cell that is never mentioned is {@link Missing#NOT_GIVEN}. Used by one thread. */
    public static final class Builder {
        private final Map<String, Integer> jurors;
        private final Map<String, Integer> objects;
        private final double[][] values;
        private final Missing[][] reasons;
        private final boolean[][] mentioned;

        private Builder(Map<String, Integer> jurors, Map<String, Integer> objects) {
            this.jurors = jurors;
            this.objects = objects;
            values = new double[jurors.size()][objects.size()];
            reasons = new Missing[jurors.size()][objects.size()];
            mentioned = new boolean[jurors.size()][objects.size()];
            for (int row = 0; row < values.length; row++) {
                Arrays.fill(values[row], Double.NaN);
                Arrays.fill(reasons[row], Missing.NOT_GIVEN);
            }
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
            int row = mention(juror, object);
            values[row][objects.get(object)] = value + 0.0;
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
            objects.forEach((object, column) -> mark(juror, object, marks[column]));
            return this;
        }

        /**
         * States why a juror gave an object no mark.
         *
         * @throws IllegalArgumentException if juror or object is unknown, or the cell was mentioned before
         */
        public Builder missing(String juror, String object, Missing reason) {
            Objects.requireNonNull(reason, "reason");
            int row = mention(juror, object);
            reasons[row][objects.get(object)] = reason;
            return this;
        }

        /** The marks; the builder can be used on. */
        public Marks build() {
            return new Marks(
                    jurors,
                    objects,
                    Arrays.stream(values).map(double[]::clone).toArray(double[][]::new),
                    Arrays.stream(reasons).map(Missing[]::clone).toArray(Missing[][]::new));
        }

        private int mention(String juror, String object) {
            int row = position("juror", juror, jurors);
            int column = position("object", object, objects);
            if (mentioned[row][column]) {
                throw new IllegalArgumentException(
                        "each mark must be given once, got " + juror + " for " + object + " twice");
            }
            mentioned[row][column] = true;
            return row;
        }
    }
}
