package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.development.Evidence.Null;
import org.mattstock.development.Evidence.OfUnit;
import org.mattstock.development.Evidence.Undecidable;
import org.mattstock.development.EvidenceRule.Comparison;
import org.mattstock.development.EvidenceRule.Groups;
import org.mattstock.internal.evidence.SizeClassNames;
import org.mattstock.trend.MannKendall;
import org.mattstock.trend.Observations;
import org.mattstock.trend.RegionalKendall;

/** What evidence says of a unit among others, and when it says nothing. */
class EvidenceTest {
    private static final EvidenceRule QUICK = EvidenceRule.standard().withReplicates(0);
    private static final EvidenceRule ABSOLUTE = QUICK.withComparison(Comparison.ABSOLUTE);
    private static final double NAN = Double.NaN;

    private static Evidence of(double[][][] values, EvidenceRule rule) {
        return EvidenceRun.of(EvidencePanels.input(values), rule);
    }

    private static Evidence.Test test(Evidence evidence, int unit) {
        return evidence.units().get(unit).test().orElseThrow();
    }

    private static List<Observations> basket(double[][][] values, int unit) {
        return Arrays.stream(values)
                .map(leaf -> Arrays.stream(leaf).mapToDouble(year -> year[unit]).toArray())
                .map(series -> Observations.from(2019, series))
                .toList();
    }

    @Test
    void theStatisticIsTheWeightedSumOfStandardizedS() {
        double[][][] values = EvidencePanels.random(1, 12, 4, 60);
        double[] weights =
                IntStream.rangeClosed(1, 12).mapToDouble(i -> i / 78.0).toArray();
        Evidence evidence = EvidenceRun.of(EvidencePanels.input(values, weights), ABSOLUTE);
        for (int unit = 0; unit < 60; unit++) {
            double sum = 0;
            double squares = 0;
            for (int leaf = 0; leaf < 12; leaf++) {
                MannKendall one = MannKendall.of(basket(values, unit).get(leaf));
                sum += weights[leaf] * one.z(MannKendall.Continuity.UNCORRECTED);
                squares += one.variance() > 0 ? weights[leaf] * weights[leaf] : 0;
            }
            assertThat(test(evidence, unit).statistic()).isCloseTo(sum / Math.sqrt(squares), within(1e-12));
        }
    }

    @Test
    void aConstantAddedAndAScaleChangeNothing() {
        double[][][] values = EvidencePanels.random(2, 12, 4, 60);
        double[][][] moved = EvidencePanels.mapped(values, value -> 4 * value + 1_000);
        for (EvidenceRule rule : List.of(QUICK, ABSOLUTE)) {
            assertThat(of(moved, rule).units()).isEqualTo(of(values, rule).units());
        }
    }

    @Test
    void aLargeOffsetHidesNothing() {
        double[][][] values = EvidencePanels.random(3, 12, 4, 60);
        double[][][] far = EvidencePanels.mapped(values, value -> 1e9 + value / 8);
        assertThat(of(far, QUICK).units()).isEqualTo(of(values, QUICK).units());
    }

    @Test
    void theOrderOfTheUnitsChangesNothing() {
        double[][][] values = EvidencePanels.random(4, 12, 4, 60);
        List<Integer> shuffled = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(shuffled, new Random(4));
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
        Evidence plain = of(values, EvidenceRule.standard());
        Evidence other = of(EvidencePanels.permuted(values, order), EvidenceRule.standard());
        for (int unit = 0; unit < 60; unit++) {
            assertThat(test(other, unit)).isEqualTo(test(plain, order[unit]));
        }
    }

