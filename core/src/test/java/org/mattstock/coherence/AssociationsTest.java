package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.ReferenceTable;
import org.mattstock.coherence.Associations.Concern;
import org.mattstock.coherence.Associations.Pair;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class AssociationsTest {
    private static final double TOLERANCE = 1e-9;

    private static Scores scores(ReferenceTable data) {
        Branch branch = TablePanel.branch(List.copyOf(TablePanel.indicators(data)), leaf -> Branch.Part.of(leaf));
        return CompositeIndex.of("index", branch).score(TablePanel.of(data), TablePanel.YEAR);
    }

    private static Associations of(ReferenceTable data) {
        return Associations.of(scores(data), "all");
    }

    private static Pair pair(Associations found, String a, String b) {
        return found.pairs().stream()
                .filter(pair -> List.of(pair.first().id(), pair.second().id()).containsAll(List.of(a, b)))
                .findFirst()
                .orElseThrow();
    }

    private static void close(OptionalDouble found, double expected, String where) {
        assertThat(found.orElseThrow()).as(where).isCloseTo(expected, within(TOLERANCE));
    }

    @Test
    void coefficientsOverGapsAreThoseOfTheTable() {
        Associations found = of(ReferenceTable.read("methods/coherence/data.csv"));
        ReferenceTable expected = ReferenceTable.read("methods/coherence/association.csv");
        assertThat(found.pairs()).hasSize(10).hasSameSizeAs(expected.rows());
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            Pair pair = pair(found, row.get("a"), row.get("b"));
            assertThat(pair.units()).isEqualTo((int) expected.number(i, "n"));
            close(pair.pearson(), expected.number(i, "pearson"), row.toString());
            close(pair.spearman(), expected.number(i, "spearman"), row.toString());
            close(pair.kendall(), expected.number(i, "tau_b"), row.toString());
            Correlation.Concordance order = pair.concordance().orElseThrow();
            boolean isTurned = !pair.first().id().equals(row.get("a"));
            double ofB = isTurned ? order.somersOfX() : order.somersOfY();
            double ofA = isTurned ? order.somersOfY() : order.somersOfX();
            close(OptionalDouble.of(order.tauA()), expected.number(i, "tau_a"), row.toString());
            close(OptionalDouble.of(order.tauC()), expected.number(i, "tau_c"), row.toString());
            close(order.gamma(), expected.number(i, "gamma"), row.toString());
            close(OptionalDouble.of(ofB), expected.number(i, "somers_b_given_a"), row.toString());
            close(OptionalDouble.of(ofA), expected.number(i, "somers_a_given_b"), row.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"asem-methods, 66", "swiss-methods, 15"})
    void coefficientsOfPublishedFiguresAreThoseOfTheTable(String folder, int pairs) {
        Associations found = of(ReferenceTable.read(folder + "/data.csv"));
        assertThat(found.pairs()).hasSize(pairs);
        ReferenceTable expected = ReferenceTable.read(folder + "/correlation_pairwise.csv");
        assertThat(expected.rows()).hasSize(3 * pairs);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            Pair pair = pair(found, row.get("i"), row.get("j"));
            OptionalDouble value = switch (row.get("method")) {
                case "pearson" -> pair.pearson();
                case "spearman" -> pair.spearman();
                default -> pair.kendall();
            };
            close(value, expected.number(i, "value"), row.toString());
        }
    }

    @Test
    void pairsBeyondTheLimitsAreFlagged() {
        Associations found = of(TablePanel.rows("x,y,z", "A,1,1,9", "B,2,2,5", "C,3,3,6", "D,4,4.1,7"));
        assertThat(found.toTable().toText()).isEqualTo("""
                Correlations in All 2022
                part  title  other part  other title  units  Pearson  Spearman  tau-b  flag
                ----  -----  ----------  -----------  -----  -------  --------  -----  ---------
                x     x      y           y                4    1.000     1.000  1.000  REDUNDANT
                x     x      z           z                4   -0.378    -0.200  0.000  OPPOSED
                y     y      z           z                4   -0.363    -0.200  0.000  OPPOSED""");
        assertThat(found.flagged()).hasSize(3);
        assertThat(found.flaggedTable().title()).isEqualTo("Correlations in All 2022: flagged");
    }

    /** x and y are uncorrelated: what rounding may leave is not below 0. */
    @Test
    void noCorrelationIsNoFlag() {
        Associations found = of(TablePanel.rows("x,y", "A,0.1,0.1", "B,0.1,0.3", "C,0.7,0.1", "D,0.7,0.3"));
        assertThat(found.pairs().get(0).pearson().orElseThrow()).isCloseTo(0, within(1e-15));
        assertThat(found.flagged()).isEmpty();
    }

    @Test
    void whatTellsNobodyApartHasNoCoefficient() {
        Associations found = of(TablePanel.rows("x,y,z", "A,1,0.3,", "B,2,0.3,", "C,3,,1"));
        Pair constant = pair(found, "x", "y");
        assertThat(constant.units()).isEqualTo(2);
        assertThat(constant.pearson()).isEmpty();
        assertThat(constant.spearman()).isEmpty();
        assertThat(constant.kendall()).isEmpty();
        assertThat(pair(found, "x", "z").pearson()).isEmpty();
        assertThat(pair(found, "y", "z").units()).isZero();
    }

    @Test
    void figuresOfWhichLessIsBetterCountAsTheyMean() {
        ReferenceTable data = TablePanel.rows("x,y", "A,1,9", "B,2,4", "C,3,1");
        Branch branch = TablePanel.branch(
                List.of("x", "y"),
                leaf -> Branch.Part.of(
                        leaf.id().equals("y") ? Leaf.of("y", Direction.LOWER, Normalization.minMax()) : leaf));
        Scores scores = CompositeIndex.of("index", branch).score(TablePanel.of(data), TablePanel.YEAR);
        assertThat(Associations.of(scores, "all").pairs().get(0).concern()).contains(Concern.REDUNDANT);
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        ReferenceTable data = ReferenceTable.read("methods/coherence/data.csv");
        List<Map<String, String>> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        assertThat(of(new ReferenceTable(rows)).pairs()).isEqualTo(of(data).pairs());
    }

    @Test
    void leavesAreThoseOfAllLevelsAndALeafHasNone() {
        Scores scores = scores(ReferenceTable.read("methods/coherence/data.csv"));
        assertThat(Associations.ofLeaves(scores, "All").pairs())
                .isEqualTo(Associations.of(scores, "all").pairs());
        assertThatThrownBy(() -> Associations.ofLeaves(scores, "m0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idOrTitle must be a branch's, got the leaf m0");
    }
}
