package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** What holds for all figures. */
class ScoringPropertiesTest {
    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    /** Distinct enough for shifts and scales: whole thousandths, never all equal. */
    @Provide
    Arbitrary<double[]> figures() {
        return Arbitraries.integers()
                .between(-5000, 5000)
                .list()
                .ofMinSize(3)
                .ofMaxSize(20)
                .filter(list -> Collections.max(list) - Collections.min(list) >= 1000)
                .map(list -> list.stream().mapToDouble(i -> i / 1000.0).toArray());
    }

    private static Panel shuffled(Panel panel, Random random) {
        PanelBuilder builder = Panel.builder();
        List<Runnable> rows = new ArrayList<>();
        panel.units().forEach(unit -> rows.add(() -> builder.unit(unit)));
        panel.indicators().forEach(indicator -> rows.add(() -> builder.indicator(indicator)));
        panel.groupings().forEach(grouping -> rows.add(() -> builder.grouping(grouping)));
        for (Indicator indicator : panel.indicators()) {
            for (Unit unit : panel.units()) {
                for (int year : panel.years()) {
                    Cell cell = panel.cell(indicator.id(), Breakdown.TOTAL, unit.id(), year);
                    rows.add(() -> builder.cell(indicator.id(), Breakdown.TOTAL, unit.id(), year, cell));
                }
            }
        }
        Collections.shuffle(rows, random);
        rows.forEach(Runnable::run);
        return builder.build();
    }

    @Property(tries = 60, seed = "1")
    void theOrderOfTheInputRowsChangesNoBit(@ForAll("cases") RandomIndexes.Case example, @ForAll Random random) {
        Scores scores = example.score();
        Scores again = example.index().score(shuffled(example.panel(), random), example.year(), AnyMethod.behaviors());
        for (Node node : example.index().nodes()) {
            assertThat(Panels.values(again, node.id())).containsExactly(Panels.values(scores, node.id()));
        }
    }

    @Property(tries = 60, seed = "2")
    void fittingAndScoringInOneWalkGivesTheSameBitsAsInTwo(@ForAll("cases") RandomIndexes.Case example) {
        Scores one = example.score();
        Scores two = example.fit().score(example.panel(), example.year());
        for (Node node : example.index().nodes()) {
            assertThat(Panels.values(one, node.id())).containsExactly(Panels.values(two, node.id()));
        }
        assertThat(one.fitted().parameters()).isEqualTo(two.fitted().parameters());
    }

    private static double[] scored(Normalization method, double... values) {
        String[] units = new String[values.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = "U" + (100 + i);
        }
        return Panels.of(units).with("X", values).score(Leaf.of("X", Direction.HIGHER, method));
    }

