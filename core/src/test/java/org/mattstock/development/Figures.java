package org.mattstock.development;

import java.util.List;
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

/** Small invented panels, and definitions over them: indicators are {@code i0, i1, ...}, units {@code u00, u01, ...}. */
final class Figures {
    private Figures() {}

    /** The value of an indicator for a unit in a year; NaN for none. */
    interface Cells {
        double at(int indicator, int unit, int year);
    }

    public static Panel panel(int indicators, int units, int first, int last, Cells cells) {
        return builder(indicators, units, first, last, cells).build();
    }

    static PanelBuilder builder(int indicators, int units, int first, int last, Cells cells) {
        PanelBuilder builder = Panel.builder();
        IntStream.range(0, units).forEach(unit -> builder.unit(Unit.of(id(unit), "Exempel " + unit)));
        for (int indicator = 0; indicator < indicators; indicator++) {
            for (int unit = 0; unit < units; unit++) {
                for (int year = first; year <= last; year++) {
                    double value = cells.at(indicator, unit, year);
                    if (!Double.isNaN(value)) {
                        builder.value("i" + indicator, Breakdown.TOTAL, id(unit), year, value);
                    }
                }
            }
        }
        return builder;
    }

    static String id(int unit) {
        return "u" + (unit < 10 ? "0" : "") + unit;
    }

    /** One indicator whose values are the composites: a row for each unit, from 2019 on. */
    static Panel composites(double[]... rows) {
        return panel(1, rows.length, 2019, 2018 + rows[0].length, (indicator, unit, year) -> rows[unit][year - 2019]);
    }

    /** The plain mean of indicators as they are, half of which are enough. */
    static CompositeIndex mean(int indicators) {
        return mean(indicators, Normalization.none());
    }

    static CompositeIndex mean(int indicators, Normalization normalization) {
        Node[] leaves = IntStream.range(0, indicators)
                .mapToObj(i -> Leaf.of("i" + i, Direction.HIGHER, normalization))
                .toArray(Node[]::new);
        return CompositeIndex.of(
                "mean", Branch.of("total", "Exempelindex", leaves).withMissing(MissingRule.atLeast(0.5)));
    }

    /** Levels that wander without direction, the same for every call. */
    static double noise(int indicator, int unit, int year) {
        long mixed = (indicator * 31L + unit) * 8191L + year;
        mixed = (mixed ^ (mixed >>> 31)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return ((mixed ^ (mixed >>> 32)) & 0xffff) / 1000.0;
    }

    /** Without the limits and bars of the default: one indicator is the whole basket of most panels here. */
    static Development quick(CompositeIndex index) {
        return Development.of(index)
                .over(2019, 2022)
                .changes(ChangeLimit.uncut())
                .honor(Honor.Rule.risen())
                .evidence(EvidenceRule.standard().withReplicates(0));
    }

    static List<Double> values(DevelopmentResult result, String unit) {
        return result.requireUnit(unit).pattern().orElseThrow().absolute().values();
    }
}
