package org.mattstock.jury;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** From a tally to who leads in it, by the count that its rule asks for. */
final class TallyCount {
    private TallyCount() {}

    static Count of(Tally tally) {
        if (tally.counted() instanceof Tally.PartTotals totals) {
            return TotalsCount.of(tally.rule(), totals.parts(), tally.missing(), totals.unconnected());
        }
        if (tally.counted() instanceof Tally.Rankings rankings) {
            return ranked(tally, rankings);
        }
        Tally.Votes votes = (Tally.Votes) tally.counted();
        return VoteCount.of(tally.rule().voting(), tally.units(), votes.votes(), votes.cast());
    }

    private static Count ranked(Tally tally, Tally.Rankings rankings) {
        Voting.Method method = ((Voting.Ranked) tally.rule().voting()).method();
        return rankings.cast() == 0
                ? Count.noBallots()
                : RankedCount.of(tally.units(), pairs(tally.units(), rankings), method);
    }

    private static Pairwise pairs(List<Unit> units, Tally.Rankings rankings) {
        Ids ids = Ids.of("candidate", units.stream().map(Unit::id).toList());
        long[][] preferring = new long[ids.size()][ids.size()];
        for (Tally.Pair pair : rankings.pairs()) {
            int one = ids.require(pair.unit());
            int other = ids.require(pair.other());
            preferring[one][other] = pair.preferUnit();
            preferring[other][one] = pair.preferOther();
        }
        return new Pairwise(preferring, rankings.cast());
    }
}
