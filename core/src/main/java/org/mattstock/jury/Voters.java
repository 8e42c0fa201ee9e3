package org.mattstock.jury;

import java.util.List;
import org.mattstock.data.Unit;

/**
 * Who may vote.
 *
 * @param jury the jury
 * @param present the members present, by id
 * @param aside the members whose votes do not count, by id
 */
record Voters(Jury jury, List<String> present, List<String> aside) {
    /** How many may vote on a nominee and were present, and how many are needed. */
    Tally.Attendance on(Unit unit, DecisionRule.Quorum quorum) {
        List<String> entitled = jury.entitled(Jury.Right.VOTE, unit.id()).stream()
                .map(Jury.Member::id)
                .filter(each -> !aside.contains(each))
                .toList();
        long there = entitled.stream().filter(present::contains).count();
        return new Tally.Attendance(unit, entitled.size(), (int) there, quorum.needed(entitled.size()));
    }
}
