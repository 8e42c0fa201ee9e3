package org.mattstock.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Workbooks that are cut, spoilt, of another kind or made to fill the heap are refused by name. */
class HostileWorkbookTest {
    /** What could fill a heap of 64 MB, each in one direction. */
    enum Shape {
        ONE_STRING("xl/sharedStrings.xml", "<sst><si><t>", "xxxxxxxxxx", 60_000_000, "</t></si></sst>"),
        ONE_CELL("xl/worksheets/sheet1.xml", "<worksheet><row><c t=\"str\"><v>", "xxxxxxxxxx", 60_000_000, "</v></c>"),
        RUNS("xl/sharedStrings.xml", "<sst><si>", "<r><t>xxxx</t></r>", 30_000_000, "</si></sst>"),
        STRINGS("xl/sharedStrings.xml", "<sst>", "<si><t>xxxxxxxxxxxxx</t></si>", 20_000_000, "</sst>"),
        ONE_TAG("xl/worksheets/sheet1.xml", "<worksheet><row a=\"", "xxxxxxxxxx", 60_000_000, "\"/></worksheet>"),
        DEEP("xl/worksheets/sheet1.xml", "<worksheet>", "<a>", 100_000_000, ""),
        STYLES("xl/styles.xml", "<styleSheet><cellXfs>", "<xf numFmtId=\"1\"/>", 20_000_000, "</cellXfs></styleSheet>"),
        FORMULA("xl/worksheets/sheet1.xml", "<worksheet><row><c><f>", "A1+", 200_000_000, "</f></c></row></worksheet>"),
        FAR_COLUMNS(
                "xl/worksheets/sheet1.xml",
                "<worksheet>",
                "<row><c r=\"ZZZ1\"><v>1</v></c></row>",
                3_000_000,
                "</worksheet>"),
        SHEETS(
                "xl/workbook.xml",
                "<workbook><sheets>",
                "<sheet name=\"x\" r:id=\"rId1\"/>",
                20_000_000,
                "</sheets></workbook>");

        private final String part;
        private final String before;
        private final String again;
        private final int times;
        private final String after;

        Shape(String part, String before, String again, int times, String after) {
            this.part = part;
            this.before = before;
            this.again = again;
            this.times = times;
            this.after = after;
        }

