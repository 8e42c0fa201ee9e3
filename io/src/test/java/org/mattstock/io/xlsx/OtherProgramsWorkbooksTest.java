package org.mattstock.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mattstock.io.xlsx.Sheets.cell;
import static org.mattstock.io.xlsx.Sheets.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;

/** Workbooks as other programs write them, where they leave out, add or place what this library's own do not. */
class OtherProgramsWorkbooksTest {
    @Test
    void cellsAndRowsWithoutReferencesFollowEachOther() {
        String text = "<c t=\"inlineStr\"><is><t>%s</t></is></c>";
        String rows = "<row>" + text.formatted("kpi") + text.formatted("kommun") + text.formatted("år")
                + text.formatted("värde") + "</row><row>" + text.formatted("N1") + text.formatted("0180")
                + "<c><v>2020</v></c><c><v>4</v></c></row>";

        assertThat(cell(read(Sheets.ofRows(rows)), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(4));
    }

    @Test
    void namespacesMayHavePrefixes() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("", "<v>1</v>"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("<(/?)(\\w)", "<$1x:$2").replace("xmlns=", "xmlns:x="));

        assertThat(cell(read(workbook), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void sharedFormulasAreReadByTheirValuesWhateverTheyCall() {
        byte[] workbook = Sheets.ofRows("<row r=\"1\">" + Sheets.text("A1", "kpi") + Sheets.text("B1", "kommun")
                + Sheets.text("C1", "år") + Sheets.text("D1", "värde") + "</row>"
                + formula(2, "t=\"shared\" ref=\"D2:D4\" si=\"0\">ATAN2(A1,1)+DAYS360(A1,A2)</f><v>1.5</v>")
                + formula(3, "t=\"shared\" si=\"0\"/><v>2.5</v>")
                + formula(4, "t=\"shared\" si=\"0\"/>"));

        Loaded<Panel> loaded = read(workbook);

        assertThat(cell(loaded, "N1", "0182", 2020)).isEqualTo(new Cell.Observed(1.5));
        assertThat(cell(loaded, "N1", "0183", 2020)).isEqualTo(new Cell.Observed(2.5));
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith("values.xlsx[Blad1]:4:4 UNREAD_FIGURES"));
    }

    private static String formula(int row, String rest) {
        return "<row r=\"" + row + "\">" + Sheets.text("A" + row, "N1") + Sheets.text("B" + row, "018" + row)
                + "<c r=\"C" + row + "\"><v>2020</v></c><c r=\"D" + row + "\"><f " + rest + "</c></row>";
    }

    @Test
    void datesThatAreWrittenOutAreYearsToo() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("", "<v>1</v>"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("<c r=\"C2\" ><v>2020</v>", "<c r=\"C2\" t=\"d\"><v>2019-12-31T00:00:00</v>"));

        assertThat(cell(read(workbook), "N1", "0180", 2019)).isEqualTo(new Cell.Observed(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 44196", "1, 42734"})
    void daysAreCountedFrom1900Or1904(String from1904, String days) {
        byte[] workbook = Spoiling.part(
                Spoiling.part(
                        Sheets.withValue("", "<v>1</v>"),
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst("<c r=\"C2\" ><v>2020</v>", "<c r=\"C2\" s=\"1\"><v>" + days + "</v>")),
                "xl/workbook.xml",
                xml -> xml.replace("<sheets>", "<workbookPr date1904=\"" + from1904 + "\"/><sheets>"));

        assertThat(cell(read(workbook), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void textsInCellsAreTheirRunsWithoutReadingsAndWhiteSpaceBetween() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("", "<v>1</v>"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "<is><t>kommun</t></is>",
                        "<is>\n <r><t>kom</t></r>\n <r><t>mun</t></r>\n<rPh sb=\"0\"><t>x</t></rPh></is>"));

        assertThat(cell(read(workbook), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void strictWorkbooksAndAbsoluteTargetsAreRead() {
        String usual = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        byte[] strict = Spoiling.part(
                Sheets.withValue("", "<v>1</v>"),
                "xl/workbook.xml",
                xml -> xml.replace(usual, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        byte[] absolute = Spoiling.part(
                strict, "xl/_rels/workbook.xml.rels", xml -> xml.replace("\"worksheets/", "\"/xl/worksheets/"));

        assertThat(cell(read(absolute), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void cellsAreWhereTheirReferencesSayInWhateverOrderTheyCome() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("", "<v>1.25</v>"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<c r=\"C2\".*?</c>)(<c r=\"D2\".*?</c>)", "$2$1"));

        assertThat(cell(read(workbook), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1.25));
    }

    @Test
    void rowsWithoutNumbersAreToldByTheirPlace() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("t=\"str\"", "<v>x</v>"),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("<row r=\"\\d\">", "<row>").replaceAll(" r=\"[A-D]\\d\"", ""));

        assertThat(read(workbook).problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).startsWith("values.xlsx[Blad1]:2:4 NOT_A_NUMBER"));
    }

    @Test
    void aWorkbookWithoutStylesIsRead() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("", "<v>1</v>"),
                "[Content_Types].xml",
                xml -> xml.replaceFirst("<Override PartName=\"/xl/styles.xml\"[^>]*>", ""));

        assertThat(cell(read(workbook), "N1", "0180", 2020)).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void aFormatWhoseNumberIsNoneIsTold() {
        byte[] workbook = Spoiling.part(
                Sheets.withValue("s=\"1\"", "<v>1</v>"),
                "xl/styles.xml",
                xml -> xml.replace("numFmtId=\"14\"", "numFmtId=\"1\u20284\""));

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(ReadException.class)
                .hasMessageContaining("the number of a format must be whole");
    }
}
