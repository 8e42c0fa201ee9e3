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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;

class ReliabilityTest {
    private static final int YEAR = TablePanel.YEAR;
    private static final double TOLERANCE = 1e-9;

    private static Reliability of(ReferenceTable data, Branch branch) {
        return Reliability.of(CompositeIndex.of("index", branch), TablePanel.of(data), YEAR, "all");
    }

    private static Reliability of(String header, String... rows) {
        return of(
                TablePanel.rows(header, rows),
                TablePanel.branch(List.of(header.split(",")), leaf -> Branch.Part.of(leaf)));
    }

    /** Five items with gaps, of which m2 is better the less. */
    private static Reliability items(ReferenceTable data) {
        return of(
                data,
                TablePanel.branch(
                        List.of("m0", "m1", "m2", "m3", "m4"),
                        leaf -> Branch.Part.of(leaf.id().equals("m2") ? leaf.withDirection(Direction.LOWER) : leaf)));
    }

    @Test
    void alphaOfAllPartsAndWithoutEachIsThatOfTheTable() {
        Reliability found = items(ReferenceTable.read("methods/coherence/data.csv"));
        ReferenceTable expected = ReferenceTable.read("methods/coherence/alpha.csv");
        assertThat(expected.rows()).hasSize(12);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            boolean isStandardized = row.get("form").equals("standardised");
            OptionalDouble alpha = found.parts().stream()
                    .filter(each -> row.get("items").equals("without " + each.part().id()))
                    .findFirst()
                    .map(each -> isStandardized ? each.standardizedAlpha() : each.alpha())
                    .orElse(isStandardized ? found.standardizedAlpha() : found.alpha());
            assertThat(alpha.orElseThrow()).as(row.toString()).isCloseTo(expected.number(i, "alpha"), within(TOLERANCE));
        }
    }

    /** The branches of an index of 49 indicators, on its published normalized figures and scores. */
    @Test
    void alphaOfTheBranchesOfAnIndexIsThatOfTheTable() {
        ReferenceTable indicators = ReferenceTable.read("asem-pipeline/stage_normalised.csv");
        ReferenceTable branches = ReferenceTable.read("asem-pipeline/stage_aggregated.csv");
        ReferenceTable meta = ReferenceTable.read("asem-pipeline/meta.csv");
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/cronbach.csv");
        assertThat(expected.rows()).hasSize(10);
        for (int i = 0; i < expected.rows().size(); i++) {
            String parent = expected.rows().get(i).get("parent");
            List<String> parts =
                    meta.where(row -> parent.equals(row.get("Parent"))).texts("iCode");
            ReferenceTable data = branches.rows().get(0).containsKey(parts.get(0)) ? branches : indicators;
            Reliability found = of(data, TablePanel.branch(parts, leaf -> Branch.Part.of(leaf)));
            assertThat(found.parts()).hasSize((int) expected.number(i, "n"));
            assertThat(found.alpha().orElseThrow())
                    .as(parent)
                    .isCloseTo(expected.number(i, "alpha"), within(TOLERANCE));
        }
    }

    /** Variances 1 and 1, covariance 1/2: 2 (1 - 2/3). */
    @Test
    void twoPartsAreCountedByHand() {
        Reliability found = of("x,y", "A,1,1", "B,2,3", "C,3,2", "D,9,");
        assertThat(found.units()).isEqualTo(3);
        assertThat(found.alpha().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(found.toTable().toText()).isEqualTo("""
                Cronbach's alpha of All 2022: 2 parts, 3 units
                without  title  parts  alpha  standardized alpha
                -------  -----  -----  -----  ------------------
                                    2  0.667               0.667
                x        x          1
                y        y          1""");
    }

    @Test
    void partsThatAreOneHaveAlphaOne() {
        assertThat(of("x,y,z", "A,1,1,1", "B,2,2,2", "C,7,7,7").alpha()).hasValue(1);
        assertThat(of("x,y", "A,1e200,2e200", "B,2e200,4e200", "C,7e200,14e200").standardizedAlpha())
                .hasValue(1);
    }

    @Test
    void whatTellsNobodyApartHasNoAlpha() {
        assertThat(of("x,y", "A,1,1").alpha()).isEmpty();
        assertThat(of("x,y", "A,1,", "B,,2").alpha()).isEmpty();
        assertThat(of("x,y", "A,1,3", "B,2,2", "C,3,1").alpha()).isEmpty();
        assertThat(of("x,y", "A,0.1,5", "B,0.1,5").alpha()).isEmpty();
        Reliability oneConstant = of("x,y", "A,1,5", "B,2,5");
        assertThat(oneConstant.alpha()).hasValue(0);
        assertThat(oneConstant.standardizedAlpha()).isEmpty();
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        ReferenceTable data = ReferenceTable.read("methods/coherence/data.csv");
        List<Map<String, String>> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        assertThat(items(new ReferenceTable(rows)).toTable())
                .isEqualTo(items(data).toTable());
        assertThat(items(new ReferenceTable(rows)).alpha()).isEqualTo(items(data).alpha());
    }

    @Test
    void figuresOfWhichLessIsBetterCountAsTheyMean() {
        ReferenceTable data = TablePanel.rows("x,y", "A,1,1", "B,2,3", "C,3,2");
        Stream.of(Leaf.Orientation.values()).forEach(orientation -> {
            Branch low = TablePanel.branch(
                    List.of("x", "y"),
                    leaf -> Branch.Part.of(
                            leaf.withDirection(Direction.LOWER).withOrientation(orientation)));
            assertThat(of(data, low).alpha().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        });
    }

    @Test
    void aLeafHasNoParts() {
        CompositeIndex index = CompositeIndex.of("index", TablePanel.branch(List.of("x"), leaf -> Branch.Part.of(leaf)));
        assertThatThrownBy(() -> Reliability.of(index, TablePanel.of(TablePanel.rows("x", "A,1", "B,2")), YEAR, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idOrTitle must be a branch's, got the leaf x");
    }
}
