package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.rank.QuantileType;

/** What happens to a leaf's value before it is normalized. */
class LeafStepsTest {
    private static final double NONE = Double.NaN;
    private static final Leaf PLAIN = Leaf.of("X", Direction.HIGHER, Normalization.none());

    /** 3 in 2020, 5 in 2021 and nothing in 2022 for A. */
    private static Panels series() {
        return Panels.of("A", "B")
                .withYear(2020, "X", 3, 1)
                .withYear(2021, "X", 5, 1)
                .withYear(2022, "X", NONE, 1);
    }

    @Test
    void selectionsTakeTheirDocumentedValue() {
        assertThat(series().score(PLAIN)[0]).isNaN();
        assertThat(series().score(PLAIN.withSelection(Selection.latest(2)))[0]).isEqualTo(5);
        assertThat(series().score(PLAIN.withSelection(Selection.latest(1)))[0]).isNaN();
        assertThat(series().score(PLAIN.withSelection(new Selection.MeanOf(3, 2)))[0])
                .isEqualTo(4);
        assertThat(series().score(PLAIN.withSelection(Selection.meanOf(3)))[0]).isNaN();
    }

    @Test
    void theYearOfTheValueIsKept() {
        LeafValues latest = (LeafValues) CompositeIndex.of("x", PLAIN.withSelection(Selection.latest(3)))
                .score(series().build(), Panels.YEAR)
                .root();
        assertThat(latest.years).containsExactly(2021, 2022);
        assertThat(latest.isObserved(0)).isTrue();
        LeafValues imputed = (LeafValues) CompositeIndex.of("x", PLAIN.withImputation(new Imputation.Latest(1)))
                .score(series().build(), Panels.YEAR)
                .root();
        assertThat(imputed.years).containsExactly(2021, 2022);
        assertThat(imputed.isObserved(0)).isFalse();
        assertThat(imputed.isObserved(0)).isFalse();
        assertThat(imputed.has(0)).isTrue();
    }

    @Test
    void yearsBeforeThePanelHoldNothing() {
        assertThat(series().score(PLAIN.withSelection(Selection.latest(50)))[0]).isEqualTo(5);
        assertThat(series().score(PLAIN.withSelection(new Selection.MeanOf(50, 2)))[0])
                .isEqualTo(4);
        assertThat(series().score(PLAIN.withImputation(new Imputation.Latest(50)))[0])
                .isEqualTo(5);
    }

    @Test
    void aValueIsDividedByTheDenominatorOfItsOwnYear() {
        Panels panel = Panels.of("A", "B", "C", "D")
                .withYear(2021, "X", 6, 1, 1, 1)
                .withYear(2021, "N", 2, 1, 1, 1)
                .withYear(2022, "X", NONE, 9, 9, 9)
                .withYear(2022, "N", 4, 3, 0, NONE);
        Leaf perHundred = PLAIN.withDenominator(new Denominator("N", Breakdown.TOTAL, 100));
        assertThat(panel.score(perHundred)).containsExactly(NONE, 300, NONE, NONE);
        assertThat(panel.score(perHundred.withSelection(Selection.latest(2)))).containsExactly(300, 300, 100, 100);
        assertThat(panel.score(perHundred.withSelection(new Selection.MeanOf(2, 1))))
                .containsExactly(300, 200, 100, 100);
    }

    /** A cost by inhabitants and by a need key; whichever divisor is missing or zero, the value is. */
    @Test
    void aValueIsDividedByEveryDivisor() {
        Panels panel = Panels.of("A", "B", "C", "D")
                .with("X", 120_000_000, 1, 1, 1)
                .with("N", 2_000, 1, 0, 1)
                .with("K", 1.2, NONE, 1, 0);
        Leaf perInhabitantAndNeed = PLAIN.withDenominator(Denominator.of("N").and("K"));

        assertThat(panel.score(perInhabitantAndNeed)).containsExactly(50_000, NONE, NONE, NONE);
        assertThat(panel.score(PLAIN.withDenominator(Denominator.of("N")))[0]).isEqualTo(60_000);
        assertThat(CompositeIndex.of("x", perInhabitantAndNeed)
                        .score(panel.build(), Panels.YEAR)
                        .explain("A")
                        .toString())
                .contains("by N and K: 50000");
    }

    @Test
    void aDivisorThatThePanelLacksIsNamed() {
        Panels panel = Panels.of("A").with("X", 9).with("N", 1);
        Leaf leaf = PLAIN.withDenominator(Denominator.of("N").and("K"));

        assertThatThrownBy(() -> panel.score(leaf))
                .hasMessageContaining("denominator")
                .hasMessageContaining("K");
    }