    private static double[] changed(double[] values, double factor, double shift) {
        double[] changed = new double[values.length];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = factor * values[i] + shift;
        }
        return changed;
    }

    private static final Normalization UNIT_MIN_MAX = new Normalization.MinMax(
            new Normalization.Bounds.Observed(), Normalization.Range.UNIT, Normalization.Clamp.NONE);

    @Property(tries = 100, seed = "3")
    void aPositiveRescalingOrAShiftOfTheRawFiguresMovesNoScore(
            @ForAll("figures") double[] values,
            @ForAll @IntRange(min = 1, max = 999) int factor,
            @ForAll @IntRange(min = -100, max = 100) int shift) {
        for (Normalization method : List.of(UNIT_MIN_MAX, Normalization.zScore(), Normalization.rank())) {
            assertThat(scored(method, changed(values, factor / 10.0, shift)))
                    .containsExactly(scored(method, values), within(1e-12));
        }
    }

    @Property(tries = 100, seed = "4")
    void aRescalingByAPowerOfTwoChangesNoBit(
            @ForAll("figures") double[] values, @ForAll @IntRange(min = -40, max = 40) int exponent) {
        for (Normalization method : List.of(Normalization.minMax(), Normalization.zScore(), Normalization.rank())) {
            assertThat(scored(method, changed(values, Math.scalb(1.0, exponent), 0)))
                    .containsExactly(scored(method, values));
        }
    }

    private static final List<Normalization> MONOTONE = List.of(
            Normalization.none(),
            Normalization.minMax(),
            Normalization.quantileMinMax(0.1, 0.9),
            Normalization.zScore(),
            Normalization.rank(),
            new Normalization.Rank(TieRule.COMPETITION),
            new Normalization.Rank(TieRule.MODIFIED),
            new Normalization.Rank(TieRule.DENSE),
            Normalization.percentile(),
            Normalization.goalposts(-1, 3),
            new Normalization.Goalposts(1, 4, Normalization.Scale.LOGARITHMIC, Normalization.Range.UNIT),
            new Normalization.QuantilePoints(4, QuantileType.TYPE_7),
            new Normalization.Bands(List.of(0.0, 2.0), List.of(1.0, 2.0, 5.0)));

    @Property(tries = 20, seed = "5")
    void underAFixedReferenceABetterFigureNeverLowersTheUnitsOwnScore(
            @ForAll("figures") double[] base,
            @ForAll @IntRange(min = -6000, max = 6000) int from,
            @ForAll @IntRange(min = 0, max = 4000) int gain) {
        for (Normalization method : MONOTONE) {
            for (Leaf.Orientation orientation : Leaf.Orientation.values()) {
                double before = from / 1000.0;
                double after = (from + gain) / 1000.0;
                double higher = ofFirst(base, after, method, Direction.HIGHER, orientation);
                assertThat(higher)
                        .as("%s", method)
                        .isGreaterThanOrEqualTo(ofFirst(base, before, method, Direction.HIGHER, orientation));
                double lower = ofFirst(base, before, method, Direction.LOWER, orientation);
                assertThat(lower)
                        .as("%s %s", method, orientation)
                        .isGreaterThanOrEqualTo(ofFirst(base, after, method, Direction.LOWER, orientation));
            }
        }
    }

    /** How good the first unit's score is with a figure of its own in 2022, against the base of 2021. */
    private static double ofFirst(
            double[] base, double figure, Normalization method, Direction direction, Leaf.Orientation orientation) {
        String[] units = new String[base.length];
        for (int i = 0; i < units.length; i++) {
            units[i] = "U" + (100 + i);
        }
        double[] now = base.clone();
        now[0] = figure;
        Leaf leaf = Leaf.of("X", direction, method).withOrientation(orientation);
        Branch tree = Branch.of("all", "All", leaf, leaf.withId("again"));
        CompositeIndex index = CompositeIndex.of("x", tree).withReference(Reference.baseYear(2021));
        double sign = index.ranking().order() == RankingRule.Order.HIGHEST_FIRST ? 1 : -1;
        return sign * Panels.of(units).withYear(2021, "X", base).with("X", now).score(index)[0];
    }

    @Test
    void aUnitThatComesLastMayReverseOthers() {
        Normalization minMax = UNIT_MIN_MAX;
        Branch tree =
                Branch.of("all", "All", Leaf.of("X", Direction.HIGHER, minMax), Leaf.of("Y", Direction.HIGHER, minMax));
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 10, 8, 7, 0).with("Y", 5, 6.5, 4, 4.9);
        CompositeIndex all = CompositeIndex.of("x", tree);
        CompositeIndex three = all.withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "B", "C"))));
        assertThat(order(three.score(panel.build(), Panels.YEAR))).containsExactly("A 0.700", "B 0.667", "C 0.000");
        assertThat(order(all.score(panel.build(), Panels.YEAR)))
                .containsExactly("B 0.900", "A 0.700", "C 0.350", "D 0.180");
    }

    private static List<String> order(Scores scores) {
        return scores.ranking().entries().stream().map(entry -> shown(entry)).toList();
    }

    private static String shown(Ranking.Entry entry) {
        return entry.unit().id() + String.format(java.util.Locale.ROOT, " %.3f", entry.score());
    }
}
