package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.coherence.UnitProfile.LeafStanding;
import org.mattstock.coherence.UnitProfile.Similar;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class UnitProfileTest {
    private static final ReferenceTable FIGURES =
            TablePanel.rows("x,y,z", "A,10,1,5", "B,4,1,5", "C,4,7,5", "D,2,,5", "E,,,5");

    private static Branch branch() {
        return TablePanel.branch(List.of("x", "y", "z"), leaf -> Branch.Part.of(leaf));
    }

    private static Scores scores() {
        return CompositeIndex.of("index", branch()).score(TablePanel.of(FIGURES), TablePanel.YEAR);
    }

    /** Places of leaves of one country as another program has them, of raw figures turned by direction. */
    @Test
    void placesAreThoseOfTheTables() {
        ReferenceTable data = ReferenceTable.read("asem-pipeline/data.csv");
        ReferenceTable meta = ReferenceTable.read("asem-pipeline/meta.csv")
                .where(row -> row.get("Level").equals("1"));
        Branch all = TablePanel.branch(meta.texts("iCode"), leaf -> {
            double sign = meta.numbers("Direction")[meta.texts("iCode").indexOf(leaf.id())];
            Direction direction = sign > 0 ? Direction.HIGHER : Direction.LOWER;
            return Branch.Part.of(Leaf.of(leaf.id(), direction, Normalization.minMax()));
        });
        Scores scores = CompositeIndex.of("index", all).score(TablePanel.of(data), TablePanel.YEAR);
        UnitProfile profile = UnitProfile.of(scores, "SWE");
        int compared = 0;
        for (String table : List.of("strengths", "weaknesses")) {
            ReferenceTable expected = ReferenceTable.read("asem-pipeline/" + table + ".csv");
            for (Map<String, String> row : expected.rows()) {
                LeafStanding standing = profile.standings().stream()
                        .filter(each -> each.leaf().id().equals(row.get("Code")))
                        .findFirst()
                        .orElseThrow();
                assertThat(standing.place()).as(row.toString()).isEqualTo(Integer.parseInt(row.get("Rank")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(10);
    }

    /** The mean of x is 5 and that of y 3; each leaf weighs a third. */
    @Test
    void leadsArePointsOfTheWhole() {
        UnitProfile profile = UnitProfile.of(scores(), "A");
        assertThat(profile.strengths(5).stream().map(each -> each.leaf().id())).containsExactly("x");
        assertThat(profile.strengths(5).get(0).lead()).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(profile.strengths(5).get(0).place()).isEqualTo(1);
        assertThat(profile.strengths(5).get(0).units()).isEqualTo(4);
        LeafStanding weak = profile.weaknesses(5).get(0);
        assertThat(weak.leaf().id()).isEqualTo("y");
        assertThat(weak.lead()).isCloseTo(-2 / 3.0, within(1e-12));
        assertThat(weak.place()).isEqualTo(2);
        assertThat(profile.standings().get(1).lead()).isZero();
    }

    @Test
    void aGroupIsComparedWithByItself() {
        Grouping grouping = new Grouping(
                "g", "Groups", List.of(new Grouping.Group("low", "Low", new TreeSet<>(List.of("B", "D", "E")))));
        Scores scores = CompositeIndex.of("index", branch())
                .score(TablePanel.builder(FIGURES).grouping(grouping).build(), TablePanel.YEAR);
        LeafStanding x = UnitProfile.of(scores, "B", "g").standings().stream()
                .filter(each -> each.leaf().id().equals("x"))
                .findFirst()
                .orElseThrow();
        assertThat(x.place()).isEqualTo(2);
        assertThat(x.groupPlace()).hasValue(1);
        assertThat(x.groupUnits()).isEqualTo(2);
        assertThat(x.groupLead().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThatThrownBy(() -> UnitProfile.of(scores, "A", "g"))
                .hasMessage("unit must be in a group of g, got A (A)");
    }

    /** B and C are apart by 6 in one of three leaves; D has two of them, and E too little in common. */
    @Test
    void similarUnitsShareWeightAndValues() {
        List<Similar> similar = UnitProfile.of(scores(), "B").similar(10);
        assertThat(similar.stream().map(each -> each.unit().id())).containsExactly("D", "A", "C");
        assertThat(similar.get(0).distance()).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThat(similar.get(0).commonWeight()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(similar.get(2).most().orElseThrow().id()).isEqualTo("y");
        assertThat(UnitProfile.of(scores(), "B").similar(2)).as("equally far").hasSize(3);
        assertThat(UnitProfile.of(scores(), "B").similar(1)).hasSize(1);
    }

    @Test
    void ofAConfidentialFigureNothingIsSaid() {
        Branch branch =
                TablePanel.branch(List.of("x", "y"), leaf -> Branch.Part.of(leaf.withImputation(Imputation.mean())));
        PanelBuilder panel = TablePanel.builder(TablePanel.rows("x,y", "A,10,1", "B,4,2", "C,3,"));
        panel.missing("y", Breakdown.TOTAL, "C", TablePanel.YEAR, MissingReason.CONFIDENTIAL);
        Scores scores = CompositeIndex.of("index", branch).score(panel.build(), TablePanel.YEAR);
        assertThat(UnitProfile.of(scores, "C").standings().stream()
                        .map(each -> each.leaf().id()))
                .containsExactly("x");
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        ReferenceTable data = ReferenceTable.read("methods/coherence/data.csv");
        List<Map<String, String>> rows = new ArrayList<>(data.rows());
        Collections.shuffle(rows, new Random(1));
        CompositeIndex index = CompositeIndex.of(
                "index", TablePanel.branch(List.copyOf(TablePanel.indicators(data)), leaf -> Branch.Part.of(leaf)));
        UnitProfile one = UnitProfile.of(index, TablePanel.of(data), TablePanel.YEAR, "U00");
        UnitProfile other = UnitProfile.of(index, TablePanel.of(new ReferenceTable(rows)), TablePanel.YEAR, "U00");
        assertThat(one.standings()).isEqualTo(other.standings());
        assertThat(one.similar(5)).isEqualTo(other.similar(5));
        assertThat(one.similarTable().rowCount()).isPositive();
        assertThat(one).hasToString(one.toTable().toString());
    }
}
