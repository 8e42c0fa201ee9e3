package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Unit;
import org.mattstock.report.facts.Against;
import org.mattstock.report.facts.Largest;
import org.mattstock.report.facts.Leader;
import org.mattstock.report.facts.Reach;
import org.mattstock.report.facts.Together;
import org.mattstock.uncertainty.RankDistribution.Span;

/** Which sentence stands above a chart: each rule at its edges. */
class OverviewSentencesTest {
    private static final OverviewSentences SWEDISH = new OverviewSentences(ReportWords.in(Locale.forLanguageTag("sv")));
    private static final OverviewSentences ENGLISH = new OverviewSentences(ReportWords.in(Locale.ENGLISH));
    private static final List<String> NAMES = List.of("A", "B", "C");

    @Test
    void spansOfManyAreLookedAtAmongTheFirstForty() {
        List<Span> spans = IntStream.rangeClosed(1, 100)
                .mapToObj(place -> new Span(1, place <= 13 ? 50 : 51, 0.9, 0, 0))
                .toList();
        assertThat(Reach.of(spans)).isEqualTo(new Reach(13, 40, 50, 100, 51));
        assertThat(SWEDISH.reach(Reach.of(spans)))
                .isEqualTo("Bara 13 av de 40 första har hela spannet bland de 50 första");
    }

    @Test
    void aFewUnitsHaveNoFirstThatCouldLeaveThem() {
        Span span = new Span(1, 3, 0.9, 0, 0);
        assertThat(ENGLISH.reach(Reach.of(List.of(span)))).isEqualTo("How far the spans reach");
        assertThat(ENGLISH.reach(Reach.of(List.of(span, span, span)))).isEqualTo("How far the spans reach");
    }

    @ParameterizedTest
    @CsvSource({
        "0,None of the first 40 has its whole span among the first 50",
        "1,Only 1 of the first 40 has its whole span among the first 50",
        "20,Only 20 of the first 40 have their whole span among the first 50",
        "21,21 of the first 40 have their whole span among the first 50",
        "40,All of the first 40 have their whole span among the first 50"
    })
    void reachIsToldFromNoneToAll(int count, String sentence) {
        assertThat(ENGLISH.reach(new Reach(count, 40, 50, 283, 9))).isEqualTo(sentence);
    }

    private static Leader leader(double share, int tied, boolean open) {
        return new Leader(Unit.of("a", "A"), share, Optional.of(Unit.of("b", "B")), 0.1, tied, 1, open);
    }

    @Test
    void noneOfSeveralThatAreSecondIsNamedAlone() {
        assertThat(SWEDISH.second(leader(0.5, 1, true), "B")).isEqualTo("Näst oftast etta är B, 10\u00a0%.");
        Leader shared = new Leader(Unit.of("a", "A"), 0.54, Optional.of(Unit.of("b", "B")), 0.46, 1, 5, true);
        assertThat(SWEDISH.second(shared, "B")).isEqualTo("Näst oftast etta är 5 stycken lika ofta, 46\u00a0% var.");
        assertThat(ENGLISH.second(shared, "B")).isEqualTo("Second most often first are 5 equally often, 46% each.");
        assertThat(SWEDISH.second(leader(0.5, 2, true), "B")).isEmpty();
    }

    @Test
    void aSpanOfOnePlaceIsNoSpanOfOnePlaces() {
        Span one = new Span(1, 1, 0.9, 0, 0);
        assertThat(ENGLISH.half(Reach.of(List.of(one)))).isEqualTo("At least half have a span of a single place.");
        assertThat(SWEDISH.half(new Reach(13, 40, 50, 100, 51)))
                .isEqualTo("Hälften har ett spann på minst 51 platser.");
    }

    @Test
    void theLeaderIsToldFromAllToATie() {
        assertThat(SWEDISH.leader(leader(1, 1, true), "A", "B")).isEqualTo("A är etta i alla prövade definitioner");
        assertThat(SWEDISH.leader(leader(0.999, 1, false), "A", "B"))
                .isEqualTo("A är oftast etta, i > 99\u00a0% av definitionerna");
        assertThat(SWEDISH.leader(leader(0.28, 1, true), "A", "B"))
                .isEqualTo("A är oftast etta, i 28\u00a0% av definitionerna; om platserna efter är det öppet");
        assertThat(ENGLISH.leader(leader(0.5, 2, true), "A", "B"))
                .isEqualTo("A and B are first equally often, in 50% of the definitions");
        assertThat(ENGLISH.leader(leader(1, 3, true), "A", "B"))
                .isEqualTo("3 are first equally often, in 100% of the definitions each");
    }

    @ParameterizedTest
    @CsvSource({
        "-1,STRONGLY_APART",
        "-0.7,STRONGLY_APART",
        "-0.69,PARTLY_APART",
        "-0.4,PARTLY_APART",
        "-0.39,WEAKLY_APART",
        "-0.15,WEAKLY_APART",
        "-0.149,NEITHER",
        "0,NEITHER",
        "0.149,NEITHER",
        "0.15,WEAKLY",
        "0.4,PARTLY",
        "0.7,STRONGLY"
    })
    void wordsFollowTheSizeAndTheSignOfACorrelation(double rho, Together expected) {
        assertThat(Together.of(OptionalDouble.of(rho))).isEqualTo(expected);
        assertThat(SWEDISH.together(expected, "A", "B")).startsWith("A och B går");
    }

