package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;

/** A definition in which all leaves are like this but those, and each level is aggregated in its own way. */
class OtherFormsTest {
    private static final Normalization PLAIN = Normalization.none();
    private static final Branch SCHOOL = Branch.of("school", "School", leaf("marks"), leaf("staff"));
    private static final CompositeIndex INDEX = CompositeIndex.of(
            "index",
            Branch.of("all", "All")
                    .withParts(java.util.List.of(Branch.Part.of(SCHOOL, 3), Branch.Part.of(leaf("care"), 1)))
                    .withWeighting(Weighting.relative()));

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, PLAIN);
    }

    @Test
    void allLeavesAreLikeThisButOne() {
        CompositeIndex other = INDEX.withLeaves(each -> each.withNormalization(Normalization.zScore()))
                .withLeaf("staff", each -> each.withNormalization(Normalization.rank()));

        assertThat(other.leaves())
                .extracting(Leaf::id, Leaf::normalization)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("marks", Normalization.zScore()),
                        org.assertj.core.groups.Tuple.tuple("staff", Normalization.rank()),
                        org.assertj.core.groups.Tuple.tuple("care", Normalization.zScore()));
        assertThat(other.effectiveWeights().toTable())
                .hasToString(INDEX.effectiveWeights().toTable().toString());
        assertThat(INDEX.withLeaves(each -> each)).isEqualTo(INDEX);
    }

    /** Within the school the worst counts, above it the geometric mean. */
    @Test
    void eachLevelIsAggregatedInItsOwnWay() {
        CompositeIndex other = INDEX.withBranches(each -> each.withAggregation(Aggregation.geometric()))
                .withBranch("School", each -> each.withAggregation(Aggregation.minimum()));
        Panels panel =
                Panels.of("A", "B").with("marks", 2, 5).with("staff", 7, 3).with("care", 32, 3);

        assertThat(panel.score(other))
                .containsExactly(new double[] {4, 3}, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void anIndexOfOneLeafHasThatLeaf() {
        CompositeIndex one = CompositeIndex.of("one", leaf("care"));

        assertThat(one.withLeaf("care", each -> each.withNormalization(Normalization.rank()))
                        .leaves())
                .extracting(Leaf::normalization)
                .containsExactly(Normalization.rank());
        assertThat(one.withBranches(each -> each.withAggregation(Aggregation.median())))
                .isEqualTo(one);
    }

    @Test
    void whatIsNotThereIsNamedWithTheNearest() {
        assertThatThrownBy(() -> INDEX.withLeaf("stafff", each -> each)).hasMessageContaining("staff");
        assertThatThrownBy(() -> INDEX.withLeaf("school", each -> each))
                .hasMessageContaining("idOrTitle must be that of a leaf, got school School");
        assertThatThrownBy(() -> INDEX.withBranch("care", each -> each))
                .hasMessageContaining("idOrTitle must be that of a branch, got care");
    }
}
