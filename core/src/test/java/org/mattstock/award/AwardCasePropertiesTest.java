package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mattstock.Generators;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** Whatever is moved, in whatever order: nobody is lost, and what was recorded can be made again. */
class AwardCasePropertiesTest {
    private static final Set<Move.Kind> RARE = EnumSet.of(Move.Kind.WITHDRAW, Move.Kind.REOPEN, Move.Kind.REVOKE);
    private static final List<String> IDS =
            Cases.UNITS.subList(0, 4).stream().map(Unit::id).toList();

    /** Three forms, with and without days; without days a walk gets further. */
    @Provide
    Arbitrary<AwardProcess> processes() {
        return Arbitraries.of(Cases.full(Admission.EVERYONE), Cases.full(Admission.APPLICATION), Cases.plain())
                .flatMap(process -> Arbitraries.of(
                        process,
                        process.withCalendar(Calendar.without(Cases.STOCKHOLM)),
                        process.withRules(process.rules().withLate(Late.RECORD).withWinners(2))));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Generators.moves(IDS).list().ofSize(60).withoutEdgeCases();
    }

    private static AwardCase open(AwardProcess process) {
        return AwardCase.open(process, Cases.UNITS.subList(0, 4), Cases.day("2024-09-01"), Cases.SOFTWARE);
    }

    /** The case after a move, or the same case where the move is refused. */
    private static AwardCase tried(AwardCase before, Move move, Instant at) {
        try {
            return before.apply(move, Cases.actor(move), at, Cases.grounds(before, move));
        } catch (IllegalMoveException e) {
            return before;
        }
    }

    private static void nobodyIsLost(AwardCase now) {
        assertThat(now.standings().stream().map(each -> each.unit().id())).containsExactlyElementsOf(IDS);
        int inSomeState = 0;
        for (State state : State.values()) {
            inSomeState += now.in(state).size();
        }
        assertThat(inSomeState).isEqualTo(IDS.size());
    }

    @Property(tries = 150, seed = "20253")
    void noOrderOfMovesLosesAMunicipality(
            @ForAll("processes") AwardProcess process, @ForAll("moves") List<Move> moves, @ForAll Random random) {
        AwardCase now = open(process);
        Instant at = now.lastMove();
        for (Move move : moves) {
            at = at.plus(Duration.ofDays(random.nextInt(8)));
            AwardCase before = now;
            String outcome = before.outcomeHash();
            now = tried(before, move, at);
            nobodyIsLost(now);
            assertThat(before.outcomeHash()).isEqualTo(outcome);
            List<AuditTrail.Entry> entries = now.trail().entries();
            int kept = before.trail().entries().size();
            assertThat(entries).hasSize(now == before ? kept : kept + 1);
            assertThat(entries.subList(0, kept)).isEqualTo(before.trail().entries());
        }
        assertThat(now.trail().replay(process, List.of())).isEqualTo(now);
        assertThat(now.trail().replay(process, List.of()).outcomeHash()).isEqualTo(now.outcomeHash());
    }

    /** A walk that only makes moves that the table allows to somebody, so that it reaches the end. */
    private static AwardCase walk(AwardProcess process, Random random, Set<State> seen) {
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
                now.standings().stream().map(Standing::state).forEach(seen::add);
                nobodyIsLost(now);
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

    @Test
    void walksReachEveryState() {
        Set<State> seen = EnumSet.noneOf(State.class);
        for (int seed = 0; seed < 200; seed++) {
            AwardProcess process = Cases.full(seed % 2 == 0 ? Admission.EVERYONE : Admission.APPLICATION);
            Calendar calendar = seed % 4 < 2 ? process.calendar() : Calendar.without(Cases.STOCKHOLM);
            Rules rules = process.rules().withLate(Late.RECORD).withTitle(AwardProcess.TitleTerm.untilNext());
            AwardCase now = walk(process.withRules(rules).withCalendar(calendar), new Random(seed), seen);
            assertThat(now.trail().tamperings(now.process(), List.of())).isEmpty();
        }
        assertThat(seen).containsExactly(State.values());
    }
}
