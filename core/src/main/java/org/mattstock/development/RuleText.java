package org.mattstock.development;

import java.util.ArrayList;
import java.util.List;

/** A steady rule in the words of a table. */
final class RuleText {
    private RuleText() {}

    static String of(SteadyRule rule) {
        if (rule instanceof SteadyRule.Guarded guarded) {
            return of(guarded.rule()) + guards(guarded.guards());
        }
        if (rule instanceof SteadyRule.Relative relative) {
            return of(relative.rule()) + ", relative to "
                    + (relative.to() instanceof SteadyRule.Relative.To.OwnGroup own
                            ? "the own group of " + own.grouping()
                            : "the median unit");
        }
        if (rule instanceof SteadyRule.Tolerant tolerant) {
            return "no fall beyond " + tolerant.tolerance() + ", total at least " + tolerant.total();
        }
        if (rule instanceof SteadyRule.KOf kOf) {
            return "at least " + kOf.rises() + " rises, total at least " + kOf.total();
        }
        if (rule instanceof SteadyRule.SlopeAndSteadiness both) {
            return "slope at least " + both.slope() + ", share of rises at least " + both.share();
        }
        if (rule instanceof SteadyRule.Diffusion broad) {
            return "share improved at least " + broad.share();
        }
        if (rule instanceof SteadyRule.Strict) {
            return "every step rises";
        }
        throw new IllegalStateException("rule must have words, got none for " + rule);
    }

    private static String guards(SteadyRule.Guards guards) {
        List<String> texts = new ArrayList<>(List.of("at least " + guards.minimumYears() + " years"));
        guards.largestDrop().ifPresent(drop -> texts.add("no step falls by more than " + drop));
        guards.minimumLevel().ifPresent(level -> texts.add("last level at least " + level));
        return "; guarded: " + String.join(", ", texts);
    }
}
