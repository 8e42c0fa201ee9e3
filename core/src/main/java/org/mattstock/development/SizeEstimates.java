package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.internal.development.SenPrecision;
import org.mattstock.internal.development.SlopeSeries;
import org.mattstock.internal.development.YearLine;
import org.mattstock.table.Table;
import org.mattstock.trend.Observations;

/**
 * The size of every unit's change, and the model by which slopes were drawn to their mean.
 *
 * @param sizes in the order of the units
 * @param model absent where fewer than 3 units have a slope
 */
record SizeEstimates(List<Size> sizes, Optional<Size.Model> model) {
    /** The level that intervals are asked for. */
    static final double LEVEL = 0.95;

    /** Products of eight composites, as the fit of the noise takes them, stay far within the range of a double. */
    private static final double LARGEST = 1e30;

    private static final double SMALLEST = 1e-30;

    SizeEstimates {
        sizes = List.copyOf(sizes);
    }

    /**
     * The sizes over a window.
     *
     * @throws IllegalArgumentException if a denominator is known and not positive, a composite is larger than 1e30 or all are
     *     smaller than 1e-30 without being 0, so that their squares would leave the range of a double
     */
    static SizeEstimates of(WindowData data) {
        requirePositive(data);
        requireModerate(data);
        double[][] relative = SlopeSeries.relative(data.composite());
        List<Optional<Observations>> lines = series(data, relative);
        int[] measured = IntStream.range(0, lines.size())
                .filter(unit -> lines.get(unit).isPresent())
                .toArray();
        Size.Noise noise = noise(data, lines);
        double[] variances = variances(data, lines, measured, noise);
        double[] levels = chosen(data.levelBefore(), measured);
        SlopeSizes absolute = SlopeSizes.of(present(series(data, data.composite()), measured), variances, levels);
        SlopeSizes own = SlopeSizes.of(present(lines, measured), variances, levels);
        Optional<Size.Model> model = absolute.spread()
                .flatMap(spread -> own.spread().map(other -> new Size.Model(measured.length, noise, spread, other)));
        return new SizeEstimates(sizes(data, measured, absolute, own), model);
    }

    private static void requirePositive(WindowData data) {
        for (int unit = 0; unit < data.denominator().length; unit++) {
            double size = data.denominator()[unit];
            if (!Double.isNaN(size) && !(size > 0 && Double.isFinite(size))) {
                throw new IllegalArgumentException("denominator must be positive and finite, got " + size + " for "
                        + data.units().get(unit));
            }
        }
    }

    private static void requireModerate(WindowData data) {
        double largest = 0;
        for (int unit = 0; unit < data.units().size(); unit++) {
            requireModerate(data.levelBefore()[unit], data.units().get(unit), "before the window");
            for (int year = 0; year < data.years().length; year++) {
                double value = data.composite()[year][unit];
                requireModerate(value, data.units().get(unit), "in " + data.years()[year]);
                largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
            }
        }
        if (largest > 0 && largest < SMALLEST) {
            throw new IllegalArgumentException("composite must reach " + SMALLEST
                    + " in size for slopes to be compared, got no more than " + largest);
        }
    }

    private static void requireModerate(double value, Unit unit, String when) {
        if (Math.abs(value) > LARGEST) {
            throw new IllegalArgumentException("composite must be at most " + LARGEST
                    + " in size for slopes to be compared, got " + value + " for " + unit + " " + when);
        }
    }

    private static List<Optional<Observations>> series(WindowData data, double[][] composite) {
        return IntStream.range(0, data.units().size())
                .mapToObj(unit -> SlopeSeries.of(data.years(), composite, unit))
                .toList();
    }

    private static List<Observations> present(List<Optional<Observations>> series, int[] measured) {
        return Arrays.stream(measured)
                .mapToObj(unit -> series.get(unit).orElseThrow())
                .toList();
    }

    /** The scatter is that of the relative composite: what all units share is not noise between them. */
    private static Size.Noise noise(WindowData data, List<Optional<Observations>> lines) {
        double[] squares = new double[lines.size()];
        int[] freedom = new int[lines.size()];
        for (int unit = 0; unit < squares.length; unit++) {
            if (lines.get(unit).isPresent()) {
                Observations line = lines.get(unit).get();
                squares[unit] = YearLine.of(line.years(), line.values()).residualSquares();
                freedom[unit] = line.size() - 2;
            }
        }
        return SlopeNoise.fit(squares, freedom, data.denominator());
    }

    private static double[] variances(
            WindowData data, List<Optional<Observations>> lines, int[] measured, Size.Noise noise) {
        SenPrecision precision = new SenPrecision();
        return Arrays.stream(measured)
                .mapToDouble(unit -> noise.of(data.denominator()[unit])
                        * precision.variance(lines.get(unit).orElseThrow().years()))
                .toArray();
    }

    private static double[] chosen(double[] values, int[] measured) {
        return Arrays.stream(measured).mapToDouble(unit -> values[unit]).toArray();
    }

    private static List<Size> sizes(WindowData data, int[] measured, SlopeSizes absolute, SlopeSizes relative) {
        List<Size> sizes = new ArrayList<>();
        for (int unit = 0; unit < data.units().size(); unit++) {
            int at = Arrays.binarySearch(measured, unit);
            Unit of = data.units().get(unit);
            sizes.add(new Size(of, values(data, unit), absolute.slope(at), relative.slope(at)));
        }
        return sizes;
    }

    private static int values(WindowData data, int unit) {
        return (int) Arrays.stream(data.composite())
                .filter(year -> !Double.isNaN(year[unit]))
                .count();
    }

    /** The size with this unit's id. */
    Optional<Size> size(String unit) {
        return sizes.stream().filter(size -> size.unit().id().equals(unit)).findFirst();
    }

    /** One row for each unit, in the order of the units: both slopes, drawn in, with their places. */
    Table toTable() {
        Table.Builder table = Table.builder("Size").text("unit").integer("values");
        for (String kind : List.of("absolute: ", "relative: ")) {
            SizeNumber.ALL.forEach(number -> table.decimal(kind + number.name(), 4));
        }
        for (Size size : sizes) {
            List<Object> cells = new ArrayList<>(List.of(size.unit().toString(), size.values()));
            SizeNumber.ALL.forEach(number -> cells.add(number.of(size.absolute())));
            SizeNumber.ALL.forEach(number -> cells.add(number.of(size.relative())));
            table.row(cells.toArray());
        }
        return table.build();
    }
}
