package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mattstock.award.Cases.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Change;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Salts;
import org.mattstock.award.PublicRecord.Line;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** What everybody may see of a case, at every time of it. */
class EmbargoTest {
    private static final AwardCase CASE = Awards.closed();
    private static final Instant TOLD = day("2025-11-11");
    private static final Set<State> OF_THE_OUTCOME =
            Set.of(State.WINNER, State.NOT_WINNER, State.ANNOUNCED_WINNER, State.ANNOUNCED_NOMINEE, State.TITLED);

    /** A second before each move, at it and a second after it. */
    private static List<Instant> times() {
        List<Instant> times = new ArrayList<>();
        CASE.trail()
                .entries()
                .forEach(each -> times.addAll(
                        List.of(each.at().minusSeconds(1), each.at(), each.at().plusSeconds(1))));
        return times;
    }

    private static List<PublicRecord> embargoed() {
        return times().stream()
                .filter(each -> each.isBefore(TOLD))
                .map(CASE::published)
                .toList();
    }

    private static List<Entry> open(PublicRecord record) {
        return record.lines().stream().flatMap(line -> line.opened().stream()).toList();
    }

    @Test
    void beforeItIsToldNothingOfTheOutcomeIsInTheRecord() {
        for (PublicRecord each : embargoed()) {
            assertThat(each.isTold()).isFalse();
            assertThat(open(each))
                    .noneMatch(entry -> entry.move() instanceof Move.Decide)
                    .noneMatch(entry -> entry.move() instanceof Move.Deliberate)
                    .noneMatch(entry -> entry.move() instanceof Move.Mention)
                    .allSatisfy(entry -> assertThat(entry.changes().stream().map(Change::to))
                            .doesNotContainAnyElementsOf(OF_THE_OUTCOME));
            assertThat(each.exhibits())
                    .allMatch(exhibit -> exhibit instanceof Exhibit.OfNomination, "only the nomination");
            assertThat(each.standings().stream().map(Standing::state)).doesNotContainAnyElementsOf(OF_THE_OUTCOME);
            assertThat(each.standings())
                    .allMatch(standing -> standing.mentioned().isEmpty());
            assertThat(each.toString() + each.standingsTable())
                    .doesNotContain("winner", "lär av andra", "runoff", "decide", "deliberate");
            assertThat(each.faults()).isEmpty();
        }
    }

    /** All three nominees look alike, and so do the two reserves. */
    @Test
    void beforeItIsToldNomineesStandAsWhenTheyWereAssessed() {
        PublicRecord last = CASE.published(TOLD.minusSeconds(1));
        assertThat(last.standings()).isEqualTo(Awards.assessed().standings());
        assertThat(last.lines().stream().filter(Line.Sealed.class::isInstance).map(Line::sequence))
                .containsExactly(14, 15, 17);
    }

    @Test
    void aPostponementIsOpenButForItsReason() {
        Entry postponed = open(CASE.published(TOLD.minusSeconds(1))).stream()
                .filter(each -> each.move() instanceof Move.Postpone)
                .findFirst()
                .orElseThrow();
        assertThat(EntryHash.isStruck(postponed.grounds().reason())).isTrue();
        assertThat(postponed.computedHash()).isEqualTo(postponed.hash());
    }

    @Test
    void everyHashIsThatOfTheRecordWhenItIsTold() {
        PublicRecord told = CASE.published(day("2025-12-01"));
        for (PublicRecord each : embargoed()) {
            for (int i = 0; i < each.lines().size(); i++) {
                assertThat(each.lines().get(i).hash())
                        .isEqualTo(told.lines().get(i).hash());
                assertThat(each.lines().get(i).previous())
                        .isEqualTo(told.lines().get(i).previous());
            }
        }
    }

    /** Who knows all but the salt and tries every winner does not find the hash; with the salt it is the second. */
    @Test
    void aSealedDecisionCannotBeGuessedWithoutItsSalt() {
        Entry real = CASE.trail().entries().get(14);
        assertThat(guesses(real, Salts.NONE)).doesNotContain(real.hash());
        assertThat(guesses(real, real.salts())).containsOnlyOnce(real.hash());
        assertThat(CASE.published(TOLD.minusSeconds(1)).toString()
                        + CASE.published(TOLD.minusSeconds(1)).lines())
                .doesNotContain(
                        real.salts().entry(), real.salts().actor(), real.salts().reason(), Awards.SECRET);
    }

