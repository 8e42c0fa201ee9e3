package org.mattstock.internal.scoring.selection;

import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of the engine that does what a selection says. */
public final class SelectionMethods {
    private static final Registry<Selection, SelectionMethod> ALL = Registry.<Selection, SelectionMethod>of(
                    Selection.class)
            .with(Selection.OfYear.class, OfYear::new)
            .with(Selection.Latest.class, Latest::new)
            .with(Selection.MeanOf.class, MeanOf::new)
            .complete();

    private SelectionMethods() {}

    /** What a selection does. */
    public static SelectionMethod of(Selection selection) {
        return ALL.get(selection, Behaviors.none());
    }

    /** What a leaf's own selection takes for a year. */
    public static Selected select(Panel panel, Leaf leaf, int year) {
        return of(leaf.selection()).select(panel, leaf, year);
    }
}
