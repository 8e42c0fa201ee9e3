package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.index.Scores;
import org.mattstock.internal.exact.BranchSets;
import org.mattstock.internal.exact.EligibleUnits;
import org.mattstock.internal.exact.Presence;
import org.mattstock.internal.exact.Refit;
import org.mattstock.internal.exact.WeightedTree;
import org.mattstock.internal.scoring.Room;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.NecessaryPreference.Note;

/** The way from scores and weight sets to the relations of all pairs. */
final class PreferenceRun {
    /** A byte is kept for each pair: 100 MB for so many. */
    private static final int MOST_UNITS = 10_000;

    private final Scores scores;
    private final BranchSets sets;
    private final Refit refit;
    private final Set<Note> notes = EnumSet.of(Note.PLACES_ARE_OUTER_BOUNDS);

    PreferenceRun(Scores scores, BranchSets sets, Refit refit) {
        this.scores = scores;
        this.sets = sets;
        this.refit = refit;
    }

    Set<Note> notes() {
        return notes;
    }

    PairTable pairs() {
        Ranking ranking = scores.ranking(scores.index().ranking().withTies(TieRule.COMPETITION));
        List<Unit> units = EligibleUnits.population(ranking);
        if (units.size() > MOST_UNITS) {
            throw new IllegalArgumentException("units must be at most " + MOST_UNITS + ", got " + units.size());
        }
        Room.beside(scores.panel())
                .require(
                        "the pairs of " + units.size() + " units",
                        (long) units.size() * units.size()
                                + Room.ofStages(
                                        scores.index().tree(), scores.units().size()),
                        "fewer units");
        WeightedTree.Result tree = WeightedTree.of(scores, units, sets, refit);
        tree.caveats().forEach(caveat -> notes.add(Note.valueOf(caveat.name())));
        EligibleUnits eligible = new EligibleUnits(scores, sets, ranking);
        List<PairTable.Row> rows = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            Presence eligibility = eligible.of(units.get(unit));
            requireSteadyReference(units.get(unit), eligibility);
            Presence presence = eligibility.and(tree.root().presence(unit));
            if (presence != Presence.NEVER) {
                rows.add(new PairTable.Row(units.get(unit), unit, presence == Presence.DEPENDS));
            }
        }
        return PairTable.of(rows, tree, ranking);
    }

    private void requireSteadyReference(Unit unit, Presence eligibility) {
        boolean leaves = scores.index().eligibility().ineligible() == Eligibility.Ineligible.OUT_OF_REFERENCE
                && eligibility == Presence.DEPENDS
                && !scores.fitted().referenceYears().isEmpty();
        if (leaves && refit == Refit.REFUSED) {
            throw new IllegalArgumentException(
                    "the reference must not change with the weights for exact statements, but " + unit
                            + " is eligible, and part of it, under some of them only; have references frozen");
        }
        if (leaves) {
            notes.add(Note.FROZEN_REFERENCE);
        }
    }
}
