package org.mattstock.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Draws what {@link ReplicateCost} measured: the cost of a replicate by units, and a unit's share of it by indicators. */
final class CostChart {
    private CostChart() {}

    /** What the file says of one size. */
    private record Row(double units, double indicators, double micros, double nanosPerUnit) {
        static Row of(NamedCsvRecord record) {
            return new Row(
                    number(record, "units"),
                    number(record, "indicators"),
                    number(record, "us per replicate"),
                    number(record, "ns per unit"));
        }

        private static double number(NamedCsvRecord record, String column) {
            return record.findField(column)
                    .map(Double::parseDouble)
                    .orElseThrow(() -> new UsageException("the file must have a column \"" + column + "\""));
        }
    }

    /** Reads the table as CSV, and writes the picture as SVG. */
    static void draw(Path csv, Path svg) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            reader.forEach(record -> rows.add(Row.of(record)));
        }
        if (rows.isEmpty()) {
            throw new UsageException("the file must have rows: " + csv);
        }
        Files.write(svg, svg(rows));
    }

    private static List<String> svg(List<Row> rows) {
        List<String> svg = new ArrayList<>();
        svg.add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + 2 * LineChart.WIDTH + "\" height=\""
                + LineChart.HEIGHT + "\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.add("<title>Cost of one replicate by units and indicators, in time of one core</title>");
        svg.add("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        svg.addAll(byUnits(rows).toSvg(0));
        svg.addAll(byIndicators(rows).toSvg(LineChart.WIDTH));
        svg.add("</svg>");
        return svg;
    }

    private static LineChart byUnits(List<Row> rows) {
        return new LineChart(
                "One replicate",
                Axis.ofRatios("units (logarithmic)", distinct(rows, Row::units)),
                Axis.ofPowers("microseconds of one core (logarithmic)", distinct(rows, Row::micros)),
                lines(rows, Row::indicators, Row::units, Row::micros, "indicators"));
    }

    private static LineChart byIndicators(List<Row> rows) {
        return new LineChart(
                "A unit in one replicate",
                Axis.fromZero("indicators", distinct(rows, Row::indicators)),
                Axis.ofRoundSteps("nanoseconds of one core", distinct(rows, Row::nanosPerUnit)),
                lines(rows, Row::units, Row::indicators, Row::nanosPerUnit, "units"));
    }

    private static List<Double> distinct(List<Row> rows, Function<Row, Double> column) {
        return rows.stream().map(column).distinct().sorted().toList();
    }

    private static List<LineChart.Line> lines(
            List<Row> rows, Function<Row, Double> by, ToDoubleFunction<Row> x, ToDoubleFunction<Row> y, String what) {
        return distinct(rows, by).stream()
                .map(value -> new LineChart.Line(
                        Axis.shown(value) + " " + what,
                        rows.stream()
                                .filter(row -> by.apply(row).equals(value))
                                .map(row -> point(row, x.applyAsDouble(row), y.applyAsDouble(row)))
                                .toList()))
                .toList();
    }

    private static LineChart.Point point(Row row, double x, double y) {
        return new LineChart.Point(
                x,
                y,
                Axis.shown(row.units) + " units, " + Axis.shown(row.indicators) + " indicators: " + row.micros
                        + " microseconds a replicate, " + row.nanosPerUnit + " nanoseconds a unit");
    }
}
