package org.mattstock.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.mattstock.internal.text.Decimals;

/**
 * How readers of a language write numbers. The machine's own language is never asked for.
 *
 * <table>
 *   <caption>The same numbers</caption>
 *   <tr><th></th><th>plain</th><th>Swedish</th><th>English</th></tr>
 *   <tr><td>{@code decimal(-12345.56, 1)}</td><td>-12345.6</td><td>−12 345,6</td><td>−12,345.6</td></tr>
 *   <tr><td>{@code percent(0.45)}</td><td>45%</td><td>45 %</td><td>45%</td></tr>
 *   <tr><td>{@code percent(0.004)}</td><td>&lt; 1%</td><td>&lt; 1 %</td><td>&lt; 1%</td></tr>
 *   <tr><td>{@code range(2, 37)}</td><td>2-37</td><td>2–37</td><td>2–37</td></tr>
 * </table>
 *
 * <p>Thousands stand apart from five digits on in Swedish and English text, by a narrow no-break space or a comma; the minus is the
 * true one, and a unit is bound to its number by a no-break space. Halves are rounded up on the shortest decimal text.
 */
public enum Notation {
    /** For files and consoles that another program may read: a point, a hyphen, nothing between thousands. */
    PLAIN('.', "", "-", "", "-"),
    /** 72,4 and 1 662 579. */
    SWEDISH(',', "\u202f", "\u2212", "\u00a0", "\u2013"),
    /** 72.4 and 1,662,579. */
    ENGLISH('.', ",", "\u2212", "", "\u2013");

    private static final int GROUP = 3;
    private static final int LEAST_GROUPED = 4;
    private static final double SMALL = 10;
    private static final double MIDDLE = 1000;
    private static final int HUNDRED = 100;
    private static final int TEN = 10;
    private static final int MOST_DECIMALS = 15;
    private static final double MOST_WHOLE = 1L << 53;
    /** The product and the shortest text are each off by half a unit in the last place at most; more than both is far enough. */
    private static final int FAR = 8;

    private static final long[] POWERS = powers();

    private final char point;
    private final String thousands;
    private final String minus;
    private final String beforeUnit;
    private final String dash;

    Notation(char point, String thousands, String minus, String beforeUnit, String dash) {
        this.point = point;
        this.thousands = thousands;
        this.minus = minus;
        this.beforeUnit = beforeUnit;
        this.dash = dash;
    }

    /**
     * That of a language; only the language of the locale matters.
     *
     * @throws IllegalArgumentException if it is neither Swedish nor English
     */
    public static Notation of(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return switch (locale.getLanguage()) {
            case "sv" -> SWEDISH;
            case "en" -> ENGLISH;
            default ->
                throw new IllegalArgumentException(
                        "locale must be Swedish (sv) or English (en), got " + locale.toLanguageTag());
        };
    }

    /**
     * A number with so many decimals.
     *
     * @param value finite
     * @param decimals 0 to 15
     */
    public String decimal(double value, int decimals) {
        if (decimals >= 0 && decimals <= MOST_DECIMALS) {
            double scaled = Math.abs(value) * POWERS[decimals];
            if (scaled < MOST_WHOLE && isFarFromHalf(scaled)) {
                return marked(value < 0, (long) (scaled + 0.5), decimals);
            }
        }
        BigDecimal rounded = Decimals.shortest(value).setScale(decimals, RoundingMode.HALF_UP);
        return marked(rounded.signum() < 0, rounded.abs().toPlainString());
    }

    /** So that it rounds as the shortest text does, and as the product without its rounding would. */
    private static boolean isFarFromHalf(double scaled) {
        double rest = scaled - Math.floor(scaled);
        return Math.abs(rest - 0.5) > FAR * Math.ulp(scaled);
    }

    /** A whole number. */
    public String whole(long value) {
        String digits = Long.toString(value);
        return marked(value < 0, value < 0 ? digits.substring(1) : digits);
    }

    /** A raw figure of any size: 2 decimals under 10, 1 under 1,000, else none; and none that say nothing if it is whole. */
    public String figure(double value) {
        double size = Math.abs(value);
        int decimals = size < SMALL ? 2 : size < MIDDLE ? 1 : 0;
        return decimal(value, Math.min(decimals, needed(value)));
    }

    /** How many decimals its shortest text has, 2 at most: a number of hundredths is the text that reads back as it. */
    private static int needed(double value) {
        double scaled = Math.abs(value) * HUNDRED;
        if (!(scaled < MOST_WHOLE / 2 / TEN)) {
            return Decimals.needed(new double[] {value}, 2);
        }
        long hundredths = (long) (scaled + 0.5);
        if (hundredths / (double) HUNDRED != Math.abs(value) || hundredths % TEN != 0) {
            return 2;
        }
        return hundredths % HUNDRED == 0 ? 0 : 1;
    }

    /** A share as a whole percentage; what is neither none nor all is never said to be, but {@code < 1 %} or {@code > 99 %}. */
    public String percent(double share) {
        double percent = HUNDRED * share;
        if (share > 0 && percent < 0.5) {
            return "< 1" + beforeUnit + "%";
        }
        if (share < 1 && percent >= HUNDRED - 0.5) {
            return "> 99" + beforeUnit + "%";
        }
        return decimal(percent, 0) + beforeUnit + "%";
    }

    /** From one whole number to another, such as places; one number where they are equal. */
    public String range(long from, long to) {
        return from == to ? whole(from) : whole(from) + dash + whole(to);
    }

    /** A number with its sign, also where it is more than 0; none where it is rounded to 0. */
    public String signed(double value, int decimals) {
        String text = decimal(value, decimals);
        boolean nothing = text.chars().allMatch(letter -> letter == '0' || letter == point);
        return value > 0 && !nothing ? "+" + text : text;
    }

    /** From a whole number of the last decimal's units. */
    private String marked(boolean negative, long units, int decimals) {
        long power = POWERS[decimals];
        String whole = Long.toString(units / power);
        return marked(negative && units != 0, decimals == 0 ? whole : whole + '.' + padded(units % power, decimals));
    }

    private static String padded(long rest, int decimals) {
        String digits = Long.toString(rest);
        return "0".repeat(decimals - digits.length()) + digits;
    }

    private String marked(boolean negative, String digits) {
        int at = digits.indexOf('.');
        String number = at < 0 ? grouped(digits) : grouped(digits.substring(0, at)) + point + digits.substring(at + 1);
        return negative ? minus + number : number;
    }

    private String grouped(String whole) {
        if (thousands.isEmpty() || whole.length() <= LEAST_GROUPED) {
            return whole;
        }
        StringBuilder text = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            text.insert(i, thousands);
        }
        return text.toString();
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DECIMALS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = TEN * powers[i - 1];
        }
        return powers;
    }
}
