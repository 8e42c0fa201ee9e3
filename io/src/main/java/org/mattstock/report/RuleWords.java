package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.development.Honor;
import org.mattstock.development.SteadyRule;

/** What is demanded of a development, in words. */
final class RuleWords {
    private final Phrases phrases;

    RuleWords(Phrases phrases) {
        this.phrases = phrases;
    }

    String of(SteadyRule rule) {
        if (rule instanceof SteadyRule.Guarded guarded) {
            return phrases.text("rule.guarded", of(guarded.rule()), String.join(", ", guards(guarded.guards())));
        }
        if (rule instanceof SteadyRule.Relative relative) {
            return relative.to() instanceof SteadyRule.Relative.To.OwnGroup own
                    ? phrases.text("rule.own-group", of(relative.rule()), own.grouping())
                    : phrases.text("rule.median-unit", of(relative.rule()));
        }
        if (rule instanceof SteadyRule.Tolerant tolerant) {
            return phrases.text("rule.tolerant", number(tolerant.tolerance()), number(tolerant.total()));
        }
        if (rule instanceof SteadyRule.KOf some) {
            return phrases.text("rule.k-of", some.rises(), number(some.total()));
        }
        if (rule instanceof SteadyRule.SlopeAndSteadiness both) {
            return phrases.text("rule.slope", number(both.slope()), number(100 * both.share()));
        }
        return rule instanceof SteadyRule.Diffusion broad
                ? phrases.text("rule.diffusion", number(100 * broad.share()))
                : phrases.text("rule.strict");
    }

    private List<String> guards(SteadyRule.Guards guards) {
        List<String> all = new ArrayList<>(List.of(phrases.text("guard.years", guards.minimumYears())));
        guards.largestDrop().ifPresent(drop -> all.add(phrases.text("guard.drop", number(drop))));
        guards.minimumLevel().ifPresent(level -> all.add(phrases.text("guard.level", number(level))));
        return all;
    }

    /** The bars that are in force, with their numbers. */
    String bars(Honor.Rule rule) {
        List<String> all = new ArrayList<>();
        rule.leastImproved().ifPresent(share -> all.add(phrases.text("bar.narrow", number(100 * share))));
        if (rule.hanging() == Honor.Hanging.BARRED) {
            all.add(phrases.text("bar.fragile"));
        }
        rule.leastStep().ifPresent(share -> all.add(phrases.text("bar.immaterial", number(share))));
        rule.levelFloor().ifPresent(level -> all.add(phrases.text("bar.level", number(level))));
        rule.largestQ().ifPresent(q -> all.add(phrases.text("bar.q", number(q))));
        return all.isEmpty() ? phrases.text("bars.none") : phrases.text("bars", String.join("; ", all));
    }

    /** The bars of the default that are lifted. */
    String lifted(Honor.Rule rule) {
        String names = rule.lifted().stream().map(phrases.labels()::of).collect(Collectors.joining(", "));
        return names.isEmpty() ? phrases.text("lifted.none") : phrases.text("lifted", names);
    }

    private String number(double value) {
        return phrases.plain(value);
    }
}
