package org.mattstock.award;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Words;

/** The rules of a move beyond role, state and day. */
final class MoveRules {
    private final AwardCase before;
    private final AwardProcess process;
    private final Move move;
    private final Function<String, IllegalMoveException> refusal;

    MoveRules(AwardCase before, Move move, Function<String, IllegalMoveException> refusal) {
        this.before = before;
        this.process = before.process();
        this.move = move;
        this.refusal = refusal;
    }

    void check() {
        switch (move.kind()) {
            case APPLY, FIND_ELIGIBLE, FIND_INELIGIBLE -> requireEntryOpen();
            case NOMINATE -> checkNomination((Move.Nominate) move);
            case REPLACE -> checkReplacement((Move.Replace) move);
            case ASSESS -> checkAssessment(before.standing(move.units().get(0)));
            case DECIDE -> checkDecision((Move.Decide) move);
            case MENTION -> checkMention(move.units());
            case ANNOUNCE ->
                require(
                        !before.in(State.WINNER, State.NOT_WINNER).isEmpty(),
                        "announce must have a decision, got none");
            default -> {}
        }
    }

    private void requireEntryOpen() {
        boolean recordedLate = move instanceof Move.Apply && process.rules().late() == AwardProcess.Late.RECORD;
        require(!before.isNominated() || recordedLate, Words.of(move.kind()) + " must come before the nomination");
    }

    private void checkNomination(Move.Nominate nomination) {
        List<Unit> waiting = process.entry() == AwardProcess.Admission.EVERYONE
                ? before.in(State.OPEN, State.APPLIED)
                : before.in(State.APPLIED);
        require(
                waiting.isEmpty(),
                () -> "nominate must come when everyone who is in has been found eligible or not, not yet: "
                        + shown(waiting));
        int most = process.rules().reserves().most();
        int given = nomination.reserves().size();
        require(given <= most, "reserves must be at most " + most + ", got " + given);
    }

    private void checkReplacement(Move.Replace replacement) {
        Standing leaver = before.standing(replacement.unit());
        require(
                leaver.nominated().isPresent(),
                leaver.unit() + " must have been nominated to be replaced, got " + Words.of(leaver.state()));
        Unit next = before.reserves().get(0);
        require(
                next.id().equals(replacement.reserve()),
                "reserve must be the first that is left, " + next + ", got " + replacement.reserve());
    }

    private void checkAssessment(Standing standing) {
        require(
                !process.has(Phase.DESCRIPTION) || !standing.submissions().isEmpty(),
                standing.unit() + " must have submitted before it is assessed");
    }

    private void checkDecision(Move.Decide decision) {
        List<Unit> waiting = before.in(State.NOMINATED, State.INVITED, State.ACCEPTED);
        require(
                waiting.isEmpty(),
                () -> "decide must come when every nominee is assessed or gone, not yet: " + shown(waiting));
        int most = process.rules().winners();
        int given = decision.winners().size();
        require(given <= most, "winners must be at most " + most + ", got " + given);
    }

    private void checkMention(List<String> units) {
        Mentions rule = process.rules().mentions();
        long already = before.standings().stream()
                .filter(each -> each.mentioned().isPresent())
                .count();
        require(
                already + units.size() <= rule.most(),
                "mentions must be at most " + rule.most() + ", got " + (already + units.size()));
        for (String unit : units) {
            Standing standing = before.standing(unit);
            require(standing.mentioned().isEmpty(), standing.unit() + " must not be mentioned twice");
            boolean nominee = standing.nominated().isPresent();
            require(
                    !nominee || rule.nominees() == MentionOfNominees.ALLOWED,
                    standing.unit() + " must not be mentioned: nominees are excluded");
        }
    }

    private static String shown(List<Unit> units) {
        String first = units.stream().limit(5).map(Unit::toString).collect(Collectors.joining(", "));
        return units.size() > 5 ? first + " and " + (units.size() - 5) + " more" : first;
    }

    private void require(boolean rule, String message) {
        require(rule, () -> message);
    }

    private void require(boolean rule, Supplier<String> message) {
        if (!rule) {
            throw refusal.apply(message.get());
        }
    }
}
