package org.mattstock.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Sentences of one part of a language's labels, with numbers in that language. */
final class Phrases {
    private final Labels labels;
    private final String prefix;
    private final boolean comma;

    /**
     * The sentences.
     *
     * @param prefix what all keys begin with, without the point after it
     * @param locale Swedish or English, in any country
     */
    Phrases(String prefix, Locale locale) {
        this.labels = Labels.in(locale);
        this.prefix = prefix;
        this.comma = locale.getLanguage().equals("sv");
    }

    Labels labels() {
        return labels;
    }

    /** Numbers come as texts or whole: a year has no space between its thousands. */
    String text(String key, Object... values) {
        return String.format(Locale.ROOT, labels.text(prefix + "." + key), values);
    }

    String decimals(double value, int digits) {
        return marked(new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP));
    }

    String percent(double share) {
        return decimals(100 * share, 0);
    }

    String plain(double value) {
        return marked(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private String marked(BigDecimal value) {
        String text = value.toPlainString();
        return comma ? text.replace('.', ',') : text;
    }
}
