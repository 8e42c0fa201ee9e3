package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.JointImprovement;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.WeightSwap;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Exact statements on the example and the sample panel, against drawn weights and scorings. */
class SampleExactTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);
    private static final int YEAR = 2022;
    private static final Scores SCORES = EXAMPLE.score(PANEL, YEAR);

    private static Map<String, WeightSet> everyBranch(WeightSet set) {
        Map<String, WeightSet> sets = new TreeMap<>();
        EXAMPLE.nodes().stream().filter(Branch.class::isInstance).forEach(branch -> sets.put(branch.id(), set));
        return sets;
    }

    private static void requireAgreement(Map<String, WeightSet> sets, int replicates) {
        NecessaryPreference sure = NecessaryPreference.of(SCORES, sets);
        RankDistribution drawn = UncertaintyAnalysis.of(EXAMPLE)
                .vary(sets.entrySet().stream()
                        .map(each -> Variation.weights(each.getKey(), each.getValue()))
                        .toList())
                .replicates(replicates)
                .pairs(UncertaintyAnalysis.Pairs.COUNTED)
                .run(PANEL, YEAR);
        List<Unit> units = sure.units();
        for (Unit unit : drawn.units()) {
            drawn.span(unit.id(), 1).ifPresent(span -> {
                assertThat(span.best())
                        .isGreaterThanOrEqualTo(sure.places(unit.id()).best());
                assertThat(span.worst())
                        .isLessThanOrEqualTo(sure.places(unit.id()).worst());
            });
        }
        List<String> contradicted = new ArrayList<>();
        for (Unit first : units) {
            for (Unit second : units) {
                Relation relation = sure.relation(first.id(), second.id());
                if (relation.isDecided() && relation != Relation.NEVER_BEHIND) {
                    double share = drawn.shareAhead(first.id(), second.id()).value();
                    if (share != (relation == Relation.AHEAD ? 1 : 0)) {
                        contradicted.add(first + " and " + second + ": " + relation + ", ahead in " + share);
                    }
                }
            }
        }
        assertThat(contradicted).isEmpty();
    }

    @Test
    void drawnWeightsOfTheDimensionsNeverContradict() {
        requireAgreement(Map.of("total", WeightSet.box(0.25)), 5_000);
    }

    @Test
    void drawnWeightsOfEveryBranchNeverContradictWithValuesMissing() {
        requireAgreement(everyBranch(WeightSet.box(0.25)), 5_000);
        requireAgreement(everyBranch(new WeightSet.Box(0.1, WeightSet.Box.Form.BOX_AND_SIMPLEX)), 2_000);
    }

    @Tag("simulation")
    @Test
    void aMillionDrawnWeightsNeverContradict() {
        requireAgreement(everyBranch(WeightSet.box(0.25)), 1_000_000);
    }

    /** Counted 2026: what +-25 % leaves open. A change here is a change of what users are told. */
    @Test
    void threeQuartersOfAllPairsAreDecidedForAllDimensionWeightsWithinAQuarter() {
        Map<Relation, Long> counts = NecessaryPreference.of(SCORES, Map.of("total", WeightSet.box(0.25)))
                .counts();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        assertThat(all).isEqualTo(283 * 282 / 2);
        assertThat(counts.get(Relation.AHEAD)).isBetween(all * 75 / 100, all * 77 / 100);
        assertThat(counts.get(Relation.AHEAD) + counts.get(Relation.OPEN)).isEqualTo(all);
    }

    @Test
    void theSmallestSwapOfTheFirstTwoMakesThemLevel() {
        String first = SCORES.ranking().entries().get(0).unit().id();
        String second = SCORES.ranking().entries().get(1).unit().id();
        WeightSwap swap = WeightSwap.of(SCORES, first, second, "total", WeightSwap.Norm.LARGEST);
        double deviation = 4 * swap.change().orElseThrow();
        assertThat(NecessaryPreference.of(SCORES, Map.of("total", slice(deviation - 1e-9)))
                        .relation(first, second))
                .isEqualTo(Relation.AHEAD);
        assertThat(NecessaryPreference.of(SCORES, Map.of("total", slice(deviation + 1e-9)))
                        .relation(first, second))
                .isEqualTo(Relation.OPEN);
    }

    /** With four equal shares, a share's change of at most d is a box of 4 d around it. */
    private static WeightSet slice(double deviation) {
        return new WeightSet.Box(deviation, WeightSet.Box.Form.BOX_AND_SIMPLEX);
    }

    @Test
    void theImprovedFigureBringsThePlaceUnderTheFrozenReference() {
        FittedIndex fitted = EXAMPLE.fit(PANEL, YEAR);
        String unit = SCORES.ranking().entries().get(20).unit().id();
        List<Improvement.OfLeaf> reachable = Improvement.of(SCORES, unit, 15).reachable();
        assertThat(reachable).hasSizeGreaterThan(3);
        for (Improvement.OfLeaf each : reachable) {
            double needed = each.neededRaw().orElseThrow();
            double way = 1e-6 * (needed - each.raw().orElseThrow());
            assertThat(place(fitted, unit, each.leaf(), needed + way)).isLessThanOrEqualTo(15);
            assertThat(place(fitted, unit, each.leaf(), needed - way)).isGreaterThan(15);
        }
    }

    @Test
    void whatNoFigureAloneBringsSeveralDoTogetherUnderTheFrozenReference() {
        FittedIndex fitted = EXAMPLE.fit(PANEL, YEAR);
        String unit = SCORES.ranking().entries().get(14 + 76).unit().id();
        assertThat(Improvement.of(SCORES, unit, 15).reachable()).isEmpty();
        JointImprovement together = JointImprovement.of(SCORES, unit, 15);
        assertThat(together.isReached()).isTrue();
        assertThat(together.moves()).hasSizeGreaterThan(1);
        assertThat(place(fitted, unit, figures(together, 1e-6))).isLessThanOrEqualTo(15);
        assertThat(place(fitted, unit, figures(together, -1e-6))).isGreaterThan(15);
    }

    private static Map<String, Double> figures(JointImprovement together, double further) {
        Map<String, Double> figures = new TreeMap<>();
        together.moves().forEach(each -> figures.put(each.leaf(), each.to() + further * (each.to() - each.from())));
        return figures;
    }

    private static double place(FittedIndex fitted, String unit, String indicator, double figure) {
        return place(fitted, unit, Map.of(indicator, figure));
    }

    /** The place with other figures for the year; leaves of the example are named after their indicators. */
    private static double place(FittedIndex fitted, String unit, Map<String, Double> figures) {
        PanelBuilder changed = Panel.builder();
        PANEL.units().forEach(changed::unit);
        for (String indicator : figures.keySet()) {
            changed.indicator(PANEL.requireIndicator(indicator));
            for (Unit each : PANEL.units()) {
                for (int year : PANEL.years()) {
                    PANEL.value(indicator, Breakdown.TOTAL, each.id(), year)
                            .ifPresent(value -> changed.value(
                                    indicator,
                                    Breakdown.TOTAL,
                                    each.id(),
                                    year,
                                    each.id().equals(unit) && year == YEAR ? figures.get(indicator) : value));
                }
            }
        }
        Panel rest = PANEL.withIndicators(PANEL.indicators().stream()
                .map(each -> each.id())
                .filter(id -> !figures.containsKey(id))
                .toList());
        return fitted.score(rest.merge(changed.build()), YEAR)
                .ranking()
                .requireEntry(unit)
                .place();
    }
}
