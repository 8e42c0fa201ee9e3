package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.uncertainty.OneAtATime.Change;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class OneAtATimeTest {
    private static final Panel PANEL = Trees.panel(new double[][] {{9, 1, 4}, {2, 8, 3}, {5, 5, 2.5}});

    private static Map<String, Change> byName(OneAtATime found) {
        return found.changes().stream().collect(Collectors.toMap(Change::alternative, change -> change));
    }

    @Test
    void placesWithoutAGroupOfIndicatorsAreThoseOfCoinr() {
        ReferenceTable treated = ReferenceTable.read("asem-pipeline/stage_treated.csv");
        List<String> leaves = treated.rows().get(0).keySet().stream().skip(1).toList();
        OneAtATime found = OneAtATime.leavingOut(
                CompositeIndex.of("asem", ReferenceUncertaintyTest.asem("Index")),
                ReferenceUncertaintyTest.panel(treated, leaves),
                2018);
        assertThat(found.failures()).isEmpty();
        assertThat(found.changes()).hasSize(49 + 8 + 2);
        Map<String, Change> changes = byName(found);
        ReferenceTable shifts = ReferenceTable.read("asem-pipeline/remove_elements_mean_abs_rank_diff.csv");
        ReferenceTable places = ReferenceTable.read("asem-pipeline/remove_elements_ranks.csv");
        for (int row = 1; row < shifts.rows().size(); row++) {
            String element = shifts.texts("iCode").get(row);
            Change change = changes.get(element);
            assertThat(change.meanAbsoluteShift().orElseThrow())
                    .isCloseTo(shifts.number(row, "mean_abs_rank_diff"), within(1e-12));
            for (int unit = 0; unit < places.rows().size(); unit++) {
                String id = places.texts("uCode").get(unit);
                assertThat(found.own().requireEntry(id).place()).isEqualTo(places.number(unit, "Nominal"));
                assertThat(change.comparison().after().requireEntry(id).place())
                        .isEqualTo(places.number(unit, element));
            }
        }
    }

    @Test
    void whatIsLeftKeepsItsProportionsAndAnEmptyBranchGoes() {
        Branch inner = Trees.branch("inner", 1, 1);
        Branch root = Branch.of("root", "root")
                .withParts(List.of(
                        Branch.Part.of(inner, 0.5),
                        Branch.Part.of(Trees.leaf(2), 0.3),
                        Branch.Part.of(Trees.leaf(3), 0.2)))
                .withWeighting(Weighting.shares());
        CompositeIndex index = CompositeIndex.of("test", root)
                .withEligibility(Eligibility.requiring(
                        new Requirement.LeafObserved("x1"), new Requirement.CoverageAtLeast("inner", 0.5)));
        Map<String, Change> changes = byName(OneAtATime.leavingOut(index, PANEL, Trees.YEAR));
        assertThat(changes).containsOnlyKeys("inner", "x1", "x2", "x3");
        assertThat(changes.get("x1").definition())
                .isEqualTo(changes.get("inner").definition());
        assertThat(changes.get("x1").definition().eligibility()).isEqualTo(Eligibility.everybody());
        assertThat(changes.get("x2").definition().effectiveWeights().leaves())
                .extracting("weight")
                .containsExactly(0.5 / 0.7, 0.2 / 0.7);
    }

    @Test
    void aSumOfPlacesStaysOneWhereTheLowestIsFirst() {
        CompositeIndex index =
                CompositeIndex.of("test", Trees.branch("root", 1, 2).withNormalization(Normalization.none()));
        Branch places = Trees.branch("root", 1, 2)
                .withAggregation(new Aggregation.MeanRank(org.mattstock.rank.TieRule.FRACTIONAL));
        CompositeIndex lowest = new CompositeIndex(
                "test",
                "test",
                "",
                List.of(),
                places,
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking().withOrder(org.mattstock.rank.RankingRule.Order.LOWEST_FIRST));
        OneAtATime found = OneAtATime.leavingOut(lowest, PANEL, Trees.YEAR);
        assertThat(byName(found)
                        .get("x1")
                        .comparison()
                        .after()
                        .entries()
                        .get(0)
                        .unit()
                        .id())
                .isEqualTo("B");
    }

    @Test
    void theLastIndicatorCannotBeLeftOut() {
        CompositeIndex index = CompositeIndex.of("test", Trees.branch("root", 1, 1));
        assertThat(OneAtATime.leavingOut(index, PANEL, Trees.YEAR).changes()).isEmpty();
    }

    @Test
    void everyAlternativeOfEveryVariationComesAlone() {
        CompositeIndex index = CompositeIndex.of("test", Trees.branch("root", 1, 3));
        OneAtATime found = OneAtATime.of(
                index,
                List.of(
                        Variation.weights("root", WeightSet.box(0.5)),
                        Variation.leaves(Variation.bootstrap()),
                        Variation.normalizations(Normalization.minMax(), Normalization.percentile()),
                        Variation.aggregations(Aggregation.minimum(), Aggregation.geometric())),
                PANEL,
                Trees.YEAR);
        assertThat(found.changes()).hasSize(6 + 3 + 2 + 2);
        Change heaviest = byName(found).get("x1 heaviest");
        assertThat(heaviest.choice()).isEqualTo("weights of root");
        assertThat(heaviest.definition().effectiveWeights().leaves())
                .extracting("weight")
                .usingElementComparator((a, b) -> Math.abs((double) a - (double) b) < 1e-12 ? 0 : 1)
                .containsExactly(0.6, 0.2, 0.2);
        assertThat(heaviest.comparison().after())
                .isEqualTo(heaviest.definition().score(PANEL, Trees.YEAR).ranking());
        assertThat(found.placesTable().rowCount()).isEqualTo(3);
    }

    /** Whatever the order of the parts: those that are not meant share what is left alike. */
    @Test
    void theOtherPartsAreTreatedAlike() {
        assertThat(weights(WeightSet.simplex(), "x2 lightest")).isEqualTo(List.of(0.5, 0.0, 0.5));
        assertThat(weights(WeightSet.simplex(), "x3 lightest")).isEqualTo(List.of(0.5, 0.5, 0.0));
        WeightSet box = new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX);
        assertThat(weights(box, "x1 heaviest")).isEqualTo(List.of(0.5, 0.25, 0.25));
        assertThat(weights(box, "x1 lightest")).isEqualTo(List.of(0.1667, 0.4167, 0.4167));
    }

    private static List<Double> weights(WeightSet set, String alternative) {
        OneAtATime found = OneAtATime.of(
                CompositeIndex.of("test", Trees.branch("root", 1, 3)),
                List.of(Variation.weights("root", set)),
                PANEL,
                Trees.YEAR);
        return byName(found).get(alternative).definition().effectiveWeights().leaves().stream()
                .map(leaf -> Math.round(1e4 * leaf.weight()) / 1e4)
                .toList();
    }

    @Test
    void whatCannotBeScoredIsListedWithTheReason() {
        CompositeIndex index = CompositeIndex.of("test", Trees.branch("root", 1, 3));
        Panel negative = Trees.panel(new double[][] {{9, -1, 4}, {2, 8, 3}});
        OneAtATime found =
                OneAtATime.of(index, List.of(Variation.aggregations(Aggregation.geometric())), negative, Trees.YEAR);
        assertThat(found.changes()).isEmpty();
        assertThat(found.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message())
                        .startsWith("the parts of root must be positive for a geometric mean"));
    }

    /** Without x2, all weight is gone: that is one alternative's failure, not the analysis's. */
    @Test
    void anAlternativeThatIsNoValidDefinitionIsListedToo() {
        Branch geometric = Trees.branch("root", 1, 3).withAggregation(Aggregation.geometric());
        OneAtATime found = OneAtATime.of(
                CompositeIndex.of("test", geometric),
                List.of(Variation.normalizations(Normalization.zScore(), Normalization.none())),
                PANEL,
                Trees.YEAR);
        assertThat(found.failures()).extracting(OneAtATime.Failure::alternative).containsExactly("z-score");
        assertThat(found.toTable().title())
                .isEqualTo("Places under one other choice at a time (1 more could not be scored)");
    }

    /** A part of weight 0 is no part: without the only other one, nothing is left to score. */
    @Test
    void whatAloneHasWeightIsNotLeftOut() {
        Branch root = Branch.of("root", "root")
                .withParts(List.of(Branch.Part.of(Trees.leaf(1), 0), Branch.Part.of(Trees.leaf(2), 1)))
                .withWeighting(Weighting.relative());
        OneAtATime found = OneAtATime.leavingOut(CompositeIndex.of("test", root), PANEL, Trees.YEAR);
        assertThat(byName(found)).containsOnlyKeys("x1");
        assertThat(found.failures()).isEmpty();
    }
}
