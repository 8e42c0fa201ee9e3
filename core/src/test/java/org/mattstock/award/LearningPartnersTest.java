package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.development.Window;
import org.mattstock.index.CompositeIndex;

/** Whom a unit may learn from: like it, strong where it is weak, and improved. */
class LearningPartnersTest {
    private static final Window WINDOW = new Window(2020, 2022);
    private static final CompositeIndex INDEX = CompositeIndex.of(
            "two",
            Branch.of(
                            "total",
                            "Allt",
                            Branch.of("school", "Skola", Leaf.of("grades", Direction.HIGHER, Normalization.none())),
                            Branch.of("care", "Omsorg", Leaf.of("waiting", Direction.LOWER, Normalization.none())))
                    .withMissing(MissingRule.atLeast(0.5)));

    /**
     * Grades of 2020 to 2022. 9008 and 9007 are best; 9007 got there, 9008 always was. 9001 and 9002 are worst. Inhabitants
     * grow with the number; waiting is the same for all but 9008, who has none stated.
     */
    private static PanelBuilder builder() {
        PanelBuilder panel = Panel.builder();
        double[] before = {10, 20, 30, 40, 50, 60, 20, 90};
        double[] after = {12, 18, 35, 45, 50, 60, 80, 90};
        for (int k = 0; k < 8; k++) {
            String id = "900" + (k + 1);
            panel.unit(Unit.of(id, "Exempel " + (k + 1)));
            panel.value("inhabitants", Breakdown.TOTAL, id, 2022, 1000 * (k + 1));
            for (int year = 2020; year <= 2022; year++) {
                double share = (year - 2020) / 2.0;
                panel.value("grades", Breakdown.TOTAL, id, year, before[k] + share * (after[k] - before[k]));
                if (k < 7) {
                    panel.value("waiting", Breakdown.TOTAL, id, year, 10 + k);
                }
            }
        }
        panel.grouping(new Grouping(
                "kind",
                "Slag",
                List.of(group("a", "9001", "9007", "9004"), group("b", "9002", "9008"), group("c", "9003"))));
        return panel;
    }

    private static Grouping.Group group(String id, String... units) {
        return new Grouping.Group(id, id, new TreeSet<>(List.of(units)));
    }

    private static final LearningPartners SAME_KIND = LearningPartners.of(
            INDEX, builder().build(), WINDOW, LearningPartners.Rule.of(LearningPartners.Similarity.sameGroup("kind")));

    private static LearningPartners.OfUnit find(LearningPartners.Similarity similarity, String unit) {
        return LearningPartners.of(INDEX, builder().build(), WINDOW, LearningPartners.Rule.of(similarity))
                .find(unit);
    }

