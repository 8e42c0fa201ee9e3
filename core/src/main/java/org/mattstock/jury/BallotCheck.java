package org.mattstock.jury;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.Voting;

/** The rules that a ballot must keep. */
final class BallotCheck {
    private final DecisionRule rule;
    private final Jury jury;
    private final List<String> units;
    private final List<String> present;

    BallotCheck(DecisionRule rule, MarkBook book, List<String> present) {
        this.rule = rule;
        this.jury = book.jury();
        this.units = book.units().stream().map(Unit::id).toList();
        this.present = present;
    }

    /** Refuses what a juror may not rank, or not in this way. */
    void require(String juror, List<String> ranking) {
        jury.require(juror);
        if (!present.contains(juror)) {
            throw new IllegalArgumentException("ballot must be by a member who is present, got " + juror);
        }
        List<String> recused =
                jury.recusedFor(juror).stream().filter(units::contains).toList();
        if (rule.recusal() == Recusal.WHOLE_DECISION && !recused.isEmpty()) {
            throw new IllegalArgumentException("ballot must not be by a recused juror: " + juror + " is recused for "
                    + String.join(", ", recused) + " and so for the whole decision");
        }
        ranking.forEach(unit -> requireMayVote(juror, unit));
        if (rule.voting() instanceof Voting.Ranked) {
            requireAll(juror, ranking, recused);
        }
    }

    void requireCastingVote(String unit) {
        requireNominee(unit);
        boolean chaired = jury.holders(Jury.Right.VOTE).stream()
                .anyMatch(each -> each.seat() == Jury.Seat.CHAIR && present.contains(each.id()));
        if (!chaired) {
            throw new IllegalArgumentException(
                    "casting vote must be by a chair who may vote and is present, there is none");
        }
    }

    private void requireMayVote(String juror, String unit) {
        requireNominee(unit);
        Jury.Entitlement entitlement = jury.entitlement(juror, Jury.Right.VOTE, unit);
        if (entitlement instanceof Jury.Entitlement.Recused) {
            throw new IllegalArgumentException(
                    "ballot must not name a unit its juror is recused for, got " + unit + " of " + juror);
        }
        if (entitlement instanceof Jury.Entitlement.NoRight no) {
            throw new IllegalArgumentException(
                    "ballot must be by a member who may vote, got " + juror + ", " + no.seat());
        }
    }

    private void requireNominee(String unit) {
        if (!units.contains(unit)) {
            throw Checks.unknown("unit", "one of the nominees", unit, units);
        }
    }

    private void requireAll(String juror, List<String> ranking, List<String> recused) {
        List<String> lacking = units.stream()
                .filter(unit -> !recused.contains(unit) && !ranking.contains(unit))
                .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException("ranking must name every nominee that its juror may vote on, "
                    + String.join(", ", lacking) + " missing on the ballot of " + juror);
        }
    }
}
