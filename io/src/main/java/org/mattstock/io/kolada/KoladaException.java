package org.mattstock.io.kolada;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer was refused: it did not come whole, or cannot be right. Nothing of it is used then, since a part of an answer is never
 * taken for the whole. The message says why in full, and names the address.
 */
public final class KoladaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The server cannot be reached, or the connection broke. */
        UNREACHABLE,
        /** Too many requests, and the server asks for a longer wait than the settings allow, or again and again. */
        TOO_MANY_REQUESTS,
        /** The server failed (status 500 and above), again and again. */
        SERVER_FAILED,
        /** The server refused the request: any other status than 200. */
        REFUSED,
        /** The server sends elsewhere, to another host or scheme or in a circle. */
        REDIRECTED,
        /** No answer, or not all of it, within the time that the settings give. */
        TOO_SLOW,
        /** Canceled by whoever follows the progress, or the thread was interrupted. */
        CANCELED,
        /** The answer broke off before its end. */
        CUT,
        /** The answer is no JSON by its type. */
        NOT_JSON,
        /** The answer is JSON, but no page of Kolada's. */
        NOT_A_PAGE,
        /** A page is larger than the settings allow. */
        TOO_LARGE,
        /** There are more pages than the settings allow. */
        TOO_MANY_PAGES,
        /** The next page is one that was there before. */
        ENDLESS,
        /** A page has the rows of one before, or a row came twice. */
        REPEATED,
        /** The next page is on another host, or asked for by another scheme. */
        FOREIGN_PAGE,
        /** Pages of one answer contradict each other: they were changed in between. */
        CHANGED,
        /** There are fewer rows than the answer says, or more. */
        INCOMPLETE,
        /** A row that was not asked for. */
        NOT_ASKED_FOR,
        /** Offline, and this answer has not been kept. */
        NOT_KEPT,
        /** The folder of kept answers cannot be written, or what lies there is damaged. */
        STORE
    }

    private final Reason reason;
    private final transient @Nullable URI url;

    KoladaException(Reason reason, @Nullable URI url, String text) {
        this(reason, url, text, null);
    }

    KoladaException(Reason reason, @Nullable URI url, String text, @Nullable Throwable cause) {
        super(reason + ": " + text + (url == null ? "" : " (" + url + ")"), cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.url = url;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What was asked for; empty where it was no single address. */
    public Optional<URI> url() {
        return Optional.ofNullable(url);
    }
}
