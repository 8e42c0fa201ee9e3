package org.mattstock.io.internal.rows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit of measure as it stands at the end of a title: Kolada has no field for it. */
public final class UnitOfMeasure {
    /** A closed series ends in {@code (-2024)}. */
    private static final Pattern CLOSED = Pattern.compile("\\s*\\(\\s*-\\s*\\d{4}\\)\\s*$");

    private static final Pattern PERCENT = Pattern.compile("\\(%\\)\\s*$");
    /** What follows in brackets, or as a source, is a remark. */
    private static final Pattern LAST_PART = Pattern.compile(
            ",\\s*((?:kr|tkr|mkr|antal|kg|ton|MWh|kWh)(?:/[^,(.]+?)?)\\s*(?:\\([^)]*\\)|Källa[^,]*)?\\.?$");

    private UnitOfMeasure() {}

    /**
     * {@code %} for a title that ends in {@code (%)}, the last part for one such as {@code Kostnad förskola, kr/inv}, and
     * nothing when the title does not say.
     */
    public static String of(String title) {
        String open = CLOSED.matcher(title).replaceFirst("").strip();
        if (PERCENT.matcher(open).find()) {
            return "%";
        }
        Matcher last = LAST_PART.matcher(open);
        return last.find() ? last.group(1) : "";
    }
}
