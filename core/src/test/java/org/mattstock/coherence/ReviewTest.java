package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Selection;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;

class ReviewTest {
    private static final int LAST = 2022;
    private static final double NONE = Double.NaN;

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static CompositeIndex index(Leaf... leaves) {
        return CompositeIndex.of("index", Branch.of("all", "All", leaves).withMissing(MissingRule.atLeast(0.1)));
    }

    private static List<Finding.Jump> jumps(Review review) {
        return of(review, Finding.Jump.class);
    }

    private static <T extends Finding> List<T> of(Review review, Class<T> kind) {
        return review.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Ten units over five years; every year their changes are -4, -3, ... 5 in another order, so that the median is 0.5. */
    private static YearlyPanel restless() {
        YearlyPanel panel = YearlyPanel.ofUnits(10);
        for (int unit = 0; unit < 10; unit++) {
            double level = 100;
            for (int year = 2018; year <= LAST; year++) {
                panel.value("a", unit, year, level);
                level += (unit + 3 * year) % 10 - 4;
            }
        }
        return panel;
    }

    @Test
    void aFigureThatJumpsIsMeasuredByTheOthersAndByItsOwnHistory() {
        double before = restless().value("a", 2, 2021);
        YearlyPanel panel = restless().value("a", 2, LAST, before + 60);
        Review review = Review.of(index(leaf("a")), panel.build(), LAST);

        Finding.Jump jump = jumps(review).get(0);
        assertThat(jumps(review)).hasSize(1);
        assertThat(jump.unit().id()).isEqualTo("U02");
        assertThat(jump.before()).isEqualTo(new Finding.Jump.Figure(2021, before));
        assertThat(jump.after()).isEqualTo(new Finding.Jump.Figure(LAST, before + 60));
        double[] changes = panel.changes("a", 2021, LAST);
        double median = YearlyPanel.median(changes);
        assertThat(jump.median()).isEqualTo(median);
        double spread = 1.4826
                * YearlyPanel.median(Arrays.stream(changes)
                        .filter(change -> change != 0)
                        .map(change -> Math.abs(change - median))
                        .toArray());
        assertThat(jump.spread()).isCloseTo(spread, within(1e-12));
        double[] own = IntStream.rangeClosed(2019, 2021)
                .mapToDouble(year -> Math.abs(
                        panel.changes("a", year - 1, year)[2] - YearlyPanel.median(panel.changes("a", year - 1, year))))
                .toArray();
        assertThat(jump.ownSpread()).hasValueCloseTo(1.4826 * YearlyPanel.median(own), within(1e-12));
        assertThat(jump.leastTimes())
                .isCloseTo(Math.min(jump.times(), jump.ownTimes().orElseThrow()), within(0.0));
        assertThat(review.of("U02")).containsExactly(jump);
        assertThat(review.of("Unit 3")).isEmpty();
    }

    @Test
    void whoAlwaysSwingsIsNoNews() {
        YearlyPanel panel = restless();
        for (int year = 2018; year <= LAST; year++) {
            panel.value("a", 2, year, year % 2 == 0 ? 100 : 160);
        }
        assertThat(jumps(Review.of(index(leaf("a")), panel.build(), LAST))).isEmpty();
        assertThat(jumps(Review.of(index(leaf("a")), panel.build(), 2019)))
                .singleElement()
                .satisfies(first -> assertThat(first.ownSpread()).isEmpty());
    }

    /** Two units of three keep their hours; the others change theirs by some hours, and one by more than a day. */
    @Test
    void unitsThatDoNotChangeAreNoYardstickForThoseThatDo() {
        YearlyPanel panel = YearlyPanel.ofUnits(30);
        for (int unit = 0; unit < 30; unit++) {
            panel.value("hours", unit, 2021, 50).value("hours", unit, LAST, unit < 20 ? 50 : 50 + unit - 25);
        }
        panel.value("hours", 0, LAST, 80);
        assertThat(jumps(Review.of(index(leaf("hours")), panel.build(), LAST)))
                .singleElement()
                .satisfies(jump -> assertThat(jump.times()).isCloseTo(30 / (1.4826 * 3), within(1e-9)));
    }

    @Test
    void nothingIsComparedAcrossABreak() {
        YearlyPanel panel = restless();
        panel.value("a", 2, LAST, 500).breakIn("a", LAST, "another question");
        Review review = Review.of(index(leaf("a")), panel.build(), LAST);
        assertThat(jumps(review)).isEmpty();
        assertThat(of(review, Finding.StatedBreak.class)).singleElement().satisfies(found -> {
            assertThat(found.stated().year()).isEqualTo(LAST);
            assertThat(found.toString()).contains("another question");
        });
        assertThat(of(Review.of(index(leaf("a")), panel.build(), 2021), Finding.StatedBreak.class))
                .isEmpty();
    }

    @Test
    void yearsBetweenTwoFiguresLetChangesGrowByTheRoot() {
        YearlyPanel panel = restless();
        double before = panel.value("a", 2, 2018);
        panel.value("a", 2, 2019, NONE).value("a", 2, 2020, NONE).value("a", 2, 2021, NONE);
        panel.value("a", 2, LAST, before + 200);
        assertThat(jumps(Review.of(index(leaf("a")), panel.build(), LAST)))
                .singleElement()
                .satisfies(jump -> {
                    assertThat(jump.before().year()).isEqualTo(2018);
                    double[] changes = YearlyPanel.present(panel.changes("a", 2021, LAST));
                    double median = YearlyPanel.median(changes);
                    double one = 1.4826
                            * YearlyPanel.median(Arrays.stream(changes)
                                    .filter(change -> change != 0)
                                    .map(change -> Math.abs(change - median))
                                    .toArray());
                    assertThat(jump.spread()).isCloseTo(2 * one, within(1e-12));
                });
    }

    @Test
    void aYearInWhichNobodyHasAFigureIsNoRound() {
        YearlyPanel panel = restless();
        IntStream.range(0, 10).forEach(unit -> panel.value("a", unit, 2021, NONE));
        panel.value("a", 2, LAST, panel.value("a", 2, 2020) + 90);
        assertThat(jumps(Review.of(index(leaf("a")), panel.build(), LAST)))
                .singleElement()
                .satisfies(jump -> assertThat(jump.before().year()).isEqualTo(2020));
    }

    @Test
    void aColumnThatMovesAsAWholeIsPointedOutAlthoughNoBreakIsStated() {
        YearlyPanel panel = restless();
        IntStream.range(0, 10).forEach(unit -> panel.value("a", unit, LAST, panel.value("a", unit, LAST) + 20));
        Review review = Review.of(index(leaf("a")), panel.build(), 2019, LAST);
        assertThat(of(review, Finding.CommonChange.class)).singleElement().satisfies(found -> {
            assertThat(found.year()).isEqualTo(LAST);
            assertThat(found.movement().median()).isEqualTo(20.5);
            assertThat(found.movement().usual()).isEqualTo(0.5);
            assertThat(found.movement().same()).isEqualTo(10);
            assertThat(found.movement().times()).isGreaterThan(5);
        });
        assertThat(jumps(review)).isEmpty();
    }

    @Test
    void steadyGrowthIsUsual() {
        YearlyPanel panel = restless();
        for (int year = 2018; year <= LAST; year++) {
            for (int unit = 0; unit < 10; unit++) {
                panel.value("a", unit, year, panel.value("a", unit, year) + 20 * (year - 2018));
            }
        }
        assertThat(Review.of(index(leaf("a")), panel.build(), 2018, LAST).findings())
                .isEmpty();
    }

    @Test
    void figuresOlderThanAskedAreCounted() {
        YearlyPanel panel = restless();
        for (int unit = 0; unit < 10; unit++) {
            for (int year = 2018; year <= LAST; year++) {
                panel.value("b", unit, year, unit == 4 && year > 2020 ? NONE : unit + year)
                        .value("c", unit, year, unit == 5 && year == LAST ? NONE : unit)
                        .value("d", unit, year, unit);
            }
        }
        panel.indicator(Indicator.of("d", "d").withMeasurement(Measurement.EVENT));
        CompositeIndex index = index(
                leaf("a").withSelection(Selection.meanOf(3)),
                leaf("b").withSelection(Selection.latest(5)),
                leaf("c").withImputation(Imputation.latest(1)),
                leaf("d"));
        Review review = Review.of(index, panel.build(), LAST);
        List<Finding.OldFigures> old = of(review, Finding.OldFigures.class);
        assertThat(old).extracting(Finding.OldFigures::leaf).containsExactly("a", "b", "c", "d");
        assertThat(old)
                .extracting(Finding.OldFigures::age)
                .containsExactly(
                        Finding.OldFigures.Age.MEAN_OF_YEARS,
                        Finding.OldFigures.Age.EARLIER_YEAR,
                        Finding.OldFigures.Age.EARLIER_YEAR,
                        Finding.OldFigures.Age.EVENT);
        assertThat(old).extracting(Finding.OldFigures::years).containsExactly(3, 2, 1, 0);
        assertThat(old).extracting(each -> each.units().size()).containsExactly(10, 1, 1, 10);
        assertThat(review.of("U04")).containsExactly(old.get(1));
    }

    /** Thirty units whose figures change every year, but for the last, in which so many are those of the year before. */
    private static YearlyPanel repeating(int units) {
        YearlyPanel panel = YearlyPanel.ofUnits(30);
        for (int unit = 0; unit < 30; unit++) {
            for (int year = 2018; year <= LAST; year++) {
                int measured = year == LAST && unit < units ? year - 1 : year;
                panel.value("a", unit, year, 100 + (7 * unit + 11 * measured) % 30);
            }
        }
        return panel;
    }

    @Test
    void aYearFilledInWithTheFiguresOfTheYearBeforeIsOld() {
        Review review = Review.of(index(leaf("a")), repeating(27).build(), LAST);
        assertThat(of(review, Finding.OldFigures.class)).singleElement().satisfies(old -> {
            assertThat(old.age()).isEqualTo(Finding.OldFigures.Age.REPEATED);
            assertThat(old.years()).isEqualTo(1);
            assertThat(old.units()).hasSize(27);
            assertThat(old.toString())
                    .isEqualTo("27 units have the same figure in 2022 as in 2021, where most usually change");
        });
        assertThat(of(Review.of(index(leaf("a")), repeating(26).build(), LAST), Finding.OldFigures.class))
                .isEmpty();
    }

    @Test
    void figuresThatSeldomChangeAreNoRepetition() {
        YearlyPanel panel = repeating(30);
        for (int unit = 0; unit < 30; unit++) {
            panel.value("a", unit, 2019, panel.value("a", unit, 2018))
                    .value("a", unit, 2020, panel.value("a", unit, 2018));
        }
        assertThat(of(Review.of(index(leaf("a")), panel.build(), LAST), Finding.OldFigures.class))
                .isEmpty();
    }

    @Test
    void whatTheSourceDeclaresAsRepeatedIsListedOnce() {
        YearlyPanel panel = repeating(30).indicator(Indicator.of("a", "a").withMeasurement(Measurement.EVENT));
        assertThat(of(Review.of(index(leaf("a")), panel.build(), LAST), Finding.OldFigures.class))
                .extracting(Finding.OldFigures::age)
                .containsExactly(Finding.OldFigures.Age.EVENT);
    }

    @Test
    void whatCannotBeComesFirstAlsoWhereItLiesInAnEarlierYear() {
        YearlyPanel panel = restless();
        panel.value("a", 3, 2020, 9000).value("a", 2, LAST, panel.value("a", 2, 2021) + 60);
        panel.indicator(Indicator.of("a", "a").withRange(Indicator.Range.of(0, 1000)));
        CompositeIndex index = index(leaf("a")).withOutOfRange(OutOfRange.MISSING);
        Review review = Review.of(index, panel.build(), 2019, LAST);
        assertThat(review.worst(2))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(Finding.ImpossibleValue.class),
                        second -> assertThat(second.concerns(Unit.of("U03", "Unit 3")))
                                .isTrue());
        assertThat(review.counts()).containsEntry("impossible-value", 1).containsEntry("jump", 3);
        assertThat(of(Review.of(index, panel.build(), 2021, LAST), Finding.ImpossibleValue.class))
                .isEmpty();
    }

