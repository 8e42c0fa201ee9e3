package org.mattstock.workbook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;

/** Panels of fictitious units, with ties and gaps. */
final class Invented {
    static final int YEAR = 2022;

    private static final int UNITS = 40;

    private Invented() {}

    /** A panel with the indicators of a definition: values from 10 to 94, many of them equal, times a scale. */
    static Panel panel(CompositeIndex index, double scale) {
        PanelBuilder builder = builder();
        List<String> indicators = indicators(index);
        indicators.forEach(id -> builder.indicator(Indicator.of(id, id)));
        for (int i = 0; i < indicators.size(); i++) {
            for (int unit = 0; unit < UNITS; unit++) {
                value(builder, indicators.get(i), unit, scale * (10 + noise(unit, i) % 29 * 3));
            }
        }
        return builder.build();
    }

    private static List<String> indicators(CompositeIndex index) {
        Stream<String> demanded = index.eligibility().requirements().stream()
                .filter(Requirement.IndicatorAtLeast.class::isInstance)
                .map(each -> ((Requirement.IndicatorAtLeast) each).indicator());
        return Stream.concat(index.leaves().stream().map(Leaf::indicator), demanded)
                .distinct()
                .toList();
    }

    /** Four indicators: a and b with ties and gaps, c with one value for all, d from -20 to 20, big as a divisor, zero in one unit. */
    static Panel methods() {
        PanelBuilder builder = builder();
        for (String id : List.of("a", "b", "c", "d", "big")) {
            builder.indicator(Indicator.of(id, id.toUpperCase(java.util.Locale.ROOT)));
        }
        for (int unit = 0; unit < UNITS; unit++) {
            value(builder, "a", unit, unit % 11 == 5 ? Double.NaN : 10 + noise(unit, 1) % 17 * 3.25);
            value(builder, "b", unit, unit % 13 == 7 ? Double.NaN : 1 + noise(unit, 2) % 1_000 / 7.0);
            value(builder, "c", unit, 7.3);
            value(builder, "d", unit, noise(unit, 3) % 41 - 20.0);
            value(builder, "big", unit, unit == 20 ? 0 : 100 + noise(unit, 4) % 500);
        }
        return builder.build();
    }

    private static PanelBuilder builder() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < UNITS; unit++) {
            builder.unit(new Unit(id(unit), "Exempelköping " + (unit + 1), "K"));
        }
        return builder;
    }

    private static String id(int unit) {
        return "%04d".formatted(unit + 1);
    }

    private static void value(PanelBuilder builder, String indicator, int unit, double value) {
        if (Double.isNaN(value)) {
            builder.missing(indicator, Breakdown.TOTAL, id(unit), YEAR, MissingReason.CONFIDENTIAL);
        } else {
            builder.value(indicator, Breakdown.TOTAL, id(unit), YEAR, value);
        }
    }

    private static int noise(int unit, int column) {
        return IntStream.iterate(unit * 31 + column * 17 + 5, last -> (last * 1_103 + 12_345) % 65_536)
                .skip(4)
                .findFirst()
                .orElseThrow();
    }
}
