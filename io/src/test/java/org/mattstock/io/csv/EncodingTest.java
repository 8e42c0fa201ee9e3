package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.csv.Read.onlyProblem;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.Encoding;

class EncodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT =
            "kpi;kommun;year;value\nN1;Malmo;2022;1\nN1;Höganäs;2022;2\nN1;Åmål – €;2022;3\n";

    @Test
    void windows1252IsFoundOutAndReportedWithItsLine() {
        Loaded<Panel> loaded = Read.bytes(TEXT, WINDOWS_1252, options -> options);

        assertThat(onlyProblem(loaded))
                .hasToString("test.csv:3 ENCODING: the text is not UTF-8 (byte f6); it was read as windows-1252");
        assertThat(loaded.orThrow().unit("Höganäs")).isPresent();
        assertThat(loaded.value().unit("Åmål – €")).isPresent();
    }

    @Test
    void windows1252ThatComesLateIsFoundOutToo() {
        String text = TEXT.replace("N1;Malmo", "N2;Malmo;2022;1\n".repeat(20_000) + "N1;Malmo");
        Loaded<Panel> loaded = Read.bytes(text, WINDOWS_1252, options -> options);

        assertThat(loaded.value().unit("Höganäs")).isPresent();
        assertThat(loaded.problems())
                .filteredOn(problem -> problem.kind() == Kind.ENCODING)
                .extracting(Problem::line)
                .containsExactly(20_003L);
    }

    @Test
    void windows1252MayBeGiven() {
        Loaded<Panel> loaded = Read.bytes(
                TEXT,
                WINDOWS_1252,
                options -> options.withText(TextOptions.DEFAULT.withEncoding(Encoding.WINDOWS_1252)));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().unit("Höganäs")).isPresent();
    }

    @Test
    void whatIsNoUtf8ThoughItWasGivenIsDoubtful() {
        Loaded<Panel> loaded = Read.bytes(
                TEXT, WINDOWS_1252, options -> options.withText(TextOptions.DEFAULT.withEncoding(Encoding.UTF_8)));

        assertThat(loaded.count(Kind.MALFORMED_TEXT)).isEqualTo(6);
        assertThat(loaded.problems().get(0))
                .hasToString("test.csv:3 MALFORMED_TEXT: byte f6 is not UTF-8; it was read as U+FFFD");
        assertThat(loaded.value().unit("H\ufffdgan\ufffds")).isPresent();
    }

    @Test
    void oneWrongByteInUtf8DoesNotSpoilTheRest() {
        byte[] good = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[good.length + 1];
        System.arraycopy(good, 0, mixed, 0, good.length - 1);
        mixed[good.length - 1] = (byte) 0xe4;
        mixed[good.length] = '\n';
        Loaded<Panel> loaded = PanelSource.of(Source.ofBytes("test.csv", mixed)).load();

        assertThat(loaded.value().unit("Åmål – €")).isPresent();
        assertThat(loaded.problems().get(0).toString())
                .startsWith("test.csv:4 MALFORMED_TEXT: byte e4 is not UTF-8, though text before it is");
    }

    @Test
    void aByteThatIsNotInWindows1252IsDoubtful() {
        byte[] bytes = "kpi;kommun;year;value\nN1;A\u0081;2022;1\n".getBytes(StandardCharsets.ISO_8859_1);
        Loaded<Panel> loaded = PanelSource.of(Source.ofBytes("test.csv", bytes)).load();

        assertThat(loaded.problems()).extracting(Problem::kind).containsExactly(Kind.ENCODING, Kind.MALFORMED_TEXT);
        assertThat(loaded.value().unit("A\ufffd")).isPresent();
    }

    @Test
    void aByteOrderMarkWinsOverAGivenEncoding() {
        Loaded<Panel> loaded = Read.bytes(
                "\ufeff" + TEXT,
                StandardCharsets.UTF_8,
                options -> options.withText(TextOptions.DEFAULT.withEncoding(Encoding.WINDOWS_1252)));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.ENCODING);
        assertThat(loaded.value().unit("Höganäs")).isPresent();
    }

    @Test
    void utf16IsRefused() {
        Problem problem = org.assertj.core.api.Assertions.catchThrowableOfType(
                        org.mattstock.io.ReadException.class,
                        () -> Read.bytes(TEXT, StandardCharsets.UTF_16, options -> options.withFormat("csv")))
                .problem();

        assertThat(problem.text()).isEqualTo("the text is UTF-16; save it as UTF-8 or windows-1252");
    }

    @Test
    void aLetterSplitBetweenTwoBuffersIsRead() {
        for (int pad = 65_530; pad < 65_540; pad++) {
            String text = "kpi;kommun;year;value;" + "x".repeat(pad) + "\nN1;Å€\ud83d\ude00;2022;1;\n";
            Loaded<Panel> loaded =
                    Read.text(text, options -> options.withText(TextOptions.DEFAULT.withEncoding(Encoding.UTF_8)));

            assertThat(loaded.value().unit("Å€\ud83d\ude00")).isPresent();
        }
    }

    @Test
    void textWithoutEndingIsReadToTheEnd() {
        assertThat(ReadOptions.DEFAULT.text().encoding()).isEqualTo(Encoding.AUTO);
        assertThat(Read.text("kpi;kommun;year;value\nN1;Höganäs;2022;7").value().unit("Höganäs"))
                .isPresent();
    }
}