    @Test
    void theGravestComeFirstAndTheTableSaysHowMuchWasLookedAt() {
        YearlyPanel panel = restless();
        panel.value("a", 2, LAST, panel.value("a", 2, 2021) + 60).value("a", 7, LAST, panel.value("a", 7, 2021) - 90);
        Review review = Review.of(index(leaf("a")), panel.build(), 2018, LAST);
        assertThat(jumps(review)).extracting(jump -> jump.unit().id()).containsExactly("U07", "U02");
        assertThat(review.looked()).isEqualTo(new Review.Looked(40, 4, 0));
        assertThat(review.toString())
                .startsWith("Review of All 2018-2022: 2 findings; 40 changes of units, 4 of whole columns and 0 gaps")
                .contains("Unit 7 (U07) goes from ");
        assertThat(review.toTable(List.of(Unit.of("U02", "Unit 2"), Unit.of("U03", "Unit 3")))
                        .toText())
                .contains("U02  Unit 2  jump", "nothing found");
        assertThat(review.worst(1)).hasSize(1);
        assertThat(review.worst(9)).isEqualTo(review.findings());
    }

    @Test
    void onlyThePopulationIsLookedAtAndOnlyWhatHasWeight() {
        YearlyPanel panel = restless();
        panel.value("a", 2, LAST, 900).value("idle", 0, LAST, 1);
        CompositeIndex index = index(leaf("a"))
                .withPopulation(Population.listed(IntStream.of(0, 1, 3, 4, 5, 6, 7, 8, 9)
                        .mapToObj(i -> "U0" + i)
                        .toArray(String[]::new)));
        Review review = Review.of(index, panel.build(), LAST);
        assertThat(jumps(review)).isEmpty();
        assertThat(review.looked()).isEqualTo(new Review.Looked(9, 1, 0));
    }

