package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Cases.SECRETARY;
import static org.mattstock.award.Cases.day;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationBasis;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;
import org.mattstock.nomination.NominationRule.CutTies;
import org.mattstock.nomination.NominationRule.EqualCuts;

/**
 * A nomination that is accepted is the one that its rule gives; any other is refused with what differs, or shows that it departs.
 */
class NominatingPropertiesTest {
    private static final String LAST = "U99";

    /** Quarters of points, many of them equal. */
    @Provide
    Arbitrary<List<Double>> scores() {
        return Arbitraries.integers()
                .between(0, 24)
                .map(quarters -> quarters / 4.0)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<NominationRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(CutTies.class),
                        Arbitraries.of(EqualCuts.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 7))
                .as(NominatingPropertiesTest::rule);
    }

    private static NominationRule rule(CutTies ties, EqualCuts equal, int i, int j, int which) {
        return switch (which) {
            case 0 -> NominationRule.topN(i).withCutTies(ties);
            case 1 -> NominationRule.atLeast(i).withCutTies(ties);
            case 2 -> NominationRule.largestGap(i, i + j).withEqualGaps(equal).withCutTies(ties);
            case 3 ->
                NominationRule.naturalBreaks(2 + j).withSeveralOptima(equal).withCutTies(ties);
            case 4 -> NominationRule.withinPoints(j / 2.0).withCutTies(ties);
            case 5 -> NominationRule.topN(i).withCutTies(ties).perClass("letters");
            case 6 ->
                NominationRule.largestGap(1, 1 + j)
                        .withEqualGaps(equal)
                        .withCutTies(ties)
                        .perClass("letters");
            default -> NominationRule.topN(i).withCutTies(ties).withFloors(new NominationRule.Floor("x", j));
        };
    }

    private static String id(int i) {
        return "U" + (10 + i);
    }

    /** Every score in a panel of its own, for two years; the last unit has none. */
    private static Panel panel(List<Double> scores) {
        PanelBuilder builder = Panel.builder().unit(Unit.of(LAST, LAST + "köping"));
        List<Grouping.Group> groups = new ArrayList<>();
        for (int group = 0; group < 2; group++) {
            TreeSet<String> members = new TreeSet<>();
            for (int i = group; i < scores.size(); i += 2) {
                members.add(id(i));
            }
            groups.add(new Grouping.Group("g" + group, "g" + group, members));
        }
        builder.grouping(new Grouping("letters", "By letter", groups));
        for (int i = 0; i < scores.size(); i++) {
            builder.unit(Unit.of(id(i), id(i) + "köping"));
            builder.value("x", Breakdown.TOTAL, id(i), 2023, scores.get(scores.size() - 1 - i));
            builder.value("x", Breakdown.TOTAL, id(i), 2024, scores.get(i));
        }
        return builder.build();
    }

    private static Nomination nomination(NominationRule rule, List<Double> scores, int year) {
        Panel panel = panel(scores);
        return rule.nominate(NominationInput.of(
                        CompositeIndex.of("x", Leaf.of("x", Direction.HIGHER, Normalization.none()))
                                .score(panel, year))
                .withGrouping(panel.groupings().get(0)));
    }

    /** Everybody with a score found eligible, the last not. */
    private static AwardCase judged(NominationRule rule, List<Double> scores) {
        AwardProcess full = Cases.full(Admission.EVERYONE);
        AwardCase opened = AwardCase.open(
                full.withRules(full.rules().withNomination(rule)),
                panel(scores).units(),
                day("2024-09-01"),
                Cases.SOFTWARE,
                Awards.SECRET);
        List<String> eligible = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            eligible.add(id(i));
        }
        return opened.apply(new Move.FindEligible(eligible), SECRETARY, day("2024-12-01"))
                .apply(new Move.FindIneligible(List.of(LAST)), SECRETARY, day("2024-12-01"), Awards.REASON);
    }

    private static List<String> ids(List<Nomination.Answer> answers) {
        return answers.stream().map(each -> each.unit().id()).toList();
    }

    private static AwardCase nominate(AwardCase before, Move.Nominate move, Grounds grounds) {
        return before.apply(move, SECRETARY, day("2025-03-15"), grounds);
    }

    private static Move.Nominate move(AwardCase before, Nomination of) {
        return new Move.Nominate(
                ids(of.nominees()),
                ids(of.reserves(before.process().rules().reserves().most())));
    }

    /** Whether the rule names reserves whom the process lets in. */
    private static boolean canBeMade(AwardCase before, Nomination of) {
        try {
            nominate(before.file(Exhibit.of(of)), move(before, of), Grounds.of(of));
            return true;
        } catch (IllegalArgumentException | IllegalMoveException e) {
            return false;
        }
    }

    @Property(seed = "61", tries = 300)
    void whatTheRuleGivesIsAcceptedAndReplays(
            @ForAll("rules") NominationRule rule, @ForAll("scores") List<Double> scores) {
        Nomination of = nomination(rule, scores, 2024);
        AwardCase before = judged(rule, scores).file(Exhibit.of(of));
        if (!of.isDecided()) {
            refused("nomination must be decided first", before, new Move.Nominate(List.of(id(0)), List.of()), of);
        } else if (reservesFit(before, of)) {
            AwardCase after = nominate(before, move(before, of), Grounds.of(of));
            assertThat(CaseFile.of(after).tamperings()).isEmpty();
            assertThat(PublicRecord.of(after, day("2025-03-16")).faults()).isEmpty();
        }
    }

    private static boolean reservesFit(AwardCase before, Nomination of) {
        int most = before.process().rules().reserves().most();
        return of.reserves(most).stream()
                .map(Nomination.Answer::group)
                .distinct()
                .allMatch(group -> of.reserves(most).stream()
                                .filter(each -> each.group().equals(group))
                                .count()
                        <= most);
    }

    private static void refused(String message, AwardCase before, Move.Nominate move, Nomination of) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> nominate(before, move, Grounds.of(of)))
                .withMessageStartingWith(message);
    }

    @Property(seed = "62", tries = 400)
    void whatTheRuleDoesNotGiveIsRefusedOrDeparts(
            @ForAll("rules") NominationRule rule,
            @ForAll("scores") List<Double> scores,
            @ForAll @IntRange(max = 4) int how,
            @ForAll @IntRange(max = 20) int which) {
        Nomination of = nomination(rule, scores, 2024);
        AwardCase before = judged(rule, scores).file(Exhibit.of(of));
        Assume.that(of.isDecided() && canBeMade(before, of));
        Move.Nominate real = move(before, of);
        Move.Nominate changed = changed(before, real, how, which);
        Assume.that(!changed.equals(real));
        refused(
                changed.nominees().equals(real.nominees())
                        ? "reserves must be the rule's, got them "
                        : "nominees must be the rule's, got them ",
                before,
                changed,
                of);
        Grounds departing = Grounds.of(of).departing(Role.CHAIR, "the jury wanted it so");
        if (fits(before, of, changed)) {
            requireShown(nominate(before, changed, departing));
        }
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> nominate(before, real, departing))
                .withMessageStartingWith("departure must not be stated where nominate is what its grounds come to");
    }

    /** A departure names no more reserves than the rules allow. */
    private static boolean fits(AwardCase before, Nomination of, Move.Nominate move) {
        return move.reserves().stream()
                .map(unit -> of.answer(unit).group())
                .distinct()
                .allMatch(group -> move.reserves().stream()
                                .filter(unit -> of.answer(unit).group().equals(group))
                                .count()
                        <= before.process().rules().reserves().most());
    }

    private static void requireShown(AwardCase departed) {
        String shown = "departs, decided by chair: the jury wanted it so";
        assertThat(departed.trail().entries().get(2).grounds().departure()).hasToString("Optional[" + shown + "]");
        assertThat(departed.trail().toTable().toText()).contains(shown);
        assertThat(PublicRecord.of(departed, day("2025-03-16")).toString()).contains(shown);
        assertThat(CaseFile.of(departed).tamperings()).isEmpty();
    }

    /** A nominee dropped, added or swapped, reserves turned round or one of them dropped. */
    private static Move.Nominate changed(AwardCase before, Move.Nominate real, int how, int which) {
        List<String> nominees = new ArrayList<>(real.nominees());
        List<String> reserves = new ArrayList<>(real.reserves());
        List<String> others = before.in(Standing.State.ELIGIBLE).stream()
                .map(Unit::id)
                .filter(each -> !nominees.contains(each) && !reserves.contains(each))
                .toList();
        switch (nominees.isEmpty() ? 1 : how) {
            case 0 -> nominees.remove(which % nominees.size());
            case 1 -> others.stream().findFirst().ifPresent(nominees::add);
            case 2 -> Collections.swap(nominees, which % nominees.size(), 0);
            case 3 -> Collections.reverse(reserves);
            default -> reserves.stream().findFirst().ifPresent(reserves::remove);
        }
        return new Move.Nominate(nominees, reserves);
    }

    @Property(seed = "63", tries = 300)
    void aBasisOfAnotherYearRuleOrFieldMovesNothing(
            @ForAll("rules") NominationRule rule,
            @ForAll("rules") NominationRule other,
            @ForAll("scores") List<Double> scores) {
        Nomination of = nomination(rule, scores, 2024);
        AwardCase before = judged(rule, scores);
        Assume.that(of.isDecided() && canBeMade(before, of));
        Move.Nominate real = move(before, of);
        refused("nominate must rest on a nomination on file, by its hash", before, real, of);
        Nomination byAnother = nomination(other, scores, 2024);
        if (!other.equals(rule)) {
            refused(
                    "nominate must rest on the rule of the process, ",
                    before.file(Exhibit.of(byAnother)),
                    real,
                    byAnother);
        }
        Nomination last = nomination(rule, scores, 2023);
        if (last.isDecided()
                && !(ids(last.nominees()).equals(real.nominees())
                        && ids(last.reserves(2)).equals(real.reserves()))) {
            assertThatExceptionOfType(IllegalMoveException.class)
                    .isThrownBy(() -> nominate(before.file(Exhibit.of(last)), real, Grounds.of(last)))
                    .withMessageMatching("(nominees|reserves) must be .*, got .*");
        }
        NominationBasis basis = of.basis();
        Nomination fewer = new NominationBasis(
                        basis.rule(),
                        basis.origin(),
                        basis.ranking(),
                        basis.magnitude(),
                        basis.classes(),
                        basis.floors(),
                        basis.candidates().subList(1, basis.candidates().size()),
                        basis.notRanked())
                .nomination();
        if (fewer.isDecided()) {
            refused(
                    "candidates of the nomination must be those who are eligible, got them lacking U10",
                    before.file(Exhibit.of(fewer)),
                    real,
                    fewer);
        }
    }
}
