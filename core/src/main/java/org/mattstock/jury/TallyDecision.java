package org.mattstock.jury;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Recusal;

/** From what was counted to the decision. */
final class TallyDecision {
    private final Tally tally;
    private final Outcome.Lead lead;

    TallyDecision(Tally tally) {
        this.tally = tally;
        this.lead = TallyCount.of(tally).lead();
    }

    Outcome.Decision decision() {
        List<String> without = tally.nominees().stream()
                .filter(each -> each.present() < each.needed())
                .map(each -> each.unit() + " " + each.present() + " of " + each.needed()
                        + (each.entitled() < each.needed() ? ", only " + each.entitled() + " may vote" : ""))
                .toList();
        if (!without.isEmpty()) {
            return new Outcome.NotDecided(Outcome.Obstacle.NO_QUORUM, String.join("; ", without));
        }
        if (lead instanceof Outcome.Undetermined no) {
            return new Outcome.NotDecided(no.obstacle(), no.detail());
        }
        List<Unit> leaders = lead.units();
        return leaders.size() == 1 ? new Outcome.Winner(leaders.get(0)) : broken(leaders);
    }

    private Outcome.Decision broken(List<Unit> tied) {
        return switch (tally.rule().ties()) {
            case SHARED_PLACE -> new Outcome.Winners(tied);
            case VOTE_AGAIN -> none(Outcome.Obstacle.TIED);
            case CHAIR_DECIDES -> byChair(tied);
        };
    }

    private Outcome.Decision byChair(List<Unit> tied) {
        if (tally.castingVote().isEmpty()) {
            return none(Outcome.Obstacle.NO_CASTING_VOTE);
        }
        if (chairIsRecused(tied)) {
            return none(Outcome.Obstacle.CHAIR_RECUSED);
        }
        String vote = tally.castingVote().get();
        return tied.stream()
                .filter(each -> each.id().equals(vote))
                .<Outcome.Decision>map(Outcome.Winner::new)
                .findFirst()
                .orElseGet(() -> new Outcome.NotDecided(
                        Outcome.Obstacle.CASTING_VOTE_ELSEWHERE, vote + " is not among " + lead));
    }

    private boolean chairIsRecused(List<Unit> tied) {
        List<Unit> reach = tally.rule().recusal() == Recusal.WHOLE_DECISION ? tally.units() : tied;
        return tally.recusals().stream()
                .filter(each -> each.seat() == Jury.Seat.CHAIR)
                .anyMatch(each -> reach.stream().anyMatch(unit -> unit.id().equals(each.unit())));
    }

    private Outcome.Decision none(Outcome.Obstacle obstacle) {
        return new Outcome.NotDecided(obstacle, lead.toString());
    }
}
