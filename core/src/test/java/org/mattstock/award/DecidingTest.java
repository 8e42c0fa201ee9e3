package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Awards.FIRST;
import static org.mattstock.award.Awards.MOTIVATION;
import static org.mattstock.award.Awards.REASON;
import static org.mattstock.award.Awards.SECOND;
import static org.mattstock.award.Awards.counted;
import static org.mattstock.award.Awards.grounds;
import static org.mattstock.award.Awards.make;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.Standing.State;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.Deliberation;

/** Who wins and who is mentioned follows from what the jury counted and chose. */
class DecidingTest {
    private static final Deliberation CLEAR =
            Awards.vote(Awards.deliberation(), "9001", "9001", "9001", "9002", "9003");
    private static final String DAY = "2025-10-02";

    private static Move decide(String... winners) {
        return new Move.Decide(List.of(winners));
    }

    private static void refused(String message, AwardCase before, Move move, Grounds grounds) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> make(before, DAY, move, grounds))
                .withMessageStartingWith(message);
    }

    @Test
    void withoutATallyNobodyWinsAndNobodyDeliberates() {
        AwardCase before = counted(Awards.assessed(), CLEAR);
        refused("decide must rest on a tally on file, by its hash", before, decide("9001"), REASON);
        refused("decide must rest on a tally on file", Awards.assessed(), decide("9001"), grounds(CLEAR));
        refused("deliberate must rest on a tally on file", before, new Move.Deliberate(), REASON);
    }

    @Test
    void onlyTheTallysWinnerWins() {
        AwardCase before = counted(Awards.assessed(), CLEAR);
        assertThat(make(before, DAY, decide("9001"), grounds(CLEAR)).state("9001"))
                .isEqualTo(State.WINNER);
        refused("winners must be the jury's, Exempelköping", before, decide("9002"), grounds(CLEAR));
        refused("winners must be the jury's, ", before, decide(), grounds(CLEAR));
        refused("deliberate must come to no decision, got ", before, new Move.Deliberate(), grounds(CLEAR));
    }

    /** Whoever could choose how votes are counted once they are cast would choose the winner. */
    @Test
    void whereTheProcessSaysHowTheJuryDecidesTheTallyIsByThatRule() {
        AwardCase open = Awards.assessed();
        AwardProcess ruled = open.process()
                .withRules(open.process().rules().withDecision(CLEAR.rule().withTies(TieBreak.SHARED_PLACE)));
        AwardCase before =
                AwardCase.open(ruled, open.trail().units(), open.trail().opened(), Cases.SOFTWARE);
        for (Exhibit each : open.exhibits()) {
            before = before.file(each);
        }
        for (AuditTrail.Entry each : open.trail().entries()) {
            before = before.apply(each.move(), each.actor(), each.at(), each.grounds());
        }
        refused("tally must be by the rule of the process, ", counted(before, CLEAR), decide("9001"), grounds(CLEAR));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "CHAIR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyButWhomTheRulesLetDepartsFromTheTally(Role role) {
        AwardCase before = counted(Awards.assessed(), CLEAR);
        Grounds departing = grounds(CLEAR).departing(role, "since it was so decided");
        refused("departure must be decided by chair, got ", before, decide("9002"), departing);
    }

    @Test
    void aDepartureStandsInTheEntryTheTableAndTheRecordAndIsNotStatedForNothing() {
        AwardCase before = counted(Awards.assessed(), CLEAR);
        Grounds departing = grounds(CLEAR).departing(Role.CHAIR, "the jury took it up again");
        refused("departure must not be stated where decide is what", before, decide("9001"), departing);
        AwardCase departed = make(before, DAY, decide("9002"), departing);
        AwardCase told = make(departed, "2025-11-11", new Move.Announce(), Grounds.none());
        String shown = "departs, decided by chair: the jury took it up again";
        assertThat(told.trail().entries().get(13).grounds().departure()).isPresent();
        assertThat(told.trail().toTable().toText()).contains(shown);
        assertThat(PublicRecord.of(told, Cases.day("2025-11-11")).toString()).contains(shown);
        assertThat(CaseFile.of(told).tamperings()).isEmpty();
    }

    @Test
    void whereTheTallyHasNoDecisionNobodyWins() {
        AwardCase before = counted(Awards.assessed(), FIRST);
        refused("winners must be the jury's, ", before, decide("9001"), grounds(FIRST));
        assertThat(make(before, DAY, decide(), grounds(FIRST)).in(State.WINNER)).isEmpty();
    }

    @Test
    void aRunoffIsDecidedByItsOwnTallyOnly() {
        AwardCase tied = Awards.tied();
        assertThat(tied.docket().runoff()).containsExactly("9001", "9002");
        assertThat(make(counted(tied, SECOND), DAY, decide("9002"), grounds(SECOND))
                        .state("9002"))
                .isEqualTo(State.WINNER);
        refused(
                "nominees of the tally must be those who can win, got them with Exempelstad (9003) besides",
                counted(tied, CLEAR),
                decide("9001"),
                grounds(CLEAR));
        refused("nominees of the tally must be those who can win", tied, decide(), grounds(FIRST));
        refused(
                "nominees of the tally must be those who can win, got them lacking Exempelstad (9003)",
                counted(Awards.assessed(), SECOND),
                decide("9002"),
                grounds(SECOND));
    }

    @Test
    void aTallyIsThatOfTheDeliberationItIsNamedWith() {
        AwardCase before = counted(counted(Awards.assessed(), CLEAR), FIRST);
        Grounds mixed = grounds(CLEAR).with(Exhibit.of(FIRST.tally()));
        refused("tally must be that of the deliberation on file", before, decide(), mixed);
    }

    @Test
    void aMotivationIsOfAWinner() {
        Exhibit text = new Exhibit.OfMotivation(MOTIVATION);
        AwardCase before = counted(Awards.assessed(), CLEAR).file(text);
        refused(
                "motivation must be of a winner, 9001, got one of 9002",
                before,
                decide("9001"),
                grounds(CLEAR).with(text));
    }

    /** A reason of one letter, of one word, of nothing but blanks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "x", "because", "two words", "   ", "\u00a0 \u00a0 \u00a0", ". . .", "- - - -"})
    void aReasonThatSaysNothingIsRefused(String nothing) {
        AwardCase before = counted(Awards.assessed(), CLEAR);
        Grounds said = new Grounds(nothing, grounds(CLEAR).hashes(), Optional.empty());
        refused("reason of decide must say why, in at least three words, got ", before, decide("9001"), said);
        Exhibit choice = Exhibit.of(Awards.MENTION);
        refused(
                "reason of mention must say why, in at least three words",
                Awards.decided().file(choice),
                new Move.Mention(List.of("9004")),
                Grounds.of(nothing).with(choice));
    }

    @Test
    void aMentionIsTheChoicesOrADeparture() {
        Exhibit choice = Exhibit.of(Awards.MENTION);
        AwardCase before = Awards.decided().file(choice);
        Grounds chosen = REASON.with(choice);
        refused("mention must rest on a choice on file, by its hash", before, mention("9004"), REASON);
        refused(
                "units mentioned must be the choice's, got them lacking 9004 and with 9005",
                before,
                mention("9005"),
                chosen);
        refused("units mentioned must be the choice's, got them with 9005", before, mention("9004", "9005"), chosen);
        refused(
                "departure must be decided by chair, got secretariat",
                before,
                mention("9005"),
                chosen.departing(Role.SECRETARIAT, "since it was so decided"));
        assertThat(make(before, DAY, mention("9005"), chosen.departing(Role.CHAIR, "since it was so decided"))
                        .standing("9005")
                        .mentioned())
                .isPresent();
        assertThat(Stream.of("9004").map(make(before, DAY, mention("9004"), chosen)::standing))
                .allMatch(each -> each.mentioned().isPresent());
    }

    private static Move mention(String... units) {
        return new Move.Mention(List.of(units));
    }

    @Test
    void aMentionIsChosenAmongTheSameNominees() {
        MentionBasis real = Awards.MENTION.basis();
        Exhibit other = new Exhibit.OfMention(new MentionBasis(
                real.rule(), real.origin(), List.of("9001"), real.candidates(), real.notDecidable(), real.luck()));
        refused(
                "nominees of the mention's choice must be the case's, got them lacking 9002, 9003",
                Awards.decided().file(other),
                mention("9004"),
                REASON.with(other));
    }
}