    @Test
    void aMissingDenominatorIsNamed() {
        Panels panel = Panels.of("A", "B").with("X", 9, 9).with("N", 1, 0);
        Leaf leaf = PLAIN.withDenominator(Denominator.of("N"));
        assertThat(CompositeIndex.of("x", leaf)
                        .score(panel.build(), Panels.YEAR)
                        .ranking()
                        .unranked())
                .singleElement()
                .satisfies(one -> assertThat(one.detail()).isEqualTo("X: no usable denominator"));
    }

    @Test
    void treatmentsGiveTheirDocumentedResult() {
        Panels panel = Panels.of("A", "B", "C", "D", "E").with("X", 1, 3, 4, 3, 40);
        assertThat(panel.score(PLAIN.withTreatment(new Treatment.Winsorize(0.1, 0.8, QuantileType.TYPE_1))))
                .containsExactly(1, 3, 4, 3, 4);
        assertThat(panel.score(PLAIN.withTreatment(new Treatment.Clip(2, 10)))).containsExactly(2, 3, 4, 3, 10);
    }

    /** Group A: 1, 3; group B: 4, missing. */
    private static Panels grouped() {
        Panels panel = Panels.of("A1", "A2", "B1", "B2", "C1").with("X", 1, 3, 4, NONE, NONE);
        panel.builder()
                .grouping(new Grouping(
                        "g",
                        "G",
                        List.of(
                                new Grouping.Group("A", "A", new TreeSet<>(List.of("A1", "A2"))),
                                new Grouping.Group("B", "B", new TreeSet<>(List.of("B1", "B2"))),
                                new Grouping.Group("C", "C", new TreeSet<>(List.of("C1"))))));
        panel.missing("X", "B2", MissingReason.CONFIDENTIAL);
        return panel;
    }

    @Test
    void imputationsGiveTheirDocumentedResult() {
        assertThat(grouped().score(PLAIN.withImputation(new Imputation.Mean()))[3])
                .isCloseTo(8.0 / 3, within(1e-15));
        assertThat(grouped().score(PLAIN.withImputation(new Imputation.GroupMean("g"))))
                .containsExactly(1, 3, 4, 4, NONE);
    }

    @Test
    void aMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        Panels panel = Panels.of("A", "B", "C", "D", "E").with("X", 1, 2, 10, 1000, NONE);
        assertThat(panel.score(PLAIN.withImputation(Imputation.median()))[4]).isEqualTo(6);
        assertThat(panel.score(PLAIN.withImputation(Imputation.mean()))[4]).isEqualTo(253.25);
    }

    /** A sum of these figures is beyond the largest number, their mean is not. */
    @Test
    void aMeanOfTheLargestFiguresIsNotBeyondThem() {
        Panels panel = Panels.of("A", "B", "C", "D", "E").with("X", 1e308, 1.5e308, 1.5e308, 1e308, NONE);
        assertThat(panel.score(PLAIN.withImputation(Imputation.mean()))[4]).isEqualTo(1.25e308);
    }

    @Test
    void aGroupMedianIsThatOfOnesOwnGroupAndNothingWhereTheGroupHasNoValue() {
        Leaf leaf = PLAIN.withImputation(Imputation.groupMedian("g"));
        assertThat(grouped().score(leaf)).containsExactly(1, 3, 4, 4, NONE);
    }

    @Test
    void anImputedValueKeepsItsReasonAndNeverCountsAsCovered() {
        Scores scores = CompositeIndex.of("x", PLAIN.withImputation(new Imputation.Mean()))
                .score(grouped().build(), Panels.YEAR);
        assertThat(scores.score("B2")).isPresent();
        assertThat(scores.node("X").missing("B2")).contains(MissingReason.CONFIDENTIAL);
        assertThat(scores.coverage("B2").share()).isZero();
        assertThat(scores.coverage("B1").share("X")).isEqualTo(1);
    }

    @Test
    void imputedValuesAreTreatedOnlyWhereTheOrderSaysSo() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0, 30, NONE);
        Leaf leaf = PLAIN.withImputation(new Imputation.Mean()).withTreatment(new Treatment.Clip(0, 10));
        assertThat(panel.score(leaf)).containsExactly(0, 10, 5);
        assertThat(panel.score(leaf.withOrder(Leaf.Order.IMPUTE_THEN_TREAT))).containsExactly(0, 10, 10);
    }
}
