package org.mattstock.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
                && Count.of(open).lead().units().size() > 1;
        return asked ? with(deliberation.castingVote()) : open;
    }

    private Tally with(Optional<String> castingVote) {
        return new Tally(
                deliberation.rule(),
                units.stream().map(this::nominee).toList(),
                counted(),
                recusals(),
                deliberation.book().missing().stream()
                        .filter(each -> !aside.contains(each.juror()))
                        .toList(),
                deliberation.book().setAside().size() + deliberation.setAside().size(),
                castingVote);
    }

    private Tally.Attendance nominee(Unit unit) {
        List<String> entitled = deliberation.book().jury().entitled(Jury.Right.VOTE, unit.id()).stream()
                .map(Jury.Member::id)
                .filter(each -> !aside.contains(each))
                .toList();
        long present =
                entitled.stream().filter(deliberation.present()::contains).count();
        int needed = deliberation.rule().quorum().needed(entitled.size());
        return new Tally.Attendance(unit, entitled.size(), (int) present, needed);
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
        List<Ballot> ballots = deliberation.ballots().stream()
                .filter(each -> !aside.contains(each.juror()))
                .toList();
        return voting instanceof Voting.Ranked ? rankings(ballots) : votes(ballots);
    }

    private Tally.Counted totals(Voting.Estimate estimate) {
        SideBySide sides = deliberation.sideBySide(aside);
        boolean adjusted = estimate == Voting.Estimate.LENIENCY_ADJUSTED
                && sides.openParts().isEmpty();
        return new Tally.PartTotals(sides, adjusted ? Sides.unconnected(deliberation.book(), sides, aside) : "");
    }

    private Tally.Counted votes(List<Ballot> ballots) {
        Map<String, Integer> votes =
                units.stream().collect(Collectors.toMap(Unit::id, unit -> 0, (a, b) -> a, TreeMap::new));
        ballots.forEach(each -> votes.merge(each.ranking().get(0), 1, Integer::sum));
        return new Tally.Votes(votes, ballots.size());
    }

    private Tally.Counted rankings(List<Ballot> ballots) {
        List<Tally.Pair> pairs = new ArrayList<>();
        for (int a = 0; a < units.size(); a++) {
            for (int b = a + 1; b < units.size(); b++) {
                String one = units.get(a).id();
                String other = units.get(b).id();
                pairs.add(new Tally.Pair(one, other, preferring(ballots, one, other), preferring(ballots, other, one)));
            }
        }
        return new Tally.Rankings(ballots.size(), pairs);
    }

    /** A unit that a juror is recused for is compared with nobody on that juror's ballot. */
    private static int preferring(List<Ballot> ballots, String unit, String other) {
        return (int) ballots.stream()
                .map(Ballot::ranking)
                .filter(each -> each.contains(unit) && each.indexOf(unit) < each.indexOf(other))
                .count();
    }
}
