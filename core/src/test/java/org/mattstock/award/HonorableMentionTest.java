package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.development.ChangeLimit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.index.CompositeIndex;

/** Who gets the mention, how many, and what everybody else is told. */
class HonorableMentionTest {
    private static final HonorableMention.Rule RULE =
            HonorableMention.Rule.standard().withDemands(Honor.Rule.risen());
    private static final HonorableMention.Rule EXCLUDING = RULE.withNominees(HonorableMention.Nominees.EXCLUDED);
    private static final CompositeIndex INDEX =
            CompositeIndex.of("x", Leaf.of("x", Direction.HIGHER, Normalization.none()));

    /** 9001 rises by 4 a year from low, 9002 by 2, 9003 by 1; 9004 falls; 9005 lacks two years. */
    private static final Panel PANEL = panel(
            new double[] {20, 24, 28, 32},
            new double[] {50, 52, 54, 56},
            new double[] {60, 61, 62, 63},
            new double[] {70, 69, 68, 67},
            new double[] {50, Double.NaN, Double.NaN, 60});

    private static Panel panel(double[]... rows) {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < rows.length; unit++) {
            String id = "900" + (unit + 1);
            builder.unit(Unit.of(id, "Exempel " + (unit + 1)));
            for (int i = 0; i < rows[unit].length; i++) {
                if (!Double.isNaN(rows[unit][i])) {
                    builder.value("x", Breakdown.TOTAL, id, 2019 + i, rows[unit][i]);
                }
            }
        }
        return builder.build();
    }

    private static DevelopmentResult development(CompositeIndex index, Panel panel, Honor.Rule demands) {
        return Development.of(index)
                .over(2019, 2022)
                .changes(ChangeLimit.uncut())
                .evidence(EvidenceRule.standard().withReplicates(0))
                .honor(demands)
                .run(panel);
    }

    private static HonorableMention mention(Panel panel, HonorableMention.Rule rule, String... nominees) {
        return HonorableMention.of(development(INDEX, panel, rule.demands()), rule, Arrays.asList(nominees));
    }

    private static List<String> given(HonorableMention mention) {
        return ((HonorableMention.Award.Given) mention.outcome())
                .units().stream().map(Unit::id).toList();
    }

    private static HonorableMention.Award nobody(Honor.Reason reason) {
        return new HonorableMention.Award.NobodyQualifies(reason);
    }

    private static HonorableMention.Award nobody(HonorableMention.Reason reason) {
        return new HonorableMention.Award.NotGiven(reason);
    }

    private static List<HonorableMention.Ruling> verdicts(HonorableMention mention) {
        return List.of("9001", "9002", "9003", "9004", "9005").stream()
                .map(id -> mention.answer(id).orElseThrow().verdict())
                .toList();
    }

    @Test
    void theLargestSteadyDevelopmentGetsItAndEverybodyIsTold() {
        HonorableMention mention = mention(PANEL, RULE);
        assertThat(given(mention)).containsExactly("9001");
        assertThat(verdicts(mention))
                .containsExactly(
                        HonorableMention.Ruling.GIVEN,
                        HonorableMention.Ruling.BEYOND_THE_NUMBER,
                        HonorableMention.Ruling.BEYOND_THE_NUMBER,
                        HonorableMention.Ruling.BARRED,
                        HonorableMention.Ruling.NOT_DECIDABLE);
        assertThat(mention.answer("9004").orElseThrow().bars())
                .containsExactly(Honor.Bar.NOT_STEADY, Honor.Bar.NOT_RISEN);
        assertThat(mention.answers()).hasSize(5);
    }

    /** In none of the 23 other orders of the years does anybody who rises rise every year, and 9004 does in one. */
    @Test
    void whatLuckGivesStandsBesideAndSoDoLiftedBars() {
        HonorableMention mention = mention(PANEL, RULE);
        assertThat(mention.firstOffer()).isEqualTo(Luck.Offer.THOSE_WHO_PASS);
        assertThat(mention.luck().passes()).isEqualTo(3);
        assertThat(mention.lifted()).containsExactly(Honor.Bar.NARROW, Honor.Bar.FRAGILE, Honor.Bar.IMMATERIAL);
        assertThat(mention.toString())
                .contains("Offered first: those who pass, who are more than luck gives.")
                .endsWith("Bars lifted: NARROW, FRAGILE, IMMATERIAL.");
    }

    @Test
    void nobodyIsOfferedFirstWhereNoMorePassThanLuckMayGiveAndAMentionIsPossibleStill() {
        Panel three =
                panel(new double[] {20, 24, 28}, new double[] {50, 52, 54}, new double[] {70, 69, 68}, new double[] {
                    70, 69, 68
                });
        HonorableMention mention = HonorableMention.of(
                Development.of(INDEX)
                        .over(2019, 2021)
                        .changes(ChangeLimit.uncut())
                        .honor(RULE.demands())
                        .run(three),
                RULE,
                List.of());
        assertThat(mention.firstOffer()).isEqualTo(Luck.Offer.NOBODY);
        assertThat(given(mention)).as("a choice still").containsExactly("9001");
        assertThat(mention.beside())
                .contains("nothing can be shown", "Offered first: nobody; a mention is a choice still.");
    }

    @Test
    void thereMayBeSeveral() {
        assertThat(given(mention(PANEL, RULE.withMost(2)))).containsExactly("9001", "9002");
        assertThat(given(mention(PANEL, RULE.withMost(9)))).containsExactly("9001", "9002", "9003");
    }

    @Test
    void aNomineeIsPassedOverOnlyWhereTheRuleExcludesIt() {
        HonorableMention passed = mention(PANEL, EXCLUDING, "Exempel 1");
        assertThat(given(passed)).containsExactly("9002");
        assertThat(passed.answer("9001").orElseThrow().verdict()).isEqualTo(HonorableMention.Ruling.NOMINEE);
        assertThat(given(mention(PANEL, RULE, "9001"))).containsExactly("9001");
    }

    @Test
    void nobodyIsAnAnswerWithAReason() {
        assertThat(mention(PANEL, EXCLUDING, "9001", "9002", "9003").outcome())
                .isEqualTo(nobody(HonorableMention.Reason.ONLY_NOMINEES_QUALIFY));
        assertThat(mention(panel(new double[] {4, 3, 2, 1}, new double[] {1, 2, 1, 2}), RULE)
                        .outcome())
                .isEqualTo(nobody(Honor.Reason.NOBODY_ROSE_STEADILY));
        assertThat(mention(PANEL, RULE.withDemands(Honor.Rule.risen().withLevelFloor(80)))
                        .outcome())
                .isEqualTo(nobody(Honor.Reason.NOBODY_ABOVE_LEVEL));
        assertThat(mention(PANEL, RULE.withDemands(Honor.Rule.risen().withLargestQ(0.1)))
                        .outcome())
                .isEqualTo(nobody(Honor.Reason.NOBODY_SUPPORTED));
    }

    @Test
    void whoeverRoseButIsNotEligibleByTheDefinitionDoesNotGetIt() {
        Eligibility beyondAll = Eligibility.requiring(new Requirement.IndicatorAtLeast("x", Breakdown.TOTAL, 1_000));
        HonorableMention mention = HonorableMention.of(
                development(INDEX.withEligibility(beyondAll), PANEL, RULE.demands()), RULE, List.of());
        assertThat(mention.outcome()).isEqualTo(nobody(Honor.Reason.NOBODY_ELIGIBLE));
        assertThat(mention.answer("9001").orElseThrow().bars()).containsExactly(Honor.Bar.INELIGIBLE);
    }

    @Test
    void whoeverStandsBelowTheFloorDoesNotGetIt() {
        HonorableMention mention =
                mention(PANEL, RULE.withDemands(Honor.Rule.risen().withLevelFloor(40)));
        assertThat(given(mention)).containsExactly("9002");
        assertThat(mention.answer("9001").orElseThrow().bars()).containsExactly(Honor.Bar.BELOW_LEVEL);
    }

    /** Ids do not break a tie. */
    @Test
    void equalDevelopmentsAllGetItOrNoneDoes() {
        Panel tied = panel(
                new double[] {20, 24, 28, 32},
                new double[] {30, 34, 38, 42},
                new double[] {60, 61, 62, 63},
                new double[] {70, 69, 68, 67});
        assertThat(given(mention(tied, RULE))).containsExactly("9001", "9002");
        HonorableMention.Rule none = RULE.withTiedAtCut(HonorableMention.TiedAtCut.EXCLUDE_ALL);
        assertThat(mention(tied, none).outcome()).isEqualTo(nobody(HonorableMention.Reason.ALL_TIED_AT_CUT));
        assertThat(mention(tied, none).answer("9001").orElseThrow().verdict())
                .isEqualTo(HonorableMention.Ruling.TIED_AT_CUT);
        assertThat(mention(tied, none).answer("9003").orElseThrow().verdict())
                .isEqualTo(HonorableMention.Ruling.BEYOND_THE_NUMBER);
        assertThat(given(mention(tied, none.withMost(2)))).containsExactly("9001", "9002");
    }

    @Test
    void aRunWithOtherDemandsIsRefused() {
        DevelopmentResult other = development(INDEX, PANEL, Honor.Rule.risen().withLevelFloor(40));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HonorableMention.of(other, RULE, List.of()))
                .withMessageStartingWith("development must be run with the rule's demands");
    }

    @Test
    void anUnknownNomineeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mention(PANEL, RULE, "Exempel 11"))
                .withMessageContaining("nearest: Exempel 1 (9001)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.withMost(0))
                .withMessage("most must be at least 1, got 0");
    }

    @Test
    void printsAsATable() {
        assertThat(mention(PANEL, RULE).toTable().rowCount()).isEqualTo(5);
        assertThat(mention(PANEL, RULE).toString()).contains("GIVEN").contains("NOT_STEADY, NOT_RISEN");
    }

    @Test
    void theRuleOfAProcessIsTheProcesssOwn() {
        AwardProcess.Mentions mentions = new AwardProcess.Mentions(2, AwardProcess.MentionOfNominees.EXCLUDED);
        assertThat(HonorableMention.Rule.of(mentions))
                .isEqualTo(
                        HonorableMention.Rule.standard().withMost(2).withNominees(HonorableMention.Nominees.EXCLUDED));
    }

    @Test
    void theMentionFollowsFromItsBasisAlone() {
        HonorableMention mention = mention(PANEL, EXCLUDING, "9002");
        MentionBasis basis = mention.basis();
        List<MentionBasis.Candidate> reversed = new ArrayList<>(basis.candidates());
        Collections.reverse(reversed);
        MentionBasis again = with(basis, basis.rule(), basis.nominees(), reversed);
        assertThat(again.hash()).isEqualTo(basis.hash());
        assertThat(again.choose()).isEqualTo(mention);
        assertThat(again.choose().answers()).isEqualTo(mention.answers());
        assertThat(again.choose().outcome()).isEqualTo(mention.outcome());
    }

    @Test
    void theOrderIsThatOfTheRun() {
        assertThat(mention(PANEL, RULE).answers().subList(0, 4))
                .extracting(HonorableMention.OfUnit::unit)
                .isEqualTo(development(INDEX, PANEL, RULE.demands()).honor().order().stream()
                        .map(Honor.Candidate::unit)
                        .toList());
    }

    @Test
    void whateverElseAMentionGoesByChangesTheHash() {
        MentionBasis basis = mention(PANEL, EXCLUDING, "9002").basis();
        MentionBasis.Candidate first = basis.candidates().get(0);
        MentionBasis.Origin origin = basis.origin();
        List<MentionBasis> others = List.of(
                basis,
                with(basis, RULE, basis.nominees(), basis.candidates()),
                with(basis, EXCLUDING.withMost(2), basis.nominees(), basis.candidates()),
                with(basis, basis.rule(), List.of(), basis.candidates()),
                with(basis, basis.rule(), basis.nominees(), basis.candidates().subList(0, 2)),
                withFirst(basis, Math.nextUp(first.slope()), first.expectedPlace(), first.bars()),
                withFirst(basis, first.slope(), OptionalDouble.of(9), first.bars()),
                withFirst(basis, first.slope(), first.expectedPlace(), Set.of(Honor.Bar.FRAGILE)),
                with(basis, new MentionBasis.Origin(origin.definitionHash(), origin.panelDigest(), 2018, 2022)),
                with(basis, new MentionBasis.Origin("ab".repeat(32), origin.panelDigest(), 2019, 2022)));
        assertThat(others.stream().map(MentionBasis::hash)).doesNotHaveDuplicates();
    }

    private static MentionBasis withFirst(MentionBasis of, double slope, OptionalDouble place, Set<Honor.Bar> bars) {
        List<MentionBasis.Candidate> all = new ArrayList<>(of.candidates());
        MentionBasis.Candidate first = all.get(0);
        all.set(0, new MentionBasis.Candidate(first.unit(), first.size(), slope, place, bars, first.evidence()));
        return with(of, of.rule(), of.nominees(), all);
    }

    private static MentionBasis with(MentionBasis of, MentionBasis.Origin origin) {
        return new MentionBasis(of.rule(), origin, of.nominees(), of.candidates(), of.notDecidable(), of.luck());
    }

    private static MentionBasis with(
            MentionBasis of,
            HonorableMention.Rule rule,
            List<String> nominees,
            List<MentionBasis.Candidate> candidates) {
        return new MentionBasis(rule, of.origin(), nominees, candidates, of.notDecidable(), of.luck());
    }

    @Test
    void aBasisWithStrangersOrTwinsIsRefused() {
        MentionBasis basis = mention(PANEL, RULE).basis();
        MentionBasis.Candidate first = basis.candidates().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(basis, RULE, List.of("9009"), basis.candidates()))
                .withMessage("nominees must be units of the basis, got 9009");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(basis, RULE, List.of(), List.of(first, first)))
                .withMessage("units must differ, got 9001 twice");
    }
}
