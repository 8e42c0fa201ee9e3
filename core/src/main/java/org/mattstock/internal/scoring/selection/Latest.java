package org.mattstock.internal.scoring.selection;

import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;

/** The latest value within some years. */
record Latest(Selection.Latest selection) implements SelectionMethod {
    @Override
    public Selected select(Panel panel, Leaf leaf, int year) {
        Selected result = Selected.ofYear(panel, leaf, year);
        List<Integer> before = Selected.yearsBefore(panel, year, selection.years());
        for (int back = before.size() - 1; back >= 0; back--) {
            Selected earlier = Selected.ofYear(panel, leaf, before.get(back));
            for (int unit = 0; unit < result.raw.length; unit++) {
                if (result.isMissing(unit) && !earlier.isMissing(unit)) {
                    result.take(unit, earlier);
                }
            }
        }
        return result;
    }

    @Override
    public int yearsBack() {
        return selection.years() - 1;
    }

    @Override
    public boolean mayLeaveRange() {
        return false;
    }
}
