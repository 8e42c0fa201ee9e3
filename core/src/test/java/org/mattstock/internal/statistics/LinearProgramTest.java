package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearProgramTest {
    /** The least x + 2 y on the segment x + y = 1 with y at least x. */
    @Test
    void findsTheCheapestCorner() {
        double[] found =
                new LinearProgram(1, 2).equalTo(1, 1, 1).atMost(0, 1, -1).solve();
        assertThat(found).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
    }

    @Test
    void saysWhereThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearProgram(1).equalTo(-1, 1).solve())
                .withMessage("constraints must admit a cheapest solution, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinearProgram(-1).atMost(0, -1).solve())
                .withMessage("constraints must admit a cheapest solution, got none");
    }
}