    @Test
    void reversingTheYearsAndFlippingTheDirectionBothTurnTheEvidenceAround() {
        double[][][] values = EvidencePanels.random(5, 12, 4, 61);
        Evidence plain = of(values, QUICK);
        List<Evidence> turned = List.of(
                of(EvidencePanels.reversed(values), QUICK), of(EvidencePanels.mapped(values, value -> -value), QUICK));
        for (Evidence other : turned) {
            for (int unit = 0; unit < 61; unit++) {
                assertThat(test(other, unit).statistic())
                        .isEqualTo(0.0 - test(plain, unit).statistic());
                assertThat(test(other, unit).p())
                        .isCloseTo(1 - test(plain, unit).p(), within(1e-12));
                assertThat(other.units().get(unit).rising())
                        .isEqualTo(plain.units().get(unit).falling());
            }
        }
    }

    @Test
    void aNationalMovementCountsForNoOneWhenRelative() {
        double[][][] values = EvidencePanels.random(6, 12, 4, 61);
        double[][][] risen = EvidencePanels.mapped(values, value -> value);
        for (double[][] leaf : risen) {
            for (int year = 0; year < 4; year++) {
                int rise = 1_000 * year;
                leaf[year] = Arrays.stream(leaf[year]).map(v -> v + rise).toArray();
            }
        }
        Evidence plain = of(values, QUICK);
        Evidence moved = of(risen, QUICK);
        for (int unit = 0; unit < 61; unit++) {
            assertThat(test(moved, unit).q()).isEqualTo(test(plain, unit).q());
        }
        // The second null looks at the values themselves: it is said to include national movement.
        assertThat(moved.moved()).hasSize(61);
        assertThat(plain.moved()).isEmpty();
        assertThat(of(risen, ABSOLUTE).units().get(0).rising()).isEqualTo(12);
        // Everyone rises, so that nobody stands out.
        assertThat(of(risen, ABSOLUTE).supported()).isEmpty();
    }

    @Test
    void constantIndicatorsGiveZeroAndPOneNeverNaN() {
        Evidence evidence = of(EvidencePanels.mapped(new double[12][4][60], zero -> 5), ABSOLUTE);
        assertThat(test(evidence, 0).statistic()).isZero();
        assertThat(test(evidence, 0).pOptimistic()).hasValue(1);
        assertThat(test(evidence, 0).p()).isEqualTo(0.5);
        assertThat(evidence.supported()).isEmpty();
        assertThat(evidence.toString()).doesNotContain("NaN");
    }

    @Test
    void theOptimisticPIsTheExactOneOfIndependentIndicators() {
        double[][][] values = EvidencePanels.mapped(EvidencePanels.random(7, 12, 5, 60), v -> Math.rint(v / 10));
        Evidence evidence = of(values, ABSOLUTE);
        for (int unit = 0; unit < 60; unit += 5) {
            double exact = RegionalKendall.of(basket(values, unit))
                    .independent()
                    .orElseThrow()
                    .greater();
            assertThat(test(evidence, unit).pOptimistic().orElseThrow()).isCloseTo(exact, within(1e-12 * exact));
        }
    }

    @Test
    void underFiftyUnitsTheJointOrdersOfTheYearsAreTheNullAndItsFloorIsShown() {
        double[][][] values = EvidencePanels.random(8, 11, 4, 49);
        // Different values in every series, so that S of the basket orders as T does.
        double[][][] untied = EvidencePanels.mapped(values, v -> v);
        for (double[][] leaf : untied) {
            for (int year = 0; year < 4; year++) {
                double nudge = year / 8.0;
                leaf[year] = Arrays.stream(leaf[year]).map(v -> v + nudge).toArray();
            }
        }
        Evidence evidence = of(untied, ABSOLUTE);
        assertThat(evidence.nullModel()).isEqualTo(Null.JOINT_YEARS);
        assertThat(evidence.smallestP()).hasValue(1.0 / 24);
        for (int unit = 0; unit < 49; unit++) {
            double listed =
                    RegionalKendall.of(basket(untied, unit)).jointYears().orElseThrow();
            assertThat(test(evidence, unit).p()).isCloseTo(listed, within(1e-15));
        }
    }

