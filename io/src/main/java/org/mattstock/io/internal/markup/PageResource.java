package org.mattstock.io.internal.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/** A style sheet or script of the library's own. */
public final class PageResource {
    /** What would end the element that holds it, or be taken for a comment of HTML. */
    private static final Pattern ENDS = Pattern.compile("</(style|script)|<!--", Pattern.CASE_INSENSITIVE);

    private PageResource() {}

    /** The text of a resource in the package of a class, with line feeds. */
    public static String text(Class<?> house, String name) {
        try (InputStream stream = Objects.requireNonNull(house.getResourceAsStream(name), name)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (ENDS.matcher(text).find()) {
                throw new IllegalStateException("resource must not end the element that holds it, got " + name);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
