package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.uncertainty.FullFactorial.Order;

/** How two units stand to each other in every combination. */
final class Orders {
    private final double[] first;
    private final double[] second;
    private final FactorialDesign design;

    /** The places of both by combination. */
    Orders(double[] first, double[] second, FactorialDesign design) {
        this.first = first;
        this.second = second;
        this.design = design;
    }

    /** Whether one is ahead under the first combination, and behind in another. */
    static boolean isTurned(double[] first, double... second) {
        double own = Math.signum(second[0] - first[0]);
        for (int combination = 1; combination < first.length; combination++) {
            if (own * (second[combination] - first[combination]) < 0) {
                return true;
            }
        }
        return false;
    }

    Order standing(int combination) {
        double gap = second[combination] - first[combination];
        return gap > 0 ? Order.AHEAD : gap < 0 ? Order.BEHIND : Order.TIED;
    }

    int count(Order standing) {
        int count = 0;
        for (int combination = 0; combination < first.length; combination++) {
            count += standing(combination) == standing ? 1 : 0;
        }
        return count;
    }

    /** By combination: 1 where the first is ahead, 0 where they are tied, -1 where it is behind. */
    double[] figures() {
        double[] figures = new double[first.length];
        Arrays.setAll(figures, combination -> Math.signum(second[combination] - first[combination]));
        return figures;
    }

    List<FullFactorial.Under> alternatives() {
        List<FullFactorial.Under> all = new ArrayList<>();
        for (int choice = 0; choice < design.choices().size(); choice++) {
            for (int level = 0;
                    level < design.choices().get(choice).alternatives().size();
                    level++) {
                all.add(under(choice, level));
            }
        }
        return all;
    }

    private FullFactorial.Under under(int choice, int level) {
        int[] counts = new int[Order.values().length];
        Order alone = standing(0);
        for (int combination = 0; combination < first.length; combination++) {
            int[] levels = design.levels(combination);
            if (levels[choice] == level) {
                counts[standing(combination).ordinal()]++;
                alone = Arrays.stream(levels).sum() == level ? standing(combination) : alone;
            }
        }
        FactorialDesign.Options of = design.choices().get(choice);
        return new FullFactorial.Under(
                of.name(),
                of.alternatives().get(level).name(),
                counts[Order.AHEAD.ordinal()],
                counts[Order.TIED.ordinal()],
                counts[Order.BEHIND.ordinal()],
                alone);
    }
}
