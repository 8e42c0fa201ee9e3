package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.Moments;

/** Weights that a fit learns from how parts go together agree with tables that were computed elsewhere, and do what they say. */
class CorrelationWeightingsTest {
    private static final double TOLERANCE = 1e-9;
    private static final double TOLERANCE_OF_ROTATIONS = 1e-8;
    private static final String FOLDER = "methods/weights/";
    private static final ReferenceTable META = ReferenceTable.read(FOLDER + "meta.csv");
    private static final List<String> PARTS = META.texts("iCode");

    /** Method and parameters of the table, the parts, and the weighting. */
    static Stream<Arguments> tables() {
        return Stream.of(
                arguments(
                        "critic",
                        "minmax_directed;pearson",
                        directed(Normalization.minMax()),
                        Weighting.critic(Weighting.Association.PEARSON)),
                arguments(
                        "critic",
                        "minmax_directed;spearman",
                        directed(Normalization.minMax()),
                        Weighting.critic(Weighting.Association.SPEARMAN)),
                // A package in use leaves directions out, so that opposed parts seem to say the same.
                arguments(
                        "critic",
                        "minmax_undirected;pearson",
                        undirected(Normalization.minMax()),
                        Weighting.critic(Weighting.Association.PEARSON)),
                arguments(
                        "merec",
                        "ratio to min (benefit) or max (cost)",
                        directed(Normalization.ratioToBest()),
                        Weighting.merec()),
                arguments(
                        "pca_pc1_squared",
                        "",
                        directed(Normalization.minMax()),
                        Weighting.firstComponent(Weighting.Loadings.SQUARED)),
                arguments(
                        "pca_pc1_clipped",
                        "",
                        directed(Normalization.zScore()),
                        Weighting.firstComponent(Weighting.Loadings.CLIPPED)),
                arguments(
                        "pca_nicoletti", "factors=2", directed(Normalization.minMax()), Weighting.rotatedComponents(2)),
                arguments(
                        "pca_nicoletti", "factors=3", directed(Normalization.zScore()), Weighting.rotatedComponents(3)),
                arguments("equal_correlation", "", directed(Normalization.zScore()), Weighting.equalCorrelation()),
                arguments(
                        "max_min_correlation",
                        "matrix_dominated",
                        directed(Normalization.zScore()),
                        Weighting.equalCorrelation()),
                arguments("equal_variance_share", "", directed(Normalization.zScore()), Weighting.equalInfluence()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void weightsAreThoseOfTheTable(String method, String params, Branch branch, Weighting weighting) {
        ReferenceTable expected = ReferenceTable.read(FOLDER + "weights.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").startsWith(params));
        assertThat(expected.texts("iCode")).isEqualTo(PARTS);
        String file = params.startsWith("matrix_dominated") ? "matrix_dominated.csv" : "matrix.csv";
        assertThat(weights(branch.withWeighting(weighting), panel(file, columns(file))))
                .containsExactly(
                        expected.numbers("weight"),
                        within(method.equals("pca_nicoletti") ? TOLERANCE_OF_ROTATIONS : TOLERANCE));
    }

    static Stream<Weighting> weightings() {
        return Stream.of(
                Weighting.critic(Weighting.Association.PEARSON),
                Weighting.critic(Weighting.Association.SPEARMAN),
                Weighting.merec(),
                Weighting.firstComponent(Weighting.Loadings.SQUARED),
                Weighting.firstComponent(Weighting.Loadings.CLIPPED),
                Weighting.rotatedComponents(2),
                Weighting.equalCorrelation(),
                Weighting.equalInfluence());
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void theOrderOfUnitsMovesNoBit(Weighting weighting) {
        Branch branch = directed(Normalization.ratioToBest()).withWeighting(weighting);
        double[][] columns = columns("matrix.csv");
        double[] there = weights(branch, panel("matrix.csv", columns));
        for (int seed = 0; seed < 5; seed++) {
            assertThat(weights(branch, panel("matrix.csv", shuffled(columns, seed))))
                    .containsExactly(there);
        }
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void equalUnitsTie(Weighting weighting) {
        double[][] columns = columns("matrix.csv");
        for (double[] column : columns) {
            column[5] = column[11];
        }
        Branch branch = directed(Normalization.ratioToBest()).withWeighting(weighting);
        double[] scores = Panels.values(
                CompositeIndex.of("test", branch).score(panel("matrix.csv", columns), Panels.YEAR), "all");
        assertThat(scores[5]).isEqualTo(scores[11]);
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void theUnitOfMeasureMovesNothing(Weighting weighting) {
        Branch branch = directed(Normalization.ratioToBest()).withWeighting(weighting);
        double[][] columns = columns("matrix.csv");
        double[] there = weights(branch, panel("matrix.csv", columns));
        for (int row = 0; row < columns[1].length; row++) {
            columns[1][row] *= 1e-7;
            columns[4][row] *= 1e9;
        }
        assertThat(weights(branch, panel("matrix.csv", columns))).containsExactly(there, within(1e-13));
    }

    /** The learned weights of a part, divided by their sum, as the definition would state them. */
    private static double[] weights(Branch branch, Panel panel) {
        Branch stated = (Branch) CompositeIndex.of("test", branch)
                .withFittedWeights(panel, Panels.YEAR)
                .tree();
        double[] weights = stated.parts().stream()
                .mapToDouble(part -> part.weight().orElseThrow())
                .toArray();
        double sum = Moments.sum(weights);
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** All parts normalized alike, each with its own direction. */
    private static Branch directed(Normalization normalization) {
        Node[] leaves = META.rows().stream()
                .map(row -> Leaf.of(
                        row.get("iCode"),
                        row.get("direction").equals("1") ? Direction.HIGHER : Direction.LOWER,
                        normalization))
                .toArray(Node[]::new);
        return Branch.of("all", "All", leaves);
    }

    /** All parts as if more of them were better. */
    private static Branch undirected(Normalization normalization) {
        return branch(PARTS, normalization);
    }

    private static Branch branch(List<String> parts, Normalization normalization) {
        Node[] leaves = parts.stream()
                .map(part -> Leaf.of(part, Direction.HIGHER, normalization))
                .toArray(Node[]::new);
        return Branch.of("all", "All", leaves);
    }

    private static double[][] columns(String file) {
        return PARTS.stream().map(ReferenceTable.read(FOLDER + file)::numbers).toArray(double[][]::new);
    }

    private static Panel panel(String file, double[][] columns) {
        return panel(ReferenceTable.read(FOLDER + file).texts("uCode"), PARTS, columns);
    }

    private static Panel panel(List<String> units, List<String> parts, double[][] columns) {
        Panels panels = Panels.of(units.toArray(String[]::new));
        for (int part = 0; part < columns.length; part++) {
            panels.with(parts.get(part), columns[part]);
        }
        return panels.build();
    }

    /** The rows under other names. */
    private static double[][] shuffled(double[][] columns, int seed) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < columns[0].length; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed));
        return Arrays.stream(columns)
                .map(column -> order.stream().mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    /** What three parts p, q and r of so many units are weighed by. */
    private static double[] weights(Weighting weighting, double[]... columns) {
        List<String> names = List.of("p", "q", "r").subList(0, columns.length);
        List<String> units = List.of("A", "B", "C", "D", "E").subList(0, columns[0].length);
        return weights(branch(names, Normalization.none()).withWeighting(weighting), panel(units, names, columns));
    }

    private static double[] column(double... values) {
        return values;
    }

    @Test
    void aConstantPartIsInConflictWithNone() {
        Weighting critic = Weighting.critic(Weighting.Association.PEARSON);
        double[] p = column(0, 1, 2, 3);
        double[] q = column(1, 0, 3, 1);
        double[] two = weights(critic, p, q);
        double[] three = weights(critic, p, q, column(5, 5, 5, 5));
        assertThat(three).containsExactly(new double[] {two[0], two[1], 0}, within(1e-15));
    }

    @Test
    void partsThatSayTheSameLeaveCriticNothing() {
        assertThatThrownBy(() -> weights(Weighting.critic(Weighting.Association.PEARSON), column(0, 1), column(1, 3)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must be learned from parts that differ in more than their scale, got parts that"
                                + " all correlate by 1: one of them says it all");
        assertThatThrownBy(() -> weights(Weighting.critic(Weighting.Association.SPEARMAN), column(2, 2), column(1, 1)))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("weights of all must be learned from parts that tell units apart");
    }

    @Test
    void aConstantPartHasNoRemovalEffect() {
        assertThat(weights(Weighting.merec(), column(1, 4, 2), column(7, 7, 7), column(1, 1, 2)))
                .satisfies(weights -> assertThat(weights[1]).isZero());
    }

    @Test
    void ratiosNeedValuesAboveZero() {
        assertThatThrownBy(() -> weights(Weighting.merec(), column(1, 2), column(0, 1)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must be learned from values above 0, of which there are ratios, got 0.0 in q:"
                                + " normalize with ratioToBest or to a range above 0");
    }

    /** p and q go together; the third part is opposed to both, or constant. */
    @Test
    void aPartAgainstTheOthersWeighsAsMuchSquaredAndNothingClipped() {
        double[] p = column(0, 1, 2, 3);
        double[] opposed = column(3, 2, 1, 0);
        assertThat(weights(Weighting.firstComponent(Weighting.Loadings.SQUARED), p, p, opposed))
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-15));
        assertThat(weights(Weighting.firstComponent(Weighting.Loadings.CLIPPED), p, p, opposed))
                .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-15));
        assertThat(weights(Weighting.firstComponent(Weighting.Loadings.SQUARED), p, column(1, 1, 1, 1), opposed))
                .containsExactly(new double[] {0.5, 0, 0.5}, within(1e-15));
    }

    @Test
    void withoutAFirstComponentOrASignThereAreNoWeights() {
        double[] p = column(0, 1, 1, 0);
        assertThatThrownBy(() -> weights(Weighting.firstComponent(Weighting.Loadings.SQUARED), p, column(0, 0, 1, 1)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must be learned from parts with one first component, got several that explain"
                                + " as much: the parts have nothing in common");
        assertThatThrownBy(() -> weights(Weighting.firstComponent(Weighting.Loadings.CLIPPED), p, column(1, 0, 0, 1)))
                .isInstanceOf(ScoringException.class)
                .hasMessage("weights of all must be learned from parts most of which go one way, got as much that goes"
                        + " against the first component as with it: see to the directions, or take squared loadings");
    }

    @Test
    void thereAreNoMoreComponentsThanPartsTellApart() {
        double[] p = column(0, 1, 1, 0);
        double[] r = column(0, 0, 1, 1);
        assertThat(weights(Weighting.rotatedComponents(2), p, column(3, 3, 3, 3), r))
                .containsExactly(new double[] {0.5, 0, 0.5}, within(1e-15));
        assertThatThrownBy(() -> weights(Weighting.rotatedComponents(3), p, column(3, 3, 3, 3), r))
                .isInstanceOf(ScoringException.class)
                .hasMessage("weights of all must be learned from at least as many parts that tell units apart as"
                        + " components, 3, got 2");
        assertThatThrownBy(() -> weights(Weighting.rotatedComponents(3), p, column(0, 1, 2, 1), r))
                .isInstanceOf(ScoringException.class)
                .hasMessage("weights of all must be learned from components that differ in what they explain, got a"
                        + " component 3 that explains nothing, or no more than the next one: take fewer or more");
        assertThatThrownBy(() -> weights(Weighting.rotatedComponents(1), p, r))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("got a component 1 that explains nothing, or no more than the next one");
    }

    /** Each part singles out one unit: which two of them were a component each would depend on their order. */
    @Test
    void componentsThatCanBeTurnedAnyWayTeachNoWeights() {
        assertThatThrownBy(() ->
                        weights(Weighting.rotatedComponents(2), column(1, 0, 0), column(0, 1, 0), column(0, 0, 1)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must be learned from components that a rotation tells apart: the rotation must"
                                + " be determined, got other rotations that do as well; take fewer or more components");
    }

    /** Whatever the scale of the parts: what counts is the index that is made of them. */
    @ParameterizedTest
    @MethodSource("scales")
    void allPartsCorrelateAlikeWithTheIndex(Normalization normalization) {
        Branch branch = directed(normalization).withWeighting(Weighting.equalCorrelation());
        double[] found = correlations(branch, panel("matrix.csv", columns("matrix.csv")));
        assertThat(found).containsOnly(new double[] {found[0]}, within(1e-12));
    }

    static Stream<Normalization> scales() {
        return Stream.of(Normalization.minMax(), Normalization.zScore(), Normalization.ratioToBest());
    }

    /** Of each part with the scores. */
    private static double[] correlations(Branch branch, Panel panel) {
        Scores scores = CompositeIndex.of("test", branch).score(panel, Panels.YEAR);
        double[] index = Panels.values(scores, "all");
        return branch.parts().stream()
                .mapToDouble(part -> LinearCorrelation.pearson(
                                Panels.values(scores, part.node().id()), index)
                        .orElseThrow())
                .toArray();
    }

    /**
     * The eight groups of the ASEM index. An optimizer in use answers with three negative weights and correlations from 0.29 to
     * 0.51. Equal ones would take negative weights; without them the least can be 0.449, which the five groups with weight have.
     */
    @Test
    void groupsOfCountriesCorrelateBetterThanWithNegativeWeights() {
        ReferenceTable data = ReferenceTable.read("asem-pipeline/stage_aggregated.csv");
        List<String> groups =
                ReferenceTable.read("asem-pipeline/opt_weights_equal_corr.csv").texts("iCode");
        double[][] columns = groups.stream().map(data::numbers).toArray(double[][]::new);
        Panel panel = panel(data.texts("uCode"), groups, columns);
        Branch branch = branch(groups, Normalization.none()).withWeighting(Weighting.equalCorrelation());
        double[] weights = weights(branch, panel);
        double[] found = correlations(branch, panel);
        double least = Arrays.stream(found).min().orElseThrow();
        assertThat(least).isCloseTo(0.4494, within(1e-4));
        for (int group = 0; group < found.length; group++) {
            assertThat(weights[group]).isNotNegative();
            if (weights[group] > 0) {
                assertThat(found[group]).isCloseTo(least, within(1e-12));
            }
        }
        assertThat(Arrays.stream(weights).filter(weight -> weight == 0).count()).isEqualTo(3);
    }

    @Test
    void partsThatCannotBeToldApartAreNamed() {
        double[] p = column(0, 1, 2, 4);
        assertThatThrownBy(() -> weights(Weighting.equalCorrelation(), p, column(1, 3, 5, 9), column(1, 0, 1, 0)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must follow from its parts: weights must be determined, got parts of which one"
                                + " is a weighted sum of others; p and q correlate by 1 over 4 units: leave one out");
        assertThatThrownBy(() -> weights(Weighting.equalCorrelation(), p, column(2, 2, 2, 2)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must be learned from parts that all tell units apart, got equal values in q:"
                                + " leave it out");
    }

    /** p and q go one way and r the other: of the three only one can stay. */
    @Test
    void allPartsOnOneLineAreNamed() {
        double[] p = column(1, 2, 3, 4);
        for (Weighting weighting : List.of(Weighting.equalCorrelation(), Weighting.equalInfluence())) {
            assertThatThrownBy(() -> weights(weighting, p, column(2, 4, 6, 8), column(4, 3, 2, 1)))
                    .isInstanceOf(ScoringException.class)
                    .hasMessageEndingWith(
                            "got one that is; p, q and r correlate by 1 or -1 with each other over 4 units:"
                                    + " keep one of them, such as p");
        }
    }

    /** r is what p and q lack of 6: without any one of them there is an answer. */
    @Test
    void partsThatCancelTogetherAreNamed() {
        double[] p = column(1, 2, 3, 1);
        double[] q = column(2, 1, 3, 3);
        assertThatThrownBy(() -> weights(Weighting.equalInfluence(), p, q, column(3, 3, 0, 2)))
                .isInstanceOf(ScoringException.class)
                .hasMessageEndingWith(
                        "got one that is; there are 3 parts over 4 units: leave out p, q or r, or state the"
                                + " weights");
    }

    @Test
    void figuresBeyondWhatCanBeComputedWithAreRefused() {
        double[] p = column(1, 2, 3, 5);
        double[] large = column(1.7e308, -1.7e308, 1.7e308, -1.7e308);
        double[] small = column(1e-320, 3e-320, 2e-320, 5e-320);
        assertThatThrownBy(() -> weights(Weighting.critic(Weighting.Association.PEARSON), p, large))
                .isInstanceOf(ScoringException.class)
                .hasMessage("weights of all must be learned from values that are neither too large nor too small to"
                        + " compute with, got -1.7E308 to 1.7E308 in q: choose another unit of measure, or normalize");
        for (Weighting weighting : List.of(Weighting.equalCorrelation(), Weighting.equalInfluence())) {
            assertThatThrownBy(() -> weights(weighting, p, small))
                    .hasMessageContaining("neither too large nor too small to compute with, got 1.0E-320 to 5.0E-320");
        }
    }

    @ParameterizedTest
    @MethodSource("scales")
    void allPartsHaveEqualSharesOfTheVariance(Normalization normalization) {
        Branch branch = directed(normalization).withWeighting(Weighting.equalInfluence());
        Panel panel = panel("matrix.csv", columns("matrix.csv"));
        double[] weights = weights(branch, panel);
        double[] correlations = correlations(branch, panel);
        Scores scores = CompositeIndex.of("test", branch).score(panel, Panels.YEAR);
        double[] shares = new double[weights.length];
        for (int part = 0; part < shares.length; part++) {
            double deviation = Moments.sampleDeviation(Panels.values(scores, PARTS.get(part)));
            shares[part] = weights[part]
                    * deviation
                    * correlations[part]
                    / Moments.sampleDeviation(Panels.values(scores, "all"));
        }
        assertThat(shares).containsOnly(new double[] {0.2}, within(1e-12));
    }

    @Test
    void partsThatSayTheSameShareAWeight() {
        double[] p = column(0, 1, 1, 0);
        double[] weights = weights(Weighting.equalInfluence(), p, p, column(0, 0, 1, 1));
        assertThat(weights[0]).isEqualTo(weights[1]);
        assertThat(weights[2] / weights[0]).isCloseTo(Math.sqrt(2), within(1e-14));
    }

    @Test
    void partsThatCancelEachOtherAreNamed() {
        assertThatThrownBy(() -> weights(Weighting.equalInfluence(), column(0, 1), column(1, 0)))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "weights of all must follow from its parts: a weighted sum of the parts must not be constant,"
                                + " got one that is; p and q correlate by -1 over 2 units: leave one out");
    }
}
