package org.mattstock.uncertainty;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;

/** Made-up panels and definitions for tests. */
public final class Figures {
    static final int YEAR = 2022;

    private Figures() {}

    /** Units 10000, 10001, ... and indicators N0, N1, ...; a share of the cells is missing. */
    public static Panel panel(int units, int indicators, double missing) {
        SplittableRandom random = new SplittableRandom(20_250_301);
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(new Unit(id(unit), "Unit " + unit, "K"));
        }
        for (int i = 0; i < indicators; i++) {
            for (int unit = 0; unit < units; unit++) {
                double value = random.nextInt(1_000) / 10.0;
                if (random.nextDouble() >= missing) {
                    builder.value("N" + i, Breakdown.TOTAL, id(unit), YEAR, value);
                }
            }
        }
        return builder.build();
    }

    static String id(int unit) {
        return String.valueOf(10_000 + unit);
    }

    /** Leaves over indicators N{from}, N{from + 1}, ... */
    public static Node[] leaves(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> Leaf.of("N" + i, Direction.HIGHER, Normalization.quantileMinMax(0.025, 0.975)))
                .toArray(Node[]::new);
    }

    /** Two dimensions of so many leaves each, which need 60 % of their weight. */
    public static CompositeIndex twoDimensions(int each) {
        Branch first = Branch.of("first", "First", leaves(0, each)).withMissing(MissingRule.atLeast(0.6));
        Branch second = Branch.of("second", "Second", leaves(each, each)).withMissing(MissingRule.atLeast(0.6));
        return CompositeIndex.of("two", Branch.of("all", "All", first, second));
    }

    /** The plain mean of leaves, all present. */
    public static CompositeIndex flat(int leaves) {
        return CompositeIndex.of("flat", Branch.of("all", "All", leaves(0, leaves)));
    }
}
