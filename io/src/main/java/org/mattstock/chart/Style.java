package org.mattstock.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Rules of style, from the files beside this class: those of marks are the same in a page and in a file. */
final class Style {
    private static final String MARKS = read("marks.css");
    private static final String FIGURE = read("figure.css");
    private static final String FILE = read("file.css");

    private Style() {}

    static String ofPage() {
        return MARKS + FIGURE;
    }

    static String ofFile() {
        return MARKS + FILE;
    }

    private static String read(String name) {
        try (InputStream stream = Objects.requireNonNull(Style.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
