package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;

/** Tables whose headers or texts suggest something that they do not mean: they come in right, or with a problem. */
class MisleadingTablesTest {
    private static Loaded<Panel> read(String text, String options) {
        return Read.text(text, usual -> ReadOptions.parse(options));
    }

    private static Set<String> names(Panel panel) {
        return panel.units().stream().map(Unit::name).collect(Collectors.toSet());
    }

    private static double value(Panel panel, String indicator, String unit, int year) {
        return panel.value(indicator, Breakdown.TOTAL, unit, year).orElseThrow();
    }

    @Test
    void enhetIsTheUnitOfMeasureWhereSomethingElseIsTheUnit() {
        Panel panel = read(
                        "Område;Enhet;År;Värde\nExempelköping;procent;2020;71,5\nExempelvik;procent;2020;68\n",
                        "constant indicator x")
                .orThrow();

        assertThat(names(panel)).containsExactlyInAnyOrder("Exempelköping", "Exempelvik");
    }

    @Test
    void figuresOfOneIndicatorInTwoUnitsOfMeasureAreDoubtful() {
        Loaded<Panel> loaded =
                read("Kommun;År;Måttenhet;Värde\nA;2020;kr;71000\nB;2020;tkr;68\n", "constant indicator x");

        assertThat(loaded.count(Kind.UNEQUAL_MEASURES)).isEqualTo(1);
    }

    @Test
    void schoolYearsWithAHyphenAreNoMonths() {
        Panel panel = read("Kommun;Läsår;Elever\nA;2010-11;5\nA;2011-12;6\nA;2012-13;7\n", "periods last")
                .orThrow();

        assertThat(value(panel, "Elever", "A", 2011)).isEqualTo(5);
        assertThat(value(panel, "Elever", "A", 2012)).isEqualTo(6);
        assertThat(value(panel, "Elever", "A", 2013)).isEqualTo(7);
    }

    @Test
    void aYearAndTwoDigitsThatMayBeBothAreAProblem() {
        Loaded<Panel> loaded = read("Kommun;Tid;Elever\nA;2010-11;5\nA;2011-12;6\n", "periods last");

        assertThat(loaded.count(Kind.NOT_A_YEAR)).isEqualTo(2);
        assertThat(loaded.problems()).anyMatch(problem -> problem.text().contains("a month or two years"));
    }

    @Test
    void theFirstRowOfAFileWithoutHeaderIsKeptThoughItsCodeLooksLikeAYear() {
        Panel panel = read(
                        "2021;8,2\n2023;7,5\n2026;6,1\n",
                        "column unit \"#1\"; column value \"#2\"; constant indicator x; year 2016")
                .orThrow();

        assertThat(panel.units()).hasSize(3);
        assertThat(value(panel, "x", "2021", 2016)).isEqualTo(8.2);
    }

    @Test
    void aPartOfTheWorldOrACountyNamesNobody() {
        Panel world = read("iso3,region,year,gdp\nQAA,Europe,2020,5\nQAB,Asia,2020,6\n", "")
                .orThrow();
        Panel county = read(
                        "Län;Kommun;År;Andel\nX län;Exempelköping;2020;5\nX län;Exempelvik;2020;6\nY län;Exempelby;2020;7\n",
                        "")
                .orThrow();

        assertThat(names(world)).containsExactlyInAnyOrder("QAA", "QAB");
        assertThat(names(county)).containsExactlyInAnyOrder("Exempelköping", "Exempelvik", "Exempelby");
    }

    @Test
    void lettersOfAnotherDimensionAreNoGenders() {
        Panel panel = read("Kommun;År;nace;Antal\nA;2020;F;5\nA;2020;M;6\nA;2020;T;7\n", "")
                .orThrow();

        assertThat(panel.breakdowns("Antal"))
                .hasSize(3)
                .doesNotContain(Breakdown.WOMEN, Breakdown.MEN, Breakdown.TOTAL);
    }

    @Test
    void genderAndYearInAHeaderAreNoIndicators() {
        Panel panel = read(
                        "Personer efter region, kön och år\n\nregion;män 2019;män 2020;kvinnor 2019;kvinnor 2020\n9001 A;1;2;3;4\n",
                        "")
                .orThrow();

        assertThat(panel.value("Personer efter region, kön och år", Breakdown.WOMEN, "9001", 2020))
                .hasValue(4);
    }

    @Test
    void aYearWithAMarkIsAProvisionalYear() {
        Panel panel =
                read("region;2019;2020p\n9001 A;1;2\n", "constant indicator x").orThrow();

        assertThat(panel.cell("x", Breakdown.TOTAL, "9001", 2020))
                .isEqualTo(new Cell.Observed(2, Cell.Flags.of(Cell.Flag.PROVISIONAL)));
    }

