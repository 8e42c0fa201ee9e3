package org.mattstock.nomination;

import java.math.RoundingMode;
import java.util.List;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Table;

/** Natural breaks as a table. */
final class JenksTable {
    private JenksTable() {}

    static Table of(JenksClasses found) {
        Table.Builder table = Table.builder(title(found))
                .integer("optimum")
                .integer("class")
                .integer("size")
                .decimal("lowest", 3)
                .decimal("highest", 3);
        for (int i = 0; i < found.optima().size(); i++) {
            List<JenksClasses.OneClass> classes = found.optima().get(i).classes();
            for (int j = 0; j < classes.size(); j++) {
                JenksClasses.OneClass each = classes.get(j);
                table.row(i + 1L, j + 1L, (long) each.size(), each.lowest(), each.highest());
            }
        }
        return table.build();
    }

    private static String title(JenksClasses found) {
        String fit = found.goodnessOfFit().isPresent()
                ? ", goodness of fit "
                        + Decimals.shortest(found.goodnessOfFit().getAsDouble())
                                .setScale(6, RoundingMode.HALF_UP)
                                .toPlainString()
                : "";
        return "Natural breaks, " + found.optimaCount() + (found.optimaCount() == 1 ? " optimum" : " optima") + fit;
    }
}
