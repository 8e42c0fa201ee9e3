package org.mattstock.internal.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/**
 * A leaf whose values are the year's own figures, normalized against one reference: most leaves of most definitions, read and
 * normalized a column at a time, and learned from without normalizing anything.
 */
final class PlainLeaf {
    private final Leaf leaf;
    private final Frame frame;
    private final Directed directed;

    private PlainLeaf(Leaf leaf, Frame frame) {
        this.leaf = leaf;
        this.frame = frame;
        this.directed = Directed.of(frame, leaf);
    }

    /** A leaf, if it is plain; null if not. */
    static @Nullable PlainLeaf of(Leaf leaf, Frame frame) {
        if (!takesFiguresAsTheyAre(leaf) || !frame.groups.isOneForAll()) {
            return null;
        }
        PlainLeaf plain = new PlainLeaf(leaf, frame);
        return plain.directed.method().isOfUnknownSense() ? null : plain;
    }

    private static boolean takesFiguresAsTheyAre(Leaf leaf) {
        return SelectionMethods.of(leaf.selection()).takesTheYearsOwn()
                && leaf.denominator().isEmpty()
                && TreatmentMethods.of(leaf.treatment()).isNothing()
                && ImputationMethods.of(leaf.imputation()).isNothing();
    }

    Leaf leaf() {
        return leaf;
    }

    /** How its deviation is computed; empty if it learns anything but a mean and a deviation. */
    Optional<NormalizationMethod.DeviationFormula> deviation() {
        return directed.method().deviation();
    }

    /** Fills a column with the values that enter normalization, NaN where there is none. */
    void readEntering(NodeColumn column) {
        frame.figures.read(leaf, year(), column);
        directed.enter(column.values);
    }

    /**
     * Fills a column with the final values, zero where there is none.
     *
     * @return false if it had no parameters, or a place left the range of a double: the walk says what that means
     */
    boolean read(NodeColumn column) {
        FittedParameters.Entry known = frame.normalization(leaf.id());
        readEntering(column);
        Normalizer normalizer = known == null
                ? directed.normalizer(column.values)
                : directed.method().with(known.learned());
        if (known == null) {
            tell();
        }
        if (normalizer == null) {
            return false;
        }
        Scale line = normalizer.scale().orElse(null);
        boolean isPlaced = (line != null && line.isLinear()) ? place(line, column) : place(normalizer, column.values);
        column.clearMissing();
        return isPlaced;
    }

    /** Learns, if there is something to learn from. */
    void learn(NodeColumn column) {
        readEntering(column);
        directed.learned(new double[][] {column.values});
        tell();
    }

    /** Takes over what the column has taught another definition, and says whether that was so. */
    boolean recall() {
        Lessons lessons = frame.lessons;
        Class<? extends Learned> kind = directed.method().learned().orElse(null);
        Lessons.Lesson lesson = lessons == null || kind == null ? null : lessons.find(leaf, kind);
        if (lesson == null) {
            return false;
        }
        frame.keepNormalization(leaf.id(), lesson.count(), lesson.learned());
        return true;
    }

    /** Tells other definitions what the column has taught this one. */
    void tell() {
        Lessons lessons = frame.lessons;
        FittedParameters.Entry entry = lessons == null ? null : frame.normalization(leaf.id());
        if (lessons != null && entry != null) {
            lessons.keep(leaf, entry.count(), entry.learned());
        }
    }

    private int year() {
        return frame.years.get(0);
    }

    /** Without a branch at any value. */
    private boolean place(Scale line, NodeColumn column) {
        line.place(column.values);
        if (line.cuts()) {
            column.clearMissing();
            if (!column.isFinite()) {
                return false;
            }
            line.cut(column.values);
        }
        if (directed.isMirrored()) {
            line.mirror(column.values);
        }
        return true;
    }

    /** Value by value. */
    private boolean place(Normalizer normalizer, double[] values) {
        boolean isFinite = true;
        for (int unit = 0; unit < values.length; unit++) {
            double value = values[unit];
            if (!Double.isNaN(value)) {
                double place = normalizer.place(value);
                isFinite &= Double.isFinite(place);
                place = normalizer.cut(place + 0.0) + 0.0;
                values[unit] = directed.isMirrored() ? normalizer.mirror(value, place) + 0.0 : place;
                isFinite &= Double.isFinite(values[unit]);
            }
        }
        return isFinite;
    }
}
