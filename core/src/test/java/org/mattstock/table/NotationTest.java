package org.mattstock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.text.Decimals;

class NotationTest {
    /** Rounded on the shortest decimal text by BigDecimal, which is slow and sure. */
    private static String byText(double value, int decimals) {
        String text = Decimals.shortest(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    @Property(tries = 20_000)
    void aNumberIsRoundedOnItsShortestText(
            @ForAll @DoubleRange(min = -1e7, max = 1e7) double value, @ForAll @IntRange(max = 15) int decimals) {
        assertThat(Notation.PLAIN.decimal(value, decimals)).isEqualTo(byText(value, decimals));
    }

    @Property(tries = 20_000)
    void soIsANumberOfAnySize(@ForAll("anySize") double value, @ForAll @IntRange(max = 15) int decimals) {
        assertThat(Notation.PLAIN.decimal(value, decimals)).isEqualTo(byText(value, decimals));
    }

    @Provide
    Arbitrary<Double> anySize() {
        return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
    }

    @Test
    void aHalfAndItsNeighborsAreRoundedOnTheirShortestText() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            int decimals = random.nextInt(6);
            double half = (2 * random.nextLong(1L << random.nextInt(1, 40)) + 1) / (2 * Math.pow(10, decimals));
            for (double value : new double[] {half, Math.nextUp(half), Math.nextDown(half), -half}) {
                assertThat(Notation.PLAIN.decimal(value, decimals)).isEqualTo(byText(value, decimals));
            }
        }
    }

    @Property(tries = 5_000)
    void aFigureHasNoDecimalsThatSayNothing(@ForAll @DoubleRange(min = -2_000, max = 2_000) double any) {
        for (double value : new double[] {any, Math.rint(any), Math.rint(10 * any) / 10, Math.rint(100 * any) / 100}) {
            double size = Math.abs(value);
            int most = size < 10 ? 2 : size < 1000 ? 1 : 0;
            int needed = Decimals.needed(new double[] {value}, 2);

            assertThat(Notation.PLAIN.figure(value)).isEqualTo(byText(value, Math.min(most, needed)));
        }
    }

    @Test
    void halvesOfTheTextAreRoundedUpThoughTheDoubleIsBelow() {
        assertThat(Notation.PLAIN.decimal(1.005, 2)).isEqualTo("1.01");
        assertThat(Notation.PLAIN.decimal(2.675, 2)).isEqualTo("2.68");
        assertThat(Notation.PLAIN.decimal(-2.5, 0)).isEqualTo("-3");
        assertThat(Notation.PLAIN.decimal(0.5, 0)).isEqualTo("1");
    }

    @Test
    void nothingIsBelowZeroThatIsRoundedToIt() {
        assertThat(Notation.SWEDISH.decimal(-0.04, 1)).isEqualTo("0,0");
        assertThat(Notation.SWEDISH.decimal(-0.0, 0)).isEqualTo("0");
        assertThat(Notation.SWEDISH.decimal(-0.05, 1)).isEqualTo("\u22120,1");
    }

    @Test
    void thousandsStandApartFromFiveDigitsOn() {
        assertThat(Notation.SWEDISH.decimal(-12_345.56, 1)).isEqualTo("\u221212\u202f345,6");
        assertThat(Notation.ENGLISH.decimal(-12_345.56, 1)).isEqualTo("\u221212,345.6");
        assertThat(Notation.PLAIN.decimal(-12_345.56, 1)).isEqualTo("-12345.6");
        assertThat(Notation.ENGLISH.whole(1_662_579)).isEqualTo("1,662,579");
        assertThat(Notation.ENGLISH.whole(9_999)).isEqualTo("9999");
        assertThat(Notation.PLAIN.whole(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    }

    @Test
    void aFigureIsWrittenByItsSize() {
        assertThat(Notation.SWEDISH.figure(-4.4237)).isEqualTo("\u22124,42");
        assertThat(Notation.SWEDISH.figure(5.4)).isEqualTo("5,4");
        assertThat(Notation.SWEDISH.figure(89.7436)).isEqualTo("89,7");
        assertThat(Notation.SWEDISH.figure(90)).isEqualTo("90");
        assertThat(Notation.SWEDISH.figure(852_054.79)).isEqualTo("852\u202f055");
        assertThat(Notation.SWEDISH.figure(1e15)).isEqualTo("1\u202f000\u202f000\u202f000\u202f000\u202f000");
    }

    @Test
    void aShareIsNeverSaidToBeNoneOrAllThatIsNot() {
        assertThat(Notation.SWEDISH.percent(0)).isEqualTo("0\u00a0%");
        assertThat(Notation.SWEDISH.percent(0.0049)).isEqualTo("< 1\u00a0%");
        assertThat(Notation.SWEDISH.percent(0.005)).isEqualTo("1\u00a0%");
        assertThat(Notation.ENGLISH.percent(0.994)).isEqualTo("99%");
        assertThat(Notation.ENGLISH.percent(0.9951)).isEqualTo("> 99%");
        assertThat(Notation.ENGLISH.percent(1)).isEqualTo("100%");
    }

    @Test
    void aRangeOfOneIsOneNumber() {
        assertThat(Notation.SWEDISH.range(2, 37)).isEqualTo("2\u201337");
        assertThat(Notation.SWEDISH.range(4, 4)).isEqualTo("4");
    }

    @Test
    void aSignedNumberHasItsSignWhereItIsNotNothing() {
        assertThat(Notation.SWEDISH.signed(0.6, 2)).isEqualTo("+0,60");
        assertThat(Notation.SWEDISH.signed(-0.74, 2)).isEqualTo("\u22120,74");
        assertThat(Notation.SWEDISH.signed(0, 2)).isEqualTo("0,00");
        assertThat(Notation.SWEDISH.signed(0.001, 2)).isEqualTo("0,00");
    }

    @Test
    void onlySwedishAndEnglishAreKnown() {
        assertThat(Notation.of(Locale.forLanguageTag("sv-FI"))).isEqualTo(Notation.SWEDISH);
        assertThat(Notation.of(Locale.UK)).isEqualTo(Notation.ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Notation.of(Locale.FRENCH))
                .withMessage("locale must be Swedish (sv) or English (en), got fr");
    }
}
