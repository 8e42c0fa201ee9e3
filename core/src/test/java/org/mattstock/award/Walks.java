package org.mattstock.award;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** Random walks through a case of four municipalities, by moves alone. */
final class Walks {
    static final List<String> IDS =
            Cases.UNITS.subList(0, 4).stream().map(Unit::id).toList();

    private static final Set<Move.Kind> RARE = EnumSet.of(Move.Kind.WITHDRAW, Move.Kind.REOPEN, Move.Kind.REVOKE);

    private Walks() {}

    static AwardCase open(AwardProcess process) {
        return AwardCase.open(process, Cases.UNITS.subList(0, 4), Cases.day("2024-09-01"), Cases.SOFTWARE);
    }

    /** The case after a move, or the same case where the move is refused. */
    static AwardCase tried(AwardCase before, Move move, Instant at) {
        try {
            return before.apply(move, Cases.actor(move), at, Cases.grounds(before, move));
        } catch (IllegalMoveException e) {
            return before;
        }
    }

    /** A walk that only makes moves that the table allows to somebody, so that it reaches the end. */
    static AwardCase walk(AwardProcess process, Random random, Consumer<AwardCase> seen) {
        AwardCase now = open(process);
        Instant at = now.lastMove();
        for (int i = 0; i < 120; i++) {
            at = at.plus(Duration.ofDays(random.nextInt(7)));
            String unit = IDS.get(random.nextInt(IDS.size()));
            List<Move.Kind> allowed = now.allowed(unit);
            if (allowed.isEmpty()) {
                continue;
            }
            Move.Kind kind = allowed.get(random.nextInt(allowed.size()));
            boolean rather = !RARE.contains(kind) || random.nextInt(8) == 0; // else hardly anybody is left
            AwardCase after = rather ? tried(now, move(now, kind, unit), at) : now;
            if (after != now) {
                now = after;
                seen.accept(now);
            }
        }
        return now;
    }

    private static Move move(AwardCase now, Move.Kind kind, String unit) {
        List<String> one = List.of(unit);
        List<String> eligible =
                new ArrayList<>(now.in(State.ELIGIBLE).stream().map(Unit::id).toList());
        int half = (eligible.size() + 1) / 2;
        return switch (kind) {
            case APPLY -> new Move.Apply(unit);
            case ADMIT -> new Move.Admit(unit);
            case FIND_ELIGIBLE -> new Move.FindEligible(one);
            case FIND_INELIGIBLE -> new Move.FindIneligible(one);
            case NOMINATE ->
                new Move.Nominate(
                        eligible.subList(0, half), eligible.subList(half, Math.min(half + 1, eligible.size())));
            case INVITE -> new Move.Invite(one);
            case ACCEPT -> new Move.Accept(unit);
            case DECLINE -> new Move.Decline(unit);
            case LAPSE -> new Move.Lapse(unit);
            case WITHDRAW -> new Move.Withdraw(unit);
            case REPLACE -> replacement(now, unit);
            case SUBMIT -> new Move.Submit(unit, Cases.HASH);
            case ASSESS -> new Move.Assess(unit);
            case DECIDE -> new Move.Decide(one);
            case REOPEN -> new Move.Reopen();
            case MENTION -> new Move.Mention(one);
            case ANNOUNCE -> new Move.Announce();
            case GRANT_TITLE -> new Move.GrantTitle(unit);
            case END_TITLE -> new Move.EndTitle(unit);
            case REVOKE -> new Move.Revoke(unit);
            case DELIBERATE, POSTPONE, CLOSE -> throw new AssertionError(kind + " is of no unit");
        };
    }

    /** By the first reserve, of the unit or, where that is the reserve, of another. */
    private static Move replacement(AwardCase now, String unit) {
        if (now.reserves().isEmpty()) {
            return new Move.Withdraw(unit);
        }
        String reserve = now.reserves().get(0).id();
        String other = IDS.get((IDS.indexOf(unit) + 1) % IDS.size());
        return new Move.Replace(unit.equals(reserve) ? other : unit, reserve);
    }
}
