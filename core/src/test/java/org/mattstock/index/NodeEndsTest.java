package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.NodeScores.Ends;

class NodeEndsTest {
    private static Panel panel() {
        return Panels.of("A", "B", "C", "D").with("x1", 1, 2, 5, 9).build();
    }

    private static NodeScores scored(Leaf leaf) {
        CompositeIndex index = CompositeIndex.of("test", Branch.of("all", "all", leaf));
        return index.score(panel(), Panels.YEAR).node(leaf.id());
    }

    private static Leaf leaf(Direction direction, Normalization normalization) {
        return Leaf.of("x1", direction, normalization);
    }

    @Test
    void boundsAreTheEndsAndTheFiguresThere() {
        assertThat(scored(leaf(Direction.HIGHER, Normalization.minMax())).ends("A"))
                .contains(new Ends(0, 100, 1, 9));
        assertThat(scored(leaf(Direction.HIGHER, Normalization.goalposts(0, 10)))
                        .ends("A"))
                .map(Ends::bestFigure)
                .contains(10.0);
    }

    @Test
    void whereLessIsBetterTheBestFigureIsTheLowest() {
        Leaf mirrored = leaf(Direction.LOWER, Normalization.minMax());
        Leaf negated = mirrored.withOrientation(Leaf.Orientation.NEGATE_BEFORE);

        assertThat(scored(mirrored).ends("A")).contains(new Ends(0, 100, 9, 1));
        assertThat(scored(negated).ends("A")).contains(new Ends(0, 100, 9, 1));
    }

    @Test
    void theEndsOfATargetAreDistances() {
        assertThat(scored(leaf(Direction.target(5), Normalization.minMax())).ends("A"))
                .contains(new Ends(0, 100, 4, 0));
    }

    @Test
    void whatHasNoEndsOrMovesInStepsHasNone() {
        assertThat(scored(leaf(Direction.HIGHER, Normalization.zScore())).ends("A"))
                .isEmpty();
        assertThat(scored(leaf(Direction.HIGHER, Normalization.none())).ends("A"))
                .isEmpty();
        assertThat(scored(leaf(Direction.HIGHER, Normalization.rank())).ends("A"))
                .isEmpty();
    }

    @Test
    void aBranchHasNone() {
        CompositeIndex index =
                CompositeIndex.of("test", Branch.of("all", "all", leaf(Direction.HIGHER, Normalization.minMax())));

        assertThat(index.score(panel(), Panels.YEAR).node("all").ends("A")).isEmpty();
    }
}
