package org.mattstock.io.internal.rows;

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
import org.mattstock.io.internal.rows.NumberText.Mark;
import org.mattstock.io.internal.rows.NumberText.Result;

class NumberTextTest {
    private final NumberText numbers = new NumberText(Notation.EITHER);

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
        NumberText point = new NumberText(Notation.POINT);
        NumberText comma = new NumberText(Notation.COMMA);

        assertThat(read(point, "1,5")).isEqualTo(Result.NOT_A_NUMBER);
        assertThat(read(comma, "1.5")).isEqualTo(Result.NOT_A_NUMBER);
        assertThat(read(comma, "1,234")).isEqualTo(Result.NUMBER);
        assertThat(comma.value()).isEqualTo(1.234);
        assertThat(comma.mark()).isEqualTo(Mark.COMMA);
    }

    @ParameterizedTest
    @CsvSource({
        "POINT_AFTER_COMMAS,'3,995.383',3995.383",
        "POINT_AFTER_COMMAS,'1,234',1234",
        "POINT_AFTER_COMMAS,'-12,345,678.5',-12345678.5",
        "POINT_AFTER_COMMAS,1234.5,1234.5",
        "POINT_AFTER_COMMAS,1 234.5,1234.5",
        "COMMA_AFTER_POINTS,'1.234,5',1234.5",
        "COMMA_AFTER_POINTS,\u22121.234,-1234",
        "COMMA_AFTER_POINTS,'1234,5',1234.5",
        "POINT,1'234.5,1234.5",
        "POINT,1\u2019234\u2019567.5,1234567.5",
        "POINT,1\u2007234.5,1234.5",
        "COMMA,'1\u202f234,5',1234.5",
        "POINT_AFTER_COMMAS,'9,007,199,254,740,993.0',9007199254740992",
        "POINT_AFTER_COMMAS,'123,456,789,012,345,678.25',123456789012345680"
    })
    void marksBetweenThousandsAreThoseOfTheNotation(Notation notation, String text, double value) {
        NumberText reader = new NumberText(notation);

        assertThat(read(reader, text)).as(text).isEqualTo(Result.NUMBER);
        assertThat(reader.value()).as(text).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "POINT,'1,234'",
        "COMMA,1.234",
        "POINT_AFTER_COMMAS,'1,23'",
        "POINT_AFTER_COMMAS,'1234,567'",
        "POINT_AFTER_COMMAS,'12,34,567'",
        "POINT_AFTER_COMMAS,'0,234'",
        "POINT_AFTER_COMMAS,'1.234,5'",
        "POINT_AFTER_COMMAS,'1,234 567'",
        "POINT_AFTER_COMMAS,'1,234e5'",
        "POINT_AFTER_COMMAS,',234'",
        "COMMA_AFTER_POINTS,'1,234.5'",
        "COMMA_AFTER_POINTS,0.125",
        "COMMA_AFTER_POINTS,1.5",
        "COMMA_AFTER_POINTS,'1.2345,5'",
        "EITHER,'1,234,567'",
        "EITHER,'1,234.5'",
        "EITHER,0 234",
        "EITHER,1  234",
        "EITHER,1	234",
        "EITHER,1 234\u00a0567",
        "POINT_AFTER_COMMAS,'1,234''567'",
        "EITHER,- 5",
        "EITHER,5-",
        "EITHER,5\u22123"
    })
    void anotherNotationIsNeverAWrongNumber(Notation notation, String text) {
        assertThat(read(new NumberText(notation), text)).as(text).isEqualTo(Result.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "1234,NONE",
        "-1 234,NONE",
        "1e5,NONE",
        "12.5,POINT",
        "0.125,POINT",
        ".125,POINT",
        "1234.567,POINT",
        "1.234e2,POINT",
        "'12,5',COMMA",
        "'0,125',COMMA",
        "'1 234,567',COMMA",
        "'-1234,567',COMMA",
        "'1,234,567',THOUSANDS_COMMA",
        "'4,127.638',THOUSANDS_COMMA",
        "1.234.567,THOUSANDS_POINT",
        "'1.234,5',THOUSANDS_POINT",
        "'1,234',AMBIGUOUS_COMMA",
        "'\u221212,345',AMBIGUOUS_COMMA",
        "1.234,AMBIGUOUS_POINT",
        "'1,234.567.890',NOT_A_NUMBER",
        "'12,34,567',NOT_A_NUMBER",
        "n/a,NOT_A_NUMBER",
        "'',NOT_A_NUMBER"
    })
    void aNumberTellsWhatItProves(String text, NumberEvidence evidence) {
        char[] padded = ("7" + text + "7").toCharArray();

        assertThat(NumberEvidence.of(padded, 1, text.length())).as(text).isEqualTo(evidence);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.strings()
                .withChars("0123456789,. '\u00a0\u2212-")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Property(seed = "5", tries = 5000)
    void theShortWayReadsAsTheStrictGrammarDoes(@ForAll("written") String text, @ForAll Notation notation) {
        NumberText reader = new NumberText(notation);
        boolean number = text.matches(grammar(notation));

        assertThat(read(reader, text)).as(text).isEqualTo(number ? Result.NUMBER : Result.NOT_A_NUMBER);
        if (number) {
            String plain = text.replaceAll("[ '\u00a0]", "").replace('\u2212', '-');
            String decimal = switch (notation) {
                case POINT_AFTER_COMMAS -> plain.replace(",", "");
                case COMMA_AFTER_POINTS -> plain.replace(".", "").replace(',', '.');
                default -> plain.replace(',', '.');
            };
            assertThat(reader.value()).as(text).isEqualTo(new BigDecimal(decimal).doubleValue() + 0.0);
        }
    }

    private static String grammar(Notation notation) {
        String decimal = switch (notation) {
            case EITHER -> "[.,]";
            case POINT, POINT_AFTER_COMMAS -> "\\.";
            case COMMA, COMMA_AFTER_POINTS -> ",";
        };
        String marked = switch (notation) {
            case POINT_AFTER_COMMAS -> "[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?|";
            case COMMA_AFTER_POINTS -> "[1-9]\\d{0,2}(\\.\\d{3})+(,\\d*)?|";
            default -> "";
        };
        String spaced = "[1-9]\\d{0,2}(?:(?<mark>[ '\u00a0])\\d{3}(?:\\k<mark>\\d{3})*)";
        return "[-\u2212]?(" + marked + "((\\d+|" + spaced + ")(" + decimal + "\\d*)?|" + decimal + "\\d+))";
    }

    @Property(seed = "4", tries = 3000)
    void anyTextHasAResult(@ForAll String text) {
        if (!text.isEmpty() && read(numbers, text) == Result.NUMBER) {
            assertThat(numbers.value()).isFinite();
        }
    }
}
