package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mattstock.data.Breakdown.TOTAL;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.PanelBuilder.Limits;
import org.mattstock.data.PanelBuilder.Receipt;


class PanelBuilderTest {
    private final PanelBuilder builder = Panel.builder();

    @Test
    void theFirstOfTwoRowsWithOneKeyIsKept() {
        assertThat(builder.value("N1", TOTAL, "0180", 2022, 1)).isEqualTo(Receipt.ADDED);
        assertThat(builder.value("N1", TOTAL, "0180", 2022, 2)).isEqualTo(Receipt.DUPLICATE);
        assertThat(builder.value("N1", TOTAL, "0180", 2022, 1)).isEqualTo(Receipt.DUPLICATE);
        assertThat(builder.missing("N1", TOTAL, "0180", 2022, MissingReason.NOT_REPORTED))
                .isEqualTo(Receipt.DUPLICATE);
        assertThat(builder.missing("N1", TOTAL, "0180", 2023, MissingReason.NOT_REPORTED))
                .isEqualTo(Receipt.ADDED);
        assertThat(builder.value("N1", TOTAL, "0180", 2023, 1)).isEqualTo(Receipt.DUPLICATE);
        Panel panel = builder.build();
        assertThat(panel.value("N1", TOTAL, "0180", 2022)).hasValue(1);
        assertThat(panel.cell("N1", TOTAL, "0180", 2023)).isEqualTo(new Cell.Missing(MissingReason.NOT_REPORTED, ""));
    }

    @Test
    void anIdIsTextSoThatZerosCount() {
        builder.value("N1", TOTAL, "0180", 2022, 1);
        builder.value("N1", TOTAL, "180", 2022, 2);
        Panel panel = builder.build();
        assertThat(panel.units()).containsExactly(Unit.of("0180", "0180"), Unit.of("180", "180"));
        assertThat(panel.value("N1", TOTAL, "0180", 2022)).hasValue(1);
    }

    @Test
    void minusZeroIsStoredAsZero() {
        builder.value("N1", TOTAL, "0180", 2022, -0.0);
        assertThat(Double.doubleToRawLongBits(
                        builder.build().slice("N1", TOTAL, 2022).valueAt(0)))
                .isEqualTo(Double.doubleToRawLongBits(0.0));
    }

    @Test
    void aDescriptionMayComeBeforeOrAfterTheCells() {
        builder.value("N1", TOTAL, "0180", 2022, 1);
        builder.unit(new Unit("0180", "Exempelköping", "K")).indicator(Indicator.of("N1", "Ett"));
        builder.value("N1", TOTAL, "0180", 2023, 1);
        Panel panel = builder.build();
        assertThat(panel.units()).containsExactly(new Unit("0180", "Exempelköping", "K"));
        assertThat(panel.indicators()).containsExactly(Indicator.of("N1", "Ett"));
    }