    @Test
    void withoutACorrelationOnlyTheTwoAreNamed() {
        assertThat(SWEDISH.together(Together.of(OptionalDouble.empty()), "A", "B"))
                .isEqualTo("A och B");
        assertThat(SWEDISH.together(Together.NEITHER, "A", "B")).isEqualTo("A och B går varken ihop eller isär");
    }

    @Test
    void pairsThatPullApartAreCountedFromATenthOn() {
        Against found = Against.of(List.of(
                OptionalDouble.of(-0.1), OptionalDouble.of(-0.099), OptionalDouble.empty(), OptionalDouble.of(0.9)));
        assertThat(found).isEqualTo(new Against(1, 3));
        assertThat(ENGLISH.against(found)).isEqualTo("1 of 3 pairs pull apart");
        assertThat(ENGLISH.against(new Against(0, 3))).isEqualTo("No pair of parts clearly pulls apart");
        assertThat(ENGLISH.against(new Against(3, 3))).isEqualTo("All 3 pairs pull apart");
        assertThat(ENGLISH.against(new Against(1, 1))).isEqualTo("How the parts go together");
    }

    @Test
    void whoStayedAmongTheFirstIsToldFromNobodyToAll() {
        assertThat(ENGLISH.staying(List.of(), 10, 10, 4)).startsWith("None of the first 10");
        assertThat(ENGLISH.staying(List.of("A"), 10, 10, 4))
                .isEqualTo("A alone has been among the first 10 in all 4 years");
        assertThat(ENGLISH.staying(NAMES, 10, 10, 4))
                .isEqualTo("3 of the first 10 have been among them in all 4 years");
        assertThat(ENGLISH.staying(NAMES, 3, 3, 4)).startsWith("All of the first 3");
        assertThat(ENGLISH.staying(List.of("A"), 1, 1, 4)).isEqualTo("Places year by year");
    }

    @Test
    void whatIsMissingMostIsNamedOnlyIfItStandsOut() {
        assertThat(ENGLISH.missing(new double[] {0, 0, 0}, NAMES)).isEqualTo("No values are missing");
        assertThat(ENGLISH.missing(new double[] {0, 4, 0}, NAMES)).isEqualTo("Only B is missing, for 4");
        assertThat(ENGLISH.missing(new double[] {1, 4, 0}, NAMES)).isEqualTo("B and A are missing most often");
        assertThat(ENGLISH.missing(new double[] {1, 4, 1}, NAMES)).isEqualTo("B is missing most often");
        assertThat(ENGLISH.missing(new double[] {4, 4, 1}, NAMES)).isEqualTo("A and B are missing most often");
        assertThat(ENGLISH.missing(new double[] {4, 4, 4}, NAMES))
                .isEqualTo("All key figures are missing equally often, for 4");
        assertThat(ENGLISH.missing(new double[] {4, 4, 4, 1}, List.of("A", "B", "C", "D")))
                .isEqualTo("3 key figures are missing most often, each for 4");
    }

    @Test
    void whatAChoiceMovesIsToldFromNothingToATie() {
        assertThat(ENGLISH.choice(Largest.of(new double[] {0, 0}), NAMES)).isEqualTo("No single choice moves a place");
        assertThat(ENGLISH.choice(Largest.of(new double[] {1, 2.25}), NAMES))
                .isEqualTo("“B” moves most: 2.3 places on average");
        assertThat(ENGLISH.choice(Largest.of(new double[] {2, 2}), NAMES))
                .isEqualTo("2 choices move equally much: 2.0 places on average");
    }

    @Test
    void equalWeightsAreSaidToBeSoOnlyIfTheyAre() {
        Largest equal = Largest.of(new double[] {0.5, 0.5});
        Largest unlike = Largest.of(new double[] {0.4, 0.6});
        Largest moved = Largest.of(new double[] {7.9, 11.7});
        assertThat(ENGLISH.influence(moved, equal, NAMES))
                .startsWith("Equal weights on paper")
                .contains("7.9 to 11.7");
        assertThat(ENGLISH.influence(moved, unlike, NAMES))
                .isEqualTo("B matters most: without it places move by 11.7 on average");
        assertThat(ENGLISH.influence(Largest.of(new double[] {3, 3}), equal, NAMES))
                .startsWith("2 key figures matter");
        assertThat(ENGLISH.influence(Largest.of(new double[] {0, 0}), equal, NAMES))
                .isEqualTo("No key figure moves a place on its own");
    }

    @Test
    void whoRisesIsToldFromNobodyToAll() {
        assertThat(ENGLISH.rising(0, 0)).isEqualTo("No development can be judged");
        assertThat(ENGLISH.rising(0, 5)).isEqualTo("None of the 5 that can be judged rises by the rule");
        assertThat(ENGLISH.rising(1, 5)).isEqualTo("1 of 5 that can be judged rises by the rule");
        assertThat(ENGLISH.rising(2, 5)).isEqualTo("2 of 5 that can be judged rise by the rule");
        assertThat(ENGLISH.rising(5, 5)).isEqualTo("All 5 that can be judged rise by the rule");
    }
}
