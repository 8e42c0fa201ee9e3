package org.mattstock.change;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/** Small panels to change. */
final class Towns {
    static final Cell.Flags WORKED_OUT = Cell.Flags.of(Cell.Flag.WORKED_OUT);

    private Towns() {}

    /** Two districts: 1,000 and 3,000 inhabitants, a share of 80 and 60 percent, a median of 30 and 40. */
    static PanelBuilder districts() {
        return two("X", "Y", 2020, 80, 60).unit(Unit.of("X", "District X")).unit(Unit.of("Y", "District Y"));
    }

    /** Until 2019 units 9001 and 9002, from 2020 unit 9010. */
    static PanelBuilder merged() {
        PanelBuilder builder = two("9001", "9002", 2019, 40, 60);
        value(builder, "inhabitants", "9010", 2020, 4100);
        value(builder, "share", "9010", 2020, 56);
        value(builder, "median", "9010", 2020, 35);
        return builder;
    }

    private static PanelBuilder two(String a, String b, int year, double shareOfA, double shareOfB) {
        PanelBuilder builder = Panel.builder()
                .indicator(Indicator.of("inhabitants", "Inhabitants"))
                .indicator(Indicator.of("share", "Share, percent"))
                .indicator(Indicator.of("median", "Median income"));
        value(builder, "inhabitants", a, year, 1000);
        value(builder, "inhabitants", b, year, 3000);
        value(builder, "share", a, year, shareOfA);
        value(builder, "share", b, year, shareOfB);
        value(builder, "median", a, year, 30);
        value(builder, "median", b, year, 40);
        return builder;
    }

    static void value(PanelBuilder builder, String indicator, String unit, int year, double value) {
        builder.value(indicator, Breakdown.TOTAL, unit, year, value);
    }

    static void missing(PanelBuilder builder, String indicator, String unit, int year, MissingReason reason) {
        builder.missing(indicator, Breakdown.TOTAL, unit, year, reason);
    }

    /** What adds up, and what is a share of what. */
    static Pooling pooling() {
        return Pooling.UNSTATED.withSum("inhabitants").withMean("share", "inhabitants");
    }

    static Cell at(Panel panel, String indicator, String unit, int year) {
        return panel.cell(indicator, Breakdown.TOTAL, unit, year);
    }

    static Cell worked(double value) {
        return new Cell.Observed(value, WORKED_OUT);
    }

    static Cell lacking(MissingReason reason, String status) {
        return new Cell.Missing(reason, status, WORKED_OUT);
    }

    /** Rows of a table as texts, without empty cells. */
    static List<String> rows(Table table) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> table.shown(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }
}
