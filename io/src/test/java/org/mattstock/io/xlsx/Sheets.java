package org.mattstock.io.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Workbooks for tests: written by another library, or part by part. */
final class Sheets {
    static final String NAME = "values.xlsx";

    private Sheets() {}

    /** A workbook that a library writes. */
    static byte[] written(Consumer<Workbook> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet whose rows are given as XML. */
    static byte[] ofRows(String rows) {
        return zip(parts(rows, ""));
    }

    /** A workbook of one sheet with shared texts. */
    static byte[] ofRows(String rows, String sharedTexts) {
        return zip(parts(rows, sharedTexts));
    }

    static Source source(byte[] bytes) {
        return Source.ofBytes(NAME, bytes);
    }

    static Map<String, String> parts(String rows, String sharedTexts) {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types>" + content("workbook", "sheet.main") + content("sharedStrings", "sharedStrings")
                        + content("styles", "styles") + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + kind
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + main + " xmlns:r=\"" + kind
                        + "\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"" + kind
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + kind
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + kind
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst " + main + ">" + sharedTexts + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + main + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"17\"/>"
                        + "</cellXfs></styleSheet>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet " + main + "><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return parts;
    }

    private static String content(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\""
                + "application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A cell with a text in it. */
    static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** A cell as it is kept. */
    static String cell(String reference, String attributes, String content) {
        return "<c r=\"" + reference + "\" " + attributes + ">" + content + "</c>";
    }

    /** A long table: header, then one row for each value in the form of a cell's attributes and content. */
    static byte[] withValue(String attributes, String content) {
        return ofRows("<row r=\"1\">" + text("A1", "kpi") + text("B1", "kommun") + text("C1", "år")
                + text("D1", "värde")
                + "</row><row r=\"2\">" + text("A2", "N1") + text("B2", "0180") + cell("C2", "", "<v>2020</v>")
                + cell("D2", attributes, content) + "</row><row r=\"3\">" + text("A3", "N1") + text("B3", "0114")
                + cell("C3", "", "<v>2020</v>") + cell("D3", "", "<v>1</v>") + "</row>");
    }

    static Loaded<Panel> read(byte[] workbook) {
        return read(workbook, ReadOptions.DEFAULT);
    }

    static Loaded<Panel> read(byte[] workbook, ReadOptions options) {
        return PanelSource.of(source(workbook)).load(options);
    }

    static Worksheet rows(Workbook workbook, String name, Object[]... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Object value = rows[row][column];
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof LocalDate date) {
                    sheet.value(row, column, date);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                } else if (value != null) {
                    sheet.value(row, column, value.toString());
                }
            }
        }
        return sheet;
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    static Cell cell(Loaded<Panel> loaded, String indicator, String unit, int year) {
        Panel panel = loaded.value();
        return panel.cell(indicator, Breakdown.TOTAL, unit, year);
    }
}
