package org.mattstock.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.io.xlsx.Sheets.cell;
import static org.mattstock.io.xlsx.Sheets.read;
import static org.mattstock.io.xlsx.Sheets.row;
import static org.mattstock.io.xlsx.Sheets.rows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormat.Match;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** A sheet says what the same table says as text, and what only a sheet can say is read as people see it. */
class XlsxFormatTest {
    @Test
    void sheetsOfAnyLayoutAreReadBelowTheirTitles() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Blad1",
                row("Andel behöriga till gymnasiet, procent"),
                row(),
                row("Kommunkod", "Kommun", 2020, 2021),
                row("0114", "Upplands Väsby", 83.25, 84),
                row("0180", "Stockholm", 90, "91,5"),
                row(),
                row("Källa: Skolverket")));

        Loaded<Panel> loaded = read(workbook, ReadOptions.DEFAULT.withConstant(ReadOptions.Role.INDICATOR, "N1"));

        assertThat(loaded.value().units())
                .extracting(unit -> unit.id() + " " + unit.name())
                .containsExactly("0114 Upplands Väsby", "0180 Stockholm");
        assertThat(cell(loaded, "N1", "0114", 2020)).isEqualTo(new Cell.Observed(83.25));
        assertThat(cell(loaded, "N1", "0180", 2021)).isEqualTo(new Cell.Observed(91.5));
        assertThat(loaded.orThrow()).isNotNull();
    }

    @Test
    void theFirstVisibleSheetThatMakesSenseIsReadOrTheOneThatIsNamed() {
        byte[] workbook = Sheets.written(book -> {
            rows(book, "Om tabellen", row("Om tabellen"), row("Uppgifterna avser 2020."));
            rows(book, "Gömd", row("kpi", "kommun", "år", "värde"), row("N0", "0180", 2020, 0))
                    .setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Tom");
            rows(book, "Värden", row("kpi", "kommun", "år", "värde"), row("N1", "0180", 2020, 1));
            rows(book, "Äldre", row("kpi", "kommun", "år", "värde"), row("N2", "0180", 2019, 2));
        });

        Loaded<Panel> first = read(workbook);
        assertThat(first.value().indicators()).extracting(each -> each.id()).containsExactly("N1");
        assertThat(first.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("values.xlsx[Värden] LINES_SKIPPED: other sheets were not read: ")
                        .contains("Äldre"));
        assertThat(first.understood().get(0).options().sheet()).contains("Värden");
        assertThat(read(workbook, ReadOptions.parse("sheet \"äldre\"")).value().indicators())
                .extracting(each -> each.id())
                .containsExactly("N2");
        assertThat(read(workbook, ReadOptions.DEFAULT.withSheet("Gömd")).value().valueCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> read(workbook, ReadOptions.DEFAULT.withSheet("Blad1")))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("sheet must be one of \"Om tabellen\", \"Gömd\", \"Tom\"")
                .hasMessageContaining("got \"Blad1\"");
    }

    @Test
    void whatWasUnderstoodReadsTheSameSheetAgain() {
        byte[] workbook = Sheets.written(book -> {
            rows(book, "Ett", row("kpi", "kommun", "år", "värde"), row("N1", "0180", 2020, 1.25));
            rows(book, "Två", row("kpi", "kommun", "år", "värde"), row("N2", "0180", 2020, 2));
        });
        Loaded<Panel> first = read(workbook);
        ReadOptions again =
                ReadOptions.parse(first.understood().get(0).options().toText());

        assertThat(read(workbook, again).value().digest())
                .isEqualTo(first.value().digest());
        assertThat(read(workbook, again).understood()).isEqualTo(first.understood());
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, 5",
        "7.4000000000000004, 7.4",
        "0.1, 0.1",
        "1E-3, 0.001",
        "1.2E+05, 120000",
        "-0.5, -0.5",
        "123456789012345680, 123456789012345680",
        "1.234, 1.234"
    })
    void numbersAreTheDoublesThatAreKept(String kept, double expected) {
        Loaded<Panel> loaded = read(Sheets.withValue("", "<v>" + kept + "</v>"));

        assertThat(cell(loaded, "N1", "0180", 2020)).isEqualTo(new Cell.Observed(expected));
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void numbersAreReadAsTheyAreKeptBesideTextsInAnotherNotation() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Blad1",
                row("kpi", "kommun", "år", "värde"),
                row("N1", "0114", 2020, "1.234,5"),
                row("N1", "0180", 2020, 1.234),
                row("N1", "0184", 2020, 1234.5)));

        Loaded<Panel> loaded = read(workbook);

        assertThat(cell(loaded, "N1", "0114", 2020)).isEqualTo(new Cell.Observed(1234.5));
        assertThat(cell(loaded, "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1.234));
        assertThat(cell(loaded, "N1", "0184", 2020)).isEqualTo(new Cell.Observed(1234.5));
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void datesAreYearsWhereTheyStandForThem() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Blad1",
                row("kpi", "kommun", LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1)),
                row("N1", "0180", 1, 2),
                row("N1", "0114", 3, 4)));

        Loaded<Panel> loaded = read(workbook);

        assertThat(loaded.value().years()).containsExactly(2020, 2021);
        assertThat(cell(loaded, "N1", "0114", 2021)).isEqualTo(new Cell.Observed(4));
    }

    @ParameterizedTest
    @CsvSource({
        "43831, 1, 2020",
        "44196, 1, 2020",
        "44013, 1, 2020-07-01",
        "44013.5, 1, 2020-07-01T12:00",
        "44013, 2, 2020",
        "44013, 3, 2020-07",
        "1, 1, 1900",
        "59, 1, 1900-02-28",
        "61, 1, 1900-03-01",
        "-1, 1, -1",
        "1E300, 1, 1E300"
    })
    void dateCellsAreWrittenAsTheirFormatsShowThem(String days, int style, String expected) {
        DateFormats.Shown shown = List.of(
                        DateFormats.Shown.NUMBER,
                        DateFormats.Shown.DAY,
                        DateFormats.Shown.YEAR,
                        DateFormats.Shown.MONTH)
                .get(style);

        assertThat(DateText.of(days, shown, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|DAY",
                "[$-41D]mmmm yyyy;@|MONTH",
                "yyyy|YEAR",
                "General|NUMBER",
                "0.0\" days\"|NUMBER",
                "[Red]0;[Blue]-0|NUMBER",
                "#,##0 \\d|NUMBER",
                "hh:mm:ss|NUMBER"
            })
    void formatsOfDatesAreKnownByTheirLetters(String code, DateFormats.Shown shown) {
        assertThat(DateFormats.shown(code)).isEqualTo(shown);
    }

    @Test
    void aDateInTheMiddleOfAYearIsNoYear() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Blad1",
                row("kpi", "kommun", "år", "värde"),
                row("N1", "0180", LocalDate.of(2020, 12, 31), 1),
                row("N1", "0180", LocalDate.of(2021, 6, 30), 2)));

        assertThat(read(workbook).problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("values.xlsx[Blad1]:3:3 NOT_A_YEAR")
                        .contains("2021-06-30"));
    }

    /** What somebody typed as 1.1 becomes the first of January in a spreadsheet that takes it for a day. */
    @ParameterizedTest
    @ValueSource(strings = {"s=\"1\"><v>45292</v>", "s=\"2\"><v>45292</v>", "t=\"d\"><v>2024-01-01</v>"})
    void aDayIsNoFigureEvenWhereItCouldStandForAYear(String kept) {
        String[] parts = kept.split(">", 2);

        Loaded<Panel> loaded = read(Sheets.withValue(parts[0], parts[1]));

        assertThat(cell(loaded, "N1", "0180", 2020)).isInstanceOf(Cell.Missing.class);
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("values.xlsx[Blad1]:2:4 NOT_A_NUMBER")
                        .contains("2024-01-01"));
    }

    @Test
    void aSheetWithoutANameIsRefused() {
        var parts = Sheets.parts("<row r=\"1\">" + Sheets.text("A1", "kpi") + "</row>", "");
        parts.computeIfPresent("xl/workbook.xml", (part, text) -> text.replace("name=\"Blad1\"", "name=\" \""));

        assertThatThrownBy(() -> read(Sheets.zip(parts)))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("each sheet of a workbook must have a name");
    }

    @Test
    void formulasAreReadByTheValueKeptBesideThem() {
        assertThat(cell(read(Sheets.withValue("", "<f>A1+1</f><v>2.5</v>")), "N1", "0180", 2020))
                .isEqualTo(new Cell.Observed(2.5));
        assertThat(cell(read(Sheets.withValue("t=\"str\"", "<f>TEXT(1)</f><v>2,5</v>")), "N1", "0180", 2020))
                .isEqualTo(new Cell.Observed(2.5));
        assertThat(cell(read(Sheets.withValue("t=\"str\"", "<f>IF(A1,1,\"\")</f><v></v>")), "N1", "0180", 2020))
                .isInstanceOf(Cell.Missing.class);
    }

    @Test
    void aFormulaWithoutAValueIsNeverASilentGap() {
        Loaded<Panel> loaded = read(Sheets.withValue("", "<f>SUM(A1:A3)</f>"));

        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(text ->
                        assertThat(text).startsWith("values.xlsx[Blad1]:2:4 UNREAD_FIGURES: a formula must have"))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("values.xlsx[Blad1]:2:4 NOT_A_NUMBER")
                        .contains("=SUM(A1:A3)"));
        assertThatThrownBy(loaded::orThrow).isInstanceOf(ReadException.class);
    }

    @Test
    void errorsAndBooleansAreReadAsTheSignsOfTextAre() {
        Loaded<Panel> notAvailable = read(Sheets.withValue("t=\"e\"", "<f>NA()</f><v>#N/A</v>"));
        assertThat(cell(notAvailable, "N1", "0180", 2020)).isInstanceOf(Cell.Missing.class);
        assertThat(notAvailable.orThrow()).isNotNull();

        Loaded<Panel> divided = read(Sheets.withValue("t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"));
        assertThat(divided.count(Problem.Kind.NOT_A_NUMBER)).isEqualTo(1);
        assertThat(read(Sheets.withValue("t=\"e\"", "<v>#DIV/0!</v>"), ReadOptions.parse("dialect excel"))
                        .orThrow())
                .isNotNull();

        Loaded<Panel> yes = read(Sheets.withValue("t=\"b\"", "<v>1</v>"));
        assertThat(yes.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("got \"TRUE\""));
    }

    @Test
    void codesOfTheUsersStandForMissingValuesInNumbersToo() {
        Loaded<Panel> loaded =
                read(Sheets.withValue("", "<v>-99</v>"), ReadOptions.parse("missing \"-99\" confidential"));

        assertThat(cell(loaded, "N1", "0180", 2020)).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void leadingZerosOfTextsStayAndNumbersAreCodesWithoutThemAsInText() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Blad1",
                row("kpi", "kommun", "år", "värde"),
                row("N1", 180, 2020, 1),
                row("N1", "0114", 2020, 2),
                row("N1", 1280, 2020, 3)));

        Loaded<Panel> loaded = read(workbook);
        assertThat(loaded.value().units())
                .extracting(unit -> unit.id())
                .containsExactlyInAnyOrder("180", "0114", "1280");
        assertThat(loaded.count(Problem.Kind.UNIT_CODES)).isEqualTo(1);
        assertThat(read(workbook, ReadOptions.DEFAULT.withUnitCodeLength(4))
                        .value()
                        .units())
                .extracting(unit -> unit.id())
                .containsExactlyInAnyOrder("0180", "0114", "1280");
    }

    @Test
    void textsOfSeveralRunsAreOneAndReadingsOfJapaneseAreNotInThem() {
        byte[] workbook = Sheets.ofRows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c>"
                        + "<c r=\"D1\" t=\"s\"><v>3</v></c></row><row r=\"2\">"
                        + Sheets.text("A2", "N1") + Sheets.text("B2", "0180") + "<c r=\"C2\"><v>2020</v></c>"
                        + "<c r=\"D2\"><v>1.5</v></c></row>",
                "<si><r><rPr><b/></rPr><t>k</t></r><r><t xml:space=\"preserve\">pi</t></r><rPh sb=\"0\"><t>x</t></rPh></si>"
                        + "<si><t>kommun_x000D_</t></si><si><t>&#229;r</t></si><si><t><![CDATA[v]]>&#xE4;rde<!-- no --></t></si>");

        Loaded<Panel> loaded = read(workbook);

        assertThat(cell(loaded, "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1.5));
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void namesThatAreNumbersAreThoseThatPeopleSee() {
        byte[] workbook = Sheets.ofRows(
                "<row r=\"1\">" + Sheets.text("A1", "kommun") + Sheets.text("B1", "år")
                        + "<c r=\"C1\"><v>1.1000000000000001</v></c><c r=\"D1\"><v>3.0</v></c></row><row r=\"2\">"
                        + Sheets.text("A2", "0180")
                        + "<c r=\"B2\"><v>2020.0</v></c><c r=\"C2\"><v>1.1000000000000001</v></c><c r=\"D2\"><v>2</v></c></row>");

        Loaded<Panel> loaded = read(workbook);

        assertThat(loaded.value().indicators()).extracting(each -> each.id()).containsExactly("1.1", "3");
        assertThat(cell(loaded, "1.1", "0180", 2020)).isEqualTo(new Cell.Observed(1.1));
    }

    @Test
    void problemsNameSheetRowAndColumn() {
        byte[] workbook = Sheets.written(book -> rows(
                book,
                "Skolan",
                row("kpi", "kommun", "år", "värde"),
                row("N1", "0180", 2020, 1),
                row("N1", "0114", 2020, "x")));

        assertThat(read(workbook).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "values.xlsx[Skolan]:3:4 NOT_A_NUMBER: a value must be a number or a known missing code,"
                                + " got \"x\"");
    }

    @Test
    void workbooksAreKnownByTheirContentAndArchivesByTheirs() {
        byte[] workbook = Sheets.withValue("", "<v>1</v>");
        XlsxFormat format = new XlsxFormat();

        assertThat(PanelFormats.of(Source.ofBytes("data", workbook)).name()).isEqualTo("xlsx");
        assertThat(PanelFormats.of(Source.ofBytes("data.zip", workbook)).name()).isEqualTo("xlsx");
        assertThat(format.probe("a.xlsx", "kpi;år".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.CERTAIN);
        assertThat(format.probe("a.xls", "kpi;år".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
        assertThat(format.probe("a.zip", "PK\3\4".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Match.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delimiter semicolon", "encoding utf-8"})
    void optionsOfTextAreNamedAsUnused(String statement) {
        Loaded<Panel> loaded = read(Sheets.withValue("", "<v>1</v>"), ReadOptions.parse(statement));

        assertThat(loaded.count(Problem.Kind.UNUSED_OPTION)).isEqualTo(1);
    }
}