    @Test
    void theChangeBetweenTwoYearsIsNoYear() {
        Panel panel = read("region;2018;2019;2018-2019\n9001 A;5;7;2\n", "constant indicator x; periods last")
                .orThrow();

        assertThat(value(panel, "x", "9001", 2019)).isEqualTo(7);
        assertThat(panel.years()).containsExactly(2018, 2019);
    }

    @Test
    void yearsInHeadersBesideAGivenYearAreRefused() {
        assertThatExceptionOfType(ReadException.class)
                .isThrownBy(() -> read("Kommun;Plats 2020;Plats 2019\nA;1;2\n", "year 2020"))
                .withMessageContaining("a given year");
    }

    @Test
    void pointsThatMayBeThousandsAreDoubtful() {
        Loaded<Panel> loaded = read("Kommun;År;Antal\nA;2020;1.234\nB;2020;12.345\nC;2020;987\n", "");

        assertThat(loaded.count(Kind.AMBIGUOUS_DECIMAL_MARK)).isEqualTo(1);
    }

    @Test
    void codesAndDaysAreNoFigures() {
        Panel panel = read("Kommun;År;länskod;uppdaterad;Andel\nA;2020;90;20210301;5\nB;2020;91;20210302;6\n", "")
                .orThrow();

        assertThat(panel.indicators()).hasSize(1);
    }

    @Test
    void monthsBesideYearsAreDoubtful() {
        assertThat(read("Region;Year;Month;Value\nA;2020;1;5\nA;2020;2;6\n", "constant indicator x")
                        .count(Kind.PARTS_OF_YEARS))
                .isEqualTo(1);
    }

    @Test
    void figuresAmongManyWordsAreNotLostInANote() {
        Loaded<Panel> loaded = read("Kommun;År;Andel;Antal\nA;2020;<5;1\nB;2020;<5;2\nC;2020;7;3\n", "");

        assertThat(loaded.count(Kind.UNREAD_FIGURES)).isEqualTo(1);
    }

    @Test
    void aFileCutOffInTheNameOfItsLastRowLosesARow() {
        Loaded<Panel> loaded = read("Kommun;2019;2020\nExempel och Vik;1;2\nExempel och By", "constant indicator x");

        assertThat(loaded.count(Kind.RAGGED_ROW)).isEqualTo(1);
    }

    /** Cut where a quote was lost or a program stopped: a name may have full stops and be as long as a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Congo, Dem. Rep.",
                "Lao People's Dem. Rep.",
                "St. Vincent and the Grenadines",
                "United Kingdom of Great Britain and N. Ireland"
            })
    void aRowCutInANameWithFullStopsIsLostAndNoNote(String name) {
        Loaded<Panel> loaded =
                read("Country;2019;2020\nAruba;1;2\n" + name + "\nYemen, Rep.;3;4\n", "constant indicator x");

        assertThat(loaded.problems())
                .filteredOn(problem -> problem.line() == 3)
                .extracting(Problem::kind)
                .containsExactly(Kind.RAGGED_ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tal från undersökningen är inte jämförbara med tidigare år.",
                "\"Uppgifterna är osäkra\nför små kommuner\"",
                "Senast uppdaterad: 2021-05-01"
            })
    void aSentenceOrAParagraphAmongRowsIsANote(String note) {
        Loaded<Panel> loaded = read("Kommun;2019;2020\nA;1;2\n" + note + "\n", "constant indicator x");

        assertThat(loaded.count(Kind.LINES_SKIPPED)).isEqualTo(1);
        assertThat(loaded.count(Kind.RAGGED_ROW)).isZero();
    }

    @Test
    void aNoteThatASpreadsheetFilledUpIsNoRow() {
        Panel panel =
                read("Kommun;År;Antal\nA;2020;5\nKälla: Exempelbyrån;;\n", "").orThrow();

        assertThat(names(panel)).containsExactly("A");
    }

    /** What was always the same is looked for in the next file, so that another part is not taken for the whole. */
    @Test
    void whatWasUnderstoodHoldsForTheNextFile() {
        Loaded<Panel> first = read("region;ålder;år;Antal\n9001 A;totalt;2020;5\n9001 A;totalt;2021;6\n", "");
        ReadOptions again = first.understood().get(0).options();

        Loaded<Panel> next = Read.text("region;ålder;år;Antal\n9001 A;0-19 år;2020;5\n", usual -> again);

        assertThat(next.value().valueCount()).isZero();
        assertThat(next.count(Kind.ROWS_FILTERED)).isEqualTo(1);
    }
}
