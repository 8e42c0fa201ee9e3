package org.mattstock.uncertainty;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/**
 * Random panels of two years with gaps, ties, duplicated units and skew. They have what the examples of methods name: the
 * indicator y and the grouping half, and units A, B, C and so on.
 */
public final class RandomFigures {
    private final Random random;
    private final int units;
    private final PanelBuilder builder = Panel.builder();

    private RandomFigures(Random random, int units) {
        this.random = random;
        this.units = units;
    }

    /** Indicators N0, N1, ..., and y. */
    public static Panel panel(Random random, int units, int indicators) {
        RandomFigures figures = new RandomFigures(random, units);
        figures.units();
        for (int i = 0; i < indicators; i++) {
            figures.indicator("N" + i, random.nextInt(6));
        }
        figures.indicator("y", 0);
        return figures.builder.build();
    }

    private void units() {
        TreeSet<String> first = new TreeSet<>();
        TreeSet<String> second = new TreeSet<>();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(new Unit(id(unit), "Unit " + unit, unit > 2 && random.nextInt(9) == 0 ? "R" : "K"));
            if (random.nextInt(9) > 0) {
                (unit % 2 == 0 ? first : second).add(id(unit));
            }
        }
        builder.grouping(new Grouping(
                "half",
                "Half",
                List.of(new Grouping.Group("first", "First", first), new Grouping.Group("second", "Second", second))));
    }

    /** A to Z, then with a number. */
    private static String id(int unit) {
        String letter = String.valueOf((char) ('A' + unit % 26));
        return unit < 26 ? letter : letter + unit / 26;
    }

    private void indicator(String id, int shape) {
        builder.indicator(Indicator.of(id, id));
        year(id, RandomAnalyses.YEAR - 1, shape);
        year(id, RandomAnalyses.YEAR, shape);
    }

    private void year(String indicator, int year, int shape) {
        int twins = units > 3 ? units / 4 : 0;
        double[] values = new double[units];
        for (int unit = 0; unit < units; unit++) {
            values[unit] = unit >= units - twins ? values[unit - units + twins] : value(shape);
            put(indicator, unit, year, values[unit]);
        }
    }

    /** Coarse, even, degenerate, skewed; NaN for a value that is not reported, infinite for one that does not apply. */
    private double value(int shape) {
        int fate = random.nextInt(shape < 2 ? 10 : 1_000);
        if (fate == 0) {
            return random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return switch (shape) {
            case 0, 2 -> random.nextInt(5);
            case 3 -> 7;
            case 4 -> Math.exp(6 * random.nextGaussian());
            default -> 100 * random.nextDouble();
        };
    }

    private void put(String indicator, int unit, int year, double value) {
        if (Double.isNaN(value)) {
            builder.missing(indicator, Breakdown.TOTAL, id(unit), year, MissingReason.NOT_REPORTED);
        } else if (Double.isInfinite(value)) {
            builder.missing(indicator, Breakdown.TOTAL, id(unit), year, MissingReason.NOT_APPLICABLE);
        } else {
            builder.value(indicator, Breakdown.TOTAL, id(unit), year, value);
        }
    }
}
