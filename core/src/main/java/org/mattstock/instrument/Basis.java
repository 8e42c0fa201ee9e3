package org.mattstock.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.mattstock.internal.text.Checks;

/** What a parameter of a ready instrument or process rests on. Reports print it beside the parameter. */
public sealed interface Basis permits Basis.Published, Basis.Assumed, Basis.Unknown {
    /** PUBLISHED, ASSUMED or UNKNOWN, as reports print it. */
    String word();

    /** The page or the reason; empty for an unknown one. */
    String detail();

    /** The word for a day of reading that nobody wrote down: no day is invented. */
    String UNRECORDED = "UNRECORDED";

    /**
     * Published by whoever runs the process, or stated by a named page.
     *
     * @param page where it is said: an address such as {@code https://skr.se/a/page.html}, or a named document as
     *     "document, publisher, date", where the date has a year or is the word {@code undated}
     * @param passage what of the page is meant, in our words; absent where the page is about nothing else
     * @param retrieved the day on which the page was read, such as {@code 2026-04-12}, or {@value #UNRECORDED}
     * @param sha256 the hash of the page as it was read, in 64 hexadecimal digits; absent where it was not kept
     */
    record Published(String page, Optional<String> passage, String retrieved, Optional<String> sha256)
            implements Basis {
        /** Refuses what is no page, a day that is none, and a hash that is none. */
        public Published {
            Pages.require(page);
            passage.ifPresent(text -> Checks.notBlank("passage", text));
            Pages.requireRetrieved(retrieved);
            sha256.ifPresent(hash -> Checks.isHash("sha256", hash));
        }

        /** The day on which the page was read; empty where that is unrecorded. */
        public Optional<LocalDate> day() {
            return retrieved.equals(UNRECORDED) ? Optional.empty() : Optional.of(LocalDate.parse(retrieved));
        }

        /** This page with what of it is meant. */
        public Published withPassage(String text) {
            return new Published(page, Optional.of(text), retrieved, sha256);
        }

        /** This page with the hash of what was read. */
        public Published withSha256(String hash) {
            return new Published(page, passage, retrieved, Optional.of(hash));
        }

        @Override
        public String word() {
            return "PUBLISHED";
        }

        /** The page, what of it is meant, and when it was read. */
        @Override
        public String detail() {
            return page + passage.map(text -> " (" + text + ")").orElse("") + ", retrieved " + retrieved;
        }
    }

    /**
     * Not published; chosen here so that the process can be run.
     *
     * @param reason why this and not another
     */
    record Assumed(String reason) implements Basis {
        /** Refuses a blank reason. */
        public Assumed {
            Checks.notBlank("reason", reason);
        }

        @Override
        public String word() {
            return "ASSUMED";
        }

        @Override
        public String detail() {
            return reason;
        }
    }

    /** Not published, and nothing is assumed: the part is left open or left out. */
    record Unknown() implements Basis {
        @Override
        public String word() {
            return "UNKNOWN";
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /**
     * Published, on a page that was read on a known day.
     *
     * @param page an address, or "document, publisher, date"
     * @param retrieved the day on which it was read
     */
    static Published published(String page, LocalDate retrieved) {
        return new Published(page, Optional.empty(), retrieved.toString(), Optional.empty());
    }

    /**
     * Published, on a page that was read on a day, or on one that nobody wrote down.
     *
     * @param page an address, or "document, publisher, date"
     * @param retrieved the day on which it was read, or {@link #UNRECORDED}
     */
    static Published published(String page, String retrieved) {
        return new Published(page, Optional.empty(), retrieved, Optional.empty());
    }

    /**
     * Published, with all that is known of the page.
     *
     * @param page an address, or "document, publisher, date"
     * @param passage what of the page is meant; absent where the page is about nothing else
     * @param retrieved the day on which it was read, or {@link #UNRECORDED}
     * @param sha256 the hash of the page as it was read; absent where it was not kept
     */
    static Published published(String page, Optional<String> passage, String retrieved, Optional<String> sha256) {
        return new Published(page, passage, retrieved, sha256);
    }

    /** Not published; chosen here. */
    static Basis assumed(String reason) {
        return new Assumed(reason);
    }

    /** Not published, and nothing is assumed. */
    static Basis unknown() {
        return new Unknown();
    }
}
