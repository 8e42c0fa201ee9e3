package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.Standing.State;
import org.mattstock.award.Transitions.Step;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/** Every move is tried on a unit in every state, in three forms of the process. */
class TransitionsTest {
    private static final String UNIT = "9001";
    private static final String OTHER = "9002";
    private static final Standing.Title TITLE =
            new Standing.Title(LocalDate.parse("2025-11-11"), Optional.of(LocalDate.parse("2027-11-11")));
    private static final Map<AwardProcess, AuditTrail> TRAILS = new LinkedHashMap<>();

    /**
     * A move that reaches the unit.
     *
     * @param move what is tried
     * @param other the state of another unit, such that it does not stand in the way
     * @param day neither too early nor too late
     * @param steps what the move is for the unit, by its state
     */
    private record Trial(Move move, State other, String day, List<Step> steps) {
        Trial(Move move, State other, String day, Step... steps) {
            this(move, other, day, List.of(steps));
        }
    }

    private static List<Trial> trials() {
        List<String> unit = List.of(UNIT);
        List<String> other = List.of(OTHER);
        State eligible = State.ELIGIBLE;
        State assessed = State.ASSESSED;
        return List.of(
                new Trial(new Move.Apply(UNIT), eligible, "2024-10-31", Step.APPLY),
                new Trial(new Move.Apply(UNIT), eligible, "2024-11-01", Step.APPLY_LATE),
                new Trial(new Move.Admit(UNIT), eligible, "2024-12-01", Step.ADMIT),
                new Trial(new Move.FindEligible(unit), eligible, "2024-12-01", Step.FIND_ELIGIBLE),
                new Trial(new Move.FindIneligible(unit), eligible, "2024-12-01", Step.FIND_INELIGIBLE),
                new Trial(new Move.Nominate(unit, List.of()), eligible, "2025-03-31", Step.NOMINATE),
                new Trial(new Move.Nominate(other, unit), eligible, "2024-11-01", Step.RESERVE),
                new Trial(new Move.Nominate(other, List.of()), eligible, "2025-03-31", Step.PASS_OVER),
                new Trial(new Move.Invite(unit), assessed, "2025-04-01", Step.INVITE),
                new Trial(new Move.Accept(UNIT), assessed, "2025-04-30", Step.ACCEPT),
                new Trial(new Move.Decline(UNIT), assessed, "2025-04-30", Step.DECLINE),
                new Trial(new Move.Lapse(UNIT), assessed, "2025-09-01", Step.LAPSE),
                new Trial(new Move.Withdraw(UNIT), assessed, "2025-09-01", Step.WITHDRAW),
                new Trial(new Move.Replace(UNIT, OTHER), State.RESERVE, "2025-08-31", Step.REPLACE),
                new Trial(new Move.Replace(OTHER, UNIT), State.DECLINED, "2025-08-31", Step.MOVE_UP),
                new Trial(new Move.Submit(UNIT, Cases.HASH), assessed, "2025-08-31", Step.SUBMIT),
                new Trial(new Move.Assess(UNIT), assessed, "2025-09-01", Step.ASSESS),
                new Trial(new Move.Decide(unit), assessed, "2025-10-31", Step.WIN),
                new Trial(new Move.Decide(other), assessed, "2025-10-31", Step.NOT_WIN, Step.RELEASE),
                new Trial(new Move.Reopen(), State.WINNER, "2025-11-01", Step.REOPEN),
                new Trial(new Move.Mention(unit), assessed, "2025-10-01", Step.MENTION),
                new Trial(new Move.Announce(), State.WINNER, "2025-11-11", Step.ANNOUNCE),
                new Trial(new Move.GrantTitle(UNIT), State.ANNOUNCED_WINNER, "2025-11-11", Step.GRANT_TITLE),
                new Trial(new Move.EndTitle(UNIT), State.ANNOUNCED_NOMINEE, "2027-11-11", Step.END_TITLE),
                new Trial(new Move.Revoke(UNIT), State.ANNOUNCED_NOMINEE, "2025-11-12", Step.REVOKE));
    }

    private static List<AwardProcess> processes() {
        return Stream.of(Cases.full(Admission.EVERYONE), Cases.full(Admission.APPLICATION), Cases.plain())
                .map(each -> each.withRules(each.rules().withLate(Late.RECORD)))
                .toList();
    }

    static Stream<Arguments> states() {
        return processes().stream()
                .flatMap(process -> Stream.of(State.values()).map(state -> Arguments.of(process, state)));
    }

    /** A case with the unit in a state, another that is not in the way, and whatever a unit in that state has with it. */
    private static AwardCase caseWith(AwardProcess process, State state, Trial trial) {
        AuditTrail trail = TRAILS.computeIfAbsent(
                process,
                key -> AwardCase.open(key, Cases.UNITS.subList(0, 2), Cases.day("2024-09-01"), Cases.SOFTWARE)
                        .trail());
        Map<String, Standing> standings = new LinkedHashMap<>();
        standings.put(UNIT, standing(Cases.UNITS.get(0), state, trial));
        standings.put(OTHER, standing(Cases.UNITS.get(1), trial.other(), trial));
        return new AwardCase(process, standings, docket(process, trial), new TreeMap<>(), trail, Cases.SOFTWARE, "");
    }

    /** As far as the case must have come for the move. */
    private static AwardCase.Docket docket(AwardProcess process, Trial trial) {
        Move.Kind kind = trial.move().kind();
        Set<Move.Kind> told = EnumSet.of(Move.Kind.GRANT_TITLE, Move.Kind.END_TITLE, Move.Kind.REVOKE);
        boolean decided = told.contains(kind) || kind == Move.Kind.REOPEN || kind == Move.Kind.ANNOUNCE;
        Optional<Instant> then = Optional.of(Cases.day("2024-09-01"));
        return new AwardCase.Docket(
                process.calendar(),
                then.filter(at -> kind.compareTo(Move.Kind.NOMINATE) > 0),
                List.of(),
                then.filter(at -> decided),
                then.filter(at -> told.contains(kind)),
                Optional.empty());
    }