    @Test
    void fiftyUnitsMakeTheirOwnNull() {
        assertThat(of(EvidencePanels.random(8, 11, 4, 50), ABSOLUTE).nullModel())
                .isEqualTo(Null.OTHER_UNITS);
    }

    @Test
    void theJointOrdersReadOnlyIndicatorsWithEveryYear() {
        double[][][] values = EvidencePanels.random(9, 12, 4, 3);
        for (int leaf = 0; leaf < 3; leaf++) {
            values[leaf][1][0] = NAN;
        }
        Evidence evidence = of(values, ABSOLUTE);
        assertThat(evidence.units().get(0).indicators()).isEqualTo(9);
        assertThat(evidence.units().get(0).undecidable()).contains(Undecidable.FEW_INDICATORS);
        assertThat(evidence.units().get(1).test()).isPresent();
    }

    @Test
    void threeValuesFewIndicatorsAndManyGapsAreNotDecidable() {
        assertThat(of(EvidencePanels.random(10, 12, 3, 60), QUICK).units())
                .allMatch(unit -> unit.undecidable().equals(Optional.of(Undecidable.THREE_VALUES)));
        assertThat(of(EvidencePanels.random(10, 9, 4, 60), QUICK).units())
                .allMatch(unit -> unit.undecidable().equals(Optional.of(Undecidable.FEW_INDICATORS)));
        double[][][] gaps = EvidencePanels.random(10, 15, 4, 60);
        for (int leaf = 10; leaf < 15; leaf++) {
            for (int year = 0; year < 4; year++) {
                gaps[leaf][year][7] = NAN;
                gaps[leaf][year][8] = NAN;
            }
        }
        gaps[0][0][8] = NAN;
        Evidence evidence = of(gaps, QUICK);
        assertThat(evidence.units().get(7).test())
                .as("a third is not more than a third")
                .isPresent();
        assertThat(evidence.units().get(8).undecidable()).contains(Undecidable.MANY_GAPS);
        assertThat(evidence.tested()).isEqualTo(59);
    }

    @Test
    void nothingAtAllIsNotDecidableAndNoError() {
        double[][][] empty = EvidencePanels.mapped(new double[12][4][60], zero -> NAN);
        Evidence evidence = of(empty, EvidenceRule.standard());
        assertThat(evidence.tested()).isZero();
        assertThat(evidence.smallestP()).isEmpty();
        assertThat(evidence.statement(1)).isEmpty();
        assertThat(evidence.units()).allMatch(unit -> unit.undecidable().isPresent());
        assertThat(of(new double[12][4][1], EvidenceRule.standard()).tested()).isEqualTo(1);
    }

    /** Units 0 and 1 cannot be tested and unit 2 has no size: the other 107 are divided, unit 3 being the smallest. */
    @Test
    void sizeClassesHoldEquallyManyOfThoseWhoCanBeTested() {
        double[][][] values = EvidencePanels.random(17, 12, 4, 110);
        for (double[][] leaf : values) {
            for (double[] year : leaf) {
                year[0] = NAN;
                year[1] = NAN;
            }
        }
        double[] sizes =
                IntStream.range(0, 110).mapToDouble(unit -> 1_000 + unit).toArray();
        sizes[2] = NAN;
        EvidenceRule halves = ABSOLUTE.withGroups(Groups.sizeClasses(2));
        Evidence evidence = EvidenceRun.of(EvidencePanels.sized(values, sizes), halves);
        assertThat(evidence.nullModel()).isEqualTo(Null.OTHER_UNITS_IN_SIZE_GROUP);
        assertThat(evidence.units())
                .extracting(OfUnit::group)
                .startsWith("", "", "", "1 of 2")
                .endsWith("2 of 2");
        assertThat(evidence.units().stream().filter(unit -> unit.group().equals("1 of 2")))
                .hasSize(54);
        assertThat(evidence.units().get(1).undecidable()).contains(Undecidable.FEW_INDICATORS);
        assertThat(evidence.units().get(2).undecidable()).contains(Undecidable.NO_GROUP);
        assertThat(evidence.tested()).isEqualTo(107);
        int[] smallest = IntStream.range(3, 57).toArray();
        Evidence alone = of(EvidencePanels.permuted(values, smallest), ABSOLUTE.withGroups(Groups.together()));
        for (int i = 0; i < smallest.length; i++) {
            assertThat(test(evidence, smallest[i]).p()).isEqualTo(test(alone, i).p());
        }
        assertThat(evidence.toTable().select("group").rowCount()).isEqualTo(110);
    }

