package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Exponents of figures far from 1, against those found with 160 digits. */
class FittedPowersTest {
    private static final double[] INCOMES = {251, 258, 262, 263, 270, 274, 281, 290, 305, 330};
    private static final double[] KRONOR = {250000, 251000, 252000, 255000, 260000, 263000, 280000, 450000};
    private static final double[] TAXES = {32, 32.1, 32.2, 32.3, 32.35, 35.4, 32.15};

    private static double exponent(Treatment treatment, double... values) {
        Learned learned =
                requireNonNull(TreatmentMethods.of(treatment).learn(new Sample("x", "", List.of(2022), values)));
        return ((Learned.Single) learned).value();
    }

    private static double boxCox(double... values) {
        return exponent(Treatment.fittedBoxCox(), values);
    }

    private static double yeoJohnson(double... values) {
        return exponent(Treatment.fittedYeoJohnson(), values);
    }

    @Test
    void theLikeliestExponentIsFoundThoughItsPowersWouldNotBeToldApart() {
        assertThat(boxCox(INCOMES)).isCloseTo(-5.7147230485, within(1e-8));
        assertThat(yeoJohnson(INCOMES)).isCloseTo(-5.7377339086, within(1e-8));
        assertThat(boxCox(KRONOR)).isCloseTo(-8.6364265426, within(1e-8));
        assertThat(yeoJohnson(KRONOR)).isCloseTo(-8.6364554920, within(1e-8));
        assertThat(boxCox(TAXES)).isCloseTo(-53.2100411592, within(1e-8));
        assertThat(yeoJohnson(TAXES)).isCloseTo(-54.8177003921, within(1e-8));
        assertThat(yeoJohnson(-3, 0, 1, 250000, 251000, 260000)).isCloseTo(0.0760231399, within(1e-8));
    }

    @Test
    void theUnitOfTheFiguresDoesNotMoveABoxCoxPower() {
        double[] thousands = DoubleStream.of(KRONOR).map(each -> each / 1000).toArray();

        assertThat(boxCox(thousands)).isCloseTo(boxCox(KRONOR), within(1e-9));
    }

    @Test
    void figuresBelowZeroHaveTheMirrorImageOfThoseAbove() {
        double[] mirrored = DoubleStream.of(INCOMES).map(each -> -each).toArray();

        assertThat(yeoJohnson(mirrored)).isCloseTo(2 - yeoJohnson(INCOMES), within(1e-12));
    }

    @Test
    void figuresTooNearForALogarithmAreLeftAsTheyAre() {
        assertThat(yeoJohnson(0, 0, 0, 1e-300)).isCloseTo(1, within(1e-12));
        assertThat(boxCox(1e15, 1e15 + 0.125)).isCloseTo(1, within(1e-12));
    }
}
