package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Jury.Entitlement;
import org.mattstock.jury.Jury.Member;
import org.mattstock.jury.Jury.Right;
import org.mattstock.jury.Jury.Seat;

class JuryTest {
    @ParameterizedTest
    @CsvSource({
        "chair, MARK, true", "chair, DISCUSS, true", "chair, VOTE, true",
        "j1, MARK, true", "j1, DISCUSS, true", "j1, VOTE, true",
        "evaluator, MARK, true", "evaluator, DISCUSS, true", "evaluator, VOTE, false",
        "secretary, MARK, false", "secretary, DISCUSS, true", "secretary, VOTE, false",
        "observer, MARK, false", "observer, DISCUSS, false", "observer, VOTE, false"
    })
    void aRoleMayDoWhatTheTableSays(String member, Right right, boolean may) {
        assertThat(Example.JURY.may(member, right, "9001")).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void aConflictRecusesFromMarkingDiscussingAndVotingOnThatUnitOnly(Right right) {
        Jury jury = Example.recused(Example.JURY, "j1", Example.VIK);
        assertThat(jury.entitlement("j1", right, "9002")).isEqualTo(new Entitlement.Recused(jury.conflicts()));
        assertThat(jury.entitlement("j1", right, "9001")).isEqualTo(new Entitlement.Allowed());
        assertThat(jury.entitlement("j2", right, "9002")).isEqualTo(new Entitlement.Allowed());
        assertThat(jury.entitled(right, "9002")).doesNotContain(jury.require("j1"));
        assertThat(jury.entitled(right, "9001")).contains(jury.require("j1"));
    }

    @ParameterizedTest
    @EnumSource(ConflictKind.class)
    void everyKindOfConflictRecuses(ConflictKind kind) {
        Jury jury = Example.JURY.withConflict(new Conflict("chair", "9003", kind, "note"));
        assertThat(jury.may("chair", Right.VOTE, "9003")).isFalse();
        assertThat(jury.recusedFor("chair")).containsExactly("9003");
    }

    @Test
    void aRightThatTheRoleLacksIsNamed() {
        assertThat(Example.JURY.entitlement("evaluator", Right.VOTE, "9001"))
                .isEqualTo(new Entitlement.NoRight(Seat.EVALUATOR, Right.VOTE));
    }

    @Test
    void otherRightsMayBeStated() {
        Map<Seat, Set<Right>> rights = new EnumMap<>(Seat.class);
        rights.put(Seat.JUROR, EnumSet.of(Right.VOTE));
        Jury jury = Example.JURY.withRights(rights);
        assertThat(jury.holders(Right.VOTE)).extracting(Member::id).containsExactly("j1", "j2", "j3", "j4");
        assertThat(jury.holders(Right.MARK)).isEmpty();
        assertThat(jury.rights().get(Seat.CHAIR)).isEmpty();
    }

    @Test
    void twoChairsTwoEqualIdsAndNobodyAreRefused() {
        Member chair = new Member("a", "A", Seat.CHAIR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jury.of(chair, new Member("b", "B", Seat.CHAIR)))
                .withMessage("members must have at most one chair, got A (a) and B (b)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jury.of(chair, new Member("a", "B", Seat.JUROR)))
                .withMessage("member ids must differ, got a twice");
        assertThatIllegalArgumentException().isThrownBy(Jury::of).withMessage("members must not be empty");
    }

    @Test
    void aConflictOfAStrangerOrTwiceTheSameIsRefused() {
        Conflict conflict = new Conflict("j1", "9001", ConflictKind.SUPPLIER, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.JURY.withConflict(new Conflict("j5", "9001", ConflictKind.SUPPLIER, "")))
                .withMessageStartingWith("member of a conflict must be one of the jury's, got \"j5\"; nearest: j1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Example.JURY.withConflict(conflict).withConflict(conflict))
                .withMessageStartingWith("conflicts must differ");
    }

    @Test
    void theOrderOfMembersAndConflictsChangesNothing() {
        Conflict one = new Conflict("j1", "9001", ConflictKind.SUPPLIER, "");
        Conflict other = new Conflict("chair", "9002", ConflictKind.KINSHIP, "");
        List<Member> members = Example.JURY.members();
        Jury jury = new Jury(List.of(members.get(2), members.get(0), members.get(1)), Jury.standardRights(), List.of());
        assertThat(jury.members()).isEqualTo(members.subList(0, 3));
        assertThat(Example.JURY.withConflict(one).withConflict(other))
                .isEqualTo(Example.JURY.withConflict(other).withConflict(one));
    }

    @Test
    void theTablesShowRolesRightsAndConflicts() {
        Jury jury = Jury.of(new Member("a", "Anna", Seat.CHAIR), new Member("b", "Bo", Seat.OBSERVER))
                .withConflict(new Conflict("a", "9001", ConflictKind.KINSHIP, "syster"));
        assertThat(jury.toTable().toText()).isEqualTo("""
                Jury
                id  name  role      may                  recused for
                --  ----  --------  -------------------  -----------
                a   Anna  CHAIR     MARK, DISCUSS, VOTE  9001
                b   Bo    OBSERVER""");
        assertThat(jury.conflictTable().toText()).isEqualTo("""
                Conflicts of interest
                member  id    kind     note
                ------  ----  -------  ------
                a       9001  KINSHIP  syster""");
    }
}
