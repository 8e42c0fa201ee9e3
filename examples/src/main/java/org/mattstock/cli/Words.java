package org.mattstock.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.table.Notation;

/** What commands say beside their tables, in Swedish or English; the machine's own language is never asked for. */
final class Words {
    private static final Words SWEDISH = new Words("sv");
    private static final Words ENGLISH = new Words("en");

    private final String language;
    private final Properties texts = new Properties();

    private Words(String language) {
        this.language = language;
        String resource = "words_" + language + ".properties";
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(Locale locale) {
        return locale.getLanguage().equals(SWEDISH.language) ? SWEDISH : ENGLISH;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** What there is a text for. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** Numbers as readers write them. */
    Notation notation() {
        return Notation.of(locale());
    }

    /** What stands above the findings of a review, of which some are shown. */
    String review(int found, int shown) {
        if (found == 0) {
            return text("review.none");
        } else if (found == 1) {
            return text("review.one");
        }
        return found <= shown ? text("review.all", found) : text("review", found, shown);
    }

    /** A text with its values in the places {@code {0}}, {@code {1}}; whole numbers as readers write them. */
    String text(String key, Object... values) {
        String text = Objects.requireNonNull(texts.getProperty(key), key + " in " + language);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            boolean isCount = value instanceof Integer || value instanceof Long;
            text = text.replace(
                    "{" + i + "}", isCount ? notation().whole(((Number) value).longValue()) : value.toString());
        }
        return text;
    }
}
