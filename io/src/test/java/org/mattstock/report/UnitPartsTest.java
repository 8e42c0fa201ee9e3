package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Unit;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Explanation;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Notation;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** The example's municipalities, each figure against what the library gives. */
class UnitPartsTest {
    private static final int YEAR = 2022;
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final Scores SCORES = INDEX.score(Presets.samplePanel(), YEAR);
    private static final RankDistribution SPANS =
            UncertaintyAnalysis.of(INDEX).seed(1).replicates(256).run(Presets.samplePanel(), YEAR);
    private static final List<Scores> EARLIER = IntStream.range(2019, YEAR)
            .mapToObj(year -> INDEX.score(Presets.samplePanel(), year))
            .toList();
    private static final String PAGE =
            RankingReport.of(SCORES).withSpans(SPANS).withEarlier(EARLIER).toHtml();
    private static final Notation SWEDISH = Notation.SWEDISH;

    static String part(String page, Unit unit) {
        int start = page.indexOf("<article id=" + ReportPage.anchor(unit) + " ");
        assertThat(start).as("part of %s", unit).isNotNegative();
        return page.substring(start, page.indexOf("</article>", start));
    }

    private static String part(String unit) {
        return part(PAGE, SCORES.panel().requireUnit(unit));
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String table(String part, String name) {
        int start = part.indexOf("<table class=" + name);
        return part.substring(start, part.indexOf("</table>", start));
    }

    /** Every thirtieth, and who lacks something. */
    private static List<Ranking.Entry> some() {
        List<Ranking.Entry> entries = SCORES.ranking().entries();
        return IntStream.range(0, entries.size())
                .filter(i -> i % 30 == 0 || i < 3 || i > entries.size() - 3)
                .mapToObj(entries::get)
                .toList();
    }

    @Test
    void everyRankedUnitHasItsPartAndNobodyElse() {
        assertThat(all(PAGE, "<article id=k[0-9]+"))
                .isEqualTo(SCORES.ranking().entries().stream()
                        .map(entry -> "<article id=" + ReportPage.anchor(entry.unit()))
                        .toList());
    }

    @Test
    void allPartsTogetherStayWithinTheirRoom() {
        String parts = PAGE.substring(PAGE.indexOf("<section id=units"));

        assertThat(parts.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_900_000);
    }

    @Test
    void theSameScoresGiveTheSameBytes() {
        Scores again = INDEX.score(Presets.samplePanel(), YEAR);

        assertThat(RankingReport.of(again).withSpans(SPANS).withEarlier(EARLIER).toHtml())
                .isEqualTo(PAGE);
    }

    @Test
    void pointsOfLeavesAreWhatTheExplanationAddsUp() {
        for (Ranking.Entry entry : some()) {
            List<String> points = SCORES.explain(entry.unit().id()).items().stream()
                    .map(item -> SWEDISH.decimal(item.amount(), 2))
                    .toList();
            List<String> cells = all(table(part(entry.unit().id()), "leaves"), "<td>[^<]* av ");

            assertThat(cells)
                    .isEqualTo(
                            points.stream().map(each -> "<td>" + each + " av ").toList());
        }
    }

    @Test
    void dimensionsAddUpToTheScore() {
        for (Ranking.Entry entry : some()) {
            ExplanationNode.OfBranch root =
                    (ExplanationNode.OfBranch) SCORES.explain(entry.unit().id()).root();
            List<String> points = IntStream.rangeClosed(0, root.parts().size())
                    .mapToDouble(i -> i == root.parts().size()
                            ? entry.score()
                            : root.parts().get(i).contribution().orElseThrow())
                    .mapToObj(amount -> "<td>" + SWEDISH.decimal(amount, 1) + " av ")
                    .toList();

            assertThat(all(table(part(entry.unit().id()), "steps"), "<td>[^<]+ av "))
                    .isEqualTo(points);
        }
    }

    @Test
    void figuresAreThoseOfThePanelWithUnitAndYear() {
        for (Ranking.Entry entry : some()) {
            String leaves = table(part(entry.unit().id()), "leaves");
            for (ExplanationNode.OfLeaf leaf :
                    leaves(SCORES.explain(entry.unit().id()).root())) {
                String name = ">" + leaf.node().title() + "<td>";
                String expected =
                        leaf.raw().isPresent() ? SWEDISH.figure(leaf.raw().getAsDouble()) : "saknas";
                boolean isOlder = leaf.year().isPresent() && leaf.year().getAsInt() != YEAR;

                assertThat(leaves).contains(name + expected);
                assertThat(leaves.substring(leaves.indexOf(name))
                                .split("<tr")[0]
                                .contains("<small>20"))
                        .isEqualTo(isOlder);
            }
        }
    }

    private static List<ExplanationNode.OfLeaf> leaves(ExplanationNode node) {
        return node instanceof ExplanationNode.OfBranch branch
                ? branch.parts().stream()
                        .flatMap(part -> leaves(part.node()).stream())
                        .toList()
                : List.of((ExplanationNode.OfLeaf) node);
    }

    @Test
    void spansAndSharesAreThoseOfTheTriedDefinitions() {
        for (Ranking.Entry entry : some()) {
            String id = entry.unit().id();
            RankDistribution.Span wide = SPANS.span(id, 0.9).orElseThrow();
            double share = SPANS.shareInTop(id, 10).value();
            String top = share == 0 ? "Aldrig bland" : share == 1 ? "Alltid bland" : "i " + SWEDISH.percent(share);

            assertThat(part(id).replace("&lt;", "<").replace("&gt;", ">"))
                    .contains("på plats " + SWEDISH.range(wide.best(), wide.worst()))
                    .contains(top);
        }
    }

    @Test
    void placesOfEarlierYearsAndWithinGroupsAreThoseOfTheRankings() {
        for (Ranking.Entry entry : some()) {
            String id = entry.unit().id();
            OptionalDouble before = EARLIER.get(0).ranking().entry(id).stream()
                    .mapToDouble(Ranking.Entry::place)
                    .findFirst();
            String place = before.isPresent() ? SWEDISH.whole((long) before.getAsDouble()) : "ingen";
            assertThat(part(id)).contains("Plats tidigare år: " + place + " (2019)");
            SCORES.panel().groupings().forEach(grouping -> {
                Optional<Ranking.Entry> own = SCORES.ranking().within(grouping).entry(id);
                String group = grouping.groupOf(id).orElseThrow().name();
                assertThat(part(id))
                        .contains(group + ": plats "
                                + SWEDISH.whole((long) own.orElseThrow().place()) + " av ");
            });
        }
    }

    @Test
    void whatOneFigureWouldTakeIsWhatTheExactWayGives() {
        for (Ranking.Entry entry : some()) {
            if (entry.place() > 1) {
                Improvement exact = Improvement.of(SCORES, entry.unit().id(), (int) entry.place() - 1);
                String part = part(entry.unit().id());
                assertThat(part)
                        .contains(
                                exact.reachable().size() == 1
                                        ? "Ett nyckeltal"
                                        : exact.reachable().size() + " nyckeltal räcker");
                exact.reachable().stream()
                        .limit(3)
                        .forEach(leaf -> assertThat(part)
                                .contains(leaf.title() + ": "
                                        + SWEDISH.figure(leaf.neededRaw().orElseThrow())));
            }
        }
    }

    @Test
    void neighborsAreLinksWithTheirDistance() {
        List<Ranking.Entry> entries = SCORES.ranking().entries();
        Ranking.Entry own = entries.get(20);
        Ranking.Entry above = entries.get(19);

        assertThat(part(own.unit().id()))
                .contains("<a href=#" + ReportPage.anchor(above.unit()) + ">"
                        + above.unit().name() + "</a>\u00a0" + SWEDISH.signed(above.score() - own.score(), 2));
    }

    @Test
    void everyLinkLeadsToAPart() {
        assertThat(all(PAGE, "href=#k[0-9]+").stream().distinct())
                .allSatisfy(link -> assertThat(PAGE).contains("id=" + link.substring("href=#".length()) + " "));
    }

    @Test
    void strengthsAreAgainstTheMedianOfAllWithAValue() {
        double[] values = SCORES.ranking().entries().stream()
                .map(entry -> entry.unit().id())
                .mapToDouble(id -> SCORES.node("N20900").value(id).orElse(Double.NaN))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double[] all = java.util.stream.DoubleStream.concat(
                        java.util.Arrays.stream(values),
                        SCORES.ranking().unranked().stream()
                                .map(one -> one.unit().id())
                                .filter(id -> !id.equals("0000"))
                                .mapToDouble(
                                        id -> SCORES.node("N20900").value(id).orElse(Double.NaN))
                                .filter(value -> !Double.isNaN(value)))
                .sorted()
                .toArray();
        double median = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
        String lead = SWEDISH.signed(SCORES.node("N20900").value("1284").orElseThrow() - median, 0);

        assertThat(part("1284")).contains("Nettokostnadsavvikelse äldreomsorg (" + lead + ")");
    }

    @Test
    void bothLanguagesSayTheSame() {
        String english =
                RankingReport.of(SCORES).withSpans(SPANS).in(Locale.ENGLISH).toHtml();
        String part = part(english, SCORES.panel().requireUnit("1284"));

        assertThat(part).contains("In nine of ten tried definitions Höganäs is at place", " of 3.57", "points up to");
        assertThat(part).doesNotContain(" poäng", "plats ", "nyckeltal ");
    }

    @Test
    void withoutSpansAndEarlierYearsThatIsSaidOrLeftOut() {
        String bare = part(RankingReport.of(SCORES).toHtml(), SCORES.panel().requireUnit("1284"));

        assertThat(bare).contains("Hur säker platsen är har inte prövats.").doesNotContain("tidigare år", "band90");
    }

    @Test
    void itemsOfTheExplanationAreAllThere() {
        Explanation explanation = SCORES.explain("1284");
        double sum = explanation.items().stream()
                .mapToDouble(Explanation.Item::amount)
                .sum();

        assertThat(part("1284")).contains(SWEDISH.decimal(sum, 1) + " av 100");
    }
}
