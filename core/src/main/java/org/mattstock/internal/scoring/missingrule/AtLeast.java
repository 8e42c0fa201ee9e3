package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.mattstock.definition.MissingRule;
import org.mattstock.fit.CellFormula;
import org.mattstock.internal.scoring.given.Shares;

/** A value if the parts present carry a share of the weight; nothing at all is never enough. */
record AtLeast(MissingRule.AtLeast rule) implements MissingRuleMethod {
    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return present > 0 && Shares.meets(present / applicable, rule.share());
    }

    @Override
    public Optional<Demand> demand() {
        return Demand.ofShare(rule.share());
    }

    @Override
    public boolean asksForPresenceOnly() {
        return true;
    }

    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofShare(rule.share()));
    }

    @Override
    public Optional<RuleCells> inCells() {
        return RuleCells.of("AND({present}>0,{present}/{total}>=" + CellFormula.number(rule.share()) + "-"
                + CellFormula.number(Shares.SLACK) + ")");
    }
}
