package org.mattstock.internal.scoring;

import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;

/**
 * Where leaves take their values from: a panel, or whatever stands in its place, such as a matched basket. Whoever stands in is
 * asked for every value, so that nobody has to write a panel of values that exist already.
 */
@FunctionalInterface
public interface Figures {
    /** What a leaf takes for a year, before anything is done to it; by unit of the frame's panel. */
    Selected of(Leaf leaf, int year);

    /**
     * Fills a column with the year's own figures of a leaf that takes these and nothing else, NaN where there is none.
     *
     * @param column overwritten
     */
    default void read(Leaf leaf, int year, NodeColumn column) {
        column.read(of(leaf, year).scaled);
    }

    /** The panel whose figures these are, as they are; null where something stands in its place. */
    default @Nullable Panel panel() {
        return null;
    }

    /** The figures of a panel, by each leaf's own selection and denominator. */
    static Figures of(Panel panel) {
        return new OfPanel(panel);
    }

    /** Reads a column without asking at every value whether there is one. */
    record OfPanel(Panel panel) implements Figures {
        @Override
        public Selected of(Leaf leaf, int year) {
            return SelectionMethods.select(panel, leaf, year);
        }

        @Override
        public void read(Leaf leaf, int year, NodeColumn column) {
            column.read(panel.slice(leaf.indicator(), leaf.breakdown(), year));
        }
    }
}
