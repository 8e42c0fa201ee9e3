package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.io.kolada.KoladaException.Reason;
import org.mattstock.io.kolada.PlayedKolada.Reply;

/** Whatever a server does: the right figures, or a refusal that names what is wrong; never some of the figures. */
@Timeout(60)
class KoladaRefusalsTest {
    private static final KoladaQuery QUERY =
            KoladaQuery.of("N00945").over(2019, 2022).withUnits("0114", "0121", "0128");
    private static final Instant NOW = Instant.parse("2026-04-15T08:00:00Z");

    private final PlayedKolada server = new PlayedKolada();
    private final KoladaSettings settings = KoladaSettings.DEFAULT
            .withRequestsPerSecond(1000)
            .withAttempts(3, Duration.ofMillis(1), Duration.ofSeconds(2))
            .withDeadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        server.close();
    }

    private Kolada kolada() {
        return Kolada.at(server.base()).withSettings(settings).withClock(InstantSource.fixed(NOW));
    }

    /** The requests for data are answered by a fault, all others as they should be. */
    private void spoilData(PlayedKolada.Fault fault) {
        server.with((number, path) -> path.contains("/data/") ? fault.reply(number, path) : null);
    }

    private KoladaException refusal(Kolada kolada) {
        KoladaException refused = catchThrowableOfType(KoladaException.class, () -> kolada.fetch(QUERY));
        assertThat(refused).isNotNull();
        assertThat(refused.url()).isPresent();
        assertThat(refused).hasMessageContaining(refused.reason().name());
        return refused;
    }

    private Reason reason() {
        return refusal(kolada()).reason();
    }

    private void assertRight() {
        String digest = kolada().fetch(QUERY).panel().digest();
        server.with((number, path) -> null);
        assertThat(digest).isEqualTo(kolada().fetch(QUERY).panel().digest());
    }

    /** The first two requests for data fail, then all goes well. */
    private void failTwice(Reply reply) {
        int[] failures = {0};
        spoilData((number, path) -> failures[0]++ < 2 ? reply : null);
    }

    @Test
    void tooManyRequestsAreWaitedFor() {
        failTwice(PlayedKolada.reply("429 Too Many Requests", "Retry-After: 0\r\n", "slow down"));
        assertRight();
        failTwice(PlayedKolada.reply("429 Too Many Requests", "", ""));
        assertRight();
        failTwice(PlayedKolada.reply("429 Too Many Requests", "Retry-After: Wed, 15 Apr 2026 08:00:01 GMT\r\n", ""));
        long before = System.nanoTime();
        assertRight();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void tooManyRequestsForTooLong() {
        spoilData((number, path) -> PlayedKolada.reply("429 Too Many Requests", "Retry-After: 3600\r\n", ""));
        KoladaException refused = refusal(kolada());
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(refused).hasMessageContaining("3600 s");
        assertThat(server.requests().stream().filter(path -> path.contains("/data/")))
                .hasSize(1);
        spoilData((number, path) -> PlayedKolada.reply("429 Too Many Requests", "", ""));
        assertThat(reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
    }

    @Test
    void aFailingServer() {
        failTwice(PlayedKolada.reply("500 Internal Server Error", "", "oops"));
        assertRight();
        spoilData((number, path) -> PlayedKolada.reply("503 Service Unavailable", "", "closed for repair"));
        assertThat(refusal(kolada())).hasMessageContaining("503: closed for repair");
        assertThat(reason()).isEqualTo(Reason.SERVER_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad Request", "404 Not Found", "422 Unprocessable Entity", "204 No Content"})
    void anyOtherStatusIsRefusedAtOnce(String status) {
        spoilData((number, path) -> PlayedKolada.reply(status, "Content-Type: application/json\r\n", ""));
        assertThat(reason()).isEqualTo(Reason.REFUSED);
        assertThat(server.requests().stream().filter(path -> path.contains("/data/")))
                .hasSize(1);
    }

    private static void write(OutputStream out, String text) throws java.io.IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n";

    @Test
    void aBodyThatBreaksOff() {
        spoilData((number, path) -> out -> write(out, OK + "Content-Length: 10000\r\n\r\n{\"values\":[{\"kpi\":"));
        assertThat(reason()).isEqualTo(Reason.CUT);
        spoilData((number, path) -> out -> write(out, OK + "Transfer-Encoding: chunked\r\n\r\n100\r\n{\"values\":["));
        assertThat(reason()).isEqualTo(Reason.CUT);
        spoilData((number, path) -> out -> write(out, OK + "\r\n{\"values\":[{\"kpi\":\"N00945\","));
        assertThat(reason()).isEqualTo(Reason.CUT);
    }

    @Test
    void aBodyThatComesTooSlowly() {
        spoilData((number, path) -> out -> {
            write(out, OK + "Content-Length: 100000\r\n\r\n{");
            for (int i = 0; i < 200; i++) {
                sleep(50);
                write(out, " ");
            }
        });
        Kolada hurried = kolada().withSettings(
                        settings.withDeadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300)));
        long before = System.nanoTime();
        assertThat(refusal(hurried).reason()).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aBodyThatStopsComing() {
        spoilData((number, path) -> out -> {
            write(out, OK + "Content-Length: 100000\r\n\r\n{");
            sleep(20_000);
        });
        Kolada hurried = kolada().withSettings(
                        settings.withDeadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(300)));
        assertThat(refusal(hurried).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void anAnswerThatDoesNotBegin() {
        spoilData((number, path) -> out -> sleep(20_000));
        Kolada hurried = kolada().withSettings(settings.withAttempts(1, Duration.ZERO, Duration.ZERO)
                .withDeadlines(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5)));
        assertThat(refusal(hurried).reason()).isEqualTo(Reason.TOO_SLOW);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatIsNotThere() {
        server.close();
        assertThat(reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anotherTypeThanJson() {
        spoilData((number, path) -> PlayedKolada.reply("200 OK", "Content-Type: text/html\r\n", "<html>Log in</html>"));
        assertThat(refusal(kolada())).hasMessageContaining("text/html");
        assertThat(reason()).isEqualTo(Reason.NOT_JSON);
        spoilData((number, path) -> PlayedKolada.reply("200 OK", "", "{\"values\":[]}"));
        assertThat(reason()).isEqualTo(Reason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "17",
                "{\"values\":{}}",
                "{\"values\":[1]}",
                "{\"values\":[]}{\"values\":[]}",
                "<html>",
                "{\"values\":null}",
                "{\"values\":[],\"values\":[]}",
                "{\"values\":[{\"kpi\":\"N00945\",\"kpi\":\"N00945\",\"values\":[]}]}",
                "{\"values\":[{\"id\":\"N00945\",\"title\":\"x\"}]}"
            })
    void jsonThatIsNoPage(String body) {
        spoilData((number, path) -> PlayedKolada.json(body));
        assertThat(reason()).isEqualTo(Reason.NOT_A_PAGE);
    }

    @Test
    void aPageThatIsTooLarge() {
        spoilData((number, path) -> out -> {
            write(out, OK + "Content-Length: 60000000\r\n\r\n{\"values\":[");
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 60; i++) {
                out.write(blanks);
            }
        });
        assertThat(refusal(kolada())).hasMessageContaining("50000000 bytes");
        assertThat(reason()).isEqualTo(Reason.TOO_LARGE);
    }

    private static String row(String unit, int year, String value) {
        return "{\"kpi\":\"N00945\",\"municipality\":\"" + unit + "\",\"period\":" + year
                + ",\"values\":[{\"gender\":\"T\",\"count\":1,\"status\":\"\",\"value\":" + value + "}]}";
    }

    private String next(String path) {
        return "\"" + server.base().resolve(path) + "\"";
    }

    @Test
    void pagesWithoutEnd() {
        spoilData((number, path) -> PlayedKolada.json(
                PlayedKolada.page(List.of(row("0114", 2019, String.valueOf(number))), 1, next(path))));
        assertThat(reason()).isEqualTo(Reason.ENDLESS);
        spoilData((number, path) -> PlayedKolada.json(PlayedKolada.page(
                List.of(row("0114", 2019, String.valueOf(number))), 1, next(path + "&page=" + number))));
        assertThat(refusal(kolada().withSettings(settings.withLimits(100_000, 20)))
                        .reason())
                .isEqualTo(Reason.TOO_MANY_PAGES);
        spoilData((number, path) -> PlayedKolada.json(PlayedKolada.page(List.of(), 0, next(path + "&page=" + number))));
        assertThat(reason()).isEqualTo(Reason.ENDLESS);
    }

    @Test
    void theSamePageAgain() {
        spoilData((number, path) -> PlayedKolada.json(
                PlayedKolada.page(List.of(row("0114", 2019, "1")), 1, next(path + "&page=" + number))));
        assertThat(reason()).isEqualTo(Reason.REPEATED);
    }

    @Test
    void aRowThatComesTwice() {
        spoilData((number, path) -> PlayedKolada.json(
                path.contains("page=2")
                        ? PlayedKolada.page(List.of(row("0121", 2019, "2"), row("0128", 2019, "3")), 4, "null")
                        : PlayedKolada.page(
                                List.of(row("0114", 2019, "1"), row("0121", 2019, "5")), 4, next(path + "&page=2"))));
        assertThat(refusal(kolada())).hasMessageContaining("N00945, T, 0121, 2019");
        assertThat(reason()).isEqualTo(Reason.REPEATED);
    }

    @Test
    void pagesOfWhichTheCountChanges() {
        spoilData((number, path) -> PlayedKolada.json(
                path.contains("page=2")
                        ? PlayedKolada.page(List.of(row("0128", 2019, "3")), 4, "null")
                        : PlayedKolada.page(
                                List.of(row("0114", 2019, "1"), row("0121", 2019, "5")), 3, next(path + "&page=2"))));
        assertThat(reason()).isEqualTo(Reason.CHANGED);
    }

    @Test
    void fewerRowsThanTheAnswerSays() {
        spoilData((number, path) -> PlayedKolada.json(PlayedKolada.page(List.of(row("0114", 2019, "1")), 12, "null")));
        assertThat(reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void theCountOfAPageOrOfTheWholeOrNoneWithOrWithoutANextPage() {
        for (String end :
                List.of("\"count\":1,\"next_url\":null", "\"next_url\":\"\"", "\"count\":3", "\"next_url\":null")) {
            spoilData((number, path) -> {
                int page = path.contains("page=3") ? 3 : path.contains("page=2") ? 2 : 1;
                String last =
                        end.contains("3") ? "\"count\":3" : end.contains("1") ? "\"count\":1" : "\"previous_url\":null";
                String rows = row(List.of("0114", "0121", "0128").get(page - 1), 2019, String.valueOf(page));
                return PlayedKolada.json("{\"values\":[" + rows + "],"
                        + (page == 3
                                ? end
                                : last + ",\"next_url\":"
                                        + next(path.replaceAll("&page=.*", "") + "&page=" + (page + 1)))
                        + "}");
            });
            assertThat(kolada().fetch(QUERY).panel().valueCount()).as(end).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.kolada.example/v3/data",
                "ftp://127.0.0.1/v3",
                "//evil.example/v3",
                "http://127.0.0.1:1/v3"
            })
    void aNextPageElsewhere(String elsewhere) {
        spoilData((number, path) ->
                PlayedKolada.json(PlayedKolada.page(List.of(row("0114", 2019, "1")), 1, "\"" + elsewhere + "\"")));
        assertThat(reason()).isEqualTo(Reason.FOREIGN_PAGE);
    }

    @Test
    void redirectsOnTheSameServerOnly() {
        spoilData((number, path) -> path.contains("moved=1")
                ? null
                : PlayedKolada.reply("307 Temporary Redirect", "Location: " + path + "&moved=1\r\n", ""));
        assertRight();
        spoilData((number, path) ->
                PlayedKolada.reply("302 Found", "Location: http://elsewhere.example" + path + "\r\n", ""));
        assertThat(refusal(kolada())).hasMessageContaining("elsewhere.example");
        assertThat(reason()).isEqualTo(Reason.REDIRECTED);
        spoilData((number, path) -> PlayedKolada.reply("302 Found", "Location: " + path + "\r\n", ""));
        assertThat(reason()).isEqualTo(Reason.REDIRECTED);
    }

    @Test
    void rowsThatNobodyAskedFor() {
        spoilData((number, path) -> PlayedKolada.json(
                PlayedKolada.page(List.of(row("0114", 2019, "1").replace("N00945", "N00946")), 1, "null")));
        assertThat(refusal(kolada())).hasMessageContaining("N00946");
        spoilData((number, path) -> PlayedKolada.json(PlayedKolada.page(List.of(row("0114", 1999, "1")), 1, "null")));
        assertThat(refusal(kolada())).hasMessageContaining("1999");
        spoilData((number, path) -> PlayedKolada.json(PlayedKolada.page(List.of(row("2584", 2019, "1")), 1, "null")));
        assertThat(reason()).isEqualTo(Reason.NOT_ASKED_FOR);
    }

    @Test
    void noAreasAtAll() {
        server.with((number, path) ->
                path.contains("/municipality?") ? PlayedKolada.json(PlayedKolada.page(List.of(), 0, "null")) : null);
        assertThat(reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void nothingOfARefusedAnswerIsKept(@TempDir Path folder) throws Exception {
        spoilData((number, path) -> path.contains("page=2")
                ? PlayedKolada.reply("500 Internal Server Error", "", "")
                : PlayedKolada.json(PlayedKolada.page(List.of(row("0114", 2019, "1")), 2, next(path + "&page=2"))));
        assertThat(refusal(kolada().withCache(folder)).reason()).isEqualTo(Reason.SERVER_FAILED);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2); // the indicators and the areas
        }
    }

    @Test
    void aDamagedFolderIsTold(@TempDir Path folder) throws Exception {
        kolada().withCache(folder).fetch(QUERY);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertThat(refusal(kolada().withCache(folder)).reason()).isEqualTo(Reason.STORE);
    }

    @Test
    void anInterruptedThreadCancels() {
        Thread.currentThread().interrupt();
        assertThat(reason()).isEqualTo(Reason.CANCELED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theRateIsKept() {
        Kolada slow = kolada().withSettings(settings.withRequestsPerSecond(20));
        long before = System.nanoTime();
        slow.fetch(QUERY.withUnits("0114"));
        slow.fetch(
                QUERY.withUnits(server.municipalities().toArray(String[]::new)).inYears());
        assertThat(server.requests()).hasSize(7);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(5 * 50 - 20));
    }
}
