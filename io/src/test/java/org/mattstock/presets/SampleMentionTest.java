package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.LearningPartners;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.development.Development;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.development.EvidenceRule;
import org.mattstock.development.Honor;
import org.mattstock.development.Luck;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;

/** The mention and the partners on real figures: the example definition over 2019-2022. */
class SampleMentionTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);

    @Test
    void everyMunicipalityIsToldAndTheChosenOnesComeFirst() {
        DevelopmentResult result = over(2020, 2022);
        List<Unit> order = ((Honor.Finding.Qualified) result.honor().outcome()).units();
        HonorableMention mention = HonorableMention.of(
                result,
                HonorableMention.Rule.standard().withMost(3).withNominees(HonorableMention.Nominees.EXCLUDED),
                List.of(order.get(0).id()));
        assertThat(mention.answers())
                .hasSize(290)
                .extracting(each -> each.unit().id())
                .doesNotHaveDuplicates();
        assertThat(mention.outcome()).isEqualTo(new HonorableMention.Award.Given(order.subList(1, 4)));
        assertThat(mention.answer(order.get(0).id()).orElseThrow().verdict())
                .isEqualTo(HonorableMention.Ruling.NOMINEE);
        assertThat(mention.firstOffer()).as("three values show nothing").isEqualTo(Luck.Offer.NOBODY);
        assertThat(mention.beside()).contains("nothing can be shown", "Offered first: nobody", "Bars lifted: none.");
    }

    @Test
    void overFourYearsEveryRiseHangsOnASingleIndicatorAndNobodyIsOfferedFirst() {
        DevelopmentResult result = over(2019, 2022);
        HonorableMention mention = HonorableMention.of(result, HonorableMention.Rule.standard(), List.of());
        assertThat(mention.outcome()).isEqualTo(new HonorableMention.Award.NobodyQualifies(Honor.Reason.NOBODY_ROBUST));
        assertThat(mention.firstOffer()).isEqualTo(Luck.Offer.NOBODY);
        assertThat(mention.answer("Kristinehamn").orElseThrow().bars()).containsExactly(Honor.Bar.FRAGILE);
        assertThat(mention.answers())
                .filteredOn(each -> each.evidence().isPresent())
                .as("evidence stands beside")
                .hasSizeGreaterThan(250);
    }

    /** Nothing is published on whether a nominee may have the mention: one assumption serves rule and process. */
    @Test
    void theStandardRuleIsThatOfTheProcessOf2025() {
        assertThat(HonorableMention.Rule.of(
                        Presets.process("quality-everyone-2025").rules().mentions()))
                .isEqualTo(HonorableMention.Rule.standard());
    }

    private static DevelopmentResult over(int first, int last) {
        return Development.of(EXAMPLE)
                .over(first, last)
                .evidence(EvidenceRule.standard().withReplicates(0))
                .run(PANEL);
    }

    /** Checked against the ranking itself: a quarter of those ranked, rounded up. */
    @Test
    void everyPartnerIsOfTheSameClassInTheFirstQuarterAndGained() {
        LearningPartners partners = LearningPartners.of(
                EXAMPLE,
                PANEL,
                new Window(2019, 2022),
                LearningPartners.Rule.of(LearningPartners.Similarity.sameGroup("skr-class")));
        Scores scores = EXAMPLE.score(PANEL, 2022);
        Grouping classes = PANEL.requireGrouping("skr-class");
        List<LearningPartners.Partner> all = new ArrayList<>();
        for (Ranking.Entry entry : scores.ranking().entries()) {
            Unit unit = entry.unit();
            for (LearningPartners.Weakness weak : partners.find(unit.id()).weaknesses()) {
                Ranking ranking = scores.ranking(weak.dimension());
                int quarter = (ranking.size() + 3) / 4;
                assertThat(ranking.entry(unit.id()).orElseThrow().place()).isGreaterThan(ranking.size() - quarter);
                for (LearningPartners.Partner each : weak.partners()) {
                    assertThat(each.place())
                            .isEqualTo(ranking.entry(each.unit().id())
                                    .orElseThrow()
                                    .place())
                            .isLessThanOrEqualTo(quarter);
                    assertThat(each.change()).isGreaterThanOrEqualTo(1);
                    assertThat(classes.groupOf(each.unit().id())).isEqualTo(classes.groupOf(unit.id()));
                    all.add(each);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
    }
}
