package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Panel;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.csv.CsvFiles;

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
    void aCompressedFileThatIsCutOffKeepsTheRowsBefore() throws IOException {
        byte[] packed = gzip("kpi,kommun,year,value\nN1,0180,2022,1\n".getBytes(StandardCharsets.UTF_8));
        Source source = Source.ofBytes("a.csv.gz", java.util.Arrays.copyOf(packed, packed.length - 12));

        Loaded<Panel> loaded = PanelSource.of(source).load();

        assertThat(loaded.count(Kind.UNREADABLE)).isEqualTo(1);
        assertThatThrownBy(loaded::orThrow).isInstanceOf(ReadException.class).hasMessageContaining("breaks off");
    }

    @Test
    void allMembersOfACompressedFileAreReadThoughTheyComeOneByOne() throws IOException {
        byte[] first = gzip("kpi,kommun,year,value\nN1,0180,2022,1\n".getBytes(StandardCharsets.UTF_8));
        byte[] second = gzip("N1,1480,2022,2\n".getBytes(StandardCharsets.UTF_8));
        Source slow = Source.of(
                "slow.csv.gz",
                () -> new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second)));

        assertThat(read(slow)).hasLineCount(3).endsWith("1480,2022,2\n");
    }

    @Test
    void whatFollowsTheCompressedBytesIsNotLostUntold() throws IOException {
        byte[] packed = gzip("kpi,kommun,year,value\nN1,0180,2022,1\n".getBytes(StandardCharsets.UTF_8));
        byte[] filledUp = java.util.Arrays.copyOf(packed, 512);
        byte[] followed = java.util.Arrays.copyOf(packed, packed.length + 40);
        java.util.Arrays.fill(followed, packed.length, followed.length, (byte) 'x');

        assertThat(read(Source.ofBytes("a.csv.gz", filledUp))).hasLineCount(2);
        assertThatThrownBy(() -> read(Source.ofBytes("a.csv.gz", followed)))
                .isInstanceOf(ZipException.class)
                .hasMessage("after the compressed bytes there are others that are not compressed");
    }

    @Test
    void loadingOpensEachSourceOnce() {
        List<String> opened = new ArrayList<>();
        Source values = counted("values.csv", "kpi,kommun,year,value\nN1,0180,2022,1\n", opened);
        Source more = counted("more.csv", "kpi,kommun,year,value\nN2,0180,2022,1\n", opened);
        Source units = counted("units.csv", "id,title,type\n0180,Stockholm,K\n", opened);
        Source indicators = counted("kpis.csv", "id,title\nN1,Ett\nN2,Tv\u00e5\n", opened);
        Source groups = counted("groups.csv", "grouping,group_id,unit_id\nA,G1,0180\n", opened);

        assertThat(PanelSource.of(values).load().value().valueCount()).isEqualTo(1);
        assertThat(opened).containsExactly("values.csv");

        opened.clear();
        Panel panel = CsvFiles.of(values, more)
                .withUnits(units)
                .withIndicators(indicators)
                .withGroupings(groups)
                .load()
                .value();
        assertThat(panel.valueCount()).isEqualTo(2);
        assertThat(opened).hasSize(5).doesNotHaveDuplicates();
    }

    private static Source counted(String name, String text, List<String> opened) {
        return Source.of(name, () -> {
            opened.add(name);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void aSourceOfNoUseIsClosed() {
        AtomicInteger open = new AtomicInteger();
        Source source = Source.of("page.html", () -> {
            open.incrementAndGet();
            return new FilterInputStream(new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8))) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        });

        assertThatThrownBy(() -> PanelSource.of(source).load()).isInstanceOf(ReadException.class);
        assertThat(open).hasValue(0);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsReadFromItsFirstByteToItsLast(@TempDir Path folder) throws Exception {
        StringBuilder text = new StringBuilder("kpi,kommun,year,value\n");
        for (int unit = 1000; unit < 5000; unit++) {
            text.append("N1,").append(unit).append(",2022,").append(unit).append('\n');
        }
        byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);

        for (byte[] bytes : List.of(plain, gzip(plain))) {
            Path pipe = folder.resolve("values.csv");
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            CompletableFuture<Path> written = CompletableFuture.supplyAsync(() -> write(pipe, bytes));
            Loaded<Panel> loaded = PanelSource.of(pipe).load();

            assertThat(loaded.orThrow().valueCount()).isEqualTo(4000);
            assertThat(loaded.value().units().get(0).id()).isEqualTo("1000");
            Files.delete(written.get());
        }
    }

    private static Path write(Path pipe, byte[] bytes) {
        try {
            return Files.write(pipe, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
