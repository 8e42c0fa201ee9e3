package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.award.Cases.day;
import static org.mattstock.award.Cases.make;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardProcess.Admission;

/** A name or a reason is struck from a trail, and the chain stays whole. */
class StrikingTest {
    private static final AwardCase FOUND = found("a random text that nobody can guess");
    private static final AuditTrail TRAIL = FOUND.trail();

    private static AwardCase found(String secret) {
        AwardCase open =
                AwardCase.open(Cases.full(Admission.EVERYONE), Cases.UNITS, day("2024-09-01"), Cases.SOFTWARE, secret);
        AwardCase first = make(open, "2024-12-01", new Move.FindIneligible(List.of("9001")));
        return make(first, "2024-12-02", new Move.FindEligible(List.of("9002")))
                .apply(new Move.Withdraw("9003"), Actor.municipality("9003"), day("2024-12-03"));
    }

    private static List<Tampering> faults(AuditTrail trail) {
        return new CaseFile(FOUND.process(), trail, List.of()).tamperings();
    }

    private static AuditTrail with(AuditTrail trail, Entry entry) {
        List<Entry> entries = new ArrayList<>(trail.entries());
        entries.set(entry.sequence() - 1, entry);
        return new AuditTrail(
                trail.process(),
                trail.definition(),
                trail.text(),
                trail.units(),
                trail.opened(),
                trail.software(),
                entries);
    }

    @Test
    void aStruckNameAndReasonLeaveHeadAndReplayAsTheyWere() {
        AuditTrail struck = TRAIL.strikeActor(1).strikeReason(1);
        Entry entry = struck.entries().get(0);
        assertThat(entry.actor().id()).matches("struck:[0-9a-f]{64}");
        assertThat(entry.grounds().reason()).matches("struck:[0-9a-f]{64}");
        assertThat(entry.salts().actor()).isEmpty();
        assertThat(entry.salts().reason()).isEmpty();
        assertThat(struck.head()).isEqualTo(TRAIL.head());
        assertThat(struck.opening()).isEqualTo(TRAIL.opening());
        assertThat(faults(struck)).isEmpty();
        AwardCase again = new CaseFile(FOUND.process(), struck, List.of()).replay();
        assertThat(again.outcomeHash()).isEqualTo(FOUND.outcomeHash());
        assertThat(struck.strikeActor(1)).isEqualTo(struck);
        assertThat(struck.toString())
                .doesNotContain(TRAIL.entries().get(0).salts().actor());
    }

    @Test
    void everyEntryMayBeStruckAndTheCaseGoesOn() {
        AuditTrail struck = TRAIL;
        for (int number = 1; number <= 2; number++) {
            struck = struck.strikeActor(number).strikeReason(number);
        }
        assertThat(struck.toString()).doesNotContain("secretary-1");
        AwardCase on = new CaseFile(FOUND.process(), struck, List.of()).replay();
        AwardCase next = make(on, "2024-12-04", new Move.FindEligible(List.of("9004")));
        assertThat(new CaseFile(next.process(), next.trail(), List.of()).tamperings())
                .isEmpty();
        assertThat(next.trail().entries().get(3).previous()).isEqualTo(TRAIL.head());
    }

    @Test
    void aStruckTextThatIsPutBackChangedIsFound() {
        AuditTrail struck = TRAIL.strikeActor(1).strikeReason(1);
        Entry entry = struck.entries().get(0);
        Entry was = TRAIL.entries().get(0);
        Entry another = entry.with(Actor.secretariat("somebody else"), entry.grounds(), was.salts(), entry.hash());
        assertThat(faults(with(struck, another)))
                .extracting(Tampering::toString)
                .hasSize(2)
                .contains("entry 1: salt of a text that is struck must be struck too")
                .anyMatch(fault -> fault.startsWith("entry 1: hash must be that of its fields"));
        Entry reworded = entry.with(entry.actor(), Grounds.of("as the rules say"), was.salts(), entry.hash());
        assertThat(faults(with(struck, reworded))).extracting(Tampering::entry).containsOnly(1);
        Entry restored = entry.with(was.actor(), was.grounds(), was.salts(), entry.hash());
        assertThat(with(struck, restored)).isEqualTo(TRAIL);
    }

    /** With the salt gone a name cannot be found by trying names. */
    @Test
    void theSameNameHasAnotherHashInEveryEntryAndUnderEverySecret() {
        String first = TRAIL.strikeActor(1).entries().get(0).actor().id();
        String second = TRAIL.strikeActor(2).entries().get(1).actor().id();
        String other =
                found("another").trail().strikeActor(1).entries().get(0).actor().id();
        assertThat(List.of(first, second, other)).doesNotHaveDuplicates();
    }

    @Test
    void aMunicipalityIsNoPersonAndAnEntryMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRAIL.strikeActor(3))
                .withMessage("actor must not be a municipality, whose id is no person's, got municipality 9003");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TRAIL.strikeReason(4))
                .withMessage("entry must be from 1 to 3, got 4");
    }
}
