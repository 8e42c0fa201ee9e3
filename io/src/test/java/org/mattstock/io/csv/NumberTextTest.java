package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.io.ReadOptions.DecimalMark;
import org.mattstock.io.csv.NumberText.Mark;
import org.mattstock.io.csv.NumberText.Result;

class NumberTextTest {
    private final NumberText numbers = new NumberText(DecimalMark.AUTO);

    private Result read(NumberText reader, String text) {
        char[] padded = ("#" + text + "#").toCharArray();
        return reader.read(padded, 1, text.length());
    }

    private void assertReads(String text, double value) {
        assertThat(read(numbers, text)).as(text).isEqualTo(Result.NUMBER);
        assertThat(numbers.value()).as(text).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> decimals() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> fraction =
                Arbitraries.strings().numeric().ofMaxLength(24).map(text -> "." + text);
        return Combinators.combine(
                        Arbitraries.of("", "-", "+"),
                        digits,
                        Arbitraries.oneOf(Arbitraries.just(""), fraction),
                        Arbitraries.of("", "", "", "e5", "E-12", "e+30"))
                .as((sign, whole, decimals, exponent) -> sign + whole + decimals + exponent);
    }

    @Property(seed = "1", tries = 5000)
    void everyDecimalIsReadAsParseDoubleReadsIt(@ForAll("decimals") String text) {
        assertReads(text, Double.parseDouble(text) + 0.0);
    }

    @Property(seed = "2", tries = 2000)
    void everyDoubleComesBack(@ForAll double value) {
        assertReads(Double.toString(value), value + 0.0);
        assertReads(new BigDecimal(value).toPlainString(), value + 0.0);
    }

    @Property(seed = "3", tries = 1000)
    void aDecimalCommaReadsAsAPointDoes(@ForAll("decimals") String text) {
        assertReads(text.replace('.', ','), Double.parseDouble(text) + 0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "1 234,1234",
        "1\u00a0234\u00a0567,1234567",
        "12\u202f345.5,12345.5",
        "-1\u2009234,-1234",
        "\u22125.25,-5.25",
        "+7,7",
        "007,7",
        ".5,0.5",
        "5.,5",
        "1 234e2,123400",
        "9007199254740993,9007199254740992",
        "0.30000000000000004,0.30000000000000004"
    })
    void formsOfNumbers(String text, double value) {
        assertReads(text, value);
    }

    @Test
    void minusZeroIsZero() {
        for (String text : new String[] {"-0", "-0.0", "-0e5", "\u22120,000"}) {
            assertReads(text, 0.0);
            assertThat(Double.doubleToRawLongBits(numbers.value())).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234',COMMA_OR_THOUSANDS",
        "'123,000',COMMA_OR_THOUSANDS",
        "'0,234',COMMA",
        "'1,2345',COMMA",
        "'1234,567',COMMA",
        "'1 234,567',COMMA",
        "1.234,POINT",
        "1234,NONE"
    })
    void aCommaBeforeThreeDigitsIsAmbiguous(String text, Mark mark) {
        assertThat(read(numbers, text)).isEqualTo(Result.NUMBER);
        assertThat(numbers.mark()).isEqualTo(mark);
    }

    @Test
    void aGivenDecimalMarkAllowsNoOther() {
        NumberText point = new NumberText(DecimalMark.POINT);
        NumberText comma = new NumberText(DecimalMark.COMMA);

        assertThat(read(point, "1,5")).isEqualTo(Result.NOT_A_NUMBER);
        assertThat(read(comma, "1.5")).isEqualTo(Result.NOT_A_NUMBER);
        assertThat(read(comma, "1,234")).isEqualTo(Result.NUMBER);
        assertThat(comma.value()).isEqualTo(1.234);
        assertThat(comma.mark()).isEqualTo(Mark.COMMA);
    }

    @Property(seed = "4", tries = 3000)
    void anyTextHasAResult(@ForAll String text) {
        if (!text.isEmpty() && read(numbers, text) == Result.NUMBER) {
            assertThat(numbers.value()).isFinite();
        }
    }
}
