package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Finding;
import org.mattstock.rank.QuantileType;
import org.mattstock.table.Table;

class FindingsTest {
    private static Leaf minMax(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.minMax());
    }

    private static Scores score(Panels panel, Node... parts) {
        return CompositeIndex.of("all", Branch.of("all", "All", parts)).score(panel.build(), Panels.YEAR);
    }

    private static String[] units(int count) {
        return IntStream.range(0, count).mapToObj(i -> "U" + (100 + i)).toArray(String[]::new);
    }

    private static double[] correlations(Scores scores) {
        Table table = scores.partCorrelations();
        return IntStream.range(0, table.rowCount())
                .mapToDouble(row -> (Double) table.cell(row, 3).orElseThrow())
                .toArray();
    }

    private static Panels sixUnits() {
        return Panels.of("P", "Q", "R", "S", "T", "U")
                .with("a", 1, 2, 3, 4, 5, 6)
                .with("b", 2, 1, 3, 4, 6, 5)
                .with("c", 6, 4, 5, 2, 3, 1);
    }

    @Test
    void aLeafThatRunsAgainstItsBranchIsPointedOut() {
        Scores scores = score(sixUnits(), minMax("a"), minMax("b"), minMax("c"));

        assertThat(Panels.values(scores, "all"))
                .containsExactly(new double[] {40, 80.0 / 3, 160.0 / 3, 140.0 / 3, 220.0 / 3, 60}, within(1e-9));
        assertThat(correlations(scores)).containsExactly(new double[] {0, 0.478, -0.794}, within(0.0005));
        assertThat(scores.findings()).singleElement().isInstanceOfSatisfying(Finding.AgainstBranch.class, finding -> {
            assertThat(finding.part()).isEqualTo("c");
            assertThat(finding.correlation()).isCloseTo(-0.794, within(0.0005));
            assertThat(finding).hasToString("runs against the rest of all: correlation -0.794 over 6 units");
        });
        assertThat(scores.partCorrelations().toText()).contains("c     c           -0.794      6  against the others");
    }

    @Test
    void turnedItGoesWithTheOthers() {
        Scores scores =
                score(sixUnits(), minMax("a"), minMax("b"), Leaf.of("c", Direction.LOWER, Normalization.minMax()));

        assertThat(Panels.values(scores, "all"))
                .containsExactly(new double[] {20.0 / 3, 20, 100.0 / 3, 200.0 / 3, 80, 280.0 / 3}, within(1e-9));
        assertThat(correlations(scores)).containsExactly(new double[] {0.973, 0.794, 0.794}, within(0.0005));
        assertThat(scores.findings()).isEmpty();
    }

    @Property
    void correlationsAreThoseOfAnotherComputation(@ForAll long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[3][];
        Arrays.setAll(columns, i -> random.doubles(9, -5, 5).toArray());
        double[] weights = {1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(4)};
        Panels panel =
                Panels.of(units(9)).with("a", columns[0]).with("b", columns[1]).with("c", columns[2]);
        Branch branch = Branch.of("all", "All")
                .withWeighting(Weighting.relative())
                .withParts(IntStream.range(0, 3)
                        .mapToObj(i -> Branch.Part.of(
                                Leaf.of("abc".substring(i, i + 1), Direction.HIGHER, Normalization.none()), weights[i]))
                        .toList());
        double[] found = correlations(CompositeIndex.of("all", branch).score(panel.build(), Panels.YEAR));
        for (int part = 0; part < 3; part++) {
            int one = (part + 1) % 3;
            int two = (part + 2) % 3;
            double[] rest = IntStream.range(0, 9)
                    .mapToDouble(unit -> (weights[one] * columns[one][unit] + weights[two] * columns[two][unit])
                            / (weights[one] + weights[two]))
                    .toArray();
            assertThat(found[part]).isCloseTo(new PearsonsCorrelation().correlation(columns[part], rest), within(1e-9));
        }
    }

    /** A z-score of two equal groups has a deviation of about 1, a min-max from 0 to 100 one of 50. */
    @Test
    void whatWeighsIsTheSpreadAndNotTheStatedWeight() {
        double[] halves = IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray();
        double[] others = IntStream.range(0, 40).mapToDouble(i -> i / 20).toArray();
        Scores scores = score(
                Panels.of(units(40)).with("a", halves).with("b", others),
                Leaf.of("a", Direction.HIGHER, Normalization.zScore()),
                minMax("b"));

        assertThat(scores.findings()).singleElement().isInstanceOfSatisfying(Finding.UnlikeScales.class, finding -> {
            assertThat(finding.knownFrom()).isEqualTo(Finding.UnlikeScales.KnownFrom.FIGURES);
            assertThat(finding.parts())
                    .extracting(Finding.UnlikeScales.Part::weight)
                    .containsExactly(0.5, 0.5);
            assertThat(finding.parts().get(0).influence()).isCloseTo(0.02, within(0.005));
            assertThat(finding.parts().get(1).influence()).isCloseTo(0.98, within(0.005));
            assertThat(finding)
                    .hasToString("parts are on unlike scales; by spread they weigh a 0.02 instead of 0.50, b 0.98"
                            + " instead of 0.50");
        });
    }

    @Test
    void unlikeScalesShowInTheDefinitionAlone() {
        Leaf z = Leaf.of("a", Direction.HIGHER, Normalization.zScore());
        Leaf points = Leaf.of("c", Direction.HIGHER, new Normalization.QuantilePoints(4, QuantileType.TYPE_1));
        Node inside = Branch.of("inside", "Inside", minMax("b"), minMax("d"));

        assertThat(definitionFindings(z, minMax("b")))
                .singleElement()
                .isInstanceOfSatisfying(Finding.UnlikeScales.class, finding -> {
                    assertThat(finding.knownFrom()).isEqualTo(Finding.UnlikeScales.KnownFrom.DEFINITION);
                    assertThat(finding.parts().get(0).influence()).isLessThan(0.05);
                });
        assertThat(definitionFindings(points, minMax("b"))).hasSize(1);
        assertThat(definitionFindings(z, inside)).extracting(Finding::where).containsExactly("all");
        assertThat(definitionFindings(z, points)).isEmpty();
        assertThat(definitionFindings(Leaf.of("a", Direction.HIGHER, Normalization.none()), minMax("b")))
                .isEmpty();
        Node normalized =
                Branch.of("inside", "Inside", minMax("b"), minMax("d")).withNormalization(Normalization.zScore());
        assertThat(definitionFindings(z, normalized)).isEmpty();
    }

    private static List<Finding> definitionFindings(Node... parts) {
        return CompositeIndex.of("all", Branch.of("all", "All", parts))
                .effectiveWeights()
                .findings();
    }

    @Test
    void scalesOfPartsThatAreNotAddedUpNeedNotBeAlike() {
        Branch minimum = Branch.of("all", "All", Leaf.of("a", Direction.HIGHER, Normalization.zScore()), minMax("b"))
                .withAggregation(Aggregation.minimum());

        assertThat(CompositeIndex.of("all", minimum).effectiveWeights().findings())
                .isEmpty();
        assertThat(CompositeIndex.of("all", minimum)
                        .score(sixUnits().build(), Panels.YEAR)
                        .findings())
                .isEmpty();
    }

    /** Spreads 10 times apart are still taken as alike. */
    @Property(tries = 100)
    void scalesAreUnlikeFromTenTimesOn(@ForAll @IntRange(min = 1, max = 60) int factor) {
        Leaf a = Leaf.of("a", Direction.HIGHER, Normalization.none());
        Leaf wide = Leaf.of(
                "b",
                Direction.HIGHER,
                new Normalization.MinMax(
                        new Normalization.Bounds.Given(0, 1),
                        new Normalization.Range(0, factor),
                        Normalization.Clamp.NONE));
        Scores scores = score(Panels.of("A", "B", "C").with("a", 1, 2, 3).with("b", 1, 2, 3), a, wide);

        assertThat(scores.findings()).hasSize(factor > 10 ? 1 : 0);
    }

    @Test
    void aCountryAmongMunicipalitiesIsFound() {
        Panels panel = Panels.of(units(4)).with("a", 1, 2, 3, 4);
        panel.builder().unit(new Unit("0000", "Riket", "L"));
        panel.builder().value("a", Breakdown.TOTAL, "0000", Panels.YEAR, 2.5);
        CompositeIndex everyone = CompositeIndex.of("all", minMax("a"));

        assertThat(everyone.score(panel.build(), Panels.YEAR).findings())
                .containsExactly(new Finding.MixedKinds(List.of(
                        new Finding.MixedKinds.Kind("K", 4, "Unit U100 (U100)"),
                        new Finding.MixedKinds.Kind("L", 1, "Riket (0000)"))));
        assertThat(everyone.score(panel.build(), Panels.YEAR).findings().get(0))
                .hasToString("units of 2 kinds are scored against each other: 4 of kind K (such as Unit U100 (U100)),"
                        + " 1 of kind L (Riket (0000))");
        assertThat(everyone.withPopulation(Population.ofKind("K"))
                        .score(panel.build(), Panels.YEAR)
                        .findings())
                .isEmpty();
    }

    @Test
    void classesThatNobodyIsInAreFound() {
        double[] values =
                IntStream.range(0, 20).mapToDouble(i -> i < 8 ? 10 + i : 100).toArray();
        Panels panel = Panels.of(units(20)).with("a", values);
        for (QuantileType type : List.of(QuantileType.TYPE_1, QuantileType.TYPE_7)) {
            Normalization points = new Normalization.QuantilePoints(4, type);
            Scores more = CompositeIndex.of("a", Leaf.of("a", Direction.HIGHER, points))
                    .score(panel.build(), Panels.YEAR);
            Scores less = CompositeIndex.of("a", Leaf.of("a", Direction.LOWER, points))
                    .score(panel.build(), Panels.YEAR);

            assertThat(more.findings()).containsExactly(new Finding.CollapsedClasses("a", "", 4, List.of(3, 4), 1, 2));
            assertThat(more.findings().get(0))
                    .hasToString("classes 3, 4 of 4 are empty; the best have 2 and the worst 1");
            assertThat(less.findings()).containsExactly(new Finding.CollapsedClasses("a", "", 4, List.of(3, 4), 3, 4));
        }
    }

    @Test
    void classesThatAllHaveSomebodyAreNoFinding() {
        Scores scores = CompositeIndex.of(
                        "a", Leaf.of("a", Direction.HIGHER, new Normalization.QuantilePoints(4, QuantileType.TYPE_1)))
                .score(Panels.of(units(8)).with("a", 1, 2, 3, 4, 5, 6, 7, 8).build(), Panels.YEAR);

        assertThat(scores.findings()).isEmpty();
    }

    @Test
    void aColumnWithOneValueForAllIsFound() {
        Normalization bands = new Normalization.Bands(List.of(10.0), List.of(0.0, 1.0));
        Scores scores = score(
                Panels.of("A", "B", "C").with("a", 1, 2, 3).with("b", 11, 12, 13),
                Leaf.of("a", Direction.HIGHER, Normalization.minMax()),
                Leaf.of("b", Direction.HIGHER, bands),
                Leaf.of("b", Direction.HIGHER, Normalization.goalposts(0, 10)).withId("c"));

        assertThat(scores.findings())
                .startsWith(new Finding.ConstantColumn("b", 1, 3), new Finding.ConstantColumn("c", 1, 3));
        assertThat(scores.findings().get(0)).hasToString("all 3 units with a value have the same, 1.0");
    }

    @Test
    void anIndicatorThatCountsTwiceIsFound() {
        Scores scores = score(
                Panels.of("A", "B", "C").with("a", 1, 2, 3).with("b", 2, 4, 9),
                minMax("a"),
                minMax("b"),
                minMax("a").withId("c"));

        assertThat(scores.findings()).containsExactly(new Finding.CountsTwice("a", List.of("a", "c"), 2.0 / 3));
        assertThat(scores.findings().get(0)).hasToString("counts 2 times, in a, c: weight 0.67 in all");
    }

    @Test
    void figuresThatCannotBeAreListedWithWhatBecameOfThem() {
        Panel built = Panels.of("A", "B", "C", "D").with("a", 62, 71, 890, 80).build();
        Panel panel =
                built.withIndicatorMetadata(List.of(built.requireIndicator("a").withRange(Indicator.Range.of(0, 100))));
        CompositeIndex index = CompositeIndex.of("a", minMax("a"));

        assertThat(index.withOutOfRange(OutOfRange.KEEP)
                        .score(panel, Panels.YEAR)
                        .findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "a value that cannot be is kept: 890.0 for a of Unit C (C) in 2022, possible: 0.0 to 100.0");
        assertThat(index.withOutOfRange(OutOfRange.MISSING)
                        .score(panel, Panels.YEAR)
                        .findings())
                .extracting(Finding::toString)
                .containsExactly("a value that cannot be is taken as missing: 890.0 for a of Unit C (C) in 2022,"
                        + " possible: 0.0 to 100.0");
        Table table = Finding.toTable(
                index.withOutOfRange(OutOfRange.KEEP).score(panel, Panels.YEAR).findings());
        assertThat(table.cell(0, 0)).contains("impossible-value");
        assertThat(table.cell(0, 1)).contains("a");
    }

    @Test
    void aPartWithoutWeightIsNotLookedAt() {
        Normalization bands = new Normalization.Bands(List.of(10.0), List.of(0.0, 1.0));
        Branch branch = Branch.of("all", "All")
                .withWeighting(Weighting.relative())
                .withParts(List.of(
                        Branch.Part.of(minMax("a"), 1),
                        Branch.Part.of(minMax("b"), 1),
                        Branch.Part.of(Leaf.of("c", Direction.HIGHER, Normalization.none()), 0),
                        Branch.Part.of(Leaf.of("c", Direction.HIGHER, bands).withId("d"), 0)));
        Panel panel = Panels.of("A", "B", "C")
                .with("a", 1, 2, 3)
                .with("b", 2, 4, 9)
                .with("c", 9e9, 1e9, 1e8)
                .build();

        assertThat(CompositeIndex.of("all", branch).score(panel, Panels.YEAR).findings())
                .isEmpty();
    }

    @Test
    void branchesHaveEffectiveWeightsToo() {
        Branch root = Branch.of("root", "Root")
                .withWeighting(Weighting.relative())
                .withParts(List.of(
                        Branch.Part.of(Branch.of("left", "Left", minMax("a"), minMax("b")), 3),
                        Branch.Part.of(
                                Branch.of("right", "Right", minMax("c"), Branch.of("deep", "Deep", minMax("d"))), 1)));
        EffectiveWeights weights = CompositeIndex.of("root", root).effectiveWeights();

        assertThat(weights.branches())
                .containsExactly(
                        new EffectiveWeights.OfBranch("root", 1, 1),
                        new EffectiveWeights.OfBranch("left", 0.75, 0.75),
                        new EffectiveWeights.OfBranch("right", 0.25, 0.25),
                        new EffectiveWeights.OfBranch("deep", 0.5, 0.125));
        assertThat(weights.branchesTable().rowCount()).isEqualTo(4);
    }

    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    /** Whatever the definition and the figures, looking for findings refuses nothing, and kinds come in one order. */
    @Property(tries = 200)
    void findingsComeInTheOrderOfTheirKinds(@ForAll("cases") RandomIndexes.Case drawn) {
        List<Class<?>> declared = List.of(Finding.class.getPermittedSubclasses());
        List<Finding> findings = drawn.score().findings();

        assertThat(findings)
                .doesNotHaveDuplicates()
                .allSatisfy(finding ->
                        assertThat(finding.toString()).doesNotContain("NaN").isNotBlank());
        assertThat(findings.stream().map(finding -> declared.indexOf(finding.getClass())))
                .isSorted();
    }
}