    @Test
    void equalSizesShareAClassAndClassesThatAreTooSmallAreRefused() {
        double[] sizes = {30, 10, 20, 20, 20, 40, NAN, 5};
        int[] all = IntStream.range(0, 7).toArray();
        assertThat(SizeClassNames.of(sizes, all, 2))
                .containsExactly("2 of 2", "1 of 2", "1 of 2", "1 of 2", "1 of 2", "2 of 2", "", "");
        assertThat(SizeClassNames.of(sizes, new int[0], 2)).containsOnly("");
        double[][][] values = EvidencePanels.random(18, 12, 4, 149);
        EvidenceInput data = EvidencePanels.sized(
                values, IntStream.range(0, 149).mapToDouble(unit -> 1 + unit).toArray());
        assertThatThrownBy(() -> EvidenceRun.of(data, QUICK.withGroups(Groups.sizeClasses(3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups must have at least 50 units that can be tested, got 49 in \"3 of 3\"");
        assertThatThrownBy(() -> Groups.sizeClasses(1)).hasMessage("count must be from 2 to 1000, got 1");
    }

    @Test
    void smallGroupsAreRefusedByName() {
        List<String> groups = IntStream.range(0, 110)
                .mapToObj(i -> i < 49 ? "small" : "large")
                .toList();
        EvidenceInput data = EvidencePanels.grouped(EvidencePanels.random(11, 12, 4, 110), groups);
        assertThatThrownBy(() -> EvidenceRun.of(data, QUICK.withGroups(Groups.ofGrouping("g"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("groups must have at least 50 units that can be tested, got 49 in \"small\"");
    }

    @Test
    void eachGroupIsItsOwnNullAndQIsOverAllOfThem() {
        double[][][] values = EvidencePanels.random(12, 12, 4, 111);
        List<String> groups = IntStream.range(0, 111)
                .mapToObj(i -> i == 110 ? "" : i % 2 == 0 ? "even" : "odd")
                .toList();
        Evidence evidence =
                EvidenceRun.of(EvidencePanels.grouped(values, groups), ABSOLUTE.withGroups(Groups.ofGrouping("g")));
        assertThat(evidence.nullModel()).isEqualTo(Null.OTHER_UNITS_IN_GROUP);
        assertThat(evidence.units().get(110).undecidable()).contains(Undecidable.NO_GROUP);
        int[] even = IntStream.range(0, 55).map(i -> 2 * i).toArray();
        Evidence alone = of(EvidencePanels.permuted(values, even), ABSOLUTE.withGroups(Groups.together()));
        for (int i = 0; i < even.length; i++) {
            assertThat(test(evidence, even[i]).p()).isEqualTo(test(alone, i).p());
        }
    }

    @Test
    void aUnitThatRisesInEverythingIsNamedAndTheSentenceIsAboutTheList() {
        double[][][] values = EvidencePanels.random(13, 20, 4, 290);
        for (double[][] leaf : values) {
            for (int year = 0; year < 4; year++) {
                leaf[year][123] = 1_000 * year;
            }
        }
        Evidence evidence = of(values, EvidenceRule.standard());
        OfUnit riser = evidence.require("0123");
        assertThat(riser.rising()).isEqualTo(20);
        assertThat(evidence.supported()).containsExactly(riser.unit());
        // All 20 at 6 / sqrt(26/3): T = 9.11, the highest there is.
        assertThat(test(evidence, 123).statistic()).isCloseTo(9.11465, within(1e-5));
        assertThat(test(evidence, 123).p()).isEqualTo(test(evidence, 123).smallestP());
        assertThat(test(evidence, 123).place()).isEqualTo(1);
        assertThat(evidence.statement(1))
                .contains(new Evidence.ListStatement(
                        List.of(riser.unit()), test(evidence, 123).q()));
        assertThat(evidence.statement(290).orElseThrow().k()).isEqualTo(290);
    }

    @Test
    void rulesAndQuestionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> QUICK.withLevel(1)).hasMessage("level must be above 0 and below 1, got 1.0");
        assertThatThrownBy(() -> QUICK.withReplicates(-1)).hasMessageContaining("got -1");
        Evidence evidence = of(EvidencePanels.random(16, 12, 4, 60), QUICK);
        assertThatThrownBy(() -> evidence.statement(0)).hasMessage("place must be at least 1, got 0");
        assertThatThrownBy(() -> evidence.require("00O1"))
                .hasMessageStartingWith("unit must be one of the population's, got \"00O1\"; nearest: Unit 1 (0001)");
    }

    /** Nobody has the second year of five of the fourteen indicators. */
    @Test
    void anIndicatorThatAllLackInOneYearCountsWhateverIsCompared() {
        double[][][] values = EvidencePanels.random(21, 14, 4, 60);
        for (int leaf = 0; leaf < 5; leaf++) {
            Arrays.fill(values[leaf][1], NAN);
        }
        for (EvidenceRule rule : List.of(QUICK, ABSOLUTE)) {
            Evidence evidence = of(values, rule);
            assertThat(evidence.tested()).isEqualTo(60);
            assertThat(evidence.units()).allMatch(unit -> unit.indicators() == 14);
        }
    }

    @Test
    void theDefaultComparesWithThoseOfLikePersistence() {
        FalseDiscovery.Setting setting = new FalseDiscovery.Setting(FalseDiscovery.World.QUARTER_WALKS, 8, 0, 0);
        Evidence evidence = of(FalseDiscovery.panel(setting, 1), QUICK);
        assertThat(evidence.nullModel()).isEqualTo(Null.OTHER_UNITS_OF_LIKE_PERSISTENCE);
        assertThat(evidence.nulls()).containsExactly(Null.OTHER_UNITS_OF_LIKE_PERSISTENCE, Null.STEP_SIGNS);
        Evidence together = of(FalseDiscovery.panel(setting, 1), QUICK.withGroups(Groups.together()));
        assertThat(together.nullModel()).isEqualTo(Null.OTHER_UNITS);
        // Every fourth unit walks: among such its statistic is nothing remarkable, among all it would be.
        int[] walking = IntStream.iterate(0, unit -> unit < 290, unit -> unit + 4)
                .filter(unit -> test(together, unit).statistic() > 2)
                .toArray();
        assertThat(walking).hasSizeGreaterThan(3);
        assertThat(Arrays.stream(walking)
                        .mapToDouble(unit ->
                                test(evidence, unit).p() / test(together, unit).p()))
                .allMatch(ratio -> ratio > 1.5);
        assertThat(of(EvidencePanels.random(1, 12, 4, 50), QUICK).nullModel()).isEqualTo(Null.OTHER_UNITS);
    }

    @Test
    void whatEachNullCannotSeeIsSaid() {
        for (Null each : Null.values()) {
            assertThat(each.limits()).isNotEmpty().doesNotHaveDuplicates();
        }
        assertThat(Evidence.Limit.values())
                .allMatch(limit -> limit.explanation().endsWith("."));
        assertThat(Null.STEP_SIGNS.limits()).contains(Evidence.Limit.NATIONAL_MOVEMENT);
    }
}
