package org.mattstock.io.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.mattstock.data.Panel;
import org.mattstock.io.Fuzz;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;

/** Whatever the bytes, the parts or the cells, a workbook gives a panel and problems, or is refused with a problem. */
@Tag("fuzz")
class XlsxFuzzTest {
    private static final byte[] SOUND = Sheets.withValue("t=\"str\"", "<f>A1&amp;B1</f><v>1,5</v>");
    private static final byte[] SHARED = Sheets.ofRows(
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\"><v>44196</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>7.4000000000000004</v></c></row>"
                    + "<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" t=\"e\"><v>#N/A</v></c></row>",
            "<si><t>kommun</t></si><si><r><t>0180 </t></r><r><t>Stockholm</t></r></si><si><t>0114 V&#228;sby</t></si>");

    private static void read(byte[] bytes) {
        try {
            Loaded<Panel> loaded = PanelSource.of(Sheets.source(bytes)).load(ReadOptions.DEFAULT.withFormat("xlsx"));
            assertThat(loaded.value().digest()).hasSize(64);
            assertThat(loaded.problems()).extracting(Problem::text).noneMatch(String::isBlank);
        } catch (ReadException refused) {
            assertThat(refused.problem().text()).isNotBlank();
        }
    }

    private static byte[] sound(Random random) {
        return random.nextBoolean() ? SOUND : SHARED;
    }

    @Property(seed = "1")
    void spoiltBytes(@ForAll long seed) {
        Random random = new Random(seed);
        Fuzz.read(Fuzz.spoilt(sound(random), random), XlsxFuzzTest::read);
    }

    /** The zip file is whole, so that what is spoilt reaches the readers of its parts. */
    @Property(seed = "2")
    void spoiltParts(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, String> parts = Spoiling.parts(sound(random));
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] spoilt = Fuzz.spoilt(parts.get(name).getBytes(StandardCharsets.UTF_8), random);
        parts.put(name, new String(spoilt, StandardCharsets.ISO_8859_1));
        Fuzz.read(Sheets.zip(parts), XlsxFuzzTest::read);
    }

    @Property(seed = "3")
    void anyCells(@ForAll("values") String first, @ForAll("values") String second, @ForAll("types") String type) {
        Fuzz.read(Sheets.withValue(type, "<f>" + first + "</f><v>" + second + "</v>"), XlsxFuzzTest::read);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("0123456789.,-+E:# <>/&;vcf\u00e5\u00a0")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "",
                "t=\"n\"",
                "t=\"s\"",
                "t=\"b\"",
                "t=\"e\"",
                "t=\"d\"",
                "t=\"str\"",
                "s=\"1\"",
                "s=\"2\"",
                "s=\"3\"");
    }
}
