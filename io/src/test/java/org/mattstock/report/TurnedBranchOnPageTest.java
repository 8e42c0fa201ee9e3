package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.RankingFacts;
import org.mattstock.report.facts.Yardstick;

/** What is good in a leaf is told as it works on the score: below a branch that counts downwards, more of it is worse. */
class TurnedBranchOnPageTest {
    private static final int YEAR = 2022;
    private static final List<String> INDICATORS = List.of("safety", "noise", "greenery", "speed");

    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        INDICATORS.forEach(id -> builder.indicator(Indicator.of(id, id)));
        double[][] figures = {{10, 10, 1, 30}, {20, 70, 2, 50}, {30, 40, 3, 70}, {40, 20, 9, 40}};
        for (int unit = 0; unit < figures.length; unit++) {
            String id = "E" + unit;
            builder.unit(Unit.of(id, "Exempel" + unit));
            for (int i = 0; i < INDICATORS.size(); i++) {
                builder.value(INDICATORS.get(i), Breakdown.TOTAL, id, YEAR, figures[unit][i]);
            }
        }
        return builder.build();
    }

    private static Leaf leaf(String indicator, Direction direction) {
        return Leaf.of(indicator, direction, Normalization.minMax());
    }

    /** More noise and less greenery are a burden, and so is a speed near 70. */
    private static CompositeIndex index() {
        Branch burden = Branch.of(
                        "burden",
                        "Burden",
                        leaf("noise", Direction.HIGHER),
                        leaf("greenery", Direction.LOWER),
                        leaf("speed", Direction.target(70)))
                .withDirection(Direction.LOWER);
        return CompositeIndex.of("test", Branch.of("all", "All", leaf("safety", Direction.HIGHER), burden));
    }

    private static RankingFacts facts() {
        Scores scores = index().score(panel(), YEAR);
        return new RankingFacts(new RankingFacts.Given(
                scores,
                scores.ranking(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                2));
    }

    @Test
    void leavesBelowOneTurnedBranchAreTurnedAndBelowTwoAreNot() {
        assertThat(senses(index().tree()))
                .containsExactly(KeyFigure.Sense.HIGH, KeyFigure.Sense.LOW, KeyFigure.Sense.HIGH, KeyFigure.Sense.FAR);
        Branch again = Branch.of("again", "Again", (Branch) index().tree()).withDirection(Direction.LOWER);
        assertThat(senses(again))
                .containsExactly(KeyFigure.Sense.LOW, KeyFigure.Sense.HIGH, KeyFigure.Sense.LOW, KeyFigure.Sense.NEAR);
    }

    private static List<KeyFigure.Sense> senses(Node root) {
        return index().leaves().stream()
                .map(leaf -> KeyFigure.Sense.of(leaf, root))
                .toList();
    }

    @Test
    void figuresAreGoodOrBadAsTheScoreTakesThem() {
        RankingFacts facts = facts();
        assertThat(INDICATORS)
                .extracting(id -> facts.keyFigure(id).sense())
                .containsExactly(KeyFigure.Sense.HIGH, KeyFigure.Sense.LOW, KeyFigure.Sense.HIGH, KeyFigure.Sense.FAR);
        Yardstick noise = facts.keyFigure("noise").yardstick("").orElseThrow();
        assertThat(noise.bestFigure()).isEqualTo(10);
        assertThat(noise.worstFigure()).isEqualTo(70);
        assertThat(noise.share(noise.best())).isEqualTo(1);
        assertThat(noise.lead(noise.worst())).isNegative();
    }

    @Test
    void whoHasMostOfTheBurdenIsBehindInIt() {
        RankingFacts facts = facts();
        LeafFact noisiest = facts
                .units()
                .filter(unit -> unit.unit().id().equals("E1"))
                .findFirst()
                .orElseThrow()
                .opened()
                .leaves()
                .stream()
                .filter(leaf -> leaf.key().leaf().id().equals("noise"))
                .findFirst()
                .orElseThrow();
        assertThat(noisiest.lead().orElseThrow()).isNegative();
        assertThat(noisiest.amount().orElseThrow()).isNegative();
    }

    @Test
    void thePageSaysWhichWayEachFigureWorks() {
        RankingReport report = RankingReport.of(index().score(panel(), YEAR));
        String english = report.in(Locale.ENGLISH).toHtml();
        assertThat(english)
                .contains("noise, low is good", "greenery, high is good", "speed, far from 70 is good")
                .doesNotContain("noise, high is good");
        String text = report.in(Locale.ENGLISH).toMarkdown();
        assertThat(text.lines().filter(line -> line.contains("(noise)")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("Lower is better"));
        assertThat(text.lines().filter(line -> line.contains("(greenery)")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("Higher is better"));
        assertThat(text).contains("Farther from 70 is better");
        assertThat(report.in(Locale.forLanguageTag("sv")).toHtml()).contains("speed, långt från 70 är bra");
    }
}
