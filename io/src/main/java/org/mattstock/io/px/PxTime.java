package org.mattstock.io.px;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods that TIMEVAL lists, or gives by the first and the last one: {@code TLIST(Q1,"20194"-"20201")}. */
final class PxTime {
    private static final Pattern SCALE = Pattern.compile("TLIST\\(([AHQMW])1(.*)", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 10_000;

    private PxTime() {}

    /** The periods as years, {@code 2020Q1} or {@code 2020M01}; as they stand where they are none of these. */
    static List<String> periods(PxKeyword keyword) {
        Matcher scale = SCALE.matcher(keyword.plain());
        char unit = scale.matches() ? Character.toUpperCase(scale.group(1).charAt(0)) : 'A';
        boolean range = scale.matches()
                && scale.group(2).contains("-")
                && keyword.texts().size() == 2;
        List<String> texts =
                range ? between(keyword.texts().get(0), keyword.texts().get(1), unit) : keyword.texts();
        return texts.stream().map(text -> period(text.strip(), unit)).toList();
    }

    private static List<String> between(String first, String last, char unit) {
        int digits = digits(unit);
        if (!first.matches("\\d{" + (4 + digits) + "}") || !last.matches("\\d{" + (4 + digits) + "}")) {
            return List.of(first, last);
        }
        int parts = parts(unit);
        List<String> all = new ArrayList<>();
        for (String each = first; each.compareTo(last) <= 0 && each.length() == last.length() && all.size() < MOST; ) {
            all.add(each);
            int year = Integer.parseInt(each.substring(0, 4));
            int part = digits == 0 ? 0 : Integer.parseInt(each.substring(4));
            boolean over = part >= parts;
            int nextYear = digits == 0 || over ? year + 1 : year;
            String next = digits == 0 ? "" : padded(over ? 1 : part + 1, digits);
            each = padded(nextYear, 4) + next;
        }
        return all;
    }

    private static String padded(int number, int digits) {
        String text = String.valueOf(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static int digits(char unit) {
        return switch (unit) {
            case 'A' -> 0;
            case 'M', 'W' -> 2;
            default -> 1;
        };
    }

    private static int parts(char unit) {
        return switch (unit) {
            case 'H' -> 2;
            case 'Q' -> 4;
            case 'M' -> 12;
            default -> 53;
        };
    }

    private static String period(String text, char unit) {
        boolean part = unit != 'A' && text.matches("\\d{" + (4 + digits(unit)) + "}");
        return part ? text.substring(0, 4) + unit + text.substring(4) : text;
    }
}
