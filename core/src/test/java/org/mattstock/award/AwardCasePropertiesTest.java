package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

/** Whatever is moved, in whatever order: nobody is lost, and what was recorded can be made again. */
class AwardCasePropertiesTest {
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
        return Generators.moves(Walks.IDS).list().ofSize(60).withoutEdgeCases();
    }

    private static void nobodyIsLost(AwardCase now) {
        assertThat(now.standings().stream().map(each -> each.unit().id())).containsExactlyElementsOf(Walks.IDS);
        int inSomeState = 0;
        for (State state : State.values()) {
            inSomeState += now.in(state).size();
        }
        assertThat(inSomeState).isEqualTo(Walks.IDS.size());
    }

    @Property(tries = 150, seed = "20253")
    void noOrderOfMovesLosesAMunicipality(
            @ForAll("processes") AwardProcess process, @ForAll("moves") List<Move> moves, @ForAll Random random) {
        AwardCase now = Walks.open(process);
        Instant at = now.lastMove();
        for (Move move : moves) {
            at = at.plus(Duration.ofDays(random.nextInt(8)));
            AwardCase before = now;
            String outcome = before.outcomeHash();
            now = Walks.tried(before, move, at);
            nobodyIsLost(now);
            assertThat(before.outcomeHash()).isEqualTo(outcome);
            List<AuditTrail.Entry> entries = now.trail().entries();
            int kept = before.trail().entries().size();
            assertThat(entries).hasSize(now == before ? kept : kept + 1);
            assertThat(entries.subList(0, kept)).isEqualTo(before.trail().entries());
        }
        assertThat(new CaseFile(process, now.trail(), List.of()).replay()).isEqualTo(now);
        assertThat(new CaseFile(process, now.trail(), List.of()).replay().outcomeHash())
                .isEqualTo(now.outcomeHash());
    }

    @Test
    void walksReachEveryState() {
        Set<State> seen = EnumSet.noneOf(State.class);
        for (int seed = 0; seed < 200; seed++) {
            AwardProcess process = Cases.full(seed % 2 == 0 ? Admission.EVERYONE : Admission.APPLICATION);
            Calendar calendar = seed % 4 < 2 ? process.calendar() : Calendar.without(Cases.STOCKHOLM);
            Rules rules = process.rules().withLate(Late.RECORD).withTitle(AwardProcess.TitleTerm.untilNext());
            AwardCase now = Walks.walk(process.withRules(rules).withCalendar(calendar), new Random(seed), each -> {
                nobodyIsLost(each);
                each.standings().stream().map(Standing::state).forEach(seen::add);
            });
            assertThat(new CaseFile(now.process(), now.trail(), List.of()).tamperings())
                    .isEmpty();
        }
        assertThat(seen).containsExactly(State.values());
    }
}
