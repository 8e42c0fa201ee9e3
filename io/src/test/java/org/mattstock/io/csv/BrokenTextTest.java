package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.Problems;
import org.mattstock.io.ReadException;
import org.mattstock.io.TextOptions.Encoding;

/** What becomes of text that breaks off, or that is no text. */
class BrokenTextTest {
    private static final int LONGEST = 1 << 14;
    private static final String HEADER = "kpi,unit,year,value";
    private static final String ROW = "N1,0180,2022,1";

    private final Problems problems = new Problems();
    private final List<String> rows = new ArrayList<>();

    private TextReader text(byte[] bytes) throws IOException {
        return new TextReader("a.csv", new ByteArrayInputStream(bytes), Encoding.AUTO, problems);
    }

    /** Reads row by row and says what stopped it. */
    private Problem stopped(TextReader text) {
        long line = 1;
        try (CsvReader<String[]> reader = CsvReader.builder()
                .maxBufferSize(LONGEST)
                .allowUnclosedQuote(false)
                .build(StringArrayHandler.of(), text)) {
            for (String[] row : reader) {
                rows.add(String.join(",", row));
                line++;
            }
        } catch (CsvParseException e) {
            return ParserFault.of(e, "a.csv", line, text.line(), LONGEST);
        } catch (UncheckedIOException e) {
            return ParserFault.of(e.getCause(), "a.csv", text.line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("nothing stopped it");
    }

    private Problem stopped(String text) throws IOException {
        TextReader reader = text(text.getBytes(StandardCharsets.UTF_8));
        reader.peek(4096);
        return stopped(reader);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aFieldOnOneLineThatIsTooLongSaysSo(String end) throws IOException {
        String start = HEADER + end + ROW + end;

        for (String field : List.of("x".repeat(LONGEST + 9000), "\"" + "x".repeat(LONGEST + 9000) + "\"")) {
            Problem problem = stopped(start + "N2," + field + ",2022,1" + end + ROW + end);

            assertThat(problem.kind()).isEqualTo(Kind.LIMIT);
            assertThat(problem)
                    .hasToString(
                            "a.csv:3 LIMIT: a field may have at most 16384 characters, got more; nothing from here on was"
                                    + " read (ReadOptions.Limits.withFieldLength allows more)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aFieldThatRunsOverLinesHasAnOpenQuote(String end) throws IOException {
        Problem problem = stopped(HEADER + end + ROW + end + "\"N2,0180,2022,1" + end + (ROW + end).repeat(2000));

        assertThat(problem.kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void aQuoteInTheMiddleOrAtTheEndIsOneToo() throws IOException {
        assertThat(stopped(HEADER + "\n\"N1\"x,0180,2022,1\n").kind()).isEqualTo(Kind.OPEN_QUOTE);
        assertThat(stopped(HEADER + "\nN1,0180,2022,\"1\n").kind()).isEqualTo(Kind.OPEN_QUOTE);
    }

    @Test
    void whatWasReadBeforeACompressedFileBreaksOffIsKeptAndTheRowAtItsEndIsNot() throws IOException {
        StringBuilder all = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 200_000; i++) {
            all.append("N")
                    .append(i * 7919L % 100_003)
                    .append(",0180,2022,")
                    .append(i)
                    .append('\n');
        }
        byte[] packed = gzip(all.toString());

        for (int cut : new int[] {packed.length / 2, packed.length - 5}) {
            rows.clear();
            TextReader text = new TextReader(
                    "a.csv.gz",
                    new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOf(packed, cut))),
                    Encoding.AUTO,
                    problems);
            text.peek(4096);
            Problem problem = stopped(text);

            assertThat(problem.kind()).isEqualTo(Kind.UNREADABLE);
            assertThat(problem.kind().effect()).isEqualTo(Problem.Effect.REST_LOST);
            assertThat(problem.text())
                    .startsWith("the source breaks off; nothing from here on was read (java.io.EOFException");
            assertThat(problem.line()).isEqualTo(rows.size() + 1L);
            assertThat(all).startsWith(String.join("\n", rows) + "\n");
        }
    }

    @Test
    void aBreakWithinTheFirstLookIsToldAfterItsRows() throws IOException {
        byte[] packed = gzip(HEADER + "\n" + ROW + "\n" + ROW);
        TextReader text = text(new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOf(packed, packed.length - 4))));
        assertThat(text.peek(4096)).startsWith(HEADER);

        assertThat(stopped(text).line()).isEqualTo(3);
        assertThat(rows).containsExactly(HEADER, ROW);
    }

    @Test
    void aBreakWithinTheHeaderIsAtOnce() throws IOException {
        byte[] packed = gzip(HEADER);
        TextReader text = text(new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOf(packed, packed.length - 4))));

        assertThatThrownBy(() -> text.peek(4096)).isInstanceOf(IOException.class);
    }

    private TextReader text(GZIPInputStream packed) throws IOException {
        return new TextReader("a.csv", packed, Encoding.AUTO, problems);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE-BOM", "UTF-32LE-BOM"})
    void anEncodingIn16Or32BitsIsRefusedByName(String charset) throws IOException {
        byte[] bytes = (HEADER + "\n" + ROW + "\n")
                .getBytes(Charset.forName(charset.endsWith("BOM") ? "X-" + charset : charset));

        assertThatThrownBy(() -> text(bytes))
                .isInstanceOf(ReadException.class)
                .hasMessage("a.csv:1 UNREADABLE: the text is " + charset.substring(0, 6)
                        + "; save it as UTF-8 or windows-1252");
    }

    @Test
    void twoByteOrderMarksAreNoText() throws IOException {
        assertThat(text(("\ufeff\ufeff" + HEADER).getBytes(StandardCharsets.UTF_8))
                        .peek(100))
                .isEqualTo(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void zerosThatFillAFileAreToldOnceWithTheirLine(String end) throws IOException {
        String start = HEADER + end + ROW + end;
        TextReader text = text((start + "N1,\0\0" + "\0".repeat(500)).getBytes(StandardCharsets.UTF_8));

        assertThat(text.peek(10_000)).isEqualTo(start + "N1," + "\ufffd".repeat(502));
        assertThat(problems.with("").problems())
                .extracting(Problem::toString)
                .containsExactly("a.csv:3 MALFORMED_TEXT: byte 00 is no text; it was read as U+FFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aByteThatIsNoTextHasItsLineWhateverEndsTheLines(String end) throws IOException {
        byte[] bytes = (HEADER + end + ROW + end + "\u00e5").getBytes(Charset.forName("windows-1252"));

        text(bytes).peek(10_000);

        assertThat(problems.with("").problems()).extracting(Problem::line).containsExactly(3L);
    }
}
