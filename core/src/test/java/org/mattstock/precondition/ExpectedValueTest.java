package org.mattstock.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.change.DerivedIndicator;
import org.mattstock.change.Formula;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Population;
import org.mattstock.table.Table;

class ExpectedValueTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final ExpectedValue EXPECTED =
            ExpectedValue.of("figure", Precondition.of("x"), Precondition.of("y"));
    private static final Cell.Flags ADJUSTED = Cell.Flags.of(Cell.Flag.WORKED_OUT, Cell.Flag.ADJUSTED);

    private static ExpectedValueFit fit() {
        return EXPECTED.fit(Places.six().build(), Places.YEAR);
    }

    private static double[] numbers(int count, IntToDoubleFunction of) {
        return IntStream.range(0, count).mapToDouble(of).toArray();
    }

    /** x and y have means 2.5 and 1, squared distances 5 and 8, and nothing in common. */
    @Test
    void aFitByHand() {
        ExpectedValueFit fit = fit();
        assertThat(fit.terms().stream()
                        .mapToDouble(ExpectedValueFit.Term::coefficient)
                        .toArray())
                .containsExactly(new double[] {10, 2, -1}, CLOSE);
        assertThat(fit.terms().get(1).standardError()).isCloseTo(Math.sqrt(4 / 3.0 / 5), CLOSE);
        assertThat(fit.terms().get(2).standardError()).isCloseTo(Math.sqrt(4 / 3.0 / 8), CLOSE);
        assertThat(fit.terms().get(1).perDeviation().orElseThrow()).isCloseTo(2, CLOSE);
        assertThat(fit.r2()).isCloseTo(28 / 32.0, CLOSE);
        assertThat(fit.mean()).isCloseTo(14, CLOSE);
        assertThat(fit.units().stream()
                        .mapToDouble(ExpectedValueFit.OfUnit::difference)
                        .toArray())
                .containsExactly(Places.LEFT, CLOSE);
        assertThat(fit.units().get(0).leverage()).isCloseTo(1 / 6.0 + 2.25 / 5, CLOSE);
        assertThat(fit.units().get(4).leverage()).isCloseTo(1 / 6.0 + 4 / 8.0, CLOSE);
        double squares = 2 / Math.pow(1 - 1 / 6.0 - 2.25 / 5, 2) + 2 / Math.pow(1 - 1 / 6.0 - 0.25 / 5, 2);
        assertThat(fit.outOfSample().get(0).r2().orElseThrow()).isCloseTo(1 - squares / 32, CLOSE);
    }

    @Test
    void aFitPrintsItself() {
        assertThat(fit().toString()).isEqualTo("""
                figure Figure 2022: what goes together with it, no cause
                precondition  coefficient  standard error      t  per deviation
                ------------  -----------  --------------  -----  -------------
                constant          10.0000          1.4337   6.97
                x                  2.0000          0.5164   3.87          2.000
                y                 -1.0000          0.4082  -2.45         -1.265

                How well figure Figure 2022 is told: 6 units fitted, 0 left out
                measure                 units it has seen  each left out  by tenths
                ----------------------  -----------------  -------------  ---------
                R2                                  0.875          0.473      0.473
                root mean square error              0.816          1.677      1.677
                adjusted R2                         0.792
                residual deviation                  1.155""");
    }

    @ParameterizedTest
    @CsvSource({
        "DIFFERENCE, 1, -1",
        "LEVEL, 15, 13",
        "RATIO, 1.0909090909090908, 0.9230769230769231",
        "EXPECTED, 11, 13"
    })
    void whatIsMadeOfFigureAndExpectedValue(ExpectedValue.Measure measure, double first, double second) {
        ExpectedValue change = EXPECTED.withMeasure(measure);
        Panel panel = Places.six().build().with(change);
        String id = "figure-" + measure.name().toLowerCase(Locale.ROOT);
        assertThat(change.described(panel).id()).isEqualTo(id);
        assertThat(Places.value(panel, id, "p0").orElseThrow()).isCloseTo(first, CLOSE);
        assertThat(Places.value(panel, id, "p1").orElseThrow()).isCloseTo(second, CLOSE);
        assertThat(Places.at(panel, id, "p0").flags()).isEqualTo(ADJUSTED);
        assertThat(Places.at(panel, "figure", "p0")).isEqualTo(new Cell.Observed(12));
    }

    @Test
    void placesStandSideBySide() {
        ExpectedValueFit fit = fit();
        Table higher = fit.placesTable(Direction.HIGHER);
        assertThat(higher.toText()).isEqualTo("""
                figure Figure 2022, raw and adjusted places
                id  unit  raw place  adjusted place  places up
                --  ----  ---------  --------------  ---------
                p0  p0            4               1          3
                p3  p3            1               1          0
                p4  p4            4               3          1
                p5  p5            2               3         -1
                p1  p1            4               5         -1
                p2  p2            3               5         -2""");
        assertThat(fit.places(Direction.LOWER).after().requireEntry("p1").place())
                .isEqualTo(1);
        assertThat(fit.places(Direction.target(13)).after().requireEntry("p1").place())
                .isEqualTo(1);
    }

    @Test
    void whoLacksSomethingIsLeftOutWithItsReason() {
        PanelBuilder builder = Places.six();
        Places.put(builder, "figure", "q0", 5);
        Places.put(builder, "x", "q0", 5);
        builder.missing("y", Breakdown.TOTAL, "q0", Places.YEAR, MissingReason.CONFIDENTIAL);
        builder.missing("figure", Breakdown.TOTAL, "q1", Places.YEAR, MissingReason.NOT_REPORTED);
        Places.put(builder, "figure", "q2", 5);
        Panel panel = builder.build();
        ExpectedValueFit fit = EXPECTED.fit(panel, Places.YEAR);
        assertThat(fit.r2()).isCloseTo(28 / 32.0, CLOSE);
        assertThat(fit.leftOut().stream().map(each -> each.unit().id() + " " + each.why()))
                .containsExactly(
                        "q0 y: confidential",
                        "q1 figure: not reported, x: absent, y: absent",
                        "q2 x: absent, y: absent");
        assertThat(fit.leftOutTable().rowCount()).isEqualTo(3);
        Panel changed = panel.with(EXPECTED);
        assertThat(Places.at(changed, "figure-difference", "q0"))
                .isEqualTo(new Cell.Missing(MissingReason.CONFIDENTIAL, "y: confidential", ADJUSTED));
        assertThat(Places.at(changed, "figure-difference", "q1"))
                .isEqualTo(new Cell.Missing(MissingReason.NOT_REPORTED, ""));
        assertThat(Places.at(changed, "figure-difference", "q2"))
                .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "x: absent", ADJUSTED));
    }

    @Test
    void onlyTheStatedUnitsAreFitted() {
        PanelBuilder builder = Places.six();
        for (String indicator : List.of("figure", "x", "y")) {
            Places.put(builder, indicator, "whole country", 1_000_000);
        }
        Panel panel = builder.build();
        ExpectedValue among = EXPECTED.withAmong(Population.listed("p0", "p1", "p2", "p3", "p4", "p5"));
        assertThat(among.fit(panel, Places.YEAR).terms()).isEqualTo(fit().terms());
        assertThat(Places.at(panel.with(among), "figure-difference", "whole country"))
                .isEqualTo(new Cell.Missing(MissingReason.NOT_APPLICABLE, "not among the stated units"));
        assertThat(EXPECTED.fit(panel, Places.YEAR).units().get(6).reach()).isEqualTo(ExpectedValueFit.Reach.FAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nettokostnadsavvikelse äldreomsorg, (%)",
                "Referenskostnad grundskola F-9, kr/inv",
                "Avvikelse från förväntat värde, förvärvsarbetande",
                "Meritvärde i åk. 9, modellberäknat genomsnittligt värde (SALSA)",
                "Deviation from expected value"
            })
    void nothingIsAdjustedThatSaysItIs(String title) {
        Panel panel = Places.six().build().withIndicatorMetadata(List.of(Indicator.of("figure", title)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.with(EXPECTED))
                .withMessageContaining("figure " + title + ": its title says \"");
        assertThatIllegalArgumentException().isThrownBy(() -> EXPECTED.fit(panel, Places.YEAR));
    }

    @Test
    void aForecastIsNotAdjusted() {
        Panel panel = Places.six()
                .build()
                .withIndicatorMetadata(List.of(Indicator.of("figure", "Framskrivning, förväntat antal invånare")));
        assertThat(panel.with(EXPECTED).hasIndicator("figure-difference")).isTrue();
    }

    @Test
    void whatCameOutIsNotAdjustedAgainNorWhatIsWorkedOutFromIt() {
        Panel once = Places.six().build().with(EXPECTED);
        Panel sum = once.with(DerivedIndicator.of("sum", "Sum", Formula.sum("figure-difference", "figure")));
        for (String again : List.of("figure-difference", "sum")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sum.with(ExpectedValue.of(again, Precondition.of("x"))))
                    .withMessageContaining("got " + again)
                    .withMessageContaining("its figures are flagged as adjusted");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> once.with(EXPECTED))
                .withMessageContaining("figure-difference, which it has");
    }

    @Test
    void tooFewUnitsAreRefusedAndAYearOfThemHasNoFigures() {
        PanelBuilder builder = Places.six();
        for (int i = 0; i < 5; i++) {
            for (String indicator : List.of("figure", "x", "y")) {
                Places.put(builder, indicator, "p" + i, 2021, i * i + indicator.length());
            }
        }
        Panel panel = builder.build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EXPECTED.fit(panel, 2021))
                .withMessageContaining("must be at least 6, two for each of 3 coefficients, got 5 in 2021");
        Panel changed = panel.with(EXPECTED);
        assertThat(changed.cell("figure-difference", Breakdown.TOTAL, "p0", 2021))
                .isEqualTo(new Cell.Missing(MissingReason.UNKNOWN, "no fit", ADJUSTED));
        assertThat(Places.value(changed, "figure-difference", "p0").orElseThrow())
                .isCloseTo(1, CLOSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel.withYears(2021, 2021).with(EXPECTED))
                .withMessageContaining("got none in [2021]");
    }

    @Test
    void collinearPreconditionsAreRefusedByName() {
        double[] x = numbers(12, i -> i * i);
        double[] y = numbers(12, i -> 5.0 - i);
        Panel panel = Places.of(Map.of(
                "figure", numbers(12, i -> i % 5),
                "x", x,
                "y", y,
                "z", numbers(12, i -> 3 * x[i] - 0.1 * y[i] + 7),
                "constant", numbers(12, i -> 0.1)));
        ExpectedValue three =
                ExpectedValue.of("figure", Precondition.of("x"), Precondition.of("y"), Precondition.of("z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.fit(panel, Places.YEAR))
                .withMessageContaining("got z, which follows from x, y in 2022");
        ExpectedValue constant = ExpectedValue.of("figure", Precondition.of("x"), Precondition.of("constant"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> constant.fit(panel, Places.YEAR))
                .withMessageContaining("got constant, which is 0.1 for all in 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExpectedValue.of("constant", Precondition.of("x")).fit(panel, Places.YEAR))
                .withMessageContaining("figures of constant must differ among the units, got 0.1");
    }

    @Test
    void whatIsStatedIsChecked() {
        Panel panel = Places.six().build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedValue.of("figure"))
                .withMessageContaining("preconditions must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedValue.of("figure", Precondition.of("x"), Precondition.of("x")))
                .withMessageContaining("preconditions");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ExpectedValue.of("figure", Precondition.of("Figure")).fit(panel, Places.YEAR))
                .withMessageContaining("preconditions must be other indicators");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExpectedValue.of("figure", Precondition.of("z")).fit(panel, Places.YEAR))
                .withMessageContaining("z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Precondition.of("x").withYearsBack(-1))
                .withMessageContaining("yearsBack");
    }

    @Test
    void aFigureThatCannotBeCountsAsMissing() {
        PanelBuilder builder = Places.six();
        Places.put(builder, "figure", "q", 890);
        Places.put(builder, "x", "q", 3);
        Places.put(builder, "y", "q", 3);
        Panel panel = builder.build().withEachIndicator(each -> each.withRange(Indicator.Range.of(-1, 100)));
        ExpectedValueFit fit = EXPECTED.fit(panel, Places.YEAR);
        assertThat(fit.r2()).isCloseTo(28 / 32.0, CLOSE);
        assertThat(fit.leftOut()).hasSize(1).allMatch(each -> each.why().contains("890.0, possible: -1.0 to 100.0"));
        assertThat(panel.with(EXPECTED).requireIndicator("figure-difference").range())
                .isEqualTo(Indicator.Range.ANY);
    }

    @Test
    void anOlderFigureStandsInWhereThatIsSaid() {
        PanelBuilder builder = Places.six();
        for (int i = 0; i < 6; i++) {
            Places.put(builder, "old", "p" + i, 2020, Math.exp(Places.X[i]));
        }
        builder.year(2021);
        Panel panel = builder.build();
        Precondition logarithm = Precondition.logarithmOf("old");
        ExpectedValueFit fit = ExpectedValue.of("figure", logarithm.withYearsBack(2), Precondition.of("y"))
                .fit(panel, Places.YEAR);
        assertThat(fit.terms().get(1).coefficient()).isCloseTo(2, CLOSE);
        assertThat(logarithm.withYearsBack(2)).hasToString("ln old (up to 2 years old)");
        ExpectedValue young = ExpectedValue.of("figure", logarithm.withYearsBack(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> young.fit(panel, Places.YEAR))
                .withMessageContaining("got 0 in 2022");
    }

    @Test
    void aFigureThatIsNotPositiveHasNoLogarithm() {
        ExpectedValueFit fit = ExpectedValue.of("figure", Precondition.logarithmOf("y"), Precondition.of("x"))
                .withAmong(Population.everyone())
                .fit(
                        Places.of(Map.of(
                                "figure", numbers(9, i -> i % 4),
                                "x", numbers(9, i -> i * i),
                                "y", numbers(9, i -> i))),
                        Places.YEAR);
        assertThat(fit.leftOut()).hasSize(1);
        assertThat(fit.leftOut().get(0).why()).isEqualTo("ln y: unknown (no logarithm of 0.0)");
    }

    /** All gain 5 between the years: by one basis everybody's difference grows by 5, each year by itself nobody's. */
    @Test
    void aBasisYearLeavesUnitsWhatAllGain() {
        PanelBuilder builder = Places.six();
        for (int i = 0; i < 6; i++) {
            Places.put(builder, "x", "p" + i, 2023, Places.X[i]);
            Places.put(builder, "y", "p" + i, 2023, Places.Y[i]);
            Places.put(builder, "figure", "p" + i, 2023, 15 + 2 * Places.X[i] - Places.Y[i] + Places.LEFT[i]);
        }
        Panel panel = builder.build();
        Panel each = panel.with(EXPECTED);
        Panel based = panel.with(EXPECTED.withBasis(BasisYear.oneYear(2022)));
        for (int i = 0; i < 6; i++) {
            assertThat(each.value("figure-difference", Breakdown.TOTAL, "p" + i, 2023)
                            .orElseThrow())
                    .isCloseTo(Places.LEFT[i], CLOSE);
            assertThat(based.value("figure-difference", Breakdown.TOTAL, "p" + i, 2023)
                            .orElseThrow())
                    .isCloseTo(Places.LEFT[i] + 5, CLOSE);
        }
        ExpectedValueFit fit = EXPECTED.withBasis(BasisYear.oneYear(2022)).fit(panel, 2023);
        assertThat(List.of(fit.basisYear(), fit.year())).containsExactly(2022, 2023);
        assertThat(fit.terms()).isEqualTo(fit().terms());
    }

    @Test
    void aUnitFurtherOutThanAnyThatWasFittedIsMarked() {
        PanelBuilder builder = Places.six();
        for (String indicator : List.of("figure", "x", "y")) {
            Places.put(builder, indicator, "p0", 2023, 40);
            Places.put(builder, indicator, "p1", 2023, 2);
        }
        ExpectedValueFit fit = EXPECTED.withBasis(BasisYear.oneYear(2022)).fit(builder.build(), 2023);
        assertThat(fit.units().stream().map(ExpectedValueFit.OfUnit::reach))
                .containsExactly(ExpectedValueFit.Reach.BEYOND, ExpectedValueFit.Reach.WITHIN);
    }

    @Test
    void wherePreconditionsTellEverythingNothingIsLeftAndAllAreLevel() {
        Panel panel = Places.of(Map.of(
                "x", numbers(20, i -> 0.1 * i * i),
                "y", numbers(20, i -> Math.sin(i)),
                "figure", numbers(20, i -> 0.1 + 0.3 * (0.1 * i * i) - 0.7 * Math.sin(i))));
        ExpectedValueFit fit = EXPECTED.fit(panel, Places.YEAR);
        assertThat(fit.units()).allMatch(each -> each.difference() == 0);
        assertThat(fit.r2()).isEqualTo(1);
        assertThat(fit.terms().get(1).t()).isEmpty();
        assertThat(fit.places(Direction.HIGHER).after().entries()).allMatch(each -> each.place() == 1);
        assertThat(panel.with(EXPECTED)
                        .slice("figure-difference", Breakdown.TOTAL, Places.YEAR)
                        .toArray())
                .containsOnly(0);
    }

    @Test
    void figuresOfAnySizeAreFittedAsLongAsCoefficientsAreNumbers() {
        double[] figures = numbers(12, i -> i % 5);
        double[] x = numbers(12, i -> i * i);
        ExpectedValue one = ExpectedValue.of("figure", Precondition.of("x"));
        double r2 = one.fit(Places.of(Map.of("figure", figures, "x", x)), Places.YEAR)
                .r2();
        for (int power : List.of(-900, -500, 500, 1000)) {
            Panel scaled = Places.of(Map.of("figure", numbers(12, i -> Math.scalb(figures[i], power)), "x", x));
            assertThat(one.fit(scaled, Places.YEAR).r2()).isEqualTo(r2);
            assertThat(one.fit(scaled, Places.YEAR).outOfSample())
                    .allMatch(each -> each.r2().isPresent());
        }
        Panel apart = Places.of(Map.of(
                "figure", numbers(12, i -> Math.scalb(figures[i], 1000)),
                "x", numbers(12, i -> Math.scalb(x[i], -1000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.fit(apart, Places.YEAR))
                .withMessageContaining("within the range of a double");
    }

    /** A unit alone in what it has decides its own expected value, and nothing tells it without it. */
    @Test
    void whereAUnitDecidesItsOwnValueNothingIsSaidOfUnitsUnseen() {
        Panel panel = Places.of(Map.of(
                "figure", numbers(12, i -> i % 5), "x", numbers(12, i -> i), "y", numbers(12, i -> i == 4 ? 1 : 0)));
        ExpectedValueFit fit = EXPECTED.fit(panel, Places.YEAR);
        assertThat(fit.units().get(4).leverage()).isCloseTo(1, CLOSE);
        assertThat(fit.outOfSample()).allMatch(each -> each.r2().isEmpty());
        assertThat(fit.fitTable().rowCount()).isEqualTo(4);
    }
}
