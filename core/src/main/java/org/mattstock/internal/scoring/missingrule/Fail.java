package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;

/** A missing part of a unit in the population is an error; a unit outside just has no value. */
record Fail(MissingRule.Fail rule) implements MissingRuleMethod {
    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used > 0 && lacking == 0;
    }

    @Override
    public Optional<Demand> demand() {
        return Demand.EVERY_PART;
    }

    @Override
    public boolean refusesIncomplete() {
        return true;
    }

    @Override
    public MissingRule lenient() {
        return MissingRule.completeCases();
    }

    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofAll());
    }

    @Override
    public Optional<RuleCells> inCells() {
        return RuleCells.ofAll();
    }
}
