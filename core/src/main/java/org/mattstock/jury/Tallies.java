package org.mattstock.jury;

import java.util.List;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation.Ballot;

/** From a deliberation, without the marks and ballots of the members left aside, to its aggregates. */
final class Tallies {
    private final Deliberation deliberation;
    private final List<String> aside;
    private final List<Unit> units;

    private Tallies(Deliberation deliberation, List<String> aside) {
        this.deliberation = deliberation;
        this.aside = aside;
        this.units = deliberation.book().units();
    }

    static Tally of(Deliberation deliberation, List<String> aside) {
        return new Tallies(deliberation, aside).tally();
    }

    private Tally tally() {
        Tally open = with(Optional.empty());
        boolean asked = deliberation.rule().ties() == TieBreak.CHAIR_DECIDES
                && TallyCount.of(open).lead().units().size() > 1;
        return asked ? with(deliberation.castingVote()) : open;
    }

    private Tally with(Optional<String> castingVote) {
        Voters voters = new Voters(deliberation.book().jury(), deliberation.present(), aside);
        return new Tally(
                deliberation.rule(),
                units.stream()
                        .map(unit -> voters.on(unit, deliberation.rule().quorum()))
                        .toList(),
                counted(),
                recusals(),
                deliberation.book().missing().stream()
                        .filter(each -> !aside.contains(each.juror()))
                        .toList(),
                deliberation.book().setAside().size() + deliberation.setAside().size(),
                castingVote);
    }

    private List<Tally.Absence> recusals() {
        return deliberation.book().jury().members().stream()
                .flatMap(member -> deliberation.recusedFor(member.id()).stream()
                        .map(unit -> new Tally.Absence(member.id(), member.seat(), unit)))
                .toList();
    }

    private Tally.Counted counted() {
        Voting voting = deliberation.rule().voting();
        if (voting instanceof Voting.Totals totals) {
            return totals(totals.estimate());
        }
        List<List<String>> rankings = deliberation.ballots().stream()
                .filter(each -> !aside.contains(each.juror()))
                .map(Ballot::ranking)
                .toList();
        return voting instanceof Voting.Ranked
                ? BallotCount.pairs(units, rankings)
                : BallotCount.votes(units, rankings);
    }

    private Tally.Counted totals(Voting.Estimate estimate) {
        SideBySide sides = deliberation.sideBySide(aside);
        boolean adjusted = estimate == Voting.Estimate.LENIENCY_ADJUSTED
                && sides.openParts().isEmpty();
        return new Tally.PartTotals(sides, adjusted ? Sides.unconnected(deliberation.book(), sides, aside) : "");
    }
}
