package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.UnitDevelopment.Conclusion;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Ranking;

/** What a development over several years came to stands on the page of a year's ranking. */
class DevelopmentOnPageTest {
    private static final Map<Conclusion, String> SWEDISH = Map.of(
            Conclusion.STEADY_AND_SUPPORTED, "stadig, och mer än slump",
            Conclusion.STEADY_UNSUPPORTED, "stadig, men slump kan ha gjort det",
            Conclusion.SUPPORTED_NOT_STEADY, "mer än slump, men inte stadig",
            Conclusion.NEITHER, "varken stadig eller mer än slump",
            Conclusion.NOT_DECIDABLE, "går inte att avgöra");
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex INDEX = Presets.index(Presets.EXAMPLE);
    private static final Scores SCORES = INDEX.score(PANEL, 2022);
    private static final DevelopmentResult DEVELOPMENT =
            Development.of(INDEX).over(2019, 2022).run(PANEL);
    private static final RankingReport REPORT = RankingReport.of(SCORES).withDevelopment(DEVELOPMENT);
    private static final String PAGE = REPORT.toHtml();

    private static List<Unit> ranked() {
        return SCORES.ranking().entries().stream().map(Ranking.Entry::unit).toList();
    }

    @Test
    void everyRankedUnitIsToldWhatItsDevelopmentCameTo() {
        assertThat(ranked()).hasSizeGreaterThan(200).allSatisfy(unit -> {
            Conclusion came = DEVELOPMENT.requireUnit(unit.id()).standing();
            assertThat(UnitPartsTest.part(PAGE, unit))
                    .contains("Utveckling 2019–2022: " + SWEDISH.get(came) + ".")
                    .containsOnlyOnce("Utveckling 2019–2022: ");
        });
    }

    @Test
    void theOverviewSaysHowManyRise() {
        int rise =
                DEVELOPMENT.count(Conclusion.STEADY_AND_SUPPORTED) + DEVELOPMENT.count(Conclusion.STEADY_UNSUPPORTED);
        int judged = DEVELOPMENT.units().size() - DEVELOPMENT.count(Conclusion.NOT_DECIDABLE);
        assertThat(rise).isPositive().isLessThan(judged);
        assertThat(PAGE)
                .containsOnlyOnce("id=chart-development ")
                .contains(rise + " av " + judged + " som kan bedömas stiger enligt regeln");
    }

    @Test
    void inEnglishTheSentencesAreEnglish() {
        String english = REPORT.in(Locale.ENGLISH).toHtml();
        assertThat(english).contains("Development 2019–2022: ").doesNotContain("Utveckling 2019");
    }

    @Test
    void withoutADevelopmentNothingIsSaidOfOne() {
        assertThat(RankingReport.of(SCORES).toHtml()).doesNotContain("Utveckling 2019", "chart-development");
    }
}
