package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;

/** Where units that lack figures would stand if those were low or high. */
class MissingBoundsTest {
    private static final double NONE = Double.NaN;

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    private static Panels panel() {
        return Panels.of("A", "B", "C", "D", "E", "F")
                .with("X", 5, 5, 5, 5, 5, 6)
                .with("Y", 0, 10, 20, 30, 40, NONE);
    }

    @Test
    void aMissingPartGetsTheTenthAndTheNinetiethPercentile() {
        Branch tree = Branch.of("all", "All", leaf("X"), leaf("Y"));
        Scores scores = CompositeIndex.of("x", tree).score(panel().build(), Panels.YEAR);
        assertThat(scores.missingBounds().units()).singleElement().satisfies(one -> {
            assertThat(one.unit().id()).isEqualTo("F");
            assertThat(one.leaves()).containsExactly("Y");
            assertThat(one.place()).isEmpty();
            // Type 7 quantiles of 0, 10, 20, 30, 40: 4 and 36; scores (6 + 4) / 2 and (6 + 36) / 2.
            assertThat(one.ifLow().score()).hasValue(5);
            assertThat(one.ifLow().place()).hasValue(5);
            assertThat(one.ifHigh().score()).hasValue(21);
            assertThat(one.ifHigh().place()).hasValue(2);
        });
    }

    @Test
    void anImputedPartCountsAsMissing() {
        Branch tree = Branch.of("all", "All", leaf("X"), leaf("Y").withImputation(new Imputation.Mean()));
        Scores scores = CompositeIndex.of("x", tree).score(panel().build(), Panels.YEAR);
        assertThat(scores.missingBounds(0.25, 0.75).units()).singleElement().satisfies(one -> {
            assertThat(one.place()).hasValue(3);
            assertThat(one.leaves()).containsExactly("Y");
        });
    }

    @Test
    void aPartThatDoesNotApplyStaysDropped() {
        Branch tree = Branch.of("all", "All", leaf("X"), leaf("Y"))
                .withMissing(new MissingRule.DropNotApplicable(MissingRule.completeCases()));
        Scores scores = CompositeIndex.of("x", tree)
                .score(panel().missing("Y", "F", MissingReason.NOT_APPLICABLE).build(), Panels.YEAR);
        assertThat(scores.score("F")).hasValue(6);
        assertThat(scores.missingBounds().units()).isEmpty();
    }
}
