package org.mattstock.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.mattstock.internal.text.Decimals;

/** Numbers as a text quotes them. */
final class Quoted {
    /** A point or a comma; a hyphen or a minus sign. More digits than a double has say nothing more. */
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?\\d{1,20}(?:[.,]\\d{1,20})?");

    private Quoted() {}

    static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "value must be a decimal number such as 78.3 or 78,3, got \"" + text + "\"");
        }
        return new BigDecimal(text.replace(',', '.').replace('\u2212', '-'));
    }

    /** Whether a value, rounded to as many decimals as the text has, is the number in the text. */
    static boolean fits(String text, double value) {
        BigDecimal number = number(text);
        return Decimals.shortest(value)
                        .setScale(number.scale(), RoundingMode.HALF_UP)
                        .compareTo(number)
                == 0;
    }
}
