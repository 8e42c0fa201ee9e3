package org.mattstock.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Words;

/** The rules of a move beyond role, state and day. */
final class MoveRules {
    private final AwardCase before;
    private final AwardProcess process;
    private final Move move;
    private final LocalDate today;
    private final Function<String, IllegalMoveException> refusal;

    MoveRules(AwardCase before, Move move, LocalDate today, Function<String, IllegalMoveException> refusal) {
        this.before = before;
        this.process = before.process();
        this.move = move;
        this.today = today;
        this.refusal = refusal;
    }

    void check() {
        boolean outlivesTheCase = move instanceof Move.EndTitle || move instanceof Move.Revoke;
        require(
                before.docket().closed().isEmpty() || outlivesTheCase,
                "in a closed case a title may end or be revoked, got " + Words.of(move.kind()));
        switch (move.kind()) {
            case APPLY, ADMIT, FIND_ELIGIBLE, FIND_INELIGIBLE -> requireEntryOpen();
            case NOMINATE -> checkNomination();
            case ACCEPT -> checkAcceptance(before.standing(move.units().get(0)));
            case REPLACE -> checkReplacement((Move.Replace) move);
            case ASSESS -> checkAssessment(before.standing(move.units().get(0)));
            case DELIBERATE -> requireDecidable();
            case DECIDE -> checkDecision((Move.Decide) move);
            case REOPEN -> {
                require(before.docket().decided().isPresent(), "reopen must have a decision, got none");
                requireUntold();
            }
            case MENTION -> {
                requireUntold();
                checkMention(move.units());
            }
            case ANNOUNCE -> {
                require(
                        before.docket().decided().isPresent(),
                        "announce must have a decision, got none; where nobody is left or chosen, decide that nobody wins");
                requireUntold();
                requireWinners();
            }
            case POSTPONE -> checkPostponement((Move.Postpone) move);
            case CLOSE -> checkClosing();
            default -> {}
        }
    }

