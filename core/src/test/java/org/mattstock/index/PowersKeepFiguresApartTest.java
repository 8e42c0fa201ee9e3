package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.ScoringException;

/** A power under which figures are no longer told apart is refused, since nobody asked for ties. */
class PowersKeepFiguresApartTest {
    private static final double[] KRONOR = {250000, 251000, 252000, 255000, 260000, 263000, 280000, 450000};
    private static final double[] INCOMES = {251, 258, 262, 263, 270, 274, 281, 290, 305, 330};

    private static double[] scores(Treatment treatment, double... figures) {
        String[] units = new String[figures.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = "U" + (char) ('A' + i);
        }
        return Panels.of(units)
                .with("income", figures)
                .score(Leaf.of("income", Direction.HIGHER, Normalization.minMax())
                        .withTreatment(treatment));
    }

    private static void refused(Treatment treatment, String message, double... figures) {
        assertThatThrownBy(() -> scores(treatment, figures))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining(message);
    }

    @Test
    void figuresThatBecomeOneNumberAreRefused() {
        String kronor = "250000.0 and 251000.0 both become";
        refused(Treatment.fittedBoxCox(), "must stay apart under a Box-Cox power with exponent -8.6", KRONOR);
        refused(Treatment.fittedBoxCox(), kronor, KRONOR);
        refused(Treatment.fittedYeoJohnson(), kronor, KRONOR);
        refused(Treatment.boxCox(-20), kronor, KRONOR);
        refused(
                Treatment.yeoJohnson(-20),
                "the figures of income must stay apart under a Yeo-Johnson power with exponent -20.0, but 250000.0 and"
                        + " 251000.0 both become 0.05; take a unit in which figures are near 1, another"
                        + " exponent, or a logarithm",
                KRONOR);
    }

    @Test
    void figuresOfWhichFewDigitsAreLeftAreRefused() {
        String incomes = "251.0 to 330.0 become 0.17498";
        refused(Treatment.fittedBoxCox(), incomes, INCOMES);
        refused(Treatment.fittedBoxCox(), "where fewer than six digits tell them apart", INCOMES);
        refused(Treatment.fittedYeoJohnson(), "where fewer than six digits tell them apart", INCOMES);
    }

    /** The places on the scale were computed with 300 digits. */
    @Test
    void aLargerUnitKeepsExponentAndDigits() {
        double[] hundreds = DoubleStream.of(INCOMES).map(each -> each / 100).toArray();
        double[] found = scores(Treatment.fittedBoxCox(), hundreds);

        assertThat(found[1]).isCloseTo(18.397484404, within(1e-6));
        assertThat(found[2]).isCloseTo(27.494169150, within(1e-6));
    }

    @Test
    void equalFiguresAndASingleOneLoseNothing() {
        assertThat(scores(Treatment.boxCox(-1), 5, 5, 7)).containsExactly(0, 0, 100);
        assertThat(Panels.of("A")
                        .with("income", 250000)
                        .score(Leaf.of("income", Direction.HIGHER, Normalization.none())
                                .withTreatment(Treatment.boxCox(-20))))
                .containsExactly(0.05);
    }

    @Test
    void aPowerThatLosesFiguresIsNotWhatWasNeeded() {
        Treatment chain = Treatment.asNeeded(List.of(Treatment.boxCox(-20), Treatment.winsorizeTails(1, 2, 3.5)), 1, 1);

        assertThat(scores(chain, KRONOR)[0]).isZero();
        assertThat(scores(chain, KRONOR)[1]).isPositive();
    }
}
