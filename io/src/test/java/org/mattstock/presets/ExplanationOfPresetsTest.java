package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Panel;
import org.mattstock.index.Difference;
import org.mattstock.index.Explanation;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;

/** Every score of a ready definition opens up into named amounts that add up to it, normalized twice and cut or not. */
class ExplanationOfPresetsTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "four-dimensions-example, 2022, 283",
        "four-dimensions-example, 2020, 269",
        "preschool-effectiveness, 2022, 289",
        "preschool-quality, 2019, 235",
        "elderly-care-resources, 2016, 290",
        "compulsory-school-effectiveness-from-indexes, 2022, 267"
    })
    void theNamedAmountsOfEveryUnitAddUpToItsScore(String id, int year, int units) {
        Scores scores = Presets.index(id).score(PANEL, year);
        assertThat(scores.ranking().entries()).hasSize(units).allSatisfy(entry -> {
            Explanation explanation = scores.explain(entry.unit().id());
            double sum = explanation.items().stream()
                    .mapToDouble(Explanation.Item::amount)
                    .sum();
            assertThat(sum).as(entry.unit().name()).isCloseTo(entry.score(), within(ROUNDING));
        });
    }

    @Test
    void whatIsCutIsNamed() {
        Scores scores = Presets.index("preschool-effectiveness").score(PANEL, 2022);
        assertThat(scores.ranking().entries())
                .filteredOn(entry -> scores.unclamped(entry.unit().id()).orElseThrow() > 100)
                .isNotEmpty()
                .allSatisfy(entry -> {
                    double cut = 100 - scores.unclamped(entry.unit().id()).orElseThrow();
                    assertThat(scores.explain(entry.unit().id()).items())
                            .filteredOn(item -> item.kind() == Explanation.Kind.CLAMPING)
                            .filteredOn(item -> item.node().equals("preschool-effectiveness"))
                            .singleElement()
                            .satisfies(item -> assertThat(item.amount()).isCloseTo(cut, within(ROUNDING)));
                });
    }

    @Test
    void theDifferenceOfNeighboursAddsUp() {
        Scores scores = Presets.index(Presets.EXAMPLE).score(PANEL, 2022);
        for (int i = 1; i < 30; i++) {
            Ranking.Entry better = scores.ranking().entries().get(i - 1);
            Ranking.Entry worse = scores.ranking().entries().get(i);
            Difference difference =
                    scores.difference(better.unit().id(), worse.unit().id());
            double sum = difference.items().stream()
                    .mapToDouble(Explanation.Item::amount)
                    .sum();
            assertThat(sum).isCloseTo(better.score() - worse.score(), within(ROUNDING));
        }
    }
}
