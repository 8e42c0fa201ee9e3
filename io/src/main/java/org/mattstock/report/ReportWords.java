package org.mattstock.report;

import java.util.Locale;
import org.mattstock.table.Notation;

/** Words and numbers of the page, in its language: keys below {@code report}. */
record ReportWords(Phrases phrases, Notation notation) {
    static ReportWords in(Locale locale) {
        return new ReportWords(new Phrases("report", locale), Notation.of(locale));
    }

    /** A sentence with its figures, which come as text. */
    String text(String key, Object... values) {
        return phrases.text(key, values);
    }

    /** Whether there are words for a key. */
    boolean has(String key) {
        return labels().find("report." + key).isPresent();
    }

    Labels labels() {
        return phrases.labels();
    }
}
