package org.mattstock.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

class WorkbookTest {
    private static final Table TABLE = Table.builder("Kvalitet: å/ä [2022]")
            .text("id")
            .text("text")
            .decimal("tal", 2)
            .integer("antal")
            .row("0180", "=1+1", 0.1 + 0.2, 9_007_199_254_740_993L)
            .row("0114", "@SUM(A1)", -1.5e-300, 7L)
            .row("0115", "a\u0000b<&>\ud83c\udfb5", null, null)
            .build()
            .withLineage(Lineage.ofLibrary().with("source", "Kolada"));

    private static byte[] bytes(Workbook book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<Row> rows(Workbook book, String name) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes(book)))) {
            Sheet sheet = read.findSheet(name).orElseThrow();
            return sheet.read();
        }
    }

    @Test
    void cellsAreTypedAndNumbersKeepEveryBit() throws IOException {
        List<Row> rows = rows(Workbook.of(TABLE), "Kvalitet å ä 2022");
        assertThat(rows.get(0).getCellText(2)).isEqualTo("tal");
        assertThat(Double.parseDouble(rows.get(1).getCellRawValue(2).orElseThrow()))
                .isEqualTo(0.1 + 0.2);
        assertThat(Double.parseDouble(rows.get(2).getCellRawValue(2).orElseThrow()))
                .isEqualTo(-1.5e-300);
        assertThat(rows.get(2).getCell(3).getType()).isEqualTo(CellType.NUMBER);
        assertThat(rows.get(3).getOptionalCell(2)).isEmpty();
    }

    @Test
    void headersStandOverTheirNumbersAndAreRepeatedOnEveryPage() throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(Workbook.of(TABLE))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("xl/styles.xml")).contains("horizontal=\"left\"", "horizontal=\"right\"");
        assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles");
    }

    @Test
    void textStaysTextWhateverItBeginsWith() throws IOException {
        List<Row> rows = rows(Workbook.of(TABLE), "Kvalitet å ä 2022");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("0180");
        assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(1)).isEqualTo("=1+1");
        assertThat(rows.get(2).getCellText(1)).isEqualTo("@SUM(A1)");
        assertThat(rows.get(3).getCellText(1)).isEqualTo("a\ufffdb<&>\ud83c\udfb5");
    }

    @Test
    void aWholeNumberThatSpreadsheetsWouldRoundIsWrittenAsText() throws IOException {
        assertThat(rows(Workbook.of(TABLE), "Kvalitet å ä 2022").get(1).getCellText(3))
                .isEqualTo("9007199254740993");
    }

    @Test
    void theLastSheetSaysWhatTablesAreMadeOf() throws IOException {
        List<Row> about = rows(Workbook.of(TABLE), "About");
        assertThat(about).anySatisfy(row -> assertThat(row.getCellText(2)).isEqualTo("Kvalitet: å/ä [2022]"));
        assertThat(about).anySatisfy(row -> {
            assertThat(row.getCellText(1)).isEqualTo("source");
            assertThat(row.getCellText(2)).isEqualTo("Kolada");
        });
    }

    @Test
    void namesOfSheetsAreLegalAndDistinctWhateverTheCase() {
        Table plain = Table.builder("x").text("a").build();
        Workbook book = Workbook.of()
                .with("Resultat", plain)
                .with("RESULTAT", plain)
                .with("'a:b*c?'", plain)
                .with("", plain)
                .with("History", plain)
                .with("x".repeat(40), plain)
                .with("x".repeat(40), plain)
                .with("About", plain);
        assertThat(book.sheets())
                .containsExactly(
                        "Resultat",
                        "RESULTAT (2)",
                        "a b c",
                        "Sheet",
                        "History 1",
                        "x".repeat(31),
                        "x".repeat(27) + " (2)",
                        "About",
                        "About (2)");
    }

    @Test
    void theSameTablesGiveTheSameBytesInEveryTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            byte[] tokyo = bytes(Workbook.of(TABLE));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(bytes(Workbook.of(TABLE))).isEqualTo(tokyo);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void whatASheetCannotHoldIsRefusedBeforeAnythingIsWritten(@TempDir Path folder) {
        Table.Builder wide = Table.builder("wide");
        for (int column = 0; column <= WorkbookSheet.MOST_COLUMNS; column++) {
            wide.text("c" + column);
        }
        assertThatThrownBy(() -> Workbook.of(wide.build()))
                .hasMessageContaining("sheet wide must have at most 1048575 rows")
                .hasMessageContaining("16384 columns, got 0 and 16385");
        Table text = Table.builder("t").text("a").row("x".repeat(32_768)).build();
        assertThatThrownBy(() -> Workbook.of(text).write(folder.resolve("t.xlsx")))
                .hasMessageContaining("a cell must have at most 32767 characters, got 32768 in row 2, column 1");
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> WorkbookSheet.builder("s").put(WorkbookSheet.MOST_ROWS, 0, "x"))
                .hasMessageContaining("a sheet must have at most 1048576 rows, got row 1048577");
        assertThatThrownBy(() -> WorkbookSheet.builder("s").put(0, 0, Double.NaN))
                .hasMessageContaining("got NaN");
    }

    @Test
    void withoutTheLibraryThatWritesItsNameIsTold() {
        assertThat(Workbook.isAvailable()).isTrue();
        assertThat(Library.WRITING.lacking("org.dhatim.fastexcel.Workbook"))
                .contains("org.dhatim:fastexcel:0.20.2", "module org.dhatim.fastexcel ");
    }

    @Test
    void aFormulaKeepsItsComparisonsAndAmpersands(@TempDir Path folder) throws IOException {
        Workbook book = Workbook.of()
                .with(WorkbookSheet.builder("s")
                        .formula(0, 0, "IF(1<2,\"a\"&\"b\",\"\")", WorkbookSheet.Look.PLAIN, -1)
                        .build());
        Path file = folder.resolve("f.xlsx");
        book.write(file);
        assertThat(Files.size(file)).isPositive();
        assertThat(rows(book, "s").get(0).getCell(0).getFormula()).isEqualTo("IF(1<2,\"a\"&\"b\",\"\")");
    }
}
