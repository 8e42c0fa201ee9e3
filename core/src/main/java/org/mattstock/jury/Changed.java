package org.mattstock.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mattstock.internal.text.Checks;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation.Ballot;

/** A deliberation in which some or all ballots lose a unit. */
final class Changed {
    private final Deliberation one;
    private final String unit;
    private final String reason;
    private final List<Ballot> kept = new ArrayList<>();
    private final List<Deliberation.BallotAside> gone;

    Changed(Deliberation one, String unit, String reason) {
        Checks.notBlank("reason", reason);
        this.one = one;
        this.unit = unit;
        this.reason = reason;
        this.gone = new ArrayList<>(one.setAside());
    }

    Deliberation withConflict(Jury.Conflict conflict) {
        MarkBook book = one.book().withConflict(conflict, reason);
        boolean whole = one.rule().recusal() == Recusal.WHOLE_DECISION && book.isNominee(unit);
        ballots(ballot -> ballot.juror().equals(conflict.member()), whole);
        return new Deliberation(
                one.rule(), book, one.parts(), one.weights(), one.present(), kept, gone, one.castingVote());
    }

    Deliberation withoutNominee() {
        MarkBook book = one.book().withoutNominee(unit, reason);
        ballots(ballot -> true, false);
        return new Deliberation(
                one.rule(),
                book,
                one.parts().stream().map(this::without).toList(),
                one.weights(),
                one.present(),
                kept,
                gone,
                one.castingVote().filter(vote -> !vote.equals(unit)));
    }

    private void ballots(Predicate<Ballot> concerned, boolean whole) {
        for (Ballot ballot : one.ballots()) {
            boolean touched =
                    concerned.test(ballot) && (whole || ballot.ranking().contains(unit));
            if (!touched) {
                kept.add(ballot);
                continue;
            }
            gone.add(new Deliberation.BallotAside(ballot, reason));
            if (!whole && !isSingleVote(ballot) && ballot.ranking().size() > 1) {
                kept.add(without(ballot));
            }
        }
    }

    /** A vote for the unit does not become one for whoever stands second: nobody has cast that. */
    private boolean isSingleVote(Ballot ballot) {
        return !(one.rule().voting() instanceof Voting.Ranked)
                && ballot.ranking().get(0).equals(unit);
    }

    private Ballot without(Ballot ballot) {
        return new Ballot(
                ballot.juror(),
                ballot.ranking().stream().filter(each -> !each.equals(unit)).toList());
    }

    private SideBySide.Part without(SideBySide.Part part) {
        Map<String, Double> scores = new TreeMap<>(part.scores());
        scores.remove(unit);
        return new SideBySide.Part(part.id(), part.title(), part.scale(), part.weight(), scores);
    }
}
