package org.mattstock.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Reference;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.ScoresComparison.Placing;
import org.mattstock.internal.scoring.MixedPanel;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.rank.Ranking;

/** One of two scorings that are compared, and what it lends to the scorings between them. */
final class ScoringSide {
    private final String name;
    private final Scores scores;
    private final String hash;
    private final Map<ScoringSide, FittedParameters> learned = new HashMap<>();
    private final Map<ScoringSide, Set<String>> members = new HashMap<>();

    /**
     * A side.
     *
     * @param name for messages, such as {@code before}
     */
    ScoringSide(String name, Scores scores) {
        this.name = name;
        this.scores = scores;
        this.hash = scores.definitionHash();
    }

    CompositeIndex index() {
        return scores.index();
    }

    Behaviors behaviors() {
        return scores.fitted().behaviors();
    }

    MixedPanel.Side figures() {
        return new MixedPanel.Side(scores.panel(), scores.year());
    }

    boolean hasFiguresOf(ScoringSide other) {
        return figures().equals(other.figures());
    }

    boolean hasDefinitionOf(ScoringSide other) {
        return hash.equals(other.hash) && behaviors() == other.behaviors();
    }

    boolean hasReferenceOf(ScoringSide other) {
        return learned(this).equals(other.learned(this)) && learned(other).equals(other.learned(other));
    }

    Placing standing(Unit unit) {
        Ranking ranking = scores.ranking();
        Ranking.Entry entry = ranking.requireEntry(unit.id());
        return new Placing(index().title(), scores.year(), entry.score(), entry.place(), ranking.size());
    }

    /** Refuses what stands in the way of scoring this side's figures under the other side's definition. */
    void requireFor(ScoringSide other) {
        PanelCheck.require(other.index().recipe(), scores.panel(), scores.year(), other.behaviors());
    }

    /** Whether a unit of this side's panel is in the population of a definition. */
    boolean isMember(String id, ScoringSide definition) {
        return members.computeIfAbsent(definition, this::membersOf).contains(id);
    }

    private Set<String> membersOf(ScoringSide definition) {
        Panel panel = scores.panel();
        boolean[] member = Populations.members(definition.index().population(), panel);
        Set<String> ids = new TreeSet<>();
        for (int unit = 0; unit < member.length; unit++) {
            if (member[unit]) {
                ids.add(panel.units().get(unit).id());
            }
        }
        return ids;
    }

    /** What a definition learns on this side's reference. */
    FittedParameters learned(ScoringSide definition) {
        if (hasDefinitionOf(definition)) {
            return own();
        }
        return learned.computeIfAbsent(definition, this::learnedBy);
    }

    private FittedParameters learnedBy(ScoringSide definition) {
        FittedParameters again = fit(this);
        if (!again.equals(own())) {
            throw new IllegalArgumentException("where definitions differ, the parameters of the scores " + name
                    + " must be what " + index().id() + " learns on the panel that was scored, got others");
        }
        return fit(definition);
    }

    /** What these scores' definition learned besides its weights, which are stated in it. */
    private FittedParameters own() {
        return scores.fitted().withStatedWeights().parameters();
    }

    private FittedParameters fit(ScoringSide definition) {
        return definition
                .index()
                .fit(scores.panel(), fittedYear(), definition.behaviors())
                .parameters();
    }

    /** The scored year, unless the reference is the fitted year and that was another one. */
    private int fittedYear() {
        List<Integer> years = scores.fitted().referenceYears();
        boolean one = index().reference().period() instanceof Reference.Period.FittedYear && years.size() == 1;
        return one ? years.get(0) : scores.year();
    }
}
