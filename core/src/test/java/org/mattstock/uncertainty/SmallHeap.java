package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.development.Development;
import org.mattstock.index.CompositeIndex;

/** Runs one thing on many units in a virtual machine of its own, and prints how it ended. */
public final class SmallHeap {
    private static final int FIRST = 2019;

    private SmallHeap() {}

    /** Units, indicators, years, threads, and what is run. */
    public static void main(String... args) {
        int units = Integer.parseInt(args[0]);
        int indicators = Integer.parseInt(args[1]);
        int years = Integer.parseInt(args[2]);
        try {
            run(panel(units, indicators, years), index(indicators), FIRST + years - 1, args);
            System.out.println("DONE");
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.out.println("REFUSED: " + e.getMessage());
        }
    }

    private static void run(Panel panel, CompositeIndex index, int year, String... args) {
        switch (args[4]) {
            case "score" -> index.score(panel, year).toTable();
            case "explain" -> index.score(panel, year).explain("U1").toTable();
            case "analyze" ->
                UncertaintyAnalysis.of(index)
                        .replicates(256)
                        .threads(Integer.parseInt(args[3]))
                        .run(panel, year)
                        .top(10);
            case "leave-out" -> OneAtATime.leavingOut(index, panel, year).toTable();
            case "develop" -> Development.of(index).over(FIRST, year).run(panel).toTable();
            default -> throw new AssertionError(args[4]);
        }
    }

    private static Panel panel(int units, int indicators, int years) {
        PanelBuilder panel = Panel.builder();
        for (int i = 0; i < indicators; i++) {
            for (int year = 0; year < years; year++) {
                for (int unit = 0; unit < units; unit++) {
                    double value = (unit * 7_919L + i * 104_729L + year * 31L) % 1_000 / 10.0;
                    panel.value("K" + i, Breakdown.TOTAL, "U" + unit, FIRST + year, value);
                }
            }
        }
        return panel.build();
    }

    private static CompositeIndex index(int indicators) {
        List<Node> dimensions = new ArrayList<>();
        for (int first = 0; first < 10; first++) {
            List<Node> leaves = new ArrayList<>();
            for (int i = first; i < indicators; i += 10) {
                leaves.add(Leaf.of("K" + i, Direction.HIGHER, Normalization.minMax()));
            }
            dimensions.add(Branch.of("d" + first, "d" + first, leaves.toArray(Node[]::new)));
        }
        return CompositeIndex.of("many", Branch.of("all", "all", dimensions.toArray(Node[]::new)));
    }
}
