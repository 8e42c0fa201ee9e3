package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;
import org.mattstock.internal.scoring.given.AbsentPlace;

/** A stated place for every missing part, which no value stands for. */
record SubstitutePlace(MissingRule.SubstitutePlace rule) implements MissingRuleMethod {
    @Override
    public AbsentPlace absent() {
        return new AbsentPlace.Stated(rule.place());
    }

    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used + lacking > 0;
    }

    /** With a place for every missing one, nothing is missing. */
    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofAll());
    }

    @Override
    public Optional<Choice> neededPlaces() {
        return Optional.of(new Choice("place", String.valueOf(rule.place())));
    }
}
