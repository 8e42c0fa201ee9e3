package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.coherence.LeafInfluence.OfLeaf;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class LeafInfluenceTest {
    private static final double TOLERANCE = 1e-9;
    private static final ReferenceTable INPUT = ReferenceTable.read("methods/coherence/influence_input.csv");

    private static Branch weighted() {
        ReferenceTable weights = ReferenceTable.read("methods/coherence/influence_weights.csv");
        return TablePanel.branch(
                        weights.texts("iCode"),
                        leaf -> Branch.Part.of(
                                leaf,
                                weights.numbers("weight")[weights.texts("iCode").indexOf(leaf.id())]))
                .withWeighting(Weighting.relative());
    }

    private static Scores scores(ReferenceTable data, Branch branch) {
        return CompositeIndex.of("index", branch).score(TablePanel.of(data), TablePanel.YEAR);
    }

    private static LeafInfluence of(String header, String... rows) {
        Branch branch = TablePanel.branch(List.of(header.split(",")), leaf -> Branch.Part.of(leaf));
        return LeafInfluence.of(scores(TablePanel.rows(header, rows), branch));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void correlationsRatiosAndSharesAreThoseOfTheTable(int bins) {
        LeafInfluence found = LeafInfluence.of(scores(INPUT, weighted()), "all", bins);
        ReferenceTable expected = ReferenceTable.read("methods/coherence/influence.csv");
        assertThat(found.leaves()).hasSize(5);
        assertThat(found.linearity().orElseThrow()).isCloseTo(1, within(TOLERANCE));
        for (int i = 0; i < 5; i++) {
            OfLeaf leaf = found.leaves().get(i);
            assertThat(leaf.leaf().id()).isEqualTo(expected.texts("iCode").get(i));
            assertThat(leaf.correlation().orElseThrow()).isCloseTo(expected.number(i, "pearson"), within(TOLERANCE));
            assertThat(leaf.correlationRatio().orElseThrow())
                    .isCloseTo(expected.number(i, "correlation_ratio_" + bins + "_bins"), within(TOLERANCE));
            assertThat(leaf.share().orElseThrow())
                    .isCloseTo(expected.number(i, "share_w_cov_over_var"), within(TOLERANCE));
            assertThat(leaf.explained().orElseThrow())
                    .isCloseTo(expected.number(i, "shapley_r2_lmg"), within(TOLERANCE));
            assertThat(Math.pow(leaf.correlation().orElseThrow(), 2))
                    .isCloseTo(expected.number(i, "r_squared"), within(TOLERANCE));
        }
        assertThat(found.explained()).isEqualTo(LeafInfluence.Explained.LEAVES);
    }

    @ParameterizedTest
    @CsvSource({"0.5, h0.5", "1, h1"})
    void smoothRatiosAreThoseOfTheTable(double bandwidth, String column) {
        LeafInfluence found = LeafInfluence.of(scores(INPUT, weighted()), "all", LeafInfluence.Ratio.smooth(bandwidth));
        ReferenceTable expected = ReferenceTable.read("methods/coherence/influence.csv");
        for (int i = 0; i < 5; i++) {
            assertThat(found.leaves().get(i).correlationRatio().orElseThrow())
                    .isCloseTo(expected.number(i, "correlation_ratio_local_linear_" + column), within(TOLERANCE));
        }
    }

    /** Correlations of indicators with an index of several levels, made by another program. */
    @Test
    void correlationsWithAnIndexOfSeveralLevelsAreThoseOfTheTable() {
        ReferenceTable figures = ReferenceTable.read("asem-pipeline/stage_normalised.csv");
        ReferenceTable meta = ReferenceTable.read("asem-pipeline/meta.csv");
        LeafInfluence found = LeafInfluence.of(
                CompositeIndex.of("index", tree("Index", meta)).score(TablePanel.of(figures), TablePanel.YEAR));
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/corr_indicator_index.csv");
        assertThat(expected.rows()).hasSize(49);
        for (int i = 0; i < expected.rows().size(); i++) {
            String id = expected.texts("Var2").get(i);
            OfLeaf leaf = found.leaves().stream()
                    .filter(each -> each.leaf().id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(leaf.correlation().orElseThrow())
                    .as(id)
                    .isCloseTo(expected.number(i, "Correlation"), within(TOLERANCE));
        }
        assertThat(found.explained()).isEqualTo(LeafInfluence.Explained.NOBODY);
        LeafInfluence conn = LeafInfluence.of(
                CompositeIndex.of("index", tree("Index", meta)).score(TablePanel.of(figures), TablePanel.YEAR),
                "Conn",
                10);
        assertThat(conn.explained()).isEqualTo(LeafInfluence.Explained.PARTS);
        assertThat(conn.leaves().stream()
                        .mapToDouble(leaf -> leaf.explained().orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static Branch tree(String id, ReferenceTable meta) {
        ReferenceTable parts = meta.where(row -> id.equals(row.get("Parent")));
        List<Branch.Part> below = new ArrayList<>();
        for (int i = 0; i < parts.rows().size(); i++) {
            String part = parts.texts("iCode").get(i);
            boolean isLeaf = "1".equals(parts.texts("Level").get(i));
            below.add(Branch.Part.of(
                    isLeaf ? Leaf.of(part, Direction.HIGHER, Normalization.none()) : tree(part, meta),
                    parts.numbers("Weight")[i]));
        }
        return Branch.of(id, id, Leaf.of("none", Direction.HIGHER, Normalization.none()))
                .withParts(below)
                .withWeighting(Weighting.relative());
    }

    /** x has variance 1 and covariance 1/2 with y of variance 1: both say the same. */
    @Test
    void twoLeavesAreCountedByHand() {
        assertThat(of("x,y", "A,1,1", "B,2,3", "C,3,2").toTable().toText()).isEqualTo("""
                Influence on All 2022: 3 units
                leaf  title  weight %  share %  explained %  units  correlation  correlation ratio
                ----  -----  --------  -------  -----------  -----  -----------  -----------------
                x     x          50.0     50.0         50.0      3        0.866              1.000
                y     y          50.0     50.0         50.0      3        0.866              1.000""");
    }

    /** Nothing that is a straight line, and yet all of the score. */
    @Test
    void theRatioSeesWhatIsNoStraightLine() {
        LeafInfluence found = of("x,y", "A,1,8", "B,2,-1", "C,3,-4", "D,4,-1", "E,5,-2", "F,5,-2");
        assertThat(found.leaves().get(0).correlationRatio().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void leavesOfInnerBranchesWeighWhatTheyWeighInTheWhole() {
        Branch inner = TablePanel.branch(List.of("m0", "m1", "m2"), leaf -> Branch.Part.of(leaf));
        List<Branch.Part> parts = new ArrayList<>(
                TablePanel.branch(List.of("m3"), leaf -> Branch.Part.of(leaf)).parts());
        parts.add(Branch.Part.of(inner));
        Scores scores = scores(INPUT, Branch.of("top", "Top", inner).withParts(parts));
        LeafInfluence found = LeafInfluence.of(scores);
        assertThat(found.leaves().stream().map(OfLeaf::weight)).containsExactly(1 / 2.0, 1 / 6.0, 1 / 6.0, 1 / 6.0);
        assertThat(found.linearity().orElseThrow()).isCloseTo(1, within(1e-12));
        double sum = found.leaves().stream()
                .mapToDouble(leaf -> leaf.share().orElseThrow())
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    /** What is bad and is turned: more of it is less score, and yet its share is above 0. */
    @Test
    void aBranchThatIsTurnedStillHasItsShare() {
        Branch bad = Branch.of("bad", "Bad", Leaf.of("m0", Direction.HIGHER, Normalization.minMax()))
                .withDirection(Direction.LOWER);
        Branch top = Branch.of("top", "Top", bad).withParts(List.of(Branch.Part.of(bad)));
        LeafInfluence found = LeafInfluence.of(scores(INPUT, top));
        assertThat(found.leaves().get(0).correlation().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(found.leaves().get(0).share()).hasValue(1);
        assertThat(found.leaves().get(0).weight()).isEqualTo(1);
        assertThat(found.linearity().orElseThrow()).isCloseTo(1, within(1e-12));
    }

    @Test
    void anIndexThatIsNoMeanIsLessLinear() {
        Branch root = TablePanel.branch(
                        List.of("m0", "m3"), leaf -> Branch.Part.of(leaf.withNormalization(Normalization.minMax())))
                .withAggregation(Aggregation.minimum());
        assertThat(LeafInfluence.of(scores(INPUT, root)).linearity().orElseThrow())
                .isBetween(0.5, 0.99);
    }

    @Test
    void whatTellsNobodyApartHasNoSay() {
        LeafInfluence constant = of("x,y", "A,1,5", "B,2,5", "C,,5");
        assertThat(constant.leaves().get(1).correlation()).isEmpty();
        assertThat(constant.leaves().get(1).correlationRatio()).isEmpty();
        assertThat(constant.leaves().get(1).share()).hasValue(0);
        assertThat(constant.leaves().get(0).units()).isEqualTo(2);
        LeafInfluence nobody = of("x,y", "A,1,5", "B,1,5");
        assertThat(nobody.linearity()).isEmpty();
        assertThat(nobody.leaves()).allSatisfy(leaf -> assertThat(leaf.share()).isEmpty());
        assertThat(of("x,y", "A,1,", "B,,2").units()).isZero();
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        List<Map<String, String>> rows = new ArrayList<>(INPUT.rows());
        Collections.shuffle(rows, new Random(1));
        assertThat(LeafInfluence.of(scores(new ReferenceTable(rows), weighted()))
                        .leaves())
                .isEqualTo(LeafInfluence.of(scores(INPUT, weighted())).leaves());
    }

    @Test
    void otherBinsAndLeavesAreRefused() {
        Scores scores = scores(INPUT, weighted());
        assertThatThrownBy(() -> LeafInfluence.of(scores, "all", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bins");
        assertThatThrownBy(() -> LeafInfluence.of(scores, "m0", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idOrTitle must be a branch's, got the leaf m0");
    }
}
