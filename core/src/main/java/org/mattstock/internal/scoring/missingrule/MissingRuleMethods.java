package org.mattstock.internal.scoring.missingrule;

import org.mattstock.definition.MissingRule;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The methods of missing rules. */
public final class MissingRuleMethods {
    private static final Registry<MissingRule, MissingRuleMethod> METHODS = Registry.<MissingRule, MissingRuleMethod>of(
                    MissingRule.class)
            .with(MissingRule.CompleteCases.class, CompleteCases::new)
            .with(MissingRule.AtLeast.class, AtLeast::new)
            .with(MissingRule.AtLeastParts.class, AtLeastParts::new)
            .with(MissingRule.SubstituteConstant.class, SubstituteConstant::new)
            .with(MissingRule.Substitute.class, Substitute::new)
            .with(MissingRule.SubstitutePlace.class, SubstitutePlace::new)
            .with(MissingRule.Fail.class, Fail::new)
            .with(MissingRule.DropNotApplicable.class, rule -> new DropNotApplicable(rule, of(rule.otherwise())))
            .complete();

    private MissingRuleMethods() {}

    /** What a rule does. */
    public static MissingRuleMethod of(MissingRule rule) {
        return METHODS.get(rule, Behaviors.none());
    }
}
