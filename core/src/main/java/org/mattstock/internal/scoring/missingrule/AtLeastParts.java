package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;

/** A value if enough parts are there, whatever they weigh; nothing at all is never enough. */
record AtLeastParts(MissingRule.AtLeastParts rule) implements MissingRuleMethod {
    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used > 0 && used >= Math.min(rule.count(), used + lacking);
    }

    @Override
    public boolean asksForPresenceOnly() {
        return true;
    }

    @Override
    public Optional<RuleCells> inCells() {
        return RuleCells.ofCount(rule.count());
    }
}