    @Test
    void describingTheSameThingTwiceIsFineUnlessItDiffers() {
        builder.unit(Unit.of("0180", "Exempelköping")).unit(Unit.of("0180", "Exempelköping"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.unit(Unit.of("0180", "Provstad")))
                .withMessage(
                        "every unit must be described once, got Exempelköping (0180) and Provstad (0180) for 0180");
        builder.grouping(TestPanels.size()).grouping(TestPanels.size());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.grouping(new Grouping("size", "Storlek", java.util.List.of())))
                .withMessage("grouping ids must differ, got size twice");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNoneIsRefusedAndLeavesNothingBehind(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.value("N1", TOTAL, "0180", 2022, value))
                .withMessage("value must be finite, got " + value + " for N1 T 0180 2022");
        assertThat(builder.build()).isEqualTo(Panel.builder().build());
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> builder.value(null, TOTAL, "0180", 2022, 1))
                .withMessage("indicator");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.value("N1", null, "0180", 2022, 1))
                .withMessage("breakdown");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.value("N1", TOTAL, null, 2022, 1))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.value("N1", TOTAL, "0180", 2022, 1, null))
                .withMessage("flags");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.missing("N1", TOTAL, "0180", 2022, null))
                .withMessage("reason");
        assertThatNullPointerException().isThrownBy(() -> builder.unit(null)).withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.indicator(null))
                .withMessage("indicator");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.grouping(null))
                .withMessage("grouping");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.seriesBreak(null))
                .withMessage("seriesBreak");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.provenance(null))
                .withMessage("provenance");
        assertThatNullPointerException().isThrownBy(() -> Panel.builder(null)).withMessage("limits");
    }

    @Test
    void blankAndEndlessIdsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.value("N1", TOTAL, " ", 2022, 1))
                .withMessage("id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.value("N".repeat(201), TOTAL, "0180", 2022, 1))
                .withMessageStartingWith("indicator ids must not be longer than 200 characters, got 201: NNN");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aYearBeyondTheCalendarIsRefused(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.value("N1", TOTAL, "0180", year, 1))
                .withMessage("year must be 1 to 9999, got " + year);
    }

    @Test
    void aBuilderGivesOnePanel() {
        builder.build();
        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("a builder gives one panel, and this one has been built");
        assertThatIllegalStateException().isThrownBy(() -> builder.value("N1", TOTAL, "0180", 2022, 1));
        assertThatIllegalStateException().isThrownBy(() -> builder.unit(Unit.of("1", "1")));
    }

    @Test
    void sparseJunkIsRefusedBeforeItTakesMemory() {
        PanelBuilder junk = Panel.builder(Limits.standard().withCells(4_000_000));
        for (int unit = 0; unit < 100_000; unit++) {
            junk.unit(Unit.of("u" + unit, "u" + unit));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        junk.value("i" + i, TOTAL, "u" + i % 100_000, 2022, i);
                    }
                })
                .withMessageStartingWith("cells must not be more than 4000000, got 4084451: "
                        + "23 indicators and breakdowns with 23 years in all, for 100000 units");
    }

    @Test
    void aUnitThatComesLateCountsInEveryYear() {
        PanelBuilder late = Panel.builder(Limits.standard().withCells(2_620));
        for (int unit = 0; unit < 50; unit++) {
            for (int year = 2001; year <= 2010; year++) {
                late.value("N1", TOTAL, "u" + unit, year, 1);
            }
        }
        for (int unit = 50; unit < 96; unit++) {
            late.value("N1", TOTAL, "u" + unit, 2001, 1);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> late.value("N1", TOTAL, "u96", 2001, 1))
                .withMessageStartingWith("cells must not be more than 2620, got 2639");
    }

    @Test
    void manyTinyIndicatorsCountForWhatTheyTake() {
        PanelBuilder tiny = Panel.builder(Limits.standard().withCells(6_500));
        for (int i = 0; i < 100; i++) {
            tiny.value("N" + i, TOTAL, "0180", 2022, 1);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> tiny.value("N100", TOTAL, "0180", 2022, 1))
                .withMessageContaining("got 6553");
    }

    @Test
    void unitsIndicatorsAndStatusTextsCountForWhatTheyTake() {
        String longest = "x".repeat(190);
        PanelBuilder named = Panel.builder(Limits.standard().withCells(100_000));
        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    for (int unit = 0; unit < 10_000; unit++) {
                        named.unit(Unit.of("u" + unit, longest + unit));
                    }
                })
                .withMessageMatching(
                        "cells must not be more than 100000, got 1000[0-9]{2}: 0 indicators and breakdowns with 0"
                                + " years in all, for 18[0-9]{2} units, and 32[0-9]{5} bytes of ids, names and status texts .*");
        PanelBuilder described = Panel.builder(Limits.standard().withCells(100_000));
        assertThatIllegalStateException().isThrownBy(() -> {
            for (int indicator = 0; indicator < 10_000; indicator++) {
                described.indicator(Indicator.of("N" + indicator, longest));
            }
        });
        PanelBuilder told = Panel.builder(Limits.standard().withCells(100_000));
        assertThatIllegalStateException().isThrownBy(() -> {
            for (int year = 1; year <= 1000; year++) {
                told.missing("N1", TOTAL, "1", year, MissingReason.UNKNOWN, longest.repeat(20) + year);
            }
        });
    }

    @Test
    void everyLimitNamesItself() {
        Limits limits = new Limits(2, 2, 2, 2, 1_000, 2);
        PanelBuilder small = Panel.builder(limits);
        small.value("N1", TOTAL, "1", 2021, 1);
        small.value("N2", Breakdown.WOMEN, "2", 2022, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> small.value("N3", TOTAL, "1", 2021, 1))
                .withMessage("indicators must not be more than 2, got another one: N3");
        assertThatIllegalStateException()
                .isThrownBy(() -> small.value("N1", TOTAL, "3", 2021, 1))
                .withMessage("units must not be more than 2, got another one: 3");
        assertThatIllegalStateException()
                .isThrownBy(() -> small.value("N1", TOTAL, "1", 2023, 1))
                .withMessage("years must not be more than 2, got another one: 2023");
        assertThatIllegalStateException()
                .isThrownBy(() -> small.value("N1", Breakdown.MEN, "1", 2021, 1))
                .withMessage("breakdowns must not be more than 2, got another one: M");
        PanelBuilder texts = Panel.builder(limits);
        texts.missing("N1", TOTAL, "1", 2021, MissingReason.UNKNOWN, "a");
        texts.missing("N1", TOTAL, "2", 2021, MissingReason.UNKNOWN, "b");
        assertThatIllegalStateException()
                .isThrownBy(() -> texts.missing("N1", TOTAL, "1", 2022, MissingReason.UNKNOWN, "c"))
                .withMessage(
                        "distinct reasons, status texts and flags must not be more than 2, got another one: \"c\"");
    }

    @Test
    void limitsMustMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.standard().withUnits(0))
                .withMessageStartingWith("limits must be positive, got 0 units");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.standard().withUnits(Integer.MAX_VALUE))
                .withMessageStartingWith("units times years must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(1, 1, 1, 1, 1, 70_000))
                .withMessage("statusTexts must be 1 to 65000, got 70000");
        assertThat(Limits.standard().withIndicators(7).indicators()).isEqualTo(7);
    }

    @Test
    void aReasonKeepsItsStatusTextAmongThousands() {
        for (int i = 0; i < 9_000; i++) {
            builder.missing("N1", TOTAL, "u" + i, 2022, MissingReason.UNKNOWN, "status " + i);
        }
        Panel panel = builder.build();
        for (int i = 0; i < 9_000; i += 977) {
            assertThat(panel.cell("N1", TOTAL, "u" + i, 2022))
                    .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "status " + i));
        }
    }

    /** Two units in the order in which they came, which is not the panel's, and two years. */
    private PanelBuilder withColumn(PanelBuilder target) {
        target.unit(Unit.of("b", "B")).unit(Unit.of("a", "A"));
        Cell missing = new Cell.Missing(MissingReason.CONFIDENTIAL, "prickad");
        Cell flagged = new Cell.Observed(0, Cell.Flags.of(Cell.Flag.BREAK));
        assertThat(target.column(
                        "N1",
                        TOTAL,
                        List.of(2020, 2022),
                        new double[] {1, Double.NaN, -0.0, 4},
                        List.of(new Cell.Run(1, 1, missing), new Cell.Run(3, 1, flagged))))
                .isEqualTo(Receipt.ADDED);
        return target;
    }

    private static PanelBuilder withCells(PanelBuilder target) {
        target.value("N1", TOTAL, "b", 2020, 1);
        target.missing("N1", TOTAL, "a", 2020, MissingReason.CONFIDENTIAL, "prickad");
        target.value("N1", TOTAL, "b", 2022, 0);
        target.value("N1", TOTAL, "a", 2022, 4, Cell.Flags.of(Cell.Flag.BREAK));
        return target.unit(Unit.of("a", "A")).unit(Unit.of("b", "B"));
    }

    @Test
    void aColumnAtOnceIsWhatItsCellsAre() {
        Panel atOnce = withColumn(builder).build();
        Panel oneByOne = withCells(Panel.builder()).build();
        assertThat(atOnce).isEqualTo(oneByOne);
        assertThat(atOnce.digest()).isEqualTo(oneByOne.digest());
    }

    @Test
    void moreMayComeToAColumn() {
        assertThat(withColumn(builder).value("N1", TOTAL, "a", 2022, 5)).isEqualTo(Receipt.DUPLICATE);
        assertThat(builder.value("N1", TOTAL, "c", 2021, 5)).isEqualTo(Receipt.ADDED);
        PanelBuilder other = withCells(Panel.builder());
        other.value("N1", TOTAL, "c", 2021, 5);
        assertThat(builder.build()).isEqualTo(other.build());
    }

    @Test
    void unitsMayComeAfterAColumn() {
        Panel panel = withColumn(builder).unit(Unit.of("c", "C")).build();
        assertThat(panel)
                .isEqualTo(withCells(Panel.builder()).unit(Unit.of("c", "C")).build());
    }

    @Test
    void aColumnThatIsThereAlreadyIsKept() {
        builder.value("N1", TOTAL, "a", 2022, 1);
        assertThat(builder.column("N1", TOTAL, List.of(2022), new double[] {2}, List.of()))
                .isEqualTo(Receipt.DUPLICATE);
        assertThat(builder.build().value("N1", TOTAL, "a", 2022)).hasValue(1);
    }

    @Test
    void aColumnMayHaveNoCells() {
        builder.unit(Unit.of("a", "A")).column("N1", TOTAL, List.of(), new double[0], List.of());
        Panel gone = withCells(Panel.builder()).build().withUnits(unit -> false);
        assertThat(builder.build().breakdowns("N1"))
                .isEqualTo(gone.breakdowns("N1"))
                .containsExactly(TOTAL);
    }

    @Test
    void aYearMayHaveNoCells() {
        assertThat(builder.year(2022).year(2020).build().years()).containsExactly(2020, 2022);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.builder().year(0))
                .withMessage("year must be 1 to 9999, got 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022 2020|1 1|0 0|years must ascend, got [2022, 2020]",
                "2022|1 1|0 0|values must be as many as years times units, 1 times 1, got 2",
                "2022|Infinity|0 0|values must be finite, got Infinity",
                "2022|NaN|0 0|values must be finite, got NaN",
                "2022|1|0 1|a year must have a cell that is not absent, got 2022",
                "2022|1|1 1|runs must follow one another within 1 cells, got Run[first=1, count=1, cell=Absent[]] after cell 0",
                "0|1|0 0|year must be 1 to 9999, got 0"
            })
    void aColumnThatCannotBeIsRefused(String years, String values, String run, String message) {
        builder.unit(Unit.of("a", "A"));
        List<Integer> all = Stream.of(years.split(" ")).map(Integer::valueOf).toList();
        double[] numbers =
                Stream.of(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
        int count = Integer.parseInt(run.substring(2));
        List<Cell.Run> runs =
                count == 0 ? List.of() : List.of(new Cell.Run(Integer.parseInt(run.substring(0, 1)), count, Cell.ABSENT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.column("N1", TOTAL, all, numbers, runs))
                .withMessage(message);
    }
}
