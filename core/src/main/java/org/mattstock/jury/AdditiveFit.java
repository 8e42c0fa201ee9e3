package org.mattstock.jury;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.TwoWayFit;
import org.mattstock.internal.text.Decimals;

/** The fit of leniency, in whole numbers: marks are scaled by a power of ten. */
final class AdditiveFit {
    private static final MathContext ENOUGH_FOR_A_DOUBLE = new MathContext(40);

    private final Marks marks;
    private final double[][] values;
    private final boolean[][] given;
    private final BigInteger[][] cells;
    private final int scale;
    private final TwoWayFit fit;

    private AdditiveFit(Marks marks) {
        this.marks = marks;
        values = marks.values();
        int jurors = values.length;
        int objects = values[0].length;
        given = new boolean[jurors][objects];
        cells = new BigInteger[jurors][objects];
        scale = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .mapToInt(value -> Decimals.shortest(value).scale())
                .max()
                .orElse(0);
        for (int juror = 0; juror < jurors; juror++) {
            for (int object = 0; object < objects; object++) {
                double value = values[juror][object];
                given[juror][object] = !Double.isNaN(value);
                cells[juror][object] = given[juror][object]
                        ? Decimals.shortest(value).setScale(scale).unscaledValue()
                        : BigInteger.ZERO;
            }
        }
        fit = TwoWayFit.of(cells, given);
    }

    /** Of connected marks. */
    static Leniency of(Marks marks) {
        return new AdditiveFit(marks).result();
    }

    private Leniency result() {
        List<Leniency.Residual> residuals = new ArrayList<>();
        BigInteger squares = BigInteger.ZERO;
        for (int juror = 0; juror < values.length; juror++) {
            for (int object = 0; object < values[0].length; object++) {
                if (given[juror][object]) {
                    BigInteger left = left(juror, object);
                    squares = squares.add(left.pow(2));
                    residuals.add(new Leniency.Residual(
                            marks.jurors().get(juror),
                            marks.objects().get(object),
                            values[juror][object],
                            number(left).doubleValue()));
                }
            }
        }
        int freedom = residuals.size() - values.length - values[0].length + 1;
        return new Leniency(
                effects(marks.objects(), fit.columns(), this::ofObject),
                effects(marks.jurors(), fit.rows(), juror -> values[juror]),
                residuals,
                freedom,
                deviation(squares, freedom));
    }

    private BigInteger left(int juror, int object) {
        return cells[juror][object]
                .multiply(fit.denominator())
                .subtract(fit.rows().get(juror))
                .subtract(fit.columns().get(object));
    }

    private OptionalDouble deviation(BigInteger squares, int freedom) {
        if (freedom == 0) {
            return OptionalDouble.empty();
        }
        BigDecimal variance = new BigDecimal(squares, 2 * scale)
                .divide(
                        new BigDecimal(fit.denominator().pow(2).multiply(BigInteger.valueOf(freedom))),
                        ENOUGH_FOR_A_DOUBLE);
        return OptionalDouble.of(Math.sqrt(variance.doubleValue()));
    }

    private double[] ofObject(int object) {
        return Arrays.stream(values).mapToDouble(row -> row[object]).toArray();
    }

    private List<Leniency.Effect> effects(
            List<String> ids, List<BigInteger> numerators, IntFunction<double[]> cellsOf) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    List<BigDecimal> own = Arrays.stream(cellsOf.apply(i))
                            .filter(value -> !Double.isNaN(value))
                            .mapToObj(Decimals::shortest)
                            .toList();
                    return new Leniency.Effect(
                            ids.get(i),
                            own.size(),
                            mean(own),
                            number(numerators.get(i)).doubleValue());
                })
                .toList();
    }

    private static double mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), ENOUGH_FOR_A_DOUBLE)
                .doubleValue();
    }

    private BigDecimal number(BigInteger numerator) {
        return new BigDecimal(numerator, scale).divide(new BigDecimal(fit.denominator()), ENOUGH_FOR_A_DOUBLE);
    }
}
