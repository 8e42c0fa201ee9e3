package org.mattstock.coherence;

import java.util.List;
import java.util.Objects;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;

/** The stages behind scores, found again with the parameters that they were made with: the same bits. */
final class Stages {
    private Stages() {}

    static TreeValues of(Scores scores) {
        CompositeIndex index = Objects.requireNonNull(scores, "scores").index();
        Recipe recipe = new Recipe(
                index.tree(),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.outOfRange());
        Memory learned = new Memory.Recalling(scores.fitted().parameters());
        return TreeValues.of(new Frame(
                recipe,
                scores.panel(),
                Figures.of(scores.panel()),
                List.of(scores.year()),
                scores.fitted().behaviors(),
                learned));
    }
}
