package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/**
 * Panels of invented units: gaps of every reason, ties, skew, constant columns, twins (two units with the same figures), units
 * of another kind and units in no group.
 */
final class RandomPanels {
    static final int INDICATORS = 6;
    static final int FIRST_YEAR = 2018;
    /** Positive throughout: standard errors, denominators, sizes. */
    static final String POSITIVE = "S";

    private static final MissingReason[] REASONS = {
        MissingReason.NOT_REPORTED,
        MissingReason.NOT_APPLICABLE,
        MissingReason.CONFIDENTIAL,
        MissingReason.NOT_PUBLISHED,
        MissingReason.NOT_COLLECTED,
        MissingReason.UNKNOWN
    };

    private final Dice dice;
    private final PanelBuilder builder = Panel.builder();

    /** How the values of one indicator are spread. */
    private enum Shape {
        EVEN,
        COARSE,
        SKEWED,
        CONSTANT,
        POSITIVE,
        WANDERING
    }

    private RandomPanels(Dice dice) {
        this.dice = dice;
    }

    /** A panel with the indicators N0, N1, ... and {@link #POSITIVE}, for women too in N0. */
    static Panel draw(Dice dice, int units, int years, int indicators) {
        RandomPanels panel = new RandomPanels(dice);
        panel.units(units);
        for (int i = 0; i < indicators; i++) {
            String id = "N" + i;
            panel.builder.indicator(Indicator.of(id, "Indicator " + i).withMeasurement(panel.measurement()));
            Shape shape = dice.pick(
                    Shape.EVEN,
                    Shape.EVEN,
                    Shape.COARSE,
                    Shape.SKEWED,
                    Shape.POSITIVE,
                    Shape.WANDERING,
                    Shape.WANDERING);
            panel.fill(id, Breakdown.TOTAL, dice.oneIn(16) ? Shape.CONSTANT : shape, units, years);
        }
        panel.fill("N0", Breakdown.WOMEN, Shape.EVEN, units, years);
        panel.fill(POSITIVE, Breakdown.TOTAL, Shape.POSITIVE, units, years);
        if (dice.oneIn(4)) {
            panel.builder.seriesBreak(new Series.Break("N1", FIRST_YEAR + dice.below(years), "counted otherwise"));
        }
        return panel.builder.build();
    }

    private Measurement measurement() {
        return switch (dice.below(24)) {
            case 0 -> new Measurement.MeanOfYears(3);
            case 1 -> new Measurement.Event();
            case 2 -> new Measurement.Carried();
            default -> Measurement.ANNUAL;
        };
    }

    private void units(int count) {
        List<TreeSet<String>> groups = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int unit = 0; unit < count; unit++) {
            String id = id(unit);
            builder.unit(new Unit(id, "Exempel " + unit, unit > 2 && dice.oneIn(6) ? "R" : "K"));
            int group = unit == 0 ? 0 : dice.below(7) / 2;
            if (group < groups.size()) {
                groups.get(group).add(id);
            }
        }
        List<Grouping.Group> named = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            named.add(new Grouping.Group("g" + group, "Group " + group, groups.get(group)));
        }
        builder.grouping(new Grouping("county", "County", named));
    }

    static String id(int unit) {
        return String.valueOf(1_000 + unit);
    }

    private void fill(String indicator, Breakdown breakdown, Shape shape, int units, int years) {
        boolean whole = dice.oneIn(3);
        int gaps = shape == Shape.POSITIVE ? 60 : whole ? 400 : 14;
        int twins = units > 5 ? dice.below(3) : 0;
        for (int y = 0; y < years; y++) {
            for (int unit = 0; unit < units - twins; unit++) {
                Cell cell = cell(shape, gaps, unit, y);
                put(indicator, breakdown, unit, FIRST_YEAR + y, cell);
                if (unit < twins) {
                    put(indicator, breakdown, units - twins + unit, FIRST_YEAR + y, cell);
                }
            }
        }
    }

    private Cell cell(Shape shape, int gaps, int unit, int year) {
        if (dice.oneIn(gaps)) {
            return dice.oneIn(4) ? Cell.ABSENT : new Cell.Missing(dice.pick(REASONS), "");
        }
        double value = switch (shape) {
            case EVEN -> 100 * dice.fraction() - 10;
            case COARSE -> dice.below(5) - 1;
            case SKEWED -> 1 / (0.003 + dice.fraction());
            case CONSTANT -> 7;
            case POSITIVE -> 0.1 + 3 * dice.fraction();
            case WANDERING -> unit + (unit % 3 - 0.6) * year + 2 * dice.fraction();
        };
        return new Cell.Observed(value, dice.oneIn(9) ? Cell.Flags.of(Cell.Flag.PROVISIONAL) : Cell.Flags.NONE);
    }

    private void put(String indicator, Breakdown breakdown, int unit, int year, Cell cell) {
        builder.cell(indicator, breakdown, id(unit), year, cell);
    }
}
