package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.kolada.KoladaException.Reason;

/** What a server may say in another way than usual is understood; what could hide a part of an answer is refused. */
@Timeout(60)
class KoladaOddAnswersTest {
    private static final KoladaQuery QUERY =
            KoladaQuery.of("N00945").over(2019, 2020).withUnits("0114", "0121");
    private static final Instant NOW = Instant.parse("2026-04-15T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final PlayedKolada server = new PlayedKolada();

    @AfterEach
    void close() {
        server.close();
    }

    private Kolada kolada() {
        return kolada(NOW);
    }

    private Kolada kolada(Instant now) {
        return Kolada.at(server.base())
                .withClock(InstantSource.fixed(now))
                .withSettings(KoladaSettings.DEFAULT
                        .withRequestsPerSecond(1000)
                        .withAttempts(2, Duration.ofMillis(1), Duration.ofSeconds(2)));
    }

    private void answer(UnaryOperator<String> path) {
        server.with((number, asked) -> asked.contains("/data/") ? PlayedKolada.json(path.apply(asked)) : null);
    }

    private static String row(String unit, int year, String rest) {
        return "{\"kpi\":\"N00945\",\"municipality\":\"" + unit + "\",\"period\":" + year + "," + rest + "}";
    }

    private static String values(String value) {
        return "\"values\":[{\"gender\":\"T\",\"count\":1,\"status\":\"\",\"value\":" + value + "}]";
    }

    private static String page(String end, String... rows) {
        return "{\"values\":[" + String.join(",", rows) + "]," + end + "}";
    }

    private Reason reason(Kolada kolada) {
        KoladaException refused = catchThrowableOfType(KoladaException.class, () -> kolada.fetch(QUERY));
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1", "99999999999999999999", "1e30", "\"many\""})
    void aCountThatSaysNothingOfWhatIsLackingRefusesNothing(String count) {
        answer(path -> page("\"count\":" + count, row("0114", 2019, values("1")), row("0121", 2019, values("2"))));

        assertThat(kolada().fetch(QUERY).panel().valueCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "true", "[]", "{\"url\":\"x\"}"})
    void aNextPageThatIsNoTextIsNotTakenForTheEnd(String next) {
        answer(path -> page("\"next_url\":" + next, row("0114", 2019, values("1"))));

        assertThat(reason(kolada())).isEqualTo(Reason.NOT_A_PAGE);
    }

