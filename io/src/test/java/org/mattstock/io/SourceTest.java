package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.io.Problem.Kind;

class SourceTest {
    private static final ReadOptions.Limits LIMITS = ReadOptions.Limits.DEFAULT;

    private static String read(Source source) throws IOException {
        try (InputStream in = source.open(LIMITS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void aSourceMayBeOpenedAgainAndAgain(@TempDir Path folder) throws IOException {
        Source source = Source.of(Files.writeString(folder.resolve("a.csv"), "åäö"));

        assertThat(source.name()).isEqualTo("a.csv");
        assertThat(read(source)).isEqualTo("åäö");
        assertThat(read(source)).isEqualTo("åäö");
        assertThat(source.head(2)).hasSize(2);
    }

    @Test
    void compressionIsTransparentWhateverTheName() throws IOException {
        byte[] packed = gzip("kpi".getBytes(StandardCharsets.UTF_8));

        assertThat(read(Source.ofBytes("a.csv.gz", packed))).isEqualTo("kpi");
        assertThat(read(Source.ofBytes("a.csv", packed))).isEqualTo("kpi");
        assertThat(Source.ofBytes("a.csv", packed).head(100)).hasSize(3);
    }

    @Test
    void aResourceIsNamedByItsLastPart() throws IOException {
        Source source = Source.ofResource(SourceTest.class, "csv/kolada-municipalities.csv");

        assertThat(source).hasToString("kolada-municipalities.csv");
        assertThat(read(source)).startsWith("id,title,type\n");
    }

    @Test
    void aResourceOrFileThatIsNotThereSaysSo(@TempDir Path folder) {
        assertThatThrownBy(() -> read(Source.ofResource(SourceTest.class, "nothing.csv")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessage("no resource nothing.csv beside org.mattstock.io.SourceTest");
        assertThatThrownBy(() -> read(Source.of(folder.resolve("nothing.csv"))))
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PanelSource.of(folder.resolve("nothing.csv")).load())
                .isInstanceOf(ReadException.class)
                .hasMessageStartingWith("nothing.csv UNREADABLE: the source cannot be read: ");
    }

    @Test
    void bytesInMemoryAreCopied() throws IOException {
        byte[] bytes = {'a'};
        Source source = Source.ofBytes("a", bytes);
        bytes[0] = 'b';

        assertThat(read(source)).isEqualTo("a");
    }

    @Test
    void theNumberOfBytesIsLimited() {
        Source source = Source.ofText("a.csv", "kpi,kommun,year,value\nN1,0180,2022,1\n");
        ReadOptions options = ReadOptions.DEFAULT.withLimits(LIMITS.withBytes(30));

        assertThatThrownBy(() -> PanelSource.of(source).load(options))
                .isInstanceOfSatisfying(
                        ReadException.class,
                        e -> assertThat(e.problem().text())
                                .isEqualTo("a source may hold no more than its limits allow, got more than 30 bytes"));
    }

    @Test
    void aBombIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[80 << 20]);

        assertThatThrownBy(() -> read(Source.ofBytes("bomb.csv.gz", bomb)))
                .isInstanceOf(ReadException.class)
                .hasMessageEndingWith("got more than 200 bytes out of each compressed byte");
    }

    @Test
    void aCompressedFileThatIsCutOffIsUnreadable() throws IOException {
        byte[] packed = gzip("kpi,kommun,year,value\nN1,0180,2022,1\n".getBytes(StandardCharsets.UTF_8));
        Source source = Source.ofBytes("a.csv.gz", java.util.Arrays.copyOf(packed, packed.length - 12));

        assertThatThrownBy(() -> PanelSource.of(source).load())
                .isInstanceOfSatisfying(
                        ReadException.class, e -> assertThat(e.problem().kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    void limitsAreAtLeastOne() {
        assertThatThrownBy(() -> LIMITS.withBytes(0)).hasMessageStartingWith("limits must be at least 1, got 0 bytes");
    }

    @Test
    void aSourceHasAName() {
        assertThatThrownBy(() -> Source.ofText(" ", "x")).hasMessage("name must not be blank");
    }
}
