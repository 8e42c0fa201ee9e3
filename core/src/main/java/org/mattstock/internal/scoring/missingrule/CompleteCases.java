package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;

/** No value unless every part has one. */
record CompleteCases(MissingRule.CompleteCases rule) implements MissingRuleMethod {
    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used > 0 && lacking == 0;
    }

    @Override
    public Optional<Demand> demand() {
        return Demand.EVERY_PART;
    }

    @Override
    public boolean asksForPresenceOnly() {
        return true;
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
