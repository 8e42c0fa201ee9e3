package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.development.Development;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

/** A figure that cannot be decides nobody's score before somebody has decided about it. */
class OutOfRangeTest {
    private static final Leaf SHARE = Leaf.of("X", Direction.HIGHER, Normalization.minMax());
    private static final CompositeIndex INDEX = CompositeIndex.of("x", SHARE);

    private static Panels slip() {
        return Panels.of("A", "B", "C", "D").with("X", 62, 71, 890, 80);
    }

    private static Panel inPercent(Panels panel, String... indicators) {
        Panel built = panel.build();
        return built.withIndicatorMetadata(Arrays.stream(indicators)
                .map(built::requireIndicator)
                .map(indicator -> indicator.withRange(Indicator.Range.of(0, 100)))
                .toList());
    }

    private static Panel percent() {
        return inPercent(slip(), "X");
    }

    @Test
    void aLaterYearThatALineEndsInMayNotBeImpossible() {
        Panel panel = inPercent(
                Panels.of("A", "B", "C")
                        .withYear(2020, "X", 60, 70, 71)
                        .with("X", Double.NaN, 72, 74)
                        .withYear(2023, "X", 610, 75, 75),
                "X");
        Imputation line = Imputation.linear(Imputation.Outside.EMPTY, 3);

        assertThatThrownBy(() -> values(CompositeIndex.of("x", SHARE.withImputation(line)), panel, Panels.YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("610");
        assertThat(values(INDEX, panel, Panels.YEAR)[0]).isNaN();
    }

    private static double[] values(CompositeIndex index, Panel panel, int year) {
        return Panels.values(index.score(panel, year), index.tree().id());
    }

    @Test
    void scoringIsRefusedUntilSomebodyDecides() {
        for (Runnable work : List.<Runnable>of(
                () -> INDEX.score(percent(), Panels.YEAR),
                () -> INDEX.fit(percent(), Panels.YEAR),
                () -> INDEX.fit(slip().build(), Panels.YEAR).score(percent(), Panels.YEAR))) {
            assertThatThrownBy(work::run)
                    .isInstanceOf(ScoringException.class)
                    .hasMessage("values must be possible by their indicators' ranges, got 890.0 for X of Unit C (C) in"
                            + " 2022, possible: 0.0 to 100.0; correct them, or let the definition say KEEP or MISSING");
        }
    }

    @Test
    void keptValuesAreScoredAsTheyAre() {
        assertThat(values(INDEX.withOutOfRange(OutOfRange.KEEP), percent(), Panels.YEAR))
                .containsExactly(new double[] {0, 100.0 * 9 / 828, 100, 100.0 * 18 / 828}, within(1e-12));
    }

    @Test
    void missingOnesAreAsIfTheSourceHadNone() {
        CompositeIndex index = INDEX.withOutOfRange(OutOfRange.MISSING);
        Scores scores = index.score(percent(), Panels.YEAR);

        assertThat(Panels.values(scores, "X")).containsExactly(0, 50, Double.NaN, 100);
        assertThat(scores.ranking().unranked())
                .singleElement()
                .satisfies(unit -> assertThat(unit.reason()).isEqualTo(UnrankedReason.MISSING_PARTS));
        assertThat(scores.node("X").missing("C")).contains(MissingReason.UNKNOWN);
        assertThat(scores.panelDigest()).isEqualTo(percent().digest());
        assertThat(scores.panel().impossible()).isEmpty();
    }

    /** A z-score and a min-max of two leaves, which are learned by ways of their own, in one year and in all. */
    @ParameterizedTest
    @MethodSource("periods")
    void whatIsTakenAsMissingTeachesNoFit(Reference reference) {
        Panel panel = inPercent(
                Panels.of("A", "B", "C", "D")
                        .withYear(Panels.YEAR - 1, "X", 61, 70, 72, -80)
                        .withYear(Panels.YEAR - 1, "Y", 1, 200, 3, 7)
                        .with("X", 62, 71, 890, 80)
                        .with("Y", 5, 3, 2, 120),
                "X",
                "Y");
        CompositeIndex index = CompositeIndex.of(
                        "both",
                        Branch.of(
                                        "all",
                                        "All",
                                        SHARE.withId("low"),
                                        Leaf.of("X", Direction.HIGHER, Normalization.zScore()),
                                        Leaf.of("Y", Direction.LOWER, Normalization.zScore())
                                                .withImputation(Imputation.mean()))
                                .withMissing(MissingRule.atLeast(0)))
                .withReference(reference)
                .withOutOfRange(OutOfRange.MISSING);
        FittedIndex fitted = index.fit(panel, Panels.YEAR);

        assertThat(fitted.parameters())
                .isEqualTo(index.fit(panel.withoutImpossible(), Panels.YEAR).parameters());
        assertThat(fitted.score(panel, Panels.YEAR).toTable())
                .isEqualTo(index.score(panel, Panels.YEAR).toTable());
        for (String node : List.of("all", "low", "X", "Y")) {
            assertThat(Panels.values(fitted.score(panel, Panels.YEAR), node))
                    .containsExactly(Panels.values(index.score(panel, Panels.YEAR), node));
        }
    }

    static List<Reference> periods() {
        return List.of(Reference.standard(), Reference.allYears(), Reference.baseYear(Panels.YEAR - 1));
    }

    @Test
    void aRangeMayBeOpenAtEitherEndAndHasBothItsEnds() {
        assertThat(Indicator.Range.of(0, 100).contains(0)).isTrue();
        assertThat(Indicator.Range.of(0, 100).contains(100)).isTrue();
        assertThat(Indicator.Range.atLeast(0).contains(-0.001)).isFalse();
        assertThat(Indicator.Range.atLeast(0).contains(1e300)).isTrue();
        assertThat(Indicator.Range.atMost(0).contains(1)).isFalse();
        assertThat(Indicator.Range.ANY.contains(-1e300)).isTrue();
        assertThatThrownBy(() -> Indicator.Range.of(1, 0)).hasMessageContaining("lowest must not be above highest");
        assertThatThrownBy(() -> Indicator.Range.atLeast(Double.NaN)).hasMessageContaining("lowest must be a finite");
    }

    /** Zero is how a gap is stored. */
    @Test
    void gapsAreNoValuesAndZeroIsOne() {
        Panels panel =
                Panels.of("A", "B", "C").with("X", 0, Double.NaN, 5).missing("X", "B", MissingReason.CONFIDENTIAL);
        Panel built = panel.build();
        Panel positive =
                built.withIndicatorMetadata(List.of(built.requireIndicator("X").withRange(Indicator.Range.atLeast(1))));

        assertThat(positive.impossible()).extracting(each -> each.unit().id()).containsExactly("A");
        assertThat(positive.withoutImpossible().cell("X", Breakdown.TOTAL, "B", Panels.YEAR))
                .isEqualTo(built.cell("X", Breakdown.TOTAL, "B", Panels.YEAR));
        assertThat(positive.withoutImpossible().valueCount()).isEqualTo(1);
        assertThat(built.withoutImpossible()).isSameAs(built);
    }

    @Test
    void unitsOutsideThePopulationStopNobody() {
        CompositeIndex others = INDEX.withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "B", "D"))));

        assertThat(values(others, percent(), Panels.YEAR)[1]).isEqualTo(50);
    }

    @Test
    void onlyFiguresThatAreLookedAtCount() {
        Panels panel = slip().withYear(2021, "X", 1, 2, 3, 4)
                .withYear(2021, "Y", 1, 2, -3, 4)
                .with("Y", 1, 2, 3, 4);
        Panel percent = inPercent(panel, "X", "Y");
        Leaf y = Leaf.of("Y", Direction.HIGHER, Normalization.minMax());

        assertThat(values(INDEX, percent, 2021))
                .containsExactly(new double[] {0, 100.0 / 3, 200.0 / 3, 100}, within(1e-12));
        assertThat(values(CompositeIndex.of("y", y), percent, Panels.YEAR)).hasSize(4);
        for (CompositeIndex looksAt : List.of(
                CompositeIndex.of("y", y.withSelection(new Selection.Latest(2))),
                CompositeIndex.of("y", y).withReference(Reference.baseYear(2021)),
                CompositeIndex.of(
                        "y",
                        Leaf.of("Z", Direction.HIGHER, Normalization.minMax())
                                .withSelection(new Selection.Latest(2))
                                .withDenominator(new Denominator("Y", Breakdown.TOTAL, 1))))) {
            Panel all = inPercent(
                    Panels.of("A", "B", "C", "D")
                            .withYear(2021, "Y", 1, 2, -3, 4)
                            .with("Y", 1, 2, 3, 4)
                            .withYear(2021, "Z", 1, 1, 1, 1)
                            .with("Z", 1, 2, 3, 4),
                    "Y");
            assertThatThrownBy(() -> looksAt.score(all, Panels.YEAR)).hasMessageContaining("-3.0 for Y of Unit C");
        }
        CompositeIndex asks = CompositeIndex.of("y", y)
                .withEligibility(Eligibility.requiring(new Requirement.IndicatorAtLeast("X", Breakdown.TOTAL, 1)));
        assertThatThrownBy(() -> asks.score(percent, Panels.YEAR)).hasMessageContaining("890.0 for X");
    }

    @Test
    void whoVariesTheDefinitionGoesByTheDecisionToo() {
        Panel percent = inPercent(
                Panels.of("A", "B", "C", "D")
                        .with("X", 62, 71, 890, 80)
                        .with("Y", 1, 4, 2, 3)
                        .with("E", 3, 3, 3, 3),
                "X");
        Branch tree = Branch.of("all", "All", SHARE, Leaf.of("Y", Direction.HIGHER, Normalization.minMax()));
        CompositeIndex index = CompositeIndex.of("i", tree).withOutOfRange(OutOfRange.MISSING);
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(index)
                .vary(
                        Variation.noise("X", "E"),
                        Variation.normalizations(Normalization.minMax(), Normalization.zScore()))
                .replicates(64);

        RankDistribution distribution = analysis.run(percent, Panels.YEAR);
        RankDistribution without = analysis.run(percent.withoutImpossible(), Panels.YEAR);

        assertThat(distribution.toTable().toText()).isEqualTo(without.toTable().toText());
        assertThatThrownBy(() -> UncertaintyAnalysis.of(index.withOutOfRange(OutOfRange.FAIL))
                        .run(percent, Panels.YEAR))
                .hasMessageContaining("890.0 for X");
    }

    /** 99 with an error of 3 is often above 100: no slip of the source. */
    @Test
    void drawnErrorsMayPassTheRange() {
        Panel percent = inPercent(Panels.of("A", "B", "C").with("X", 99, 98, 97).with("E", 3, 3, 3), "X");

        RankDistribution drawn = UncertaintyAnalysis.of(INDEX)
                .vary(Variation.noise("X", "E"))
                .replicates(256)
                .run(percent, Panels.YEAR);

        assertThat(drawn.failures()).isEmpty();
    }

    @Test
    void developmentGoesByTheDecisionInEveryYear() {
        Panels panel = Panels.of("A", "B", "C", "D", "E");
        for (int year = 2018; year <= 2022; year++) {
            int step = year - 2018;
            panel.withYear(year, "X", 10 + step, year == 2020 ? 900 : 20 + 2 * step, 35 - step, 41 + step, 50);
        }
        Panel percent = inPercent(panel, "X");
        CompositeIndex missing = INDEX.withOutOfRange(OutOfRange.MISSING);

        assertThat(Development.of(missing).over(2018, 2022).run(percent).toTable())
                .isEqualTo(Development.of(missing)
                        .over(2018, 2022)
                        .run(percent.withoutImpossible())
                        .toTable());
        assertThatThrownBy(() -> Development.of(INDEX).over(2018, 2022).run(percent))
                .hasMessageContaining("900.0 for X of Unit B (B) in 2020");
    }

    @Test
    void rangesMoveADigestOnlyWhereTheyAreStated() {
        Panel plain = slip().build();
        Panel open =
                plain.withIndicatorMetadata(List.of(plain.requireIndicator("X").withRange(Indicator.Range.ANY)));

        assertThat(open.digest()).isEqualTo(plain.digest());
        assertThat(percent().digest()).isNotEqualTo(plain.digest());
        assertThat(percent()).isNotEqualTo(plain);
    }

    /** The hash is that of before there were ranges. */
    @Test
    void theDefaultIsNoPartOfTheHash() {
        assertThat(INDEX.withRanking(RankingRule.standard().withPrecision(Precision.exact()))
                        .hash())
                .isEqualTo(HASH_OF_VERSION_1);
        assertThat(INDEX.withOutOfRange(OutOfRange.KEEP).hash())
                .isNotEqualTo(INDEX.hash())
                .isNotEqualTo(INDEX.withOutOfRange(OutOfRange.MISSING).hash());
    }

    private static final String HASH_OF_VERSION_1 = "7a710d4451fdb587b71fea1ca9ee7655257f08fd01c7933c6d38f725439718e1";

    @Test
    void everyChangedCopyKeepsTheRest() throws ReflectiveOperationException {
        CompositeIndex index = DefinitionSamples.index().withOutOfRange(OutOfRange.KEEP);
        for (RecordComponent component : CompositeIndex.class.getRecordComponents()) {
            String name = component.getName();
            String with = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (Method method : CompositeIndex.class.getMethods()) {
                if (method.getName().equals(with)) {
                    assertThat(method.invoke(index, component.getAccessor().invoke(index)))
                            .as(with)
                            .isEqualTo(index);
                }
            }
        }
    }
}
