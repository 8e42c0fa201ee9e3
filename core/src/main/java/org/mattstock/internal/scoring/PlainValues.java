package org.mattstock.internal.scoring;

import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Leaf;

/**
 * The values of leaves that take their year's own figures, learned anew whenever the figures behind a frame have changed, and
 * nothing else of the definition. Used by one thread.
 */
public final class PlainValues {
    private final Frame origin;
    private final NodeColumn column;
    private Frame frame;

    /**
     * Values over the figures of a frame.
     *
     * @param origin of one year
     */
    public PlainValues(Frame origin) {
        this.origin = origin;
        this.frame = origin;
        this.column = new NodeColumn(origin.units.size());
    }

    /** Whether a leaf takes its year's own figures, normalized against one reference. */
    public static boolean cover(Frame frame, Leaf leaf) {
        return PlainLeaf.of(leaf, frame) != null;
    }

    /** Forgets what was learned. */
    public void learnAnew() {
        frame = origin.learningAnew();
    }

    /**
     * The values of a leaf, zero for none; the same array for every leaf.
     *
     * @return null where the walk must say what is wrong
     */
    public double @Nullable [] of(Leaf leaf) {
        PlainLeaf plain = PlainLeaf.of(leaf, frame);
        return plain != null && plain.read(column) ? column.values : null;
    }
}
