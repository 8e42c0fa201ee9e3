package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Every analysis of a definition that learns its weights is that of the definition in which they are stated. */
class LearnedWeightsInAnalysesTest {
    private static final int YEAR = Figures.YEAR;
    private static final Panel PANEL = Figures.panel(25, 5, 0.05);
    private static final CompositeIndex LEARNING = CompositeIndex.of(
            "learning", ((Branch) Figures.flat(5).tree()).withWeighting(Weighting.standardDeviation()));
    private static final CompositeIndex STATED = LEARNING.withFittedWeights(PANEL, YEAR);
    private static final List<Variation> VARIED =
            List.of(Variation.weights("all", WeightSet.box(0.25)), Variation.leaves(Variation.leaveOut(0.2)));

    @Test
    void replicatesAreDrawnAroundTheLearnedWeights() {
        RankDistribution learning =
                UncertaintyAnalysis.of(LEARNING).vary(VARIED).replicates(200).run(PANEL, YEAR);
        RankDistribution stated =
                UncertaintyAnalysis.of(STATED).vary(VARIED).replicates(200).run(PANEL, YEAR);
        assertThat(learning.index()).isEqualTo(STATED);
        assertThat(learning.toTable()).isEqualTo(stated.toTable());
        assertThat(learning.lineage()).isEqualTo(stated.lineage());
        assertThat(UncertaintyAnalysis.of(LEARNING)
                        .replicates(50)
                        .run(PANEL, YEAR)
                        .toTable())
                .isEqualTo(UncertaintyAnalysis.of(STATED)
                        .replicates(50)
                        .run(PANEL, YEAR)
                        .toTable());
    }

    @Test
    void sensitivityIsThatOfTheLearnedWeights() {
        assertThat(SensitivityAnalysis.of(LEARNING)
                        .vary(VARIED)
                        .rows(20)
                        .run(PANEL, YEAR)
                        .toTable())
                .isEqualTo(SensitivityAnalysis.of(STATED)
                        .vary(VARIED)
                        .rows(20)
                        .run(PANEL, YEAR)
                        .toTable());
    }

    @Test
    void leavingOutANodeKeepsTheLearnedWeightsOfTheOthers() {
        assertThat(OneAtATime.leavingOut(LEARNING, PANEL, YEAR)).isEqualTo(OneAtATime.leavingOut(STATED, PANEL, YEAR));
        assertThat(OneAtATime.of(LEARNING, VARIED, PANEL, YEAR).toTable())
                .isEqualTo(OneAtATime.of(STATED, VARIED, PANEL, YEAR).toTable());
    }

    @Test
    void exactStatementsTakeTheLearnedWeights() {
        Scores learning = LEARNING.score(PANEL, YEAR);
        Scores stated = STATED.score(PANEL, YEAR);
        Map<String, WeightSet> sets = Map.of("all", WeightSet.box(0.25));
        assertThat(NecessaryPreference.of(learning, sets).toTable())
                .isEqualTo(NecessaryPreference.of(stated, sets).toTable());
        assertThat(learning.definitionHash()).isEqualTo(STATED.hash()).isNotEqualTo(LEARNING.hash());
    }

    @Test
    void whatIsAskedWithoutFiguresNamesWhatStatesTheWeights() {
        assertThatThrownBy(() -> SensitivityAnalysis.of(LEARNING).factors())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights of all must be stated, got standard-deviation, which learns them from figures;"
                        + " CompositeIndex.withFittedWeights states them");
    }
}
