package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Cases.day;
import static org.mattstock.award.Cases.make;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.nomination.Example;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;

/** Large A, C and E, small B, D and F: the best of each is nominated, the next of each is its reserve. */
class ReservesPerClassTest {
    private static final Grouping SIZES =
            new Grouping("size", "Size", List.of(group("large", "A", "C", "E"), group("small", "B", "D", "F")));
    private static final NominationRule RULE = NominationRule.topN(1).perClass("size");
    private static final Nomination NOMINATION = RULE.nominate(
            NominationInput.of(Example.ranking(90, 80, 70, 60, 50, 40)).withGrouping(SIZES));

    private static Grouping.Group group(String id, String... units) {
        return new Grouping.Group(id, id, new TreeSet<>(List.of(units)));
    }

    private static AwardCase found() {
        AwardProcess process = Cases.full(Admission.EVERYONE);
        List<Unit> units =
                NOMINATION.answers().stream().map(Nomination.Answer::unit).toList();
        AwardCase open = AwardCase.open(
                        process.withRules(process.rules().withNomination(RULE)),
                        units,
                        day("2024-09-01"),
                        Cases.SOFTWARE)
                .file(Exhibit.of(NOMINATION));
        return make(
                open,
                "2024-11-01",
                new Move.FindEligible(units.stream().map(Unit::id).toList()));
    }

    private static AwardCase nominate(Move.Nominate move) {
        return found().apply(move, Cases.SECRETARY, day("2024-11-02"), Grounds.of(NOMINATION));
    }

    private static AwardCase declined(String unit) {
        AwardCase nominated = nominate(Move.Nominate.from(NOMINATION, 2));
        AwardCase invited = make(nominated, "2025-04-01", new Move.Invite(List.of("A", "B")));
        return make(invited, "2025-04-10", new Move.Decline(unit));
    }

    @Test
    void eachClassHasItsOwnLineOfReserves() {
        AwardCase nominated = nominate(Move.Nominate.from(NOMINATION, 2));
        assertThat(nominated.reserves()).extracting(Unit::id).containsExactly("C", "E", "D", "F");
        assertThat(nominated.standing("E").group()).contains("large");
        assertThat(nominated.standing("E").reserve()).contains(2);
        assertThat(nominated.standing("D").group()).contains("small");
        assertThat(nominated.standing("D").reserve()).contains(1);
    }

    @Test
    void aReserveOfOneClassDoesNotTakeThePlaceOfAnother() {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> make(declined("B"), "2025-04-11", new Move.Replace("B", "C")))
                .withMessage("reserve must be the first that is left of class small, Dköping (D), got C");
        AwardCase replaced = make(declined("B"), "2025-04-11", new Move.Replace("B", "D"));
        assertThat(replaced.standing("B").replacedBy()).contains("D");
    }

    @Test
    void aClassWithoutReservesLeavesThePlaceEmpty() {
        AwardCase none = declined("B");
        for (String each : List.of("D", "F")) {
            none = make(none, "2025-04-11", new Move.Withdraw(each));
        }
        AwardCase left = none;
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> make(left, "2025-04-12", new Move.Replace("B", "C")))
                .withMessage("reserve must be the first that is left of class small, which has none, got C");
    }

    @Test
    void othersThanTheRulesReservesAreRefused() {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> nominate(new Move.Nominate(List.of("A", "B"), List.of("C", "D", "E", "F"))))
                .withMessage("reserves must be the rule's, got them in the order C, E, D, F, got C, D, E, F, or a"
                        + " departure be stated with who decided it");
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> nominate(new Move.Nominate(List.of("A", "C"), List.of("B"))))
                .withMessage("nominees must be the rule's, got them lacking B and with C besides, or a departure be"
                        + " stated with who decided it");
    }
}
