package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** From every state that a municipality can come to, moves lead to a closed case, also when every day has passed. */
class WaysToTheEndTest {
    /** Later than every day of the calendar and every title. */
    private static final LocalDate LATE = LocalDate.of(2040, 1, 1);

    private static final int OF_EACH = 5;

    static Stream<Arguments> forms() {
        return Stream.of(
                        Arguments.of(Cases.full(Admission.EVERYONE), EnumSet.of(State.APPLIED, State.LATE)),
                        Arguments.of(Cases.full(Admission.APPLICATION), EnumSet.noneOf(State.class)),
                        Arguments.of(
                                Cases.plain(), EnumSet.of(State.INVITED, State.ACCEPTED, State.DECLINED, State.LAPSED)))
                .flatMap(form -> Stream.of(
                                TitleTerm.years(2), TitleTerm.untilNext(), TitleTerm.until(LocalDate.of(2030, 1, 1)))
                        .map(term -> Arguments.of(ruled((AwardProcess) form.get()[0], term), form.get()[1])));
    }

    private static AwardProcess ruled(AwardProcess process, TitleTerm term) {
        return process.withRules(process.rules().withLate(Late.RECORD).withTitle(term));
    }

    /** Cases with a unit in each state, come to by moves alone. */
    private static final class Found {
        private final Map<State, List<AwardCase>> cases = new EnumMap<>(State.class);

        void see(AwardCase current) {
            for (Standing each : current.standings()) {
                List<AwardCase> those = cases.computeIfAbsent(each.state(), key -> new ArrayList<>());
                if (those.size() < OF_EACH) {
                    those.add(current);
                }
            }
        }

        List<AwardCase> with(State state) {
            return List.copyOf(cases.getOrDefault(state, List.of()));
        }
    }

    private static Found walked(AwardProcess process) {
        Found found = new Found();
        for (int seed = 0; seed < 60; seed++) {
            Calendar calendar = seed % 2 == 0 ? process.calendar() : Calendar.without(Cases.STOCKHOLM);
            Walks.walk(process.withCalendar(calendar), new Random(seed), found::see);
        }
        for (AwardCase each : found.with(State.OPEN)) {
            Closer.close(each, day(each), found::see);
        }
        for (AwardCase each : found.with(State.TITLED)) {
            Unit winner = each.in(State.TITLED).get(0);
            found.see(Cases.make(each, LATE.toString(), new Move.EndTitle(winner.id())));
            found.see(Cases.make(each, LATE.toString(), new Move.Revoke(winner.id())));
        }
        return found;
    }

    private static LocalDate day(AwardCase current) {
        return current.lastMove().atZone(Cases.STOCKHOLM).toLocalDate();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyStateHasAWayToAClosedCase(AwardProcess process, Set<State> outside) {
        Found found = walked(process);
        assertThat(found.cases.keySet()).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.copyOf(outside)));
        for (State state : found.cases.keySet()) {
            for (AwardCase each : found.with(state)) {
                closes(each, day(each));
                closes(each, day(each).isAfter(LATE) ? day(each) : LATE.plusDays(1));
            }
        }
    }

    private static void closes(AwardCase start, LocalDate day) {
        AwardCase end = Closer.close(start, day, on -> {});
        assertThat(end.docket().closed()).as("from %s", start).isPresent();
        assertThat(end.standings())
                .extracting(Standing::unit)
                .isEqualTo(start.trail().units());
        assertThat(new CaseFile(end.process(), end.trail(), List.of()).tamperings())
                .isEmpty();
    }
}
