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
import org.mattstock.ReferenceTable;
import org.mattstock.coherence.ComponentAnalysis.Component;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class ComponentAnalysisTest {
    private static final double TOLERANCE = 1e-9;

    private static Scores scores(ReferenceTable data, Branch branch) {
        return CompositeIndex.of("index", branch).score(TablePanel.of(data), TablePanel.YEAR);
    }

    private static ComponentAnalysis of(String header, String... rows) {
        Branch branch = TablePanel.branch(List.of(header.split(",")), leaf -> Branch.Part.of(leaf));
        return ComponentAnalysis.of(scores(TablePanel.rows(header, rows), branch), "all");
    }

    /** Five items with gaps, of which m2 is better the less. */
    private static Scores items(ReferenceTable data) {
        return scores(
                data,
                TablePanel.branch(
                        List.of("m0", "m1", "m2", "m3", "m4"),
                        leaf -> Branch.Part.of(leaf.id().equals("m2") ? leaf.withDirection(Direction.LOWER) : leaf)));
    }

    @Test
    void eigenvaluesSharesAndLoadingsAreThoseOfTheTables() {
        ComponentAnalysis found = ComponentAnalysis.of(items(ReferenceTable.read("methods/coherence/data.csv")), "all");
        ReferenceTable scree = ReferenceTable.read("methods/coherence/pca_scree.csv");
        ReferenceTable loadings = ReferenceTable.read("methods/coherence/pca_loadings.csv");
        assertThat(found.components()).hasSize(5);
        for (Component each : found.components()) {
            int row = each.number() - 1;
            assertThat(each.eigenvalue()).isCloseTo(scree.number(row, "eigenvalue"), within(TOLERANCE));
            assertThat(each.share()).isCloseTo(scree.number(row, "share"), within(TOLERANCE));
            assertThat(each.cumulatedShare()).isCloseTo(scree.number(row, "cumulated"), within(TOLERANCE));
            double[] expected = loadings.where(line -> line.get("component").equals("" + each.number()))
                    .numbers("loading");
            for (int part = 0; part < expected.length; part++) {
                assertThat(each.loadings().get(part)).isCloseTo(expected[part], within(TOLERANCE));
            }
        }
        assertThat(found.aboveOne()).isEqualTo(
                scree.where(row -> row.get("above_1").equals("1")).rows().size());
    }

    /** Correlations of 1/2: 3/2 and 1/2. */
    @Test
    void twoPartsAreCountedByHand() {
        ComponentAnalysis found = of("x,y", "A,1,1", "B,2,3", "C,3,2", "D,9,");
        assertThat(found.units()).isEqualTo(3);
        assertThat(found.toTable().toText()).isEqualTo("""
                Components of All 2022: 2 parts, 3 units
                component  eigenvalue  share %  cumulated %
                ---------  ----------  -------  -----------
                        1       1.500     75.0         75.0
                        2       0.500     25.0        100.0""");
        assertThat(found.loadingsTable().toText()).isEqualTo("""
                Loadings of All 2022: 2 parts, 3 units
                part  title  component 1
                ----  -----  -----------
                x     x            0.866
                y     y            0.866""");
    }

    @Test
    void partsThatAreOneHaveOneComponent() {
        ComponentAnalysis found = of("x,y,z", "A,1,1,2", "B,2,2,4", "C,7,7,14");
        assertThat(found.components().get(0).eigenvalue()).isCloseTo(3, within(1e-12));
        assertThat(found.aboveOne()).isEqualTo(1);
    }

    @Test
    void leavesOfAllLevelsAreTakenTogether() {
        ReferenceTable data = ReferenceTable.read("methods/coherence/data.csv");
        Branch inner = TablePanel.branch(List.of("m0", "m1"), leaf -> Branch.Part.of(leaf));
        Branch outer = TablePanel.branch(List.of("m3"), leaf -> Branch.Part.of(leaf));
        List<Branch.Part> parts = new ArrayList<>(outer.parts());
        parts.add(Branch.Part.of(inner));
        Scores scores = scores(data, Branch.of("top", "Top", inner).withParts(parts));
        assertThat(ComponentAnalysis.ofLeaves(scores, "top").parts())
                .extracting(Node::id)
                .containsExactly("m3", "m0", "m1");
        assertThat(ComponentAnalysis.of(scores, "top").parts())
                .extracting(Node::id)
                .containsExactly("m3", "all");
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        ReferenceTable data = ReferenceTable.read("methods/coherence/data.csv");
        List<Map<String, String>> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        assertThat(ComponentAnalysis.of(items(new ReferenceTable(rows)), "all").components())
                .isEqualTo(ComponentAnalysis.of(items(data), "all").components());
    }

    @Test
    void whatTellsNobodyApartIsRefused() {
        assertThatThrownBy(() -> of("x,y", "A,1,5", "B,2,5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must tell units apart, got equal values in y");
        assertThatThrownBy(() -> of("x,y", "A,1,", "B,2,5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units with all parts of all must be at least 2, got 1");
    }
}
