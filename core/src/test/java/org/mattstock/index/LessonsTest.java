package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** A panel that was asked before answers as one that never was, whoever asked for whatever. */
class LessonsTest {
    private static final int UNITS = 40;
    private static final List<Normalization> WAYS = List.of(
            Normalization.minMax(),
            Normalization.quantileMinMax(0.05, 0.95),
            Normalization.quantileMinMax(0.1, 0.9),
            Normalization.zScore(),
            Normalization.rank(),
            new Normalization.Rank(TieRule.DENSE),
            Normalization.percentile(),
            new Normalization.Percentile(Normalization.Range.UNIT),
            new Normalization.QuantilePoints(4, QuantileType.TYPE_7));
    private static final List<Direction> DIRECTIONS =
            List.of(Direction.HIGHER, Direction.LOWER, new Direction.Target(5), new Direction.Target(3));

    private static Panels panels() {
        SplittableRandom random = new SplittableRandom(290);
        Panels panels = Panels.of(
                IntStream.range(0, UNITS).mapToObj(i -> String.valueOf(100 + i)).toArray(String[]::new));
        for (int year : new int[] {2021, Panels.YEAR}) {
            for (String indicator : List.of("X", "Y")) {
                double[] values = random.doubles(UNITS)
                        .map(value -> value < 0.15 ? Double.NaN : Math.rint(80 * value) / 10)
                        .toArray();
                panels.withYear(year, indicator, values);
            }
        }
        return panels;
    }

    private static List<CompositeIndex> definitions() {
        List<CompositeIndex> definitions = new ArrayList<>();
        for (Normalization way : WAYS) {
            for (Direction direction : DIRECTIONS) {
                for (Leaf.Orientation orientation : Leaf.Orientation.values()) {
                    Leaf x = Leaf.of("X", direction, way).withOrientation(orientation);
                    boolean keeps = orientation == Leaf.Orientation.LESS_STAYS_BETTER;
                    Leaf y = Leaf.of("Y", keeps ? direction : Direction.HIGHER, way)
                            .withOrientation(orientation);
                    CompositeIndex both = CompositeIndex.of(
                            "both", Branch.of("all", "All", x, y).withMissing(MissingRule.atLeast(0.5)));
                    definitions.add(both);
                    definitions.add(both.withPopulation(listed(List.of("100", "101", "107", "113", "120", "131"))));
                    definitions.add(CompositeIndex.of("one", Branch.of("all", "All", x)));
                }
            }
        }
        return definitions;
    }

    @Test
    void definitionsThatMeetOnAColumnLearnWhatEachLearnsAlone() {
        Panel shared = panels().build();
        for (int round = 0; round < 2; round++) {
            for (CompositeIndex index : definitions()) {
                for (int year : new int[] {2021, Panels.YEAR}) {
                    Panel fresh = shared.withProvenance(Provenance.UNKNOWN);
                    assertThat(index.fit(shared, year).parameters())
                            .as("%s %d", index, year)
                            .isEqualTo(index.fit(fresh, year).parameters());
                    assertThat(scores(index.score(shared, year))).containsExactly(scores(index.score(fresh, year)));
                }
            }
        }
    }

    private static Population listed(List<String> units) {
        return new Population.Listed(new TreeSet<>(units));
    }

    private static double[] scores(Scores scores) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.score(unit.id()).orElse(Double.NaN))
                .toArray();
    }

    @Test
    void aColumnThatTellsNobodyApartFailsForThoseWhoAskItTo() {
        Panel panel = Panels.of("A", "B", "C").with("X", 2, 2, 2).build();
        for (Normalization way : WAYS) {
            CompositeIndex index = CompositeIndex.of("x", Branch.of("all", "All", Leaf.of("X", Direction.HIGHER, way)));
            assertThat(index.withDegenerate(Degenerate.NEUTRAL)
                            .score(panel, Panels.YEAR)
                            .score("A"))
                    .isPresent();
            assertThatThrownBy(() -> index.fit(panel, Panels.YEAR)).isInstanceOf(ScoringException.class);
            assertThatThrownBy(() -> index.score(panel, Panels.YEAR)).isInstanceOf(ScoringException.class);
        }
    }

    /** More sets of units than are kept, one after the other and back. */
    @Test
    void everySetOfUnitsLearnsFromItsOwn() {
        Panel shared = panels().build();
        CompositeIndex index = definitions().get(0);
        for (int round = 0; round < 2; round++) {
            for (int gone = 0; gone < UNITS; gone++) {
                String without = String.valueOf(100 + gone);
                CompositeIndex rest = index.withPopulation(listed(shared.units().stream()
                        .map(Unit::id)
                        .filter(id -> !id.equals(without))
                        .toList()));
                Panel fresh = shared.withProvenance(Provenance.UNKNOWN);
                assertThat(rest.fit(shared, Panels.YEAR).parameters())
                        .isEqualTo(rest.fit(fresh, Panels.YEAR).parameters());
            }
        }
    }

    @Test
    void threadsThatAskAtOnceGetTheSameBits() {
        Panel shared = panels().build();
        List<CompositeIndex> definitions = definitions();
        List<double[]> found = IntStream.range(0, 4 * definitions.size())
                .parallel()
                .mapToObj(i -> scores(definitions.get(i % definitions.size()).score(shared, Panels.YEAR)))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).containsExactly(found.get(i % definitions.size()));
        }
    }
}