        void write(Path file) throws IOException {
            String table = "<row>" + Sheets.text("A1", "kommun") + Sheets.text("B1", "2020") + "</row>";
            Map<String, String> parts = Sheets.parts(table, "");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (Map.Entry<String, String> each : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(each.getKey()));
                    if (each.getKey().equals(part)) {
                        large(zip);
                    } else {
                        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }

        private void large(OutputStream out) throws IOException {
            int block = 10_000;
            byte[] many = again.repeat(block).getBytes(StandardCharsets.UTF_8);
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times / block; i++) {
                out.write(many);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads one file; run in a virtual machine of its own. */
    public static void main(String[] arguments) {
        try {
            Loaded<Panel> loaded = PanelSource.of(Path.of(arguments[0])).load();
            System.out.println("PANEL " + loaded.value().valueCount());
        } catch (ReadException e) {
            System.out.println(e.getMessage());
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            names = {"ONE_STRING", "STRINGS", "FAR_COLUMNS"})
    void whatIsMadeToFillASmallHeapIsRefusedInIt(Shape shape) throws Exception {
        assertIsRefused(shape);
    }

    @ParameterizedTest
    @EnumSource(
            value = Shape.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ONE_STRING", "STRINGS", "FAR_COLUMNS"})
    @Tag("simulation")
    void nothingFillsASmallHeap(Shape shape) throws Exception {
        assertIsRefused(shape);
    }

    private void assertIsRefused(Shape shape) throws Exception {
        Path file = folder.resolve("large.xlsx");
        shape.write(file);

        assertThat(said(file, classPath()))
                .as(shape.name())
                .containsPattern("^large.xlsx(\\[Blad1])?(:\\d+)? (LIMIT|DAMAGED|HEADER): ");
    }

    /** What a virtual machine of its own says of a file. */
    private static String said(Path file, String classPath) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        HostileWorkbookTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastexcel-reader", "aalto-xml", "commons-compress"})
    void withoutTheLibraryReadingSaysWhatIsMissing(String jar) throws Exception {
        Path file = folder.resolve("values.xlsx");
        Files.write(file, SOUND);
        String without = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(path -> !Path.of(path).getFileName().toString().startsWith(jar))
                .collect(Collectors.joining(File.pathSeparator));

        assertThat(said(file, without))
                .startsWith("values.xlsx UNKNOWN_FORMAT: ")
                .contains("org.dhatim:fastexcel-reader:0.20.2", "module org.dhatim.fastexcel.reader");
        assertThat(said(file, classPath())).isEqualTo("PANEL 2");
    }

    private static String classPath() {
        return Stream.of(
                        root(HostileWorkbookTest.class),
                        root(PanelSource.class),
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path"))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String root(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }

    private static final byte[] SOUND = Sheets.withValue("", "<v>1.5</v>");

    private static Problem refusal(byte[] bytes) {
        return refusal("values.xlsx", bytes, ReadOptions.DEFAULT);
    }

    private static Problem refusal(String name, byte[] bytes, ReadOptions options) {
        try {
            Loaded<Panel> loaded = PanelSource.of(Source.ofBytes(name, bytes)).load(options);
            throw new AssertionError("read: " + loaded.problems());
        } catch (ReadException e) {
            return e.problem();
        }
    }

    @Test
    void whereverAWorkbookIsCutItIsRefused() {
        for (int length = 1; length < SOUND.length; length += 7) {
            Problem problem = refusal(Arrays.copyOf(SOUND, length));

            assertThat(problem.kind()).isEqualTo(Problem.Kind.DAMAGED);
            assertThat(problem.text()).contains("whole zip file");
        }
    }

    @Test
    void aBitThatWasTurnedInTheSheetIsFoundByItsChecksum() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (Map.Entry<String, String> part : Spoiling.parts(SOUND).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] stored = bytes.toByteArray();
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        stored[text.indexOf("<v>1.5</v>") + 3] = '7';

        assertThat(refusal(stored).toString())
                .contains("DAMAGED: part xl/worksheets/sheet1.xml: its checksum must match");
    }

    @Test
    void foreignFilesAreRefusedByName() {
        byte[] text = "kpi;kommun;år;värde\n".getBytes(StandardCharsets.UTF_8);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        byte[] locked = Arrays.copyOf(old, 600);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 400, name.length);
        byte[] open = Sheets.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"));
        byte[] binary = Sheets.zip(Map.of("xl/workbook.bin", ""));

        assertThat(refusal(text).text()).contains("a workbook must be a whole zip file");
        assertThat(refusal("old.xls", old, ReadOptions.DEFAULT).text()).contains("(.xls)", "save it as .xlsx or CSV");
        assertThat(refusal("values.xlsx", locked, ReadOptions.DEFAULT).text()).contains("with a password");
        assertThat(refusal("values.xlsb", binary, ReadOptions.DEFAULT).text())
                .contains("(.xlsb)", "save it as .xlsx or CSV");
        assertThat(refusal("values.xlsx", open, ReadOptions.DEFAULT).kind()).isEqualTo(Problem.Kind.DAMAGED);
        assertThat(refusal("values.ods", stored(open), ReadOptions.DEFAULT).text())
                .contains("(.ods)");
        assertThat(refusal("values.xlsx", Sheets.zip(Map.of("a.txt", "")), ReadOptions.DEFAULT)
                        .text())
                .contains("a workbook must have the part [Content_Types].xml");
    }

    /** The entry as OpenDocument has it: first and not packed. */
    private static byte[] stored(byte[] ignored) {
        byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            CRC32 checksum = new CRC32();
            checksum.update(type);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() {
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
        byte[] declared = Spoiling.part(
                SOUND, "xl/worksheets/sheet1.xml", xml -> xml.replace("<worksheet", laughs + "<worksheet"));
        byte[] used = Sheets.withValue("t=\"str\"", "<v>&a;</v>");

        assertThat(refusal(declared).text()).contains("must not declare a document type");
        assertThat(refusal(used).toString()).contains("DAMAGED", "entity reference (&a;)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\"/></row><row r=\"1\"><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>",
                "<row r=\"1\"><c r=\"AAAAAAA1\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>7</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>2147483647</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v><![CDATA[0]]></v></c></row>",
                "<row r=\"1\"><c t=\"z\"><v>1</v></c></row>",
                "<row r=\"x\"/>",
                "<row r=\"1\"><c><v>1",
                "</row></worksheet></worksheet>"
            })
    void whatIsNoSheetIsRefused(String rows) {
        assertThat(refusal(Sheets.ofRows(rows)).kind()).isEqualTo(Problem.Kind.DAMAGED);
    }

    @Test
    void anotherEncodingIsRefusedSinceItCouldHideTags() {
        String name = "xl/worksheets/sheet1.xml";
        byte[] latin = Spoiling.part(
                SOUND,
                name,
                xml -> xml.replace("UTF-8", "ISO-8859-1").replace("å", "&#229;").replace("ä", "&#228;"));
        byte[] other = Spoiling.part(SOUND, name, xml -> xml.replace("UTF-8", "UTF-7"));

        assertThat(PanelSource.of(Sheets.source(latin)).load().value().valueCount())
                .isEqualTo(2);
        assertThat(refusal(other).text()).contains("part " + name + ": it must be written in UTF-8");
    }

    @Test
    void aNumberOfManyDigitsIsNotWorkedOut() {
        assertThat(refusal(Sheets.withValue("", "<v>" + "9".repeat(100_000) + "</v>"))
                        .text())
                .contains("a number may have at most 1024 characters");
    }

    @Test
    void limitsOfTheOptionsHold() {
        ReadOptions.Limits limits = ReadOptions.Limits.DEFAULT;

        assertThat(refusal("a.xlsx", SOUND, ReadOptions.DEFAULT.withLimits(limits.withBytes(100)))
                        .kind())
                .isEqualTo(Problem.Kind.LIMIT);
        assertThat(refusal("a.xlsx", SOUND, ReadOptions.DEFAULT.withLimits(limits.withFieldLength(3)))
                        .text())
                .contains("a cell may have at most 3 characters");
        assertThat(refusal("a.xlsx", SOUND, ReadOptions.DEFAULT.withLimits(limits.withColumns(2)))
                        .text())
                .contains("a table may have at most 2 columns");
        assertThat(refusal(
                                "a.xlsx",
                                SOUND,
                                ReadOptions.DEFAULT.withLimits(limits.withPanel(
                                        PanelBuilder.Limits.standard().withCells(1))))
                        .text())
                .contains("cells must not be more than 1");
    }

    @Test
    void rulesBesideTheRowsAreNotTakenForOneCell() throws IOException {
        String rules = "<formula>AND(A1&gt;0,B1&lt;1)</formula>".repeat(200_000);
        var parts = Sheets.parts(
                "<row r=\"1\">" + Sheets.text("A1", "kommun") + Sheets.text("B1", "2020") + "</row><row r=\"2\">"
                        + Sheets.text("A2", "0180") + "<c r=\"B2\"><v>5</v></c></row>",
                "");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (part, text) -> text.replace(
                        "</sheetData>", "</sheetData><conditionalFormatting>" + rules + "</conditionalFormatting>"));

        assertThat(PanelSource.of(Sheets.source(Sheets.zip(parts)))
                        .load(ReadOptions.parse("constant indicator \"N1\""))
                        .value()
                        .valueCount())
                .isEqualTo(1);
    }

    @Test
    void moreInflatedBytesThanTheirLimitAreRefused() throws IOException {
        Path file = folder.resolve("large.xlsx");
        Shape.FAR_COLUMNS.write(file);

        assertThatThrownBy(() -> PanelSource.of(file)
                        .load(ReadOptions.DEFAULT.withLimits(ReadOptions.Limits.DEFAULT.withInflation(20))))
                .isInstanceOf(ReadException.class);
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws IOException {
        byte[] twice = Sheets.zip(Map.of("xl/a.xml", "", "xl/b.xml", ""));
        String text = new String(twice, StandardCharsets.ISO_8859_1).replace("xl/b.xml", "xl/a.xml");

        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1)).text()).contains("must have different names");
    }
}
