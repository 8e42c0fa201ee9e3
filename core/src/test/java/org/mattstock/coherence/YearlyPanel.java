package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/** Figures of units U00, U01... by indicator and year, which a test may change, and what follows from them by plain arithmetic. */
final class YearlyPanel {
    private final int units;
    private final Map<String, TreeMap<Integer, double[]>> figures = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<Series.Break> breaks = new ArrayList<>();

    private YearlyPanel(int units) {
        this.units = units;
    }

    static YearlyPanel ofUnits(int units) {
        return new YearlyPanel(units);
    }

    YearlyPanel value(String indicator, int unit, int year, double value) {
        indicators.putIfAbsent(indicator, Indicator.of(indicator, indicator));
        figures.computeIfAbsent(indicator, id -> new TreeMap<>()).computeIfAbsent(year, each -> nothing())[unit] =
                value;
        return this;
    }

    private double[] nothing() {
        double[] none = new double[units];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    double value(String indicator, int unit, int year) {
        return column(indicator, year)[unit];
    }

    private double[] column(String indicator, int year) {
        return Objects.requireNonNull(figures.get(indicator)).getOrDefault(year, nothing());
    }

    YearlyPanel indicator(Indicator described) {
        indicators.put(described.id(), described);
        return this;
    }

    YearlyPanel breakIn(String indicator, int year, String text) {
        breaks.add(new Series.Break(indicator, year, text));
        return this;
    }

    /** Multiplies every figure. */
    YearlyPanel times(double factor) {
        figures.values()
                .forEach(byYear ->
                        byYear.values().forEach(values -> Arrays.setAll(values, unit -> values[unit] * factor)));
        return this;
    }

    Panel build() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(Unit.of(String.format("U%02d", unit), "Unit " + unit));
        }
        indicators.values().forEach(builder::indicator);
        figures.forEach((indicator, byYear) -> byYear.forEach((year, values) -> {
            for (int unit = 0; unit < units; unit++) {
                if (!Double.isNaN(values[unit])) {
                    builder.value(indicator, Breakdown.TOTAL, String.format("U%02d", unit), year, values[unit]);
                }
            }
        }));
        return builder.build().withBreaks(breaks);
    }

    double[] changes(String indicator, int before, int after) {
        double[] first = column(indicator, before);
        double[] second = column(indicator, after);
        return IntStream.range(0, units)
                .mapToDouble(unit -> second[unit] - first[unit])
                .toArray();
    }

    /** How many spreads a figure jumps, where every year is a round and no series breaks; 0 where there is nothing to compare. */
    double timesByHand(String indicator, int unit, int year) {
        int before = year - 1;
        while (before >= 2015 && Double.isNaN(value(indicator, unit, before))) {
            before--;
        }
        if (before < 2015 || Double.isNaN(value(indicator, unit, year))) {
            return 0;
        }
        double expected = 0;
        for (int each = before + 1; each <= year; each++) {
            expected += median(present(changes(indicator, each - 1, each)));
        }
        double distance = Math.abs(value(indicator, unit, year) - value(indicator, unit, before) - expected);
        double[] own = IntStream.range(2016, year)
                .mapToDouble(each -> Math.abs(
                        changes(indicator, each - 1, each)[unit] - median(present(changes(indicator, each - 1, each)))))
                .filter(size -> !Double.isNaN(size))
                .toArray();
        double yardstick = Math.max(spread(indicator, year), own.length < 3 ? 0 : 1.4826 * median(own));
        return distance / (yardstick * Math.sqrt(year - before));
    }

    private double spread(String indicator, int year) {
        double own = spreadOfYear(indicator, year);
        return own > 0
                ? own
                : median(IntStream.rangeClosed(2016, 2022)
                        .filter(other -> other != year)
                        .mapToDouble(other -> spreadOfYear(indicator, other))
                        .filter(known -> !Double.isNaN(known))
                        .toArray());
    }

    private double spreadOfYear(String indicator, int year) {
        double[] changes = present(changes(indicator, year - 1, year));
        double median = median(changes);
        double[] moved = Arrays.stream(changes)
                .filter(change -> change != 0)
                .map(change -> Math.abs(change - median))
                .toArray();
        return moved.length < 5 ? Double.NaN : 1.4826 * median(moved);
    }

    static double[] present(double[] numbers) {
        return Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).toArray();
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
