package org.mattstock.io.kolada;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Asks the server for a page, as often as it takes and no more often than the settings allow. */
final class Network {
    private static final int MOST_REDIRECTS = 3;
    private static final int SHOWN = 300;
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(2);

    private final HttpClient client;
    private final KoladaSettings settings;
    private final InstantSource clock;
    private final Patience patience;

    Network(KoladaSettings settings, InstantSource clock, Patience patience) {
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
        client = HttpClient.newBuilder()
                .connectTimeout(settings.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A try that failed in a way that may pass, and how long the server asks to wait. */
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient KoladaException refusal;
        private final transient Optional<Duration> wait;

        Failure(KoladaException refusal, Optional<Duration> wait) {
            super(refusal);
            this.refusal = refusal;
            this.wait = wait;
        }
    }

    /**
     * A page.
     *
     * @throws KoladaException if it cannot be had
     */
    KoladaPage get(URI url) {
        Duration usual = settings.backoff();
        for (int attempt = 1; ; attempt++) {
            patience.pace(url);
            try {
                return attempt(url, url, 0);
            } catch (Failure failure) {
                Duration wait = failure.wait.orElse(usual);
                if (attempt >= settings.attempts() || wait.compareTo(settings.longestWait()) > 0) {
                    throw failure.refusal;
                }
                patience.pause(url, wait, "waiting " + wait.toMillis() + " ms: " + failure.refusal.getMessage());
                usual = shorter(usual.multipliedBy(2), settings.longestWait());
            }
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private KoladaPage attempt(URI asked, URI url, int redirects) throws Failure {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(settings.answer())
                .header("Accept", "application/json")
                .GET()
                .build();
        Instant now = clock.instant();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            int status = response.statusCode();
            if (status >= 300 && status < 400) {
                return redirected(asked, url, response, redirects);
            }
            if (status != 200) {
                throw failed(url, response, now);
            }
            requireJson(url, response);
            return KoladaPage.of(asked, now, whole(url, response));
        } catch (HttpConnectTimeoutException e) {
            throw passing(
                    url,
                    Reason.UNREACHABLE,
                    "no connection within " + settings.connect().toMillis() + " ms",
                    e);
        } catch (HttpTimeoutException e) {
            throw passing(
                    url,
                    Reason.TOO_SLOW,
                    "no answer within " + settings.answer().toMillis() + " ms",
                    e);
        } catch (IOException e) {
            throw passing(url, Reason.UNREACHABLE, "the server cannot be reached: " + e, e);
        } catch (IllegalArgumentException e) {
            // so Java's client tells of a head with a length that is none
            throw passing(url, Reason.UNREACHABLE, "the answer must be one of HTTP: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Patience.canceled(url, "the thread was interrupted");
        }
    }

    private static Failure passing(URI url, Reason reason, String text, Exception cause) {
        return new Failure(new KoladaException(reason, url, text, cause), Optional.empty());
    }

    private byte[] whole(URI url, HttpResponse<InputStream> response) throws Failure {
        try {
            return new Body(url, settings, patience).read(response.body());
        } catch (IOException e) {
            throw passing(url, Reason.CUT, "the answer breaks off: " + e.getMessage(), e);
        }
    }

    private KoladaPage redirected(URI asked, URI url, HttpResponse<InputStream> response, int redirects)
            throws Failure, IOException {
        response.body().close();
        String location = response.headers().firstValue("Location").orElse("");
        URI target = target(url, location);
        if (target == null || redirects >= MOST_REDIRECTS) {
            throw new KoladaException(
                    Reason.REDIRECTED,
                    url,
                    "a server may send on " + MOST_REDIRECTS + " times, on itself only, got " + response.statusCode()
                            + " to \"" + location + "\"");
        }
        return attempt(asked, target, redirects + 1);
    }

    private static @Nullable URI target(URI url, String location) {
        try {
            URI target = Urls.given(url, location);
            return !location.isEmpty() && PageChain.isSameServer(url, target) ? target : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Failure failed(URI url, HttpResponse<InputStream> response, Instant now) throws IOException {
        int status = response.statusCode();
        String said = status + said(response);
        Optional<Duration> wait =
                response.headers().firstValue("Retry-After").flatMap(text -> RetryAfter.of(text, now));
        if (status == 429) {
            String asks = wait.map(each -> ", asks to wait " + each.toSeconds() + " s")
                    .orElse("");
            return new Failure(
                    new KoladaException(Reason.TOO_MANY_REQUESTS, url, "the server answers " + said + asks), wait);
        }
        if (status >= 500) {
            return new Failure(new KoladaException(Reason.SERVER_FAILED, url, "the server answers " + said), wait);
        }
        throw new KoladaException(Reason.REFUSED, url, "the server answers " + said);
    }

    /** The beginning of what a server says beside its status, on one line; read for a short time only. */
    private String said(HttpResponse<InputStream> response) throws IOException {
        KoladaSettings brief = settings.withLimits(SHOWN, 1)
                .withDeadlines(settings.connect(), settings.answer(), shorter(settings.body(), SHOWN_WITHIN));
        try {
            byte[] bytes = new Body(response.uri(), brief, patience).read(response.body());
            String text = new String(bytes, StandardCharsets.UTF_8)
                    .replaceAll("\\s+", " ")
                    .strip();
            return text.isEmpty() ? "" : ": " + text;
        } catch (KoladaException e) {
            if (e.reason() == Reason.CANCELED) {
                throw e;
            }
            return "";
        }
    }

    private static void requireJson(URI url, HttpResponse<InputStream> response) throws IOException {
        String type =
                response.headers().firstValue("Content-Type").orElse("none").toLowerCase(Locale.ROOT);
        String packed = response.headers().firstValue("Content-Encoding").orElse("identity");
        boolean json = type.matches("(?s)(?:application|text)/(?:[-.a-z0-9]+\\+)?json\\s*(?:;.*)?");
        if (!json || !packed.equalsIgnoreCase("identity")) {
            response.body().close();
            throw new KoladaException(
                    Reason.NOT_JSON,
                    url,
                    "an answer must have the type application/json, got " + type
                            + (json ? " packed as " + packed : ""));
        }
    }
}