    @Test
    void anAddressThatIsOnlyAnotherQueryKeepsThePath() {
        answer(path -> {
            assertThat(path).startsWith("/v3/data/kpi/N00945/municipality/0114,0121/year/2019,2020?");
            return path.contains("page=2")
                    ? page("\"next_url\":\"\"", row("0121", 2019, values("2")))
                    : page("\"next_url\":\"?page=2&per_page=5000\"", row("0114", 2019, values("1")));
        });

        assertThat(kolada().fetch(QUERY).panel().valueCount()).isEqualTo(2);
        assertThat(server.requests()).anyMatch(path -> path.endsWith("/year/2019,2020?page=2&per_page=5000"));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "1, 1", "\"true\", 1", "\"1\", 1", "false, 2", "0, 2", "\"false\", 2", "null, 2"})
    void aWithdrawnValueIsLeftOutHoweverThatIsWritten(String withdrawn, int values) {
        String first = row("0114", 2019, values("5").replace("}]", ",\"isdeleted\":" + withdrawn + "}]"));
        answer(path -> page("\"count\":2", first, row("0121", 2019, values("6"))));

        assertThat(kolada().fetch(QUERY).panel().valueCount()).isEqualTo(values);
    }

    @Test
    void whetherAValueWasWithdrawnMustBeSaidInAWordThatIsKnown() {
        answer(path -> page("\"count\":1", row("0114", 2019, values("5").replace("}]", ",\"isdeleted\":\"ja\"}]"))));

        assertThat(reason(kolada())).isEqualTo(Reason.NOT_A_PAGE);
    }

    @Test
    void aHeadThatIsNoneOfHttpIsRefusedByName() {
        server.with((number, path) -> out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n{}"
                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(reason(kolada())).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aServerThatAsksToWaitForAgesIsNotAskedAgain() {
        server.with((number, path) ->
                PlayedKolada.reply("429 Too Many Requests", "Retry-After: 99999999999999999999\r\n", ""));

        assertThat(reason(kolada())).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatAServerSaysBesideItsRefusalIsNotWaitedFor() {
        server.with((number, path) -> out -> {
            out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        });
        long before = System.nanoTime();

        assertThat(reason(kolada())).isEqualTo(Reason.REFUSED);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void aNameOfBlanksIsNone() {
        server.with((number, path) -> path.contains("/municipality?")
                ? PlayedKolada.json(page("\"count\":1", "{\"id\":\"0114\",\"title\":\"  \",\"type\":\"K\"}"))
                : null);

        assertThat(kolada().fetch(QUERY).panel().unit("0114").orElseThrow().name())
                .isEqualTo("0114");
    }

    @Test
    void aMemberWithoutAnIdIsRefused() {
        server.with((number, path) -> path.contains("/municipality_groups")
                ? PlayedKolada.json(
                        page("\"count\":1", "{\"id\":\"G1\",\"title\":\"Grupp\",\"members\":[{\"id\":\" \"}]}"))
                : null);

        KoladaException refused =
                catchThrowableOfType(KoladaException.class, () -> kolada().fetch(QUERY.withMembersOf("G1")));
        assertThat(refused.reason()).isEqualTo(Reason.NOT_A_PAGE);
    }

    @Test
    void rowsWithdrawnLaterAreGoneWithAllTheirValues(@TempDir Path folder) {
        kolada().withCache(folder).fetch(QUERY);
        server.withChanges(
                row("0114", 2019, "\"values\":[],\"isdeleted\":true"),
                row("0114", 2020, "\"isdeleted\":true"),
                row("0121", 2019, "\"isdeleted\":true,\"values\":[{\"gender\":null,\"value\":null}]"),
                row("0121", 2020, "\"values\":[{\"gender\":null,\"value\":null,\"isdeleted\":true}]"));
        Kolada later = kolada(NOW.plus(DAY)).withCache(folder);

        assertThat(later.withMode(Kolada.Mode.UPDATE).fetch(QUERY).panel().valueCount())
                .isZero();
        server.withChanges(
                row("0114", 2019, values("7")), row("0121", 2020, values("8").replace("\"T\"", "null")));
        Panel again = kolada(NOW.plus(DAY.multipliedBy(2)))
                .withCache(folder)
                .withMode(Kolada.Mode.UPDATE)
                .fetch(QUERY)
                .panel();
        assertThat(again.valueCount()).isEqualTo(2);
        assertThat(again.value("N00945", Breakdown.TOTAL, "0121", 2020)).hasValue(8);
    }

    @Test
    void changesAreNotMissedAfterAClockThatWasAhead(@TempDir Path folder) {
        kolada(NOW.plus(DAY.multipliedBy(3650))).withCache(folder).fetch(QUERY);
        answer(path ->
                path.contains("from_date") ? page("\"count\":0") : page("\"count\":1", row("0114", 2019, values("9"))));

        Panel panel = kolada().withCache(folder)
                .withMode(Kolada.Mode.UPDATE)
                .fetch(QUERY)
                .panel();
        assertThat(panel.value("N00945", Breakdown.TOTAL, "0114", 2019)).hasValue(9);
        assertThat(panel.valueCount()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasRefusedIsAskedForAgain(@TempDir Path folder) {
        answer(path -> page("\"count\":2", row("0114", 2019, values("1")), row("0114", 2019, values("2"))));
        assertThat(reason(kolada().withCache(folder))).isEqualTo(Reason.REPEATED);
        server.with((number, path) -> null);
        assertThat(kolada().withCache(folder).fetch(QUERY).panel().valueCount()).isEqualTo(4);

        server.with((number, path) -> path.contains("/kpi/U23456?")
                ? PlayedKolada.json(page("\"count\":1", "{\"id\":\"U23456\"},{\"id\":\"U23456\"}"))
                : null);
        KoladaQuery other = KoladaQuery.of("U23456").inYears(2019).withUnits("0114");
        assertThat(catchThrowableOfType(
                        KoladaException.class, () -> kolada().withCache(folder).fetch(other)))
                .hasMessageContaining("U23456 twice");
        server.with((number, path) -> null);
        assertThat(kolada().withCache(folder).fetch(other).panel().valueCount()).isEqualTo(1);
    }

    @Test
    void anArchiveThatLacksAPageIsNotTakenForTheWhole() {
        server.withRowsPerPage(1);
        Archive whole = kolada().fetch(QUERY).toArchive();
        Archive cut =
                Archive.of("kolada").withFact(KoladaAnswer.BASE, whole.facts().get(KoladaAnswer.BASE));
        List<Archive.Entry> entries = whole.entries().stream()
                .map(entry -> !entry.name().endsWith("pages.tsv")
                        ? entry
                        : Archive.Entry.ofText(
                                entry.name(), entry.text().replaceAll("(?m)^.*/data/.*&page=4\\t.*\\n", "")))
                .toList();

        assertThat(Kolada.replay(whole).fetch(QUERY).panel().valueCount()).isEqualTo(4);
        KoladaException refused = catchThrowableOfType(
                KoladaException.class, () -> Kolada.replay(cut.with(entries)).fetch(QUERY));
        assertThat(refused.reason()).isEqualTo(Reason.STORE);
        assertThat(refused).hasMessageContaining("page=4, got none");
    }

    @Test
    void anArchiveOfAnAddressThatIsNoneIsRefusedByName() {
        Archive odd = Archive.of("kolada").withFact(KoladaAnswer.BASE, "not an address");

        assertThat(catchThrowableOfType(KoladaException.class, () -> Kolada.replay(odd))
                        .reason())
                .isEqualTo(Reason.STORE);
    }
}
