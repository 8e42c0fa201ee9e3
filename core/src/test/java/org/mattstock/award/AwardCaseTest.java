package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mattstock.award.Cases.day;
import static org.mattstock.award.Cases.make;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.MentionOfNominees;
import org.mattstock.award.AwardProcess.Mentions;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.nomination.Example;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;

class AwardCaseTest {
    private static void refused(String message, Runnable move) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(move::run)
                .withMessage(message);
    }

    /** A list out of a file may be long; comparing each id with each other would take hours. */
    @Test
    void aMoveOfVeryManyUnitsIsCheckedAtOnce() {
        List<String> ids = IntStream.range(0, 500_000).mapToObj(i -> "unit" + i).toList();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(new Move.FindEligible(ids).units()).hasSize(500_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Move.FindEligible(List.of("9001", "9002", "9001")))
                .withMessage("units must differ, got 9001 twice");
        assertThatNullPointerException().isThrownBy(() -> new Move.Apply(null)).withMessage("unit");
    }

    @Test
    void fromEveryoneInToATitle() {
        AwardCase nominated = Cases.nominated();
        assertThat(nominated.in(State.NOT_NOMINATED)).containsExactly(Unit.of("9005", "Exempelås"));
        assertThat(nominated.reserves()).extracting(Unit::id).containsExactly("9004", "9003");
        AwardCase invited = make(nominated, "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        AwardCase replied =
                make(make(invited, "2025-04-10", new Move.Accept("9001")), "2025-04-20", new Move.Decline("9002"));
        AwardCase movedUp = make(replied, "2025-04-25", new Move.Replace("9002", "9004"));
        assertThat(movedUp.state("9002")).isEqualTo(State.DECLINED);
        assertThat(movedUp.standing("9002").replacedBy()).contains("9004");
        AwardCase full = make(
                make(movedUp, "2025-04-25", new Move.Invite(List.of("9004"))), "2025-05-09", new Move.Accept("9004"));
        assertThat(full.phase()).isEqualTo(Phase.DESCRIPTION);
        AwardCase submitted = make(
                make(full, "2025-08-30", new Move.Submit("9001", Cases.HASH)),
                "2025-08-31",
                new Move.Submit("9004", Cases.HASH));
        assertThat(submitted.phase()).isEqualTo(Phase.ASSESSMENT);
        AwardCase assessed =
                make(make(submitted, "2025-09-01", new Move.Assess("9001")), "2025-09-02", new Move.Assess("9004"));
        assertThat(assessed.phase()).isEqualTo(Phase.DECISION);
        AwardCase decided = make(
                make(assessed, "2025-10-20", new Move.Mention(List.of("9005"))),
                "2025-10-21",
                new Move.Decide(List.of("9004")));
        assertThat(decided.state("9003")).isEqualTo(State.NOT_NOMINATED);
        assertThat(decided.phase()).isEqualTo(Phase.ANNOUNCEMENT);
        AwardCase titled =
                make(make(decided, "2025-11-11", new Move.Announce()), "2025-11-12", new Move.GrantTitle("9004"));
        assertThat(titled.state("9001")).isEqualTo(State.ANNOUNCED_NOMINEE);
        Standing.Title title = titled.standing("9004").title().orElseThrow();
        assertThat(title)
                .isEqualTo(
                        new Standing.Title(LocalDate.parse("2025-11-11"), Optional.of(LocalDate.parse("2027-11-11"))));
        assertThat(title.isHeldOn(LocalDate.parse("2027-11-10"))).isTrue();
        assertThat(title.isHeldOn(LocalDate.parse("2027-11-11"))).isFalse();
        assertThat(titled.phase()).isEqualTo(Phase.TITLE);
        assertThat(titled.toString()).contains("9004  Exempelby", "titled", "from 2025-11-11 to before 2027-11-11");
    }

    @Test
    void whoAppliesInAProcessWithoutRepliesHasAccepted() {
        AwardCase now = Cases.open(Cases.plain());
        for (String each : List.of("9001", "9002", "9003")) {
            now = now.apply(new Move.Apply(each), Actor.municipality(each), day("2024-10-31"));
        }
        assertThat(now.phase()).isEqualTo(Phase.ENTRY);
        now = make(now, "2024-11-15", new Move.FindEligible(List.of("9001", "9002", "9003")));
        assertThat(now.phase()).isEqualTo(Phase.NOMINATION);
        now = make(now, "2025-03-01", new Move.Nominate(List.of("9001", "9002"), List.of()));
        assertThat(now.state("9004")).isEqualTo(State.OPEN);
        assertThat(now.phase()).isEqualTo(Phase.ASSESSMENT);
        AwardCase nominated = now;
        refused(
                "invite must have a stage for reply, which example has not",
                () -> make(nominated, "2025-03-02", new Move.Invite(List.of("9001"))));
        now = make(now, "2025-09-01", new Move.Assess("9001"));
        now = make(now, "2025-09-01", new Move.Assess("9002"));
        now = make(now, "2025-10-01", new Move.Decide(List.of("9002")));
        assertThat(now.in(State.WINNER, State.NOT_WINNER)).hasSize(2);
    }

    @Test
    void aMoveThatTheStateForbidsNamesUnitStateAndWhatIsAllowed() {
        AwardCase nominated = Cases.nominated();
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> make(nominated, "2025-04-01", new Move.Accept("9001")))
                .withMessage("Exempelköping (9001) is nominated: accept is not allowed; its state allows invite,"
                        + " withdraw, mention")
                .satisfies(refusal -> {
                    assertThat(refusal.standing()).contains(nominated.standing("9001"));
                    assertThat(refusal.allowed())
                            .containsExactly(Move.Kind.INVITE, Move.Kind.WITHDRAW, Move.Kind.MENTION);
                    assertThat(refusal.day()).isEmpty();
                });
    }

    @Test
    void aLateReplyIsRefusedWithItsDay() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001")));
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> make(invited, "2025-05-01", new Move.Accept("9001")))
                .withMessage("Exempelköping (9001) is invited: accept must come by 2025-04-30, got 2025-05-01"
                        + " (Europe/Stockholm); its state allows accept, decline, lapse, withdraw, mention")
                .satisfies(refusal -> assertThat(refusal.day()).contains(LocalDate.parse("2025-04-30")));
        assertThat(make(invited, "2025-05-01", new Move.Lapse("9001")).state("9001"))
                .isEqualTo(State.LAPSED);
    }

    @Test
    void aDayEndsAtMidnightInTheCalendarsZone() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001")));
        Move accept = new Move.Accept("9001");
        java.time.Instant midnight =
                LocalDate.parse("2025-05-01").atStartOfDay(Cases.STOCKHOLM).toInstant();
        assertThat(invited.apply(accept, Cases.SECRETARY, midnight.minusMillis(1))
                        .state("9001"))
                .isEqualTo(State.ACCEPTED);
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> invited.apply(accept, Cases.SECRETARY, midnight));
    }

    @Test
    void nothingLapsesBeforeItsDayAndNobodyWhoHasSubmitted() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001")));
        refused(
                "Exempelköping (9001) is invited: lapse must come after 2025-04-30, got 2025-04-30"
                        + " (Europe/Stockholm); its state allows accept, decline, lapse, withdraw, mention",
                () -> make(invited, "2025-04-30", new Move.Lapse("9001")));
        AwardCase submitted = make(
                make(invited, "2025-04-02", new Move.Accept("9001")),
                "2025-04-03",
                new Move.Submit("9001", Cases.HASH));
        refused(
                "Exempelköping (9001) is accepted: lapse must have a day that has passed, got none; its state allows"
                        + " lapse, withdraw, submit, assess, mention",
                () -> make(submitted, "2025-09-01", new Move.Lapse("9001")));
    }

    @Test
    void anApplicationAfterTheCutOffIsRefusedOrRecordedAsTheRulesSay() {
        AwardProcess process = Cases.full(Admission.APPLICATION);
        refused(
                "Exempelköping (9001) is open: apply must come by 2024-10-31, got 2024-11-01 (Europe/Stockholm); its"
                        + " state allows apply",
                () -> make(Cases.open(process), "2024-11-01", new Move.Apply("9001")));
        AwardCase open = Cases.open(process.withRules(process.rules().withLate(Late.RECORD)));
        assertThat(make(open, "2024-10-31", new Move.Apply("9001")).state("9001"))
                .isEqualTo(State.APPLIED);
        assertThat(make(open, "2024-11-01", new Move.Apply("9001")).state("9001"))
                .isEqualTo(State.LATE);
    }

    @Test
    void reservesMoveUpInTheirTurnUntilTheirDay() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        AwardCase declined = make(invited, "2025-04-20", new Move.Decline("9002"));
        refused(
                "reserve must be the first that is left, Exempelby (9004), got 9003",
                () -> make(declined, "2025-04-21", new Move.Replace("9002", "9003")));
        refused(
                "Exempelvik (9002) is declined: replace must come by 2025-08-31, got 2025-09-01 (Europe/Stockholm);"
                        + " its state allows accept, replace, mention",
                () -> make(declined, "2025-09-01", new Move.Replace("9002", "9004")));
        AwardCase withoutFirst = make(declined, "2025-04-21", new Move.Withdraw("9004"));
        assertThat(make(withoutFirst, "2025-04-22", new Move.Replace("9002", "9003"))
                        .state("9003"))
                .isEqualTo(State.NOMINATED);
    }

    @Test
    void whoWithdrewBeforeTheNominationHasNoPlaceToLeave() {
        AwardCase found = make(
                Cases.open(Cases.full(Admission.EVERYONE)),
                "2024-12-01",
                new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        AwardCase withdrawn = make(found, "2024-12-02", new Move.Withdraw("9006"));
        AwardCase nominated = make(withdrawn, "2025-03-01", new Move.Nominate(List.of("9001"), List.of("9002")));
        refused(
                "Exempelsund (9006) must have been nominated to be replaced, got withdrawn",
                () -> make(nominated, "2025-03-02", new Move.Replace("9006", "9002")));
    }

    @Test
    void nobodyIsNominatedBeforeEverybodyIsJudged() {
        AwardCase some = make(
                Cases.open(Cases.full(Admission.EVERYONE)),
                "2024-12-01",
                new Move.FindEligible(List.of("9001", "9002")));
        refused(
                "nominate must come when everyone who is in has been found eligible or not, not yet: Exempelstad"
                        + " (9003), Exempelby (9004), Exempelås (9005), Exempelsund (9006)",
                () -> make(some, "2025-03-01", new Move.Nominate(List.of("9001"), List.of())));
        refused(
                "find-eligible must come before the nomination",
                () -> make(Cases.nominated(), "2025-03-20", new Move.FindEligible(List.of("9006"))));
    }

    @Test
    void aNominationComesAfterTheCutOffAndNamesNoMoreReservesThanTheRulesAllow() {
        AwardCase found = make(
                Cases.open(Cases.full(Admission.EVERYONE)),
                "2024-10-01",
                new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        refused(
                "nominate must come after 2024-10-31, got 2024-10-31 (Europe/Stockholm)",
                () -> make(found, "2024-10-31", new Move.Nominate(List.of("9001"), List.of())));
        refused(
                "reserves must be at most 2, got 3",
                () -> make(found, "2024-11-01", new Move.Nominate(List.of("9001"), List.of("9002", "9003", "9004"))));
    }

    @Test
    void theRoleDecidesWhoMayMove() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001")));
        Move accept = new Move.Accept("9001");
        refused(
                "accept must be made by municipality or secretariat, got observer guest",
                () -> invited.apply(accept, new Actor(Role.OBSERVER, "guest"), day("2025-04-02")));
        refused(
                "accept must be made for one's own municipality, got 9001 by municipality 9002",
                () -> invited.apply(accept, Actor.municipality("9002"), day("2025-04-02")));
        assertThat(invited.apply(accept, Actor.municipality("9001"), day("2025-04-02"))
                        .state("9001"))
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void whatBearsOnOthersStatesItsGrounds() {
        AwardCase open = Cases.open(Cases.full(Admission.EVERYONE));
        refused(
                "reason of find-ineligible must say why, in at least three words, got \"\"",
                () -> open.apply(new Move.FindIneligible(List.of("9001")), Cases.SECRETARY, day("2024-12-01")));
        List<String> all = Cases.UNITS.stream().map(Unit::id).toList();
        AwardCase found = make(open, "2024-12-01", new Move.FindEligible(all));
        refused(
                "nominate must rest on a nomination on file, by its hash, or a departure be stated with who decided it",
                () -> found.apply(
                        new Move.Nominate(List.of("9001"), List.of()),
                        Cases.SECRETARY,
                        day("2024-12-02"),
                        Grounds.of("the best")));
    }

    @Test
    void timeDoesNotRunBackwards() {
        refused(
                "at must not be before the last move, 2025-03-15T11:00:00Z, got 2025-03-14T11:00:00Z",
                () -> make(Cases.nominated(), "2025-03-14", new Move.Invite(List.of("9001"))));
    }

    @Test
    void aDecisionWaitsForEveryNominee() {
        refused(
                "decide must come when every nominee is assessed or gone, not yet: Exempelvik (9002)",
                () -> make(assessedFirst(), "2025-10-01", new Move.Decide(List.of("9001"))));
    }

    private static AwardCase assessedFirst() {
        AwardCase now = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        for (String each : List.of("9001", "9002")) {
            now = make(now, "2025-04-02", new Move.Accept(each));
        }
        now = make(now, "2025-04-03", new Move.Submit("9001", Cases.HASH));
        return make(now, "2025-09-01", new Move.Assess("9001"));
    }

    @Test
    void whoHasSubmittedNothingIsNotAssessed() {
        refused(
                "Exempelvik (9002) must have submitted before it is assessed",
                () -> make(assessedFirst(), "2025-10-01", new Move.Assess("9002")));
    }

    @Test
    void placesAreSharedOnlyIfTheRulesSaySo() {
        AwardCase now = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        for (String each : List.of("9001", "9002")) {
            now = make(now, "2025-04-02", new Move.Accept(each));
            now = make(now, "2025-04-02", new Move.Submit(each, Cases.HASH));
        }
        for (String each : List.of("9001", "9002")) {
            now = make(now, "2025-09-02", new Move.Assess(each));
        }
        AwardCase assessed = now;
        refused(
                "winners must be at most 1, got 2",
                () -> make(assessed, "2025-10-01", new Move.Decide(List.of("9001", "9002"))));
        AwardProcess shared =
                assessed.process().withRules(assessed.process().rules().withWinners(2));
        AwardCase again = Cases.open(shared);
        for (AuditTrail.Entry each : assessed.trail().entries()) {
            again = again.apply(each.move(), each.actor(), each.at(), each.grounds());
        }
        assertThat(make(again, "2025-10-01", new Move.Decide(List.of("9001", "9002")))
                        .in(State.WINNER))
                .hasSize(2);
    }

    @Test
    void theMentionHasItsOwnRules() {
        AwardCase mentioned = make(Cases.nominated(), "2025-10-01", new Move.Mention(List.of("9005")));
        assertThat(mentioned.standing("9005").mentioned()).contains(day("2025-10-01"));
        refused(
                "Exempelås (9005) must not be mentioned twice",
                () -> make(mentioned, "2025-10-02", new Move.Mention(List.of("9005"))));
        refused(
                "mentions must be at most 2, got 3",
                () -> make(mentioned, "2025-10-02", new Move.Mention(List.of("9003", "9004"))));
        AwardProcess process = Cases.full(Admission.EVERYONE);
        AwardProcess excluding =
                process.withRules(process.rules().withMentions(new Mentions(1, MentionOfNominees.EXCLUDED)));
        AwardCase found = make(
                Cases.open(excluding),
                "2024-12-01",
                new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        AwardCase nominated = make(found, "2025-03-01", new Move.Nominate(List.of("9001"), List.of()));
        refused(
                "Exempelköping (9001) must not be mentioned: nominees are excluded",
                () -> make(nominated, "2025-10-01", new Move.Mention(List.of("9001"))));
    }

    @Test
    void theEmbargoAndTheCeremonyHoldTheOutcomeBack() {
        AwardCase now = make(assessedFirst(), "2025-09-01", new Move.Withdraw("9002"));
        AwardCase decided = make(now, "2025-10-31", new Move.Decide(List.of("9001")));
        refused(
                "announce must come from 2025-11-11, got 2025-11-10 (Europe/Stockholm)",
                () -> make(decided, "2025-11-10", new Move.Announce()));
        refused(
                "announce must have a decision, got none; where nobody is left or chosen, decide that nobody wins",
                () -> make(now, "2025-11-11", new Move.Announce()));
    }

    @Test
    void anUnknownUnitIsNamedWithTheNearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(Cases.nominated(), "2025-04-01", new Move.Withdraw("9007")))
                .withMessageStartingWith("unit must be one of the case's, got \"9007\"; nearest: Exempelköping (9001)");
    }

    @ParameterizedTest
    @EnumSource(Admission.class)
    void aCaseIsEqualToOneThatCameToItTheSameWay(Admission entry) {
        AwardProcess process = Cases.full(entry);
        assertThat(Cases.open(process))
                .isEqualTo(Cases.open(process))
                .hasSameHashCodeAs(Cases.open(process))
                .isNotEqualTo(Cases.open(Cases.plain()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwardCase.open(
                        process, List.of(Cases.UNITS.get(0), Cases.UNITS.get(0)), day("2024-09-01"), Cases.SOFTWARE))
                .withMessage("units must differ, got 9001 twice");
    }

    @Test
    void aNominationRestsOnTheRuleOfTheProcess() {
        AwardProcess process = Cases.full(Admission.EVERYONE);
        NominationRule rule = NominationRule.largestGap(2, 5);
        AwardProcess ruled = process.withRules(process.rules().withNomination(rule));
        Nomination nomination = rule.nominate(Example.shared());
        Move.Nominate move = Move.Nominate.from(nomination, 2);
        assertThat(move).isEqualTo(new Move.Nominate(List.of("A", "B", "C"), List.of("D", "E")));
        List<Unit> units =
                nomination.answers().stream().map(Nomination.Answer::unit).toList();
        AwardCase found = AwardCase.open(ruled, units, day("2024-09-01"), Cases.SOFTWARE)
                .apply(
                        new Move.FindEligible(units.stream().map(Unit::id).toList()),
                        Cases.SECRETARY,
                        day("2024-11-01"));
        Nomination another = NominationRule.topN(3).nominate(Example.shared());
        AwardCase filed = found.file(Exhibit.of(nomination)).file(Exhibit.of(another));
        refused(
                "nominate must rest on the rule of the process, " + rule.inWords() + ", got one by "
                        + another.rule().inWords() + ", or a departure be stated with who decided it",
                () -> filed.apply(move, Cases.SECRETARY, day("2024-11-02"), Grounds.of(another)));
        AwardCase nominated = filed.apply(move, Cases.SECRETARY, day("2024-11-02"), Grounds.of(nomination));
        assertThat(nominated.in(State.NOMINATED)).extracting(Unit::id).containsExactly("A", "B", "C");
        assertThat(nominated.in(State.NOT_NOMINATED)).extracting(Unit::id).containsExactly("F");
        Grounds grounds = nominated.trail().entries().get(1).grounds();
        assertThat(grounds.reason()).isEqualTo(nomination.basis().inWords());
        assertThat(grounds.hashes())
                .containsOnly(Map.entry("nomination", nomination.basis().hash()));
    }
}
