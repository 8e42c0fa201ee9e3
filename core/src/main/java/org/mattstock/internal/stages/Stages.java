package org.mattstock.internal.stages;

import java.util.List;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;

/** The stages behind scores, by unit of their panel. */
public final class Stages {
    private Stages() {}

    /** The values of every node, found again with the parameters that the scores were made with: the same bits. */
    public static TreeValues of(Scores scores) {
        return TreeValues.of(
                frame(scores, scores.panel(), Figures.of(scores.panel())),
                scores.fitted().referenceYears());
    }

    /** A frame of the same year and parameters over other units, or with other figures. */
    public static Frame frame(Scores scores, Panel panel, Figures figures) {
        FittedIndex fitted = scores.fitted().withStatedWeights();
        return new Frame(
                recipe(fitted.index()),
                panel,
                figures,
                List.of(scores.year()),
                fitted.behaviors(),
                new Memory.Recalling(fitted.parameters()));
    }

    private static Recipe recipe(CompositeIndex index) {
        return new Recipe(
                index.tree(),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.outOfRange());
    }
}