    private static Standing standing(Unit unit, State state, Trial trial) {
        boolean nominee = state.compareTo(State.NOMINATED) >= 0;
        Optional<Instant> nominated = nominee ? Optional.of(Cases.day("2025-03-01")) : Optional.empty();
        Optional<Integer> reserve = state == State.RESERVE ? Optional.of(1) : Optional.empty();
        List<String> submissions = nominee && !(trial.move() instanceof Move.Lapse) ? List.of(Cases.HASH) : List.of();
        return new Standing(
                unit,
                state,
                Cases.day("2024-09-01"),
                nominated,
                Optional.empty(),
                reserve,
                Optional.empty(),
                submissions,
                Optional.empty(),
                state == State.TITLED ? Optional.of(TITLE) : Optional.empty());
    }

    private static boolean has(AwardProcess process, Move move) {
        return switch (move.kind()) {
            case INVITE, ACCEPT, DECLINE -> process.has(Phase.REPLY);
            case SUBMIT, LAPSE -> process.has(Phase.DESCRIPTION);
            default -> true;
        };
    }

    @Test
    void everyStepAndEveryKindOfMoveIsTried() {
        assertThat(trials().stream().flatMap(trial -> trial.steps().stream())).containsExactly(Step.values());
        assertThat(trials().stream().map(trial -> trial.move().kind()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Move.Kind.DELIBERATE, Move.Kind.POSTPONE, Move.Kind.CLOSE)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyMoveDoesWhatTheTableSaysOrIsRefusedAndChangesNothing(AwardProcess process, State state) {
        for (Trial trial : trials()) {
            AwardCase before = caseWith(process, state, trial);
            Optional<State> next = trial.steps().stream()
                    .flatMap(step -> Transitions.of(process).next(state, step).stream())
                    .findFirst();
            if (next.isPresent() && has(process, trial.move())) {
                assertThat(Cases.make(before, trial.day(), trial.move()).state(UNIT))
                        .as("%s of %s", trial, state)
                        .isEqualTo(next.get());
            } else if (trial.move().units().contains(UNIT)) {
                isRefused(before, trial);
            } else {
                leavesTheUnit(before, trial);
            }
            assertThat(before).isEqualTo(caseWith(process, state, trial));
        }
    }

    private static void isRefused(AwardCase before, Trial trial) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .as("%s of %s", trial, before.state(UNIT))
                .isThrownBy(() -> Cases.make(before, trial.day(), trial.move()))
                .satisfies(refusal -> {
                    assertThat(refusal.move()).isEqualTo(trial.move());
                    assertThat(refusal.getMessage())
                            .containsAnyOf(
                                    "its state allows",
                                    "must have a stage",
                                    "must come when every",
                                    "must come before");
                });
    }

    /** A move of others: the unit stays as it is, or has yet to be judged or assessed and stands in the way. */
    private static void leavesTheUnit(AwardCase before, Trial trial) {
        State state = before.state(UNIT);
        boolean waiting = trial.move() instanceof Move.Decide
                ? List.of(State.NOMINATED, State.INVITED, State.ACCEPTED).contains(state)
                : trial.move() instanceof Move.Nominate
                        && (state == State.APPLIED
                                || (state == State.OPEN && before.process().entry() == Admission.EVERYONE));
        if (waiting) {
            assertThatExceptionOfType(IllegalMoveException.class)
                    .isThrownBy(() -> Cases.make(before, trial.day(), trial.move()))
                    .withMessageContaining("not yet: Exempelköping (9001)");
        } else {
            AwardCase after = Cases.make(before, trial.day(), trial.move());
            assertThat(after.standing(UNIT)).isEqualTo(before.standing(UNIT));
            assertThat(after.standing(OTHER)).isNotEqualTo(before.standing(OTHER));
        }
    }

    @Test
    void theJavadocShowsTheTable() throws IOException {
        Table table = Cases.full(Admission.APPLICATION).transitions();
        String javadoc = Files.readString(Path.of("src/main/java/org/mattstock/award/AwardCase.java"));
        String shown = Arrays.stream(javadoc.split("\n"))
                .filter(line -> line.startsWith(" * "))
                .map(line -> line.substring(3).stripTrailing())
                .reduce("", (all, line) -> all + "\n" + line);
        String text = Arrays.stream(table.withTitle("").toText().split("\n"))
                .map(String::stripTrailing)
                .reduce("", (all, line) -> all + "\n" + line);
        assertThat(shown).contains(text.strip());
    }

    @Test
    void twoRowsFollowTheFormOfTheProcess() {
        Transitions everyone = Transitions.of(Cases.full(Admission.EVERYONE));
        Transitions plain = Transitions.of(Cases.plain());
        for (Step step : Step.values()) {
            assertThat(everyone.next(State.OPEN, step)).isEqualTo(everyone.next(State.APPLIED, step));
            if (step != Step.MENTION) {
                assertThat(plain.next(State.NOMINATED, step)).isEqualTo(plain.next(State.ACCEPTED, step));
            }
        }
        assertThat(plain.next(State.NOMINATED, Step.MENTION)).contains(State.NOMINATED);
        assertThat(plain.next(State.OPEN, Step.APPLY)).contains(State.APPLIED);
        assertThat(everyone.next(State.NOMINATED, Step.INVITE)).contains(State.INVITED);
    }
}
