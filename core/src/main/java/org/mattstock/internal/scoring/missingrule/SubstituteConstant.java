package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.MissingRule;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.text.Words;

/** A constant for every missing part. */
record SubstituteConstant(MissingRule.SubstituteConstant rule) implements MissingRuleMethod {
    @Override
    public boolean substitutes() {
        return true;
    }

    @Override
    public double substitute(@Nullable Learned learned) {
        return rule.value();
    }

    @Override
    public boolean isKept(double present, double applicable, int used, int lacking) {
        return used > 0 && lacking == 0;
    }

    @Override
    public Optional<Demand> demand() {
        return Demand.EVERY_PART;
    }

    @Override
    public Optional<String> notPositive() {
        return rule.value() <= 0 ? Optional.of(Words.of(rule.getClass()) + " " + rule.value()) : Optional.empty();
    }

    @Override
    public Optional<LaneRule> lanes() {
        return Optional.of(LaneRule.ofConstant(rule.value()));
    }

    @Override
    public Optional<RuleCells> inCells() {
        return RuleCells.ofSubstitute(CellFormula.Quantity.of("substitute", rule.value()));
    }
}
