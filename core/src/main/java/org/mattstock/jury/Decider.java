package org.mattstock.jury;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** From a deliberation to its outcome. */
final class Decider {
    private final Deliberation deliberation;
    private final DecisionRule rule;
    private final List<String> aside;
    private final Tally tally;
    private final Count count;

    Decider(Deliberation deliberation) {
        this.deliberation = deliberation;
        this.rule = deliberation.rule();
        this.aside = deliberation.aside();
        this.tally = Tallies.of(deliberation, aside);
        this.count = TallyCount.of(tally);
    }

    Outcome outcome() {
        List<Outcome.Nominee> counted =
                tally.nominees().stream().map(this::standing).toList();
        Outcome.Decision decision = tally.decide();
        SideBySide sides = deliberation.sideBySide(aside);
        return new Outcome(
                rule,
                decision,
                count.lead(),
                Places.of(rule, decision, counted),
                tie(),
                rule.voting() instanceof Voting.Totals ? count.lead() : sides.lead(rule.precision()),
                sides.effects(rule.precision()),
                JurorEffects.of(deliberation, aside),
                deliberation.book().missing(),
                deliberation.book().outdated());
    }

    private Optional<Outcome.Tie> tie() {
        List<Unit> leaders = count.lead().units();
        return leaders.size() > 1 ? Optional.of(new Outcome.Tie(leaders, rule.ties())) : Optional.empty();
    }

    private Outcome.Nominee standing(Tally.Attendance nominee) {
        Double counted = count.counted().get(nominee.unit().id());
        return new Outcome.Nominee(
                nominee.unit(),
                counted == null ? OptionalDouble.empty() : OptionalDouble.of(counted),
                OptionalInt.empty(),
                nominee.entitled(),
                nominee.present(),
                nominee.needed());
    }
}
