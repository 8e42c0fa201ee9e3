package org.mattstock.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;

/** From ballots, each as ids of units with the best first, to what of them can be published. */
final class BallotCount {
    private BallotCount() {}

    /** One vote for the first of each. */
    static Tally.Counted votes(List<Unit> units, List<List<String>> ballots) {
        Map<String, Integer> votes =
                units.stream().collect(Collectors.toMap(Unit::id, unit -> 0, (a, b) -> a, TreeMap::new));
        ballots.forEach(each -> votes.merge(each.get(0), 1, Integer::sum));
        return new Tally.Votes(votes, ballots.size());
    }

    /** How many prefer which unit to which other. */
    static Tally.Counted pairs(List<Unit> units, List<List<String>> ballots) {
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
    private static int preferring(List<List<String>> ballots, String unit, String other) {
        return (int) ballots.stream()
                .filter(each -> each.contains(unit) && each.indexOf(unit) < each.indexOf(other))
                .count();
    }
}
