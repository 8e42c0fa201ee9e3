package org.mattstock.nomination;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

/**
 * Seven fictitious municipalities with a figure in each of two dimensions, the mean of which is cut at 100: the first three
 * are all at 100, and 110, 106 and 104 before that. Exempeldal lacks quality, Exempelnäs both.
 */
final class ScoredExample {
    static final int YEAR = 2024;

    private static final String[] NAMES = {
        "Exempelköping", "Exempelvik", "Exempelstad", "Exempelby", "Exempelhamn", "Exempeldal", "Exempelnäs"
    };
    private static final double[] RESULTS = {110, 110, 128, 90, 70, 60, Double.NaN};
    private static final double[] QUALITY = {110, 102, 80, 70, 70, Double.NaN, Double.NaN};

    private ScoredExample() {}

    static String id(int i) {
        return String.valueOf(9001 + i);
    }

    static Panel panel() {
        PanelBuilder builder = Panel.builder()
                .indicator(Indicator.of("X1", "Results"))
                .indicator(Indicator.of("X2", "Quality"))
                .grouping(new Grouping(
                        "size", "By size", List.of(group("large", 0, 1, 3), group("small", 2, 4, 5), group("tiny"))));
        for (int i = 0; i < NAMES.length; i++) {
            builder.unit(new Unit(id(i), NAMES[i], "K"));
            put(builder, "X1", i, RESULTS[i]);
            put(builder, "X2", i, QUALITY[i]);
        }
        return builder.build();
    }

    private static void put(PanelBuilder builder, String indicator, int unit, double value) {
        if (!Double.isNaN(value)) {
            builder.value(indicator, Breakdown.TOTAL, id(unit), YEAR, value);
        }
    }

    private static Grouping.Group group(String id, int... members) {
        SortedSet<String> units = new TreeSet<>();
        for (int member : members) {
            units.add(id(member));
        }
        return new Grouping.Group(id, id, units);
    }

    static Scores scores() {
        Branch total = Branch.of(
                        "total",
                        "Total",
                        Leaf.of("X1", Direction.HIGHER, Normalization.none()).withId("results"),
                        Leaf.of("X2", Direction.HIGHER, Normalization.none()).withId("quality"))
                .withMissing(MissingRule.atLeast(0.5))
                .withNormalization(new Normalization.MinMax(
                        new Normalization.Bounds.Given(0, 100), Normalization.Range.PERCENT, Normalization.Clamp.BOTH));
        return CompositeIndex.of("example", total).score(panel(), YEAR);
    }
}
