package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.MissingRule;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Sample;

/** Drops what is not applicable; does what another rule does with the rest. */
record DropNotApplicable(MissingRule.DropNotApplicable rule, MissingRuleMethod otherwise) implements MissingRuleMethod {
    @Override
    public boolean dropsInapplicable() {
        return true;
    }

    @Override
    public boolean learns() {
        return otherwise.learns();
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        return otherwise.learn(sample);
    }

    @Override
    public boolean substitutes() {
        return otherwise.substitutes();
    }

    @Override
    public double substitute(@Nullable Learned learned) {
        return otherwise.substitute(learned);
    }

    @Override
    public AbsentPlace absent() {
        return otherwise.absent();
    }

    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return otherwise.isKept(present, applicable, used, lacking);
    }

    @Override
    public Optional<Demand> demand() {
        return otherwise.demand();
    }

    @Override
    public boolean refusesIncomplete() {
        return otherwise.refusesIncomplete();
    }

    /** The reason why a part is missing matters. */
    @Override
    public boolean asksForPresenceOnly() {
        return false;
    }

    @Override
    public Optional<Choice> neededPlaces() {
        return otherwise.neededPlaces().map(choice -> choice.below("otherwise"));
    }

    @Override
    public Optional<Choice> neededSense() {
        return otherwise.neededSense().map(choice -> choice.below("otherwise"));
    }

    @Override
    public Optional<String> notPositive() {
        return otherwise.notPositive();
    }

    @Override
    public MissingRule lenient() {
        return new MissingRule.DropNotApplicable(otherwise.lenient());
    }

    @Override
    public Optional<LaneRule> lanes() {
        return otherwise.lanes();
    }

    /** Cells of values do not tell why one is missing. */
    @Override
    public Optional<RuleCells> inCells() {
        return Optional.empty();
    }
}
