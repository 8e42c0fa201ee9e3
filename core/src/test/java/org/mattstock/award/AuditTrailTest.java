package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.award.Cases.make;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Change;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

class AuditTrailTest {
    /** Written out by hand as bytes in {@code award-hash.py}, beside this test's resources. */
    private static final String DEFINITION = "365ff77e386bfb085dad3743243464cbcdc05cf8d6a3bd66d825f446c2b24d08";

    private static final String HEAD = "0644d7477a611a5509d5d366086d39856b3782cb6edb125a3b7e27219928eb1b";
    private static final String OUTCOME = "c0c66f4a49ff59f9bf14d7258aee13a69a19f0c90e3a8183bcda17ebfa96a577";

    private static AwardCase decided() {
        AwardCase now = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        now = make(make(now, "2025-04-10", new Move.Accept("9001")), "2025-04-20", new Move.Decline("9002"));
        now = make(now, "2025-08-30", new Move.Submit("9001", Cases.HASH));
        now = make(now, "2025-09-01", new Move.Assess("9001"));
        return make(now, "2025-10-21", new Move.Decide(List.of("9001")));
    }

    private static final AwardCase DECIDED = decided();
    private static final AuditTrail TRAIL = DECIDED.trail();

    private static AuditTrail with(List<Entry> entries) {
        return new AuditTrail(
                TRAIL.process(),
                TRAIL.definition(),
                TRAIL.text(),
                TRAIL.units(),
                TRAIL.opened(),
                TRAIL.software(),
                entries);
    }

    private static AuditTrail changed(int number, UnaryOperator<Entry> change) {
        List<Entry> entries = new ArrayList<>(TRAIL.entries());
        entries.set(number - 1, change.apply(entries.get(number - 1)));
        return with(entries);
    }

    private static List<Integer> found(AuditTrail trail) {
        return new CaseFile(DECIDED.process(), trail, List.of())
                .tamperings().stream().map(Tampering::entry).distinct().toList();
    }

    private static Entry entry(Entry from, Actor actor, Move move, Grounds grounds, List<Change> changes) {
        return new Entry(
                from.sequence(),
                from.at(),
                actor,
                move,
                grounds,
                changes,
                from.software(),
                from.salts(),
                from.previous(),
                from.hash());
    }

    @Test
    void everyMoveLeavesAnEntryThatSaysWhoWhatWhyAndWhatCameOfIt() {
        assertThat(TRAIL.entries()).hasSize(9);
        Entry nomination = TRAIL.entries().get(2);
        assertThat(nomination.sequence()).isEqualTo(3);
        assertThat(nomination.at()).isEqualTo(Cases.day("2025-03-15"));
        assertThat(nomination.actor()).hasToString("secretariat secretary-1");
        assertThat(nomination.grounds().departure())
                .hasValueSatisfying(departure ->
                        assertThat(departure).hasToString("departs, decided by chair: as the jury decided it"));
        assertThat(nomination.changes())
                .containsExactly(
                        new Change("9001", State.ELIGIBLE, State.NOMINATED),
                        new Change("9002", State.ELIGIBLE, State.NOMINATED),
                        new Change("9003", State.ELIGIBLE, State.RESERVE),
                        new Change("9004", State.ELIGIBLE, State.RESERVE),
                        new Change("9005", State.ELIGIBLE, State.NOT_NOMINATED));
        assertThat(nomination.previous()).isEqualTo(TRAIL.entries().get(1).hash());
        assertThat(TRAIL.head()).isEqualTo(TRAIL.entries().get(8).hash());
    }

    @Test
    void theSameMovesGiveTheSameHashesOnEveryJvm() {
        AwardCase found = make(
                Cases.open(Cases.full(AwardProcess.Admission.EVERYONE)),
                "2024-12-01",
                new Move.FindEligible(List.of("9001")));
        assertThat(found.process().hash()).isEqualTo(DEFINITION);
        assertThat(found.trail().head()).isEqualTo(HEAD);
        assertThat(found.outcomeHash()).isEqualTo(OUTCOME);
    }

    @Test
    void aReplayGivesTheSameOutcomeAndCanGoOn() {
        AwardCase again = new CaseFile(DECIDED.process(), TRAIL, List.of()).replay();
        assertThat(again).isEqualTo(DECIDED);
        assertThat(again.outcomeHash()).isEqualTo(DECIDED.outcomeHash());
        assertThat(make(again, "2025-11-11", new Move.Announce()).state("9001")).isEqualTo(State.ANNOUNCED_WINNER);
    }

