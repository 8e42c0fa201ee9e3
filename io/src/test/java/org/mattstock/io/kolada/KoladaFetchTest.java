package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.archive.PanelArchive;

class KoladaFetchTest {
    private static final Instant MORNING = Instant.parse("2026-04-15T08:00:00Z");

    private final PlayedKolada server = new PlayedKolada();

    @AfterEach
    void close() {
        server.close();
    }

    private Kolada kolada() {
        return Kolada.at(server.base())
                .withSettings(KoladaSettings.DEFAULT.withRequestsPerSecond(1000))
                .withClock(InstantSource.fixed(MORNING));
    }

    @Test
    void aPanelOfAllMunicipalitiesWithNamesAndSource() {
        Loaded<Panel> loaded = kolada().fetch(KoladaQuery.of("N00945", "u23456").over(2019, 2022))
                .loaded();

        Panel panel = loaded.orThrow();
        assertThat(loaded.problems()).isEmpty();
        assertThat(panel.units()).hasSize(30).allMatch(unit -> unit.kind().equals("K"));
        assertThat(panel.unit("0114")).contains(new Unit("0114", "Kommun 0", "K"));
        assertThat(panel.years()).containsExactly(2019, 2020, 2021, 2022);
        assertThat(panel.requireIndicator("N00945").unitOfMeasure()).isEqualTo("%");
        assertThat(panel.requireIndicator("U23456").unitOfMeasure()).isEqualTo("kr/inv");
        assertThat(panel.requireIndicator("U23456").published()).contains(LocalDate.of(2022, 5, 1));
        assertThat(panel.provenance())
                .isEqualTo(new Provenance("Kolada", java.util.Optional.of(LocalDate.of(2026, 4, 15)), "Källa: Kolada"));
        for (String unit : server.municipalities()) {
            for (int year = 2019; year <= 2022; year++) {
                assertThat(panel.value("N00945", Breakdown.TOTAL, unit, year))
                        .hasValue(PlayedKolada.value("N00945", unit, year));
            }
        }
    }

    @Test
    void pagesAreFollowedToTheLastAndTheirOrderDoesNotMatter() {
        KoladaQuery query = KoladaQuery.of("N00945", "N15428").over(2019, 2022);
        String whole = kolada().fetch(query).panel().digest();
        server.withRowsPerPage(7);

        assertThat(kolada().fetch(query).panel().digest()).isEqualTo(whole);
    }

    @Test
    void genderBecomesBreakdowns() {
        Panel panel = kolada().fetch(KoladaQuery.of("N15428").inYears(2021)).panel();

        double total = PlayedKolada.value("N15428", "0121", 2021);
        assertThat(panel.value("N15428", Breakdown.WOMEN, "0121", 2021)).hasValue(total + 1);
        assertThat(panel.value("N15428", Breakdown.MEN, "0121", 2021)).hasValue(total - 1);
    }

    @Test
    void noSegmentHasMoreThanTwentyFiveIds() {
        String[] ids = new String[26];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.format(java.util.Locale.ROOT, "N%05d", 10_000 + i);
            server.withIndicator(ids[i], "Indikator " + i + " (%)");
        }
        Panel panel = kolada().fetch(KoladaQuery.of(ids).over(1990, 2022)).panel();

