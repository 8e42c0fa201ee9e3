package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.coherence.RankReversals.Cause;
import org.mattstock.coherence.RankReversals.Check;
import org.mattstock.coherence.RankReversals.Trial;
import org.mattstock.coherence.RankReversals.Turn;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;

class RankReversalsTest {
    /** Under min-max D alone stretches y; without it A, which was ahead of B by x, is behind by y. A does the same to x. */
    private static final ReferenceTable STRETCHED = TablePanel.rows("x,y", "A,10,1", "B,6,4", "C,0,0", "D,1,20");

    private static CompositeIndex index(Normalization normalization) {
        return CompositeIndex.of(
                "index",
                TablePanel.branch(List.of("x", "y"), leaf -> Branch.Part.of(leaf.withNormalization(normalization))));
    }

    private static RankReversals of(ReferenceTable figures, CompositeIndex index) {
        return RankReversals.of(index, TablePanel.of(figures), TablePanel.YEAR);
    }

    @Test
    void whoStretchesALeafTurnsOthersWhenItLeaves() {
        RankReversals found = of(STRETCHED, index(Normalization.minMax()));
        List<Trial> turned = found.trials(Check.LEFT_OUT).stream()
                .filter(trial -> !trial.turns().isEmpty())
                .toList();
        assertThat(turned.stream().map(trial -> trial.unit().orElseThrow().id()))
                .containsExactly("A", "D");
        assertThat(turned.get(0).turns().get(0).ahead().id()).isEqualTo("D");
        assertThat(turned.get(0).turns().get(0).leaf().orElseThrow().id()).isEqualTo("x");
        assertThat(turned.get(1).units()).isEqualTo(3);
        Turn turn = turned.get(1).turns().get(0);
        assertThat(turn.ahead().id()).isEqualTo("A");
        assertThat(turn.behind().id()).isEqualTo("B");
        assertThat(turn.cause()).isEqualTo(Cause.REFERENCE);
        assertThat(turn.leaf().orElseThrow().id()).isEqualTo("y");
    }

    @Test
    void figuresAsTheyAreTurnNobody() {
        RankReversals found = of(STRETCHED, index(Normalization.none()));
        assertThat(found.turnedPairs()).isZero();
        assertThat(found.failures()).isEmpty();
        assertThat(found.trials()).hasSize(4 + 4 + 4).noneMatch(Trial::isCopyApart);
        assertThat(found.trialsTable().rowCount()).isZero();
    }

    /** A copy of an end moves no end: min-max turns nobody, and the copy shares the place. */
    @Test
    void copiesShareTheirPlaceAndMoveNoEnds() {
        RankReversals found = of(STRETCHED, index(Normalization.minMax()));
        assertThat(found.trials(Check.COPIED)).hasSize(4).allSatisfy(trial -> {
            assertThat(trial.turns()).isEmpty();
            assertThat(trial.isCopyApart()).isFalse();
        });
    }

    /** Counted wins: what third units lose to decides, and no figure moves. */
    @Test
    void aMethodThatComparesUnitsIsTheCauseWhereNoLeafMoves() {
        Branch branch = TablePanel.branch(List.of("x", "y", "z"), leaf -> Branch.Part.of(leaf))
                .withAggregation(Aggregation.borda());
        RankReversals found = of(
                TablePanel.rows("x,y,z", "A,5,5,1", "B,4,4,5", "C,1,1,4", "D,0,0,3", "E,0,0,2"),
                CompositeIndex.of("index", branch));
        assertThat(found.turnedPairs()).isPositive();
        assertThat(found.trials().stream().flatMap(trial -> trial.turns().stream()))
                .allSatisfy(turn -> assertThat(turn.cause()).isEqualTo(Cause.COMPARISON));
    }

    @Test
    void tablesSayWhatTurnedAndWhy() {
        RankReversals found = of(STRETCHED, index(Normalization.minMax()));
        assertThat(found.trialsTable().toText()).contains("LEFT_OUT").contains("REFERENCE");
        assertThat(found.pairsTable().rowCount()).isEqualTo(found.turnedPairs());
        assertThat(found.toTable().rowCount()).isEqualTo(Check.values().length);
        assertThat(found).hasToString(found.toTable().toString());
    }
}
