package org.mattstock.io.kolada;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;

/** Addresses below the base of the API. */
final class Urls {
    /** What the API gives at most, and by default. */
    private static final int ROWS_PER_PAGE = 5_000;

    private final String base;

    Urls(URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** A base that can be asked: http or https, with a host, and nothing behind the path. */
    static URI requireBase(URI base) {
        String scheme = Objects.requireNonNullElse(base.getScheme(), "");
        boolean plain = base.getHost() != null
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
        if (!scheme.matches("(?i)https?") || !plain) {
            throw new IllegalArgumentException(
                    "base must be an address such as https://api.kolada.se/v3, without a user or a query, got " + base);
        }
        return base;
    }

    /** An address with path segments, each a text or several ids. */
    URI of(String... segments) {
        return URI.create(base + "/" + String.join("/", segments) + "?per_page=" + ROWS_PER_PAGE);
    }

    /**
     * The address that a server gives on a page, which may be relative to it. What begins with a question mark is another query of the same
     * path, of which {@link URI#resolve} would cut the last segment.
     *
     * @throws IllegalArgumentException if it is no address
     */
    static URI given(URI page, String text) {
        return text.startsWith("?") ? page.resolve(page.getRawPath() + text) : page.resolve(text);
    }

    /** Several ids in one segment. */
    static String ids(Collection<?> ids) {
        return String.join(",", ids.stream().map(id -> encoded(id.toString())).toList());
    }

    /** An address with one more parameter. */
    static URI with(URI url, String name, String value) {
        return URI.create(url + "&" + name + "=" + encoded(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
