package org.mattstock.io.kolada;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.io.Source;
import org.mattstock.io.kolada.Answered.Layer;
import org.mattstock.io.kolada.KoladaCatalog.Hit;
import org.mattstock.io.kolada.KoladaCatalog.Mark;

class KoladaCatalogTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 16);
    private static final KoladaCatalog CATALOG = catalog();

    private static KoladaCatalog catalog() {
        try {
            byte[] bytes = Source.ofResource(KoladaCatalogTest.class, "v3-kpi-skola.json")
                    .head(1 << 20);
            URI url = URI.create("https://api.kolada.se/v3/kpi");
            Answered answered =
                    new Answered(url, List.of(new Layer(List.of(KoladaPage.of(url, Instant.EPOCH, bytes)))));
            return KoladaCatalog.of(
                    Items.of(answered).stream().map(KoladaIndicator::of).toList(), DAY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.indicator().id()).toList();
    }

    private static KoladaIndicator named(String id, String title) {
        return new KoladaIndicator(
                id,
                title,
                "",
                "",
                "",
                "K",
                "",
                KoladaIndicator.Division.TOTAL,
                KoladaIndicator.Reach.AREAS,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "");
    }

    @Test
    void aWordFindsWholeWordsThenCompounds() {
        KoladaCatalog catalog = KoladaCatalog.of(
                List.of(
                        named("N00001", "Kostnad skolbibliotek"),
                        named("N00002", "Kostnad grundskolor"),
                        named("N00003", "Kostnad grundskola"),
                        named("N00004", "Trygghet i skolan"),
                        named("N00005", "Kostnad skola"),
                        named("N00006", "Kostnad skola (-2024)"),
                        named("N00007", "Kostnad vård")),
                DAY);

        assertThat(ids(catalog.search("skola")))
                .containsExactly("N00005", "N00006", "N00004", "N00003", "N00002", "N00001");
        assertThat(ids(catalog.search("SKOLA kostnad"))).startsWith("N00005").doesNotContain("N00004");
        assertThat(ids(catalog.search("vard"))).containsExactly("N00007");
        assertThat(ids(catalog.search("VÅRD"))).containsExactly("N00007");
        assertThat(ids(catalog.search("n00002"))).containsExactly("N00002");
        assertThat(catalog.search("flygplats")).isEmpty();
    }

    @Test
    void inTheRealCatalogTheOrderIsStable() {
        List<String> found = ids(CATALOG.search("skola"));
        List<KoladaIndicator> shuffled = new ArrayList<>(CATALOG.indicators());
        Collections.reverse(shuffled);

        assertThat(found).hasSizeGreaterThan(50).contains("N15006", "N11006", "N17697");
        assertThat(found).as("no school in its words").doesNotContain("N01951");
        assertThat(ids(KoladaCatalog.of(shuffled, DAY).search("skola"))).isEqualTo(found);
        assertThat(found.indexOf("N15637"))
                .as("\"skolan\" stands before \"grundskola\"")
                .isLessThan(found.indexOf("N15006"));
        assertThat(ids(CATALOG.search("grundskola kostnad elev"))).startsWith("N15006");
    }

    @Test
    void byAreaAndPerspectiveWhoseNamesHaveCommas() {
        assertThat(CATALOG.areas()).containsKey("Kommunen, övergripande");
        assertThat(CATALOG.inArea("kommunen övergripande").indicators())
                .isNotEmpty()
                .allMatch(each -> each.area().equals("Kommunen, övergripande"));
        assertThat(CATALOG.inPerspective("resurser")
                        .inArea("förskoleverksamhet")
                        .indicators())
                .isNotEmpty()
                .allMatch(each -> each.perspective().equals("Resurser"));
        assertThat(CATALOG.perspectives().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(CATALOG.indicators().size());
    }

    @Test
    void whatIsNewClosedOrPreliminary() {
        assertThat(marks("N00022")).as("published the day before").containsExactly(Mark.NEW);
        assertThat(marks("N10103"))
                .as("preliminary in March, final in August")
                .containsExactly(Mark.NEW, Mark.PRELIMINARY);
        assertThat(marks("N04111")).containsExactly(Mark.CLOSED);
        assertThat(marks("N00945")).isEmpty();
        assertThat(CATALOG.on(LocalDate.of(2026, 9, 1)).marks(indicator("N10103")))
                .containsExactly(Mark.NEW);
        assertThat(indicator("N15100").lastYear()).hasValue(2023);
    }

    private static KoladaIndicator indicator(String id) {
        return CATALOG.indicator(id).orElseThrow();
    }

    private static java.util.Set<Mark> marks(String id) {
        return CATALOG.marks(indicator(id));
    }

    @Test
    void aTableOfHits() {
        assertThat(CATALOG.toTable(CATALOG.search("förskola")).toText())
                .contains("N11006")
                .contains("kr/inv");
        assertThat(CATALOG.toTable().rowCount()).isEqualTo(CATALOG.indicators().size());
        assertThatThrownBy(() -> CATALOG.search(" ,. ")).hasMessageContaining("letters or digits");
    }

    @Test
    void aQueryAsTextAndBack() {
        for (String text : List.of(
                "kpi N00945 unit municipalities",
                "kpi N00945,U23456 year 2019-2022 unit regions since 2026-03-31",
                "kpi N00945 year 2019,2021 unit ids 0180,G114418",
                "kpi N00945 unit members G114418",
                "kpi N00945 year 2020 unit operating-in 0180",
                "kpi N00945 unit operating V15E144001301")) {
            assertThat(KoladaQuery.parse(text).toText()).isEqualTo(text);
        }
        assertThat(KoladaQuery.of(" n00945").over(2019, 2020))
                .isEqualTo(KoladaQuery.parse("kpi N00945 year 2019-2020"));
        for (String wrong : List.of(
                "",
                "kpi",
                "kpi N1 year",
                "kpi N1 year x",
                "kpi N1 unit towns",
                "kpi ../x",
                "kpi N1 since now",
                "kpi N1 year 2022-2019",
                "kpi N1 unit ids")) {
            assertThatThrownBy(() -> KoladaQuery.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
