package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;

/** What luck would do, against every order and every turn of the steps judged by plain arithmetic. */
class LuckTest {
    private static final EvidenceRule.Comparison[] BOTH = {
        EvidenceRule.Comparison.ABSOLUTE, EvidenceRule.Comparison.RELATIVE
    };

    private static double[][][] random(long seed, int leaves, int years, int units, double drift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] values = new double[leaves][years][units];
        for (double[][] leaf : values) {
            for (int year = 0; year < years; year++) {
                for (int unit = 0; unit < units; unit++) {
                    leaf[year][unit] = 100 * random.nextDouble() + drift * (unit % 4) * year;
                }
            }
        }
        return values;
    }

    private static Panel panel(double[][][] values) {
        int years = values[0].length;
        return Figures.panel(
                values.length,
                values[0][0].length,
                2019,
                2018 + years,
                (i, unit, year) -> values[i][year - 2019][unit]);
    }

    private static Development asked(double[][][] values, ChangeLimit limit, Honor.Rule rule) {
        return Figures.quick(Figures.mean(values.length))
                .over(2019, 2018 + values[0].length)
                .changes(limit)
                .honor(rule);
    }

    private static void assertCountedByHand(double[][][] values, ChangeLimit limit, Honor.Rule rule) {
        DevelopmentResult result = asked(values, limit, rule).run(panel(values));
        for (Luck seen : result.lucks()) {
            PlainLuck plain = new PlainLuck(values, limit, rule, seen.comparison());
            assertThat(seen.passes()).isEqualTo(plain.passes(1));
            assertThat(seen.mirrored()).isEqualTo(plain.passes(-1));
            Luck.Pair pair = seen.pair().orElseThrow();
            List<Integer> orders = plain.orders();
            assertThat(pair.orders()).isEqualTo(orders.size());
            assertThat(pair.independentYears()).isCloseTo(mean(orders), within(1e-12));
            assertThat(pair.low()).isEqualTo(orders.get((int) Math.floor(0.05 * (orders.size() - 1))));
            assertThat(pair.high()).isEqualTo(orders.get((int) Math.ceil(0.95 * (orders.size() - 1))));
            List<Integer> turns = plain.turns();
            assertThat(pair.turns()).isEqualTo(turns.size());
            assertThat(pair.wanderingLevels()).isCloseTo(mean(turns), within(1e-12));
        }
        assertThat(result.lucks()).extracting(Luck::comparison).containsExactly(BOTH);
    }

    private static double mean(List<Integer> counts) {
        return counts.stream().mapToInt(count -> count).average().orElseThrow();
    }

    @Test
    void withoutBarsEveryOrderAndTurnIsCounted() {
        for (int years = 4; years <= 6; years++) {
            assertCountedByHand(random(years, 3, years, 40, 5), ChangeLimit.uncut(), Honor.Rule.risen());
        }
    }

    @Test
    void withEveryBarTheyAreJudgedAsTheTrueCourseIs() {
        for (int years = 4; years <= 5; years++) {
            assertCountedByHand(random(10 + years, 4, years, 60, 20), ChangeLimit.standard(), Honor.Rule.standard());
        }
    }

    @Test
    void eachBarAloneIsCounted() {
        double[][][] values = random(3, 3, 4, 50, 15);
        for (Honor.Rule rule : List.of(
                Honor.Rule.risen().withLeastImproved(0.7),
                Honor.Rule.risen().withHanging(Honor.Hanging.BARRED),
                Honor.Rule.risen().withLeastStep(0.8))) {
            assertCountedByHand(values, ChangeLimit.scales(1), rule);
            assertCountedByHand(values, ChangeLimit.uncut(), rule);
        }
    }

    /** Small whole numbers: many steps are none, and sums of the same steps in another order must not make them some. */
    @Test
    void stepsThatAreNoneAreNoneInEveryOrder() {
        SplittableRandom random = new SplittableRandom(7);
        double[][][] values = new double[3][4][80];
        for (double[][] leaf : values) {
            for (double[] year : leaf) {
                for (int unit = 0; unit < year.length; unit++) {
                    year[unit] = 1000 + random.nextInt(4) / 10.0;
                }
            }
        }
        assertCountedByHand(rounded(values), ChangeLimit.uncut(), Honor.Rule.risen());
        assertCountedByHand(
                rounded(values), ChangeLimit.uncut(), Honor.Rule.risen().withHanging(Honor.Hanging.BARRED));
    }

    private static double[][][] rounded(double[][][] values) {
        return EvidencePanels.mapped(values, value -> Math.rint(10 * value) / 10);
    }

    /** 79.9 - 79.8 is a little more than 0.1 in binary. */
    @Test
    void aChangeAsLargeAsItsDeadbandIsNoneInEveryOrder() {
        Panel panel = Figures.composites(new double[] {79.8, 79.9, 79.8, 79.9}, new double[] {79.9, 79.8, 79.9, 79.8});
        Luck luck = Figures.quick(Figures.mean(1))
                .deadband("i0", 0.1)
                .steady(SteadyRule.diffusion(0.6))
                .run(panel)
                .luck();
        assertThat(luck.passes()).isZero();
        assertThat(luck.pair().orElseThrow().independentYears()).isZero();
    }

    @Test
    void ofADefinitionThatDoesNotAddUpFortyOrdersAreDrawn() {
        double[][][] values = random(14, 3, 5, 10, 10);
        Branch tree = (Branch) Figures.mean(3).tree();
        CompositeIndex lowest = CompositeIndex.of("lowest", tree.withAggregation(Aggregation.minimum()));
        Luck.Pair pair = Figures.quick(lowest)
                .over(2019, 2023)
                .run(panel(values))
                .luck()
                .pair()
                .orElseThrow();
        assertThat(pair.orders()).isEqualTo(40);
        assertThat(pair.turns()).isEqualTo(16);
    }

    @Test
    void beyondSixYearsAThousandAreDrawnByTheSeed() {
        double[][][] values = random(5, 3, 7, 120, 15);
        Development asked = asked(values, ChangeLimit.standard(), Honor.Rule.risen());
        Luck.Pair drawn = asked.run(panel(values)).luck().pair().orElseThrow();
        assertThat(drawn.orders()).isEqualTo(1_000);
        assertThat(drawn.turns()).isEqualTo(1_000);
        assertThat(asked.run(panel(values)).luck().pair()).contains(drawn);
        assertThat(asked.seed(2).run(panel(values)).luck().pair()).isNotEqualTo(Optional.of(drawn));
        PlainLuck plain =
                new PlainLuck(values, ChangeLimit.standard(), Honor.Rule.risen(), EvidenceRule.Comparison.ABSOLUTE);
        List<Integer> all = plain.turns();
        assertThat(all).hasSize(64);
        assertThat(drawn.wanderingLevels()).isCloseTo(mean(all), within(4 * standardError(all, 1_000)));
    }

    private static double standardError(List<Integer> counts, int draws) {
        double mean = mean(counts);
        double squares = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return Math.sqrt(squares / counts.size() / draws);
    }

    @Test
    void withThreeValuesNothingCanBeShown() {
        double[][][] values = random(6, 4, 3, 30, 20);
        DevelopmentResult result =
                asked(values, ChangeLimit.standard(), Honor.Rule.standard()).run(panel(values));
        assertThat(result.luck().pair()).isEmpty();
        assertThat(result.luck().passes()).isPositive();
        assertThat(result.luck().firstOffer()).isEqualTo(Luck.Offer.NOBODY);
        assertThat(result.luck().toString()).contains("nothing can be shown with so few values");
        assertThat(result.honor().outcome()).isInstanceOf(Honor.Finding.Qualified.class);
        assertThat(result.luckTable().toText()).contains("NOBODY").doesNotContain("NaN");
    }

    @Test
    void whereNobodyIsCountedThatIsSaid() {
        double[][][] values = random(6, 2, 4, 5, 0);
        DevelopmentResult none = asked(values, ChangeLimit.standard(), Honor.Rule.standard())
                .leastIndicators(3)
                .run(panel(values));
        assertThat(none.luck()).isEqualTo(new Luck(EvidenceRule.Comparison.ABSOLUTE, 0, 0, 0, Optional.empty()));
        assertThat(none.luck().toString()).startsWith("0 of 0 with every year pass; nobody is counted");
    }

    @Test
    void nobodyIsOfferedFirstExactlyWhereNoMorePassThanTheLargerOfThePair() {
        assertThat(offer(5, 4.9, 5)).isEqualTo(Luck.Offer.NOBODY);
        assertThat(offer(5, 5, 4.9)).isEqualTo(Luck.Offer.NOBODY);
        assertThat(offer(5, 4.9, 4.9)).isEqualTo(Luck.Offer.THOSE_WHO_PASS);
        assertThat(offer(0, 0, 0)).isEqualTo(Luck.Offer.NOBODY);
        assertThat(offer(1, 0, 0)).isEqualTo(Luck.Offer.THOSE_WHO_PASS);
    }

    private static Luck.Offer offer(int passes, double independent, double wandering) {
        Luck.Pair pair = new Luck.Pair(independent, 1, 9, 23, wandering, 8);
        return new Luck(EvidenceRule.Comparison.ABSOLUTE, 100, passes, 3, Optional.of(pair)).firstOffer();
    }

    @Test
    void luckIsToldInWords() {
        Luck.Pair pair = new Luck.Pair(5.04, 1, 9, 23, 11, 8);
        assertThat(new Luck(EvidenceRule.Comparison.ABSOLUTE, 113, 15, 4, Optional.of(pair)))
                .hasToString(
                        "15 of 113 with every year pass; by luck alone about 5.0 (1 to 9) would if years were independent, 11.0 if"
                                + " levels wander; 4 fall by the same rule; national movement is not luck.");
        assertThat(new Luck(EvidenceRule.Comparison.RELATIVE, 113, 15, 4, Optional.of(pair)).toString())
                .startsWith("15 of 113 with every year pass relative to the median unit; ")
                .endsWith("4 fall by the same rule.");
    }

    @Test
    void asManyPassAsQualifyWhereNoEvidenceIsDemanded() {
        double[][][] values = random(11, 3, 4, 30, 40);
        for (Honor.Rule rule : List.of(
                Honor.Rule.risen(), Honor.Rule.standard(), Honor.Rule.standard().withLevelFloor(90))) {
            for (SteadyRule steady : List.of(
                    SteadyRule.strict(),
                    SteadyRule.kOf(2, 3),
                    SteadyRule.tolerant(5, 10),
                    SteadyRule.slopeAndSteadiness(2, 0.6),
                    SteadyRule.diffusion(0.7),
                    SteadyRule.strict().guardedBy(SteadyRule.Guards.none().withMinimumLevel(80)))) {
                DevelopmentResult result = asked(values, ChangeLimit.standard(), rule)
                        .steady(steady)
                        .run(panel(values));
                assertThat(qualified(result))
                        .as("%s %s", rule, steady)
                        .isEqualTo(result.luck().passes());
                assertThat(result.luck().units()).isEqualTo(30);
            }
        }
    }

    private static int qualified(DevelopmentResult result) {
        return (int) result.honor().order().stream()
                .filter(Honor.Candidate::qualifies)
                .count();
    }

    /** Of 40 units, 10 are too small in the last year and 5 others lack a figure. */
    @Test
    void neitherWhoIsNotEligibleNorWhoIsIncompleteIsCounted() {
        double[][][] values = random(12, 3, 4, 40, 30);
        Panel panel = Figures.panel(
                4,
                40,
                2019,
                2022,
                (i, unit, year) -> i == 3
                        ? unit < 10 ? 900 : 1_000
                        : unit >= 35 && year == 2020 ? Double.NaN : values[i][year - 2019][unit]);
        Eligibility large = Eligibility.requiring(new Requirement.IndicatorAtLeast("i3", Breakdown.TOTAL, 1_000));
        DevelopmentResult result = Figures.quick(Figures.mean(3).withEligibility(large))
                .observed(Basket.Observed.atLeast(3))
                .run(panel);
        assertThat(result.luck().units()).isEqualTo(25);
        double[][][] counted = new double[3][4][];
        for (int leaf = 0; leaf < 3; leaf++) {
            for (int year = 0; year < 4; year++) {
                double[] all = values[leaf][year];
                counted[leaf][year] =
                        IntStream.range(10, 35).mapToDouble(unit -> all[unit]).toArray();
            }
        }
        PlainLuck plain =
                new PlainLuck(counted, ChangeLimit.uncut(), Honor.Rule.risen(), EvidenceRule.Comparison.ABSOLUTE);
        assertThat(result.luck().passes()).isEqualTo(plain.passes(1));
        assertThat(result.luck().pair().orElseThrow().independentYears())
                .isCloseTo(mean(plain.orders()), within(1e-12));
    }

    @Test
    void aRuleThatIsRelativeItselfIsCountedOnce() {
        double[][][] values = random(13, 3, 4, 40, 10);
        DevelopmentResult result = asked(values, ChangeLimit.standard(), Honor.Rule.standard())
                .steady(SteadyRule.strict().relativeToMedianUnit())
                .run(panel(values));
        DevelopmentResult absolute =
                asked(values, ChangeLimit.standard(), Honor.Rule.standard()).run(panel(values));
        assertThat(result.lucks()).containsExactly(absolute.lucks().get(1));
    }
}
