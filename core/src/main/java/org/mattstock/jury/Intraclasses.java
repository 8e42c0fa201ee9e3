package org.mattstock.jury;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Decimals;
import org.mattstock.jury.JuryAgreement.Answer;
import org.mattstock.jury.JuryAgreement.Form;
import org.mattstock.jury.JuryAgreement.Intraclass;
import org.mattstock.jury.JuryAgreement.Reason;

/**
 * Intraclass correlations. Mean squares are held exactly, multiplied by the common denominator n k n (n - 1)(k - 1), so that a
 * denominator of zero is told from a small one.
 */
final class Intraclasses {
    private static final MathContext ENOUGH_FOR_A_DOUBLE = new MathContext(40);

    private final int n;
    private final int k;
    private final BigDecimal betweenObjects;
    private final BigDecimal withinObjects;
    private final BigDecimal betweenJurors;
    private final BigDecimal error;

    private Intraclasses(BigDecimal[][] marks) {
        k = marks.length;
        n = marks[0].length;
        BigDecimal[] ofJurors = Arrays.stream(marks).map(Intraclasses::sum).toArray(BigDecimal[]::new);
        BigDecimal[] ofObjects = IntStream.range(0, n)
                .mapToObj(i -> sum(Arrays.stream(marks).map(row -> row[i]).toArray(BigDecimal[]::new)))
                .toArray(BigDecimal[]::new);
        BigDecimal squares = sum(Arrays.stream(marks).map(Intraclasses::squares).toArray(BigDecimal[]::new));
        BigDecimal sum = sum(ofJurors);
        // Sums of squares times n k.
        BigDecimal total = times(squares, (long) n * k).subtract(sum.pow(2));
        BigDecimal objects = times(squares(ofObjects), n).subtract(sum.pow(2));
        BigDecimal jurors = times(squares(ofJurors), k).subtract(sum.pow(2));
        betweenObjects = times(objects, (long) n * (k - 1));
        withinObjects = times(total.subtract(objects), n - 1);
        betweenJurors = times(jurors, (long) n * (n - 1));
        error = times(total.subtract(objects).subtract(jurors), n);
    }

    /** Of complete marks, by juror, of at least two jurors and objects. */
    static Answer<Intraclass> of(double[][] marks) {
        Intraclasses exact = new Intraclasses(Arrays.stream(marks)
                .map(row -> Arrays.stream(row).mapToObj(Decimals::shortest).toArray(BigDecimal[]::new))
                .toArray(BigDecimal[][]::new));
        boolean constant = exact.betweenObjects.signum() == 0 && exact.withinObjects.signum() == 0;
        return constant ? new Answer.NotDefined<>(Reason.NO_VARIATION) : new Answer.Defined<>(exact.result());
    }

    private Intraclass result() {
        return new Intraclass(
                n,
                k,
                meanSquare(betweenObjects),
                meanSquare(withinObjects),
                meanSquare(betweenJurors),
                meanSquare(error),
                values());
    }

    private Map<Form, Double> values() {
        Map<Form, Double> values = new EnumMap<>(Form.class);
        BigDecimal beyondWithin = betweenObjects.subtract(withinObjects);
        BigDecimal beyondError = betweenObjects.subtract(error);
        BigDecimal harshness = betweenJurors.subtract(error);
        put(values, Form.ONE_WAY_SINGLE, beyondWithin, betweenObjects.add(times(withinObjects, k - 1)));
        put(values, Form.ONE_WAY_MEAN, beyondWithin, betweenObjects);
        put(values, Form.FIXED_SINGLE, beyondError, betweenObjects.add(times(error, k - 1)));
        put(values, Form.FIXED_MEAN, beyondError, betweenObjects);
        put(
                values,
                Form.RANDOM_SINGLE,
                times(beyondError, n),
                times(betweenObjects.add(times(error, k - 1)), n).add(times(harshness, k)));
        put(
                values,
                Form.RANDOM_MEAN,
                times(beyondError, n),
                times(betweenObjects, n).add(harshness));
        return values;
    }

    private static void put(Map<Form, Double> values, Form form, BigDecimal above, BigDecimal below) {
        if (below.signum() > 0) {
            values.put(form, above.divide(below, ENOUGH_FOR_A_DOUBLE).doubleValue());
        }
    }

    private double meanSquare(BigDecimal multiplied) {
        BigDecimal by = times(times(BigDecimal.valueOf((long) n * k), (long) n * (n - 1)), k - 1);
        return multiplied.divide(by, ENOUGH_FOR_A_DOUBLE).doubleValue();
    }

    private static BigDecimal sum(BigDecimal[] values) {
        return Arrays.stream(values).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal squares(BigDecimal[] values) {
        return Arrays.stream(values).map(value -> value.pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal times(BigDecimal value, long by) {
        return value.multiply(BigDecimal.valueOf(by));
    }
}