    /** Whoever was to win must still be there. */
    private void requireWinners() {
        List<AuditTrail.Entry> entries = before.trail().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).move() instanceof Move.Decide decision) {
                List<String> gone = decision.winners().stream()
                        .filter(unit -> before.state(unit) != State.WINNER)
                        .toList();
                require(
                        gone.isEmpty(),
                        () -> "announce must have all winners still there, gone: " + String.join(", ", gone)
                                + "; reopen the decision first");
                return;
            }
        }
    }

    private void requireUntold() {
        require(
                before.docket().announced().isEmpty(),
                () -> Words.of(move.kind()) + " must come before the outcome is told, which it was "
                        + before.docket().announced().orElseThrow());
    }

    private void requireEntryOpen() {
        boolean recordedLate = move instanceof Move.Apply && process.rules().late() == AwardProcess.Late.RECORD;
        require(!before.isNominated() || recordedLate, Words.of(move.kind()) + " must come before the nomination");
    }

    private void checkNomination() {
        require(
                !before.isNominated(),
                "nominate must come once, nominees were named "
                        + before.docket().nominated().map(Instant::toString).orElse(""));
        List<Unit> waiting = process.entry() == AwardProcess.Admission.EVERYONE
                ? before.in(State.OPEN, State.APPLIED)
                : before.in(State.APPLIED);
        require(
                waiting.isEmpty(),
                () -> "nominate must come when everyone who is in has been found eligible or not, not yet: "
                        + shown(waiting));
    }

    private void checkAcceptance(Standing standing) {
        require(
                standing.replacedBy().isEmpty(),
                () -> "accept must come before a reserve has the place, which "
                        + standing.replacedBy().orElseThrow() + " has");
        require(
                before.docket().decided().isEmpty(),
                () -> "accept must come before the decision, which was taken "
                        + before.docket().decided().orElseThrow());
    }

    private void checkReplacement(Move.Replace replacement) {
        Standing leaver = before.standing(replacement.unit());
        require(
                leaver.nominated().isPresent(),
                leaver.unit() + " must have been nominated to be replaced, got " + Words.of(leaver.state()));
        require(
                leaver.replacedBy().isEmpty(),
                () -> leaver.unit() + " must not be replaced twice, "
                        + leaver.replacedBy().orElseThrow() + " has its place");
        List<Unit> next = before.reservesFor(leaver);
        require(
                !next.isEmpty() && next.get(0).id().equals(replacement.reserve()),
                () -> "reserve must be the first that is left"
                        + leaver.group().map(group -> " of class " + group).orElse("") + ", "
                        + (next.isEmpty() ? "which has none" : next.get(0)) + ", got " + replacement.reserve());
    }

    private void checkAssessment(Standing standing) {
        require(
                !process.has(Phase.DESCRIPTION) || !standing.submissions().isEmpty(),
                standing.unit() + " must have submitted before it is assessed");
    }

    private void requireDecidable() {
        require(before.isNominated(), Words.of(move.kind()) + " must come after the nomination");
        require(
                before.docket().decided().isEmpty(),
                () -> Words.of(move.kind()) + " must come once, it was decided "
                        + before.docket().decided().orElseThrow() + "; reopen it first");
        List<Unit> waiting = before.in(State.NOMINATED, State.INVITED, State.ACCEPTED);
        require(
                waiting.isEmpty(),
                () -> Words.of(move.kind()) + " must come when every nominee is assessed or gone, not yet: "
                        + shown(waiting));
    }

    private void checkDecision(Move.Decide decision) {
        requireDecidable();
        int most = process.rules().winners();
        int given = decision.winners().size();
        require(given <= most, "winners must be at most " + most + ", got " + given);
    }

    private void checkPostponement(Move.Postpone postponement) {
        long ofTheTelling = postponement.days().stream()
                .filter(each -> each.milestone().compareTo(Milestone.EMBARGO) >= 0)
                .count();
        require(
                ofTheTelling == 0 || ofTheTelling == postponement.days().size(),
                "days of the telling and others must be put off in two moves, the telling first: everybody sees that one");
        for (Move.NewDay each : postponement.days()) {
            Milestone milestone = each.milestone();
            Optional<LocalDate> old = before.docket().calendar().day(milestone);
            require(old.isPresent(), Words.of(milestone) + " must have a day before it can be put off, got none");
            require(
                    old.filter(each.day()::isAfter).isPresent() && !each.day().isBefore(today),
                    () -> "new day of " + Words.of(milestone) + " must be after " + old.orElseThrow()
                            + " and not before today, " + today + ", got " + each.day());
            require(!isOver(milestone), "what " + Words.of(milestone) + " limits must still be to come, it is over");
        }
        try {
            postponed(before.docket().calendar(), postponement);
        } catch (IllegalArgumentException e) {
            throw refusal.apply(e.getMessage() + "; put off both in one move");
        }
    }

    private boolean isOver(Milestone milestone) {
        AwardCase.Docket docket = before.docket();
        return switch (milestone) {
            case CUT_OFF, NOMINATION -> docket.nominated().isPresent();
            case REPLY, SUBMISSION, DECISION -> docket.decided().isPresent();
            case EMBARGO -> docket.announced().isPresent();
            case CEREMONY -> !before.in(State.TITLED, State.TITLE_ENDED).isEmpty();
        };
    }

    /** The calendar after days are put off. */
    static AwardProcess.Calendar postponed(AwardProcess.Calendar old, Move.Postpone postponement) {
        Map<Milestone, LocalDate> days = new EnumMap<>(Milestone.class);
        postponement.days().forEach(each -> days.put(each.milestone(), each.day()));
        return old.with(days);
    }

    private void checkClosing() {
        require(
                before.docket().announced().isPresent(),
                "close must come when the outcome is told; where nobody is left, decide that nobody wins and announce it");
        List<Unit> untitled = process.has(Phase.TITLE) ? before.in(State.ANNOUNCED_WINNER) : List.of();
        require(
                untitled.isEmpty(),
                () -> "close must come when every winner has its title or has lost it, not yet: " + shown(untitled));
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
