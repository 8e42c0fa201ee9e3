package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.mattstock.data.Panel;
import org.mattstock.io.Fuzz;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.Encoding;

/** Whatever the bytes, a reader answers with what it could read and problems, or refuses with a problem; nothing else. */
@Tag("fuzz")
class CsvFuzzTest {
    private static final List<byte[]> VALUES = List.of(
            resource("kolada-values.csv"),
            "kommunkod;kommun;år;N1;N2\r\n0180;Stockholm;2022;7,5;\r\n1284;\"Hög;anäs\";2021;..;1 234\r\n"
                    .getBytes(StandardCharsets.UTF_8),
            (Read.HEADER + "N1,0180,2022,T,7.5\nN1,0180,2021,\"K\",-1e3\n\nN1,\"Stock\"\"holm\",2022,,..\n")
                    .getBytes(StandardCharsets.UTF_8),
            "kpi\tunit\tyear\tvalue\tstatus\tprovisional\nN1\t0180\t2022\t1.234,5\tMissing\tyes\n"
                    .getBytes(StandardCharsets.UTF_16LE));

    private static final List<byte[]> METADATA =
            List.of(resource("kolada-kpis.csv"), resource("kolada-municipalities.csv"), resource("kolada-groups.csv"));

    private static final List<BiFunction<Source, ReadOptions, Loaded<?>>> METADATA_READERS =
            List.of(CsvMetadata::units, CsvMetadata::indicators, CsvMetadata::groupings);

    private static byte[] resource(String name) {
        try {
            return Read.resource(name).head(1 << 20);
        } catch (IOException e) {
            throw new AssertionError(e);
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

    private static void values(byte[] bytes, ReadOptions options) {
        try {
            Loaded<Panel> loaded =
                    PanelSource.of(Source.ofBytes("test.csv", bytes)).load(options.withFormat("csv"));
            assertThat(loaded.value().digest()).hasSize(64);
            assertSound(loaded);
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }

    /** What was lost is counted, and has its place. */
    private static void assertSound(Loaded<?> loaded) {
        assertThat(loaded.toTable().rowCount()).isEqualTo(loaded.counts().size());
        assertThat(loaded.problems()).hasSizeLessThanOrEqualTo((int) Math.min(loaded.count(), Integer.MAX_VALUE));
        for (Problem problem : loaded.problems()) {
            assertThat(problem.text()).isNotBlank();
            if (problem.kind().effect() == Problem.Effect.ROW_LOST) {
                assertThat(problem.line()).as(problem.toString()).isPositive();
            }
        }
    }

    @Property(seed = "1")
    void spoiltValues(@ForAll long seed, @ForAll("options") ReadOptions options) {
        Random random = new Random(seed);
        byte[] spoilt = Fuzz.spoilt(VALUES.get(random.nextInt(VALUES.size())), random);
        Fuzz.read(spoilt, bytes -> values(bytes, options));
    }

    @Property(seed = "2")
    void randomBytes(@ForAll @Size(max = 300) byte[] bytes, @ForAll("options") ReadOptions options) {
        Fuzz.read(bytes, each -> values(each, options));
    }

    @Property(seed = "3")
    void randomTextUnderAGoodHeader(@ForAll("rows") String rows, @ForAll("options") ReadOptions options) {
        Fuzz.read((Read.HEADER + rows).getBytes(StandardCharsets.UTF_8), each -> values(each, options));
    }

    @Provide
    Arbitrary<String> rows() {
        return Arbitraries.strings()
                .withChars("N1,,,0180 2022T7.5\"\"\r\n\n;-e\u00e5\u00a0\u0000")
                .ofMaxLength(200);
    }

    private static void metadata(byte[] bytes) {
        Source source = Source.ofBytes("meta.csv", bytes);
        for (BiFunction<Source, ReadOptions, Loaded<?>> reader : METADATA_READERS) {
            try {
                Loaded<?> loaded = reader.apply(source, ReadOptions.DEFAULT);
                assertThat(loaded.value()).isNotNull();
                assertSound(loaded);
            } catch (ReadException refused) {
                assertThat(refused.problem().text()).isNotBlank();
            }
        }
    }

    @Property(seed = "4")
    void spoiltMetadata(@ForAll long seed) {
        Random random = new Random(seed);
        Fuzz.read(Fuzz.spoilt(METADATA.get(random.nextInt(METADATA.size())), random), CsvFuzzTest::metadata);
    }

    @Property(seed = "5")
    void metadataOfRandomText(@ForAll("rows") String rows, @ForAll("headers") String header) {
        Fuzz.read((header + rows).getBytes(StandardCharsets.UTF_8), CsvFuzzTest::metadata);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("id,title\n", "grouping,group_id,unit_id\n", "");
    }
}