    private static List<String> guesses(Entry real, Salts salts) {
        List<String> hashes = new ArrayList<>();
        for (Unit unit : Cases.UNITS) {
            List<Change> changes = real.changes().stream()
                    .map(each -> new Change(
                            each.unit(),
                            each.from(),
                            each.from() == State.ASSESSED
                                    ? (each.unit().equals(unit.id()) ? State.WINNER : State.NOT_WINNER)
                                    : each.to()))
                    .toList();
            hashes.add(new Entry(
                            real.sequence(),
                            real.at(),
                            real.actor(),
                            new Move.Decide(List.of(unit.id())),
                            real.grounds(),
                            changes,
                            real.software(),
                            salts,
                            real.previous(),
                            "")
                    .computedHash());
        }
        return hashes;
    }

    @Test
    void withoutASecretNothingOfTheOutcomeIsSealedAndSoNotPublished() {
        AwardCase open = AwardCase.open(Awards.PROCESS, Cases.UNITS, day("2024-09-01"), Cases.SOFTWARE);
        for (Exhibit each : CASE.exhibits()) {
            open = open.file(each);
        }
        for (Entry each : CASE.trail().entries()) {
            open = open.apply(each.move(), each.actor(), each.at(), each.grounds());
        }
        AwardCase without = open;
        assertThatIllegalStateException()
                .isThrownBy(() -> without.published(day("2025-10-01")))
                .withMessage("case must be opened with a secret before a move can be sealed, entry 14 has no salt");
        assertThat(without.published(day("2025-09-30")).faults()).isEmpty();
        assertThat(without.published(TOLD).faults()).isEmpty();
    }

    @Test
    void onceItIsToldTheOutcomeFollowsFromTheRecordAlone() {
        for (Instant time : times()) {
            if (!time.isBefore(TOLD)) {
                PublicRecord told = CASE.published(time);
                assertThat(told.isTold()).isTrue();
                assertThat(told.faults()).isEmpty();
                assertThat(told.lines()).noneMatch(Line.Sealed.class::isInstance);
            }
        }
        PublicRecord last = CASE.published(day("2025-12-01"));
        assertThat(last.standings()).isEqualTo(CASE.standings());
        assertThat(last.head()).isEqualTo(CASE.trail().head());
        assertThat(last.exhibits().stream().map(Exhibit::name).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("nomination", "tally", "motivation-9002", "mention");
    }

    @Test
    void whoInPersonMadeAMoveAndWhatWasSubmittedOrVotedIsNeverPublic() {
        for (Instant time : times()) {
            PublicRecord each = CASE.published(time);
            assertThat(open(each).stream().map(Entry::actor))
                    .allMatch(Actor.class::isInstance)
                    .allMatch(
                            actor -> actor.role() == AwardProcess.Role.MUNICIPALITY || EntryHash.isStruck(actor.id()));
            assertThat(each.exhibits())
                    .noneMatch(Exhibit.OfDeliberation.class::isInstance)
                    .noneMatch(Exhibit.OfSubmission.class::isInstance);
            assertThat(each.lines().toString()).doesNotContain("secretary-1");
        }
    }

    /** A tally under another hash, a motivation that is gone: the record alone tells. */
    @Test
    void aPublicRecordWithoutWhatItRestsOnIsNotAsItWasPublished() {
        PublicRecord told = CASE.published(day("2025-12-01"));
        for (String name : List.of("nomination", "tally", "motivation-9002", "mention")) {
            PublicRecord less = new PublicRecord(
                    told.process(),
                    told.units(),
                    told.opened(),
                    told.software(),
                    told.asOf(),
                    told.lines(),
                    told.exhibits().stream()
                            .filter(each -> !each.name().equals(name))
                            .toList());
            assertThat(less.faults()).as(name).isNotEmpty();
        }
    }
}
