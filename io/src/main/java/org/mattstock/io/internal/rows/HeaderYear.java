package org.mattstock.io.internal.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header that names an indicator and a year: {@code Folkmängd 2019}, {@code gii_2019}, {@code 2019 [YR2019] - Roads, paved (km)}.
 *
 * @param words what it says beside the year
 * @param year the year
 */
record HeaderYear(String words, int year) {
    private static final Pattern AT_END = Pattern.compile("(.*?)[\\s_.,:;()-]*((?:1[5-9]|2[0-4])\\d{2})\\)?");
    private static final Pattern AT_START = Pattern.compile("((?:1[5-9]|2[0-4])\\d{2})(?: \\[YR\\1\\] -)? (\\D.*)");

    /** What a header says; nothing where it has no year, no other words, or two years at its end, whose difference it is. */
    static Optional<HeaderYear> of(String header) {
        Matcher start = AT_START.matcher(header);
        if (start.matches()) {
            return Optional.of(new HeaderYear(start.group(2), Integer.parseInt(start.group(1))));
        }
        Matcher end = AT_END.matcher(header);
        if (!end.matches()
                || end.group(1).isBlank()
                || AT_END.matcher(end.group(1)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new HeaderYear(end.group(1).strip(), Integer.parseInt(end.group(2))));
    }
}
