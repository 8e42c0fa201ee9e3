package org.mattstock.jury;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * Jurors' leniency (mildhet) taken out of incomplete marks: the additive two-way fit {@code mark = object + juror} by least
 * squares, the jurors' effects summing to 0. An object is no longer punished for having met the harsher jurors.
 *
 * <p>A juror's marks are shifted and never stretched: the spread of four marks says too little to divide by. Where all marks
 * are given, the objects' effects are their plain means. The fit is computed in whole numbers on the marks' decimal texts, so
 * that equal effects are equal and no order of jurors or objects matters.
 *
 * <pre>
 *        A   B   C                A   B   C   juror
 * J1     9   8           fit     10   9   8      -1
 * J2        10   9                               +1
 * mean   9   9   9
 * </pre>
 *
 * @param objects what each object would get on average from all jurors, in the order of the marks
 * @param jurors how much higher (positive: lenient) each juror marks than the average juror, in the order of the marks
 * @param residuals what the fit leaves over of each mark, juror by juror
 * @param degreesOfFreedom marks - jurors - objects + 1; 0 where the marks are just enough for the fit
 * @param residualSd the standard deviation of a mark about the fit; absent without degrees of freedom
 */
public record Leniency(
        List<Effect> objects,
        List<Effect> jurors,
        List<Residual> residuals,
        int degreesOfFreedom,
        OptionalDouble residualSd) {
    /** The most jurors or objects, whichever are fewer. */
    public static final int MOST_OF_THE_FEWER = 50;

    private static final int MOST_NAMED = 5;

    /** Copies the lists. */
    public Leniency {
        objects = List.copyOf(objects);
        jurors = List.copyOf(jurors);
        residuals = List.copyOf(residuals);
    }

    /**
     * An object or a juror.
     *
     * @param id of the object or juror
     * @param marks how many marks it got or gave
     * @param mean the plain mean of these
     * @param effect of the object: its mark by the average juror; of the juror: the difference from the average juror
     */
    public record Effect(String id, int marks, double mean, double effect) {}

    /**
     * A mark and what the fit leaves over.
     *
     * @param juror who gave it
     * @param object what it was given to
     * @param mark as given
     * @param residual mark - object's effect - juror's effect
     */
    public record Residual(String juror, String object, double mark, double residual) {}

    /**
     * Jurors and objects that marks connect, directly or by way of others.
     *
     * @param jurors in the order of the marks; empty for an object without marks
     * @param objects in the order of the marks; empty for a juror without marks
     */
    public record Group(List<String> jurors, List<String> objects) {
        /** Copies the lists. */
        public Group {
            jurors = List.copyOf(jurors);
            objects = List.copyOf(objects);
        }

        @Override
        public String toString() {
            if (jurors.isEmpty() || objects.isEmpty()) {
                return "(" + String.join(", ", jurors) + String.join(", ", objects) + " without marks)";
            }
            return "(" + String.join(", ", jurors) + " on " + String.join(", ", objects) + ")";
        }
    }

    /**
     * The groups that no mark connects. One group: leniency can be told from quality. Several: it cannot between them, whoever
     * marks higher in one group may be lenient or have better objects.
     */
    public static List<Group> groups(Marks marks) {
        return Connections.groups(marks);
    }

    /**
     * The fit.
     *
     * @throws IllegalArgumentException if the marks fall into several {@link #groups} (they are named), or if both jurors and
     *     objects are more than {@link #MOST_OF_THE_FEWER}
     */
    public static Leniency of(Marks marks) {
        requireConnected(groups(marks));
        int fewer = Math.min(marks.jurors().size(), marks.objects().size());
        if (fewer > MOST_OF_THE_FEWER) {
            throw new IllegalArgumentException("jurors or objects must be at most " + MOST_OF_THE_FEWER + ", got "
                    + marks.jurors().size() + " and " + marks.objects().size());
        }
        return AdditiveFit.of(marks);
    }

    private static void requireConnected(List<Group> groups) {
        if (groups.size() > 1) {
            String named =
                    groups.stream().limit(MOST_NAMED).map(Group::toString).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("marks must connect all jurors and objects, got " + groups.size()
                    + " separate groups: " + named + (groups.size() > MOST_NAMED ? ", ..." : ""));
        }
    }

    /**
     * An object's effect.
     *
     * @throws IllegalArgumentException if there is no such object (the nearest are named)
     */
    public Effect object(String id) {
        return Lookup.require("object", "the marks'", id, objects, Effect::id, Effect::id);
    }

    /**
     * A juror's effect.
     *
     * @throws IllegalArgumentException if there is no such juror (the nearest are named)
     */
    public Effect juror(String id) {
        return Lookup.require("juror", "the marks'", id, jurors, Effect::id, Effect::id);
    }

    /** Each object with its marks, their plain mean, and its effect. */
    public Table toTable() {
        return table("Objects, leniency taken out", "object", "without leniency", objects);
    }

    /** Each juror with the marks given, their plain mean, and the juror's effect. */
    public Table jurorTable() {
        return table("Jurors' leniency", "juror", "leniency", jurors);
    }

    private static Table table(String title, String noun, String effect, List<Effect> effects) {
        Table.Builder table = Table.builder(title)
                .text(noun)
                .integer("marks")
                .decimal("mean", 2)
                .decimal(effect, 2);
        effects.forEach(each -> table.row(each.id(), each.marks(), each.mean(), each.effect()));
        return table.build();
    }
}
