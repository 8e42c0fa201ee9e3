package org.mattstock.internal.scoring.selection;

import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;

/** The year's own value. */
record OfYear(Selection.OfYear selection) implements SelectionMethod {
    @Override
    public Selected select(Panel panel, Leaf leaf, int year) {
        return Selected.ofYear(panel, leaf, year);
    }

    @Override
    public int yearsBack() {
        return 0;
    }

    @Override
    public boolean takesTheYearsOwn() {
        return true;
    }

    @Override
    public boolean mayLeaveRange() {
        return false;
    }
}