    @Test
    void limitsCanBeSet() {
        YearlyPanel panel = restless().value("a", 2, LAST, restless().value("a", 2, 2021) + 60);
        var scores = index(leaf("a")).score(panel.build(), LAST);
        Review.Limits high = Review.Limits.standard().withJump(1000);
        assertThat(jumps(Review.of(scores, panel.build(), LAST, high))).isEmpty();
        assertThat(jumps(Review.of(scores, panel.build(), LAST, high.withJump(6))))
                .hasSize(1);
        assertThatThrownBy(() -> high.withOfAhead(2)).hasMessage("ofAhead must be from 0 to 1, got 2.0");
        assertThatThrownBy(() -> high.withCommon(0)).hasMessage("common must be positive, got 0.0");
    }

    @Test
    void wrongArgumentsAreNamed() {
        YearlyPanel panel = restless();
        CompositeIndex index = index(leaf("a"));
        assertThatThrownBy(() -> Review.of(index, panel.build(), LAST, 2019))
                .hasMessageContaining("first must be one of the panel's years")
                .hasMessageContaining("not after 2019, got 2022");
        assertThatThrownBy(() -> Review.of(index, panel.build(), 1999, LAST)).hasMessageContaining("got 1999");
        var other = restless().value("a", 0, LAST, 0).build();
        assertThatThrownBy(() -> Review.of(index.score(panel.build(), LAST), other, LAST, Review.Limits.standard()))
                .hasMessageContaining("panel must be the one that was scored");
        Review review = Review.of(index, panel.build(), LAST);
        assertThatThrownBy(() -> review.of("Unit33")).hasMessageContaining("nearest: Unit 3 (U03)");
        assertThatThrownBy(() -> review.worst(-1)).hasMessageContaining("n must be at least 0, got -1");
    }

