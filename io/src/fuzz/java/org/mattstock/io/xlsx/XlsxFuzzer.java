package org.mattstock.io.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mattstock.io.fuzz.PanelFuzzer;

/** The parts of a workbook, one at a time; the first byte says which, and a last one is the file itself. */
class XlsxFuzzer extends PanelFuzzer {
    private static final String ROWS = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"><v>44196</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>7.4000000000000004</v></c></row>"
            + "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"inlineStr\"><is><t>0114</t></is></c>"
            + "<c r=\"B3\" t=\"e\"><f>A1</f><v>#N/A</v></c></row>";
    private static final String TEXTS = "<si><t>kommun</t></si><si><r><t>0180 </t></r><r><t>Stockholm&amp;</t></r></si>";
    private static final List<String> NAMES = List.of(
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "_rels/.rels");

    XlsxFuzzer() {
        super("xlsx");
    }

    static Stream<byte[]> seeds() {
        Map<String, String> sound = Sheets.parts(ROWS, TEXTS);
        return Stream.concat(
                NAMES.stream().map(name -> (char) NAMES.indexOf(name) + sound.get(name)).map(XlsxFuzzer::bytes),
                Stream.of(concat((byte) NAMES.size(), Sheets.zip(sound))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte first, byte[] rest) {
        byte[] all = new byte[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    @Override
    protected byte[] prepared(byte[] bytes) {
        int part = bytes.length == 0 ? NAMES.size() : bytes[0];
        byte[] rest = bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
        if (part < 0 || part >= NAMES.size()) {
            return rest;
        }
        Map<String, String> parts = Sheets.parts(ROWS, TEXTS);
        parts.put(NAMES.get(part), new String(rest, StandardCharsets.UTF_8));
        return Sheets.zip(parts);
    }
}