    private static LearningPartners.Weakness school(LearningPartners.OfUnit of) {
        return of.weaknesses().stream()
                .filter(each -> each.dimension().equals("school"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartnerIsInTheSameGroupStrongAndImproved() {
        LearningPartners.Weakness weak = school(SAME_KIND.find("Exempel 1"));
        assertThat(weak.place()).isEqualTo(8);
        assertThat(weak.ranked()).isEqualTo(8);
        assertThat(weak.partners())
                .containsExactly(new LearningPartners.Partner(
                        Unit.of("9007", "Exempel 7"), 80, 2, 4 * 1.4826, OptionalDouble.empty()));
        assertThat(weak.nobody()).isEmpty();
    }

    /** 9008 is strong and like 9002, but has stood still. */
    @Test
    void whoeverAlwaysWasStrongIsNoExampleOfImprovement() {
        assertThat(school(SAME_KIND.find("9002")).nobody()).contains(LearningPartners.Nobody.NOBODY_IMPROVED);
    }

    @Test
    void thereMayBeNobodyStrongOrNobodyAlike() {
        LearningPartners.Rule half = LearningPartners.Rule.of(LearningPartners.Similarity.sameGroup("kind"))
                .withShares(0.5, 0.125);
        LearningPartners partners = LearningPartners.of(INDEX, builder().build(), WINDOW, half);
        assertThat(school(partners.find("9001")).nobody()).contains(LearningPartners.Nobody.NOBODY_STRONG);
        assertThat(school(partners.find("9003")).nobody()).contains(LearningPartners.Nobody.NOBODY_SIMILAR);
    }

    @Test
    void aUnitThatIsWeakInNothingNeedsNobody() {
        assertThat(SAME_KIND.find("9005").weaknesses()).isEmpty();
    }

    @Test
    void whereAUnitHasNoPlaceNothingIsSaid() {
        LearningPartners.OfUnit of = SAME_KIND.find("9008");
        assertThat(of.weaknesses()).isEmpty();
        assertThat(of.notRanked()).containsExactly("care");
    }

    /** Of eight units in order, neighbors are 1/7 apart: 9002's six nearest are up to 5/7 away, 9008 at 6/7. */
    @Test
    void nearIsByShareOfThePopulationBetween() {
        LearningPartners.Weakness weak = school(find(LearningPartners.Similarity.nearest(6, "inhabitants"), "9002"));
        assertThat(weak.partners()).singleElement().satisfies(partner -> {
            assertThat(partner.unit().id()).isEqualTo("9007");
            assertThat(partner.distance().orElseThrow()).isEqualTo(5 / 7.0, within(1e-12));
        });
        assertThat(school(find(LearningPartners.Similarity.nearest(3, "inhabitants"), "9001"))
                        .nobody())
                .contains(LearningPartners.Nobody.NOBODY_STRONG);
    }

    /** Of eleven units in order the neighbors on both sides are a tenth away, which binary numbers tell apart. */
    @Test
    void whoeverIsAsFarAwayAsTheLastIsNearToo() {
        PanelBuilder panel = Panel.builder();
        for (int k = 10; k <= 20; k++) {
            panel.unit(Unit.of("90" + k, "Exempel " + k)).value("inhabitants", Breakdown.TOTAL, "90" + k, 2022, k);
        }
        Panel built = panel.build();
        SimilarUnits near =
                SimilarUnits.of(LearningPartners.Similarity.nearest(1, "inhabitants"), built, 2022, built.units());
        for (int k = 11; k < 20; k++) {
            assertThat(near.to(built.requireUnit("90" + k)).keySet())
                    .extracting(Unit::id)
                    .containsExactly("90" + (k - 1), "90" + (k + 1));
        }
    }

    @Test
    void distanceDoesNotDependOnTheUnitOfMeasure() {
        PanelBuilder panel = builder();
        for (int k = 1; k <= 8; k++) {
            panel.value("density", Breakdown.TOTAL, "900" + k, 2022, StrictMath.exp(k));
        }
        LearningPartners.Rule rule =
                LearningPartners.Rule.of(LearningPartners.Similarity.nearest(6, "inhabitants", "density"));
        LearningPartners.OfUnit of =
                LearningPartners.of(INDEX, panel.build(), WINDOW, rule).find("9002");
        assertThat(school(of).partners().get(0).distance().orElseThrow()).isEqualTo(5 / 7.0, within(1e-12));
    }

    @Test
    void aUnitThatLacksAnIndicatorIsLikeNobody() {
        PanelBuilder panel = builder();
        for (int k = 2; k <= 8; k++) {
            panel.value("density", Breakdown.TOTAL, "900" + k, 2022, k);
        }
        LearningPartners.Rule rule = LearningPartners.Rule.of(LearningPartners.Similarity.nearest(6, "density"));
        LearningPartners.OfUnit of =
                LearningPartners.of(INDEX, panel.build(), WINDOW, rule).find("9001");
        assertThat(school(of).nobody()).contains(LearningPartners.Nobody.NOBODY_SIMILAR);
    }

    @Test
    void printsAsATable() {
        assertThat(SAME_KIND.find("9002").toString()).isEqualTo("""
                        Learning partners of Exempel 2 (9002)
                        dimension  own place  partner  its place  points gained  distance  why nobody
                        ---------  ---------  -------  ---------  -------------  --------  ---------------
                        Skola            7.0                                               NOBODY_IMPROVED""");
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        LearningPartners.Rule rule = LearningPartners.Rule.of(LearningPartners.Similarity.sameGroup("kind"));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.withShares(0.6, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> rule.withLeastChange(0));
        assertThatIllegalArgumentException().isThrownBy(() -> LearningPartners.Similarity.nearest(3));
        assertThatIllegalArgumentException().isThrownBy(() -> LearningPartners.Similarity.nearest(0, "inhabitants"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> find(LearningPartners.Similarity.sameGroup("kin"), "9001"))
                .withMessageContaining("nearest: Slag (kind)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningPartners.of(
                        CompositeIndex.of("leaf", Leaf.of("grades", Direction.HIGHER, Normalization.none())),
                        builder().build(),
                        WINDOW,
                        rule))
                .withMessageContaining("root is a leaf");
    }
}
