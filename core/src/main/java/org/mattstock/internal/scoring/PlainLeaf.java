package org.mattstock.internal.scoring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/**
 * A leaf whose values are the year's own figures, placed on a straight line against one reference: most leaves of most
 * definitions, read and normalized a column at a time.
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
        return plain.directed.method().isStraight() ? plain : null;
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
        frame.figures.read(leaf, frame.years.get(0), column);
        directed.enter(column.values);
    }

    /**
     * Fills a column with the final values, zero where there is none.
     *
     * @return false if it had no parameters, or a place left the range of a double: the walk says what that means
     */
    boolean read(NodeColumn column) {
        readEntering(column);
        Normalizer normalizer = directed.normalizer(column.values);
        if (normalizer == null) {
            return false;
        }
        Scale line = normalizer.scale().orElseThrow();
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
        column.clearMissing();
        return true;
    }
}
