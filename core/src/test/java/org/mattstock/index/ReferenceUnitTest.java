package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Requirement;
import org.mattstock.rank.Unranked;
import org.mattstock.uncertainty.Improvement;

/** A divisor that is always taken from one unit: everybody against the country, or against a neighbor. */
class ReferenceUnitTest {
    private static final Leaf RATIO =
            Leaf.of("x", Direction.HIGHER, Normalization.none()).withDenominator(Denominator.ofUnit("x", "C"));

    private static Panels three(double ofReference) {
        return Panels.of("A", "B", "C").with("x", 30, 12, ofReference);
    }

    @Test
    void everybodyIsDividedByTheFigureOfOneUnit() {
        assertThat(three(24).score(RATIO)).containsExactly(1.25, 0.5, 1);
        assertThat(CompositeIndex.of("x", RATIO)
                        .score(three(24).build(), Panels.YEAR)
                        .explain("A")
                        .toString())
                .contains("by x of C: 1.25");
    }

    /** As a country beside its municipalities. */
    @Test
    void theUnitNeedNotBeInThePopulation() {
        Panel panel = three(24).build();
        CompositeIndex municipalities = CompositeIndex.of("x", RATIO).withPopulation(Population.listed("A", "B"));

        assertThat(municipalities.score(panel, Panels.YEAR).ranking().entries())
                .extracting(entry -> entry.unit().id(), entry -> entry.score())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A", 1.25), org.assertj.core.groups.Tuple.tuple("B", 0.5));
    }

    @Test
    void whereItsFigureIsMissingOrZeroNobodyHasAValueAndIsToldWhy() {
        Panels missing = Panels.of("A", "B", "C").with("x", 30, 12).missing("x", "C", MissingReason.CONFIDENTIAL);

        assertThat(CompositeIndex.of("x", RATIO)
                        .score(missing.build(), Panels.YEAR)
                        .ranking()
                        .unranked())
                .hasSize(3)
                .extracting(Unranked::detail)
                .containsOnly("x: confidential");
        assertThat(CompositeIndex.of("x", RATIO)
                        .score(three(0).build(), Panels.YEAR)
                        .ranking()
                        .unranked())
                .hasSize(3)
                .extracting(Unranked::detail)
                .containsOnly("x: no usable denominator");
    }

    @Test
    void aUnitThatThePanelLacksIsNamedWithTheNearest() {
        Panels panel = Panels.of("0180", "0184").with("x", 1, 2);
        Leaf leaf = RATIO.withDenominator(Denominator.ofUnit("x", "0181"));

        assertThatThrownBy(() -> panel.score(leaf))
                .hasMessageContaining("denominator.unit: unit must be one of the panel's, got \"0181\"")
                .hasMessageContaining("0180");
        assertThatThrownBy(() -> Denominator.ofUnit("x", " ")).hasMessageContaining("unit must not be blank");
    }

    @Test
    void aUnitOfABaseYearIsOneFigureForAllYears() {
        Panels panel = Panels.of("A", "B").withYear(2020, "x", 4, 5).withYear(Panels.YEAR, "x", 10, 20);
        Denominator then = Denominator.ofUnit("x", "B").withYear(2020);

        assertThat(panel.score(RATIO.withDenominator(then))).containsExactly(2, 4);
    }

    /** Its flag is a flag on everybody's figure. */
    @Test
    void aFlagOnItsFigureIsMet() {
        Panels panel = three(24);
        panel.builder().indicator(Indicator.of("y", "y"));
        panel.builder()
                .cell(
                        "y",
                        Breakdown.TOTAL,
                        "C",
                        Panels.YEAR,
                        new Cell.Observed(2, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
        Leaf leaf = RATIO.withDenominator(Denominator.ofUnit("y", "C"));
        CompositeIndex index = CompositeIndex.of("x", leaf)
                .withEligibility(Eligibility.requiring(Requirement.leafUnflagged("x", Cell.Flag.PROVISIONAL)));

        assertThat(index.score(panel.build(), Panels.YEAR).ranking().unranked()).hasSize(3);
    }

    /** What divides everybody is 1 for itself, whatever its figure is. */
    @Test
    void whatIsNeededForABetterPlaceIsAFigureBesideThatOfTheUnit() {
        Scores scores = CompositeIndex.of("x", RATIO).score(three(24).build(), Panels.YEAR);

        Improvement.OfLeaf ofB = Improvement.of(scores, "B", 2).leaves().get(0);
        Improvement.OfLeaf ofC = Improvement.of(scores, "C", 1).leaves().get(0);

        assertThat(ofB.neededRaw().orElseThrow()).isCloseTo(24, within(1e-9));
        assertThat(ofC.outcome()).isEqualTo(Improvement.Outcome.OUT_OF_REACH);
    }
}