    @Property(tries = 60)
    void jumpsAreThoseOfAComputationByHand(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 14 + random.nextInt(20);
        YearlyPanel panel = YearlyPanel.ofUnits(units);
        for (int year = 2015; year <= LAST; year++) {
            for (int unit = 0; unit < units; unit++) {
                double value =
                        Math.rint(50 + 3 * random.nextGaussian()) + (random.nextInt(25) == 0 ? random.nextInt(80) : 0);
                panel.value("a", unit, year, random.nextInt(12) == 0 ? NONE : value);
            }
            panel.value("always", 0, year, 1);
        }
        Review review = Review.of(index(leaf("a"), leaf("always")), panel.build(), 2017, LAST);
        List<String> found = jumps(review).stream()
                .map(jump -> jump.unit().id() + " " + jump.after().year() + " " + Math.round(1e6 * jump.leastTimes()))
                .sorted()
                .toList();
        List<String> byHand = new ArrayList<>();
        for (int year = 2018; year <= LAST; year++) {
            for (int unit = 0; unit < units; unit++) {
                double times = panel.timesByHand("a", unit, year);
                if (times >= 6) {
                    byHand.add(String.format("U%02d", unit) + " " + year + " " + Math.round(1e6 * times));
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(byHand);
    }

    /** By powers of two nothing is rounded, and at the end of the range of a double nothing is lost either. */
    @Test
    void theUnitOfMeasureChangesNothingAndNoFigureIsTooLarge() {
        YearlyPanel panel = restless();
        panel.value("a", 2, LAST, panel.value("a", 2, 2021) + 60);
        double times =
                jumps(Review.of(index(leaf("a")), panel.build(), LAST)).get(0).leastTimes();
        for (double factor : new double[] {0x1p-900, 0x1p900, -1}) {
            Review scaled = Review.of(index(leaf("a")), panel.times(factor).build(), LAST);
            assertThat(jumps(scaled)).extracting(Finding.Jump::leastTimes).containsExactly(times);
            panel.times(1 / factor);
        }
        panel.value("a", 2, 2021, -1.5e308).value("a", 2, LAST, 1.5e308);
        assertThat(jumps(Review.of(index(leaf("a")), panel.build(), LAST)))
                .singleElement()
                .satisfies(jump -> assertThat(jump.times()).isFinite().isGreaterThan(1e300));
    }
}
