package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.Encoding;

/** Whatever the bytes, a reader answers with a panel and problems, or refuses with a problem; nothing else. */
class HostileInputTest {
    private static final byte[] LONG = bytes("kolada-values.csv");
    private static final byte[] WIDE =
            "kommunkod;kommun;år;N1;N2\r\n0180;Stockholm;2022;7,5;\r\n1284;\"Hög;anäs\";2021;..;1 234\r\n"
                    .getBytes(StandardCharsets.UTF_8);

    private static byte[] bytes(String resource) {
        try {
            return Read.resource(resource).head(1 << 20);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void read(byte[] bytes, ReadOptions options) {
        try {
            Loaded<Panel> loaded =
                    PanelSource.of(Source.ofBytes("test.csv", bytes)).load(options);
            assertThat(loaded.value().digest()).hasSize(64);
            assertThat(loaded.toTable().rowCount()).isEqualTo(loaded.counts().size());
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<ReadOptions> options() {
        return Arbitraries.of(
                ReadOptions.DEFAULT,
                ReadOptions.DEFAULT.withText(TextOptions.DEFAULT.withEncoding(Encoding.UTF_8)),
                ReadOptions.DEFAULT
                        .withText(TextOptions.DEFAULT.withEncoding(Encoding.WINDOWS_1252))
                        .withYear(2022),
                ReadOptions.DEFAULT.withLimits(ReadOptions.Limits.DEFAULT.withFieldLength(1)));
    }

    @Property(seed = "1", tries = 600)
    void randomBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll("options") ReadOptions options) {
        read(bytes, options.withFormat("csv"));
    }

    @Property(seed = "2", tries = 600)
    void randomTextUnderAGoodHeader(@ForAll("rows") String rows, @ForAll("options") ReadOptions options) {
        read((Read.HEADER + rows).getBytes(StandardCharsets.UTF_8), options);
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.strings()
                .withChars("N1,,,0180 2022T7.5\"\"\r\n\n;-e\u00e5\u00a0\u0000")
                .ofMaxLength(200);
    }

    @Property(seed = "3", tries = 300)
    void mutatedFiles(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int mutations,
            @ForAll("options") ReadOptions options) {
        read(mutated(LONG, new Random(seed), mutations), options);
        read(mutated(WIDE, new Random(seed), mutations), options);
    }

    private static byte[] mutated(byte[] original, Random random, int mutations) {
        byte[] bytes = original.clone();
        for (int i = 0; i < mutations; i++) {
            bytes = switch (random.nextInt(4)) {
                case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
                case 1 -> without(bytes, random.nextInt(bytes.length));
                case 2 ->
                    with(bytes, random.nextInt(bytes.length), (byte)
                            "\",;\n\r\t-.\u0000\u00ff9".charAt(random.nextInt(11)));
                default -> with(bytes, random.nextInt(bytes.length), (byte) random.nextInt());
            };
        }
        return bytes;
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        byte[] changed = bytes.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] without(byte[] bytes, int at) {
        if (bytes.length < 2) {
            return bytes;
        }
        byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
        return shorter;
    }

    @Property(seed = "4", tries = 200)
    void metadataOfRandomText(@ForAll("rows") String rows) {
        for (String header : new String[] {"id,title\n", "grouping,group_id,unit_id\n", ""}) {
            Source source = Source.ofText("meta.csv", header + rows);
            refusedOrRead(() -> CsvMetadata.units(source, ReadOptions.DEFAULT));
            refusedOrRead(() -> CsvMetadata.indicators(source, ReadOptions.DEFAULT));
            refusedOrRead(() -> CsvMetadata.groupings(source, ReadOptions.DEFAULT));
        }
    }

    private static void refusedOrRead(java.util.function.Supplier<Loaded<?>> read) {
        try {
            assertThat(read.get().value()).isNotNull();
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }
}