        assertThat(panel.indicators()).hasSize(26);
        assertThat(server.requests())
                .allSatisfy(path -> assertThat(path.split("\\?")[0].split("/"))
                        .allMatch(segment -> segment.split(",").length <= 25));
    }

    @Test
    void whereUnitsAreLeftOutOnlyThoseWantedStay() {
        Panel panel = kolada().fetch(KoladaQuery.of("N00945").inYears(2022)).panel();

        assertThat(server.requests()).anyMatch(path -> path.contains("/data/kpi/N00945/year/2022"));
        assertThat(panel.units()).hasSize(30);
        Panel regions = kolada().fetch(KoladaQuery.of("N00945").inYears(2022).withUnits(KoladaQuery.Units.REGIONS))
                .panel();
        assertThat(regions.units()).extracting(Unit::id).containsExactly("0001", "0003");
        Panel everything = kolada().fetch(
                        KoladaQuery.of("N00945").inYears(2022).withUnits(KoladaQuery.Units.EVERYTHING))
                .panel();
        assertThat(everything.units()).hasSize(33).extracting(Unit::id).contains("0000");
    }

    @Test
    void groupsAreUnitsOrGiveTheirMembers() {
        Panel group = kolada().fetch(KoladaQuery.of("N00945").inYears(2022).withUnits("G114418", "0114"))
                .panel();
        assertThat(group.units()).extracting(Unit::kind).containsExactly("K", "G");

        Panel members = kolada().fetch(KoladaQuery.of("N00945").inYears(2022).withMembersOf("g114418"))
                .panel();
        assertThat(members.units()).hasSize(4).allMatch(unit -> unit.kind().equals("K"));
        assertThat(members.requireGrouping("G114418").groups().get(0).units()).hasSize(4);
    }

    @Test
    void operatingUnitsHaveTheirOwnData() {
        Panel panel = kolada().fetch(KoladaQuery.of("N15428").inYears(2022).withOperatingUnitsIn("0114"))
                .panel();

        assertThat(panel.units()).extracting(Unit::name).containsExactly("Norra skolan", "Södra skolan");
        assertThat(panel.value("N15428", Breakdown.TOTAL, "V15E2", 2022)).isPresent();
    }

    @Test
    void whateverGivesNothingIsTold() {
        Loaded<Panel> loaded = kolada().fetch(
                        KoladaQuery.of("N00945", "N99999").over(2022, 2023).withUnits("0114", "9999"))
                .loaded();

        assertThat(loaded.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(
                        Problem.Kind.UNKNOWN_INDICATOR, Problem.Kind.UNKNOWN_UNIT, Problem.Kind.NO_VALUES);
        assertThat(loaded.problems()).extracting(Problem::text).anyMatch(text -> text.contains("year 2023"));
        assertThatThrownBy(loaded::orThrow).hasMessageContaining("N99999");
    }

    @Test
    void anAnswerIsArchivedAndReplayedWithoutANetwork(@TempDir Path folder) throws IOException {
        KoladaQuery query = KoladaQuery.of("N00945", "N15428").over(2020, 2022);
        server.withRowsPerPage(50);
        KoladaAnswer answer = kolada().fetch(query);
        answer.toArchive().write(folder.resolve("svar.zip"));
        server.close();

        Archive archive = Archive.read(folder.resolve("svar.zip"), ReadOptions.Limits.DEFAULT);
        assertThat(Kolada.replay(archive).fetch(query).panel().digest())
                .isEqualTo(answer.panel().digest());
        assertThat(PanelArchive.read(folder.resolve("svar.zip")).value().digest())
                .isEqualTo(answer.panel().digest());
        assertThat(Kolada.replay(archive).fetch(query).toArchive()).isEqualTo(answer.toArchive());
        assertThatThrownBy(() -> Kolada.replay(archive).fetch(KoladaQuery.of("U23456")))
                .hasMessageContaining("NOT_KEPT")
                .hasMessageContaining("/kpi/U23456");
        assertThat(KoladaQuery.parse(archive.facts().get("kolada.query"))).isEqualTo(query);
    }

    @Test
    void aFolderKeepsAnswersForTimesWithoutANetwork(@TempDir Path folder) {
        KoladaQuery query = KoladaQuery.of("N00945").over(2019, 2022);
        Kolada kolada = kolada().withCache(folder.resolve("kept"));
        String digest = kolada.fetch(query).panel().digest();
        int asked = server.requests().size();

        assertThat(kolada.fetch(query).panel().digest()).isEqualTo(digest);
        assertThat(server.requests()).hasSize(asked);
        server.close();
        assertThat(kolada.withMode(Kolada.Mode.OFFLINE).fetch(query).panel().digest())
                .isEqualTo(digest);
        assertThatThrownBy(() -> kolada.withMode(Kolada.Mode.OFFLINE).fetch(KoladaQuery.of("U23456")))
                .isInstanceOf(KoladaException.class)
                .hasMessageContaining("NOT_KEPT")
                .hasMessageContaining("U23456");
    }

    @Test
    void whatChangedReplacesAndWhatWasWithdrawnIsGone(@TempDir Path folder) {
        KoladaQuery query = KoladaQuery.of("N00945").inYears(2022).withUnits("0114", "0121", "0128");
        Kolada kolada = kolada().withCache(folder);
        kolada.fetch(query);
        server.withChanges(change("0114", "false", "17.5"), change("0121", "true", "null"));

        Kolada later =
                kolada.withMode(Kolada.Mode.UPDATE).withClock(InstantSource.fixed(MORNING.plusSeconds(86_400 * 30)));
        Panel panel = later.fetch(query).panel();

        assertThat(server.requests().get(server.requests().size() - 1)).contains("from_date=2026-04-14");
        assertThat(panel.value("N00945", Breakdown.TOTAL, "0114", 2022)).hasValue(17.5);
        assertThat(panel.value("N00945", Breakdown.TOTAL, "0121", 2022)).isEmpty();
        assertThat(panel.value("N00945", Breakdown.TOTAL, "0128", 2022))
                .hasValue(PlayedKolada.value("N00945", "0128", 2022));
        assertThat(panel.provenance().asOf()).contains(LocalDate.of(2026, 5, 15));

        server.withChanges();
        KoladaAnswer still = later.fetch(query);
        assertThat(still.panel().digest()).isEqualTo(panel.digest());
        assertThat(Kolada.replay(still.toArchive()).fetch(query).panel().digest())
                .isEqualTo(panel.digest());
    }

    private static String change(String unit, String deleted, String value) {
        return "{\"kpi\":\"N00945\",\"municipality\":\"" + unit
                + "\",\"period\":2022,\"values\":[{\"gender\":\"T\",\"count\":1," + "\"status\":\"\",\"value\":" + value
                + ",\"isdeleted\":" + deleted + "}]}";
    }

    @Test
    void theCatalogTheAreasAndTheGroups() {
        assertThat(kolada().catalog().search("skola")).isEmpty();
        assertThat(kolada().catalog().search("äldre"))
                .extracting(hit -> hit.indicator().id())
                .containsExactly("U23456");
        assertThat(kolada().units()).hasSize(33);
        assertThat(kolada().groups()).hasSize(1);
        assertThat(kolada().operatingUnits("0114")).hasSize(2);
        assertThat(List.of(kolada().catalog().day())).containsExactly(LocalDate.of(2026, 4, 15));
    }

    @Test
    void progressIsToldAndMayCancel() {
        java.util.concurrent.atomic.AtomicInteger steps = new java.util.concurrent.atomic.AtomicInteger();
        kolada().withProgress(step -> {
                    assertThat(step.done()).isLessThanOrEqualTo(step.planned());
                    steps.incrementAndGet();
                    return KoladaProgress.Next.GO_ON;
                })
                .fetch(KoladaQuery.of("N00945").inYears(2022));
        assertThat(steps.get()).isGreaterThan(3);

        assertThatThrownBy(() -> kolada().withProgress(
                                step -> step.pages() > 1 ? KoladaProgress.Next.CANCEL : KoladaProgress.Next.GO_ON)
                        .fetch(KoladaQuery.of("N00945").inYears(2022)))
                .isInstanceOf(KoladaException.class)
                .hasMessageContaining("CANCELED");
    }
}
