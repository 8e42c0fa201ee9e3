package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.JointImprovement.MovedFigure;

class JointImprovementTest {
    /** Means: A 10, B 7, C 1. */
    private static final Scores SCORES = CompositeIndex.of("test", Trees.branch("all", 1, 2))
            .score(Trees.panel(new double[][] {{10, 10}, {6, 8}, {0, 2}}), Trees.YEAR);

    /** C lacks 6; x1 alone gives 5 and x2 alone 4, so that both go two thirds of their ways. */
    @Test
    void bothFiguresGoTheSameShareOfTheWay() {
        JointImprovement second = JointImprovement.of(SCORES, "C", 2);
        assertThat(second.isReached()).isTrue();
        assertThat(second.attained()).isEqualTo(2);
        assertThat(second.share()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(second.moves()).extracting(MovedFigure::leaf).containsExactly("x1", "x2");
        assertThat(second.moves()).extracting(MovedFigure::gain).containsExactly(5.0, 4.0);
        assertThat(second.moves().get(0).to()).isCloseTo(20 / 3.0, within(1e-14));
        assertThat(second.moves().get(1).to()).isCloseTo(22 / 3.0, within(1e-14));
        assertThat(second.toTable().title())
                .isEqualTo("Exempel C (C): from place 3 to 2 by these figures together,"
                        + " each 67 % of the way to its attainable value");
    }

    /** Half of three units, rounded up, are two: 6 and 8 are attainable, which give 7. */
    @Test
    void whereAllTogetherFallShortThePlaceTheyReachIsTold() {
        JointImprovement first = JointImprovement.of(SCORES, "C", 1, 0.5);
        assertThat(first.isReached()).isFalse();
        assertThat(first.attained()).isEqualTo(2);
        assertThat(first.share()).isEqualTo(1);
        assertThat(first.moves()).extracting(MovedFigure::to).containsExactly(6.0, 8.0);
    }

    @Test
    void noMoreFiguresThanItTakes() {
        Scores near = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .score(Trees.panel(new double[][] {{10, 10}, {6, 8}, {6, 2}}), Trees.YEAR);
        JointImprovement second = JointImprovement.of(near, "C", 2);
        assertThat(second.moves()).extracting(MovedFigure::leaf).containsExactly("x2");
        assertThat(second.share()).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void theBestAreAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointImprovement.of(SCORES, "C", 1, 0))
                .withMessage("best must be above 0 and at most 1, got 0.0");
    }
}
