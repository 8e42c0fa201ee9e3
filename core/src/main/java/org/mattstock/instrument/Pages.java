package org.mattstock.instrument;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a page is, and when it was read: the checks behind {@link Basis.Published}. */
final class Pages {
    /** A host with a dot in it and a path, with or without a scheme. */
    private static final Pattern ADDRESS = Pattern.compile("(https?://)?[\\w-]+(\\.[\\w-]+)+/\\S*");
    /** Document, publisher, and a date with a year. */
    private static final Pattern DOCUMENT = Pattern.compile("[^,]*\\w[^,]*,(.*\\w.*),.*(\\b\\d{4}\\b.*|\\bundated)");

    private Pages() {}

    static void require(String page) {
        Objects.requireNonNull(page, "page");
        if (!ADDRESS.matcher(page).matches() && !DOCUMENT.matcher(page).matches()) {
            throw new IllegalArgumentException("page must be an address such as https://skr.se/a/page.html, or"
                    + " \"document, publisher, date\" with a year or the word undated, got \"" + page + "\"");
        }
    }

    static void requireRetrieved(String retrieved) {
        if (!Objects.requireNonNull(retrieved, "retrieved").equals(Basis.UNRECORDED) && !isDay(retrieved)) {
            throw new IllegalArgumentException("retrieved must be a day such as 2026-04-12, or the word "
                    + Basis.UNRECORDED + ", got \"" + retrieved + "\"");
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
