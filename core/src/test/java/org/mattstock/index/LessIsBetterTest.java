package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Where the root says that less is better, the order says so too, and printed numbers are what readers can add up. */
class LessIsBetterTest {
    private static final Leaf A = Leaf.of("a", Direction.HIGHER, Normalization.none());
    private static final Leaf B = Leaf.of("b", Direction.HIGHER, Normalization.none());
    /** Places that others gave. */
    private static final Leaf P = kept(Leaf.of("p", Direction.LOWER, Normalization.none()));

    private static final Leaf Q = kept(Leaf.of("q", Direction.LOWER, Normalization.none()));
    private static final Panel GIVEN =
            Panels.of("P", "Q").with("p", 63, 50).with("q", 400, 413.5).build();

    private static Leaf kept(Leaf leaf) {
        return leaf.withOrientation(Leaf.Orientation.LESS_STAYS_BETTER);
    }

    private static Panel fiveUnits() {
        return Panels.of("P", "Q", "R", "S", "T")
                .with("a", 9, 8, 7, 6, 5)
                .with("b", 5, Double.NaN, 6, 8, 7)
                .build();
    }

    private static double[] places(Scores scores) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.ranking().requireEntry(unit.id()).place())
                .toArray();
    }

    @Test
    void aMeanPlaceWhereAMissingPartCountsAsTheMiddle() {
        Branch mean = Branch.of("mean", "Mean place", A, B)
                .withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                .withMissing(new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK));
        Scores scores = CompositeIndex.of("places", mean).score(fiveUnits(), Panels.YEAR);
        assertThat(Panels.values(scores, "mean")).containsExactly(2.5, 2.25, 3, 2.5, 3.5);
        assertThat(places(scores)).containsExactly(2, 1, 4, 2, 5);
    }

    @Test
    void aMiddlePlaceThatIsStatedFromOutside() {
        Branch mean = Branch.of("mean", "Mean place", A, B)
                .withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                .withMissing(new MissingRule.SubstitutePlace(145));
        Scores scores = CompositeIndex.of("places", mean).score(fiveUnits(), Panels.YEAR);
        assertThat(Panels.values(scores, "mean")).containsExactly(2.5, 73.5, 3, 2.5, 3.5);
        assertThat(((ExplanationNode.OfBranch) scores.explain("Q").root())
                        .parts()
                        .get(1)
                        .place())
                .hasValue(145);
    }

    @Test
    void placesThatOthersGaveAreAddedUpAsTheyAre() {
        Scores scores = CompositeIndex.of("sum", Branch.of("sum", "Sum", P, Q).withAggregation(Aggregation.sum()))
                .score(GIVEN, Panels.YEAR);
        assertThat(Panels.values(scores, "sum")).containsExactly(463, 463.5);
        assertThat(places(scores)).containsExactly(1, 2);
        assertThat(scores.explain("P").items())
                .extracting(Explanation.Item::amount)
                .containsExactly(63.0, 400.0);
        assertThat(scores.explain("P").toTable().toText()).contains("less is better");
        assertThat(scores.difference("P", "Q").items())
                .extracting(Explanation.Item::amount)
                .containsExactly(13.0, -13.5);
        assertThat(scores.ranking("p").entries())
                .extracting(entry -> entry.unit().id())
                .containsExactly("Q", "P");
    }

    @Test
    void meansOfWhateverKindKeepLessBetter() {
        for (Aggregation aggregation :
                List.of(Aggregation.arithmetic(), Aggregation.geometric(), Aggregation.harmonic())) {
            Branch inner = Branch.of("inner", "Inner", P, Q).withAggregation(aggregation);
            Scores scores = CompositeIndex.of("mean", Branch.of("mean", "Mean", inner, kept(P.withId("again"))))
                    .score(GIVEN, Panels.YEAR);
            assertThat(scores.ranking().rule().order()).isEqualTo(RankingRule.Order.LOWEST_FIRST);
            assertThat(scores.ranking("inner").rule().order()).isEqualTo(RankingRule.Order.LOWEST_FIRST);
        }
    }

    @Test
    void placesMadeHereGoTogetherWithPlacesFromElsewhere() {
        Panel panel =
                Panels.of("P", "Q", "R").with("a", 9, 8, 7).with("p", 3, 1, 2).build();
        Branch made = Branch.of("made", "Made", A).withAggregation(new Aggregation.RankSum(TieRule.COMPETITION));
        Scores scores = CompositeIndex.of(
                        "sum", Branch.of("sum", "Sum", made, P).withAggregation(Aggregation.sum()))
                .score(panel, Panels.YEAR);
        assertThat(Panels.values(scores, "sum")).containsExactly(4, 3, 5);
        assertThat(scores.ranking().entries().get(0).unit().id()).isEqualTo("Q");
    }

    /** A distance to a target is better the less it is, too. */
    @Test
    void aDistanceToATargetStaysADistance() {
        Leaf leaf = kept(Leaf.of("p", Direction.target(60), Normalization.none()));
        Scores scores = CompositeIndex.of("distance", leaf).score(GIVEN, Panels.YEAR);
        assertThat(Panels.values(scores, "p")).containsExactly(3, 10);
        assertThat(places(scores)).containsExactly(1, 2);
    }

    static List<UnaryOperator<Branch>> disagreements() {
        return List.of(
                root -> Branch.of("root", "Root", P, A),
                root -> root.withAggregation(Aggregation.minimum()),
                root -> root.withAggregation(new Aggregation.Copeland()),
                root -> root.withAggregation(new Aggregation.RankSum(TieRule.FRACTIONAL)),
                root -> root.withNormalization(Normalization.minMax()),
                root -> root.withMissing(
                        new MissingRule.DropNotApplicable(new MissingRule.Substitute(MissingRule.Statistic.WORST))));
    }

    @Test
    void everyDisagreementIsRefusedWithItsPath() {
        Branch root = Branch.of("root", "Root", P, Q);
        assertThat(disagreements().stream().map(change -> fault(change.apply(root))))
                .containsExactly(
                        "tree.parts[1]: parts must agree in what is better, got a, where more is, beside p, where less"
                                + " stays better",
                        "tree.aggregation: aggregation must keep less better where it stays better in p, as means and"
                                + " sums do, got minimum",
                        "tree.aggregation: aggregation must keep less better where it stays better in p, as means and"
                                + " sums do, got copeland",
                        "tree.aggregation: aggregation must keep less better where it stays better in p, as means and"
                                + " sums do, got rank-sum",
                        "tree.normalization: normalization must not be given, since it takes more for better, and less"
                                + " stays better in p, got min-max",
                        "tree.missing.otherwise.statistic: statistic must not be worst, which takes more for better,"
                                + " where less stays better in p");
    }

    private static String fault(Branch tree) {
        try {
            CompositeIndex.of("x", tree);
            return "";
        } catch (InvalidIndexException e) {
            assertThat(e.faults()).hasSize(1);
            return e.faults().get(0).path() + ": " + e.faults().get(0).message();
        }
    }

    @Test
    void theHighestFirstIsRefused() {
        CompositeIndex index = CompositeIndex.of("x", Branch.of("root", "Root", P, Q));
        assertThatThrownBy(() -> index.withRanking(RankingRule.standard()))
                .hasMessageContaining("order must be lowest-first since less is better at the root");
    }

    /** The same order as by negated figures, and the same scores but for their sign. */
    @Test
    void itIsTheMirrorImageOfNegatedFigures() {
        Branch kept = Branch.of("mean", "Mean", P, Q);
        Branch turned = Branch.of(
                "mean",
                "Mean",
                P.withOrientation(Leaf.Orientation.MIRROR_AFTER),
                Q.withOrientation(Leaf.Orientation.MIRROR_AFTER));
        Panel panel = Panels.of("A", "B", "C", "D", "E")
                .with("p", 5, 3, 8, 1, 3)
                .with("q", 2, 9, 4, 4, Double.NaN)
                .build();
        Scores low = CompositeIndex.of("low", kept.withMissing(MissingRule.atLeast(0.5)))
                .score(panel, Panels.YEAR);
        Scores high = CompositeIndex.of("high", turned.withMissing(MissingRule.atLeast(0.5)))
                .score(panel, Panels.YEAR);
        double[] negated = Panels.values(high, "mean");
        for (int unit = 0; unit < negated.length; unit++) {
            assertThat(Panels.values(low, "mean")[unit]).isCloseTo(-negated[unit], within(1e-12));
        }
        assertThat(low.ranking().entries())
                .extracting(Ranking.Entry::unit, Ranking.Entry::place)
                .isEqualTo(high.ranking().entries().stream()
                        .map(entry -> tuple(entry.unit(), entry.place()))
                        .toList());
    }
}
