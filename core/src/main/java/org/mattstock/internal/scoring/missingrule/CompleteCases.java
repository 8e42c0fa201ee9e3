package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;

/** No value unless every part has one. */
record CompleteCases(MissingRule.CompleteCases rule) implements MissingRuleMethod {
    @Override
    public boolean isKept(double present, double applicable, boolean complete) {
        return applicable > 0 && complete;
    }

    @Override
    public Optional<Demand> demand() {
        return Demand.EVERY_PART;
    }

    @Override
    public boolean asksForWeightsOnly() {
        return true;
    }

    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofAll());
    }
}