    @Test
    void otherSoftwareIsRecordedAndGivesTheSameOutcome() {
        Software other = new Software("0.2.0", "25.0.1");
        AwardCase now = AwardCase.open(DECIDED.process(), TRAIL.units(), TRAIL.opened(), TRAIL.software());
        for (Entry each : TRAIL.entries()) {
            now = now.with(other).apply(each.move(), each.actor(), each.at(), each.grounds());
        }
        assertThat(now.trail().entries().get(8).software()).isEqualTo(other);
        assertThat(now.trail().head()).isNotEqualTo(TRAIL.head());
        assertThat(now.outcomeHash()).isEqualTo(DECIDED.outcomeHash());
        assertThat(new CaseFile(DECIDED.process(), now.trail(), List.of())
                        .replay()
                        .outcomeHash())
                .isEqualTo(DECIDED.outcomeHash());
    }

    @Test
    void everyFieldOfEveryEntryIsCovered() {
        for (Entry each : TRAIL.entries()) {
            List<Change> fewer = each.changes().subList(1, each.changes().size());
            Actor someone = Actor.secretariat("someone");
            List<UnaryOperator<Entry>> changes = List.of(
                    entry -> new Entry(
                            entry.sequence() + 1,
                            entry.at(),
                            entry.actor(),
                            entry.move(),
                            entry.grounds(),
                            entry.changes(),
                            entry.software(),
                            entry.salts(),
                            entry.previous(),
                            entry.hash()),
                    entry -> new Entry(
                            entry.sequence(),
                            entry.at().plusMillis(1),
                            entry.actor(),
                            entry.move(),
                            entry.grounds(),
                            entry.changes(),
                            entry.software(),
                            entry.salts(),
                            entry.previous(),
                            entry.hash()),
                    entry -> entry(entry, someone, entry.move(), entry.grounds(), entry.changes()),
                    entry -> entry(entry, entry.actor(), new Move.Withdraw("9003"), entry.grounds(), entry.changes()),
                    entry -> entry(entry, entry.actor(), entry.move(), Grounds.of("another reason"), entry.changes()),
                    entry -> entry(entry, entry.actor(), entry.move(), entry.grounds(), fewer),
                    entry -> new Entry(
                            entry.sequence(),
                            entry.at(),
                            entry.actor(),
                            entry.move(),
                            entry.grounds(),
                            entry.changes(),
                            new Software("9", "9"),
                            entry.salts(),
                            entry.previous(),
                            entry.hash()),
                    entry -> new Entry(
                            entry.sequence(),
                            entry.at(),
                            entry.actor(),
                            entry.move(),
                            entry.grounds(),
                            entry.changes(),
                            entry.software(),
                            entry.salts(),
                            Cases.HASH,
                            entry.hash()),
                    entry -> new Entry(
                            entry.sequence(),
                            entry.at(),
                            entry.actor(),
                            entry.move(),
                            entry.grounds(),
                            entry.changes(),
                            entry.software(),
                            entry.salts(),
                            entry.previous(),
                            Cases.HASH));
            for (UnaryOperator<Entry> change : changes) {
                assertThat(found(changed(each.sequence(), change))).startsWith(each.sequence());
            }
        }
    }

    @Test
    void anEntryHashedAnewBreaksTheChainAtTheNext() {
        AuditTrail trail = changed(
                5,
                entry -> entry(entry, Actor.secretariat("someone"), entry.move(), entry.grounds(), entry.changes())
                        .hashed());
        assertThat(new CaseFile(DECIDED.process(), trail, List.of()).tamperings())
                .singleElement()
                .hasToString("entry 6: previous must be the hash of what stands before, "
                        + trail.entries().get(4).hash() + ", got "
                        + TRAIL.entries().get(4).hash());
    }

    @Test
    void missingAddedAndSwappedEntriesAreFound() {
        List<Entry> missing = new ArrayList<>(TRAIL.entries());
        missing.remove(3);
        assertThat(found(with(missing))).startsWith(4);
        List<Entry> twice = new ArrayList<>(TRAIL.entries());
        twice.add(4, twice.get(4));
        assertThat(found(with(twice))).startsWith(6);
        List<Entry> swapped = new ArrayList<>(TRAIL.entries());
        swapped.add(4, swapped.remove(5));
        assertThat(found(with(swapped))).startsWith(5);
    }

