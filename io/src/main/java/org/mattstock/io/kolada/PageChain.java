package org.mattstock.io.kolada;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Follows the pages of one answer, and refuses what does not come to one: circles, strangers, pages that contradict each other. */
final class PageChain {
    private final URI request;
    private final int most;
    private final Set<URI> seen = new HashSet<>();
    private final List<OptionalLong> counts = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    /**
     * A chain of pages.
     *
     * @param request the address of the first
     * @param most how many there may be
     */
    PageChain(URI request, int most) {
        this.request = request;
        this.most = most;
        seen.add(request);
    }

    /**
     * The address of the page after one; empty after the last.
     *
     * @throws KoladaException if the pages do not make one whole answer
     */
    Optional<URI> after(URI url, Envelope page) {
        counts.add(page.count());
        rows.add(page.rows());
        if (page.next().isEmpty()) {
            requireWhole();
            return Optional.empty();
        }
        URI next = next(url, page.next());
        if (page.rows() == 0) {
            throw new KoladaException(
                    Reason.ENDLESS, url, "a page without rows must be the last, got a next one: " + next);
        }
        if (!seen.add(next)) {
            throw new KoladaException(
                    Reason.ENDLESS, url, "the next page must be a new one, got one that was there before: " + next);
        }
        if (rows.size() >= most) {
            throw new KoladaException(
                    Reason.TOO_MANY_PAGES, request, "an answer may have at most " + most + " pages, and has more");
        }
        return Optional.of(next);
    }

    private static URI next(URI url, String text) {
        URI next;
        try {
            next = Urls.given(url, text);
        } catch (IllegalArgumentException e) {
            throw new KoladaException(Reason.FOREIGN_PAGE, url, "the next page must have an address, got " + text, e);
        }
        if (!isSameServer(url, next)) {
            throw new KoladaException(
                    Reason.FOREIGN_PAGE, url, "the next page must be on the same server as this one, got " + next);
        }
        return next;
    }

    /** Whether two addresses have scheme, host and port in common. */
    static boolean isSameServer(URI one, URI other) {
        return lower(one.getScheme()).equals(lower(other.getScheme()))
                && lower(one.getHost()).equals(lower(other.getHost()))
                && port(one) == port(other)
                && other.getUserInfo() == null;
    }

    private static String lower(String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : lower(url.getScheme()).equals("https") ? 443 : 80;
    }

    /**
     * What pages say of their number of rows is either their own or that of the whole answer. Other numbers are of pages that do not belong
     * together, or of a part of an answer, if they change from page to page or there are fewer rows than that; one that there are more rows
     * than says nothing, since Kolada does not say what is counted.
     */
    private void requireWhole() {
        boolean own = true;
        boolean same = true;
        long sum = 0;
        OptionalLong stated = OptionalLong.empty();
        for (int i = 0; i < rows.size(); i++) {
            sum += rows.get(i);
            if (counts.get(i).isPresent()) {
                long count = counts.get(i).getAsLong();
                own &= count == rows.get(i);
                same &= stated.isEmpty() || stated.getAsLong() == count;
                stated = counts.get(i);
            }
        }
        if (stated.isEmpty() || own || (same && stated.getAsLong() <= sum)) {
            return;
        }
        if (!same) {
            throw new KoladaException(
                    Reason.CHANGED,
                    request,
                    "pages of one answer must agree in their count, got " + texts() + " with " + rows
                            + " rows: the figures were changed while they were fetched");
        }
        throw new KoladaException(
                Reason.INCOMPLETE,
                request,
                "an answer must have as many rows as it says, " + stated.getAsLong() + ", got " + sum);
    }

    private List<String> texts() {
        return counts.stream()
                .map(count -> count.isPresent() ? String.valueOf(count.getAsLong()) : "none")
                .toList();
    }
}
