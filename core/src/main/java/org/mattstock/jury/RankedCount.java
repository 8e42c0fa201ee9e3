package org.mattstock.jury;

import java.util.List;
import org.mattstock.data.Unit;

final class RankedCount {
    private RankedCount() {}

    static Count of(List<Unit> units, List<Deliberation.Ballot> ballots, DecisionRule.Voting.Method method) {
        throw new UnsupportedOperationException();
    }
}