    /** No two texts have one hash, not even those that look alike as bytes of UTF-8. */
    @Test
    void halfASurrogatePairInPlaceOfAQuestionMarkIsFound() {
        AwardCase asked = Cases.open(DECIDED.process())
                .apply(
                        new Move.FindIneligible(List.of("9001")),
                        Actor.secretariat("secretary-1"),
                        Cases.day("2024-12-01"),
                        Grounds.of("det är Jäv?"));
        Entry entry = asked.trail().entries().get(0);
        AuditTrail trail = asked.trail();
        AuditTrail forged = new AuditTrail(
                trail.process(),
                trail.definition(),
                trail.text(),
                trail.units(),
                trail.opened(),
                trail.software(),
                List.of(entry(entry, entry.actor(), entry.move(), Grounds.of("det är Jäv\ud800"), entry.changes())));
        assertThat(found(trail)).isEmpty();
        assertThat(found(forged)).containsExactly(1);
    }

    /** A calendar has no such days. */
    @Test
    void instantsFarFromEveryCalendarAreRefused() {
        Entry entry = TRAIL.entries().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DECIDED.apply(new Move.Announce(), entry.actor(), Instant.MAX))
                .withMessage("at must be in the years 1 to 9999, got +1000000000-12-31T23:59:59.999999999Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(
                        1,
                        Instant.MAX,
                        entry.actor(),
                        entry.move(),
                        entry.grounds(),
                        entry.changes(),
                        entry.software(),
                        entry.salts(),
                        entry.previous(),
                        entry.hash()))
                .withMessageStartingWith("at must be in the years 1 to 9999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwardCase.open(DECIDED.process(), TRAIL.units(), Instant.MIN, TRAIL.software()))
                .withMessageStartingWith("opened must be in the years 1 to 9999");
    }

    /** What the chain cannot show is shown by the head, if that was published. */
    @Test
    void aTrailCutOffAtTheEndHasAnotherHead() {
        AuditTrail cut = with(TRAIL.entries().subList(0, 8));
        assertThat(found(cut)).isEmpty();
        assertThat(cut.head()).isNotEqualTo(TRAIL.head());
    }

    /** Somebody who hashes everything anew still cannot make a move that the process does not allow. */
    @Test
    void aForgedChainMustStillFollowTheRules() {
        List<Entry> forged = new ArrayList<>();
        String previous = TRAIL.opening();
        for (Entry each : TRAIL.entries()) {
            Move move = each.sequence() == 9 ? new Move.Decide(List.of("9002")) : each.move();
            Entry entry = new Entry(
                            each.sequence(),
                            each.at(),
                            each.actor(),
                            move,
                            each.grounds(),
                            each.changes(),
                            each.software(),
                            each.salts(),
                            previous,
                            "")
                    .hashed();
            forged.add(entry);
            previous = entry.hash();
        }
        assertThat(new CaseFile(DECIDED.process(), with(forged), List.of()).tamperings())
                .singleElement()
                .hasToString(
                        "entry 9: move is refused: Exempelvik (9002) is declined: win is not allowed; its state allows"
                                + " accept, replace, mention");
    }

    @Test
    void changedOutcomesThatAreHashedAnewDoNotFollow() {
        List<Entry> entries = new ArrayList<>(TRAIL.entries());
        Entry last = entries.get(8);
        entries.set(
                8,
                entry(
                                last,
                                last.actor(),
                                last.move(),
                                last.grounds(),
                                List.of(new Change("9001", State.ASSESSED, State.NOT_WINNER)))
                        .hashed());
        assertThat(new CaseFile(DECIDED.process(), with(entries), List.of()).tamperings())
                .singleElement()
                .hasToString("entry 9: changes must follow from the move decide, got others");
    }

    @Test
    void theOpeningIsCovered() {
        List<Unit> more = new ArrayList<>(TRAIL.units());
        more.add(Unit.of("9007", "Exempelnäs"));
        AuditTrail other = new AuditTrail(
                TRAIL.process(),
                TRAIL.definition(),
                TRAIL.text(),
                more,
                TRAIL.opened(),
                TRAIL.software(),
                TRAIL.entries());
        assertThat(found(other)).startsWith(1);
        AwardProcess rules =
                DECIDED.process().withRules(DECIDED.process().rules().withWinners(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseFile(rules, TRAIL, List.of()).replay())
                .withMessage("trail must be as it was recorded, got opening: definition must be that of example, "
                        + rules.hash() + ", got that of example, "
                        + DECIDED.process().hash());
    }

    @Test
    void theTableHasARowForEachEntry() {
        assertThat(TRAIL.toTable().rowCount()).isEqualTo(9);
        assertThat(TRAIL.toTable().toText())
                .contains(
                        "9001, 9002: eligible > nominated; 9005: eligible > not-nominated; 9003, 9004: eligible > reserve");
    }
}
