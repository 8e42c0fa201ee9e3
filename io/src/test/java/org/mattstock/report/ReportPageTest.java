package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.report.facts.Weighing;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

class ReportPageTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final Scores EXAMPLE = Presets.index(Presets.EXAMPLE).score(Presets.samplePanel(), 2022);
    private static final RankDistribution SPANS =
            UncertaintyAnalysis.of(EXAMPLE.index()).seed(1).replicates(2_000).run(EXAMPLE.panel(), 2022);
    private static final RankingReport REPORT = RankingReport.of(EXAMPLE).withSpans(SPANS);
    private static final String PAGE = REPORT.toHtml();

    /** As a reader would round it: half up on the decimal text. */
    private static BigDecimal rounded(double value, int decimals) {
        return new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(
                text.replace("\u2212", "-").replaceAll("[\u202f\u00a0]", "").replace(',', '.'));
    }

    @Test
    void everyFigureOfTheRankingIsTheLibrarys() {
        List<List<String>> rows = ReportCases.rows(PAGE);
        assertThat(rows).hasSize(EXAMPLE.ranking().size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            Ranking.Entry entry = EXAMPLE.ranking().entries().get(i);
            String id = entry.unit().id();
            assertThat(cells.get(1)).isEqualTo(entry.unit().name());
            assertThat(number(cells.get(0))).isEqualByComparingTo(BigDecimal.valueOf(entry.place()));
            assertThat(number(cells.get(2))).isEqualTo(rounded(entry.score(), 1));
            for (int part = 0; part < 4; part++) {
                double value = EXAMPLE.node(partId(part)).value(id).orElseThrow();
                assertThat(number(cells.get(3 + part))).isEqualTo(rounded(value, 1));
            }
            RankDistribution.Span span = SPANS.span(id, 0.9).orElseThrow();
            assertThat(cells.get(8)).isEqualTo(span.best() + "\u2013" + span.worst());
            assertThat(percent(cells.get(9)))
                    .isEqualTo(share(SPANS.shareInTop(id, 10).value()));
            assertThat(cells.get(7)).startsWith(cells.get(8)).endsWith(cells.get(9));
        }
    }

    private static String partId(int part) {
        return Weighing.parts(EXAMPLE).get(part).id();
    }

    private static String percent(String cell) {
        return cell.replace("\u00a0", " ");
    }

    private static String share(double share) {
        double percent = 100 * share;
        if (share > 0 && percent < 0.5) {
            return "< 1 %";
        }
        return share < 1 && percent >= 99.5 ? "> 99 %" : rounded(percent, 0) + " %";
    }

    @Test
    void theMarksStandWhereTheFiguresAre() {
        Matcher marks = Pattern.compile(
                        "--n:290;--a:(\\d+);--b:(\\d+);--c:(\\d+);--d:(\\d+);--m:([\\d.]+);--p:([\\d.]+)")
                .matcher(PAGE);
        for (Ranking.Entry entry : EXAMPLE.ranking().entries()) {
            String id = entry.unit().id();
            assertThat(marks.find()).isTrue();
            assertThat(Integer.parseInt(marks.group(1)))
                    .isEqualTo(SPANS.span(id, 0.9).orElseThrow().best());
            assertThat(Integer.parseInt(marks.group(2)))
                    .isEqualTo(SPANS.span(id, 0.9).orElseThrow().worst());
            assertThat(Integer.parseInt(marks.group(3)))
                    .isEqualTo(SPANS.span(id, 0.5).orElseThrow().best());
            assertThat(Integer.parseInt(marks.group(4)))
                    .isEqualTo(SPANS.span(id, 0.5).orElseThrow().worst());
            assertThat(Double.parseDouble(marks.group(5)))
                    .isEqualTo(SPANS.medianPlace(id).orElseThrow().value());
            assertThat(Double.parseDouble(marks.group(6))).isEqualTo(entry.place());
        }
    }

    @Test
    void theHeadCountsWhatTheLibraryFound() {
        List<Ranking.Entry> entries = EXAMPLE.ranking().entries();
        long reaching = entries.stream()
                .filter(each -> SPANS.span(each.unit().id(), 0.9).orElseThrow().best() <= 10)
                .count();
        List<Double> gaps = Stream.iterate(1, i -> i < entries.size(), i -> i + 1)
                .map(i -> entries.get(i - 1).score() - entries.get(i).score())
                .sorted()
                .toList();
        double middle = (gaps.get(140) + gaps.get(141)) / 2;
        String head = ReportCases.text(ReportCases.between(PAGE, "<header", "</header>"));
        assertThat(gaps).hasSize(282);
        assertThat(head)
                .contains("Täby får högst poäng, 71,9 av 100, men ingen plats i listan är säker.")
                .contains("283 av 290 rangordnade")
                .contains(reaching + " spann når topp 10")
                .contains(rounded(middle, 2).toString().replace('.', ',') + " poäng mellan grannar");
    }

    @Test
    void onePageNeedsNothingElse() {
        assertThat(PAGE)
                .doesNotContainPattern(
                        "(?i)<link(?! rel=icon href=\"?data:)|<img|<iframe|<object|@import|url\\(|https?://[^\"]*\\.(js|css|woff)")
                .doesNotContainPattern("(?i)\\ssrc=|fetch\\(|XMLHttpRequest|localStorage|document\\.cookie")
                .contains("default-src 'none'".replace("'", "&#39;"));
    }

    @Test
    void theSameRankingGivesTheSameBytes() {
        assertThat(RankingReport.of(EXAMPLE).withSpans(SPANS).toHtml()).isEqualTo(PAGE);
    }

    @Test
    void whatAllReadTakesLittleRoom() {
        ReportContent content = ReportContent.of(EXAMPLE).withSpans(SPANS);
        ReportWords words = ReportWords.in(SWEDISH);
        Html page = Html.compact();
        new RankingPart(content, words, ScoreScale.of(content.scores(), content.ranking()), page).add();
        new MethodPart(content, words, page).add();
        new UnrankedPart(content, words).add(page);
        assertThat(page.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
        assertThat(PAGE.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
    }

    @Test
    void idsStandOnceAndEveryLinkLeadsToOne() {
        List<String> ids = new ArrayList<>();
        Matcher found = Pattern.compile("<[a-z0-9]+[^>]*\\sid=\"?([^\\s\">]+)").matcher(PAGE);
        while (found.find()) {
            ids.add(found.group(1));
        }
        assertThat(ids).doesNotHaveDuplicates().contains("ranking", "overview", "method", "unranked", "units");
        Matcher links = Pattern.compile("href=\"?#([^\\s\">]+)").matcher(PAGE);
        Set<String> known = new HashSet<>(ids);
        while (links.find()) {
            assertThat(known).contains(links.group(1));
        }
    }

    @Test
    void namesAreTextWhereverTheyStand() {
        for (Locale locale : Labels.locales()) {
            RankingReport report = ReportCases.withSpans(ReportCases.hostile())
                    .following(ReportCases.FORMULA)
                    .in(locale);
            String page = report.toHtml();
            assertThat(page)
                    .doesNotContain("<script>alert", "<img", "\u202e", "onerror=alert(1)&gt;<")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A&lt;U+202E&gt;B", "=1+1");
            assertThat(page.split("<script>", -1)).as("scripts").hasSize(2);
            assertThat(page.split("</style>", -1)).as("styles").hasSameSizeAs(page.split("<style>", -1));
            assertThat(ReportCases.between(page, "@bottom-left{", "}")).doesNotContain("<", ">", "{", "'");
            assertThat(report.toMarkdown())
                    .doesNotContainPattern("(?<!\\\\)<")
                    .doesNotContain("\u202e")
                    .contains("\\<script\\>", "A\\<U+202E\\>B");
        }
    }

    @Test
    void anIdNamesItsPartWhateverIsInIt() {
        Set<String> anchors = Stream.of("0180", "a b", "a_20_b", "a\"b", "é", "-", "_", "a-b", "<script>")
                .map(id -> ReportPage.anchor(Unit.of(id, "x")))
                .collect(Collectors.toSet());
        assertThat(anchors)
                .hasSize(9)
                .allMatch(anchor -> anchor.matches("k[A-Za-z0-9_-]+"))
                .contains("k0180");
    }

    /** Titles and names of the cases have a digit in them; what both pages say alike must be these, or no word. */
    @Test
    void eachLanguageIsWhole() {
        Set<String> alike = Set.of(
                "Måttstock",
                "median",
                "Median",
                "id",
                "Definition",
                "Data",
                "Program",
                "SHA-256",
                "Pearson",
                "Spearman",
                "Kendall");
        Scores scores = ReportCases.few();
        for (RankingReport report : List.of(RankingReport.of(scores), ReportCases.withSpans(scores))) {
            Set<String> swedish =
                    new HashSet<>(ReportCases.readable(report.in(SWEDISH).toHtml()));
            List<String> both = ReportCases.readable(report.in(Locale.ENGLISH).toHtml()).stream()
                    .filter(swedish::contains)
                    .filter(text -> text.matches("(?s).*\\p{L}{3,}.*"))
                    .filter(text -> !text.matches(
                            "[0-9a-f]{64}|default-src .*|width=device-width.*|light dark|[A-Z]?\\d*|Måttstock[, ].*"))
                    .filter(text -> !alike.contains(text))
                    .toList();
            assertThat(both).as("said alike in both languages").isEmpty();
        }
    }

    @Test
    void fewUnitsNeedNoCutAtTen() {
        String page =
                ReportCases.withSpans(ReportCases.few()).in(Locale.ENGLISH).toHtml();
        assertThat(ReportCases.rows(page)).hasSize(3);
        assertThat(page)
                .contains("In top 1<")
                .contains("--cut:1")
                .contains("3 of 3 ranked")
                .doesNotContain("data-filter=");
    }

    @Test
    void withoutSpansThePageSaysSo() {
        String page = RankingReport.of(ReportCases.few()).in(Locale.ENGLISH).toHtml();
        assertThat(page)
                .contains("How certain the places are has not been tried.", "No other definitions were tried.")
                .doesNotContain("class=span", "90% span");
        assertThat(ReportCases.rows(page).get(0)).hasSize(5);
    }

    @Test
    void scoresArePrintedAsFinelyAsTheyDiffer() {
        double[][] figures = {{1, 2}, {2, 9}, {4, 3}};
        Panel panel = ReportCases.panel(ReportCases.units("A1", "B1", "C1"), figures);
        Scores deviations = ReportCases.flat(2, Normalization.zScore()).score(panel, ReportCases.YEAR);
        Scores shares = ReportCases.flat(2, Normalization.goalposts(0, 10_000))
                .withRanking(RankingRule.standard().withPrecision(Precision.decimals(3)))
                .score(panel, ReportCases.YEAR);
        List<String> first =
                ReportCases.rows(RankingReport.of(deviations).toHtml()).get(0);
        assertThat(first.get(2))
                .isEqualTo(rounded(deviations.ranking().entries().get(0).score(), decimals(first.get(2)))
                        .toString());
        assertThat(decimals(first.get(2))).isEqualTo(2);
        assertThat(RankingReport.of(deviations).toHtml()).doesNotContain(" of 100");
        assertThat(decimals(ReportCases.rows(RankingReport.of(shares).toHtml())
                        .get(0)
                        .get(2)))
                .isEqualTo(3);
    }

    private static int decimals(String number) {
        return number.length() - number.indexOf('.') - 1;
    }

    @Test
    void tiesSayWhoSharesAPlace() {
        Panel panel = ReportCases.panel(ReportCases.units("A1", "B1", "C1", "D1"), new double[][] {{9}, {9}, {4}, {1}});
        CompositeIndex index = ReportCases.flat(1, Normalization.minMax());
        String halves = RankingReport.of(
                        index.withRanking(RankingRule.standard().withTies(TieRule.FRACTIONAL))
                                .score(panel, ReportCases.YEAR))
                .toHtml();
        assertThat(ReportCases.rows(halves).stream().map(cells -> cells.get(0)))
                .containsExactly("1.5", "1.5", "3.0", "4.0");
        assertThat(halves).contains("2 units share the first place with a score of 100.0 of 100");
        String shared = RankingReport.of(index.score(panel, ReportCases.YEAR)).toHtml();
        assertThat(ReportCases.rows(shared).stream().map(cells -> cells.get(0))).containsExactly("1", "1", "3", "4");
    }

    @Test
    void aSingleLeafAndManyPartsHaveNoColumnsOfParts() {
        double[][] figures = new double[3][9];
        for (int unit = 0; unit < 3; unit++) {
            for (int figure = 0; figure < 9; figure++) {
                figures[unit][figure] = (unit * 7 + figure * 5) % 11;
            }
        }
        Panel panel = ReportCases.panel(ReportCases.units("A1", "B1", "C1"), figures);
        CompositeIndex leaf = CompositeIndex.of("x1", Leaf.of("N1", Direction.HIGHER, Normalization.minMax()));
        assertThat(ReportCases.rows(RankingReport.of(leaf.score(panel, ReportCases.YEAR))
                                .toHtml())
                        .get(0))
                .hasSize(3);
        Scores many = ReportCases.flat(9, Normalization.minMax()).score(panel, ReportCases.YEAR);
        assertThat(ReportCases.rows(RankingReport.of(many).toHtml()).get(0)).hasSize(3);
        Scores eight = ReportCases.flat(8, Normalization.minMax()).score(panel, ReportCases.YEAR);
        assertThat(ReportCases.rows(RankingReport.of(eight).toHtml()).get(0)).hasSize(11);
    }

    @Test
    void whoHasNoPlaceIsToldWhy() {
        String unranked = ReportCases.between(PAGE, "<section id=unranked", "</section>");
        assertThat(ReportCases.rows(unranked).stream().map(cells -> cells.get(0)))
                .containsExactly(
                        "Högsby", "Storfors", "Borlänge", "Ockelbo", "Ragunda", "Sorsele", "Arjeplog", "Riket");
        assertThat(ReportCases.rows(unranked).get(1).get(1))
                .startsWith("För många delar saknas. Effektivitet: en andel av vikten krävs (minst 60 %). Saknar: "
                        + "Effektivitetsindex kommunal grundskola F-9 (orsak saknas i källan); ");
        assertThat(ReportCases.rows(unranked).get(7)).containsExactly("Riket", "Utanför populationen.");
    }

    @Test
    void whoIsRefusedIsToldWhatIsDemanded() {
        Panel panel = ReportCases.panel(ReportCases.units("A1", "B1", "C1"), new double[][] {{9, 1}, {8, 2}, {4, 3}});
        Scores scores = ReportCases.flat(2, Normalization.minMax())
                .withEligibility(new Eligibility(
                        List.of(Requirement.indicatorAtLeast("N1", 5), Requirement.indicatorAtLeast("N2", 2)),
                        Eligibility.Ineligible.IN_REFERENCE))
                .score(panel, ReportCases.YEAR);
        String unranked = ReportCases.between(RankingReport.of(scores).toHtml(), "<section id=unranked", "</section>");
        assertThat(ReportCases.rows(unranked).stream().map(cells -> cells.get(1)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("(T2, at least 2)").doesNotContain("T1"),
                        second ->
                                assertThat(second).contains("(T1, at least 5)").doesNotContain("T2"));
    }

    @Test
    void nobodyRankedIsAPageAsWell() {
        Panel panel =
                ReportCases.panel(ReportCases.units("A1", "B1"), new double[][] {{1, Double.NaN}, {Double.NaN, 2}});
        Scores scores = ReportCases.flat(2, Normalization.goalposts(0, 10)).score(panel, ReportCases.YEAR);
        String page = RankingReport.of(scores).toHtml();
        assertThat(scores.ranking().size()).isZero();
        assertThat(page).contains("Nobody could be ranked.", "0 of 2 ranked");
    }

    @Test
    void theMethodHasWholeHashesSeedVersionAndSources() {
        String method = ReportCases.text(ReportCases.between(PAGE, "<section id=method", "</section>"));
        assertThat(method)
                .contains(EXAMPLE.definitionHash(), EXAMPLE.panelDigest(), "slumpfrö 1", "2000 definitioner")
                .contains(EXAMPLE.lineage().value("library"), "hämtat 2024-08-30", "inte granskat av RKA")
                .contains("högst 25 % upp eller ned", "Delad bästa plats (1 2 2 4)", "N11024");
        EXAMPLE.index().sources().forEach(source -> assertThat(method).contains(source));
    }

    @Test
    void onlyFiguresOfKoladaCanLackTheExaminationOfRka() {
        String others = RankingReport.of(ReportCases.hostile()).in(SWEDISH).toHtml();
        assertThat(PAGE).contains("inte granskat av RKA");
        assertThat(others).doesNotContain("RKA");
        assertThat(RankingReport.of(ReportCases.few()).in(SWEDISH).toHtml())
                .contains("Källa indata: inte angiven")
                .doesNotContain("RKA");
    }

    @Test
    void theFollowedUnitIsMarkedOnce() {
        String page = REPORT.following("Höganäs").toHtml();
        String body = ReportCases.between(page, "<tbody>", "</table>");
        assertThat(body.split("class=followed", -1)).hasSize(2);
        assertThat(body).containsPattern("<tr data-k=1284 data-g0=\\d+ data-g1=\\d+ class=followed>");
    }

    @Test
    void theFiltersAreTheGroupingsOfThePanel() {
        String ranking = ReportCases.between(PAGE, "<section id=ranking", "</section>");
        List<String> counties = EXAMPLE.panel().requireGrouping("county").groups().stream()
                .map(Grouping.Group::name)
                .toList();
        String filter = ReportCases.between(ranking, "data-filter=0>", "</select>");
        assertThat(List.of(filter.split("<option[^>]*>")).stream().skip(2)).containsExactlyElementsOf(counties);
        assertThat(ranking).contains("data-filter=1>").doesNotContain("data-filter=2>");
    }

    @Test
    void markdownHasTheFiguresOfThePage() {
        String markdown = REPORT.toMarkdown();
        List<List<String>> rows = ReportCases.rows(PAGE);
        for (List<String> cells : rows) {
            List<String> shown = new ArrayList<>(cells);
            shown.remove(7);
            assertThat(markdown)
                    .contains(
                            "| " + String.join(" | ", shown).replace("<", "\\<").replace(">", "\\>") + " |");
        }
        assertThat(markdown)
                .startsWith("# Fyra dimensioner, exempelrecept (inte SKR:s), 2022\n")
                .contains(EXAMPLE.definitionHash(), EXAMPLE.panelDigest(), "| Riket | Utanför populationen. |");
    }

    @Test
    void aWorkbookBesideThePageIsLinkedWhateverItsName() {
        assertThat(PAGE).doesNotContain(">Excel<");
        assertThat(workbookLink("ranking.xlsx")).isEqualTo("<a href=\"./ranking.xlsx\" download=ranking.xlsx>Excel");
        assertThat(workbookLink("å \"<b>#1?.xlsx"))
                .isEqualTo("<a href=\"./å%20%22%3Cb%3E%231%3F.xlsx\" download=\"å &quot;&lt;b&gt;#1?.xlsx\">Excel");
    }

    private static String workbookLink(String file) {
        String page = REPORT.withWorkbook(file).toHtml();
        int end = page.indexOf(">Excel<") + ">Excel".length();
        return page.substring(page.lastIndexOf("<a ", end), end);
    }

    @Test
    void aWorkbookElsewhereIsRefused() {
        for (String name : List.of("", " ", "..", "a/b.xlsx", "..\\b.xlsx", "javascript:alert(1)")) {
            assertThatThrownBy(() -> REPORT.withWorkbook(name))
                    .hasMessageContaining("fileName must be the name of a file");
        }
    }
}
