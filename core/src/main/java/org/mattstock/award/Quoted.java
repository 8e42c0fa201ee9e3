package org.mattstock.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Decimals;

/**
 * Numbers as a text quotes them; the forms are those of {@link Motivation}. Every quantifier that repeats is possessive, so
 * that the time grows with the length of the text and no faster.
 */
final class Quoted {
    private static final String BLANK = "[ \u00a0\u2009\u202f]";
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*+(?:-\\p{N}[\\p{L}\\p{M}\\p{N}_]*+)?+";
    private static final String DECIMAL = "(?<sign>(?<![\\p{L}\\p{N}])[-\u2212])?+(?<whole>\\d{1,3}(?:" + BLANK
            + "\\d{3}(?!\\d))++|\\d++)(?:[.,](?<decimals>\\d++))?+";
    private static final String MAGNITUDE = "(?:" + BLANK
            + "(?<magnitude>tusen|thousand|miljon(?:er)?|millions?|miljard(?:er)?|billions?)" + "(?![\\p{L}\\p{N}]))?+";
    /** More points and commas, or letters, that make a number one that has to be written otherwise. */
    private static final String REST = "(?:(?:st|nd|rd|th)(?![\\p{L}\\p{N}]))?+(?<rest>(?:[.,]\\d++)++|[\\p{L}_]++)?+";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER = Pattern.compile(DECIMAL + MAGNITUDE, FLAGS);
    private static final Pattern TOKEN =
            Pattern.compile(NAME + "|(?<number>" + DECIMAL + MAGNITUDE + REST + ")|(?<odd>\\p{N}++)", FLAGS);
    /** More digits than a double has say nothing more. */
    private static final int MOST_DIGITS = 20;

    private Quoted() {}

    static BigDecimal number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return (matcher.matches() ? value(matcher) : Optional.<BigDecimal>empty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "value must be a decimal number such as 78.3 or 78,3, got \"" + text + "\""));
    }

    /** Whether a value, rounded to as many digits as the text has, is the number in the text. */
    static boolean fits(String text, double value) {
        BigDecimal number = number(text);
        return Decimals.shortest(value)
                        .setScale(number.scale(), RoundingMode.HALF_UP)
                        .compareTo(number)
                == 0;
    }

    /** The numbers of a text, in its order. */
    static List<WrittenNumber> in(String text) {
        List<WrittenNumber> found = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("number") != null) {
                found.add(new WrittenNumber(
                        matcher.group(), matcher.group("rest") == null ? value(matcher) : Optional.empty()));
            } else if (matcher.group("odd") != null) {
                found.add(new WrittenNumber(matcher.group(), Optional.empty()));
            }
        }
        return found;
    }

    private static Optional<BigDecimal> value(Matcher found) {
        String whole = found.group("whole").replaceAll(BLANK, "");
        String decimals = found.group("decimals") == null ? "" : found.group("decimals");
        if (whole.length() > MOST_DIGITS || decimals.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(whole + (decimals.isEmpty() ? "" : "." + decimals));
        BigDecimal number = digits.scaleByPowerOfTen(power(found.group("magnitude")));
        return Optional.of(found.group("sign") == null ? number : number.negate());
    }

    private static int power(@Nullable String magnitude) {
        if (magnitude == null) {
            return 0;
        }
        String word = magnitude.toLowerCase(Locale.ROOT);
        if (word.startsWith("t")) {
            return 3;
        }
        return word.startsWith("miljard") || word.startsWith("b") ? 9 : 6;
    }
}
