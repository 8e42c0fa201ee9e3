package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.rank.TieRule;

final class Rank extends Learning<Normalization.Rank, Learned.Distribution> {
    Rank(Normalization.Rank definition) {
        super(definition, Learned.Distribution.class);
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        return Learned.Distribution.of(sample.sorted());
    }

    @Override
    Normalizer fitted(Learned.Distribution learned) {
        return new Among(new Places(learned.toArray()), definition.ties(), 0);
    }

    @Override
    double middle(int count) {
        return (count + 1) / 2.0;
    }

    /** A value above all others has a place after theirs. */
    @Override
    public double highest(int count) {
        return count + 1;
    }

    /**
     * By place among sorted values, from below.
     *
     * @param off what is taken off each place: 1 where the lowest has place 0
     */
    record Among(Places places, TieRule ties, int off) implements Normalizer {
        @Override
        public double place(double value) {
            return places.fromBelow(value, ties) - off;
        }

        @Override
        public double magnitude(double entering) {
            return places.size();
        }

        /** Counted from the other end: the tie rule keeps its meaning, so that among equals the first place stays the first. */
        @Override
        public double mirror(double value, double place) {
            return places.fromAbove(value, ties) - off;
        }
    }

    /** Dense places count different values, which no short formula does. */
    @Override
    public Optional<PlaceCells> inCells() {
        return definition.ties() == TieRule.DENSE
                ? Optional.empty()
                : Optional.of(PlaceCells.fixed(List.of(), place("<"), place(">"))
                        .level("MIN({all})=MAX({all})", "(COUNT({all})+1)/2"));
    }

    /** The place among values that are ahead of each other in one sense; one that nobody has gets the place it would have had. */
    private String place(String ahead) {
        String first = PlaceCells.count(ahead + "{x}") + "+1";
        String last = "MAX(" + PlaceCells.count(ahead + "={x}") + "," + first + ")";
        return switch (definition.ties()) {
            case MODIFIED -> last;
            case FRACTIONAL -> "(" + first + "+" + last + ")/2";
            default -> first;
        };
    }

    @Override
    public Invariance invariance() {
        return Invariance.ORDER;
    }
}
