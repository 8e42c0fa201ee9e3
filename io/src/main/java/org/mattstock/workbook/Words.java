package org.mattstock.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.mattstock.report.Labels;

/** The words of a workbook in one language. */
final class Words {
    private final Locale locale;
    private final Labels labels;
    private final Properties texts = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        this.labels = Labels.in(locale);
        String resource = "words_" + locale.getLanguage() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words in(Locale locale) {
        return new Words(locale);
    }

    Labels labels() {
        return labels;
    }

    /** A text by its key, with its places filled in as they are: numbers are for the caller to write. */
    String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("text must exist, got none for " + key + " in " + locale);
        }
        Object[] written = new Object[values.length];
        for (int i = 0; i < written.length; i++) {
            written[i] = String.valueOf(values[i]);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(written);
    }

    /** The name of a sheet. */
    String sheet(String key) {
        return text("sheet." + key);
    }
}
